/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-preferences-dialog.h"

#include "model/sov-time.h"
#include "model/sov-vat.h"
#include "support/ui-people.h"
#include "ui/common/sov-settings.h"
#include "ui/preferences/sov-text-editor.h"
#include "ui/preferences/sov-texts-page.h"
#include "ui/preferences/sov-unseen-page.h"
#include "ui/preferences/sov-vat-dialog.h"
#include "ui/sov-main-window.h"
#include "ui/sov-window-help.h"

/* Every row of the preferences writes what is chosen and shows what is kept;
 * what is the vault's can be undone. */

typedef struct
{
  SovStore *store;
  SovMainWindow *window;
  GSettings *settings;
} Fixture;

static GtkWidget *
get_dialog (Fixture *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));

  g_assert_true (SOV_IS_PREFERENCES_DIALOG (dialog));
  return GTK_WIDGET (dialog);
}

static void
set_up (Fixture *self,
        const char *page)
{
  SovAction *me = sov_action_new (SOV_ACTION_ME, sov_time_now ());

  self->store = ui_store_new ();
  sov_action_set_text (me, SOV_FIELD_NAME, "Tiina & <b>");
  sov_action_set_number (me, SOV_FIELD_HOUR_COST, 4250);
  sov_action_set_number (me, SOV_FIELD_CONTACT_HOURS, 8 * 60 * 10000 + 20 * 60);
  ui_perform (self->store, me);

  self->settings = sov_settings_open ();
  g_assert_nonnull (self->settings);
  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_store (self->window, self->store);
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.preferences", "s", page);
  ui_settle ();
}

static void
tear_down (Fixture *self)
{
  static const char *const keys[] = { "reminders", "reminder-names", "background", "shell-search", "quiet-from", "quiet-to",
                                      "lock-after-minutes", "retention-years", "texts-language" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (self->settings, keys[i]);
  g_object_unref (self->settings);
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  ui_store_end (self->store);
}

typedef struct
{
  Fixture *fixture;
  SovField field;
  const char *text;
  gint64 number;
  gboolean asked;
  gboolean right;
} Known;

static void
owner_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  Known *known = data;
  g_autoptr (SovAction) owner = sov_store_load_owner_finish (SOV_STORE (source), result, NULL);

  g_assert_nonnull (owner);
  known->asked = FALSE;
  if (known->text != NULL)
    known->right = g_strcmp0 (sov_action_get_text (owner, known->field), known->text) == 0;
  else
    known->right = sov_action_get_number (owner, known->field, SOV_NO_MONEY) == known->number;
}

static gboolean
is_known (gpointer data)
{
  Known *known = data;

  if (!known->right && !known->asked)
    {
      known->asked = TRUE;
      sov_store_load_owner_async (known->fixture->store, NULL, owner_cb, known);
    }

  return known->right && !known->asked;
}

/* @text: NULL where @number counts. */
static void
wait_known (Fixture *self,
            SovField field,
            const char *text,
            gint64 number)
{
  Known known = { self, field, text, number };

  ui_wait (is_known, &known);
}

typedef struct
{
  GtkWidget *row;
  const char *text;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;

  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (shown->row)), shown->text);
}

static void
wait_shown (GtkWidget *row,
            const char *text)
{
  Shown shown = { row, text };

  ui_wait (is_shown, &shown);
}

/* As whoever types it and presses Return. */
static void
enter (Fixture *self,
       const char *title,
       const char *text)
{
  GtkWidget *row = ui_row (get_dialog (self), title);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "entry-activated");
}

static void
test_each_page_opens_by_its_name (void)
{
  static const char *const pages[] = { "own", "hours", "texts", "reminders", "safety" };
  Fixture self;

  set_up (&self, "");
  g_assert_cmpstr (adw_preferences_dialog_get_visible_page_name (ADW_PREFERENCES_DIALOG (get_dialog (&self))), ==, "own");
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (self.window), "win.preferences", "s", pages[i]);
      ui_settle ();
      g_assert_cmpstr (adw_preferences_dialog_get_visible_page_name (ADW_PREFERENCES_DIALOG (get_dialog (&self))), ==, pages[i]);
      ui_assert_named (get_dialog (&self));
    }
  tear_down (&self);
}

