/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-reminder.h"
#include "store/sov-database.h"

/* What the user has been reminded of, and what was put off for an hour. */

G_BEGIN_DECLS

/* How long a reminder is put off. */
#define SOV_REMINDER_LATER_MS ((gint64) 3600 * 1000)

/* Whether the user is to be told of @reminder at @now: its moment has come, it
 * is not quiet, and it was not told. Of what was told and put off: the hour is
 * over, or the clock was set back. */
gboolean sov_reminder_table_is_open (SovDatabase *db,
                                     const SovReminder *reminder,
                                     const SovQuiet *quiet,
                                     gint64 now,
                                     gboolean *open,
                                     GError **error);
/* In a transaction, and before anybody is told. */
gboolean sov_reminder_table_mark (SovDatabase *db,
                                  const SovReminder *reminder,
                                  gint64 now,
                                  GError **error);
/* Once more in an hour. */
gboolean sov_reminder_table_put_off (SovDatabase *db,
                                     const char *key,
                                     gint64 now,
                                     GError **error);

G_END_DECLS
