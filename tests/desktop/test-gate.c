/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "desktop/sov-gate.h"
#include "store/sov-recovery-code.h"
#include "store/sov-recovery.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-vault-draft.h"
#include "support/memory-key-store.h"
#include "support/vault-fixture.h"

/* What the program shows before a vault is open, and why: every case of
 * desktop.md §4.3 that a keyring can be in, and every way out of it. */

#define PASSPHRASE "hapankorppu ja hillo"

typedef struct
{
  char *folder; /* of the test */
  char *vault;
  char *example;
  MemoryKeyStore *keys;
  SovGate *gate;
} Fixture;

static SovGate *
new_gate (Fixture *f)
{
  g_autofree char *story = g_build_filename (f->folder, "story.jsonl", NULL);

  return sov_gate_new (SOV_KEY_STORE (f->keys), f->vault, f->example, story);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->folder = fixture_folder_new ();
  f->vault = g_build_filename (f->folder, "sovittu", NULL);
  f->example = g_build_filename (f->folder, "sovittu-example", NULL);
  f->keys = memory_key_store_new ();
  f->gate = new_gate (f);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
drop_gate (Fixture *f)
{
  sov_gate_close (f->gate);
  while (sov_gate_get_busy (f->gate))
    g_main_context_iteration (NULL, TRUE);
  settle ();
  g_assert_finalize_object (f->gate);
  f->gate = NULL;
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  drop_gate (f);
  g_assert_finalize_object (f->keys);
  g_free (f->vault);
  g_free (f->example);
  fixture_folder_remove (f->folder);
}

/* As the program does when it starts once more. */
static void
start_again (Fixture *f)
{
  drop_gate (f);
  f->gate = new_gate (f);
}

static void
wait_until_idle (Fixture *f)
{
  while (sov_gate_get_busy (f->gate))
    g_main_context_iteration (NULL, TRUE);
}

static void
start (Fixture *f,
       SovGateState expected)
{
  sov_gate_start (f->gate);
  wait_until_idle (f);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, expected);
}

static void
assert_trouble (Fixture *f,
                GQuark domain,
                int code)
{
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_TROUBLE);
  g_assert_error (sov_gate_get_error (f->gate), domain, code);
  g_assert_null (sov_gate_get_store (f->gate));
}

typedef struct
{
  GAsyncResult *result;
} Answer;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  ((Answer *) user_data)->result = g_object_ref (result);
}

static GAsyncResult *
wait_for (Answer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return answer->result;
}

static gboolean
create (Fixture *f,
        const char *name,
        const char *passphrase,
        GError **error)
{
  Answer answer = { NULL };
  gboolean ok;

  sov_gate_create_async (f->gate, name, "Selkopolku", passphrase, answered_cb, &answer);
  ok = sov_gate_create_finish (f->gate, wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

static gboolean
unlock (Fixture *f,
        SovVaultMeans means,
        const char *typed,
        GError **error)
{
  Answer answer = { NULL };
  gboolean ok;

  sov_gate_unlock_async (f->gate, means, typed, answered_cb, &answer);
  ok = sov_gate_unlock_finish (f->gate, wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

/* A vault from an earlier first start, its code put away. Transfer full. */
static char *
make_vault (Fixture *f,
            const char *passphrase)
{
  g_autoptr (SovSentinel) sentinel = NULL;
  g_autoptr (GBytes) key = NULL;
  char *code;

  fixture_copy_vault (f->vault, passphrase, &code, &key);
  sentinel = sov_sentinel_load (f->vault, NULL);
  sentinel->code_given = TRUE;
  g_assert_true (sov_sentinel_save (sentinel, f->vault, NULL));
  if (passphrase == NULL)
    memory_key_store_put (f->keys, sentinel->uuid, sentinel->key_id, key);
  return code;
}

static char *
owner_name (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };
  g_autoptr (SovAction) me = NULL;

  sov_store_load_owner_async (sov_gate_get_store (f->gate), NULL, answered_cb, &answer);
  me = sov_store_load_owner_finish (sov_gate_get_store (f->gate), wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  return g_strdup (sov_action_get_text (me, SOV_FIELD_NAME));
}

/* The first start. */

static void
test_the_first_start_makes_a_vault (Fixture *f,
                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_CHECKING);
  start (f, SOV_GATE_FIRST_START);
  g_assert_true (sov_gate_get_keyring_available (f->gate));

  g_assert_true (create (f, "  Aino   Saarela ", NULL, &error));
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
  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_the_next_start_asks_nothing (Fixture *f,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  start (f, SOV_GATE_FIRST_START);
  g_assert_true (create (f, "Aino Saarela", NULL, &error));
  g_assert_no_error (error);
  sov_gate_confirm_code (f->gate);

  start_again (f);
  start (f, SOV_GATE_READY);
  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 1);
}

static void
test_looking_makes_no_vault (Fixture *f,
                             gconstpointer data)
{
  SovVaultContent content;

  start (f, SOV_GATE_FIRST_START);
  start_again (f);
  start (f, SOV_GATE_FIRST_START);

  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 0);
}

static void
assert_still_first_start (Fixture *f)
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
test_an_empty_name_is_asked_again (Fixture *f,
                                   gconstpointer data)
{
  static const char *const names[] = { "", "   ", "\n\t", "\u200b\u2060" };

  start (f, SOV_GATE_FIRST_START);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (create (f, names[i], NULL, &error));
      g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_NO_NAME);
      assert_still_first_start (f);
    }
}

