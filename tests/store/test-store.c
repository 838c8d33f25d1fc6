/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store.h"

#include "store/sov-store-error.h"
#include "support/vault.h"

/* The store as the window uses it: asked from one thread, answered later. */

#define PATIENCE_S 20

typedef struct
{
  SovStore *store;
  GString *happened; /* a letter a signal or answer, in order */
  GAsyncResult *result;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  g_string_append_c (fixture->happened, 'c');
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Fixture *fixture = data;

  g_string_append_c (fixture->happened, 'a');
  g_set_object (&fixture->result, result);
}

static GAsyncResult *
wait_for_answer (Fixture *fixture)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (fixture->result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }

  return g_steal_pointer (&fixture->result);
}

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  fixture->happened = g_string_new (NULL);
  fixture->store = sov_store_new (":memory:", NULL);
  g_signal_connect_swapped (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  sov_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_clear_object (&fixture->result);
  g_assert_finalize_object (fixture->store);
  g_string_free (fixture->happened, TRUE);
}

static GStrv
perform (Fixture *fixture,
         const char *label,
         const char *line,
         GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GAsyncResult) result = NULL;

  g_ptr_array_add (actions, vault_read_line (line, vault_time ("2026-10-19T20:10")));
  sov_store_perform_async (fixture->store, label, actions, NULL, answered_cb, fixture);
  result = wait_for_answer (fixture);

  return sov_store_perform_finish (fixture->store, result, error);
}

static guint
count_customers (Fixture *fixture)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, 0, 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_list_async (fixture->store, query, NULL, answered_cb, fixture);
  result = wait_for_answer (fixture);
  ids = sov_store_list_finish (fixture->store, result, &error);
  g_assert_no_error (error);

  return ids->len;
}

static void
test_one_call_is_one_change_told_before_its_answer (Fixture *fixture,
                                                    gconstpointer data)
{
  g_auto (GStrv) refs = perform (fixture, "Added", "party P Satu consumer customer", NULL);

  g_assert_cmpstr (refs[0], ==, "P");
  g_assert_cmpstr (fixture->happened->str, ==, "ca");
  g_assert_true (sov_store_get_can_undo (fixture->store));
  g_assert_cmpstr (sov_store_get_undo_label (fixture->store), ==, "Added");
}

static void
test_what_is_refused_changes_nothing_and_says_why (Fixture *fixture,
                                                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (perform (fixture, NULL, "deal D nobody Help", &error));
  g_assert_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF);
  g_assert_cmpstr (fixture->happened->str, ==, "a");
  g_assert_false (sov_store_get_can_undo (fixture->store));
}

static void
test_undo_and_redo_say_what_they_took_back (Fixture *fixture,
                                            gconstpointer data)
{
  g_auto (GStrv) refs = perform (fixture, "Added", "party P Satu consumer customer", NULL);
  g_autoptr (GAsyncResult) undone = NULL;
  g_autoptr (GAsyncResult) redone = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  sov_store_undo_async (fixture->store, NULL, answered_cb, fixture);
  undone = wait_for_answer (fixture);
  undo = sov_store_undo_finish (fixture->store, undone, NULL);
  g_assert_cmpstr (undo, ==, "Added");
  g_assert_cmpuint (count_customers (fixture), ==, 0);
  g_assert_true (sov_store_get_can_redo (fixture->store));

  sov_store_redo_async (fixture->store, NULL, answered_cb, fixture);
  redone = wait_for_answer (fixture);
  redo = sov_store_redo_finish (fixture->store, redone, NULL);
  g_assert_cmpstr (redo, ==, "Added");
  g_assert_cmpuint (count_customers (fixture), ==, 1);
}

static void
test_undoing_nothing_is_an_answer_too (Fixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_undo_async (fixture->store, NULL, answered_cb, fixture);
  result = wait_for_answer (fixture);
  g_assert_null (sov_store_undo_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_a_cancelled_question_is_not_answered (Fixture *fixture,
                                           gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  sov_store_load_today_async (fixture->store, cancellable, answered_cb, fixture);
  result = wait_for_answer (fixture);
  g_assert_null (sov_store_load_today_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_what_was_asked_before_closing_is_answered (Fixture *fixture,
                                                gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) today = NULL;

  sov_store_load_today_async (fixture->store, NULL, answered_cb, fixture);
  sov_store_close (fixture->store);
  result = wait_for_answer (fixture);
  today = sov_store_load_today_finish (fixture->store, result, NULL);
  g_assert_nonnull (today);
}

static void
test_a_closed_store_says_so (Fixture *fixture,
                             gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_close (fixture->store);
  sov_store_load_today_async (fixture->store, NULL, answered_cb, fixture);
  result = wait_for_answer (fixture);
  g_assert_null (sov_store_load_today_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
}

static void
test_a_file_that_is_not_there_is_never_made (Fixture *fixture,
                                             gconstpointer data)
{
  static const guint8 bytes[SOV_KEY_SIZE];
  g_autoptr (GBytes) key = g_bytes_new_static (bytes, sizeof bytes);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "sovittu-that-is-not-there.db", NULL);
  SovStore *store = sov_store_new (path, key);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_open_async (store, NULL, answered_cb, fixture);
  result = wait_for_answer (fixture);
  g_assert_false (sov_store_open_finish (store, result, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  sov_store_close (store);
  g_clear_object (&result);
  g_object_unref (store);
}

static void
attach (Fixture *fixture,
        gsize size,
        GError **error)
{
  g_autoptr (GBytes) data = g_bytes_new_take (g_malloc0 (size), size);
  g_autoptr (GAsyncResult) result = NULL;

  sov_store_attach_async (fixture->store, "E", "kuva.jpg", "image/jpeg", data, NULL, answered_cb, fixture);
  result = wait_for_answer (fixture);
  sov_store_attach_finish (fixture->store, result, error);
}

static void
test_a_file_too_large_is_refused (Fixture *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  attach (fixture, 50 * 1024 * 1024 + 1, &error);
  g_assert_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_BAD_VALUE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/store/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("one-call-is-one-change-told-before-its-answer", test_one_call_is_one_change_told_before_its_answer);
  ADD ("what-is-refused-changes-nothing-and-says-why", test_what_is_refused_changes_nothing_and_says_why);
  ADD ("undo-and-redo-say-what-they-took-back", test_undo_and_redo_say_what_they_took_back);
  ADD ("undoing-nothing-is-an-answer-too", test_undoing_nothing_is_an_answer_too);
  ADD ("a-cancelled-question-is-not-answered", test_a_cancelled_question_is_not_answered);
  ADD ("what-was-asked-before-closing-is-answered", test_what_was_asked_before_closing_is_answered);
  ADD ("a-closed-store-says-so", test_a_closed_store_says_so);
  ADD ("a-file-that-is-not-there-is-never-made", test_a_file_that_is_not_there_is_never_made);
  ADD ("a-file-too-large-is-refused", test_a_file_too_large_is_refused);

  return g_test_run ();
}
