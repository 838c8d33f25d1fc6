/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-standing.h"

#include "store/sov-sheet-table.h"
#include "store/sov-standing-reach.h"
#include "store/sov-today-table.h"

/* What a list shows of a party or deal. */
typedef struct
{
  gint64 id; /* the party, or the deal */
  gint64 n_red;
  gint64 n_amber;
  gint64 next_due;
} Tally;

/* One deal: its sheet, and what the rules said of it last. */
typedef struct
{
  SovSheet *sheet;
  GPtrArray *warnings; /* SovWarning */
  gint64 judged_at;
  gint64 next; /* when the clock alone may change @warnings */
  Tally tally;
  GArray *of_parties; /* Tally */
} Deal;

/* To ask which deals a row reaches takes a small part of what loading a deal
 * does. */
#define ASKED_AT_LEAST 1000
#define ASKED_PER_DEAL 20

struct _SovStanding
{
  GTree *deals; /* gint64 id → Deal, in the order of ids */
};

#define TALLY "n_red INTEGER NOT NULL, n_amber INTEGER NOT NULL, next_due INTEGER)"

#define CREATE_TABLES                                                        \
  "CREATE TEMP TABLE deal_standing (deal_id INTEGER PRIMARY KEY, " TALLY ";" \
  "CREATE TEMP TABLE party_standing (party_id INTEGER PRIMARY KEY, " TALLY

static void
deal_free (gpointer data)
{
  Deal *deal = data;

  sov_sheet_unref (deal->sheet);
  g_clear_pointer (&deal->warnings, g_ptr_array_unref);
  g_clear_pointer (&deal->of_parties, g_array_unref);
  g_free (deal);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer data)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

SovStanding *
sov_standing_new (void)
{
  SovStanding *self = g_new0 (SovStanding, 1);

  self->deals = g_tree_new_full (compare_ids, NULL, g_free, deal_free);

  return self;
}

void
sov_standing_free (SovStanding *self)
{
  g_tree_unref (self->deals);
  g_free (self);
}

gboolean
sov_standing_create_tables (SovDatabase *db,
                            GError **error)
{
  return sov_database_execute (db, CREATE_TABLES, error);
}

static gboolean
take_up (SovStanding *self,
         SovDatabase *db,
         gint64 id,
         GError **error)
{
  g_autoptr (SovSheet) sheet = sov_sheet_table_load (db, id, error);
  Deal *deal;

  if (sheet == NULL)
    return FALSE;

  deal = g_new0 (Deal, 1);
  deal->sheet = g_steal_pointer (&sheet);
  g_tree_insert (self->deals, g_memdup2 (&id, sizeof id), deal);
  return TRUE;
}

/* Takes up the deal as it is now, or lets go of one that needs no looking at.
 * @changed: (out): set when there is something to write. */
static gboolean
load_deal (SovStanding *self,
           SovDatabase *db,
           gint64 id,
           gboolean *changed,
           GError **error)
{
  gboolean alive;

  if (!sov_sheet_table_is_alive (db, id, &alive, error))
    return FALSE;

  if (!alive)
    {
      *changed |= g_tree_remove (self->deals, &id);
      return TRUE;
    }

  *changed = TRUE;
  return take_up (self, db, id, error);
}

