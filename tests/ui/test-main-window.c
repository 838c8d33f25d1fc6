/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window.h"

#include <string.h>

#include "model/sov-time.h"
#include "support/ui-deal.h"
#include "ui/common/sov-history-row.h"
#include "ui/complaints/sov-complaint-page.h"
#include "ui/customers/sov-party-page.h"
#include "ui/deals/sov-term-dialog.h"
#include "ui/search/sov-search-page.h"
#include "ui/today/sov-today-page.h"

typedef struct
{
  SovStore *store;
  SovMainWindow *window;
  gint64 maija;
} Fixture;

static void
set_up (Fixture *self)
{
  self->store = ui_store_new ();
  ui_add_party (self->store, "maija", "Maija <b>&", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (self->store, "d", "maija", "Kattoremontti");
  ui_add_term (self->store, "a", "d", "maija", "Palaan asiaan", NULL, sov_time_now () - SOV_TIME_HOUR_MS);
  self->maija = ui_find_party (self->store, "Maija");

  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_store (self->window, self->store);
  ui_settle ();
}

static void
tear_down (Fixture *self)
{
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  ui_store_end (self->store);
}

static AdwNavigationPage *
get_page (Fixture *self)
{
  return adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (ui_find (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_VIEW)));
}

static guint
count_pages (Fixture *self)
{
  GtkWidget *view = ui_find (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_VIEW);
  g_autoptr (GListModel) pages = adw_navigation_view_get_navigation_stack (ADW_NAVIGATION_VIEW (view));

  return g_list_model_get_n_items (pages);
}

static void
act (Fixture *self,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) sunk = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, sunk));
  ui_settle ();
}

static void
test_today_is_first (void)
{
  Fixture self;

  set_up (&self);
  g_assert_true (SOV_IS_TODAY_PAGE (get_page (&self)));
  ui_assert_named (GTK_WIDGET (self.window));
  tear_down (&self);
}

static void
test_sections (void)
{
  static const char *const names[] = { "customers", "deals", "subcontractors", "complaints", "today" };
  Fixture self;

  set_up (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      act (&self, "win.show-page", g_variant_new_string (names[i]));
      g_assert_cmpstr (adw_navigation_page_get_tag (get_page (&self)), ==, names[i]);
      g_assert_cmpuint (count_pages (&self), ==, 1);
      ui_assert_named (GTK_WIDGET (get_page (&self)));
    }
  tear_down (&self);
}

static void
test_a_page_is_not_opened_twice (void)
{
  Fixture self;
  AdwNavigationPage *page;

  set_up (&self);
  act (&self, "win.show-party", g_variant_new_int64 (self.maija));
  page = get_page (&self);
  g_assert_true (SOV_IS_PARTY_PAGE (page));
  act (&self, "win.show-deal", g_variant_new_int64 (ui_find_deal (self.store, "Kattoremontti")));
  g_assert_cmpuint (count_pages (&self), ==, 3);
  act (&self, "win.show-party", g_variant_new_int64 (self.maija));
  g_assert_true (get_page (&self) == page);
  g_assert_cmpuint (count_pages (&self), ==, 2);
  tear_down (&self);
}

static gboolean
shows_complaint (gpointer data)
{
  return SOV_IS_COMPLAINT_PAGE (get_page (data));
}

/* Whoever is shown is who complains, where nobody else is named. */
static void
test_a_complaint_is_filed_and_shown (void)
{
  Fixture self;
  GtkWidget *dialog;

  set_up (&self);
  act (&self, "win.show-party", g_variant_new_int64 (self.maija));
  act (&self, "win.new-complaint", g_variant_new ("(xxx)", (gint64) 0, (gint64) 0, (gint64) 0));
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  g_assert_nonnull (ui_find_text (dialog, "Maija <b>&"));
  ui_write_words (dialog, "Kukaan ei soittanut");
  g_signal_emit_by_name (ui_find_text (dialog, "_Save"), "clicked");
  ui_wait (shows_complaint, &self);
  ui_settle ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  g_assert_nonnull (ui_find_part (GTK_WIDGET (get_page (&self)), "Kukaan ei soittanut"));
  tear_down (&self);
}

