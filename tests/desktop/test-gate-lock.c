/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "store/sov-backup-folder.h"
#include "store/sov-store-error.h"
#include "support/gate-fixture.h"
#include "support/vault-fixture.h"

/* A vault that is locked: what it lets go of, what it keeps, and every way
 * back into it. */

#define PASSPHRASE "hapankorppu ja hillo"

static void
lock (GateFixture *f)
{
  sov_gate_lock (f->gate);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_LOCKED);
  g_assert_null (sov_gate_get_store (f->gate));
  gate_wait_until_idle (f);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_LOCKED);
}

static void
assert_open (GateFixture *f)
{
  g_autofree char *name = NULL;

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
add_customer (GateFixture *f)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  SovStore *store = sov_gate_get_store (f->gate);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;
  GateAnswer answer = { NULL };

  sov_action_set_text (action, SOV_FIELD_NAME, "Satu");
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  g_ptr_array_add (actions, action);
  sov_store_perform_async (store, NULL, actions, NULL, gate_answered_cb, &answer);
  refs = sov_store_perform_finish (store, gate_wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
}

static guint
count_backups (GateFixture *f)
{
  g_autofree char *folder = g_build_filename (f->vault, "backups", NULL);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (folder);

  return copies->len;
}

/* the store and the key are let go of, the folder is not. */
static void
test_locking_closes_the_store (GateFixture *f,
                               gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) other = NULL;

  gate_start (f, SOV_GATE_READY);
  lock (f);
  g_assert_null (sov_gate_get_code (f->gate));
  g_assert_null (sov_gate_get_owner_name (f->gate));

  other = sov_vault_new (f->vault, &error);
  g_assert_null (other);
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
}

static void
test_the_keyring_opens_it_again (GateFixture *f,
                                 gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);

  gate_start (f, SOV_GATE_READY);
  for (guint i = 0; i < 3; i++)
    {
      lock (f);
      g_assert_false (sov_gate_needs_passphrase (f->gate));
      gate_start (f, SOV_GATE_READY);
      assert_open (f);
    }
}

static void
test_only_the_passphrase_opens_it_again (GateFixture *f,
                                         gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  lock (f);
  g_assert_true (sov_gate_needs_passphrase (f->gate));

  g_assert_false (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, "jotain muuta", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_LOCKED);

  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_open (f);

  lock (f);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  assert_open (f);
}

/* T3, the key is gone from the keyring while the vault is locked. */
static void
test_a_key_that_went_meanwhile_is_told_and_the_code_opens (GateFixture *f,
                                                           gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  lock (f);
  memory_key_store_forget_all (f->keys);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);

  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  assert_open (f);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);
}

static void
test_the_last_backup_is_made (GateFixture *f,
                              gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  guint before;

  gate_start (f, SOV_GATE_READY);
  before = count_backups (f);
  add_customer (f);
  lock (f);
  g_assert_cmpuint (count_backups (f), ==, before + 1);
}

/* T5, logged out while it is being locked: the last backup is not cut off. */
static void
test_closing_waits_for_the_last_backup (GateFixture *f,
                                        gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  guint before;

  gate_start (f, SOV_GATE_READY);
  before = count_backups (f);
  add_customer (f);
  sov_gate_lock (f->gate);
  sov_gate_close (f->gate);
  g_assert_cmpuint (count_backups (f), ==, before + 1);

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
}

static void
test_what_is_at_work_is_waited_for (GateFixture *f,
                                    gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);

  memory_key_store_hold (f->keys, TRUE);
  sov_gate_start (f->gate);
  sov_gate_lock (f->gate);
  memory_key_store_hold (f->keys, FALSE);
  gate_wait_until_idle (f);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_LOCKED);
  g_assert_null (sov_gate_get_store (f->gate));

  gate_start (f, SOV_GATE_READY);
}

/* T4, the code that is being copied to paper is not taken away. */
static void
test_a_code_is_put_away_first (GateFixture *f,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  sov_gate_lock (f->gate);
  gate_start (f, SOV_GATE_FIRST_START);
  sov_gate_lock (f->gate);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_FIRST_START);

  g_assert_true (gate_create (f, "Aino Saarela", NULL, &error));
  sov_gate_lock (f->gate);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_CODE);
  g_assert_nonnull (sov_gate_get_code (f->gate));
  sov_gate_confirm_code (f->gate);
  lock (f);
}

static void
test_trouble_stays_trouble (GateFixture *f,
                            gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);

  memory_key_store_forget_all (f->keys);
  sov_gate_start (f->gate);
  sov_gate_lock (f->gate);
  gate_wait_until_idle (f);
  gate_assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);
  sov_gate_lock (f->gate);
  gate_assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);
}

static void
test_the_example_opens_as_the_example (GateFixture *f,
                                       gconstpointer data)
{
  static const char story[] = "{\"do\": \"me\", \"name\": \"Aino Saarela\"}\n";
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };

  fixture_write (f->folder, "story.jsonl", story, sizeof story - 1);
  sov_gate_open_example_async (f->gate, gate_answered_cb, &answer);
  g_assert_true (sov_gate_open_example_finish (f->gate, gate_wait_for (&answer), &error));
  g_object_unref (answer.result);
  lock (f);
  gate_start (f, SOV_GATE_READY);
  g_assert_true (sov_gate_get_is_example (f->gate));
  assert_open (f);
}

