/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "store/sov-store-error.h"
#include "store/sov-store.h"
#include "support/vault-fixture.h"
#include "support/vault.h"

/* What the disk does not take: it is never called saved, everybody is told, and
 * told again when the disk takes something. */

#define PATIENCE_S 20

typedef struct
{
  char *folder;
  char *path;
  SovStore *store;
  guint n_told;
  GAsyncResult *result;
} Fixture;

static void
told_cb (Fixture *f)
{
  f->n_told++;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_set_object (&((Fixture *) data)->result, result);
}

static GAsyncResult *
wait_for_answer (Fixture *f)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_S * G_USEC_PER_SEC;

  while (f->result == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }

  return g_steal_pointer (&f->result);
}

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autoptr (GBytes) key = NULL;

  f->folder = fixture_folder_new ();
  fixture_copy_vault (f->folder, NULL, NULL, &key);
  f->path = g_build_filename (f->folder, "sovittu.db", NULL);
  f->store = sov_store_new (f->path, key);
  g_signal_connect_swapped (f->store, "notify::write-error", G_CALLBACK (told_cb), f);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  sov_store_close (f->store);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (f->store);
  g_free (f->path);
  fixture_folder_remove (f->folder);
}

static gboolean
perform (Fixture *f,
         const char *line,
         GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autoptr (GAsyncResult) result = NULL;
  g_auto (GStrv) refs = NULL;

  g_ptr_array_add (actions, vault_read_line (line, vault_time ("2026-10-19T20:10")));
  sov_store_perform_async (f->store, "Added", actions, NULL, answered_cb, f);
  result = wait_for_answer (f);
  refs = sov_store_perform_finish (f->store, result, error);

  return refs != NULL;
}

static guint
count_customers (Fixture *f)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, 0, 0);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_list_async (f->store, query, NULL, answered_cb, f);
  result = wait_for_answer (f);
  ids = sov_store_list_finish (f->store, result, &error);
  g_assert_no_error (error);

  return ids->len;
}

static gpointer
set_room (SovDatabase *db,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  return sov_database_execute (db, data, error) ? db : NULL;
}

/* As a disk with no room left answers; and one with room again. */
static void
fill_disk (Fixture *f,
           gboolean full)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  sov_store_call_async (f->store, set_room, (gpointer) (full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000"),
                        NULL, NULL, NULL, answered_cb, f);
  result = wait_for_answer (f);
  sov_store_call_finish (f->store, result, &error);
  g_assert_no_error (error);
}

/* A line about somebody whose name needs many pages. */
static char *
make_large_line (void)
{
  g_autofree char *name = g_strnfill (400 * 1024, 'x');

  return g_strconcat ("party L ", name, " consumer customer", NULL);
}

/* T7, disk full: what did not fit is not there, and what did fit is. */
static void
test_a_full_disk_is_told_until_something_fits_again (Fixture *f,
                                                     gconstpointer data)
{
  g_autofree char *large = make_large_line ();
  g_autoptr (GError) error = NULL;

  g_assert_true (perform (f, "party P Satu consumer customer", NULL));
  g_assert_null (sov_store_get_write_error (f->store));
  g_assert_cmpuint (f->n_told, ==, 0);

  fill_disk (f, TRUE);
  g_assert_false (perform (f, large, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  g_assert_error (sov_store_get_write_error (f->store), SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE);
  g_assert_cmpuint (count_customers (f), ==, 1);
  g_assert_cmpstr (sov_store_get_undo_label (f->store), ==, "Added");

  g_clear_error (&error);
  g_assert_false (perform (f, large, &error));
  g_assert_cmpuint (f->n_told, ==, 1);

  fill_disk (f, FALSE);
  g_assert_nonnull (sov_store_get_write_error (f->store));
  g_assert_true (perform (f, large, NULL));
  g_assert_null (sov_store_get_write_error (f->store));
  g_assert_cmpuint (f->n_told, ==, 2);
  g_assert_cmpuint (count_customers (f), ==, 2);
}

static void
test_what_is_wrong_with_an_action_is_not_the_disks_fault (Fixture *f,
                                                          gconstpointer data)
{
  g_assert_false (perform (f, "deal D nobody Help", NULL));
  g_assert_null (sov_store_get_write_error (f->store));
  g_assert_cmpuint (f->n_told, ==, 0);
}

/* T8, vanished folder: nothing is written into a file that nobody will find. */
static void
test_nothing_is_saved_into_a_file_that_was_taken_away (Fixture *f,
                                                       gconstpointer data)
{
  g_autofree char *elsewhere = g_strconcat (f->path, ".away", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (perform (f, "party P Satu consumer customer", NULL));
  g_assert_cmpint (g_rename (f->path, elsewhere), ==, 0);
  g_assert_false (perform (f, "party Q Aino consumer customer", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_nonnull (sov_store_get_write_error (f->store));

  g_assert_cmpint (g_rename (elsewhere, f->path), ==, 0);
  g_assert_true (perform (f, "party Q Aino consumer customer", NULL));
  g_assert_null (sov_store_get_write_error (f->store));
  g_assert_cmpuint (count_customers (f), ==, 2);
}

/* T9, swapped file: another file of the same name is not the vault. */
static void
test_nothing_is_saved_once_another_file_lies_in_its_place (Fixture *f,
                                                           gconstpointer data)
{
  g_autofree char *elsewhere = g_strconcat (f->path, ".away", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (perform (f, "party P Satu consumer customer", NULL));
  g_assert_cmpint (g_rename (f->path, elsewhere), ==, 0);
  fixture_write (f->folder, "sovittu.db", "another", 7);
  g_assert_false (perform (f, "party Q Aino consumer customer", &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING);
  g_assert_cmpuint (count_customers (f), ==, 1);
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/store/write-error/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-full-disk-is-told-until-something-fits-again", test_a_full_disk_is_told_until_something_fits_again);
  ADD ("what-is-wrong-with-an-action-is-not-the-disks-fault", test_what_is_wrong_with_an_action_is_not_the_disks_fault);
  ADD ("nothing-is-saved-into-a-file-that-was-taken-away", test_nothing_is_saved_into_a_file_that_was_taken_away);
  ADD ("nothing-is-saved-once-another-file-lies-in-its-place", test_nothing_is_saved_once_another_file_lies_in_its_place);

  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
