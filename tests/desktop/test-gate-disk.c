/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "model/sov-time.h"
#include "store/sov-store-error.h"
#include "support/fake-disk.h"
#include "support/gate-fixture.h"
#include "support/vault-fixture.h"

/* The disk under a vault: full, on a network, gone, or not answering any more;
 * when the program starts, when something is saved, and when a backup is made. */

static void
set_up (GateFixture *f,
        gconstpointer data)
{
  gate_set_up (f, data);
  g_free (gate_make_vault (f, NULL));
}

static void
tear_down (GateFixture *f,
           gconstpointer data)
{
  fake_disk_set (NULL, FAKE_DISK_NONE);
  gate_tear_down (f, data);
}

static gboolean
add_customer (GateFixture *f,
              GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  SovStore *store = sov_gate_get_store (f->gate);
  g_auto (GStrv) refs = NULL;
  GateAnswer answer = { NULL };

  sov_action_set_text (action, SOV_FIELD_NAME, "Satu");
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  g_ptr_array_add (actions, action);
  sov_store_perform_async (store, NULL, actions, NULL, gate_answered_cb, &answer);
  refs = sov_store_perform_finish (store, gate_wait_for (&answer), error);
  g_object_unref (answer.result);

  return refs != NULL;
}

static gboolean
back_up (GateFixture *f,
         GError **error)
{
  SovBackupKeeper *keeper = sov_gate_get_backup_keeper (f->gate);
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_backup_keeper_back_up_async (keeper, SOV_BACKUP_ASKED, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  return sov_backup_keeper_back_up_finish (keeper, result, error);
}

static guint
count_backups (GateFixture *f)
{
  g_autofree char *folder = g_build_filename (f->vault, "backups", NULL);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);

  return copies->len;
}

static void
assert_owner (GateFixture *f)
{
  g_autofree char *name = gate_owner_name (f);

  g_assert_cmpstr (name, ==, "Aino Saarela");
}

/* T7, disk full at the start: what is there can be read, nothing is called saved
 * that was not, and room again is enough. */
