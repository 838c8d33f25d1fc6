/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/gate-fixture.h"
#include "support/ui-support.h"
#include "ui/complaints/sov-complaint-dialog.h"
#include "ui/note/sov-note-dialog.h"
#include "ui/sov-application.h"
#include "ui/sov-main-window.h"

/* What the desktop's menu asks for, whatever stands between it and the vault. */

#define PASSPHRASE "hapankorppu ja hillo"

typedef struct
{
  GateFixture gate;
  SovMainWindow *window;
  char *code;
} Fixture;

static gboolean
is_idle (gpointer data)
{
  return !sov_gate_get_busy (((Fixture *) data)->gate.gate);
}

static void
wait_until (Fixture *self,
            SovGateState state)
{
  ui_wait (is_idle, self);
  ui_settle ();
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, state);
}

/* @data: the passphrase of the vault that is there; NULL: there is none. */
static void
set_up (Fixture *self,
        gconstpointer data)
{
  gate_set_up (&self->gate, NULL);
  if (data != NULL)
    self->code = gate_make_vault (&self->gate, data);
  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  ui_window_end (GTK_WINDOW (self->window));
  g_assert_finalize_object (self->window);
  gate_tear_down (&self->gate, NULL);
  g_free (self->code);
}

static AdwDialog *
get_dialog (Fixture *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

/* Some load before they show themselves. */
static AdwDialog *
wait_dialog (Fixture *self)
{
  ui_wait (has_dialog, self);

  return get_dialog (self);
}

/* Who complains is asked on top of it. */
static void
assert_complaint (Fixture *self)
{
  g_autoptr (GListModel) dialogs = NULL;
  g_autoptr (AdwDialog) lowest = NULL;

  wait_dialog (self);
  dialogs = adw_application_window_get_dialogs (ADW_APPLICATION_WINDOW (self->window));
  lowest = g_list_model_get_item (dialogs, 0);
  g_assert_true (SOV_IS_COMPLAINT_DIALOG (lowest));
}

static void
wish_note (Fixture *self)
{
  sov_main_window_wish (self->window, "win.new-note", NULL);
  ui_settle ();
}

static void
wish_complaint (Fixture *self)
{
  sov_main_window_wish (self->window, "win.new-complaint", g_variant_new ("(xxx)", (gint64) 0, (gint64) 0, (gint64) 0));
  ui_settle ();
}

static void
ask_passphrase (Fixture *self)
{
  sov_main_window_set_gate (self->window, self->gate.gate);
  gate_start (&self->gate, SOV_GATE_NEEDS_PASSPHRASE);
}

static void
unlock (Fixture *self)
{
  g_assert_true (gate_unlock (&self->gate, SOV_VAULT_BY_PASSPHRASE, PASSPHRASE, NULL));
  wait_until (self, SOV_GATE_READY);
}

static void
test_a_note_waits (Fixture *self,
                   gconstpointer data)
{
  wish_note (self);
  ask_passphrase (self);
  g_assert_null (get_dialog (self));
  unlock (self);
  g_assert_true (SOV_IS_NOTE_DIALOG (wait_dialog (self)));
}

/* The sections are there before the vault is. */
static void
test_a_section_waits (Fixture *self,
                      gconstpointer data)
{
  GtkWidget *view = ui_find (GTK_WIDGET (self->window), ADW_TYPE_NAVIGATION_VIEW);
  GtkWidget *row = gtk_widget_get_ancestor (ui_find_text (GTK_WIDGET (self->window), "Complaints"), GTK_TYPE_LIST_BOX_ROW);
  AdwNavigationPage *page;

  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  ask_passphrase (self);
  unlock (self);
  page = adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view));
  g_assert_cmpstr (adw_navigation_page_get_tag (page), ==, "complaints");
}

