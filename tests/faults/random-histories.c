/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "faults/fault-figures.h"
#include "faults/fault-world.h"
#include "model/sov-time.h"
#include "store/sov-backup.h"
#include "store/sov-collation.h"
#include "store/sov-vault.h"
#include "support/vault-fixture.h"

/* T5, whatever is done in whatever order: what somebody makes, edits, agrees,
 * complains of, takes back, does again, removes, backs up and restores, at
 * random, with real files and in a model in memory (vault.md §5.9). Both hold the
 * same after each deed and after each start, and the file is whole. */

#define N_DEEDS 40

/* A deed in so many is a start of the program, or a backup. */
#define REOPEN_IN 8
#define BACKUP_IN 15

#define START "2026-10-19T08:00"

typedef struct
{
  guint32 seed;
  GRand *random;
  char *folder;
  char *stick;
  char *path;
  GBytes *key;
  SovVault *vault;
  SovStoreState *state;
  SovStoreState *model;
  char *copy;   /* a backup; nullable */
  char *copied; /* what the model held then */
} History;

typedef struct
{
  guint deeds;
  guint different;
  guint broken;
} Tally;

/* What SQLite takes for now, so that both hold the same to the second. */
static sqlite3_int64 now_ms;

/* Of the Julian day of 1970-01-01 (sqlite.org/c3ref/vfs.html). */
#define EPOCH_MS G_GINT64_CONSTANT (210866760000000)

static int
tell_time (sqlite3_vfs *vfs,
           sqlite3_int64 *ms)
{
  *ms = EPOCH_MS + now_ms;
  return SQLITE_OK;
}

static void
stop_clock (void)
{
  static sqlite3_vfs stopped;

  stopped = *sqlite3_vfs_find (NULL);
  stopped.zName = "stopped";
  stopped.pNext = NULL;
  stopped.xCurrentTimeInt64 = tell_time;
  g_assert_cmpint (sqlite3_vfs_register (&stopped, 1), ==, SQLITE_OK);
}

static void
open_state (History *self)
{
  g_autoptr (GError) error = NULL;

  self->state = g_new0 (SovStoreState, 1);
  sov_store_state_open (self->state, self->path, self->key, &error);
  g_assert_no_error (error);
}

/* The model of a vault whose first row is that of the file. */
static void
make_model (History *self)
{
  g_autofree char *row = NULL;
  g_autoptr (GError) error = NULL;

  row = sov_database_query_text (self->state->db,
                                 "SELECT 'INSERT INTO vault (id, uuid, made_at) VALUES (' || id || ', ' || quote (uuid) || ', ' || made_at || ')' FROM vault",
                                 &error);
  g_assert_no_error (error);
  self->model = vault_state_new ();
  sov_database_execute (self->model->db, row, &error);
  g_assert_no_error (error);
  sov_collation_keep (self->model->db, &error);
  g_assert_no_error (error);
}

/* Nothing can be taken back any more, in the model neither. */
static void
reopen (History *self)
{
  g_autoptr (Deed) reopened = deed_new (DEED_REOPEN, 1);

  g_clear_pointer (&self->state, vault_state_free);
  open_state (self);
  g_assert_cmpint (deed_do (reopened, self->model, NULL), ==, DEED_DONE);
}

static void
begin_both (History *self,
            const char *line)
{
  vault_state_do (self->state, START, line);
  vault_state_do (self->model, START, line);
}

static void
history_begin (History *self,
               guint32 seed)
{
  g_autoptr (GError) error = NULL;

  *self = (History) { .seed = seed };
  self->random = g_rand_new_with_seed (seed);
  self->folder = fixture_folder_new ();
  self->stick = fixture_folder_new ();
  self->path = g_build_filename (self->folder, SOV_VAULT_DATABASE_NAME, NULL);
  fixture_copy_vault (self->folder, NULL, NULL, &self->key);
  self->vault = sov_vault_new (self->folder, &error);
  g_assert_no_error (error);
  open_state (self);
  make_model (self);
  begin_both (self, "me; name=Aino Saarela");
  for (guint i = 0; vault_world[i] != NULL; i++)
    begin_both (self, vault_world[i]);
  reopen (self);
}