static void
test_own_details_show_what_is_known (void)
{
  Fixture self;

  set_up (&self, "own");
  wait_shown (ui_row (get_dialog (&self), "Name"), "Tiina & <b>");
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.preferences", "s", "hours");
  wait_shown (ui_row (get_dialog (&self), "An hour costs you (€)"), "42,50");
  wait_shown (ui_row (get_dialog (&self), "Hours when you answer, as 8–20"), "8:00–20:00");
  tear_down (&self);
}

static void
test_each_text_is_saved_and_comes_back (void)
{
  static const struct
  {
    const char *title;
    const char *typed;
    SovField field;
    const char *kept;
  } rows[] = {
    { "Name", "Tiina Tekijä", SOV_FIELD_NAME, "Tiina Tekijä" },
    { "Business", "Tekijä & Co", SOV_FIELD_BUSINESS, "Tekijä & Co" },
    { "Trade", "Valokuvaus", SOV_FIELD_TRADE, "Valokuvaus" },
    { "Phone", "040 123 4567", SOV_FIELD_PHONE, NULL },
    { "E-mail", "tiina@example.fi", SOV_FIELD_EMAIL, "tiina@example.fi" },
    { "Address", "Katu 1, 00100 Helsinki", SOV_FIELD_ADDRESS, NULL },
    { "Business ID", "2077474-0", SOV_FIELD_BUSINESS_ID, NULL },
    { "VAT number", "FI20774740", SOV_FIELD_VAT_NUMBER, "FI20774740" },
    { "Account number (IBAN)", "FI21 1234 5600 0007 85", SOV_FIELD_IBAN, "FI2112345600000785" },
    { "E-invoice address", "003720774740", SOV_FIELD_EINVOICE, "003720774740" },
  };
  Fixture self;

  set_up (&self, "own");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      enter (&self, rows[i].title, rows[i].typed);
      ui_settle ();
      if (rows[i].kept != NULL)
        wait_known (&self, rows[i].field, rows[i].kept, 0);
    }

  adw_dialog_force_close (ADW_DIALOG (get_dialog (&self)));
  ui_settle ();
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.preferences", "s", "own");
  ui_settle ();
  wait_shown (ui_row (get_dialog (&self), "Phone"), "040 123 4567");
  wait_shown (ui_row (get_dialog (&self), "Business ID"), "2077474-0");
  wait_shown (ui_row (get_dialog (&self), "Address"), "Katu 1, 00100 Helsinki");
  tear_down (&self);
}

static void
test_hours_and_euros_are_saved (void)
{
  Fixture self;

  set_up (&self, "hours");
  enter (&self, "An hour should bring you (€)", "95,5");
  wait_known (&self, SOV_FIELD_HOUR_TARGET, NULL, 9550);
  enter (&self, "An hour costs you (€)", "");
  wait_known (&self, SOV_FIELD_HOUR_COST, NULL, SOV_NO_MONEY);
  enter (&self, "Hours when you answer, as 8–20", "9-15");
  wait_known (&self, SOV_FIELD_CONTACT_HOURS, NULL, 9 * 60 * 10000 + 15 * 60);
  enter (&self, "Hours when you answer, as 8–20", "");
  wait_known (&self, SOV_FIELD_CONTACT_HOURS, NULL, SOV_NO_MONEY);
  tear_down (&self);
}

static void
test_a_switch_is_saved_at_once (void)
{
  Fixture self;

  set_up (&self, "own");
  adw_switch_row_set_active (ADW_SWITCH_ROW (ui_row (get_dialog (&self), "In the VAT register")), TRUE);
  wait_known (&self, SOV_FIELD_VAT_LIABLE, NULL, 1);
  tear_down (&self);
}

static void
test_what_is_undone_shows_again (void)
{
  Fixture self;
  GtkWidget *row;

  set_up (&self, "own");
  row = ui_row (get_dialog (&self), "Name");
  wait_shown (row, "Tiina & <b>");
  enter (&self, "Name", "Toinen");
  wait_known (&self, SOV_FIELD_NAME, "Toinen", 0);
  ui_wait_part (get_dialog (&self), "Own details saved");

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  wait_known (&self, SOV_FIELD_NAME, "Tiina & <b>", 0);
  wait_shown (row, "Tiina & <b>");
  ui_wait_part (get_dialog (&self), "Undone");
  tear_down (&self);
}

