/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "sov-config.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/conversation/sov-conversation-dialog.h"
#include "ui/customers/sov-access-save.h"
#include "ui/customers/sov-entry-dialog.h"
#include "ui/customers/sov-merge-dialog.h"
#include "ui/customers/sov-party-dialog.h"
#include "ui/note/sov-note-dialog.h"
#include "ui/preferences/sov-preferences-dialog.h"
#include "ui/sov-shortcuts.h"
#include "ui/vault/sov-recovery-page.h"

/* Owns which dialog answers which action. The dialogs are their areas'. */

static void
new_customer_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  sov_party_dialog_present_new (widget, SOV_MAIN_WINDOW (widget)->store, SOV_AS_CUSTOMER);
}

static void
new_subcontractor_cb (GtkWidget *widget,
                      const char *action,
                      GVariant *parameter)
{
  sov_party_dialog_present_new (widget, SOV_MAIN_WINDOW (widget)->store, SOV_AS_SUBCONTRACTOR);
}

static void
edit_party_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  sov_party_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
save_everything_known_cb (GtkWidget *widget,
                          const char *action,
                          GVariant *parameter)
{
  sov_access_save (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter), NULL);
}

static void
save_conversation_cb (GtkWidget *widget,
                      const char *action,
                      GVariant *parameter)
{
  gint64 party;
  gint64 deal;

  g_variant_get (parameter, "(xx)", &party, &deal);
  sov_conversation_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal);
}

/* Of whoever is shown, or of everybody. */
static void
save_shown_conversation_cb (GtkWidget *widget,
                            const char *action,
                            GVariant *parameter)
{
  gint64 party;
  gint64 deal;

  sov_main_window_get_shown (SOV_MAIN_WINDOW (widget), &party, &deal);
  sov_conversation_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal);
}

static void
merge_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  gint64 one;
  gint64 other;

  g_variant_get (parameter, "(xx)", &one, &other);
  sov_merge_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, one, other);
}

/* What was typed and not saved is there again the next time. */
static void
note_closed_cb (SovMainWindow *self,
                SovNoteDialog *dialog)
{
  g_set_str (&self->note_draft, sov_note_dialog_get_text (dialog));
}

static void
new_note_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);
  gint64 party;
  gint64 deal;
  SovNoteDialog *dialog;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;

  sov_main_window_get_shown (self, &party, &deal);
  dialog = sov_note_dialog_present (widget, self->store, party, deal, self->note_draft);
  g_signal_connect_object (dialog, "closed", G_CALLBACK (note_closed_cb), self, G_CONNECT_SWAPPED);
}

static void
called_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovMainWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, &error);
  const char *phone = party != NULL ? sov_party_get_phone (party) : NULL;
  g_autofree char *text = NULL;

  if (party == NULL)
    {
      sov_error_show (GTK_WIDGET (self), _ ("No Call"), error);
      return;
    }
  if (phone != NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "reach.call", "s", phone);
      return;
    }

  /* Translators: %s is a name */
  text = g_strdup_printf (_ ("No phone number is known. Add it here: %s"), party->name);
  sov_toast (GTK_WIDGET (self), text);
  sov_party_dialog_present (GTK_WIDGET (self), self->store, party->id);
}

static void
call_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  sov_store_load_party_async (SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter), NULL, called_cb, g_object_ref (widget));
}

static void
new_entry_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  gint64 party, deal;

  g_variant_get (parameter, "(xx)", &party, &deal);
  sov_entry_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal);
}

/* @parameter: the name of a page; "": the first. */
static void
preferences_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  const char *page = g_variant_get_string (parameter, NULL);

  sov_preferences_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, *page != '\0' ? page : NULL);
}

static void
recovery_code_cb (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  sov_recovery_dialog_present (widget, SOV_MAIN_WINDOW (widget)->gate);
}

static void
shortcuts_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_shortcuts_present (widget);
}

static void
about_cb (GtkWidget *widget,
          const char *action,
          GVariant *parameter)
{
  AdwDialog *dialog = adw_about_dialog_new_from_appdata ("/fi/sovittu/Sovittu/metainfo.xml", SOV_VERSION);
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (dialog);

  adw_about_dialog_set_version (about, SOV_VERSION);
  adw_about_dialog_set_comments (about, _ ("What was agreed, who has it in writing, and what needs you now. Everything stays on this computer; Sovittu opens no network connection."));
  /* Translators: your name, one translator a line */
  adw_about_dialog_set_translator_credits (about, _ ("translator-credits"));
  adw_dialog_present (dialog, widget);
}

const SovWindowAction sov_window_dialog_actions[] = {
  { "win.new-customer", NULL, new_customer_cb, FALSE },
  { "win.new-subcontractor", NULL, new_subcontractor_cb, FALSE },
  { "win.edit-party", "x", edit_party_cb, FALSE },
  { "win.merge", "(xx)", merge_cb, FALSE },
  { "win.save-everything-known", "x", save_everything_known_cb, FALSE },
  { "win.save-conversation", "(xx)", save_conversation_cb, FALSE },
  { "win.save-shown-conversation", NULL, save_shown_conversation_cb, FALSE },
  { "win.new-note", NULL, new_note_cb, FALSE },
  { "win.call", "x", call_cb, FALSE },
  { "win.new-entry", "(xx)", new_entry_cb, FALSE },
  { "win.preferences", "s", preferences_cb, FALSE },
  { "win.recovery-code", NULL, recovery_code_cb, FALSE },
  { "win.shortcuts", NULL, shortcuts_cb, TRUE },
  { "win.about", NULL, about_cb, TRUE },
  { NULL },
};
