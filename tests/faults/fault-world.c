/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* strchrnul() */
#include "faults/fault-world.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "faults/fault-vfs.h"
#include "model/sov-time.h"
#include "store/sov-collation.h"
#include "store/sov-journal.h"
#include "store/sov-perform.h"
#include "store/sov-store-error.h"
#include "store/sov-trash.h"
#include "store/sov-verify.h"
#include "support/vault-fixture.h"

/* One page of SQLCipher: the store looks at the file's length before SQLite
 * does. */
#define STUB_SIZE 4096

#define START "2026-10-19T08:00"

#define FIRST_ROW "INSERT INTO vault (id, uuid, made_at) VALUES (1, 'f0f0f0f0-0000-4000-8000-000000000000', 0)"

static char *folder;
static char *path;
static char *log_path;
static GBytes *key;
static GBytes *base;
static GPtrArray *dump_queries;

const char *
world_path (void)
{
  return path;
}

const char *
world_log (void)
{
  return log_path;
}

GBytes *
world_key (void)
{
  return key;
}

static void
play_world (SovStoreState *state)
{
  for (guint i = 0; vault_world[i] != NULL; i++)
    vault_state_do (state, START, vault_world[i]);
}

SovStoreState *
world_open_model (void)
{
  SovStoreState *state;
  g_autoptr (GError) error = NULL;

  fault_vfs_set_time (0);
  state = vault_state_new ();
  sov_database_execute (state->db, FIRST_ROW, &error);
  g_assert_no_error (error);
  sov_collation_keep (state->db, &error);
  g_assert_no_error (error);
  play_world (state);
  g_ptr_array_set_size (state->undo, 0);

  return state;
}

SovStoreState *
world_open (GError **error)
{
  g_autoptr (SovStoreState) state = g_new0 (SovStoreState, 1);

  return sov_store_state_open (state, path, key, error) ? g_steal_pointer (&state) : NULL;
}

/* The columns of a table as one text, but for what the clock or chance put
 * there. That the chain of evidence holds, sov_verify() sees. */
#define COLUMNS                                                                                                 \
  "SELECT name FROM pragma_table_info(:table) WHERE "                                                           \
  "name NOT IN ('entered_at', 'commitment', 'prev', 'hash', 'salt') AND NOT (:table = 'event' AND name = 'at')" \
  " AND NOT (:table = 'removal' AND name IN ('id', 'with_id', 'at'))"

static char *
query_of (SovDatabase *db,
          const char *table)
{
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autoptr (SovStatement) column = NULL;

  column = sov_database_prepare (db, COLUMNS, NULL);
  sov_statement_bind_text (column, ":table", table);
  while (sov_statement_next (column))
    g_string_append_printf (columns, "%squote (%s)", columns->len > 0 ? " || ',' || " : "", sov_statement_text (column, 0));

  /* What no start has yet noted as taken away is no other vault for that. */
  return g_strdup_printf ("SELECT %s FROM %s%s ORDER BY rowid", columns->str, table,
                          g_str_equal (table, "removal") ? " WHERE shown" : "");
}

static GPtrArray *
make_dump_queries (SovDatabase *db)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (SovStatement) table = NULL;

  table = sov_database_prepare (db,
                                "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                " AND NOT wr AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite_%' ORDER BY name",
                                NULL);
  while (sov_statement_next (table))
    g_ptr_array_add (queries, query_of (db, sov_statement_text (table, 0)));

  g_assert_cmpuint (queries->len, >, 20);
  return queries;
}

/* A row as text; what was given a name that was made up (sov_action_make_ref())
 * has none. */
static void
append_row (GString *dump,
            const char *row)
{
  g_auto (GStrv) parts = g_strsplit (row, "'~", -1);

  g_string_append_printf (dump, "  %s", parts[0]);
  for (guint i = 1; parts[i] != NULL; i++)
    g_string_append_printf (dump, "'~%s", strchrnul (parts[i], '\''));
  g_string_append_c (dump, '\n');
}