static void
test_what_was_typed_is_saved_when_one_goes_on (void)
{
  Fixture self;

  set_up (&self, "own");
  wait_shown (ui_row (get_dialog (&self), "Name"), "Tiina & <b>");
  gtk_widget_grab_focus (ui_row (get_dialog (&self), "Business"));
  gtk_editable_set_text (GTK_EDITABLE (ui_row (get_dialog (&self), "Business")), "Polku");
  gtk_widget_grab_focus (ui_row (get_dialog (&self), "Trade"));
  wait_known (&self, SOV_FIELD_BUSINESS, "Polku", 0);

  gtk_editable_set_text (GTK_EDITABLE (ui_row (get_dialog (&self), "Trade")), "Kuvaus");
  adw_dialog_close (ADW_DIALOG (get_dialog (&self)));
  wait_known (&self, SOV_FIELD_TRADE, "Kuvaus", 0);
  tear_down (&self);
}

static void
test_what_cannot_be_read_stays_and_is_not_saved (void)
{
  Fixture self;
  GtkWidget *cost;

  set_up (&self, "hours");
  cost = ui_row (get_dialog (&self), "An hour costs you (€)");
  wait_shown (cost, "42,50");
  gtk_editable_set_text (GTK_EDITABLE (cost), "paljon");
  g_signal_emit_by_name (cost, "entry-activated");
  enter (&self, "An hour should bring you (€)", "80");
  wait_known (&self, SOV_FIELD_HOUR_TARGET, NULL, 8000);
  ui_settle ();
  g_assert_true (gtk_widget_has_css_class (cost, "error"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cost)), ==, "paljon");
  wait_known (&self, SOV_FIELD_HOUR_COST, NULL, 4250);

  gtk_editable_set_text (GTK_EDITABLE (cost), "50");
  g_assert_false (gtk_widget_has_css_class (cost, "error"));
  g_signal_emit_by_name (cost, "entry-activated");
  wait_known (&self, SOV_FIELD_HOUR_COST, NULL, 5000);
  tear_down (&self);
}

static void
test_a_name_is_needed (void)
{
  Fixture self;
  GtkWidget *name;

  set_up (&self, "own");
  name = ui_row (get_dialog (&self), "Name");
  wait_shown (name, "Tiina & <b>");
  gtk_editable_set_text (GTK_EDITABLE (name), " ");
  g_signal_emit_by_name (name, "entry-activated");
  g_assert_nonnull (ui_find_text (get_dialog (&self), "A name is needed"));
  ui_settle ();
  wait_known (&self, SOV_FIELD_NAME, "Tiina & <b>", 0);
  tear_down (&self);
}

/* VAT */

static GtkWidget *
wait_vat_dialog (Fixture *self)
{
  GtkWidget *dialog;

  ui_settle ();
  dialog = ui_find (GTK_WIDGET (self->window), SOV_TYPE_VAT_DIALOG);
  g_assert_nonnull (dialog);
  ui_assert_named (dialog);

  return dialog;
}

static gboolean
is_vat_dialog_gone (gpointer data)
{
  return ui_find (GTK_WIDGET (((Fixture *) data)->window), SOV_TYPE_VAT_DIALOG) == NULL;
}

static void
add_rate (Fixture *self,
          const char *rate,
          const char *day)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (ui_find_text (get_dialog (self), "VAT Rates"), "vat.add", NULL);
  dialog = wait_vat_dialog (self);
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "Rate (%)")), rate);
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "First day, as 1.1.2027")), day);
  ui_press (dialog, "_Save");
  ui_wait (is_vat_dialog_gone, self);
  ui_settle ();
}

static GtkWidget *
find_button (GtkWidget *root,
             const char *tooltip)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tooltip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
click (Fixture *self,
       const char *tooltip)
{
  GtkWidget *button = find_button (get_dialog (self), tooltip);

  if (button == NULL)
    g_error ("there is no button “%s”", tooltip);
  g_signal_emit_by_name (button, "clicked");
  ui_settle ();
}