static void
test_nobody_is_nothing (void)
{
  Fixture self;

  set_up (&self);
  act (&self, "win.show-party", g_variant_new_int64 (0));
  act (&self, "win.show-deal", g_variant_new_int64 (0));
  act (&self, "win.show-page", g_variant_new_string ("no such section"));
  g_assert_true (SOV_IS_TODAY_PAGE (get_page (&self)));
  tear_down (&self);
}

static void
test_the_count_counts (void)
{
  Fixture self;
  SovAction *kept;

  set_up (&self);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (self.window), "1"));
  kept = sov_action_new (SOV_ACTION_KEPT, sov_time_now ());
  sov_action_set_text (kept, SOV_FIELD_TERM, "a");
  ui_perform (self.store, kept);
  ui_settle ();
  g_assert_null (ui_find_text (GTK_WIDGET (self.window), "1"));
  tear_down (&self);
}

static void
test_search_opens_over_any_page (void)
{
  Fixture self;

  set_up (&self);
  act (&self, "win.show-page", g_variant_new_string ("customers"));
  act (&self, "win.search", NULL);
  g_assert_true (SOV_IS_SEARCH_PAGE (get_page (&self)));
  gtk_widget_activate_action (GTK_WIDGET (get_page (&self)), "navigation.pop", NULL);
  ui_settle ();
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (&self)), ==, "customers");
  tear_down (&self);
}

static void
test_toasts_are_text (void)
{
  Fixture self;

  set_up (&self);
  act (&self, "win.toast", g_variant_new_string ("<b>Maija</b> & Co"));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (self.window), "<b>Maija</b> & Co"));
  tear_down (&self);
}

typedef struct
{
  Fixture *fixture;
  const char *part;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;

  return ui_find_part (GTK_WIDGET (shown->fixture->window), shown->part) != NULL;
}

static void
test_undo_says_what_it_undid (void)
{
  Fixture self;
  Shown shown = { &self, "Undone" };

  set_up (&self);
  act (&self, "win.undo", NULL);
  ui_wait (is_shown, &shown);
  tear_down (&self);
}

static void
test_dialogs_open (void)
{
  static const char *const actions[] = { "win.new-note", "win.shortcuts", "win.about", "win.new-customer", "win.new-subcontractor" };
  Fixture self;

  set_up (&self);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      act (&self, actions[i], NULL);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window));
      g_assert_nonnull (dialog);
      ui_assert_named (GTK_WIDGET (dialog));
      adw_dialog_force_close (dialog);
      ui_settle ();
    }
  tear_down (&self);
}

static GtkWidget *
get_dialog (Fixture *self)
{
  return GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window)));
}

static gboolean
is_term_dialog (gpointer data)
{
  return SOV_IS_TERM_DIALOG (get_dialog (data));
}

static gboolean
has_no_dialog (gpointer data)
{
  return get_dialog (data) == NULL;
}

