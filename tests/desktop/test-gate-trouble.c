/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "support/gate-fixture.h"
#include "support/vault-fixture.h"

/* A vault that is there and does not open at once: every case of desktop.md §4.3
 * that a keyring can be in, every way out of it, and files that fail. */

#define PASSPHRASE "hapankorppu ja hillo"

/* The keyring fails a vault that is there. */

typedef struct
{
  const char *name;
  SovKeyAnswer answer;
  SovGateError error;
} Case;

static const Case cases[] = {
  { "the-key-is-gone", SOV_KEY_NOT_FOUND, SOV_GATE_ERROR_KEY_NOT_FOUND },
  { "the-key-is-garbled", SOV_KEY_GARBLED, SOV_GATE_ERROR_KEY_GARBLED },
  { "it-is-locked", SOV_KEY_LOCKED, SOV_GATE_ERROR_KEYRING_LOCKED },
  { "there-is-none", SOV_KEY_UNAVAILABLE, SOV_GATE_ERROR_KEYRING_UNAVAILABLE },
};

static void
test_keyring_fails_and_works_again (GateFixture *f,
                                    gconstpointer data)
{
  const Case *c = data;
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *before = fixture_describe (f->vault);
  g_autofree char *after = NULL;

  memory_key_store_say (f->keys, c->answer, SOV_KEY_FOUND);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_GATE_ERROR, (int) c->error);
  g_assert_true (sov_gate_get_code_may_help (f->gate));
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 0);

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  gate_start (f, SOV_GATE_READY);
}

static void
test_keyring_fails_and_the_code_opens (GateFixture *f,
                                       gconstpointer data)
{
  const Case *c = data;
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *grouped = sov_recovery_code_group (code);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  memory_key_store_say (f->keys, c->answer, c->answer);
  gate_start (f, SOV_GATE_TROUBLE);

  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, grouped, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_the_keyring_gets_its_copy_back_after_the_code (GateFixture *f,
                                                    gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  memory_key_store_forget_all (f->keys);
  gate_start (f, SOV_GATE_TROUBLE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
}

static void
test_a_wrong_key_in_the_keyring_is_told_and_the_code_mends_it (GateFixture *f,
                                                               gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->vault, NULL);
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GError) error = NULL;

  memory_key_store_put (f->keys, sentinel->uuid, sentinel->key_id, other);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_true (sov_gate_get_code_may_help (f->gate));

  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
}

static void
test_a_wrong_code_changes_nothing (GateFixture *f,
                                   gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  memory_key_store_forget_all (f->keys);
  gate_start (f, SOV_GATE_TROUBLE);
  before = fixture_describe (f->vault);

  g_assert_false (gate_unlock (f, SOV_VAULT_BY_CODE, "not a code", &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_BAD_CODE);
  g_clear_error (&error);
  g_assert_false (gate_unlock (f, SOV_VAULT_BY_CODE, "ABCD1234EFGHJKMN5678PQRSTV", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  gate_assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);

  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

/* The passphrase. */

static void
test_the_passphrase_is_asked_at_each_start (GateFixture *f,
                                            gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
  g_assert_false (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, "wrong", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_NEEDS_PASSPHRASE);
  g_clear_error (&error);

  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

static void
test_a_forgotten_passphrase_is_helped_by_the_code (GateFixture *f,
                                                   gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (sov_gate_get_code_may_help (f->gate));
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

/* The files fail. */

static void
break_file (GateFixture *f,
            const char *name,
            gssize size)
{
  g_autofree char *path = g_build_filename (f->vault, name, NULL);

  if (size < 0)
    g_assert_cmpint (g_unlink (path), ==, 0);
  else
    fixture_write (f->vault, name, "0123456789abcdef", (gsize) size);
}

static void
test_a_lost_database_is_trouble_and_no_first_start (GateFixture *f,
                                                    gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);

  break_file (f, SOV_VAULT_DATABASE_NAME, -1);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
  g_assert_false (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME));
}

static void
test_an_empty_database_is_trouble_and_no_first_start (GateFixture *f,
                                                      gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GBytes) file = NULL;

  break_file (f, SOV_VAULT_DATABASE_NAME, 0);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
  file = fixture_read (f->vault, SOV_VAULT_DATABASE_NAME);
  g_assert_cmpuint (g_bytes_get_size (file), ==, 0);
}

static void
test_only_a_sentinel_is_trouble_and_no_first_start (GateFixture *f,
                                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_write (f->vault, SOV_SENTINEL_NAME, "[vault]\n", 8);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (gate_create (f, "Aino", NULL, &error));
  g_assert_nonnull (error);
}

static void
test_a_lost_sentinel_asks_for_the_code (GateFixture *f,
                                        gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  break_file (f, SOV_SENTINEL_NAME, -1);
  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_NO_SENTINEL);
  g_assert_true (sov_gate_get_code_may_help (f->gate));

  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
}

static void
test_a_lost_sentinel_asks_for_the_passphrase (GateFixture *f,
                                              gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  break_file (f, SOV_SENTINEL_NAME, -1);
  gate_start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
}

static void
test_a_lost_code_file_is_no_trouble_while_the_keyring_works (GateFixture *f,
                                                             gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);

  break_file (f, SOV_RECOVERY_NAME, -1);
  gate_start (f, SOV_GATE_READY);
  gate_start_again (f);
  memory_key_store_forget_all (f->keys);
  gate_start (f, SOV_GATE_TROUBLE);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
}

