/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-trash.h"

#include "model/sov-time.h"
#include "store/sov-blank.h"
#include "store/sov-chain.h"
#include "store/sov-removal.h"

/* Between two days of use, so many count at most. */
#define MAX_GAP_DAYS 7

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

#define ADOPT(subject, table)                                                             \
  "INSERT INTO removal (subject, row_id, shown, day, at)"                                 \
  " SELECT " subject ", id, 0, (SELECT n_days FROM housekeeping), removed_at FROM " table \
  " WHERE removed_at IS NOT NULL AND erased_at IS NULL"                                   \
  " AND NOT EXISTS (SELECT 1 FROM removal WHERE subject = " subject " AND row_id = " table ".id)"

static gboolean
adopt (SovDatabase *db,
       gpointer unused,
       GError **error)
{
  return sov_database_execute (db, ADOPT ("1", "party"), error) &&
         sov_database_execute (db, ADOPT ("3", "deal"), error);
}

#define HAS_ORPHANS                                                                       \
  "SELECT EXISTS (SELECT 1 FROM party WHERE removed_at IS NOT NULL AND erased_at IS NULL" \
  "  AND NOT EXISTS (SELECT 1 FROM removal WHERE subject = 1 AND row_id = party.id))"     \
  " OR EXISTS (SELECT 1 FROM deal WHERE removed_at IS NOT NULL AND erased_at IS NULL"     \
  "  AND NOT EXISTS (SELECT 1 FROM removal WHERE subject = 3 AND row_id = deal.id))"

gboolean
sov_trash_adopt (SovDatabase *db,
                 gint64 now,
                 GError **error)
{
  gint64 any;

  return sov_database_query_int (db, HAS_ORPHANS, &any, error) &&
         (any == 0 || sov_database_transact (db, adopt, NULL, error));
}

typedef struct
{
  gint64 day;
  gint64 counted;
} Today;

static gboolean
write_day (SovDatabase *db,
           gpointer data,
           GError **error)
{
  const Today *today = data;
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db, "UPDATE housekeeping SET last_day = :day, n_days = n_days + :counted", error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":day", today->day);
  sov_statement_bind_int (stmt, ":counted", today->counted);
  return sov_statement_run (stmt, error);
}

/* A clock that was set back counts nothing, and from there on as usual. */
gboolean
sov_trash_count_day (SovDatabase *db,
                     gint64 now,
                     GError **error)
{
  Today today = { sov_time_local_day (now), 0 };
  gint64 last;

  if (!sov_database_query_int (db, "SELECT coalesce (last_day, 0) FROM housekeeping", &last, error))
    return FALSE;
  if (last == today.day)
    return TRUE;

  if (last != 0)
    today.counted = CLAMP (today.day - last, 0, MAX_GAP_DAYS);
  return sov_database_transact (db, write_day, &today, error);
}

/* Going */

typedef struct
{
  gint64 id; /* of the removal */
  SovSubject subject;
  gint64 row;
  gint64 now;
} Going;

/* A row that came back by undoing is there to stay. */
static const char *
is_hidden (SovSubject subject)
{
  const SovRemovable *kind;

  for (guint i = 0; (kind = sov_removal_get_kind (i)) != NULL; i++)
    if (kind->subject == subject)
      return kind->hidden_at;

  return NULL;
}

static const char *
get_table (SovSubject subject)
{
  const SovRemovable *kind;

  for (guint i = 0; (kind = sov_removal_get_kind (i)) != NULL; i++)
    if (kind->subject == subject)
      return kind->table;

  return NULL;
}

static gboolean
blank (SovDatabase *db,
       gpointer data,
       GError **error)
{
  const Going *going = data;
  g_autofree char *sql = NULL;
  g_autoptr (SovStatement) row = NULL;
  gboolean hidden;

  sql = g_strdup_printf ("SELECT 1 FROM %s WHERE id = :id AND %s IS NOT NULL", get_table (going->subject), is_hidden (going->subject));
  row = sov_database_prepare (db, sql, error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":id", going->row);
  hidden = sov_statement_next (row);
  if (!sov_statement_check (row, error))
    return FALSE;

  return !hidden || sov_blank_row (db, going->subject, going->row, SOV_BLANK_TRASH, going->now, error);
}

