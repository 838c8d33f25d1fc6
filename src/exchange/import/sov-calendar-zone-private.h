/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Names of zones that only Windows has; for sov-calendar-zone alone. */

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *zone; /* as tzdata calls it */
} SovCalendarZoneName;

extern const SovCalendarZoneName sov_calendar_zone_names[];
extern const guint sov_calendar_n_zone_names;

G_END_DECLS