static void
test_a_complaint_waits (Fixture *self,
                        gconstpointer data)
{
  ask_passphrase (self);
  wish_complaint (self);
  g_assert_null (get_dialog (self));
  unlock (self);
  assert_complaint (self);
}

static void
test_the_last_counts (Fixture *self,
                      gconstpointer data)
{
  ask_passphrase (self);
  wish_complaint (self);
  wish_note (self);
  unlock (self);
  g_assert_true (SOV_IS_NOTE_DIALOG (wait_dialog (self)));
}

static void
test_an_open_vault_is_not_waited_for (Fixture *self,
                                      gconstpointer data)
{
  ask_passphrase (self);
  unlock (self);
  g_assert_null (get_dialog (self));
  wish_complaint (self);
  assert_complaint (self);
}

static void
test_once (Fixture *self,
           gconstpointer data)
{
  ask_passphrase (self);
  wish_note (self);
  unlock (self);
  adw_dialog_force_close (wait_dialog (self));
  ui_settle ();
  sov_main_window_lock (self->window);
  wait_until (self, SOV_GATE_LOCKED);
  unlock (self);
  g_assert_null (get_dialog (self));
}

static void
test_a_lock_is_waited_for (Fixture *self,
                           gconstpointer data)
{
  ask_passphrase (self);
  unlock (self);
  sov_main_window_lock (self->window);
  wait_until (self, SOV_GATE_LOCKED);
  wish_note (self);
  g_assert_null (get_dialog (self));
  unlock (self);
  g_assert_true (SOV_IS_NOTE_DIALOG (wait_dialog (self)));
}

static void
test_the_first_start_is_waited_for (Fixture *self,
                                    gconstpointer data)
{
  wish_note (self);
  sov_main_window_set_gate (self->window, self->gate.gate);
  gate_start (&self->gate, SOV_GATE_FIRST_START);
  g_assert_true (gate_create (&self->gate, "Aino Saarela", NULL, NULL));
  wait_until (self, SOV_GATE_CODE);
  g_assert_null (get_dialog (self));
  sov_gate_confirm_code (self->gate.gate);
  wait_until (self, SOV_GATE_READY);
  g_assert_true (SOV_IS_NOTE_DIALOG (wait_dialog (self)));
}

/* data/fi.sovittu.Sovittu.desktop.in names them. */
static void
test_the_program_knows_them (void)
{
  g_autoptr (SovApplication) application = sov_application_new ();
  g_autoptr (GError) error = NULL;

  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (application), "new-note"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (application), "new-complaint"));
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add ("/ui/wish/a-note-waits-for-the-passphrase", Fixture, PASSPHRASE, set_up, test_a_note_waits, tear_down);
  g_test_add ("/ui/wish/a-section-waits-for-the-passphrase", Fixture, PASSPHRASE, set_up, test_a_section_waits, tear_down);
  g_test_add ("/ui/wish/a-complaint-waits-for-the-passphrase", Fixture, PASSPHRASE, set_up, test_a_complaint_waits, tear_down);
  g_test_add ("/ui/wish/the-last-that-is-asked-for-counts", Fixture, PASSPHRASE, set_up, test_the_last_counts, tear_down);
  g_test_add ("/ui/wish/an-open-vault-is-not-waited-for", Fixture, PASSPHRASE, set_up, test_an_open_vault_is_not_waited_for, tear_down);
  g_test_add ("/ui/wish/it-is-done-once", Fixture, PASSPHRASE, set_up, test_once, tear_down);
  g_test_add ("/ui/wish/a-locked-vault-is-waited-for", Fixture, PASSPHRASE, set_up, test_a_lock_is_waited_for, tear_down);
  g_test_add ("/ui/wish/the-first-start-is-waited-for", Fixture, NULL, set_up, test_the_first_start_is_waited_for, tear_down);
  g_test_add_func ("/ui/wish/the-program-knows-what-its-menu-asks-for", test_the_program_knows_them);

  return g_test_run ();
}
