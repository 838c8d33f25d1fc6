/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-reminder-table.h"

static gboolean
is_over (gint64 until,
         gint64 now)
{
  return until <= now || until > now + SOV_REMINDER_LATER_MS;
}

gboolean
sov_reminder_table_is_open (SovDatabase *db,
                            const SovReminder *reminder,
                            const SovQuiet *quiet,
                            gint64 now,
                            gboolean *open,
                            GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  *open = FALSE;
  if (sov_quiet_holds (quiet, now))
    return TRUE;

  row = sov_database_prepare (db, "SELECT notified_at, snoozed_until FROM reminder WHERE key = :key", error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_text (row, ":key", reminder->key);
  if (sov_statement_next (row))
    *open = !sov_statement_is_null (row, 1) && is_over (sov_statement_int (row, 1), now);
  else
    *open = sov_reminder_is_due (reminder, quiet, now);

  return sov_statement_check (row, error);
}

#define MARK                                                    \
  "INSERT INTO reminder (key, notified_at) VALUES (:key, :now)" \
  " ON CONFLICT (key) DO UPDATE SET notified_at = :now, snoozed_until = NULL"

gboolean
sov_reminder_table_mark (SovDatabase *db,
                         const SovReminder *reminder,
                         gint64 now,
                         GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, MARK, error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_text (row, ":key", reminder->key);
  sov_statement_bind_int (row, ":now", now);
  return sov_statement_run (row, error);
}

gboolean
sov_reminder_table_put_off (SovDatabase *db,
                            const char *key,
                            gint64 now,
                            GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, "UPDATE reminder SET snoozed_until = :until WHERE key = :key", error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_text (row, ":key", key);
  sov_statement_bind_int (row, ":until", now + SOV_REMINDER_LATER_MS);
  return sov_statement_run (row, error);
}
