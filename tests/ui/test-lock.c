/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/sov-draft.h"
#include "support/gate-fixture.h"
#include "support/ui-deal.h"
#include "support/ui-people.h"
#include "support/vault-fixture.h"
#include "ui/sov-idle.h"
#include "ui/sov-main-window-private.h"

/* The window of a vault that is locked: what it shows, what it forgets, and
 * where one is when it is open again. */

#define PASSPHRASE "hapankorppu ja hillo"
#define NAME "Maija Meikäläinen"

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

static SovStore *
get_store (Fixture *self)
{
  return sov_gate_get_store (self->gate.gate);
}

static void
fill (Fixture *self)
{
  ui_add_party (get_store (self), "maija", NAME, SOV_BIT (SOV_AS_CUSTOMER));
  ui_add_deal (get_store (self), "d", "maija", "Kattoremontti");
  ui_settle ();
}

/* @data: the passphrase; NULL: the keyring opens it. */
static void
set_up (Fixture *self,
        gconstpointer data)
{
  gate_set_up (&self->gate, NULL);
  self->code = gate_make_vault (&self->gate, data);
  self->window = g_object_ref (sov_main_window_new (NULL));
  gtk_window_present (GTK_WINDOW (self->window));
  sov_main_window_set_gate (self->window, self->gate.gate);
  gate_start (&self->gate, data != NULL ? SOV_GATE_NEEDS_PASSPHRASE : SOV_GATE_READY);
  if (data != NULL)
    gate_unlock (&self->gate, SOV_VAULT_BY_PASSPHRASE, data, NULL);
  wait_until (self, SOV_GATE_READY);
  fill (self);
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
lock (Fixture *self)
{
  act (self, "win.lock", NULL);
  wait_until (self, SOV_GATE_LOCKED);
}

static void
press_open (Fixture *self)
{
  ui_press (GTK_WIDGET (self->window), "_Open");
  wait_until (self, SOV_GATE_READY);
}

static AdwNavigationPage *
get_page (Fixture *self)
{
  return adw_navigation_view_get_visible_page (self->window->navigation_view);
}

static AdwDialog *
get_dialog (Fixture *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static gboolean
has_part (GtkWidget *widget,
          const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  if (GTK_IS_INSCRIPTION (widget) && strstr (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), part) != NULL)
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), part) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_part (child, part))
      return TRUE;

  return FALSE;
}

/* Shown or not. */
static gboolean
holds (Fixture *self,
       const char *part)
{
  return has_part (GTK_WIDGET (self->window), part);
}

static void
test_nothing_of_anyone_is_shown (Fixture *self,
                                 gconstpointer data)
{
  gint64 maija = ui_find_party (get_store (self), NAME);

  act (self, "win.show-page", g_variant_new_string ("customers"));
  act (self, "win.show-party", g_variant_new_int64 (maija));
  act (self, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (self->window), GTK_TYPE_SEARCH_ENTRY)), "Meikäl");
  act (self, "win.toast", g_variant_new_string (NAME));
  act (self, "win.edit-party", g_variant_new_int64 (maija));
  g_assert_true (holds (self, "Meikäl"));

  lock (self);
  g_assert_false (holds (self, "Meikäl"));
  g_assert_null (get_dialog (self));
  g_assert_nonnull (ui_find_text (GTK_WIDGET (self->window), "Sovittu Is Locked"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (self->window)), ==, "Sovittu");
  ui_assert_named (GTK_WIDGET (self->window));
}

static void
test_nothing_can_be_asked (Fixture *self,
                           gconstpointer data)
{
  lock (self);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.new-note", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.undo", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.recovery-code", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "win.lock", NULL);
  ui_settle ();
  g_assert_null (get_dialog (self));
  g_assert_null (self->window->store);
}

static void
test_one_is_back_where_one_was (Fixture *self,
                                gconstpointer data)
{
  gint64 deal = ui_find_deal (get_store (self), "Kattoremontti");
  g_autofree char *tag = g_strdup_printf ("deal-%" G_GINT64_FORMAT, deal);

  act (self, "win.show-page", g_variant_new_string ("customers"));
  act (self, "win.show-party", g_variant_new_int64 (ui_find_party (get_store (self), NAME)));
  act (self, "win.show-deal", g_variant_new_int64 (deal));
  lock (self);
  press_open (self);

  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (self)), ==, tag);
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "navigation.pop", NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_page (self)), "navigation.pop", NULL);
  ui_settle ();
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (self)), ==, "customers");
  g_assert_true (holds (self, NAME));
}