static void
test_any_name_is_kept_as_it_is (Fixture *f,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  start (f, SOV_GATE_FIRST_START);
  g_assert_true (create (f, "O'Brien & <b>Söhne</b> \u05e9\u05dc\u05d5\u05dd 😀", NULL, &error));
  g_assert_no_error (error);
  name = owner_name (f);
  g_assert_nonnull (strstr (name, "O'Brien & <b>Söhne</b>"));
  g_assert_nonnull (strstr (name, "😀"));
}

static void
test_without_a_keyring_a_passphrase_makes_a_vault (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  memory_key_store_say (f->keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
  start (f, SOV_GATE_FIRST_START);
  g_assert_false (sov_gate_get_keyring_available (f->gate));

  g_assert_false (create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_UNAVAILABLE);
  assert_still_first_start (f);
  g_clear_error (&error);

  g_assert_true (create (f, "Aino", PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_CODE);
}

static void
test_a_short_passphrase_is_asked_again (Fixture *f,
                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  start (f, SOV_GATE_FIRST_START);
  g_assert_false (create (f, "Aino", "lyhyt", &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_SHORT_PASSPHRASE);
  assert_still_first_start (f);
}

static void
test_a_keyring_that_stays_locked_leads_to_a_passphrase (Fixture *f,
                                                        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_LOCKED);
  start (f, SOV_GATE_FIRST_START);
  g_assert_true (sov_gate_get_keyring_available (f->gate));

  g_assert_false (create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEYRING_LOCKED);
  assert_still_first_start (f);
  g_assert_false (sov_gate_get_keyring_available (f->gate));
}

static void
test_a_keyring_that_garbles_is_not_relied_on (Fixture *f,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  memory_key_store_garble (f->keys);
  start (f, SOV_GATE_FIRST_START);

  g_assert_false (create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_GARBLED);
  assert_still_first_start (f);
  g_assert_false (sov_gate_get_keyring_available (f->gate));
}

static void
test_a_keyring_that_forgets_is_not_relied_on (Fixture *f,
                                              gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  start (f, SOV_GATE_FIRST_START);
  memory_key_store_say (f->keys, SOV_KEY_NOT_FOUND, SOV_KEY_FOUND);

  g_assert_false (create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);
  assert_still_first_start (f);
}

static void
test_a_vault_that_comes_meanwhile_is_not_replaced (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;

  start (f, SOV_GATE_FIRST_START);
  fixture_write (f->vault, SOV_VAULT_DATABASE_NAME, "put back by hand", 16);

  g_assert_false (create (f, "Aino", NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS);
  file = fixture_read (f->vault, SOV_VAULT_DATABASE_NAME);
  g_assert_cmpuint (g_bytes_get_size (file), ==, 16);
}

static void
test_nothing_is_made_when_it_is_closed_meanwhile (Fixture *f,
                                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer answer = { NULL };
  SovVaultContent content;

  start (f, SOV_GATE_FIRST_START);
  memory_key_store_hold (f->keys, TRUE);
  sov_gate_create_async (f->gate, "Aino", NULL, NULL, answered_cb, &answer);
  while (memory_key_store_get_n_stored (f->keys) == 0)
    g_main_context_iteration (NULL, TRUE);

  sov_gate_close (f->gate);
  memory_key_store_hold (f->keys, FALSE);
  g_assert_false (sov_gate_create_finish (f->gate, wait_for (&answer), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_object_unref (answer.result);

  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
  g_assert_false (fixture_has (f->vault, SOV_VAULT_DRAFT_FOLDER));
}

static void
test_one_wish_at_a_time (Fixture *f,
                         gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Answer first = { NULL };
  Answer second = { NULL };

  start (f, SOV_GATE_FIRST_START);
  sov_gate_create_async (f->gate, "Aino", NULL, NULL, answered_cb, &first);
  g_assert_true (sov_gate_get_busy (f->gate));
  sov_gate_create_async (f->gate, "Aino", NULL, NULL, answered_cb, &second);

  g_assert_false (sov_gate_create_finish (f->gate, wait_for (&second), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PENDING);
  g_clear_error (&error);
  g_assert_true (sov_gate_create_finish (f->gate, wait_for (&first), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 1);
  g_object_unref (first.result);
  g_object_unref (second.result);
}

/* The code. */

static void
test_a_code_that_was_never_put_away_is_shown_anew (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  start (f, SOV_GATE_FIRST_START);
  g_assert_true (create (f, "Aino Saarela", NULL, &error));
  first = g_strdup (sov_gate_get_code (f->gate));

  start_again (f);
  start (f, SOV_GATE_CODE);
  second = g_strdup (sov_gate_get_code (f->gate));
  g_assert_cmpstr (second, !=, first);
  g_assert_cmpstr (sov_gate_get_owner_name (f->gate), ==, "Aino Saarela");
  sov_gate_confirm_code (f->gate);

  memory_key_store_forget_all (f->keys);
  start_again (f);
  start (f, SOV_GATE_TROUBLE);
  g_assert_false (unlock (f, SOV_VAULT_BY_CODE, first, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_clear_error (&error);
  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, second, &error));
  g_assert_no_error (error);
}

static void
test_a_new_code_can_be_asked_for (Fixture *f,
                                  gconstpointer data)
{
  g_autofree char *first = make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *second = NULL;
  Answer answer = { NULL };

  start (f, SOV_GATE_READY);
  sov_gate_renew_code_async (f->gate, answered_cb, &answer);
  second = sov_gate_renew_code_finish (f->gate, wait_for (&answer), &error);
  g_object_unref (answer.result);
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  sov_gate_confirm_code (f->gate);

  memory_key_store_forget_all (f->keys);
  start_again (f);
  start (f, SOV_GATE_TROUBLE);
  g_assert_false (unlock (f, SOV_VAULT_BY_CODE, first, NULL));
  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, second, &error));
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
}

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
test_keyring_fails_and_works_again (Fixture *f,
                                    gconstpointer data)
{
  const Case *c = data;
  g_autofree char *code = make_vault (f, NULL);
  g_autofree char *before = fixture_describe (f->vault);
  g_autofree char *after = NULL;

  memory_key_store_say (f->keys, c->answer, SOV_KEY_FOUND);
  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_GATE_ERROR, (int) c->error);
  g_assert_true (sov_gate_get_code_may_help (f->gate));
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 0);

  memory_key_store_say (f->keys, SOV_KEY_FOUND, SOV_KEY_FOUND);
  start (f, SOV_GATE_READY);
}

static void
test_keyring_fails_and_the_code_opens (Fixture *f,
                                       gconstpointer data)
{
  const Case *c = data;
  g_autofree char *code = make_vault (f, NULL);
  g_autofree char *grouped = sov_recovery_code_group (code);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  memory_key_store_say (f->keys, c->answer, c->answer);
  start (f, SOV_GATE_TROUBLE);

  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, grouped, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_the_keyring_gets_its_copy_back_after_the_code (Fixture *f,
                                                    gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  memory_key_store_forget_all (f->keys);
  start (f, SOV_GATE_TROUBLE);
  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 1);

  start_again (f);
  start (f, SOV_GATE_READY);
}

static void
test_a_wrong_key_in_the_keyring_is_told_and_the_code_mends_it (Fixture *f,
                                                               gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->vault, NULL);
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GError) error = NULL;

  memory_key_store_put (f->keys, sentinel->uuid, sentinel->key_id, other);
  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_true (sov_gate_get_code_may_help (f->gate));

  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  start_again (f);
  start (f, SOV_GATE_READY);
}

static void
test_a_wrong_code_changes_nothing (Fixture *f,
                                   gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  memory_key_store_forget_all (f->keys);
  start (f, SOV_GATE_TROUBLE);
  before = fixture_describe (f->vault);

  g_assert_false (unlock (f, SOV_VAULT_BY_CODE, "not a code", &error));
  g_assert_error (error, SOV_GATE_ERROR, SOV_GATE_ERROR_BAD_CODE);
  g_clear_error (&error);
  g_assert_false (unlock (f, SOV_VAULT_BY_CODE, "ABCD1234EFGHJKMN5678PQRSTV", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_KEY_NOT_FOUND);

  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

/* The passphrase. */

static void
test_the_passphrase_is_asked_at_each_start (Fixture *f,
                                            gconstpointer data)
{
  g_autofree char *code = make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
  g_assert_false (unlock (f, SOV_VAULT_BY_PASSPHRASE, "wrong", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_NEEDS_PASSPHRASE);
  g_clear_error (&error);

  g_assert_true (unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

static void
test_a_forgotten_passphrase_is_helped_by_the_code (Fixture *f,
                                                   gconstpointer data)
{
  g_autofree char *code = make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (sov_gate_get_code_may_help (f->gate));
  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  g_assert_cmpuint (memory_key_store_get_n_keys (f->keys), ==, 0);
}

/* The files fail. */

static void
break_file (Fixture *f,
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
test_a_lost_database_is_trouble_and_no_first_start (Fixture *f,
                                                    gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);

  break_file (f, SOV_VAULT_DATABASE_NAME, -1);
  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
  g_assert_false (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME));
}

static void
test_an_empty_database_is_trouble_and_no_first_start (Fixture *f,
                                                      gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (GBytes) file = NULL;

  break_file (f, SOV_VAULT_DATABASE_NAME, 0);
  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
  file = fixture_read (f->vault, SOV_VAULT_DATABASE_NAME);
  g_assert_cmpuint (g_bytes_get_size (file), ==, 0);
}

static void
test_only_a_sentinel_is_trouble_and_no_first_start (Fixture *f,
                                                    gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_write (f->vault, SOV_SENTINEL_NAME, "[vault]\n", 8);
  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (create (f, "Aino", NULL, &error));
  g_assert_nonnull (error);
}

static void
test_a_lost_sentinel_asks_for_the_code (Fixture *f,
                                        gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (GError) error = NULL;

  break_file (f, SOV_SENTINEL_NAME, -1);
  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_GATE_ERROR, SOV_GATE_ERROR_NO_SENTINEL);
  g_assert_true (sov_gate_get_code_may_help (f->gate));

  g_assert_true (unlock (f, SOV_VAULT_BY_CODE, code, &error));
  g_assert_no_error (error);
  start_again (f);
  start (f, SOV_GATE_READY);
}

static void
test_a_lost_sentinel_asks_for_the_passphrase (Fixture *f,
                                              gconstpointer data)
{
  g_autofree char *code = make_vault (f, PASSPHRASE);
  g_autoptr (GError) error = NULL;

  break_file (f, SOV_SENTINEL_NAME, -1);
  start (f, SOV_GATE_NEEDS_PASSPHRASE);
  g_assert_true (unlock (f, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, &error));
  g_assert_no_error (error);
}

static void
test_a_lost_code_file_is_no_trouble_while_the_keyring_works (Fixture *f,
                                                             gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);

  break_file (f, SOV_RECOVERY_NAME, -1);
  start (f, SOV_GATE_READY);
  start_again (f);
  memory_key_store_forget_all (f->keys);
  start (f, SOV_GATE_TROUBLE);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
}

static void
test_a_newer_vault_is_left_alone (Fixture *f,
                                  gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
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

  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW);
  g_assert_false (sov_gate_get_code_may_help (f->gate));
}

static void
test_a_second_program_is_told_and_may_try_again (Fixture *f,
                                                 gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  SovVault *other = sov_vault_new (f->vault, NULL);

  start (f, SOV_GATE_TROUBLE);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  g_assert_false (sov_gate_get_code_may_help (f->gate));

  g_object_unref (other);
  start (f, SOV_GATE_READY);
}

static void
test_the_folder_is_locked_while_it_is_open (Fixture *f,
                                            gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autoptr (GError) error = NULL;
  SovVault *other;

  start (f, SOV_GATE_READY);
  g_assert_null (sov_vault_new (f->vault, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE);
  g_clear_error (&error);

  start_again (f);
  other = sov_vault_new (f->vault, &error);
  g_assert_no_error (error);
  g_object_unref (other);
}

static void
test_it_can_be_closed_at_any_moment (Fixture *f,
                                     gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);

  for (guint i = 0; i < 30; i++)
    {
      sov_gate_start (f->gate);
      for (guint n = 0; n < i && sov_gate_get_busy (f->gate); n++)
        g_main_context_iteration (NULL, i % 2 == 0);
      start_again (f);
    }
  start (f, SOV_GATE_READY);
}

/* The example business. */

static gboolean
open_example (Fixture *f,
              GError **error)
{
  Answer answer = { NULL };
  gboolean ok;

  sov_gate_open_example_async (f->gate, answered_cb, &answer);
  ok = sov_gate_open_example_finish (f->gate, wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

static void
write_story (Fixture *f,
             const char *story)
{
  fixture_write (f->folder, "story.jsonl", story, strlen (story));
}

static void
set_up_example (Fixture *f,
                gconstpointer data)
{
  set_up (f, data);
  write_story (f, "{\"do\": \"me\", \"name\": \"Esimerkki\"}\n");
}

static void
test_the_example_opens_without_asking (Fixture *f,
                                       gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  SovVaultContent content;

  memory_key_store_say (f->keys, SOV_KEY_UNAVAILABLE, SOV_KEY_UNAVAILABLE);
  start (f, SOV_GATE_FIRST_START);
  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);

  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_READY);
  g_assert_true (sov_gate_get_is_example (f->gate));
  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Esimerkki");
  g_assert_true (sov_vault_inspect (f->vault, &content, NULL));
  g_assert_cmpint (content, ==, SOV_VAULT_NONE);
}

static void
test_the_example_is_played_once (Fixture *f,
                                 gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;

  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);
  start_again (f);
  write_story (f, "{\"do\": \"me\", \"name\": \"Another\"}\n");
  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);

  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Esimerkki");
}

