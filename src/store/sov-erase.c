/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-erase.h"

#include <string.h>

#include "model/sov-action.h"
#include "store/sov-blank.h"
#include "store/sov-chain.h"
#include "store/sov-place.h"
#include "store/sov-secret.h"
#include "store/sov-trash.h"

#define MARK_DOMAIN "sovittu-erased-v1"
#define SUBJECT_SIZE 16
#define SCOPE "party"

void
sov_erasure_free (SovErasure *self)
{
  g_free (self->subject);
  g_free (self->mark);
  g_free (self->scope);
  g_free (self);
}

/* Without the random subject it tells nothing of the ref, which tells nothing
 * of anybody. */
static char *
make_mark (const char *subject,
           const char *ref)
{
  g_autofree char *text = g_strjoin ("\n", MARK_DOMAIN, subject, ref, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

static gboolean
insert (SovDatabase *db,
        const SovErasure *erasure,
        GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "INSERT INTO erasure (subject, mark, scope, at) VALUES (:subject, :mark, :scope, :at)"
                               " ON CONFLICT DO NOTHING",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":subject", erasure->subject);
  sov_statement_bind_text (stmt, ":mark", erasure->mark);
  sov_statement_bind_text (stmt, ":scope", erasure->scope);
  sov_statement_bind_int (stmt, ":at", erasure->at);
  return sov_statement_run (stmt, error);
}

/* One for each party that became part of it: an older copy knows them apart. */
static gboolean
write_down (SovDatabase *db,
            gint64 id,
            gint64 at,
            GError **error)
{
  g_autoptr (GPtrArray) erasures = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_erasure_free);
  SovStatement *stmt = sov_database_prepare (db, "SELECT ref FROM party WHERE id = :id OR merged_into = :id", error);
  gboolean ok;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", id);
  while (sov_statement_next (stmt))
    {
      g_autoptr (GBytes) random = sov_secret_new_random (SUBJECT_SIZE);
      SovErasure *erasure = g_new0 (SovErasure, 1);

      erasure->subject = sov_secret_to_hex (random);
      erasure->mark = make_mark (erasure->subject, sov_statement_text (stmt, 0));
      erasure->scope = g_strdup (SCOPE);
      erasure->at = at;
      g_ptr_array_add (erasures, erasure);
    }
  ok = sov_statement_check (stmt, error);
  sov_statement_done (stmt);
  for (guint i = 0; ok && i < erasures->len; i++)
    ok = insert (db, erasures->pdata[i], error);

  return ok;
}

typedef struct
{
  gint64 id;
  gint64 at;
} Doomed;

static gboolean
blank (SovDatabase *db,
       gpointer data,
       GError **error)
{
  const Doomed *doomed = data;

  return sov_blank_row (db, SOV_SUBJECT_PARTY, doomed->id, SOV_BLANK_PERSON, doomed->at, error);
}

static gboolean
erase (SovDatabase *db,
       gint64 id,
       gint64 at,
       GError **error)
{
  Doomed doomed = { id, at };

  /* What was written a moment ago has to be in the chain before it leaves. */
  return sov_chain_seal (db, NULL, error) &&
         sov_database_allow_erasing (db, blank, &doomed, error) &&
         sov_trash_forget (db, error) &&
         sov_database_execute (db,
                               "DELETE FROM blob WHERE id NOT IN (SELECT blob_id FROM attachment);"
                               "UPDATE housekeeping SET untidy = 1",
                               error);
}

#define FIND "SELECT coalesce (merged_into, id) FROM party WHERE ref = :ref"

gboolean
sov_erase_party (SovDatabase *db,
                 const char *ref,
                 gint64 at,
                 GError **error)
{
  SovStatement *stmt = sov_database_prepare (db, FIND, error);
  gint64 id = 0;
  gboolean ok;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":ref", ref);
  if (sov_statement_next (stmt))
    id = sov_statement_int (stmt, 0);
  ok = sov_statement_check (stmt, error);
  sov_statement_done (stmt);
  if (!ok)
    return FALSE;

  if (id == 0 || g_str_has_prefix (ref, SOV_BLANK_REF))
    {
      g_set_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF, "no party is called “%s”", ref);
      return FALSE;
    }

  return write_down (db, id, at, error) && erase (db, id, at, error);
}

/* The ledger */

GPtrArray *
sov_erase_load_ledger (SovDatabase *db,
                       GError **error)
{
  g_autoptr (GPtrArray) ledger = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_erasure_free);
  g_autoptr (SovStatement) row = sov_database_prepare (db, "SELECT subject, mark, scope, at FROM erasure ORDER BY id", error);

  if (row == NULL)
    return NULL;

  while (sov_statement_next (row))
    {
      SovErasure *erasure = g_new0 (SovErasure, 1);

      erasure->subject = sov_statement_dup (row, 0);
      erasure->mark = sov_statement_dup (row, 1);
      erasure->scope = sov_statement_dup (row, 2);
      erasure->at = sov_statement_int (row, 3);
      g_ptr_array_add (ledger, erasure);
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&ledger) : NULL;
}

/* Those of @all that @known has not. Transfer container. */
static GPtrArray *
leave_out (GPtrArray *all,
           GPtrArray *known)
{
  g_autoptr (GHashTable) subjects = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *rest = g_ptr_array_new ();

  for (guint i = 0; i < known->len; i++)
    g_hash_table_add (subjects, ((SovErasure *) known->pdata[i])->subject);
  for (guint i = 0; i < all->len; i++)
    if (!g_hash_table_contains (subjects, ((SovErasure *) all->pdata[i])->subject))
      g_ptr_array_add (rest, all->pdata[i]);

  return rest;
}