static gboolean
let_go (SovDatabase *db,
        gpointer data,
        GError **error)
{
  const Going *going = data;
  g_autofree char *forget = NULL;

  forget = g_strdup_printf ("DELETE FROM removal WHERE with_id = %" G_GINT64_FORMAT "; DELETE FROM removal WHERE id = %" G_GINT64_FORMAT,
                            going->id, going->id);

  return sov_chain_seal (db, NULL, error) &&
         sov_database_allow_erasing (db, blank, data, error) &&
         sov_database_execute (db, forget, error);
}

/* What went with something else, and files that nothing has any more. */
static gboolean
sweep (SovDatabase *db,
       gpointer unused,
       GError **error)
{
  return sov_trash_forget (db, error) &&
         sov_database_execute (db, "DELETE FROM blob WHERE id NOT IN (SELECT blob_id FROM attachment)", error);
}

#define HEADS "SELECT id, subject, row_id FROM removal WHERE with_id IS NULL"

/* The oldest whose time has come, or any where @before is the end of time. */
static gboolean
find_going (Going *going,
            SovDatabase *db,
            gint64 before,
            gint64 counted,
            GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              HEADS " AND at <= :before AND (:counted < 0 OR (SELECT n_days FROM housekeeping) - day >= :counted)"
                                    " ORDER BY at, id LIMIT 1",
                              error);
  going->id = 0;
  if (row == NULL)
    return FALSE;

  sov_statement_bind_int (row, ":before", before);
  sov_statement_bind_int (row, ":counted", counted);
  if (sov_statement_next (row))
    {
      going->id = sov_statement_int (row, 0);
      going->subject = (SovSubject) sov_statement_int (row, 1);
      going->row = sov_statement_int (row, 2);
    }

  return sov_statement_check (row, error);
}

static gboolean
let_all_go (SovDatabase *db,
            gint64 now,
            gint64 before,
            gint64 counted,
            guint most,
            guint *n,
            GError **error)
{
  Going going = { .now = now };

  for (*n = 0; *n < most; (*n)++)
    {
      if (!find_going (&going, db, before, counted, error))
        return FALSE;
      if (going.id == 0)
        break;
      if (!sov_database_transact (db, let_go, &going, error))
        return FALSE;
    }

  return *n == 0 || sov_database_transact (db, sweep, NULL, error);
}

gboolean
sov_trash_purge (SovDatabase *db,
                 gint64 now,
                 guint most,
                 guint *n,
                 GError **error)
{
  return let_all_go (db, now, now - SOV_TRASH_DAYS * DAY_MS, SOV_TRASH_DAYS, most, n, error);
}

gboolean
sov_trash_empty (SovDatabase *db,
                 gint64 now,
                 guint *n,
                 GError **error)
{
  return let_all_go (db, now, G_MAXINT64, -1, G_MAXUINT, n, error) &&
         (*n == 0 || sov_database_execute (db, "UPDATE housekeeping SET untidy = 1", error));
}

gboolean
sov_trash_forget (SovDatabase *db,
                  GError **error)
{
  const SovRemovable *kind;

  for (guint i = 0; (kind = sov_removal_get_kind (i)) != NULL; i++)
    {
      g_autofree char *gone = NULL;
      g_autofree char *sql = NULL;

      gone = g_strdup_printf ("SELECT removal.id FROM removal LEFT JOIN %s AS thing ON thing.id = row_id WHERE subject = %d"
                              " AND (thing.id IS NULL OR thing.ref GLOB '" SOV_BLANK_REF "*')",
                              kind->table, (int) kind->subject);
      sql = g_strdup_printf ("UPDATE removal SET with_id = NULL WHERE with_id IN (%s); DELETE FROM removal WHERE id IN (%s)", gone, gone);
      if (!sov_database_execute (db, sql, error))
        return FALSE;
    }

  return TRUE;
}