static void
history_end (History *self)
{
  g_clear_pointer (&self->state, vault_state_free);
  g_clear_pointer (&self->model, vault_state_free);
  sov_vault_release (self->vault);
  g_object_unref (self->vault);
  g_bytes_unref (self->key);
  g_free (self->path);
  g_free (self->copy);
  g_free (self->copied);
  g_rand_free (self->random);
  fixture_folder_remove (self->folder);
  fixture_folder_remove (self->stick);
}

static void
back_up (History *self)
{
  g_autofree char *name = g_strdup_printf ("copy-%u.backup", g_rand_int (self->random));
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autoptr (GError) error = NULL;

  g_free (self->copy);
  self->copy = g_build_filename (self->stick, name, NULL);
  copy = sov_backup_write (self->vault, self->state->db, self->key, self->copy, &error);
  g_assert_no_error (error);
  g_free (self->copied);
  self->copied = world_dump (self->model->db);
}

static void
compare (const History *self,
         const char *want,
         const char *doing,
         Tally *tally)
{
  g_autofree char *have = world_dump (self->state->db);
  g_autofree char *line = NULL;

  if (g_str_equal (have, want))
    return;

  tally->different++;
  line = world_find_difference (have, want);
  g_test_message ("seed %u, %s: %s", self->seed, doing, line);
}

static void
do_deed (History *self,
         guint step,
         Tally *tally)
{
  g_autoptr (Deed) deed = deed_new_random (self->random, step);
  g_autoptr (GError) error = NULL;
  g_autofree char *want = NULL;
  DeedResult result;

  now_ms = vault_time (deed->at);
  result = deed_do (deed, self->state, &error);
  g_assert_no_error (error);
  g_assert_false (sov_database_in_transaction (self->state->db));
  if (deed_do (deed, self->model, NULL) != result)
    {
      tally->different++;
      g_test_message ("seed %u, step %u: the model does it otherwise", self->seed, step);
    }

  want = world_dump (self->model->db);
  compare (self, want, deed->lines->len > 0 ? deed->lines->pdata[0] : "taken back", tally);
}

/* SQLite's and the chain's own word, on a connection of its own. */
static void
check_whole (History *self,
             Tally *tally)
{
  g_autofree char *why = NULL;

  g_clear_pointer (&self->state, vault_state_free);
  why = world_inspect_file (self->path, self->key);
  if (why != NULL)
    {
      tally->broken++;
      g_test_message ("seed %u: %s", self->seed, why);
    }
  open_state (self);
}

static void
restore (History *self,
         Tally *tally)
{
  g_autoptr (SovBackupRestored) restored = NULL;
  g_autoptr (GError) error = NULL;

  if (self->copy == NULL)
    return;

  g_clear_pointer (&self->state, vault_state_free);
  restored = sov_backup_restore (self->vault, self->copy, NULL, self->key, &error);
  g_assert_no_error (error);
  open_state (self);
  compare (self, self->copied, "restored", tally);
  check_whole (self, tally);
}

static void
live_through (guint32 seed,
              Tally *tally)
{
  History history;

  history_begin (&history, seed);
  for (guint step = 1; step <= N_DEEDS && tally->different == 0; step++, tally->deeds++)
    {
      do_deed (&history, step, tally);
      if (g_rand_int_range (history.random, 0, REOPEN_IN) == 0)
        reopen (&history);
      if (g_rand_int_range (history.random, 0, BACKUP_IN) == 0)
        back_up (&history);
    }
  check_whole (&history, tally);
  restore (&history, tally);
  history_end (&history);
}

static void
test_file_and_model_agree (void)
{
  Tally tally = { 0 };

  for (guint i = 0; i < fault_get_rounds () && tally.different + tally.broken == 0; i++)
    live_through (fault_get_seed () + i, &tally);

  fault_tell ("random histories: deeds (other than the model / not whole)", tally.deeds, tally.different, tally.broken,
              tally.different + tally.broken == 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 2);
  stop_clock ();
  g_test_add_func ("/faults/random-histories/file-and-model-agree", test_file_and_model_agree);

  status = fault_run ();
  fixture_forget_copies ();
  return status;
}