static void
test_the_example_never_touches_the_own_vault (Fixture *f,
                                              gconstpointer data)
{
  g_autofree char *code = make_vault (f, NULL);
  g_autofree char *before = fixture_describe (f->vault);
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (open_example (f, &error));
  g_assert_no_error (error);
  after = fixture_describe (f->vault);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (memory_key_store_get_n_stored (f->keys), ==, 0);

  start_again (f);
  start (f, SOV_GATE_READY);
  g_assert_false (sov_gate_get_is_example (f->gate));
  name = owner_name (f);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

static void
test_an_example_that_fails_leads_back_to_the_first_start (Fixture *f,
                                                          gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  start (f, SOV_GATE_FIRST_START);
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
test_the_first_start_works_after_a_failed_example (Fixture *f,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  start (f, SOV_GATE_FIRST_START);
  write_story (f, "{\"do\": \"nothing\"}\n");
  g_assert_false (open_example (f, NULL));

  g_assert_true (create (f, "Aino", NULL, &error));
  g_assert_no_error (error);
  g_assert_true (fixture_has (f->vault, SOV_VAULT_DATABASE_NAME));
  g_assert_false (sov_gate_get_is_example (f->gate));
}

static void
test_a_damaged_example_is_told (Fixture *f,
                                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_write (f->example, SOV_VAULT_DATABASE_NAME, "", 0);
  g_assert_false (open_example (f, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
  assert_trouble (f, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED);
}

#define ADD(name, func) g_test_add ("/desktop/gate/" name, Fixture, NULL, set_up, func, tear_down)
#define ADD_EXAMPLE(name, func) g_test_add ("/desktop/gate/" name, Fixture, NULL, set_up_example, func, tear_down)

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
}

static void
add_keyring_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = g_strdup_printf ("/desktop/gate/keyring/%s-then-it-works-again", cases[i].name);
      g_autofree char *code = g_strdup_printf ("/desktop/gate/keyring/%s-and-the-code-opens", cases[i].name);

      g_test_add (again, Fixture, &cases[i], set_up, test_keyring_fails_and_works_again, tear_down);
      g_test_add (code, Fixture, &cases[i], set_up, test_keyring_fails_and_the_code_opens, tear_down);
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

  add_first_start_tests ();
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
