/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-standing.h"

#include <gio/gio.h>

#include "store/sov-sheet-table.h"
#include "store/sov-today-table.h"

struct _SovStanding
{
  GHashTable *sheets; /* deal id → SovSheet */
  gint64 next;        /* when the clock alone may change something */
};

#define CREATE_TABLES                                                                                                \
  "CREATE TEMP TABLE deal_standing (deal_id INTEGER PRIMARY KEY, n_red INTEGER, n_amber INTEGER, next_due INTEGER);" \
  "CREATE TEMP TABLE party_standing (party_id INTEGER PRIMARY KEY, n_red INTEGER, n_amber INTEGER, next_due INTEGER)"

SovStanding *
sov_standing_new (void)
{
  SovStanding *self = g_new0 (SovStanding, 1);

  self->sheets = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) sov_sheet_unref);

  return self;
}

void
sov_standing_free (SovStanding *self)
{
  g_hash_table_unref (self->sheets);
  g_free (self);
}

gboolean
sov_standing_create_tables (SovDatabase *db,
                            GError **error)
{
  return sov_database_execute (db, CREATE_TABLES, error);
}

static gboolean
load_sheet (SovStanding *self,
            SovDatabase *db,
            gint64 deal,
            GError **error)
{
  g_autoptr (GError) failure = NULL;
  SovSheet *sheet = sov_sheet_table_load (db, deal, &failure);

  if (sheet != NULL)
    {
      g_hash_table_insert (self->sheets, g_memdup2 (&deal, sizeof deal), sheet);
      return TRUE;
    }

  g_hash_table_remove (self->sheets, &deal);
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
load_all (SovStanding *self,
          SovDatabase *db,
          GError **error)
{
  g_autoptr (GArray) deals = sov_sheet_table_list_alive (db, error);

  if (deals == NULL)
    return FALSE;

  g_hash_table_remove_all (self->sheets);
  for (guint i = 0; i < deals->len; i++)
    if (!load_sheet (self, db, g_array_index (deals, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* Which deals a changed row of a table is about. A row that is gone tells
 * nothing: then everything is loaded. */
typedef struct
{
  const char *table;
  const char *sql; /* NULL: about no deal */
} Reach;

static const Reach reaches[] = {
  { "owner", NULL },
  { "deal", "SELECT :id" },
  { "participant", "SELECT deal_id FROM participant WHERE id = :id" },
  { "term", "SELECT deal_id FROM term WHERE id = :id" },
  { "term_knower", "SELECT deal_id FROM term_knower JOIN term ON term.id = term_id WHERE term_knower.id = :id" },
  { "version", "SELECT deal_id FROM version JOIN term ON term.id = term_id WHERE version.id = :id" },
  { "doer", "SELECT deal_id FROM doer JOIN version ON version.id = version_id JOIN term ON term.id = term_id WHERE doer.id = :id" },
  { "outcome", "SELECT deal_id FROM outcome JOIN term ON term.id = term_id WHERE outcome.id = :id" },
  { "relay", "SELECT deal_id FROM relay JOIN version ON version.id = version_id JOIN term ON term.id = term_id WHERE relay.id = :id" },
  { "message", "SELECT deal_id FROM message WHERE id = :id" },
  { "party", "SELECT id FROM deal WHERE customer_id = :id UNION SELECT deal_id FROM participant WHERE party_id = :id" },
  { "detail", "SELECT deal_id FROM participant JOIN detail USING (party_id) WHERE detail.id = :id"
              " UNION SELECT deal.id FROM deal JOIN detail ON party_id = customer_id WHERE detail.id = :id" },
  { "person", "SELECT deal_id FROM participant JOIN person USING (party_id) WHERE person.id = :id"
              " UNION SELECT deal.id FROM deal JOIN person ON party_id = customer_id WHERE person.id = :id" },
  { "entry", "SELECT deal_id FROM entry WHERE id = :id AND deal_id IS NOT NULL" },
  { "blob", NULL },
  { "attachment", NULL },
  { "complaint", "SELECT deal_id FROM term JOIN complaint ON complaint.ref = complaint_ref WHERE complaint.id = :id" },
  { "step", "SELECT deal_id FROM term JOIN complaint ON complaint.ref = complaint_ref JOIN step ON complaint_id = complaint.id WHERE step.id = :id" },
  { "cause", NULL },
  { "compensation", NULL },
  { "given", NULL },
  { "lesson", NULL },
  { "answer", NULL },
};

/* FALSE without @error when it cannot be told. */
static gboolean
collect (SovDatabase *db,
         const SovJournalRow *row,
         GHashTable *deals,
         GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reaches); i++)
    {
      g_autoptr (GArray) found = NULL;

      if (!g_str_equal (reaches[i].table, row->table))
        continue;
      if (reaches[i].sql == NULL)
        return TRUE;

      found = sov_ids_load (db, reaches[i].sql, row->id, error);
      for (guint j = 0; found != NULL && j < found->len; j++)
        g_hash_table_add (deals, g_memdup2 (&g_array_index (found, gint64, j), sizeof (gint64)));

      return found != NULL && (found->len > 0 || !g_str_equal (row->table, "participant"));
    }

  return FALSE;
}

static gboolean
load_touched (SovStanding *self,
              SovDatabase *db,
              GArray *rows,
              GError **error)
{
  g_autoptr (GHashTable) deals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer deal;

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GError) failure = NULL;

      if (collect (db, &g_array_index (rows, SovJournalRow, i), deals, &failure))
        continue;
      if (failure == NULL)
        return load_all (self, db, error);
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  g_hash_table_iter_init (&iter, deals);
  while (g_hash_table_iter_next (&iter, &deal, NULL))
    if (!load_sheet (self, db, *(gint64 *) deal, error))
      return FALSE;

  return TRUE;
}

typedef struct
{
  gint64 red;
  gint64 amber;
  gint64 due;
} Tally;

/* The next thing that falls due and is still open. */
static gint64
find_next_due (SovSheet *sheet,
               gint64 now)
{
  gint64 next = SOV_NO_TIME;

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];
      gint64 due;

      if (sov_term_get_state_at (term, now) != SOV_TERM_IN_FORCE)
        continue;
      due = sov_term_get_version (term, now)->due;
      if (due != SOV_NO_TIME && (next == SOV_NO_TIME || due < next))
        next = due;
    }

  return next;
}

