/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-own-text-table.h"

#include "model/sov-case.h"
#include "store/sov-store-cases.h"
#include "store/sov-store-error.h"
#include "store/sov-store-texts.h"
#include "support/vault.h"

/* The user's own words are kept by text and language, with the original that
 * they were written from, and come along with all that a text is made of. */

#define AT "2026-11-22T10:00"
#define LATER "2026-11-23T08:00"
#define PATIENCE_S 20

static GPtrArray *
load (SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *texts = sov_own_text_table_load (db, &error);

  g_assert_no_error (error);
  return texts;
}

static void
test_a_new_vault_has_none (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) texts = load (db);

  g_assert_cmpuint (texts->len, ==, 0);
  g_assert_null (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_FINNISH));
  g_assert_null (sov_own_texts_find (NULL, "confirm", SOV_LANGUAGE_FINNISH));
}

static void
test_words_are_kept_as_they_were_written (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) texts = NULL;
  const SovOwnText *text;

  vault_do (db, AT, "text; script=confirm; language=fi; words=Moi [{etunimi}|sinä]!\n{sovitut} | ”ok”; original=Hei!\n{sovitut}");
  texts = load (db);
  text = sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_FINNISH);
  g_assert_nonnull (text);
  g_assert_cmpstr (text->words, ==, "Moi [{etunimi}|sinä]!\n{sovitut} | ”ok”");
  g_assert_cmpstr (text->original, ==, "Hei!\n{sovitut}");
  g_assert_cmpint (text->changed_at, ==, vault_time (AT));
  g_assert_true (text == sov_own_texts_find (texts, "confirm", 0));
  g_assert_null (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_ENGLISH));
  g_assert_null (sov_own_texts_find (texts, "relay", SOV_LANGUAGE_FINNISH));
}

static void
test_each_language_has_its_own (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) texts = NULL;

  vault_do (db, AT, "text; script=confirm; language=fi; words=Moi!");
  vault_do (db, AT, "text; script=confirm; language=sv; words=Tjena!");
  vault_do (db, LATER, "text; script=confirm; language=fi; words=Terve!");
  texts = load (db);
  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_cmpstr (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_FINNISH)->words, ==, "Terve!");
  g_assert_cmpint (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_FINNISH)->changed_at, ==, vault_time (LATER));
  g_assert_cmpstr (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_SWEDISH)->words, ==, "Tjena!");
}

static void
test_the_original_comes_back_one_text_at_a_time (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GPtrArray) texts = NULL;

  vault_do (db, AT, "text; script=confirm; language=fi; words=Moi!");
  vault_do (db, AT, "text; script=relay; language=fi; words=Moi sinä!");
  vault_do (db, AT, "text; script=confirm; language=en; words=Hello!");
  vault_do (db, LATER, "text-original; script=confirm; language=fi");
  texts = load (db);
  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_null (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_FINNISH));
}

static void
test_words_like_the_original_are_the_original (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "text; script=confirm; language=fi; words=Moi!; original=Hei!");
  vault_do (db, AT, "text; script=confirm; language=fi; words=Hei!; original=Hei!");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM text"), ==, 0);
  vault_do (db, AT, "text; script=confirm; language=fi; words=Hei!; original=Hei!");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM text"), ==, 0);
}

static void
test_what_is_no_text_is_refused (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_refuse (db, AT, "text; script=confirm; language=fi; words= ", SOV_ACTION_ERROR_MISSING, "words");
  vault_refuse (db, AT, "text; script=confirm; words=Moi!", SOV_ACTION_ERROR_MISSING, "language");
  vault_refuse (db, AT, "text; language=fi; words=Moi!", SOV_ACTION_ERROR_MISSING, "script");
  vault_refuse (db, AT, "text-original; script=confirm; language=fi", SOV_ACTION_ERROR_REFUSED, "original already");
}

