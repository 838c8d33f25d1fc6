/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-owner-dialog.h"

#include "model/sov-time.h"
#include "support/ui-support.h"

typedef struct
{
  SovStore *store;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static gboolean
is_open (gpointer data)
{
  return ui_find (GTK_WIDGET (((Fixture *) data)->window), SOV_TYPE_OWNER_DIALOG) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return !is_open (data);
}

static void
set_up (Fixture *self)
{
  SovAction *me = sov_action_new (SOV_ACTION_ME, sov_time_now ());

  self->store = ui_store_new ();
  sov_action_set_text (me, SOV_FIELD_NAME, "Tiina & <b>");
  sov_action_set_number (me, SOV_FIELD_HOUR_COST, 4250);
  sov_action_set_number (me, SOV_FIELD_CONTACT_HOURS, 8 * 60 * 10000 + 20 * 60);
  ui_perform (self->store, me);

  self->page = adw_bin_new ();
  self->window = ui_window_new (self->page);
  sov_owner_dialog_present (self->page, self->store);
  ui_wait (is_open, self);
  ui_settle ();
}

static void
tear_down (Fixture *self)
{
  ui_window_end (self->window);
  ui_store_end (self->store);
}

static GtkEditable *
get_field (Fixture *self,
           const char *title)
{
  GtkWidget *row = ui_find_part (ui_find (GTK_WIDGET (self->window), SOV_TYPE_OWNER_DIALOG), title);

  g_assert_nonnull (row);
  if (!ADW_IS_ENTRY_ROW (row))
    row = gtk_widget_get_ancestor (row, ADW_TYPE_ENTRY_ROW);

  return GTK_EDITABLE (row);
}

static GtkWidget *
get_save (Fixture *self)
{
  return gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (self->window), "_Save"), GTK_TYPE_BUTTON);
}

static void
test_it_shows_what_is_known (void)
{
  Fixture self;

  set_up (&self);
  g_assert_cmpstr (gtk_editable_get_text (get_field (&self, "Name")), ==, "Tiina & <b>");
  g_assert_cmpstr (gtk_editable_get_text (get_field (&self, "An hour costs")), ==, "42,50");
  g_assert_true (gtk_widget_get_sensitive (get_save (&self)));
  ui_assert_named (ui_find (GTK_WIDGET (self.window), SOV_TYPE_OWNER_DIALOG));
  tear_down (&self);
}

static void
test_what_is_typed_is_saved (void)
{
  Fixture self;

  set_up (&self);
  gtk_editable_set_text (get_field (&self, "Name"), "Tiina Tekijä");
  gtk_editable_set_text (get_field (&self, "An hour costs"), "");
  g_signal_emit_by_name (get_save (&self), "clicked");
  ui_wait (is_closed, &self);

  sov_owner_dialog_present (self.page, self.store);
  ui_wait (is_open, &self);
  ui_settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_field (&self, "Name")), ==, "Tiina Tekijä");
  g_assert_cmpstr (gtk_editable_get_text (get_field (&self, "An hour costs")), ==, "");
  tear_down (&self);
}

static void
test_what_cannot_be_read_is_kept_and_explained (void)
{
  Fixture self;
  GtkEditable *cost;

  set_up (&self);
  cost = get_field (&self, "An hour costs");
  gtk_editable_set_text (cost, "paljon");
  g_assert_false (gtk_widget_get_sensitive (get_save (&self)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cost), "error"));
  g_assert_cmpstr (gtk_editable_get_text (cost), ==, "paljon");

  gtk_editable_set_text (cost, "42,5");
  g_assert_true (gtk_widget_get_sensitive (get_save (&self)));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (cost), "error"));
  tear_down (&self);
}

static void
test_a_name_is_needed (void)
{
  Fixture self;

  set_up (&self);
  gtk_editable_set_text (get_field (&self, "Name"), "");
  g_assert_false (gtk_widget_get_sensitive (get_save (&self)));
  tear_down (&self);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/owner-dialog/it-shows-what-is-known", test_it_shows_what_is_known);
  g_test_add_func ("/ui/owner-dialog/what-is-typed-is-saved-and-what-is-emptied-is-gone", test_what_is_typed_is_saved);
  g_test_add_func ("/ui/owner-dialog/what-cannot-be-read-is-kept-and-explained", test_what_cannot_be_read_is_kept_and_explained);
  g_test_add_func ("/ui/owner-dialog/a-name-is-needed", test_a_name_is_needed);

  return g_test_run ();
}
