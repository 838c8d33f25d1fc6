/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-dialog.h"

#include "model/sov-time.h"
#include "support/ui-support.h"

typedef struct
{
  SovStore *store;
  GtkWindow *window;
  SovNoteDialog *dialog;
} Fixture;

static void
set_up (Fixture *self,
        gint64 party,
        const char *draft)
{
  GtkWidget *page = adw_bin_new ();

  if (self->store == NULL)
    self->store = ui_store_new ();
  self->window = ui_window_new (page);
  self->dialog = g_object_ref (sov_note_dialog_present (page, self->store, party, 0, draft));
  ui_settle ();
}

static void
tear_down (Fixture *self)
{
  adw_dialog_force_close (ADW_DIALOG (self->dialog));
  ui_window_end (self->window);
  g_assert_finalize_object (self->dialog);
  ui_store_end (self->store);
}

static void
type_text (Fixture *self,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (self->dialog), ADW_TYPE_ENTRY_ROW)), text);
  ui_settle ();
}

static gboolean
shows (Fixture *self,
       const char *part)
{
  return ui_find_part (GTK_WIDGET (self->dialog), part) != NULL;
}

static void
press_enter (Fixture *self)
{
  g_signal_emit_by_name (ui_find (GTK_WIDGET (self->dialog), ADW_TYPE_ENTRY_ROW), "entry-activated");
}

static gboolean
is_closed (gpointer data)
{
  Fixture *self = data;

  return *sov_note_dialog_get_text (self->dialog) == '\0';
}