static void
test_a_rate_is_added_changed_and_removed (void)
{
  Fixture self;
  GtkWidget *dialog;

  set_up (&self, "hours");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_row (get_dialog (&self), "General")), TRUE);
  g_assert_nonnull (ui_find_text (get_dialog (&self), "From 1 Sep 2024"));
  add_rate (&self, "26", "1.1.2030");
  g_assert_nonnull (ui_find_text (get_dialog (&self), "From 1 Jan 2030 · Your own"));
  ui_assert_named (get_dialog (&self));

  click (&self, "Change 26\u00a0%, From 1 Jan 2030");
  dialog = wait_vat_dialog (&self);
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "Rate (%)")), "26,5");
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "First day: 1 Jan 2030")), "1.2.2030");
  ui_press (dialog, "_Save");
  ui_wait (is_vat_dialog_gone, &self);
  ui_settle ();
  g_assert_null (ui_find_text (get_dialog (&self), "From 1 Jan 2030 · Your own"));
  g_assert_nonnull (ui_find_text (get_dialog (&self), "From 1 Feb 2030 · Your own"));

  click (&self, "Remove 26,5\u00a0%, From 1 Feb 2030");
  g_assert_null (ui_find_part (get_dialog (&self), "Your own"));
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_wait_part (get_dialog (&self), "From 1 Feb 2030 · Your own");
  tear_down (&self);
}

static void
test_the_laws_rates_come_back (void)
{
  Fixture self;

  set_up (&self, "hours");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (ui_row (get_dialog (&self), "General")), TRUE);
  g_assert_null (ui_find_text (get_dialog (&self), "Use the Law’s Rates"));
  add_rate (&self, "20", "1.9.2024");
  g_assert_nonnull (ui_find_text (get_dialog (&self), "From 1 Sep 2024 · Your own"));
  g_assert_null (ui_find_text (get_dialog (&self), "From 1 Sep 2024"));
  add_rate (&self, "21", "1.9.2025");
  gtk_widget_activate (ui_row (get_dialog (&self), "Use the Law’s Rates"));
  ui_settle ();
  g_assert_null (ui_find_part (get_dialog (&self), "Your own"));
  g_assert_nonnull (ui_find_text (get_dialog (&self), "From 1 Sep 2024"));
  g_assert_null (ui_find_text (get_dialog (&self), "Use the Law’s Rates"));

  /* All of them are one step to undo. */
  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.undo", NULL);
  ui_wait_part (get_dialog (&self), "From 1 Sep 2024 · Your own");
  g_assert_nonnull (ui_find_text (get_dialog (&self), "From 1 Sep 2025 · Your own"));
  tear_down (&self);
}

static void
test_what_is_no_rate_is_not_saved (void)
{
  Fixture self;
  GtkWidget *dialog;
  GtkWidget *save;

  set_up (&self, "hours");
  click (&self, "Add a VAT Rate…");
  dialog = wait_vat_dialog (&self);
  save = gtk_widget_get_ancestor (ui_find_text (dialog, "_Save"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "First day, as 1.1.2027")), "1.1.2030");
  g_assert_false (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "Rate (%)")), "101");
  g_assert_false (gtk_widget_get_sensitive (save));
  g_assert_nonnull (ui_find_text (dialog, "A rate is 0 to 100, as 25,5"));
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "A rate is 0 to 100, as 25,5")), "26");
  g_assert_true (gtk_widget_get_sensitive (save));
  gtk_editable_set_text (GTK_EDITABLE (ui_row (dialog, "First day: 1 Jan 2030")), "joskus");
  g_assert_false (gtk_widget_get_sensitive (save));
  adw_dialog_force_close (ADW_DIALOG (dialog));
  tear_down (&self);
}

/* Settings of this computer */

static void
test_switches_are_settings (void)
{
  static const struct
  {
    const char *title;
    const char *key;
  } rows[] = {
    { "Show Reminders", "reminders" },
    { "Name People and What Was Agreed", "reminder-names" },
    { "Remind When Sovittu Is Closed", "background" },
    { "Find Customers, Deals and Agreed Things", "shell-search" },
  };
  Fixture self;

  set_up (&self, "reminders");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      AdwSwitchRow *row = ADW_SWITCH_ROW (ui_row (get_dialog (&self), rows[i].title));
      gboolean was = g_settings_get_boolean (self.settings, rows[i].key);

      g_assert_cmpint (adw_switch_row_get_active (row), ==, was);
      adw_switch_row_set_active (row, !was);
      ui_settle ();
      g_assert_cmpint (g_settings_get_boolean (self.settings, rows[i].key), ==, !was);
      g_settings_set_boolean (self.settings, rows[i].key, was);
      ui_settle ();
      g_assert_cmpint (adw_switch_row_get_active (row), ==, was);
    }
  tear_down (&self);
}