/* Where the evidence ends, told to the keyring. */

/* T21, a log that was cut short: what was agreed after the last backup is told
 * too. */
static void
test_locking_tells_the_keyring_where_the_evidence_ends (GateFixture *f,
                                                        gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *mark = NULL;

  gate_start (f, SOV_GATE_READY);
  gate_agree (f);
  mark = gate_load_mark (f);
  g_assert_cmpstr (gate_noted_mark (f), !=, mark);
  lock (f);
  while (g_strcmp0 (gate_noted_mark (f), mark) != 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_the_end_tells_the_keyring_where_the_evidence_ends (GateFixture *f,
                                                        gconstpointer while_locked)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *mark = NULL;

  gate_start (f, SOV_GATE_READY);
  gate_agree (f);
  mark = gate_load_mark (f);
  if (while_locked != NULL)
    sov_gate_lock (f->gate);
  sov_gate_close (f->gate);
  g_assert_cmpstr (gate_noted_mark (f), ==, mark);
}

static void
test_what_the_keyring_has_is_not_told_again (GateFixture *f,
                                             gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  guint n;

  gate_start (f, SOV_GATE_READY);
  gate_agree (f);
  lock (f);
  while (gate_noted_mark (f) == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  n = memory_key_store_get_n_marked (f->keys);
  gate_start (f, SOV_GATE_READY);
  sov_gate_close (f->gate);
  g_assert_cmpuint (memory_key_store_get_n_marked (f->keys), ==, n);
}

/* T3, a keyring that hangs or is gone: the program ends all the same. */
static void
test_the_end_does_not_wait_for_a_keyring (GateFixture *f,
                                          gconstpointer how)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (how, "gone"))
    {
      memory_key_store_say (f->keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
      gate_start (f, SOV_GATE_TROUBLE);
      g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
      g_assert_no_error (error);
    }
  else
    {
      gate_start (f, SOV_GATE_READY);
      memory_key_store_hold (f->keys, TRUE);
    }
  gate_agree (f);
  sov_gate_close (f->gate);
  g_assert_null (gate_noted_mark (f));
  g_assert_cmpuint (memory_key_store_get_n_marked (f->keys), ==, g_str_equal (how, "gone") ? 0 : 1);
  memory_key_store_hold (f->keys, FALSE);
}

static void
test_a_passphrases_vault_tells_no_keyring (GateFixture *f,
                                           gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  gate_agree (f);
  lock (f);
  sov_gate_close (f->gate);
  g_assert_cmpuint (memory_key_store_get_n_marked (f->keys), ==, 0);
}

#define ADD(name, func) g_test_add ("/desktop/gate-lock/" name, GateFixture, NULL, gate_set_up, func, gate_tear_down)

#define ADD_WITH(name, func, data) g_test_add ("/desktop/gate-lock/" name, GateFixture, data, gate_set_up, func, gate_tear_down)

static void
add_head_tests (void)
{
  ADD ("locking-tells-the-keyring-where-the-evidence-ends", test_locking_tells_the_keyring_where_the_evidence_ends);
  ADD ("the-end-tells-the-keyring-where-the-evidence-ends", test_the_end_tells_the_keyring_where_the_evidence_ends);
  ADD_WITH ("the-end-in-the-middle-of-locking-tells-it-too", test_the_end_tells_the_keyring_where_the_evidence_ends, "locked");
  ADD ("what-the-keyring-has-is-not-told-again", test_what_the_keyring_has_is_not_told_again);
  ADD_WITH ("the-end-does-not-wait-for-a-keyring-that-hangs", test_the_end_does_not_wait_for_a_keyring, "hangs");
  ADD_WITH ("the-end-does-not-wait-for-a-keyring-that-is-gone", test_the_end_does_not_wait_for_a_keyring, "gone");
  ADD ("a-vault-with-a-passphrase-tells-no-keyring", test_a_passphrases_vault_tells_no_keyring);
}

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ADD ("locking-closes-the-store-and-keeps-the-folder", test_locking_closes_the_store);
  ADD ("the-keyring-opens-it-again", test_the_keyring_opens_it_again);
  ADD ("only-the-passphrase-or-the-code-opens-it-again", test_only_the_passphrase_opens_it_again);
  ADD ("a-key-that-went-meanwhile-is-told-and-the-code-opens", test_a_key_that_went_meanwhile_is_told_and_the_code_opens);
  ADD ("the-last-backup-is-made", test_the_last_backup_is_made);
  ADD ("closing-waits-for-the-last-backup", test_closing_waits_for_the_last_backup);
  ADD ("what-is-at-work-is-waited-for", test_what_is_at_work_is_waited_for);
  ADD ("a-code-is-put-away-first", test_a_code_is_put_away_first);
  ADD ("trouble-stays-trouble", test_trouble_stays_trouble);
  ADD ("the-example-opens-as-the-example", test_the_example_opens_as_the_example);
  add_head_tests ();

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