static void
test_what_is_understood_is_shown (void)
{
  Fixture self = { ui_store_new () };

  ui_add_party (self.store, "maija", "Maija Meikäläinen", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (self.store, "antti", "Antti Asiantuntija", SOV_BIT (SOV_AS_SUBCONTRACTOR));
  ui_add_deal (self.store, "d", "maija", "Häiriökartoitus");
  set_up (&self, 0, NULL);

  type_text (&self, "Antti soittaa Maijalle huomenna klo 10");
  g_assert_true (shows (&self, "Does it: Antti Asiantuntija"));
  g_assert_true (shows (&self, "For: Maija Meikäläinen"));
  g_assert_true (shows (&self, "tomorrow 10:00"));
  g_assert_true (shows (&self, "Häiriökartoitus"));
  ui_assert_named (GTK_WIDGET (self.dialog));

  tear_down (&self);
}

static void
test_enter_saves_a_promise (void)
{
  Fixture self = { ui_store_new () };

  ui_add_party (self.store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  set_up (&self, 0, NULL);

  type_text (&self, "Soitan Maijalle huomenna klo 10");
  press_enter (&self);
  ui_wait (is_closed, &self);
  g_assert_cmpint (ui_find_deal (self.store, "Soitan Maijalle"), >, 0);
  g_assert_cmpstr (ui_window_get_asked (), ==, "win.offer-undo");

  tear_down (&self);
}

/* Nothing but a name is needed, and not even that. */
static void
test_nothing_is_lost_in_an_empty_vault (void)
{
  Fixture self = { NULL };

  set_up (&self, 0, NULL);
  type_text (&self, "xyzzy plugh");
  press_enter (&self);
  ui_wait (is_closed, &self);
  g_assert_cmpint (ui_find_party (self.store, "Name not known yet"), >, 0);

  tear_down (&self);
}

static void
test_whoever_is_shown_gets_it (void)
{
  Fixture self = { ui_store_new () };
  gint64 maija;

  ui_add_party (self.store, "maija", "Maija", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (self.store, "kalle", "Kalle", SOV_BIT (SOV_AS_CUSTOMER));
  maija = ui_find_party (self.store, "Maija");
  set_up (&self, maija, NULL);

  type_text (&self, "Ovikoodi 1234");
  g_assert_true (shows (&self, "Maija"));
  g_assert_false (shows (&self, "Kalle"));

  tear_down (&self);
}

static void
test_a_draft_is_there_again (void)
{
  Fixture self = { NULL };

  set_up (&self, 0, "Soitan Maij");
  g_assert_cmpstr (sov_note_dialog_get_text (self.dialog), ==, "Soitan Maij");

  tear_down (&self);
}

static void
test_odd_texts (void)
{
  g_autofree char *long_text = g_strnfill (10240, 'x');
  const char *texts[] = { "<b>&", "\xe2\x80\xae\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "👩‍🔧 soittaa", long_text, "   ", "%s %n" };
  Fixture self = { ui_store_new () };

  ui_add_party (self.store, "odd", "Maija & <b>Co</b>", SOV_BIT (SOV_AS_CUSTOMER));
  set_up (&self, 0, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      type_text (&self, texts[i]);
      type_text (&self, "");
    }
  type_text (&self, "Soitan Maijalle huomenna");
  g_assert_true (shows (&self, "Maija & <b>Co</b>"));

  tear_down (&self);
}

static gboolean
is_asked (gpointer data)
{
  const char *asked = ui_window_get_asked ();

  return asked != NULL && g_str_has_prefix (asked, data);
}

static void
test_a_contact_can_become_a_complaint (void)
{
  Fixture self = { ui_store_new () };
  GtkWidget *complaint;

  ui_add_party (self.store, "maija", "Maija Meikäläinen", SOV_BIT (SOV_AS_CUSTOMER));
  set_up (&self, 0, NULL);
  type_text (&self, "Antti soittaa Maijalle huomenna klo 10");
  g_assert_false (shows (&self, "It is a complaint"));

  type_text (&self, "Maija soitti, on pettynyt");
  complaint = ui_find (GTK_WIDGET (self.dialog), ADW_TYPE_SWITCH_ROW);
  g_assert_true (shows (&self, "It is a complaint"));
  adw_switch_row_set_active (ADW_SWITCH_ROW (complaint), TRUE);
  press_enter (&self);
  ui_wait (is_closed, &self);
  ui_wait (is_asked, (gpointer) "win.new-complaint (0, 0, ");
  tear_down (&self);
}

/* Maija is visited at half past seven, three times. */
static void
make_habit (SovStore *store)
{
  int today = sov_time_local_day (sov_time_now ());

  ui_add_party (store, "maija", "Maija Meikäläinen", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (store, "d", "maija", "Häiriökartoitus");
  for (int i = 1; i <= 3; i++)
    {
      g_autofree char *ref = g_strdup_printf ("t%d", i);

      ui_add_term (store, ref, "d", "maija", "Käyn", SOV_REF_ME, sov_time_from_day_minute (today + i, 7 * 60 + 30));
    }
}

static gboolean
offers (gpointer data)
{
  return shows (data, "Usually at 07:30");
}

static gboolean
press_right (Fixture *self)
{
  GtkWidget *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (ui_find (GTK_WIDGET (self->dialog), ADW_TYPE_ENTRY_ROW))));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (text);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Right, 0, 0, &taken);
    }
  ui_settle ();

  return taken;
}

static void
test_the_usual_time_is_offered (void)
{
  Fixture self = { ui_store_new () };
  GtkEditable *entry;

  make_habit (self.store);
  set_up (&self, 0, NULL);
  entry = GTK_EDITABLE (ui_find (GTK_WIDGET (self.dialog), ADW_TYPE_ENTRY_ROW));
  type_text (&self, "Käyn Maijalla ylihuomenna");
  ui_wait (offers, &self);
  g_assert_cmpstr (sov_note_dialog_get_text (self.dialog), ==, "Käyn Maijalla ylihuomenna");
  ui_assert_named (GTK_WIDGET (self.dialog));

  gtk_editable_set_position (entry, 0);
  g_assert_false (press_right (&self));
  gtk_editable_set_position (entry, -1);
  g_assert_true (press_right (&self));
  g_assert_cmpstr (sov_note_dialog_get_text (self.dialog), ==, "Käyn Maijalla ylihuomenna klo 7.30");
  g_assert_false (shows (&self, "Usually"));
  g_assert_false (press_right (&self));

  tear_down (&self);
}

static void
test_the_offer_can_be_pressed (void)
{
  Fixture self = { ui_store_new () };

  make_habit (self.store);
  set_up (&self, 0, NULL);
  type_text (&self, "  Käyn ylihuomenna Maijalla");
  ui_wait (offers, &self);
  gtk_widget_activate_action (GTK_WIDGET (self.dialog), "note.take-offer", NULL);
  g_assert_cmpstr (sov_note_dialog_get_text (self.dialog), ==, "  Käyn ylihuomenna klo 7.30 Maijalla");
  gtk_widget_activate_action (GTK_WIDGET (self.dialog), "note.take-offer", NULL);
  g_assert_cmpstr (sov_note_dialog_get_text (self.dialog), ==, "  Käyn ylihuomenna klo 7.30 Maijalla");

  tear_down (&self);
}

/* Two are called so: who was talked with last comes first, and the other is one press away. */
static void
test_who_is_meant_is_asked (void)
{
  Fixture self = { ui_store_new () };
  gint64 meant[2];
  SovAction *entry = sov_action_new (SOV_ACTION_ENTRY, sov_time_now ());

  ui_add_party (self.store, "a", "Jaska Virtanen", SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_party (self.store, "b", "Jaska Korhonen", SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_text (entry, SOV_FIELD_PARTY, "b");
  sov_action_set_number (entry, SOV_FIELD_CHANNEL, SOV_CHANNEL_CALL);
  sov_action_set_number (entry, SOV_FIELD_DIRECTION, SOV_DIRECTION_OUT);
  sov_action_set_text (entry, SOV_FIELD_TEXT, "Puhelu");
  ui_perform (self.store, entry);
  set_up (&self, 0, NULL);

  type_text (&self, "Soitan Jaskalle");
  g_assert_true (shows (&self, "For: Jaska Korhonen"));
  g_assert_nonnull (ui_find (GTK_WIDGET (self.dialog), GTK_TYPE_MENU_BUTTON));
  ui_assert_named (GTK_WIDGET (self.dialog));

  meant[0] = ui_find_party (self.store, "Korhonen");
  meant[1] = ui_find_party (self.store, "Virtanen");
  gtk_widget_activate_action (GTK_WIDGET (self.dialog), "note.mean", "(xx)", meant[0], meant[1]);
  g_assert_true (shows (&self, "For: Jaska Virtanen"));
  type_text (&self, "Soitan Virtasen Jaskalle");
  g_assert_true (shows (&self, "For: Jaska Virtanen"));

  tear_down (&self);
}

static gboolean
knows_jaska (gpointer data)
{
  return shows (data, "With: Putkityö Korhonen Oy");
}

/* "Moi Jaska" stands in what was written to the firm. */
static void
test_how_somebody_is_called_is_learned (void)
{
  Fixture self = { ui_store_new () };

  ui_add_party (self.store, "firm", "Putkityö Korhonen Oy", SOV_BIT (SOV_AS_SUBCONTRACTOR));
  for (int i = 0; i < 2; i++)
    {
      SovAction *entry = sov_action_new (SOV_ACTION_ENTRY, sov_time_now ());

      sov_action_set_text (entry, SOV_FIELD_PARTY, "firm");
      sov_action_set_number (entry, SOV_FIELD_CHANNEL, SOV_CHANNEL_WHATSAPP);
      sov_action_set_number (entry, SOV_FIELD_DIRECTION, SOV_DIRECTION_OUT);
      sov_action_set_text (entry, SOV_FIELD_TEXT, "Moi Jaska! Tuletko huomenna?");
      ui_perform (self.store, entry);
    }
  set_up (&self, 0, NULL);

  type_text (&self, "soitin Jaskalle");
  ui_wait (knows_jaska, &self);

  tear_down (&self);
}

static void
test_a_person_is_told_with_the_firm (void)
{
  Fixture self = { ui_store_new () };
  SovAction *person = sov_action_new (SOV_ACTION_PERSON, sov_time_now ());

  ui_add_party (self.store, "firm", "Rakennus Oy", SOV_BIT (SOV_AS_CUSTOMER));
  sov_action_set_text (person, SOV_FIELD_OF, "firm");
  sov_action_set_text (person, SOV_FIELD_NAME, "Satu Korpi");
  ui_perform (self.store, person);
  set_up (&self, 0, NULL);

  type_text (&self, "Soitan Sadulle huomenna");
  g_assert_true (shows (&self, "For: Satu Korpi · Rakennus Oy"));
  g_assert_true (shows (&self, "New deal: Rakennus Oy"));

  tear_down (&self);
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/ui/note-dialog/what-is-understood-is-shown-while-typing", test_what_is_understood_is_shown);
  g_test_add_func ("/ui/note-dialog/enter-saves-a-promise-and-offers-undo", test_enter_saves_a_promise);
  g_test_add_func ("/ui/note-dialog/nothing-is-lost-even-when-nothing-is-understood", test_nothing_is_lost_in_an_empty_vault);
  g_test_add_func ("/ui/note-dialog/what-mentions-nobody-goes-to-whoever-is-shown", test_whoever_is_shown_gets_it);
  g_test_add_func ("/ui/note-dialog/a-contact-can-become-a-complaint", test_a_contact_can_become_a_complaint);
  g_test_add_func ("/ui/note-dialog/what-was-not-saved-is-there-again", test_a_draft_is_there_again);
  g_test_add_func ("/ui/note-dialog/odd-texts-are-texts", test_odd_texts);
  g_test_add_func ("/ui/note-dialog/the-usual-time-is-offered-and-one-key-takes-it", test_the_usual_time_is_offered);
  g_test_add_func ("/ui/note-dialog/the-usual-time-stands-behind-its-day", test_the_offer_can_be_pressed);
  g_test_add_func ("/ui/note-dialog/who-is-meant-is-asked-the-last-talked-with-first", test_who_is_meant_is_asked);
  g_test_add_func ("/ui/note-dialog/who-is-greeted-by-a-name-is-known-by-it", test_how_somebody_is_called_is_learned);
  g_test_add_func ("/ui/note-dialog/a-contact-person-is-told-with-the-firm", test_a_person_is_told_with_the_firm);

  return g_test_run ();
}