static void
test_quiet_hours_are_kept (void)
{
  Fixture self;

  set_up (&self, "reminders");
  wait_shown (ui_row (get_dialog (&self), "Quiet hours, as 20–8"), "20:00–8:00");
  enter (&self, "Quiet hours, as 20–8", "18.30-9");
  g_assert_cmpint (g_settings_get_int (self.settings, "quiet-from"), ==, 18 * 60 + 30);
  g_assert_cmpint (g_settings_get_int (self.settings, "quiet-to"), ==, 9 * 60);

  /* What is no time changes nothing; nothing means none. */
  enter (&self, "Quiet hours, as 20–8", "iltaisin");
  g_assert_cmpint (g_settings_get_int (self.settings, "quiet-from"), ==, 18 * 60 + 30);
  enter (&self, "Quiet hours, as 20–8", "");
  g_assert_cmpint (g_settings_get_int (self.settings, "quiet-from"), ==, g_settings_get_int (self.settings, "quiet-to"));
  tear_down (&self);
}

static void
test_locking_is_a_setting (void)
{
  Fixture self;
  AdwComboRow *row;

  set_up (&self, "safety");
  row = ADW_COMBO_ROW (ui_row (get_dialog (&self), "Lock when idle"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  adw_combo_row_set_selected (row, 3);
  g_assert_cmpint (g_settings_get_int (self.settings, "lock-after-minutes"), ==, 60);
  g_settings_set_int (self.settings, "lock-after-minutes", 5);
  ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 1);

  /* What was set elsewhere is shown as the nearest, and stays. */
  g_settings_set_int (self.settings, "lock-after-minutes", 30);
  ui_settle ();
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 2);
  g_assert_cmpint (g_settings_get_int (self.settings, "lock-after-minutes"), ==, 30);
  tear_down (&self);
}

static void
test_the_language_of_new_ones (void)
{
  Fixture self;
  AdwComboRow *row;
  AdwDialog *dialog;

  set_up (&self, "texts");
  g_assert_cmpint (sov_settings_get_language (), ==, SOV_LANGUAGE_FINNISH);
  row = ADW_COMBO_ROW (ui_row (get_dialog (&self), "Language of new ones"));
  adw_combo_row_set_selected (row, SOV_LANGUAGE_SWEDISH - 1);
  g_assert_cmpint (sov_settings_get_language (), ==, SOV_LANGUAGE_SWEDISH);
  adw_dialog_force_close (ADW_DIALOG (get_dialog (&self)));
  ui_settle ();

  gtk_widget_activate_action (GTK_WIDGET (self.window), "win.new-customer", NULL);
  ui_settle ();
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window));
  row = ADW_COMBO_ROW (ui_row (GTK_WIDGET (dialog), "Language"));
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, SOV_LANGUAGE_SWEDISH - 1);
  adw_dialog_force_close (dialog);
  tear_down (&self);
}

/* How long customers are kept */

static void
test_the_long_unseen_are_proposed (void)
{
  Fixture self;
  gint64 now = sov_time_now ();

  set_up (&self, "safety");
  ui_add_party (self.store, "new", "Uusi", SOV_BIT (SOV_AS_CUSTOMER));
  g_assert_nonnull (ui_find_part (get_dialog (&self), "No customer has been out of contact"));

  ui_add_party (self.store, "old", "Vanha & <i>", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_entry (self.store, "old", NULL, SOV_CHANNEL_CALL, "Moi", sov_time_add_days (now, -4 * 366));
  ui_wait_part (get_dialog (&self), "1 customer has not been in contact");
  gtk_widget_activate (ui_row (get_dialog (&self), "1 customer has not been in contact for so long"));
  ui_settle ();
  g_assert_nonnull (ui_find (get_dialog (&self), SOV_TYPE_UNSEEN_PAGE));
  ui_assert_named (get_dialog (&self));
  gtk_widget_activate (ui_row (get_dialog (&self), "Vanha & <i>"));
  ui_settle ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self.window)));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (self.window), "Vanha & <i>"));
  tear_down (&self);
}