/* The store, asked from another thread */

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_set_object ((GAsyncResult **) data, result);
}

static GAsyncResult *
wait_for_answer (GAsyncResult **result)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (*result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }

  return g_steal_pointer (result);
}

static SovStore *
open_store (void)
{
  static const char *const lines[] = {
    "party; id=P; name=Maija; kind=consumer; as=customer",
    "deal; id=D; customer=P; title=Help",
    "complaint; id=V; party=P; deal=D; words=No call; channel=sms",
    "text; script=confirm; language=fi; words=Moi! {sovitut}",
  };
  SovStore *store = sov_store_new (":memory:", NULL);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;
  GAsyncResult *answer = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    g_ptr_array_add (actions, vault_read_fields (lines[i], vault_time (AT)));
  sov_store_perform_async (store, NULL, actions, NULL, answered_cb, &answer);
  result = wait_for_answer (&answer);
  refs = sov_store_perform_finish (store, result, &error);
  g_assert_no_error (error);

  return store;
}

static void
close_store (SovStore *store)
{
  sov_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (store);
}

static void
assert_moi (GPtrArray *texts)
{
  g_assert_nonnull (texts);
  g_assert_cmpuint (texts->len, ==, 1);
  g_assert_cmpstr (sov_own_texts_find (texts, "confirm", SOV_LANGUAGE_FINNISH)->words, ==, "Moi! {sovitut}");
}

static void
test_they_come_with_all_that_a_text_is_made_of (void)
{
  SovStore *store = open_store ();
  GAsyncResult *answer = NULL;
  g_autoptr (GAsyncResult) sheet_result = NULL;
  g_autoptr (GAsyncResult) case_result = NULL;
  g_autoptr (GAsyncResult) party_result = NULL;
  g_autoptr (GAsyncResult) texts_result = NULL;
  g_autoptr (SovSheet) sheet = NULL;
  g_autoptr (SovCase) of = NULL;
  g_autoptr (SovParty) party = NULL;
  g_autoptr (GPtrArray) texts = NULL;

  sov_store_load_sheet_async (store, 1, NULL, answered_cb, &answer);
  sheet_result = wait_for_answer (&answer);
  sheet = sov_store_load_sheet_finish (store, sheet_result, NULL);
  assert_moi (sheet->own_texts);

  sov_store_load_case_async (store, 1, NULL, answered_cb, &answer);
  case_result = wait_for_answer (&answer);
  of = sov_store_load_case_finish (store, case_result, NULL);
  assert_moi (of->own_texts);
  assert_moi (of->sheet->own_texts);

  sov_store_load_party_async (store, 1, NULL, answered_cb, &answer);
  party_result = wait_for_answer (&answer);
  party = sov_store_load_party_finish (store, party_result, NULL);
  assert_moi (party->own_texts);

  sov_store_load_own_texts_async (store, NULL, answered_cb, &answer);
  texts_result = wait_for_answer (&answer);
  texts = sov_store_load_own_texts_finish (store, texts_result, NULL);
  assert_moi (texts);

  close_store (store);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/own-text/a-new-vault-has-none", test_a_new_vault_has_none);
  g_test_add_func ("/store/own-text/words-are-kept-as-they-were-written", test_words_are_kept_as_they_were_written);
  g_test_add_func ("/store/own-text/each-language-has-its-own", test_each_language_has_its_own);
  g_test_add_func ("/store/own-text/the-original-comes-back-one-text-at-a-time", test_the_original_comes_back_one_text_at_a_time);
  g_test_add_func ("/store/own-text/words-like-the-original-are-the-original", test_words_like_the_original_are_the_original);
  g_test_add_func ("/store/own-text/what-is-no-text-is-refused", test_what_is_no_text_is_refused);
  g_test_add_func ("/store/own-text/they-come-with-all-that-a-text-is-made-of", test_they_come_with_all_that_a_text_is_made_of);

  return g_test_run ();
}