static void
test_what_was_said_outside_a_deal_is_agreed_in_one (void)
{
  Fixture self;
  GtkWidget *said;
  GtkWidget *picker;
  GtkWidget *dialog;
  SovRow *row;

  set_up (&self);
  ui_add_entry (self.store, "maija", NULL, SOV_CHANNEL_EMAIL, "Lupaan hakea avaimet", sov_time_now ());
  act (&self, "win.show-party", g_variant_new_int64 (self.maija));
  ui_wait_part (GTK_WIDGET (get_page (&self)), "Lupaan hakea avaimet");
  said = ui_find_part (GTK_WIDGET (get_page (&self)), "Lupaan hakea avaimet");
  row = sov_history_row_get_row (SOV_HISTORY_ROW (gtk_widget_get_ancestor (said, SOV_TYPE_HISTORY_ROW)));

  act (&self, "win.new-term-of-entry", g_variant_new ("(xx)", self.maija, sov_store_get_own_id (row->id)));
  picker = get_dialog (&self);
  ui_wait_part (picker, "Kattoremontti");
  ui_assert_named (picker);
  g_signal_emit_by_name (ui_find (picker, GTK_TYPE_SEARCH_ENTRY), "activate");
  ui_wait (is_term_dialog, &self);
  dialog = get_dialog (&self);
  g_assert_true (ui_has_typed (dialog, "Lupaan hakea avaimet"));
  ui_wait_part (dialog, "Save");
  ui_press (dialog, "Save");
  ui_wait (has_no_dialog, &self);
  act (&self, "win.show-deal", g_variant_new_int64 (ui_find_deal (self.store, "Kattoremontti")));
  ui_wait_part (GTK_WIDGET (get_page (&self)), "Lupaan hakea avaimet");
  tear_down (&self);
}

/* data/fi.sovittu.Sovittu.metainfo.xml.in says it; nothing says it twice. */
static void
test_about_is_the_metainfo (void)
{
  Fixture self;
  AdwAboutDialog *about;

  set_up (&self);
  act (&self, "win.about", NULL);
  about = ADW_ABOUT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  g_assert_cmpstr (adw_about_dialog_get_application_name (about), ==, "Sovittu");
  g_assert_cmpstr (adw_about_dialog_get_application_icon (about), ==, "fi.sovittu.Sovittu");
  g_assert_cmpint (adw_about_dialog_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  g_assert_cmpstr (adw_about_dialog_get_website (about), ==, "https://sovittu.fi");
  g_assert_cmpstr (adw_about_dialog_get_release_notes_version (about), ==, adw_about_dialog_get_version (about));
  g_assert_nonnull (strstr (adw_about_dialog_get_release_notes (about), "<p>"));
  tear_down (&self);
}

static void
test_without_a_vault_nothing_can_be_asked (void)
{
  SovMainWindow *window = g_object_ref (sov_main_window_new (NULL));

  gtk_window_present (GTK_WINDOW (window));
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-note", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-party", "x", G_GINT64_CONSTANT (1));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  ui_window_end (GTK_WINDOW (window));
  g_assert_finalize_object (window);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/main-window/today-is-the-first-page", test_today_is_first);
  g_test_add_func ("/ui/main-window/every-section-shows-its-page", test_sections);
  g_test_add_func ("/ui/main-window/a-page-that-lies-below-is-returned-to", test_a_page_is_not_opened_twice);
  g_test_add_func ("/ui/main-window/nobody-and-nothing-open-no-page", test_nobody_is_nothing);
  g_test_add_func ("/ui/main-window/the-count-beside-today-follows", test_the_count_counts);
  g_test_add_func ("/ui/main-window/search-opens-over-any-page-and-goes-back", test_search_opens_over_any_page);
  g_test_add_func ("/ui/main-window/toasts-are-text-and-never-markup", test_toasts_are_text);
  g_test_add_func ("/ui/main-window/undo-says-what-it-undid", test_undo_says_what_it_undid);
  g_test_add_func ("/ui/main-window/a-complaint-is-filed-and-shown", test_a_complaint_is_filed_and_shown);
  g_test_add_func ("/ui/main-window/what-was-said-outside-a-deal-is-agreed-in-one", test_what_was_said_outside_a_deal_is_agreed_in_one);
  g_test_add_func ("/ui/main-window/every-dialog-opens-and-closes", test_dialogs_open);
  g_test_add_func ("/ui/main-window/about-is-what-the-metainfo-says", test_about_is_the_metainfo);
  g_test_add_func ("/ui/main-window/without-a-vault-nothing-can-be-asked", test_without_a_vault_nothing_can_be_asked);

  return g_test_run ();
}
