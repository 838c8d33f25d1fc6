/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* When nobody is to be disturbed: the night, and the hours that the user keeps
 * quiet, by the clock on the wall where the computer is. Pure. */

G_BEGIN_DECLS

/* Quiet whatever the user chose: from 22 to 7. */
#define SOV_NIGHT_FROM (22 * 60)
#define SOV_NIGHT_TO (7 * 60)

typedef struct _SovQuiet SovQuiet;

/* Quiet from minute @from of the day to @to, also over midnight; the same
 * minute twice is no hours of one's own. Hours that would leave nothing of the
 * day do not count. Transfer full. */
SovQuiet *sov_quiet_new (GTimeZone *zone,
                         int from,
                         int to);
SovQuiet *sov_quiet_copy (const SovQuiet *self);
void sov_quiet_free (SovQuiet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovQuiet, sov_quiet_free)

/* Transfer none. */
GTimeZone *sov_quiet_get_zone (const SovQuiet *self);

/* Whether it is quiet at @now, UTC ms. */
gboolean sov_quiet_holds (const SovQuiet *self,
                          gint64 now);
/* @at, or when the quiet around it ends. UTC ms. */
gint64 sov_quiet_get_end (const SovQuiet *self,
                          gint64 at);
/* @at, or when the quiet around it began. UTC ms. */
gint64 sov_quiet_get_begin (const SovQuiet *self,
                            gint64 at);

G_END_DECLS
