/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "support/ui-support.h"
#include "ui/common/sov-perform.h"
#include "ui/sov-main-window.h"

/* When the disk takes nothing more, the window never says that something was
 * saved; it says what is the matter until something is saved again. */

#define LABEL "Customer saved"

typedef struct
{
  SovStore *store;
  SovMainWindow *window;
  guint n_answers;
  gboolean saved;
} Fixture;

static void
set_up (Fixture *f,
        gconstpointer data)
{
  f->store = ui_store_new ();
  f->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (f->window));
  sov_main_window_set_store (f->window, f->store);
  ui_settle ();
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  ui_window_end (GTK_WINDOW (f->window));
  g_assert_finalize_object (f->window);
  ui_store_end (f->store);
}

static gpointer
set_room (SovDatabase *db,
          gpointer sql,
          GCancellable *cancellable,
          GError **error)
{
  return sov_database_execute (db, sql, error) ? db : NULL;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_assert_nonnull (sov_store_call_finish (SOV_STORE (source), result, NULL));
  ((Fixture *) data)->n_answers++;
}

static void
performed_cb (const char *const *refs,
              gpointer data)
{
  Fixture *f = data;

  f->saved = refs != NULL;
  f->n_answers++;
}

static gboolean
has_answer (gpointer data)
{
  return ((Fixture *) data)->n_answers > 0;
}

static void
wait_for_answer (Fixture *f)
{
  ui_wait (has_answer, f);
  f->n_answers = 0;
  ui_settle ();
}

static void
fill_disk (Fixture *f,
           gboolean full)
{
  sov_store_call_async (f->store, set_room, (gpointer) (full ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1000000"),
                        NULL, NULL, NULL, answered_cb, f);
  wait_for_answer (f);
}

/* As a form does that is saved; the name needs many pages. */
static gboolean
save_customer (Fixture *f)
{
  SovAction *action = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  g_autofree char *name = g_strnfill (200 * 1024, 'x');

  sov_action_set_text (action, SOV_FIELD_NAME, name);
  sov_action_set_number (action, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (action, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  sov_perform_one (GTK_WIDGET (f->window), f->store, LABEL, action, performed_cb, f);
  wait_for_answer (f);

  return f->saved;
}

static gboolean
shows (Fixture *f,
       const char *part)
{
  return ui_find_part (GTK_WIDGET (f->window), part) != NULL;
}

static AdwBanner *
find_banner (GtkWidget *widget,
             const char *part)
{
  if (ADW_IS_BANNER (widget) && strstr (adw_banner_get_title (ADW_BANNER (widget)), part) != NULL)
    return ADW_BANNER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      AdwBanner *found = find_banner (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* T7, disk full: a banner stays until a write succeeds, and "saved" never appears. */
static void
test_a_full_disk_is_never_called_saved (Fixture *f,
                                        gconstpointer data)
{
  AdwDialog *dialog;
  AdwBanner *banner;

  fill_disk (f, TRUE);
  g_assert_false (save_customer (f));
  g_assert_false (shows (f, LABEL));

  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_nonnull (dialog);
  g_assert_nonnull (ui_find_part (GTK_WIDGET (dialog), "The disk is full, so nothing was saved"));
  adw_dialog_force_close (dialog);
  ui_settle ();

  banner = find_banner (GTK_WIDGET (f->window), "The disk is full");
  g_assert_nonnull (banner);
  g_assert_true (adw_banner_get_revealed (banner));
  ui_settle ();
  g_assert_true (adw_banner_get_revealed (banner));

  fill_disk (f, FALSE);
  g_assert_true (adw_banner_get_revealed (banner));
  g_assert_true (save_customer (f));
  g_assert_false (adw_banner_get_revealed (banner));
  g_assert_true (shows (f, LABEL));
}

static void
test_a_form_that_is_wrong_is_no_trouble_of_the_disk (Fixture *f,
                                                     gconstpointer data)
{
  SovAction *action = sov_action_new (SOV_ACTION_DEAL, sov_time_now ());
  AdwDialog *dialog;

  sov_action_set_text (action, SOV_FIELD_CUSTOMER, "nobody");
  sov_action_set_text (action, SOV_FIELD_TITLE, "Muutto");
  sov_perform_one (GTK_WIDGET (f->window), f->store, LABEL, action, performed_cb, f);
  wait_for_answer (f);
  g_assert_false (f->saved);
  g_assert_null (find_banner (GTK_WIDGET (f->window), "nothing more is saved"));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window));
  g_assert_nonnull (dialog);
  adw_dialog_force_close (dialog);
  ui_settle ();
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/ui/write-banner/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("a-full-disk-is-never-called-saved", test_a_full_disk_is_never_called_saved);
  ADD ("a-form-that-is-wrong-is-no-trouble-of-the-disk", test_a_form_that_is_wrong_is_no_trouble_of_the_disk);

  return g_test_run ();
}
