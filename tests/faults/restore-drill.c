/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "store/sov-backup-folder.h"
#include "store/sov-verify.h"
#include "support/vault-fixture.h"
#include "support/vault-state.h"

/* Restore drills (vault.md §3): a vault with a history that was made up is backed
 * up in the middle of it; then the computer is gone, and the keyring with it. The
 * backup and the recovery code alone have to give a vault elsewhere in which every
 * row of every table is what it was. Every fifth copy is a portable one. */

#define MAX_STEPS 60
#define PORTABLE_EVERY 5

typedef struct
{
  char *folder; /* the computer that will be gone */
  char *stick;
  char *elsewhere;
  char *code;
  GBytes *key;
} Site;

static void
site_set_up (Site *site)
{
  site->folder = fixture_folder_new ();
  site->stick = fixture_folder_new ();
  site->elsewhere = fixture_folder_new ();
  fixture_copy_vault (site->folder, NULL, &site->code, &site->key);
}

static void
site_tear_down (Site *site)
{
  if (site->folder != NULL)
    fixture_folder_remove (site->folder);
  fixture_folder_remove (site->stick);
  fixture_folder_remove (site->elsewhere);
  g_free (site->code);
  g_bytes_unref (site->key);
}

static char *
dump_row (SovStatement *row,
          guint n_columns)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n_columns; i++)
    {
      const char *text = sov_statement_is_null (row, (int) i) ? "NULL" : sov_statement_text (row, (int) i);

      g_string_append_printf (line, "%s|", text);
    }

  return g_string_free (line, FALSE);
}

static void
dump_table (SovDatabase *db,
            const char *table,
            GString *dump)
{
  g_autofree char *columns = g_strdup_printf ("SELECT group_concat ('quote (' || name || ')') FROM pragma_table_info ('%s')", table);
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM pragma_table_info ('%s')", table);
  g_autofree char *list = sov_database_query_text (db, columns, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM %s ORDER BY 1, 2", list, table);
  g_autoptr (SovStatement) row = sov_database_prepare (db, sql, NULL);
  gint64 n = 0;

  sov_database_query_int (db, count, &n, NULL);
  g_string_append_printf (dump, "%s\n", table);
  while (row != NULL && sov_statement_next (row))
    {
      g_autofree char *line = dump_row (row, (guint) n);

      g_string_append_printf (dump, "%s\n", line);
    }
}

/* Every row of every table, but what a search index keeps for itself. */
static char *
dump_all (SovDatabase *db)
{
  g_autoptr (SovStatement) table = sov_database_prepare (db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%' ORDER BY name", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *dump = g_string_new (NULL);

  while (sov_statement_next (table))
    g_ptr_array_add (names, sov_statement_dup (table, 0));
  g_assert_cmpuint (names->len, >, 10);
  for (guint i = 0; i < names->len; i++)
    dump_table (db, names->pdata[i], dump);

  return g_string_free (dump, FALSE);
}

static void
live (SovStoreState *state,
      GRand *random,
      guint from,
      guint to)
{
  for (guint step = from; step < to; step++)
    {
      g_autofree char *at = vault_make_up_time (random, step);
      g_autofree char *line = vault_make_up_line (random);

      if (g_rand_int_range (random, 0, 8) == 0)
        vault_state_undo (state);
      else
        vault_state_try (state, at, line);
    }
}

static SovStoreState *
open_state (const Site *site)
{
  g_autofree char *path = g_build_filename (site->folder, SOV_VAULT_DATABASE_NAME, NULL);
  SovStoreState *state = g_new0 (SovStoreState, 1);
  g_autoptr (GError) error = NULL;

  sov_store_state_open (state, path, site->key, &error);
  g_assert_no_error (error);
  for (guint i = 0; vault_world[i] != NULL; i++)
    vault_state_do (state, "2026-10-19T12:00", vault_world[i]);

  return state;
}

/* The path of the backup; @dump: (out): what the vault held then. */
static char *
back_up (const Site *site,
         SovVault *vault,
         SovStoreState *state,
         gboolean portable,
         char **dump)
{
  g_autofree char *path = g_build_filename (site->stick, "along.sovittu", NULL);
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autoptr (GError) error = NULL;

  *dump = dump_all (state->db);
  if (portable)
    copy = sov_backup_write_portable (vault, state->db, site->key, site->code, path, &error);
  else
    copy = sov_backup_folder_write (site->stick, vault, state->db, site->key, SOV_BACKUP_HOURLY, vault_time ("2026-12-01T12:00"), &error);
  g_assert_no_error (error);

  return g_strdup (copy->path);
}

/* Lives, and backs up somewhere in between. */
static char *
make_history (Site *site,
              GRand *random,
              gboolean portable,
              char **dump)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (site->folder, &error);
  g_autoptr (SovStoreState) state = NULL;
  guint n = (guint) g_rand_int_range (random, 1, MAX_STEPS);
  guint when = (guint) g_rand_int_range (random, 0, (gint32) n + 1);
  char *path;

  g_assert_no_error (error);
  state = open_state (site);
  live (state, random, 0, when);
  path = back_up (site, vault, state, portable, dump);
  live (state, random, when, n);
  g_clear_pointer (&state, vault_state_free);
  sov_vault_release (vault);

  return path;
}

/* What is wrong with what came back, or NULL. */
static char *
judge (Site *site,
       SovVault *vault,
       const char *path,
       const char *want)
{
  g_autofree char *database = g_build_filename (site->elsewhere, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (SovBackupRestored) restored = NULL;
  g_autoptr (GBytes) typed = fixture_text (site->code);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (SovDatabase) db = NULL;
  g_autofree char *have = NULL;
  g_autoptr (GError) error = NULL;

  restored = sov_backup_restore (vault, path, site->code, NULL, &error);
  key = restored != NULL ? sov_vault_unlock (vault, SOV_VAULT_BY_CODE, typed, &error) : NULL;
  db = key != NULL ? sov_database_open (database, key, SOV_DATABASE_EXISTING, &error) : NULL;
  if (db == NULL || !sov_verify_all (db, &error))
    return g_strdup (error->message);

  have = dump_all (db);
  return g_str_equal (have, want) ? NULL : g_strdup ("a row is not what it was");
}

static gboolean
drill (GRand *random,
       guint number)
{
  Site site = { NULL };
  g_autofree char *dump = NULL;
  g_autofree char *path = NULL;
  g_autofree char *why = NULL;
  g_autoptr (SovVault) vault = NULL;

  site_set_up (&site);
  path = make_history (&site, random, number % PORTABLE_EVERY == 0, &dump);
  fixture_folder_remove (g_steal_pointer (&site.folder));
  vault = sov_vault_new (site.elsewhere, NULL);
  why = judge (&site, vault, path, dump);
  if (why != NULL)
    g_test_message ("history %u: %s", number, why);
  sov_vault_release (vault);
  site_tear_down (&site);

  return why == NULL;
}

/* T4 and T3, nothing is left but a backup and the code. */
static void
test_every_row_comes_back (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  guint lost = 0;

  for (guint i = 0; i < fault_get_rounds (); i++)
    lost += !drill (random, i);

  fault_tell ("restore drill: a backup and the code alone", fault_get_rounds (), lost, 0, lost == 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 3);
  g_test_add_func ("/faults/restore-drill/every-row-comes-back-by-the-code-alone", test_every_row_comes_back);

  status = fault_run ();
  fixture_forget_copies ();
  return status;
}
