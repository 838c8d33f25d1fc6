/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-comfort.h"

#include "model/sov-time.h"
#include "support/ui-people.h"
#include "ui/common/sov-settings.h"
#include "ui/today/sov-today-page.h"

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

typedef struct
{
  SovStore *store;
  SovTodayPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture,
        gconstpointer data)
{
  g_autoptr (GSettings) settings = sov_settings_open ();
  SovAction *action = sov_action_new (SOV_ACTION_PRAISE, sov_time_now () - 100 * DAY_MS);

  if (settings != NULL)
    g_settings_reset (settings, "comfort-hidden-day");
  fixture->store = ui_store_new ();
  ui_add_party (fixture->store, "ville", "Ville", SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_text (action, SOV_FIELD_ID, "K");
  sov_action_set_text (action, SOV_FIELD_PARTY, "ville");
  sov_action_set_text (action, SOV_FIELD_WORDS, "Parasta apua ikinä");
  ui_perform (fixture->store, action);
}

static void
tear_down (Fixture *fixture,
           gconstpointer data)
{
  ui_window_end (fixture->window);
  g_assert_finalize_object (fixture->page);
  ui_store_end (fixture->store);
}

static GtkWidget *
open_page (Fixture *fixture)
{
  fixture->page = g_object_ref_sink (sov_today_page_new (fixture->store));
  fixture->window = ui_window_new (GTK_WIDGET (fixture->page));

  return GTK_WIDGET (fixture->page);
}

static void
add_complaint (Fixture *fixture,
               gint64 at)
{
  SovAction *action = sov_action_new (SOV_ACTION_COMPLAINT, at);

  sov_action_set_text (action, SOV_FIELD_ID, "V");
  sov_action_set_text (action, SOV_FIELD_PARTY, "ville");
  sov_action_set_text (action, SOV_FIELD_WORDS, "Olen pettynyt");
  sov_action_set_number (action, SOV_FIELD_CHANNEL, SOV_CHANNEL_EMAIL);
  ui_perform (fixture->store, action);
}

static void
test_a_calm_day_needs_none (Fixture *fixture,
                            gconstpointer data)
{
  GtkWidget *page = open_page (fixture);

  ui_wait_part (page, "Everything Is in Good Hands");
  ui_settle ();
  g_assert_null (ui_find_part (page, "Parasta apua ikinä"));
}

static void
test_a_complaint_brings_kind_words (Fixture *fixture,
                                    gconstpointer data)
{
  GtkWidget *page;

  add_complaint (fixture, sov_time_now () - SOV_TIME_HOUR_MS);
  page = open_page (fixture);
  ui_wait_part (page, "“Parasta apua ikinä”");
  ui_assert_named (page);
  g_assert_nonnull (ui_find_part (page, "Ville said this"));
}

static GtkWidget *
find_hide (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), "Hide for Today") == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_hide (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_it_can_be_hidden_for_the_day (Fixture *fixture,
                                   gconstpointer data)
{
  GtkWidget *page;

  add_complaint (fixture, sov_time_now () - SOV_TIME_HOUR_MS);
  page = open_page (fixture);
  ui_wait_part (page, "“Parasta apua ikinä”");
  g_signal_emit_by_name (find_hide (page), "clicked");
  g_assert_null (ui_find_part (page, "Parasta apua ikinä"));

  /* Also when something happens. */
  ui_add_party (fixture->store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_settle ();
  g_assert_null (ui_find_part (page, "Parasta apua ikinä"));
}

#define PATH "/ui/comfort/"
#define ADD(name, test) g_test_add (PATH name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD ("a-calm-day-needs-none", test_a_calm_day_needs_none);
  ADD ("a-complaint-brings-kind-words", test_a_complaint_brings_kind_words);
  ADD ("it-can-be-hidden-for-the-day", test_it_can_be_hidden_for_the_day);

  return g_test_run ();
}
