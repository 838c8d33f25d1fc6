/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "desktop/sov-gate-keys.h"
#include "model/sov-time.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-store-read.h"
#include "support/gate-fixture.h"
#include "support/vault-fixture.h"

/* Restoring by the gate: from a vault that is open, locked, damaged or gone, with
 * a keyring that has forgotten the key; and back again. */

typedef struct
{
  GateFixture gate; /* first: what its functions take */
  char *code;
  char *first; /* a backup with one customer, while the vault has two */
} Fixture;

static SovStore *
store_of (Fixture *f)
{
  SovStore *store = sov_gate_get_store (f->gate.gate);

  g_assert_nonnull (store);
  return store;
}

static void
performed_cb (GObject *source,
              GAsyncResult *result,
              gpointer user_data)
{
  g_auto (GStrv) refs = sov_store_perform_finish (SOV_STORE (source), result, NULL);

  g_assert_nonnull (refs);
  *(gboolean *) user_data = TRUE;
}

static void
add_customer (Fixture *f,
              const char *name)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  gboolean done = FALSE;

  sov_action_set_text (action, SOV_FIELD_NAME, name);
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  g_ptr_array_add (actions, action);
  sov_store_perform_async (store_of (f), NULL, actions, NULL, performed_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
count_parties (SovDatabase *db,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  return sov_database_query_int (db, "SELECT count(*) FROM party", data, error) ? data : NULL;
}

static gint64
count (Fixture *f)
{
  GateAnswer answer = { NULL };
  gint64 n = -1;

  sov_store_call_async (store_of (f), count_parties, &n, NULL, NULL, NULL, gate_answered_cb, &answer);
  g_autoptr (GAsyncResult) result = gate_wait_for (&answer);
  g_assert_nonnull (sov_store_call_finish (store_of (f), result, NULL));
  return n;
}

static SovBackupKeeper *
keeper_of (Fixture *f)
{
  SovBackupKeeper *keeper = sov_gate_get_backup_keeper (f->gate.gate);

  g_assert_nonnull (keeper);
  return keeper;
}

static void
back_up (Fixture *f)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_backup_keeper_back_up_async (keeper_of (f), SOV_BACKUP_ASKED, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  sov_backup_keeper_back_up_finish (keeper_of (f), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *f)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_gate_list_backups_async (f->gate.gate, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  return sov_gate_list_backups_finish (f->gate.gate, result, NULL);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GPtrArray) copies = NULL;

  gate_set_up (&f->gate, data);
  f->code = gate_make_vault (&f->gate, NULL);
  gate_start (&f->gate, SOV_GATE_READY);
  add_customer (f, "Satu");
  back_up (f);
  copies = list (f);
  g_assert_cmpuint (copies->len, >=, 1);
  f->first = g_strdup (((SovBackupCopy *) copies->pdata[0])->path);
  add_customer (f, "Leo");
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  g_free (f->first);
  g_free (f->code);
  gate_tear_down (&f->gate, data);
}

static gboolean
restore (Fixture *f,
         const char *path,
         const char *typed,
         GError **error)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_gate_restore_async (f->gate.gate, path, typed, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  return sov_gate_restore_finish (f->gate.gate, result, error);
}

static gboolean
undo (Fixture *f,
      const char *typed,
      GError **error)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_gate_undo_restore_async (f->gate.gate, typed, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  return sov_gate_undo_restore_finish (f->gate.gate, result, error);
}

static void
assert_ready (Fixture *f,
              gint64 n)
{
  gate_wait_until_idle (&f->gate);
  g_assert_cmpint (sov_gate_get_state (f->gate.gate), ==, SOV_GATE_READY);
  g_assert_cmpint (count (f), ==, n);
}

/* The vaults that lie where nothing goes by itself. */
static guint
count_set_aside (Fixture *f)
{
  g_autofree char *folder = g_build_filename (f->gate.vault, "quarantine", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_an_open_vault_is_restored_and_comes_back (Fixture *f,
                                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_gate_get_can_undo_restore (f->gate.gate));
  restore (f, f->first, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
  g_assert_true (sov_gate_get_can_undo_restore (f->gate.gate));
  g_assert_cmpuint (count_set_aside (f), ==, 1);

  undo (f, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 2);
  g_assert_cmpuint (count_set_aside (f), ==, 1);

  /* And that can be taken back too. */
  undo (f, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
}

/* What is there now is kept as a backup too, whatever becomes of the old files. */
static void
test_a_backup_is_made_before (Fixture *f,
                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  const SovBackupCopy *newest;

  restore (f, f->first, NULL, &error);
  g_assert_no_error (error);
  copies = list (f);
  newest = copies->pdata[0];
  g_assert_cmpint (newest->mark.reason, ==, SOV_BACKUP_BEFORE);
  g_assert_cmpint (newest->n_customers, ==, 2);
}

static void
test_what_is_no_backup_changes_nothing (Fixture *f,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->gate.folder, "hello.txt", NULL);

  g_file_set_contents (path, "hello", -1, NULL);
  g_assert_false (restore (f, path, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (restore (f, "/nonexistent/copy", NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (sov_gate_get_can_undo_restore (f->gate.gate));
  assert_ready (f, 2);
}

static void
test_nothing_is_taken_back_twice_over (Fixture *f,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (undo (f, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  assert_ready (f, 2);
}

static void
test_a_locked_vault_is_restored (Fixture *f,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sov_gate_lock (f->gate.gate);
  gate_wait_until_idle (&f->gate);
  g_assert_cmpint (sov_gate_get_state (f->gate.gate), ==, SOV_GATE_LOCKED);
  restore (f, f->first, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
  undo (f, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 2);
}

/* T9, a file that is no vault any more, and T3, a keyring that has forgotten: the
 * code alone brings a backup back. */
static void
test_a_damaged_vault_is_restored_by_the_code_alone (Fixture *f,
                                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *junk = g_strnfill (9000, 'x');

  sov_gate_close (f->gate.gate);
  fixture_write (f->gate.vault, SOV_VAULT_DATABASE_NAME, junk, 9000);
  memory_key_store_forget_all (f->gate.keys);
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_TROUBLE);

  g_assert_false (restore (f, f->first, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_cmpint (sov_gate_get_state (f->gate.gate), ==, SOV_GATE_TROUBLE);
  g_clear_error (&error);
  restore (f, f->first, f->code, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);

  /* And the keyring has the key again. */
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_READY);

  /* What was set aside is no vault: it does not come back, and nothing changes. */
  g_assert_false (undo (f, f->code, &error));
  g_assert_nonnull (error);
  assert_ready (f, 1);
}

/* The key was changed after the backup was made: it comes back under the key of
 * today, and nothing is asked for, now or at the next start. */

static void
change_key (Fixture *f)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_gate_rotate_key_async (f->gate.gate, f->code, NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  sov_gate_rotate_key_finish (f->gate.gate, result, &error);
  g_assert_no_error (error);
  assert_ready (f, 2);
}

static void
assert_key_is (Fixture *f,
               const char *key_id)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->gate.vault, NULL);

  g_assert_cmpstr (sentinel->key_id, ==, key_id);
  g_assert_true (memory_key_store_has (f->gate.keys, sentinel->uuid, key_id, SOV_KEY_ACTIVE));
  g_assert_cmpuint (memory_key_store_get_n_keys (f->gate.keys), ==, 1);
}

/* T30, backups under a key of before. */
static void
test_a_backup_of_before_a_new_key (Fixture *f,
                                   gconstpointer data)
{
  g_autoptr (SovSentinel) old = sov_sentinel_load (f->gate.vault, NULL);
  g_autoptr (SovSentinel) new = NULL;
  g_autoptr (GError) error = NULL;

  change_key (f);
  new = sov_sentinel_load (f->gate.vault, NULL);
  g_assert_cmpstr (new->key_id, !=, old->key_id);

  restore (f, f->first, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
  assert_key_is (f, new->key_id);

  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_READY);
  assert_ready (f, 1);

  undo (f, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 2);
  assert_key_is (f, new->key_id);

  /* And the paper in the drawer still opens what came back. */
  memory_key_store_forget_all (f->gate.keys);
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_TROUBLE);
  g_assert_true (gate_unlock (&f->gate, SOV_VAULT_BY_CODE, f->code, &error));
  assert_ready (f, 2);
}

/* T30 with T3: nothing is at hand but the code. */
static void
test_a_backup_of_before_a_new_key_by_the_code (Fixture *f,
                                               gconstpointer data)
{
  g_autoptr (SovSentinel) new = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *junk = g_strnfill (9000, 'x');

  change_key (f);
  new = sov_sentinel_load (f->gate.vault, NULL);
  sov_gate_close (f->gate.gate);
  fixture_write (f->gate.vault, SOV_VAULT_DATABASE_NAME, junk, 9000);
  memory_key_store_forget_all (f->gate.keys);
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_TROUBLE);

  restore (f, f->first, f->code, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
  assert_key_is (f, new->key_id);

  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_READY);
  assert_ready (f, 1);
}

/* T3, locked: the keyring gives the key of today, which opens those of before. */
static void
test_a_backup_of_before_a_new_key_while_locked (Fixture *f,
                                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  change_key (f);
  sov_gate_lock (f->gate.gate);
  gate_wait_until_idle (&f->gate);
  restore (f, f->first, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_READY);
}

static void
test_a_vault_that_is_gone_is_restored (Fixture *f,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->gate.vault, SOV_VAULT_DATABASE_NAME, NULL);

  sov_gate_close (f->gate.gate);
  g_unlink (path);
  gate_start_again (&f->gate);
  gate_start (&f->gate, SOV_GATE_TROUBLE);
  restore (f, f->first, NULL, &error);
  g_assert_no_error (error);
  assert_ready (f, 1);
}

static gboolean
write_portable (Fixture *f,
                const char *path,
                const char *code,
                GError **error)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_backup_keeper_write_portable_async (keeper_of (f), path, code, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  return sov_backup_keeper_write_portable_finish (keeper_of (f), result, error);
}

static void
test_a_portable_copy_moves_to_another_computer (Fixture *f,
                                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (f->gate.folder, "along.sovittu", NULL);
  g_autofree char *beside = g_strconcat (path, ".recovery", NULL);
  Fixture other = { 0 };

  g_assert_false (write_portable (f, path, "7K2M9 QRTVW XYZ01 23456 789AB C", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  write_portable (f, path, f->code, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));

  gate_set_up (&other.gate, data);
  gate_start (&other.gate, SOV_GATE_FIRST_START);
  g_assert_false (restore (&other, path, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_cmpint (sov_gate_get_state (other.gate.gate), ==, SOV_GATE_FIRST_START);
  g_clear_error (&error);
  restore (&other, path, f->code, &error);
  g_assert_no_error (error);
  assert_ready (&other, 2);

  /* The same code is the one of the vault there. */
  memory_key_store_forget_all (other.gate.keys);
  gate_start_again (&other.gate);
  gate_start (&other.gate, SOV_GATE_TROUBLE);
  gate_unlock (&other.gate, SOV_VAULT_BY_CODE, f->code, &error);
  g_assert_no_error (error);
  assert_ready (&other, 2);
  gate_tear_down (&other.gate, data);
}

static void
test_the_example_is_not_restored (Fixture *f,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *story = g_build_filename (f->gate.folder, "story.jsonl", NULL);
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_gate_close (f->gate.gate);
  gate_start_again (&f->gate);
  g_file_set_contents (story, "{\"do\": \"me\", \"name\": \"Aino Saarela\", \"at\": \"2026-10-19T12:00\"}\n", -1, NULL);
  sov_gate_open_example_async (f->gate.gate, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  g_assert_true (sov_gate_open_example_finish (f->gate.gate, result, NULL));
  g_assert_null (sov_gate_get_backup_keeper (f->gate.gate));
  g_assert_false (restore (f, f->first, f->code, &error));
  g_assert_nonnull (error);
}

/* Whoever takes the vault back to a backup cannot take the keyring with it. */
static void
test_a_backup_tells_the_keyring (Fixture *f,
                                 gconstpointer data)
{
  g_autofree char *mark = NULL;

  gate_agree (&f->gate);
  mark = gate_load_mark (&f->gate);
  g_assert_cmpstr (mark, !=, "");
  g_assert_cmpstr (gate_noted_mark (&f->gate), !=, mark);
  back_up (f);
  while (g_strcmp0 (gate_noted_mark (&f->gate), mark) != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* It only tells: no backup fails for it. */
static void
test_a_keyring_that_takes_no_note_harms_nothing (Fixture *f,
                                                 gconstpointer data)
{
  g_autoptr (GPtrArray) before = list (f);
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *mark = NULL;

  memory_key_store_say (f->gate.keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
  gate_agree (&f->gate);
  back_up (f);
  mark = gate_load_mark (&f->gate);
  after = list (f);
  g_assert_cmpuint (after->len, >, before->len);
  g_assert_cmpstr (gate_noted_mark (&f->gate), !=, mark);
  g_assert_null (sov_backup_keeper_get_error (keeper_of (f)));
  g_assert_cmpint (count (f), >, 0);
}

#define ADD(name, test) g_test_add ("/desktop/gate-restore/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("an-open-vault-is-restored-and-comes-back", test_an_open_vault_is_restored_and_comes_back);
  ADD ("a-backup-is-made-before", test_a_backup_is_made_before);
  ADD ("what-is-no-backup-changes-nothing", test_what_is_no_backup_changes_nothing);
  ADD ("nothing-is-taken-back-twice-over", test_nothing_is_taken_back_twice_over);
  ADD ("a-locked-vault-is-restored", test_a_locked_vault_is_restored);
  ADD ("a-damaged-vault-is-restored-by-the-code-alone", test_a_damaged_vault_is_restored_by_the_code_alone);
  ADD ("a-backup-of-before-a-new-key-comes-under-the-new-one", test_a_backup_of_before_a_new_key);
  ADD ("a-backup-of-before-a-new-key-comes-by-the-code", test_a_backup_of_before_a_new_key_by_the_code);
  ADD ("a-backup-of-before-a-new-key-comes-while-locked", test_a_backup_of_before_a_new_key_while_locked);
  ADD ("a-vault-that-is-gone-is-restored", test_a_vault_that_is_gone_is_restored);
  ADD ("a-portable-copy-moves-to-another-computer", test_a_portable_copy_moves_to_another_computer);
  ADD ("a-backup-tells-the-keyring-where-the-evidence-ends", test_a_backup_tells_the_keyring);
  ADD ("a-keyring-that-takes-no-note-harms-nothing", test_a_keyring_that_takes_no_note_harms_nothing);
  ADD ("the-example-is-not-restored", test_the_example_is_not_restored);
  return g_test_run ();
}