static void
test_a_newer_vault_is_left_alone (GateFixture *f,
                                  gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *path = g_build_filename (f->vault, SOV_VAULT_DATABASE_NAME, NULL);
  g_autoptr (GBytes) typed = fixture_text (code);
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GError) error = NULL;
  SovVault *vault = sov_vault_new (f->vault, &error);
  SovDatabase *db;

  key = sov_vault_unlock (vault, SOV_VAULT_BY_CODE, typed, &error);
  g_assert_no_error (error);
  g_object_unref (vault);
  db = sov_database_open (path, key, SOV_DATABASE_EXISTING, &error);
  g_assert_true (sov_database_execute (db, "PRAGMA user_version = 9999", &error));
  sov_database_close (db);

  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
}

static void
test_a_second_program_is_told_and_may_try_again (GateFixture *f,
                                                 gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  SovVault *other = sov_vault_new (f->vault, NULL);

  gate_start (f, SOV_GATE_TROUBLE);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  g_assert_false (sov_gate_get_code_may_help (f->gate));

  g_object_unref (other);
  gate_start (f, SOV_GATE_READY);
}

static void
test_the_folder_is_locked_while_it_is_open (GateFixture *f,
                                            gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  SovVault *other;

  gate_start (f, SOV_GATE_READY);
  g_assert_null (sov_vault_new (f->vault, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  gate_start_again (f);
  other = sov_vault_new (f->vault, &error);
  g_assert_no_error (error);
  g_object_unref (other);
}

static void
test_it_can_be_closed_at_any_moment (GateFixture *f,
                                     gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);

  for (guint i = 0; i < 30; i++)
    {
      sov_gate_start (f->gate);
      for (guint n = 0; n < i && sov_gate_get_busy (f->gate); n++)
        g_main_context_iteration (NULL, i % 2 == 0);
      gate_start_again (f);
    }
  gate_start (f, SOV_GATE_READY);
}

#define ADD(name, func) g_test_add ("/desktop/gate/" name, GateFixture, NULL, gate_set_up, func, gate_tear_down)

static void
add_keyring_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = g_strdup_printf ("/desktop/gate/keyring/%s-then-it-works-again", cases[i].name);
      g_autofree char *code = g_strdup_printf ("/desktop/gate/keyring/%s-and-the-code-opens", cases[i].name);

      g_test_add (again, GateFixture, &cases[i], gate_set_up, test_keyring_fails_and_works_again, gate_tear_down);
      g_test_add (code, GateFixture, &cases[i], gate_set_up, test_keyring_fails_and_the_code_opens, gate_tear_down);
    }

  ADD ("keyring/it-gets-its-copy-back-after-the-code", test_the_keyring_gets_its_copy_back_after_the_code);
  ADD ("keyring/a-wrong-key-is-told-and-mended-by-the-code", test_a_wrong_key_in_the_keyring_is_told_and_the_code_mends_it);
  ADD ("keyring/a-wrong-code-changes-nothing", test_a_wrong_code_changes_nothing);
  ADD ("passphrase/it-is-asked-at-each-start", test_the_passphrase_is_asked_at_each_start);
  ADD ("passphrase/forgotten-it-is-helped-by-the-code", test_a_forgotten_passphrase_is_helped_by_the_code);
}

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  add_keyring_tests ();
  ADD ("files/a-lost-database-is-no-first-start", test_a_lost_database_is_trouble_and_no_first_start);
  ADD ("files/an-empty-database-is-no-first-start", test_an_empty_database_is_trouble_and_no_first_start);
  ADD ("files/a-sentinel-alone-is-no-first-start", test_only_a_sentinel_is_trouble_and_no_first_start);
  ADD ("files/a-lost-sentinel-asks-for-the-code", test_a_lost_sentinel_asks_for_the_code);
  ADD ("files/a-lost-sentinel-asks-for-the-passphrase", test_a_lost_sentinel_asks_for_the_passphrase);
  ADD ("files/a-lost-code-file-is-no-trouble-yet", test_a_lost_code_file_is_no_trouble_while_the_keyring_works);
  ADD ("files/a-newer-vault-is-left-alone", test_a_newer_vault_is_left_alone);
  ADD ("files/a-second-program-is-told-and-may-try-again", test_a_second_program_is_told_and_may_try_again);
  ADD ("files/the-folder-is-locked-while-it-is-open", test_the_folder_is_locked_while_it_is_open);
  ADD ("files/it-can-be-closed-at-any-moment", test_it_can_be_closed_at_any_moment);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
