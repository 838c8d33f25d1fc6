/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/sov-recovery-code.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "support/gate-fixture.h"
#include "support/vault-fixture.h"

/* What the program shows before a vault is open: the first start, the recovery
 * code, the example business. */

#define PASSPHRASE "hapankorppu ja hillo"

/* The first start. */

static void
test_the_first_start_makes_a_vault (GateFixture *f,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_CHECKING);
  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_true (sov_gate_get_keyring_available (f->gate));

  g_assert_true (gate_create (f, "  Aino   Saarela ", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_CODE);
  g_assert_cmpuint (strlen (sov_gate_get_code (f->gate)), ==, SOV_RECOVERY_CODE_LENGTH);
  g_assert_cmpstr (sov_gate_get_owner_name (f->gate), ==, "Aino Saarela");
  g_assert_cmpstr (sov_gate_get_owner_business (f->gate), ==, "Selkopolku");
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);

  sov_gate_confirm_code (f->gate);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  g_assert_null (sov_gate_get_code (f->gate));
  g_assert_false (sov_gate_get_is_example (f->gate));
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_the_next_start_asks_nothing (GateFixture *f,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_true (gate_create (f, "Aino Saarela", NULL, &error));
  g_assert_no_error (error);
  sov_gate_confirm_code (f->gate);

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 1);
}

static void
test_looking_makes_no_vault (GateFixture *f,
                             gconstpointer data)
{
  SovVaultContent content;

  gate_start (f, SOV_GATE_FIRST_START);
  gate_start_again (f);
  gate_start (f, SOV_GATE_FIRST_START);

  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 0);
}

static void
assert_still_first_start (GateFixture *f)
{
  SovVaultContent content;

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_FIRST_START);
  g_assert_null (sov_gate_get_store (f->gate));
  g_assert_null (sov_gate_get_code (f->gate));
  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
  g_assert_false (fixture_has (f->vault, SOV_VAULT_DRAFT_FOLDER));
}

static void
test_an_empty_name_is_asked_again (GateFixture *f,
                                   gconstpointer data)
{
  static const char *const names[] = { "", "   ", "\n\t", "\u200b\u2060" };

  gate_start (f, SOV_GATE_FIRST_START);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (gate_create (f, names[i], NULL, &error));
      g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_NO_NAME);
      assert_still_first_start (f);
    }
}

static void
test_any_name_is_kept_as_it_is (GateFixture *f,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_true (gate_create (f, "O'Brien & <b>Söhne</b> \u05e9\u05dc\u05d5\u05dd 😀", NULL, &error));
  g_assert_no_error (error);
  name = gate_owner_name (f);
  g_assert_nonnull (strstr (name, "O'Brien & <b>Söhne</b>"));
  g_assert_nonnull (strstr (name, "😀"));
}