static void
test_a_vault_opens_on_a_full_disk (GateFixture *f,
                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fake_disk_set (f->vault, FAKE_DISK_FULL);
  gate_start (f, SOV_GATE_READY);
  assert_owner (f);
  g_assert_false (add_customer (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  g_assert_error (sov_store_get_write_error (sov_gate_get_store (f->gate)), SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  assert_owner (f);

  fake_disk_set (NULL, FAKE_DISK_NONE);
  g_assert_true (add_customer (f, NULL));
  g_assert_null (sov_store_get_write_error (sov_gate_get_store (f->gate)));
}

/* T7, not even room for a name: the page says that the disk is full. */
static void
test_a_disk_without_room_for_a_log_is_said_to_be_full (GateFixture *f,
                                                       gconstpointer data)
{
  g_autofree char *before = fixture_describe (f->vault);
  g_autofree char *after = NULL;

  fake_disk_set (f->vault, FAKE_DISK_NO_NAMES);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);

  fake_disk_set (NULL, FAKE_DISK_NONE);
  gate_start (f, SOV_GATE_READY);
}

/* T7, disk full at a save: as at the start, and what was saved before stays. */
static void
test_a_disk_that_fills_up_keeps_what_was_saved (GateFixture *f,
                                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  gate_agree (f);
  fake_disk_set (f->vault, FAKE_DISK_FULL);
  g_assert_false (add_customer (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);

  /* Ended like this, and started like this. */
  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
  {
    g_autofree char *mark = gate_load_mark (f);

    g_assert_cmpstr (mark, !=, "");
    g_assert_cmpstr (gate_noted_mark (f), ==, mark);
  }
}

/* T7, disk full at a backup: it is told, the older ones stay, and the next one
 * is made when there is room. */
static void
test_a_backup_on_a_full_disk_is_told_and_costs_no_other (GateFixture *f,
                                                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  SovBackupKeeper *keeper;

  gate_start (f, SOV_GATE_READY);
  keeper = sov_gate_get_backup_keeper (f->gate);
  g_assert_true (back_up (f, NULL));
  g_assert_true (add_customer (f, NULL));

  fake_disk_set (f->vault, FAKE_DISK_FULL);
  g_assert_false (back_up (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  g_assert_error (sov_backup_keeper_get_error (keeper), SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  g_assert_cmpuint (count_backups (f), ==, 1);

  fake_disk_set (NULL, FAKE_DISK_NONE);
  g_assert_true (back_up (f, NULL));
  g_assert_null (sov_backup_keeper_get_error (keeper));
  g_assert_cmpuint (count_backups (f), ==, 2);
}

/* T8, read-only at a backup: the same. */
static void
test_a_backup_that_may_not_be_written_is_told_and_costs_no_other (GateFixture *f,
                                                                  gconstpointer data)
{
  g_autofree char *backups = g_build_filename (f->vault, "backups", NULL);
  g_autoptr (GError) error = NULL;
  SovBackupKeeper *keeper;

  gate_start (f, SOV_GATE_READY);
  keeper = sov_gate_get_backup_keeper (f->gate);
  g_assert_true (back_up (f, NULL));
  fake_disk_set (backups, FAKE_DISK_READ_ONLY);
  g_assert_false (back_up (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  g_assert_error (sov_backup_keeper_get_error (keeper), SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  g_assert_cmpuint (count_backups (f), ==, 1);

  fake_disk_set (NULL, FAKE_DISK_NONE);
  g_assert_true (back_up (f, NULL));
  g_assert_cmpuint (count_backups (f), ==, 2);
}

/* T12, a folder on a network: it is left alone, byte for byte, and opens where
 * it may lie. */
static void
test_a_vault_on_a_network_is_left_alone (GateFixture *f,
                                         gconstpointer data)
{
  g_autofree char *before = fixture_describe (f->vault);
  g_autofree char *after = NULL;

  fake_disk_set (f->vault, FAKE_DISK_NETWORK);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_BAD_PLACE);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);

  fake_disk_set (NULL, FAKE_DISK_NONE);
  gate_start (f, SOV_GATE_READY);
  assert_owner (f);
}

/* T12, a first start there: no vault is made. */
static void
test_no_vault_is_made_on_a_network (GateFixture *f,
                                    gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (f->folder, "empty", NULL);
  g_autofree char *example = g_build_filename (f->folder, "example", NULL);
  g_autoptr (GDir) dir = NULL;
  SovGate *gate = sov_gate_new (SOV_KEY_STORE (f->keys), elsewhere, example, NULL);

  fake_disk_set (elsewhere, FAKE_DISK_NETWORK);
  sov_gate_start (gate);
  while (sov_gate_get_busy (gate))
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (sov_gate_get_error (gate), SOV_STORE_ERROR, SOV_STORE_ERROR_BAD_PLACE);
  dir = g_dir_open (elsewhere, 0, NULL);
  g_assert_null (g_dir_read_name (dir));

  sov_gate_close (gate);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (gate);
}

/* T12, finished backups may well lie there. */
static void
test_backups_may_lie_on_a_network (GateFixture *f,
                                   gconstpointer data)
{
  char *share = fixture_folder_new ();
  SovBackupKeeper *keeper;

  gate_start (f, SOV_GATE_READY);
  keeper = sov_gate_get_backup_keeper (f->gate);
  g_assert_true (sov_backup_keeper_set_second_place (keeper, share, NULL));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  fake_disk_set (share, FAKE_DISK_NETWORK);
  g_assert_true (back_up (f, NULL));
  g_assert_cmpuint (sov_backup_keeper_get_n_places (keeper), ==, 2);
  g_assert_null (sov_backup_keeper_get_second_error (keeper));

  gate_start_again (f);
  fixture_folder_remove (share);
}

/* T8, a vanished folder: nothing is called saved, nothing is made in its place,
 * and what was there goes on when it is back. */
static void
test_a_folder_that_vanishes_is_told_and_not_made_anew (GateFixture *f,
                                                       gconstpointer data)
{
  g_autofree char *away = g_strconcat (f->vault, "-away", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) no_backup = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_cmpint (g_rename (f->vault, away), ==, 0);
  g_assert_false (add_customer (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_error (sov_store_get_write_error (sov_gate_get_store (f->gate)), SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (back_up (f, &no_backup));
  g_assert_nonnull (sov_backup_keeper_get_error (sov_gate_get_backup_keeper (f->gate)));
  g_assert_false (g_file_test (f->vault, G_FILE_TEST_EXISTS));
  assert_owner (f);

  g_assert_cmpint (g_rename (away, f->vault), ==, 0);
  g_assert_true (add_customer (f, NULL));
  g_assert_true (back_up (f, NULL));
}

/* The file ceases to answer */

static void
garble (const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char junk[512];
  int fd = open (path, O_WRONLY | O_CLOEXEC);
  GStatBuf about;

  memset (junk, 'x', sizeof junk);
  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (g_stat (path, &about), ==, 0);
  for (gint64 at = 0; at < about.st_size; at += sizeof junk)
    g_assert_cmpint (pwrite (fd, junk, sizeof junk, at), ==, sizeof junk);
  close (fd);
}

static gpointer
read_again (SovDatabase *db,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return sov_database_execute (db, "PRAGMA shrink_memory; SELECT count(*) FROM party, deal, term; PRAGMA integrity_check", error) ? data : NULL;
}

static void
read_all (GateFixture *f)
{
  SovStore *store = sov_gate_get_store (f->gate);
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_store_call_async (store, read_again, f, NULL, NULL, NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  g_assert_null (sov_store_call_finish (store, result, NULL));
}

/* T9, a disk that fails under an open vault: a fresh connection does not help, so
 * the window shows what is the matter, and a backup brings the work back. */
static void
test_a_file_that_is_lost_while_open_is_trouble (GateFixture *f,
                                                gconstpointer data)
{
  gate_start (f, SOV_GATE_READY);
  g_assert_true (back_up (f, NULL));
  garble (f->vault, SOV_VAULT_DATABASE_NAME);
  if (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME "-wal"))
    garble (f->vault, SOV_VAULT_DATABASE_NAME "-wal");
  read_all (f);
  while (sov_gate_get_state (f->gate) == SOV_GATE_READY)
    g_main_context_iteration (NULL, TRUE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_assert_null (sov_gate_get_backup_keeper (f->gate));

  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (count_backups (f), >=, 1);
}

/* It may not be written to */

/* Of agreements that the log has, and the vault's file not yet. */
static void
prepare_for_reading (GateFixture *f)
{
  gate_start (f, SOV_GATE_READY);
  gate_agree (f);
  g_assert_true (back_up (f, NULL));
  gate_start_again (f);
}

static gpointer
count_terms (SovDatabase *db,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  return sov_database_query_int (db, "SELECT count(*) FROM term", data, error) ? data : NULL;
}

static void
assert_terms (GateFixture *f,
              gint64 want)
{
  SovStore *store = sov_gate_get_store (f->gate);
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  gint64 n = -1;

  sov_store_call_async (store, count_terms, &n, NULL, NULL, NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  g_assert_nonnull (sov_store_call_finish (store, result, NULL));
  g_assert_cmpint (n, ==, want);
}

static void
start_reading (GateFixture *f)
{
  fake_disk_set (f->vault, FAKE_DISK_READ_ONLY);
  gate_start (f, SOV_GATE_READY);
  g_assert_true (sov_gate_get_read_only (f->gate));
  assert_owner (f);
}

static void
assert_nothing_is_left (void)
{
  g_autoptr (GDir) dir = g_dir_open (g_get_user_runtime_dir (), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, "sovittu-reading-"));
}

/* T8, a read-only folder: all that is there can be read, nothing is written, and
 * not one byte of it changes. */
static void
test_a_vault_that_may_not_be_written_to_is_read (GateFixture *f,
                                                 gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  prepare_for_reading (f);
  before = fixture_describe (f->vault);
  start_reading (f);
  assert_terms (f, 1);
  g_assert_false (add_customer (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  g_assert_null (sov_store_get_write_error (sov_gate_get_store (f->gate)));
  g_assert_false (sov_store_get_can_undo (sov_gate_get_store (f->gate)));

  /* The last backup is known, and is not called old news of a fresh vault. */
  g_assert_cmpint (sov_backup_keeper_get_last_at (sov_gate_get_backup_keeper (f->gate)), !=, SOV_NO_TIME);
  sov_gate_lock (f->gate);
  gate_wait_until_idle (f);
  gate_start (f, SOV_GATE_READY);
  g_assert_true (sov_gate_get_read_only (f->gate));
  assert_terms (f, 1);

  sov_gate_close (f->gate);
  assert_nothing_is_left ();
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
}

static void
refused_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  ++*(guint *) data;
}

static void
renewal_refused_cb (GObject *source,
                    GAsyncResult *result,
                    gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sov_gate_renew_code_finish (SOV_GATE (source), result, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  ++*(guint *) data;
}

static void
wait_until (guint *n,
            guint want)
{
  while (*n < want)
    g_main_context_iteration (NULL, TRUE);
}

/* T8: nothing is promised that would be gone with the copy that is read: no new
 * code, no other key, no backup, nothing restored. */
static void
test_what_would_be_lost_is_refused (GateFixture *f,
                                    gconstpointer data)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->vault, NULL);
  g_autoptr (GError) error = NULL;
  guint n_keys = memory_key_store_get_n_keys (f->keys);
  SovBackupKeeper *keeper;
  guint n = 0;

  prepare_for_reading (f);
  start_reading (f);
  keeper = sov_gate_get_backup_keeper (f->gate);
  sov_gate_renew_code_async (f->gate, renewal_refused_cb, &n);
  wait_until (&n, 1);
  sov_gate_set_passphrase_async (f->gate, "hapankorppu ja hillo", refused_cb, &n);
  wait_until (&n, 2);
  sov_gate_rotate_key_async (f->gate, "ABCD1234EFGHJKMN5678PQRSTV", NULL, refused_cb, &n);
  wait_until (&n, 3);
  sov_gate_restore_async (f->gate, f->vault, NULL, refused_cb, &n);
  wait_until (&n, 4);
  sov_gate_undo_restore_async (f->gate, NULL, refused_cb, &n);
  wait_until (&n, 5);

  g_assert_false (back_up (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (sov_backup_keeper_set_second_place (keeper, f->folder, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
  g_assert_false (sov_backup_keeper_remove_older (keeper));
  g_assert_cmpuint (count_backups (f), ==, 1);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, n_keys);
  g_assert_true (memory_key_store_has (f->keys, sentinel->uuid, sentinel->key_id, SOV_KEY_ACTIVE));
}

/* T8: what is there can be taken elsewhere, whole. */
static void
test_a_copy_can_be_taken_along (GateFixture *f,
                                gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autofree char *path = g_build_filename (f->folder, "mukana.sovittu", NULL);
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  SovBackupKeeper *keeper;

  fixture_folder_remove (g_strdup (f->vault));
  code = gate_make_vault (f, NULL);
  prepare_for_reading (f);
  start_reading (f);
  keeper = sov_gate_get_backup_keeper (f->gate);
  sov_backup_keeper_write_portable_async (keeper, path, code, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  g_assert_true (sov_backup_keeper_write_portable_finish (keeper, result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

/* T5 and T8: what the last session left in the log is read too. */
static void
test_what_is_in_the_log_is_read (GateFixture *f,
                                 gconstpointer data)
{
  g_autofree char *cut = g_build_filename (f->folder, "cut-off", NULL);
  g_autofree char *aside = g_strconcat (f->vault, "-aside", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const char *copy[] = { "cp", "-a", f->vault, cut, NULL };
  int status;

  gate_start (f, SOV_GATE_READY);
  gate_agree (f);
  g_assert_true (g_spawn_sync (NULL, (char **) copy, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, NULL));
  g_assert_true (fixture_has (cut, SOV_VAULT_DATABASE_NAME "-wal"));
  gate_start_again (f);
  g_assert_cmpint (g_rename (f->vault, aside), ==, 0);
  g_assert_cmpint (g_rename (cut, f->vault), ==, 0);

  before = fixture_describe (f->vault);
  start_reading (f);
  assert_terms (f, 1);
  sov_gate_close (f->gate);
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
}

static void
test_it_is_written_to_once_it_may_be (GateFixture *f,
                                      gconstpointer data)
{
  prepare_for_reading (f);
  start_reading (f);
  sov_gate_start_over (f->gate);
  gate_wait_until_idle (f);
  g_assert_true (sov_gate_get_read_only (f->gate));

  fake_disk_set (NULL, FAKE_DISK_NONE);
  sov_gate_start_over (f->gate);
  gate_wait_until_idle (f);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  g_assert_false (sov_gate_get_read_only (f->gate));
  g_assert_true (add_customer (f, NULL));
  assert_nothing_is_left ();
}

/* T8 and T3: the code opens it for reading too. */
static void
test_the_code_opens_it_for_reading (GateFixture *f,
                                    gconstpointer data)
{
  g_autofree char *code = NULL;
  g_autoptr (GError) error = NULL;

  fixture_folder_remove (g_strdup (f->vault));
  code = gate_make_vault (f, NULL);
  memory_key_store_forget_all (f->keys);
  fake_disk_set (f->vault, FAKE_DISK_READ_ONLY);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);
  g_assert_true (sov_gate_get_code_may_help (f->gate));
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  g_assert_true (sov_gate_get_read_only (f->gate));
  assert_owner (f);
}

/* T10 and T8: whoever may only read does not read what another is writing. */
static void
test_what_is_open_elsewhere_is_not_read (GateFixture *f,
                                         gconstpointer data)
{
  g_autoptr (SovVault) other = sov_vault_new (f->vault, NULL);

  fake_disk_set (f->vault, FAKE_DISK_READ_ONLY);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  sov_vault_release (other);
  start_reading (f);
}

/* T8, a first start: no vault can be made, and that is said. */
static void
test_no_vault_is_made_where_nothing_may_be_written (GateFixture *f,
                                                    gconstpointer data)
{
  fixture_folder_remove (g_strdup (f->vault));
  g_assert_cmpint (g_mkdir (f->vault, 0700), ==, 0);
  fake_disk_set (f->vault, FAKE_DISK_READ_ONLY);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY);
}

#define ADD(name, func) g_test_add ("/desktop/gate-disk/" name, GateFixture, NULL, set_up, func, tear_down)

static void
add_reading_tests (void)
{
  ADD ("reading/a-vault-that-may-not-be-written-to-is-read", test_a_vault_that_may_not_be_written_to_is_read);
  ADD ("reading/what-would-be-lost-is-refused", test_what_would_be_lost_is_refused);
  ADD ("reading/a-copy-can-be-taken-along", test_a_copy_can_be_taken_along);
  ADD ("reading/what-is-in-the-log-is-read", test_what_is_in_the_log_is_read);
  ADD ("reading/it-is-written-to-once-it-may-be", test_it_is_written_to_once_it_may_be);
  ADD ("reading/the-code-opens-it", test_the_code_opens_it_for_reading);
  ADD ("reading/what-is-open-elsewhere-is-not-read", test_what_is_open_elsewhere_is_not_read);
  ADD ("reading/no-vault-is-made-where-nothing-may-be-written", test_no_vault_is_made_where_nothing_may_be_written);
}

int
main (int argc,
      char *argv[])
{
  char *session = fixture_folder_new ();
  int status;

  /* What other tests read meanwhile is not looked at. */
  g_setenv ("XDG_RUNTIME_DIR", session, TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("a-vault-opens-on-a-full-disk", test_a_vault_opens_on_a_full_disk);
  ADD ("a-disk-without-room-for-a-log-is-said-to-be-full", test_a_disk_without_room_for_a_log_is_said_to_be_full);
  ADD ("a-disk-that-fills-up-keeps-what-was-saved", test_a_disk_that_fills_up_keeps_what_was_saved);
  ADD ("a-backup-on-a-full-disk-is-told-and-costs-no-other", test_a_backup_on_a_full_disk_is_told_and_costs_no_other);
  ADD ("a-backup-that-may-not-be-written-is-told-and-costs-no-other",
       test_a_backup_that_may_not_be_written_is_told_and_costs_no_other);
  ADD ("a-vault-on-a-network-is-left-alone", test_a_vault_on_a_network_is_left_alone);
  ADD ("no-vault-is-made-on-a-network", test_no_vault_is_made_on_a_network);
  ADD ("backups-may-lie-on-a-network", test_backups_may_lie_on_a_network);
  ADD ("a-folder-that-vanishes-is-told-and-not-made-anew", test_a_folder_that_vanishes_is_told_and_not_made_anew);
  ADD ("a-file-that-is-lost-while-open-is-trouble", test_a_file_that_is_lost_while_open_is_trouble);
  add_reading_tests ();
  status = g_test_run ();
  fixture_forget_copies ();
  fixture_folder_remove (session);

  return status;
}