typedef struct
{
  GPtrArray *ledger; /* what the vault does not know yet */
  guint n;
} Replay;

/* The parties that @ledger means: (element-type Doomed). */
static GArray *
find_doomed (SovDatabase *db,
             GPtrArray *ledger,
             GError **error)
{
  g_autoptr (GArray) doomed = g_array_new (FALSE, FALSE, sizeof (Doomed));
  g_autoptr (SovStatement) row = sov_database_prepare (db, "SELECT ref, coalesce (merged_into, id) FROM party", error);

  if (row == NULL)
    return NULL;

  while (sov_statement_next (row))
    for (guint i = 0; i < ledger->len; i++)
      {
        const SovErasure *erasure = ledger->pdata[i];
        g_autofree char *mark = make_mark (erasure->subject, sov_statement_text (row, 0));
        Doomed found = { sov_statement_int (row, 1), erasure->at };

        if (g_str_equal (mark, erasure->mark))
          g_array_append_val (doomed, found);
      }

  return sov_statement_check (row, error) ? g_steal_pointer (&doomed) : NULL;
}

static gboolean
replay (SovDatabase *db,
        gpointer data,
        GError **error)
{
  Replay *self = data;
  g_autoptr (GArray) doomed = find_doomed (db, self->ledger, error);

  if (doomed == NULL)
    return FALSE;

  for (guint i = 0; i < self->ledger->len; i++)
    if (!insert (db, self->ledger->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < doomed->len; i++)
    {
      const Doomed *one = &g_array_index (doomed, Doomed, i);

      if (!erase (db, one->id, one->at, error))
        return FALSE;
    }

  self->n = doomed->len;
  return TRUE;
}

gboolean
sov_erase_replay (SovDatabase *db,
                  GPtrArray *ledger,
                  guint *n,
                  GError **error)
{
  g_autoptr (GPtrArray) known = sov_erase_load_ledger (db, error);
  g_autoptr (GPtrArray) unknown = known != NULL ? leave_out (ledger, known) : NULL;
  Replay self = { unknown };

  if (known == NULL || (unknown->len > 0 && !sov_database_transact (db, replay, &self, error)))
    return FALSE;

  if (n != NULL)
    *n = self.n;
  return TRUE;
}

/* The file: a line each, "subject mark scope at". A line that is none is left
 * out: a damaged ledger must not keep a vault closed. */
static GPtrArray *
read_file (const char *path)
{
  GPtrArray *ledger = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_erasure_free);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return ledger;

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      SovErasure *erasure;

      if (g_strv_length (words) != 4 || !g_utf8_validate (lines[i], -1, NULL))
        continue;
      erasure = g_new0 (SovErasure, 1);
      erasure->subject = g_strdup (words[0]);
      erasure->mark = g_strdup (words[1]);
      erasure->scope = g_strdup (words[2]);
      erasure->at = g_ascii_strtoll (words[3], NULL, 10);
      g_ptr_array_add (ledger, erasure);
    }

  return ledger;
}

static void
write_file (const char *path,
            GPtrArray *ledger)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ledger->len; i++)
    {
      const SovErasure *erasure = ledger->pdata[i];

      g_string_append_printf (text, "%s %s %s %" G_GINT64_FORMAT "\n", erasure->subject, erasure->mark, erasure->scope, erasure->at);
    }

  sov_place_write (path, text->str, text->len, NULL);
}

gboolean
sov_erase_catch_up (SovDatabase *db,
                    const char *path,
                    GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *file = g_build_filename (folder, SOV_ERASE_LEDGER_NAME, NULL);
  g_autoptr (GPtrArray) beside = NULL;
  g_autoptr (GPtrArray) within = NULL;
  g_autoptr (GPtrArray) missing = NULL;

  if (g_str_equal (path, ":memory:"))
    return TRUE;

  beside = read_file (file);
  if (!sov_erase_replay (db, beside, NULL, error))
    return FALSE;

  within = sov_erase_load_ledger (db, error);
  if (within == NULL)
    return FALSE;

  /* Where there is no room for it now, it is written the next time. */
  missing = leave_out (within, beside);
  if (missing->len > 0)
    write_file (file, within);
  return TRUE;
}

/* Tidying */

static gboolean
merge_indexes (SovDatabase *db,
               gpointer unused,
               GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  SovStatement *row = sov_database_prepare (db, "SELECT name FROM sqlite_schema WHERE sql LIKE '%USING fts5%'", error);
  gboolean ok;

  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    g_ptr_array_add (names, sov_statement_dup (row, 0));
  ok = sov_statement_check (row, error);
  sov_statement_done (row);
  for (guint i = 0; ok && i < names->len; i++)
    {
      const char *name = names->pdata[i];
      g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES ('optimize')", name, name);

      ok = sov_database_execute (db, sql, error);
    }

  return ok;
}

static gboolean
rewrite_file (SovDatabase *db,
              gpointer unused,
              GError **error)
{
  return sov_database_execute (db, "VACUUM", error);
}

gboolean
sov_erase_tidy (SovDatabase *db,
                GError **error)
{
  gint64 untidy;

  if (!sov_database_query_int (db, "SELECT untidy FROM housekeeping", &untidy, error))
    return FALSE;

  return untidy == 0 ||
         (sov_database_transact (db, merge_indexes, NULL, error) &&
          sov_database_allow_erasing (db, rewrite_file, NULL, error) &&
          sov_database_execute (db, "UPDATE housekeeping SET untidy = 0; PRAGMA wal_checkpoint (TRUNCATE)", error));
}