static void
test_without_a_keyring_a_passphrase_makes_a_vault (GateFixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  memory_key_store_say (f->keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_false (sov_gate_get_keyring_available (f->gate));

  g_assert_false (gate_create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_UNAVAILABLE);
  assert_still_first_start (f);
  g_clear_error (&error);

  g_assert_true (gate_create (f, "Aino", PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_CODE);
}

static void
test_a_short_passphrase_is_asked_again (GateFixture *f,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_false (gate_create (f, "Aino", "lyhyt", &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_SHORT_PASSPHRASE);
  assert_still_first_start (f);
}

static void
test_a_keyring_that_stays_locked_leads_to_a_passphrase (GateFixture *f,
                                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_LOCKED);
  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_true (sov_gate_get_keyring_available (f->gate));

  g_assert_false (gate_create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_LOCKED);
  assert_still_first_start (f);
  g_assert_false (sov_gate_get_keyring_available (f->gate));
}

static void
test_a_keyring_that_garbles_is_not_relied_on (GateFixture *f,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  memory_key_store_garble (f->keys);
  gate_start (f, SOV_GATE_FIRST_START);

  g_assert_false (gate_create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_GARBLED);
  assert_still_first_start (f);
  g_assert_false (sov_gate_get_keyring_available (f->gate));
}

static void
test_a_keyring_that_forgets_is_not_relied_on (GateFixture *f,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  memory_key_store_say (f->keys, SOV_KEY_NOT_FOUND, SOV_KEY_FOUND);

  g_assert_false (gate_create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);
  assert_still_first_start (f);
}

static void
test_a_vault_that_comes_meanwhile_is_not_replaced (GateFixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  fixture_write (f->vault, SOV_VAULT_DATABASE_NAME, "put back by hand", 16);

  g_assert_false (gate_create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS);
  file = fixture_read (f->vault, SOV_VAULT_DATABASE_NAME);
  g_assert_cmpuint (g_bytes_get_size (file), ==, 16);
}

static void
test_nothing_is_made_when_it_is_closed_meanwhile (GateFixture *f,
                                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };
  SovVaultContent content;

  gate_start (f, SOV_GATE_FIRST_START);
  memory_key_store_hold (f->keys, TRUE);
  sov_gate_create_async (f->gate, "Aino", NULL, NULL, gate_answered_cb, &answer);
  while (memory_key_store_get_n_stored (f->keys) == 0)
    g_main_context_iteration (NULL, TRUE);

  sov_gate_close (f->gate);
  memory_key_store_hold (f->keys, FALSE);
  g_assert_false (sov_gate_create_finish (f->gate, gate_wait_for (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (answer.result);

  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
  g_assert_false (fixture_has (f->vault, SOV_VAULT_DRAFT_FOLDER));
}

static void
test_one_wish_at_a_time (GateFixture *f,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GateAnswer first = { NULL };
  GateAnswer second = { NULL };

  gate_start (f, SOV_GATE_FIRST_START);
  sov_gate_create_async (f->gate, "Aino", NULL, NULL, gate_answered_cb, &first);
  g_assert_true (sov_gate_get_busy (f->gate));
  sov_gate_create_async (f->gate, "Aino", NULL, NULL, gate_answered_cb, &second);

  g_assert_false (sov_gate_create_finish (f->gate, gate_wait_for (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  g_assert_true (sov_gate_create_finish (f->gate, gate_wait_for (&first), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 1);
  g_object_unref (first.result);
  g_object_unref (second.result);
}

/* The code. */

static void
test_a_code_that_was_never_put_away_is_shown_anew (GateFixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_true (gate_create (f, "Aino Saarela", NULL, &error));
  first = g_strdup (sov_gate_get_code (f->gate));

  gate_start_again (f);
  gate_start (f, SOV_GATE_CODE);
  second = g_strdup (sov_gate_get_code (f->gate));
  g_assert_cmpstr (second, !=, first);
  g_assert_cmpstr (sov_gate_get_owner_name (f->gate), ==, "Aino Saarela");
  sov_gate_confirm_code (f->gate);

  memory_key_store_forget_all (f->keys);
  gate_start_again (f);
  gate_start (f, SOV_GATE_TROUBLE);
  g_assert_false (gate_unlock (f, SOV_VAULT_BY_CODE, first, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, second, &error));
  g_assert_no_error (error);
}

static void
test_a_new_code_can_be_asked_for (GateFixture *f,
                                  gconstpointer data)
{
  g_autofree char *first = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *second = NULL;
  GateAnswer answer = { NULL };

  gate_start (f, SOV_GATE_READY);
  sov_gate_renew_code_async (f->gate, gate_answered_cb, &answer);
  second = sov_gate_renew_code_finish (f->gate, gate_wait_for (&answer), &error);
  g_object_unref (answer.result);
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  sov_gate_confirm_code (f->gate);

  memory_key_store_forget_all (f->keys);
  gate_start_again (f);
  gate_start (f, SOV_GATE_TROUBLE);
  g_assert_false (gate_unlock (f, SOV_VAULT_BY_CODE, first, NULL));
  g_assert_true (gate_unlock (f, SOV_VAULT_BY_CODE, second, &error));
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
}

/* T1 and T29 of vault.md: while the vault is open, and after it was closed. */
static void
test_nothing_lies_in_the_folder_in_clear (GateFixture *f,
                                          gconstpointer data)
{
  static const char canary[] = "kanarialintu-7f3a";
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };
  SovAction *party = sov_action_new (SOV_ACTION_PARTY, g_get_real_time () / 1000);
  g_auto (GStrv) refs = NULL;

  sov_action_set_text (party, SOV_FIELD_ID, canary);
  sov_action_set_text (party, SOV_FIELD_NAME, canary);
  sov_action_set_number (party, SOV_FIELD_KIND, SOV_PARTY_COMPANY);
  sov_action_set_number (party, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_text (party, SOV_FIELD_NOTE, canary);
  g_ptr_array_add (actions, party);

  gate_start (f, SOV_GATE_READY);
  sov_store_perform_async (sov_gate_get_store (f->gate), canary, actions, NULL, gate_answered_cb, &answer);
  refs = sov_store_perform_finish (sov_gate_get_store (f->gate), gate_wait_for (&answer), &error);
  g_object_unref (answer.result);
  g_assert_no_error (error);
  g_assert_true (fixture_has (f->vault, "sovittu.db-wal"));
  g_assert_false (fixture_holds (f->folder, canary, strlen (canary)));
  g_assert_false (fixture_holds (f->folder, "Saarela", 7));

  gate_start_again (f);
  g_assert_false (fixture_holds (f->folder, canary, strlen (canary)));
  g_assert_false (fixture_holds (f->folder, "Saarela", 7));
}

/* The example business. */

static gboolean
open_example (GateFixture *f,
              GError **error)
{
  GateAnswer answer = { NULL };
  gboolean ok;

  sov_gate_open_example_async (f->gate, gate_answered_cb, &answer);
  ok = sov_gate_open_example_finish (f->gate, gate_wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

static void
write_story (GateFixture *f,
             const char *story)
{
  fixture_write (f->folder, "story.jsonl", story, strlen (story));
}

static void
set_up_example (GateFixture *f,
                gconstpointer data)
{
  gate_set_up (f, data);
  write_story (f, "{\"do\": \"me\", \"name\": \"Esimerkki\"}\n");
}

static void
test_the_example_opens_without_asking (GateFixture *f,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  SovVaultContent content;

  memory_key_store_say (f->keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
  gate_start (f, SOV_GATE_FIRST_START);
  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  g_assert_true (sov_gate_get_is_example (f->gate));
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Esimerkki");
  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
}

static void
test_the_example_is_played_once (GateFixture *f,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);
  gate_start_again (f);
  write_story (f, "{\"do\": \"me\", \"name\": \"Another\"}\n");
  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);

  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Esimerkki");
}

static void
test_the_example_never_touches_the_own_vault (GateFixture *f,
                                              gconstpointer data)
{
  g_autofree char *code = gate_make_vault (f, NULL);
  g_autofree char *before = fixture_describe (f->vault);
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 0);

  gate_start_again (f);
  gate_start (f, SOV_GATE_READY);
  g_assert_false (sov_gate_get_is_example (f->gate));
  name = gate_owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_an_example_that_fails_leads_back_to_the_first_start (GateFixture *f,
                                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  write_story (f, "{\"do\": \"nothing\"}\n");
  g_assert_false (open_example (f, &error));
  g_assert_nonnull (error);
  assert_still_first_start (f);
  g_assert_false (sov_gate_get_is_example (f->gate));
  g_clear_error (&error);

  write_story (f, "{\"do\": \"me\", \"name\": \"Esimerkki\"}\n");
  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);
}

static void
test_the_first_start_works_after_a_failed_example (GateFixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gate_start (f, SOV_GATE_FIRST_START);
  write_story (f, "{\"do\": \"nothing\"}\n");
  g_assert_false (open_example (f, NULL));

  g_assert_true (gate_create (f, "Aino", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME));
  g_assert_false (sov_gate_get_is_example (f->gate));
}

static void
test_a_damaged_example_is_told (GateFixture *f,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_write (f->example, SOV_VAULT_DATABASE_NAME, "", 0);
  g_assert_false (open_example (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  gate_assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
}

#define ADD(name, func) g_test_add ("/desktop/gate/" name, GateFixture, NULL, gate_set_up, func, gate_tear_down)
#define ADD_EXAMPLE(name, func) g_test_add ("/desktop/gate/" name, GateFixture, NULL, set_up_example, func, gate_tear_down)

static void
add_first_start_tests (void)
{
  ADD ("the-first-start-makes-a-vault", test_the_first_start_makes_a_vault);
  ADD ("the-next-start-asks-nothing", test_the_next_start_asks_nothing);
  ADD ("looking-makes-no-vault", test_looking_makes_no_vault);
  ADD ("an-empty-name-is-asked-again", test_an_empty_name_is_asked_again);
  ADD ("any-name-is-kept-as-it-is", test_any_name_is_kept_as_it_is);
  ADD ("without-a-keyring-a-passphrase-makes-a-vault", test_without_a_keyring_a_passphrase_makes_a_vault);
  ADD ("a-short-passphrase-is-asked-again", test_a_short_passphrase_is_asked_again);
  ADD ("a-keyring-that-stays-locked-leads-to-a-passphrase", test_a_keyring_that_stays_locked_leads_to_a_passphrase);
  ADD ("a-keyring-that-garbles-is-not-relied-on", test_a_keyring_that_garbles_is_not_relied_on);
  ADD ("a-keyring-that-forgets-is-not-relied-on", test_a_keyring_that_forgets_is_not_relied_on);
  ADD ("a-vault-that-comes-meanwhile-is-not-replaced", test_a_vault_that_comes_meanwhile_is_not_replaced);
  ADD ("nothing-is-made-when-it-is-closed-meanwhile", test_nothing_is_made_when_it_is_closed_meanwhile);
  ADD ("one-wish-at-a-time", test_one_wish_at_a_time);
  ADD ("a-code-never-put-away-is-shown-anew", test_a_code_that_was_never_put_away_is_shown_anew);
  ADD ("a-new-code-can-be-asked-for", test_a_new_code_can_be_asked_for);
  ADD ("nothing-lies-in-the-folder-in-clear", test_nothing_lies_in_the_folder_in_clear);
}

int
main (int argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);

  add_first_start_tests ();
  ADD_EXAMPLE ("example/it-opens-without-asking", test_the_example_opens_without_asking);
  ADD_EXAMPLE ("example/it-is-played-once", test_the_example_is_played_once);
  ADD_EXAMPLE ("example/it-never-touches-the-own-vault", test_the_example_never_touches_the_own_vault);
  ADD_EXAMPLE ("example/failing-it-leads-back-to-the-first-start", test_an_example_that_fails_leads_back_to_the_first_start);
  ADD_EXAMPLE ("example/the-first-start-works-after-it-failed", test_the_first_start_works_after_a_failed_example);
  ADD_EXAMPLE ("example/a-damaged-one-is-told", test_a_damaged_example_is_told);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