static void
test_how_long_is_a_setting (void)
{
  Fixture self;
  AdwComboRow *years;

  set_up (&self, "safety");
  years = ADW_COMBO_ROW (ui_row (get_dialog (&self), "Propose erasing after"));
  g_assert_cmpuint (adw_combo_row_get_selected (years), ==, 3);
  adw_combo_row_set_selected (years, 4);
  g_assert_cmpint (g_settings_get_int (self.settings, "retention-years"), ==, 6);
  adw_combo_row_set_selected (years, 0);
  ui_settle ();
  g_assert_cmpint (g_settings_get_int (self.settings, "retention-years"), ==, 0);
  g_assert_null (ui_find_part (get_dialog (&self), "in contact for so long"));
  tear_down (&self);
}

static void
test_the_texts_open (void)
{
  Fixture self;
  GtkWidget *page;
  g_autofree char *help = NULL;

  set_up (&self, "texts");
  gtk_widget_activate (ui_row (get_dialog (&self), "Change the Texts"));
  ui_settle ();
  page = ui_find (get_dialog (&self), SOV_TYPE_TEXTS_PAGE);
  g_assert_nonnull (page);
  ui_assert_named (page);
  gtk_widget_grab_focus (ui_row (page, "Only your own"));
  help = sov_main_window_dup_help_uri (self.window);
  g_assert_cmpstr (help, ==, "help:sovittu/texts");

  gtk_widget_activate (ui_row (page, "Partly no"));
  ui_settle ();
  g_assert_nonnull (ui_find (get_dialog (&self), SOV_TYPE_TEXT_EDITOR));
  ui_assert_named (get_dialog (&self));
  tear_down (&self);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/preferences/each-page-opens-by-its-name-with-every-control-named", test_each_page_opens_by_its_name);
  g_test_add_func ("/ui/preferences/own-details-show-what-is-known", test_own_details_show_what_is_known);
  g_test_add_func ("/ui/preferences/each-text-is-saved-and-comes-back", test_each_text_is_saved_and_comes_back);
  g_test_add_func ("/ui/preferences/hours-and-euros-are-saved-and-emptied", test_hours_and_euros_are_saved);
  g_test_add_func ("/ui/preferences/a-switch-is-saved-at-once", test_a_switch_is_saved_at_once);
  g_test_add_func ("/ui/preferences/what-is-undone-shows-again", test_what_is_undone_shows_again);
  g_test_add_func ("/ui/preferences/what-was-typed-is-saved-when-one-goes-on-or-closes", test_what_was_typed_is_saved_when_one_goes_on);
  g_test_add_func ("/ui/preferences/what-cannot-be-read-stays-and-is-not-saved", test_what_cannot_be_read_stays_and_is_not_saved);
  g_test_add_func ("/ui/preferences/a-name-is-needed", test_a_name_is_needed);
  g_test_add_func ("/ui/preferences/a-vat-rate-is-added-changed-and-removed", test_a_rate_is_added_changed_and_removed);
  g_test_add_func ("/ui/preferences/the-laws-vat-rates-come-back", test_the_laws_rates_come_back);
  g_test_add_func ("/ui/preferences/what-is-no-vat-rate-is-not-saved", test_what_is_no_rate_is_not_saved);
  g_test_add_func ("/ui/preferences/switches-are-settings", test_switches_are_settings);
  g_test_add_func ("/ui/preferences/quiet-hours-are-kept", test_quiet_hours_are_kept);
  g_test_add_func ("/ui/preferences/locking-is-a-setting", test_locking_is_a_setting);
  g_test_add_func ("/ui/preferences/somebody-new-has-the-language-that-was-chosen", test_the_language_of_new_ones);
  g_test_add_func ("/ui/preferences/the-texts-open-with-help-of-their-own", test_the_texts_open);
  g_test_add_func ("/ui/preferences/the-long-unseen-are-proposed-and-lead-to-their-page", test_the_long_unseen_are_proposed);
  g_test_add_func ("/ui/preferences/how-long-is-a-setting", test_how_long_is_a_setting);

  return g_test_run ();
}