/* Takes @ids over. */
static gboolean
load_all (SovStanding *self,
          SovDatabase *db,
          GArray *ids,
          GError **error)
{
  g_autoptr (GArray) deals = ids;

  if (deals == NULL)
    return FALSE;

  g_tree_remove_all (self->deals);
  for (guint i = 0; i < deals->len; i++)
    if (!take_up (self, db, g_array_index (deals, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* Everything, where to ask what was touched would take longer. */
static gboolean
load_touched (SovStanding *self,
              SovDatabase *db,
              GArray *rows,
              gboolean *changed,
              GError **error)
{
  g_autoptr (GHashTable) deals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint most = ASKED_AT_LEAST + ASKED_PER_DEAL * (guint) g_tree_nnodes (self->deals);
  GHashTableIter iter;
  gboolean too_many;
  gpointer deal;

  if (!sov_standing_reach (db, rows, most, deals, &too_many, error))
    return FALSE;
  if (too_many)
    {
      *changed = TRUE;
      return load_all (self, db, sov_sheet_table_list_alive (db, error), error);
    }

  g_hash_table_iter_init (&iter, deals);
  while (g_hash_table_iter_next (&iter, &deal, NULL))
    if (!load_deal (self, db, *(gint64 *) deal, changed, error))
      return FALSE;

  return TRUE;
}

static gint64
earlier (gint64 one,
         gint64 other)
{
  if (one == SOV_NO_TIME || other == SOV_NO_TIME)
    return one == SOV_NO_TIME ? other : one;

  return MIN (one, other);
}

/* Whether what @version says of @term is for @party to do or to get. */
static gboolean
is_about (const SovTerm *term,
          const SovVersion *version,
          gint64 party)
{
  return term->by == party || term->to == party || sov_version_has_doer (version, party);
}

static void
add_due (Tally *tally,
         SovSheet *sheet,
         gboolean all,
         gint64 now)
{
  if (sheet->state == SOV_DEAL_CANCELLED)
    return;

  for (guint i = 0; i < sheet->terms->len; i++)
    {
      const SovTerm *term = sheet->terms->pdata[i];
      const SovVersion *version = sov_term_get_version (term, now);

      if (sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE && (all || is_about (term, version, tally->id)))
        tally->next_due = earlier (tally->next_due, version->due);
    }
}

/* @all: everything in the deal counts; otherwise what is about the party. */
static Tally
count (Deal *deal,
       gint64 id,
       gboolean all,
       gint64 now)
{
  Tally tally = { id, 0, 0, SOV_NO_TIME };

  for (guint i = 0; i < deal->warnings->len; i++)
    {
      const SovWarning *warning = deal->warnings->pdata[i];

      if (!all && warning->party != id && warning->whom != id)
        continue;
      tally.n_red += warning->level == SOV_LEVEL_RED;
      tally.n_amber += warning->level == SOV_LEVEL_AMBER;
    }
  add_due (&tally, deal->sheet, all, now);

  return tally;
}

static void
judge_deal (Deal *deal,
            gint64 now)
{
  GPtrArray *parties = deal->sheet->parties;

  g_clear_pointer (&deal->warnings, g_ptr_array_unref);
  g_clear_pointer (&deal->of_parties, g_array_unref);
  deal->warnings = sov_rules_check (deal->sheet, now);
  deal->judged_at = now;
  deal->next = sov_rules_next_moment (deal->sheet, now);
  deal->tally = count (deal, deal->sheet->id, TRUE, now);
  deal->of_parties = g_array_new (FALSE, FALSE, sizeof (Tally));

  /* The customer's matter is the whole deal. */
  for (guint i = 0; i < parties->len; i++)
    {
      gint64 party = ((SovSheetParty *) parties->pdata[i])->id;
      Tally tally = count (deal, party, party == deal->sheet->customer, now);

      g_array_append_val (deal->of_parties, tally);
    }
}

static gboolean
is_judged (const Deal *deal,
           gint64 now)
{
  return deal->warnings != NULL && now >= deal->judged_at && now < deal->next;
}

/* Whether any deal was judged anew. */
static gboolean
judge (SovStanding *self,
       gint64 now)
{
  gboolean judged = FALSE;

  for (GTreeNode *node = g_tree_node_first (self->deals); node != NULL; node = g_tree_node_next (node))
    {
      Deal *deal = g_tree_node_value (node);

      if (is_judged (deal, now))
        continue;
      judge_deal (deal, now);
      judged = TRUE;
    }

  return judged;
}

#define WRITE_DEAL "INSERT INTO temp.deal_standing VALUES (:id, :red, :amber, :due)"

#define WRITE_PARTY                                                       \
  "INSERT INTO temp.party_standing VALUES (:id, :red, :amber, :due)"      \
  " ON CONFLICT (party_id) DO UPDATE SET n_red = n_red + excluded.n_red," \
  " n_amber = n_amber + excluded.n_amber,"                                \
  " next_due = coalesce (min (next_due, excluded.next_due), next_due, excluded.next_due)"

static gboolean
write_tally (SovDatabase *db,
             const char *sql,
             const Tally *tally,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", tally->id);
  sov_statement_bind_int (stmt, ":red", tally->n_red);
  sov_statement_bind_int (stmt, ":amber", tally->n_amber);
  sov_statement_bind_int_unless (stmt, ":due", tally->next_due, SOV_NO_TIME);
  return sov_statement_run (stmt, error);
}

static gboolean
write_deal (SovDatabase *db,
            const Deal *deal,
            GError **error)
{
  if (!write_tally (db, WRITE_DEAL, &deal->tally, error))
    return FALSE;

  for (guint i = 0; i < deal->of_parties->len; i++)
    if (!write_tally (db, WRITE_PARTY, &g_array_index (deal->of_parties, Tally, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
write_all (SovStanding *self,
           SovDatabase *db,
           GError **error)
{
  if (!sov_database_execute (db, "DELETE FROM temp.deal_standing; DELETE FROM temp.party_standing", error))
    return FALSE;

  for (GTreeNode *node = g_tree_node_first (self->deals); node != NULL; node = g_tree_node_next (node))
    if (!write_deal (db, g_tree_node_value (node), error))
      return FALSE;

  return TRUE;
}

gboolean
sov_standing_refresh (SovStanding *self,
                      SovDatabase *db,
                      GArray *rows,
                      gint64 now,
                      GError **error)
{
  gboolean changed = rows == NULL;

  if (rows != NULL
          ? !load_touched (self, db, rows, &changed, error)
          : !load_all (self, db, sov_sheet_table_list_alive (db, error), error))
    return FALSE;

  changed |= judge (self, now);
  return !changed || write_all (self, db, error);
}

gboolean
sov_standing_tick (SovStanding *self,
                   SovDatabase *db,
                   gint64 now,
                   gboolean *judged,
                   GError **error)
{
  *judged = judge (self, now);

  return !*judged || write_all (self, db, error);
}

#define ALL_DEALS "SELECT id FROM deal WHERE removed_at IS NULL ORDER BY id"

gboolean
sov_standing_look_back (SovStanding *self,
                        SovDatabase *db,
                        GError **error)
{
  return load_all (self, db, sov_ids_load (db, ALL_DEALS, 0, error), error);
}

SovSheet *
sov_standing_get_sheet (SovStanding *self,
                        gint64 deal)
{
  const Deal *found = g_tree_lookup (self->deals, &deal);

  return found != NULL ? found->sheet : NULL;
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
  if (one->term != two->term)
    return one->term < two->term ? -1 : 1;

  return one->party < two->party ? -1 : one->party > two->party;
}

/* The remedies of one complaint may stand in several deals; it is one warning. */
static void
drop_repeated (GPtrArray *warnings)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < warnings->len;)
    {
      const SovWarning *warning = warnings->pdata[i];

      if (warning->complaint != 0 && !g_hash_table_add (known, g_memdup2 (&warning->complaint, sizeof warning->complaint)))
        g_ptr_array_remove_index (warnings, i);
      else
        i++;
    }
}

GPtrArray *
sov_standing_get_warnings (SovStanding *self,
                           gint64 now)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_warning_free);

  for (GTreeNode *node = g_tree_node_first (self->deals); node != NULL; node = g_tree_node_next (node))
    g_ptr_array_extend_and_steal (all, sov_rules_check (((Deal *) g_tree_node_value (node))->sheet, now));
  g_ptr_array_sort (all, compare_warnings);
  drop_repeated (all);

  return all;
}

GPtrArray *
sov_standing_get_today (SovStanding *self,
                        SovDatabase *db,
                        gint64 now,
                        GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (GTreeNode *node = g_tree_node_first (self->deals); node != NULL; node = g_tree_node_next (node))
    {
      Deal *deal = g_tree_node_value (node);
      g_autoptr (GPtrArray) warnings = NULL;

      warnings = is_judged (deal, now) ? g_ptr_array_ref (deal->warnings) : sov_rules_check (deal->sheet, now);
      sov_today_add_sheet (items, deal->sheet, warnings, now);
    }

  if (!sov_today_table_add (items, db, now, error))
    return NULL;

  sov_today_sort (items);
  return g_steal_pointer (&items);
}
