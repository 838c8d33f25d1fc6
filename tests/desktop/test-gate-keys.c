/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-keys.h"

#include <glib/gstdio.h>

#include "store/sov-backup-folder.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-rotate.h"
#include "support/gate-fixture.h"
#include "support/vault-fixture.h"

/* The key of an open vault: a new one, a new home, and the drill. What is cut off
 * is ended by the next start, from the keyring alone or from what was typed. T3,
 * T4 and T30 of vault.md. */

#define PASSPHRASE "hapankorppu ja hillo"
#define OTHER_PASSPHRASE "ruisleipä ja juusto"
#define NO_CODE "ABCD1234EFGHJKMN5678PQRSTV"

static gboolean
rotate (GateFixture *f,
        const char *code,
        const char *passphrase,
        GError **error)
{
  GateAnswer answer = { NULL };
  gboolean ok;

  sov_gate_rotate_key_async (f->gate, code, passphrase, gate_answered_cb, &answer);
  ok = sov_gate_rotate_key_finish (f->gate, gate_wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

static gboolean
set_passphrase (GateFixture *f,
                const char *passphrase,
                GError **error)
{
  GateAnswer answer = { NULL };
  gboolean ok;

  sov_gate_set_passphrase_async (f->gate, passphrase, gate_answered_cb, &answer);
  ok = sov_gate_set_passphrase_finish (f->gate, gate_wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

static gboolean
check_code (GateFixture *f,
            const char *typed,
            gint64 *at,
            GError **error)
{
  GateAnswer answer = { NULL };
  gboolean ok;

  sov_gate_check_code_async (f->gate, typed, gate_answered_cb, &answer);
  ok = sov_gate_check_code_finish (f->gate, gate_wait_for (&answer), at, error);
  g_object_unref (answer.result);
  return ok;
}

static SovSentinel *
read_sentinel (GateFixture *f)
{
  g_autoptr (GError) error = NULL;
  SovSentinel *sentinel = sov_sentinel_load (f->vault, &error);

  g_assert_no_error (error);
  return sentinel;
}

static void
assert_is_open (GateFixture *f)
{
  g_autofree char *name = NULL;

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

/* Exactly the vault's own key, active. */
static void
assert_keyring_has_the_key_alone (GateFixture *f)
{
  g_autoptr (SovSentinel) sentinel = read_sentinel (f);

  for (guint i = 0; i < 50 && memory_key_store_get_n_keys (f->keys) > 1; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);
  g_assert_true (memory_key_store_has (f->keys, sentinel->uuid, sentinel->key_id, SOV_KEY_ACTIVE));
}

/* A new key. */

static void
test_a_new_key (GateFixture *f,
                gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (SovSentinel) before = read_sentinel (f);
  g_autoptr (SovSentinel) after = NULL;
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_true (rotate (f, code, NULL, &error));
  g_assert_no_error (error);
  assert_is_open (f);
  after = read_sentinel (f);
  g_assert_cmpstr (after->key_id, !=, before->key_id);
  g_assert_null (after->pending_key_id);
  assert_keyring_has_the_key_alone (f);

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
  assert_is_open (f);
}

/* T4, the paper in the drawer: it opens the vault after its key was changed. */
static void
test_the_same_code_opens_after_it (GateFixture *f,
                                   gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_true (rotate (f, code, NULL, &error));
  memory_key_store_forget_all (f->keys);
  gate_start_again (f);
  gate_start (f, SOV_GATE_TROUBLE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  assert_is_open (f);
}

static void
test_a_backup_comes_before_it (GateFixture *f,
                               gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *folder = g_build_filename (f->vault, "backups", NULL);
  g_autoptr (SovSentinel) sentinel = read_sentinel (f);
  g_autoptr (GPtrArray) copies = NULL;
  gint64 at;
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_true (rotate (f, code, NULL, &error));
  copies = sov_backup_folder_list (folder);
  g_assert_cmpuint (copies->len, >=, 1);
  g_assert_cmpint (((SovBackupCopy *) copies->pdata[copies->len - 1])->mark.reason, ==, SOV_BACKUP_BEFORE);

  /* It is under the old key, and opens with the code. */
  g_assert_true (check_code (f, code, &at, &error));
  g_assert_no_error (error);
  g_assert_cmpint (at, ==, ((SovBackupCopy *) copies->pdata[0])->mark.at);
}

static void
test_with_a_passphrase_both_are_asked_for (GateFixture *f,
                                           gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_false (rotate (f, code, NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_false (rotate (f, NO_CODE, PASSPHRASE, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_WRONG_CODE);
  g_clear_error (&error);
  assert_is_open (f);

  g_assert_true (rotate (f, code, PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_is_open (f);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
  gate_start_again (f);
  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_is_open (f);
}

static void
test_a_wrong_code_changes_nothing (GateFixture *f,
                                   gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (SovSentinel) before = read_sentinel (f);
  g_autoptr (SovSentinel) after = NULL;
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_false (rotate (f, "not a code", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_BAD_CODE);
  g_clear_error (&error);
  g_assert_false (rotate (f, NO_CODE, NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_WRONG_CODE);

  assert_is_open (f);
  after = read_sentinel (f);
  g_assert_cmpstr (after->key_id, ==, before->key_id);
  assert_keyring_has_the_key_alone (f);
}

/* T3, a keyring that does not take the new key: the vault stays as it was. */
static void
test_a_keyring_that_refuses_keeps_the_old_key (GateFixture *f,
                                               gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (SovSentinel) before = read_sentinel (f);
  g_autoptr (SovSentinel) after = NULL;
  SovGateError expected = data != NULL ? SOV_GATE_ERROR_KEY_GARBLED : SOV_GATE_ERROR_KEYRING_LOCKED;
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  if (data != NULL)
    memory_key_store_garble (f->keys);
  else
    memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_LOCKED);
  g_assert_false (rotate (f, code, NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, (int) expected);
  assert_is_open (f);
  after = read_sentinel (f);
  g_assert_cmpstr (after->key_id, ==, before->key_id);
  g_assert_null (after->pending_key_id);

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
  assert_is_open (f);
}

/* Cut off, between two sessions of the gate. */

typedef struct
{
  GBytes *key;
  char *key_id;
} Begun;

static void
begun_clear (Begun *self)
{
  g_bytes_unref (self->key);
  g_free (self->key_id);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Begun, begun_clear)

static Begun
begin_and_die (GateFixture *f,
               const char *code,
               const char *passphrase,
               GBytes *key,
               gboolean apply)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = sov_vault_new (f->vault, &error);
  g_autoptr (SovVaultRotate) new_key = NULL;
  Begun begun;

  g_assert_no_error (error);
  new_key = sov_vault_rotate_new (vault, key, code, passphrase, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (sov_vault_rotate_begin (new_key, &error));
  if (apply)
    g_assert_true (sov_vault_rotate_apply (new_key, &error));
  g_assert_no_error (error);
  begun.key = g_bytes_ref (sov_vault_rotate_get_key (new_key));
  begun.key_id = g_strdup (sov_vault_rotate_get_key_id (new_key));
  sov_vault_release (vault);

  return begun;
}

static GBytes *
read_key (GateFixture *f,
          const char *code)
{
  g_autofree char *path = g_build_filename (f->vault, SOV_RECOVERY_NAME, NULL);
  g_autoptr (GPtrArray) keys = sov_recovery_read (path, code, NULL);

  return g_bytes_ref (((SovKeptKey *) keys->pdata[0])->key);
}

static void
put_pending (GateFixture *f,
             const char *uuid,
             const Begun *begun)
{
  GateAnswer answer = { NULL };

  sov_key_store_store_async (SOV_KEY_STORE (f->keys), uuid, begun->key_id, SOV_KEY_PENDING, begun->key, NULL,
                             gate_answered_cb, &answer);
  g_object_unref (gate_wait_for (&answer));
}

/* T30, cut off before and after the file changed: the keyring alone goes on. */
static void
test_cut_off_the_keyring_opens_it (GateFixture *f,
                                   gconstpointer data)
{
  gboolean applied = data != NULL;
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (SovSentinel) before = read_sentinel (f);
  g_autoptr (SovSentinel) after = NULL;
  g_autoptr (GBytes) key = read_key (f, code);
  g_auto (Begun) begun = begin_and_die (f, code, NULL, key, applied);

  put_pending (f, before->uuid, &begun);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 2);
  gate_start (f, SOV_GATE_READY);
  assert_is_open (f);
  after = read_sentinel (f);
  g_assert_cmpstr (after->key_id, ==, applied ? begun.key_id : before->key_id);
  g_assert_null (after->pending_key_id);
  assert_keyring_has_the_key_alone (f);

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
}

static void
test_cut_off_the_code_opens_it (GateFixture *f,
                                gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GBytes) key = read_key (f, code);
  g_auto (Begun) begun = begin_and_die (f, code, NULL, key, data != NULL);
  g_autoptr (GError) error = NULL;

  /* The old key is no key any more, and the new one never came there. */
  memory_key_store_forget_all (f->keys);
  gate_start (f, SOV_GATE_TROUBLE);
  g_assert_true (sov_gate_get_code_may_help (f->gate));
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  assert_is_open (f);
  assert_keyring_has_the_key_alone (f);
}

static void
test_cut_off_the_passphrase_opens_it (GateFixture *f,
                                      gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GBytes) key = read_key (f, code);
  g_auto (Begun) begun = begin_and_die (f, code, PASSPHRASE, key, data != NULL);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_is_open (f);
}

/* Another home. */

/* T3, from the keyring to a passphrase: the keyring's copy goes when the vault
 * was opened with the passphrase, and not before. */
static void
test_from_the_keyring_to_a_passphrase (GateFixture *f,
                                       gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_READY);
  g_assert_false (set_passphrase (f, "lyhyt", &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_SHORT_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (set_passphrase (f, PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_is_open (f);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);

  gate_start_again (f);
  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_false (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, OTHER_PASSPHRASE, &error));
  g_clear_error (&error);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  assert_is_open (f);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

static void
test_from_a_passphrase_to_the_keyring (GateFixture *f,
                                       gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_true (set_passphrase (f, NULL, &error));
  g_assert_no_error (error);
  assert_keyring_has_the_key_alone (f);
  g_assert_true (fixture_has (f->vault, SOV_PASSPHRASE_NAME));

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
  assert_is_open (f);
  g_assert_false (fixture_has (f->vault, SOV_PASSPHRASE_NAME));
}

/* T3, a keyring that is gone before it was ever used: the passphrase still opens. */
static void
test_a_keyring_that_fails_at_once_loses_nothing (GateFixture *f,
                                                 gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_UNAVAILABLE);
  g_assert_false (set_passphrase (f, NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_UNAVAILABLE);
  g_clear_error (&error);
  g_assert_true (fixture_has (f->vault, SOV_PASSPHRASE_NAME));

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  g_assert_true (set_passphrase (f, NULL, &error));
  memory_key_store_forget_all (f->keys);
  gate_start_again (f);
  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_has (f->vault, SOV_PASSPHRASE_NAME));
}

static void
test_another_passphrase (GateFixture *f,
                         gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_true (set_passphrase (f, OTHER_PASSPHRASE, &error));
  g_assert_no_error (error);

  gate_start_again (f);
  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_false (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_clear_error (&error);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, OTHER_PASSPHRASE, &error));
  g_assert_no_error (error);
}

/* The drill. */

/* T4, once a year: the code is typed, and what it opens is proven. */
static void
test_the_drill (GateFixture *f,
                gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  gint64 at;

  gate_start (f, SOV_GATE_READY);
  g_assert_cmpint (sov_gate_get_sentinel (f->gate)->code_checked_at, ==, 0);
  g_assert_false (check_code (f, NO_CODE, &at, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_WRONG_CODE);
  g_clear_error (&error);
  g_assert_cmpint (sov_gate_get_sentinel (f->gate)->code_checked_at, ==, 0);

  g_assert_true (check_code (f, code, &at, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_sentinel (f->gate)->code_checked_at, >, 0);
  assert_is_open (f);
}

static void
test_the_drill_finds_a_lost_file (GateFixture *f,
                                  gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *path = g_build_filename (f->vault, SOV_RECOVERY_NAME, NULL);
  g_autoptr (GError) error = NULL;
  gint64 at;

  gate_start (f, SOV_GATE_READY);
  g_unlink (path);
  g_assert_false (check_code (f, code, &at, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_NO_KEY_FILE);
  assert_is_open (f);
}

static void
test_a_passphrase_is_checked_likewise (GateFixture *f,
                                       gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;
  gint64 at;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_false (check_code (f, OTHER_PASSPHRASE, &at, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_WRONG_PASSPHRASE);
  g_clear_error (&error);
  g_assert_true (check_code (f, PASSPHRASE, &at, &error));
  g_assert_no_error (error);
}

#define ADD(name, data, func) g_test_add ("/desktop/gate-keys/" name, GateFixture, data, gate_set_up, func, gate_tear_down)

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  ADD ("a-new-key-opens-the-vault-from-then-on", NULL, test_a_new_key);
  ADD ("the-same-code-opens-after-it", NULL, test_the_same_code_opens_after_it);
  ADD ("a-backup-comes-before-it", NULL, test_a_backup_comes_before_it);
  ADD ("with-a-passphrase-both-are-asked-for", NULL, test_with_a_passphrase_both_are_asked_for);
  ADD ("a-wrong-code-changes-nothing", NULL, test_a_wrong_code_changes_nothing);
  ADD ("a-keyring-that-refuses-keeps-the-old-key", NULL, test_a_keyring_that_refuses_keeps_the_old_key);
  ADD ("a-keyring-that-garbles-keeps-the-old-key", "garbled", test_a_keyring_that_refuses_keeps_the_old_key);

  ADD ("cut-off-before-the-file-the-keyring-opens-it", NULL, test_cut_off_the_keyring_opens_it);
  ADD ("cut-off-after-the-file-the-keyring-opens-it", "applied", test_cut_off_the_keyring_opens_it);
  ADD ("cut-off-before-the-file-the-code-opens-it", NULL, test_cut_off_the_code_opens_it);
  ADD ("cut-off-after-the-file-the-code-opens-it", "applied", test_cut_off_the_code_opens_it);
  ADD ("cut-off-before-the-file-the-passphrase-opens-it", NULL, test_cut_off_the_passphrase_opens_it);
  ADD ("cut-off-after-the-file-the-passphrase-opens-it", "applied", test_cut_off_the_passphrase_opens_it);

  ADD ("from-the-keyring-to-a-passphrase", NULL, test_from_the_keyring_to_a_passphrase);
  ADD ("from-a-passphrase-to-the-keyring", NULL, test_from_a_passphrase_to_the_keyring);
  ADD ("a-keyring-that-fails-at-once-loses-nothing", NULL, test_a_keyring_that_fails_at_once_loses_nothing);
  ADD ("another-passphrase", NULL, test_another_passphrase);

  ADD ("the-drill-proves-the-code", NULL, test_the_drill);
  ADD ("the-drill-finds-a-lost-file", NULL, test_the_drill_finds_a_lost_file);
  ADD ("a-passphrase-is-checked-likewise", NULL, test_a_passphrase_is_checked_likewise);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
