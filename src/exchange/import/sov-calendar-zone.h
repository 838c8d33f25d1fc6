/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The zones of a calendar file by the names that its times have (RFC 5545,
 * 3.6.5): those that the machine knows, those that Windows calls otherwise, and
 * those that the file itself tells.
 *
 * A name is never a path. */

G_BEGIN_DECLS

typedef struct _SovCalendarZones SovCalendarZones;

/* Looks through all of the file for zones that it tells. @local: of times whose
 * zone nobody knows. */
SovCalendarZones *sov_calendar_zones_new (const char *bytes,
                                          gsize size,
                                          GTimeZone *local);
void sov_calendar_zones_free (SovCalendarZones *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovCalendarZones, sov_calendar_zones_free)

/* @n digits of @text as a number; -1. */
int sov_calendar_read_digits (const char *text,
                              int n);
/* The instant, UTC ms, of a day of 1970 to 2099 and a second of it, in the zone
 * of that name; SOV_NO_TIME where there is no such day. @name: (nullable): local. */
gint64 sov_calendar_zones_instant (SovCalendarZones *self,
                                   const char *name,
                                   int year,
                                   int month,
                                   int day,
                                   int second);

G_END_DECLS