static Tally
tally_sheet (SovSheet *sheet,
             GPtrArray *warnings,
             gint64 now)
{
  Tally tally = { 0, 0, sheet->state == SOV_DEAL_CANCELLED ? SOV_NO_TIME : find_next_due (sheet, now) };

  for (guint i = 0; i < warnings->len; i++)
    {
      const SovWarning *warning = warnings->pdata[i];

      tally.red += warning->level == SOV_LEVEL_RED;
      tally.amber += warning->level == SOV_LEVEL_AMBER;
    }

  return tally;
}

static gboolean
write_tally (SovDatabase *db,
             const char *sql,
             gint64 id,
             const Tally *tally,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  sov_statement_bind_int (stmt, ":red", tally->red);
  sov_statement_bind_int (stmt, ":amber", tally->amber);
  sov_statement_bind_int_unless (stmt, ":due", tally->due, SOV_NO_TIME);
  return sov_statement_run (stmt, error);
}

#define WRITE_DEAL "INSERT INTO temp.deal_standing VALUES (:id, :red, :amber, :due)"

#define WRITE_PARTY                                                       \
  "INSERT INTO temp.party_standing VALUES (:id, :red, :amber, :due)"      \
  " ON CONFLICT (party_id) DO UPDATE SET n_red = n_red + excluded.n_red," \
  " n_amber = n_amber + excluded.n_amber,"                                \
  " next_due = coalesce (min (next_due, excluded.next_due), next_due, excluded.next_due)"

static gboolean
judge (SovStanding *self,
       SovDatabase *db,
       gint64 now,
       GError **error)
{
  GHashTableIter iter;
  gpointer sheet;

  if (!sov_database_execute (db, "DELETE FROM temp.deal_standing; DELETE FROM temp.party_standing", error))
    return FALSE;

  self->next = G_MAXINT64;
  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &sheet))
    {
      g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, now);
      Tally tally = tally_sheet (sheet, warnings, now);
      GPtrArray *parties = ((SovSheet *) sheet)->parties;

      self->next = MIN (self->next, sov_rules_next_moment (sheet, now));
      if (!write_tally (db, WRITE_DEAL, ((SovSheet *) sheet)->id, &tally, error))
        return FALSE;
      for (guint i = 0; i < parties->len; i++)
        if (!write_tally (db, WRITE_PARTY, ((SovSheetParty *) parties->pdata[i])->id, &tally, error))
          return FALSE;
    }

  return TRUE;
}

gboolean
sov_standing_refresh (SovStanding *self,
                      SovDatabase *db,
                      GArray *rows,
                      gint64 now,
                      GError **error)
{
  gboolean loaded = rows != NULL ? load_touched (self, db, rows, error) : load_all (self, db, error);

  return loaded && judge (self, db, now, error);
}

gboolean
sov_standing_tick (SovStanding *self,
                   SovDatabase *db,
                   gint64 now,
                   gboolean *judged,
                   GError **error)
{
  *judged = now >= self->next;

  return !*judged || judge (self, db, now, error);
}

static int
compare_warnings (gconstpointer a,
                  gconstpointer b)
{
  const SovWarning *one = *(SovWarning *const *) a;
  const SovWarning *two = *(SovWarning *const *) b;

  if (one->level != two->level)
    return (int) one->level - (int) two->level;
  if (one->due != two->due)
    return one->due == SOV_NO_TIME || (two->due != SOV_NO_TIME && one->due > two->due) ? 1 : -1;
  if (one->deal != two->deal)
    return one->deal < two->deal ? -1 : 1;
  if (one->rule != two->rule)
    return one->rule - two->rule;

  return one->term < two->term ? -1 : one->term > two->term;
}

GPtrArray *
sov_standing_get_warnings (SovStanding *self,
                           gint64 now)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_warning_free);
  GHashTableIter iter;
  gpointer sheet;

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &sheet))
    g_ptr_array_extend_and_steal (all, sov_rules_check (sheet, now));
  g_ptr_array_sort (all, compare_warnings);

  return all;
}

GPtrArray *
sov_standing_get_today (SovStanding *self,
                        SovDatabase *db,
                        gint64 now,
                        GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer sheet;

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &sheet))
    {
      g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, now);

      sov_today_add_sheet (items, sheet, warnings, now);
    }

  if (!sov_today_table_add (items, db, now, error))
    return NULL;

  sov_today_sort (items);
  return g_steal_pointer (&items);
}