static void
test_the_passphrase_is_typed (Fixture *self,
                              gconstpointer data)
{
  lock (self);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (self->window), "Sovittu Is Locked"));
  ui_assert_named (GTK_WIDGET (self->window));
  ui_type (GTK_WIDGET (self->window), "Passphrase", "jotain muuta");
  ui_press (GTK_WIDGET (self->window), "_Open");
  wait_until (self, SOV_GATE_LOCKED);
  ui_type (GTK_WIDGET (self->window), "Passphrase", PASSPHRASE);
  press_open (self);
  g_assert_cmpstr (adw_navigation_page_get_tag (get_page (self)), ==, "today");
}

static void
test_what_was_done_cannot_be_undone_after (Fixture *self,
                                           gconstpointer data)
{
  g_assert_true (sov_store_get_can_undo (get_store (self)));
  lock (self);
  press_open (self);
  g_assert_false (sov_store_get_can_undo (get_store (self)));
}

/* What was typed. */

static void
test_a_note_waits (Fixture *self,
                   gconstpointer data)
{
  act (self, "win.new-note", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_dialog (self)), GTK_TYPE_EDITABLE)), "Maija soitti katosta");
  lock (self);
  g_assert_true (fixture_has (self->gate.vault, SOV_DRAFT_NAME));
  g_assert_false (fixture_holds (self->gate.folder, "soitti katosta", 14));
  g_assert_null (self->window->note_draft);

  press_open (self);
  g_assert_false (fixture_has (self->gate.vault, SOV_DRAFT_NAME));
  act (self, "win.new-note", NULL);
  g_assert_true (has_part (GTK_WIDGET (get_dialog (self)), "Maija soitti katosta"));
}

static void
test_a_form_is_handed_back (Fixture *self,
                            gconstpointer data)
{
  act (self, "win.new-customer", NULL);
  ui_type (GTK_WIDGET (get_dialog (self)), "Name", "Reino Uusi");
  lock (self);
  g_assert_false (holds (self, "Reino Uusi"));
  g_assert_false (fixture_holds (self->gate.folder, "Reino Uusi", 10));

  press_open (self);
  g_assert_cmpstr (adw_dialog_get_title (get_dialog (self)), ==, "What You Were Writing");
  g_assert_nonnull (ui_find_text (GTK_WIDGET (get_dialog (self)), "Reino Uusi"));
  ui_assert_named (GTK_WIDGET (get_dialog (self)));

  /* Not read yet, and locked once more. */
  lock (self);
  press_open (self);
  g_assert_nonnull (ui_find_text (GTK_WIDGET (get_dialog (self)), "Reino Uusi"));
  adw_dialog_force_close (get_dialog (self));
  ui_settle ();
  g_assert_false (fixture_has (self->gate.vault, SOV_DRAFT_NAME));
  lock (self);
  press_open (self);
  g_assert_null (get_dialog (self));
}

static void
test_a_form_that_nobody_touched_is_not (Fixture *self,
                                        gconstpointer data)
{
  act (self, "win.edit-party", g_variant_new_int64 (ui_find_party (get_store (self), NAME)));
  lock (self);
  g_assert_false (fixture_has (self->gate.vault, SOV_DRAFT_NAME));
  press_open (self);
  g_assert_null (get_dialog (self));
}

/* Rows of preferences save by themselves: nothing is left over. */
static void
test_preferences_are_saved (Fixture *self,
                            gconstpointer data)
{
  act (self, "win.preferences", g_variant_new_string ("own"));
  ui_wait_part (GTK_WIDGET (get_dialog (self)), "Trade");
  ui_settle ();
  ui_type (GTK_WIDGET (get_dialog (self)), "Trade", "Valokuvaaja");
  lock (self);
  g_assert_false (holds (self, "Valokuvaaja"));

  press_open (self);
  g_assert_null (get_dialog (self));
  act (self, "win.preferences", g_variant_new_string ("own"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_row (GTK_WIDGET (get_dialog (self)), "Trade"))), ==, "Valokuvaaja");
}

static void
test_a_text_that_is_slept_on_waits (Fixture *self,
                                    gconstpointer data)
{
  act (self, "win.keep-draft", g_variant_new ("(xis)", (gint64) 7, 1, "Nukutaan yön yli"));
  lock (self);
  g_assert_null (self->window->drafts);
  press_open (self);
  g_assert_nonnull (self->window->drafts);
  g_assert_cmpuint (g_hash_table_size (self->window->drafts), ==, 1);
}

/* T7, the disk is full: rather open than lost, and told. */
static void
test_what_cannot_be_kept_is_not_thrown_away (Fixture *self,
                                             gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->gate.vault, SOV_DRAFT_NAME, NULL);
  g_autofree char *inside = g_build_filename (path, "x", NULL);

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  act (self, "win.new-note", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (GTK_WIDGET (get_dialog (self)), GTK_TYPE_EDITABLE)), "Maija soitti katosta");
  act (self, "win.lock", NULL);
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_READY);
  g_assert_true (holds (self, "Maija soitti katosta"));
}

