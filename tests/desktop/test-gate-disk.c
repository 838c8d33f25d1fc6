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
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_true (back_up (f, NULL));
  garble (f->vault, SOV_VAULT_DATABASE_NAME);
  if (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME "-wal"))
    garble (f->vault, SOV_VAULT_DATABASE_NAME "-wal");
  read_all (f);
  while (sov_gate_get_state (f->gate) == SOV_GATE_READY)
    g_main_context_iteration (NULL, TRUE);
  gate_assert_trouble (f, SOV_STORE_ERROR, sov_gate_get_error (f->gate)->code);
  g_assert_null (sov_gate_get_backup_keeper (f->gate));

  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  sov_gate_list_backups_async (f->gate, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  copies = sov_gate_list_backups_finish (f->gate, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, >=, 1);
}

#define ADD(name, func) g_test_add ("/desktop/gate-disk/" name, GateFixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  int status;

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
  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