/* What cannot be read is told, so that it is no dump's equal. */
char *
world_dump (SovDatabase *db)
{
  g_autoptr (GString) dump = g_string_new (NULL);

  if (dump_queries == NULL)
    dump_queries = make_dump_queries (db);
  for (guint i = 0; i < dump_queries->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SovStatement) row = sov_database_prepare (db, dump_queries->pdata[i], &error);

      g_string_append_printf (dump, "%s\n", (char *) dump_queries->pdata[i]);
      while (row != NULL && sov_statement_next (row))
        append_row (dump, sov_statement_text (row, 0));
      if (row == NULL || !sov_statement_check (row, &error))
        g_string_append_printf (dump, "unreadable: %s\n", error->message);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

char *
world_find_difference (const char *have,
                       const char *want)
{
  g_auto (GStrv) has = g_strsplit (have, "\n", -1);
  g_auto (GStrv) wants = g_strsplit (want, "\n", -1);

  for (guint i = 0; has[i] != NULL || wants[i] != NULL; i++)
    if (g_strcmp0 (has[i], wants[i]) != 0)
      return g_strdup_printf ("“%s” and not “%s”", has[i], wants[i]);

  return g_strdup ("nothing");
}

SovDatabase *
world_create (void)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  fault_vfs_clear ();
  fault_vfs_put (path, nothing);
  g_unlink (path);
  db = sov_database_open (path, key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (truncate (path, STUB_SIZE), ==, 0);

  return db;
}

static void
make_base (void)
{
  g_autoptr (SovStoreState) state = NULL;
  g_autoptr (GError) error = NULL;
  SovDatabase *db = world_create ();

  g_assert_true (sov_database_migrate (db, NULL));
  g_assert_true (sov_database_execute (db, FIRST_ROW, NULL));
  sov_database_close (db);

  state = world_open (&error);
  g_assert_no_error (error);
  play_world (state);
  dump_queries = make_dump_queries (state->db);
  g_clear_pointer (&state, vault_state_free);
  base = fault_vfs_get (path);
}

void
world_begin (void)
{
  static const guint8 bytes[SOV_KEY_SIZE] = { 2, 7, 1, 8 };

  folder = fixture_folder_new ();
  path = g_build_filename (folder, "sovittu.db", NULL);
  log_path = g_strconcat (path, "-wal", NULL);
  key = g_bytes_new_static (bytes, sizeof bytes);
  fault_vfs_install ();
  make_base ();
}

void
world_end (void)
{
  fault_vfs_clear ();
  fixture_folder_remove (g_steal_pointer (&folder));
  g_clear_pointer (&path, g_free);
  g_clear_pointer (&log_path, g_free);
  g_clear_pointer (&key, g_bytes_unref);
  g_clear_pointer (&base, g_bytes_unref);
  g_clear_pointer (&dump_queries, g_ptr_array_unref);
}

void
world_reset (void)
{
  fault_vfs_clear ();
  fault_vfs_put (path, base);
}

Deed *
deed_new (DeedKind kind,
          guint step)
{
  g_autoptr (GRand) none = g_rand_new_with_seed (step);
  Deed *self = g_new0 (Deed, 1);

  self->kind = kind;
  self->at = vault_make_up_time (none, step);
  self->lines = g_ptr_array_new_with_free_func (g_free);

  return self;
}

Deed *
deed_new_random (GRand *random,
                 guint step)
{
  int chance = g_rand_int_range (random, 0, 20);
  Deed *self = deed_new (chance == 0 ? DEED_UNDO : chance == 1 ? DEED_REDO
                                                               : DEED_WRITE,
                         step);
  guint n = chance < 8 ? (guint) chance : 1;

  for (guint i = 0; self->kind == DEED_WRITE && i < n; i++)
    g_ptr_array_add (self->lines, vault_make_up_line (random));

  return self;
}

void
deed_free (Deed *self)
{
  g_free (self->at);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static gboolean
perform (SovDatabase *db,
         gpointer action,
         GError **error)
{
  return sov_perform_action (db, action, NULL, error);
}

/* What is made gets the same name in the vault and in the model. */
static SovAction *
read_action (const Deed *deed,
             guint i)
{
  SovAction *action = vault_read_line (deed->lines->pdata[i], vault_time (deed->at));
  g_autofree char *ref = g_strdup_printf ("z%s-%u", deed->at, i);

  if (sov_action_kind_allows (sov_action_get_kind (action), SOV_FIELD_ID) && !sov_action_has (action, SOV_FIELD_ID))
    sov_action_set_text (action, SOV_FIELD_ID, ref);

  return action;
}

/* Of several lines, those that are refused are left out; of one, it alone is
 * the transaction. */
static gboolean
perform_lines (SovDatabase *db,
               gpointer data,
               GError **error)
{
  const Deed *deed = data;

  for (guint i = 0; i < deed->lines->len; i++)
    {
      g_autoptr (SovAction) action = read_action (deed, i);
      g_autoptr (GError) reason = NULL;

      if (deed->lines->len == 1 ? perform (db, action, &reason) : sov_database_attempt (db, perform, action, &reason))
        continue;
      if (deed->lines->len > 1 && reason->domain == SOV_ACTION_ERROR)
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

static gboolean
reopen (SovStoreState *state,
        GError **error)
{
  gboolean done = sov_trash_adopt (state->db, sov_time_now (), error) &&
                  sov_journal_sweep (state->db, error) &&
                  sov_store_state_settle (state, NULL, state->undo, error);

  g_ptr_array_set_size (state->undo, 0);
  g_ptr_array_set_size (state->redo, 0);
  return done;
}

DeedResult
deed_do (const Deed *self,
         SovStoreState *state,
         GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autofree char *label = NULL;
  gboolean done = FALSE;

  fault_vfs_set_time (vault_time (self->at));
  state->changed = FALSE;
  switch (self->kind)
    {
    case DEED_UNDO:
      label = sov_store_job_undo (state, NULL, NULL, &reason);
      done = label != NULL;
      break;
    case DEED_REDO:
      label = sov_store_job_redo (state, NULL, NULL, &reason);
      done = label != NULL;
      break;
    case DEED_REOPEN:
      done = reopen (state, &reason);
      break;
    case DEED_WRITE:
    default:
      done = sov_store_state_write (state, "deed", perform_lines, (gpointer) self, &reason);
    }

  if (done)
    return DEED_DONE;
  if (reason->domain == SOV_ACTION_ERROR || reason->domain == G_IO_ERROR ||
      g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT))
    return DEED_REFUSED;

  g_propagate_error (error, g_steal_pointer (&reason));
  return DEED_FAILED;
}

static char *
describe_findings (SovDatabase *db,
                   const char *file)
{
  g_autoptr (GPtrArray) findings = sov_verify (db, NULL, NULL, NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const SovFinding *finding = findings->pdata[i];

      /* Of a file on a disk that is none, its first bytes are not there. */
      if (!finding->ok && !g_str_equal (finding->name, "encryption"))
        return g_strdup_printf ("%s: %s", finding->name, finding->detail);
    }

  return NULL;
}

char *
world_inspect_file (const char *file,
                    GBytes *its_key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (file, its_key, SOV_DATABASE_EXISTING, &error);

  return db == NULL ? g_strdup_printf ("it does not open: %s", error->message) : describe_findings (db, file);
}

char *
world_inspect (char **dump)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_EXISTING, &error);

  if (db == NULL)
    return g_strdup_printf ("it does not open: %s", error->message);

  *dump = world_dump (db);
  return describe_findings (db, path);
}