/* T29, the clipboard: what is ours is taken back. */
static void
test_the_clipboard_is_cleared (Fixture *self,
                               gconstpointer data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->window));

  gdk_clipboard_set_text (clipboard, NAME);
  g_assert_true (gdk_clipboard_is_local (clipboard));
  lock (self);
  g_assert_false (gdk_clipboard_is_local (clipboard) && gdk_clipboard_get_content (clipboard) != NULL);
}

/* When it locks by itself. */

static void
test_it_locks_when_nobody_touches_it (Fixture *self,
                                      gconstpointer data)
{
  gint64 now;

  sov_main_window_lock_when_left (self->window);
  sov_idle_set_minutes (self->window->idle, 15);
  now = sov_idle_get_now ();
  sov_idle_look (self->window->idle, now + 14 * 60 * 1000);
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_READY);
  sov_idle_look (self->window->idle, now + 15 * 60 * 1000 + 1);
  wait_until (self, SOV_GATE_LOCKED);
}

static void
test_it_never_locks_when_told_so (Fixture *self,
                                  gconstpointer data)
{
  sov_main_window_lock_when_left (self->window);
  sov_idle_set_minutes (self->window->idle, 0);
  sov_idle_look (self->window->idle, sov_idle_get_now () + G_GINT64_CONSTANT (1) * 1000 * 60 * 60 * 24 * 30);
  ui_settle ();
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_READY);
}

static void
test_the_time_is_chosen_in_the_menu (Fixture *self,
                                     gconstpointer data)
{
  g_autofree char *minutes = NULL;

  sov_main_window_lock_when_left (self->window);
  g_object_get (self->window, "lock-after", &minutes, NULL);
  g_assert_cmpstr (minutes, ==, "15");
  act (self, "lock.after", g_variant_new_string ("5"));
  g_assert_cmpint (g_settings_get_int (self->window->settings, "lock-after-minutes"), ==, 5);
  act (self, "lock.after", g_variant_new_string ("0"));
  g_assert_cmpint (g_settings_get_int (self->window->settings, "lock-after-minutes"), ==, 0);
  act (self, "lock.after", g_variant_new_string ("15"));
}

static void
tell_saver (gboolean active)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  g_assert_no_error (error);
  g_dbus_connection_emit_signal (bus, NULL, "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver",
                                 "ActiveChanged", g_variant_new ("(b)", active), &error);
  g_assert_no_error (error);
  g_dbus_connection_flush_sync (bus, NULL, NULL);
}

static gboolean
is_locked (gpointer data)
{
  return sov_gate_get_state (((Fixture *) data)->gate.gate) == SOV_GATE_LOCKED;
}

static void
test_it_locks_with_the_screen (Fixture *self,
                               gconstpointer data)
{
  sov_main_window_lock_when_left (self->window);
  ui_settle ();
  tell_saver (FALSE);
  ui_settle ();
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_READY);
  tell_saver (TRUE);
  ui_wait (is_locked, self);
  wait_until (self, SOV_GATE_LOCKED);
}

#define ADD(name, func) g_test_add ("/ui/lock/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  int result;

  ui_test_init (&argc, &argv);
  ADD ("nothing-of-anyone-is-shown", test_nothing_of_anyone_is_shown);
  ADD ("nothing-can-be-asked-of-a-locked-vault", test_nothing_can_be_asked);
  ADD ("one-is-back-where-one-was", test_one_is_back_where_one_was);
  g_test_add ("/ui/lock/the-passphrase-is-typed", Fixture, PASSPHRASE, set_up, test_the_passphrase_is_typed, tear_down);
  ADD ("what-was-done-cannot-be-undone-after", test_what_was_done_cannot_be_undone_after);
  ADD ("a-note-that-was-being-written-waits", test_a_note_waits);
  ADD ("a-form-that-was-being-filled-is-handed-back", test_a_form_is_handed_back);
  ADD ("a-form-that-nobody-touched-is-not", test_a_form_that_nobody_touched_is_not);
  ADD ("what-is-typed-into-the-preferences-is-saved", test_preferences_are_saved);
  ADD ("a-text-that-is-slept-on-waits", test_a_text_that_is_slept_on_waits);
  ADD ("what-cannot-be-kept-is-not-thrown-away", test_what_cannot_be_kept_is_not_thrown_away);
  ADD ("the-clipboard-is-cleared", test_the_clipboard_is_cleared);
  ADD ("it-locks-when-nobody-touches-it", test_it_locks_when_nobody_touches_it);
  ADD ("it-never-locks-when-told-so", test_it_never_locks_when_told_so);
  ADD ("the-time-is-chosen-in-the-menu", test_the_time_is_chosen_in_the_menu);
  ADD ("it-locks-with-the-screen", test_it_locks_with_the_screen);

  result = g_test_run ();
  fixture_forget_copies ();
  return result;
}
