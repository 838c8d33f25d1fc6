/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/note/sov-note-dialog.h"

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

  return g_test_run ();
}
