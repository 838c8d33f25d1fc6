/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-window-help.h"

#include <glib/gi18n.h>

#include "ui/sov-main-window-private.h"

/* Owns the table from places of the window to pages of help/, and F1. The
 * desktop's own viewer shows the help; there is none in the program. */

static const struct
{
  const char *place;
  const char *page;
} PAGES[] = {
  { "opening", "index" },
  { "today", "today" },
  { "customers", "customers" },
  { "deals", "deal" },
  { "subcontractors", "subcontractors" },
  { "complaints", "complaint" },
  { "party", "customers" },
  { "deal", "sheet" },
  { "complaint", "complaint" },
  { "ledger", "ledger" },
  { "lessons", "lessons" },
  { "praises", "praise" },
  { "tasks", "tasks" },
  { "safe", "backup" },
  { "trash", "trash" },
  { "search", "search" },
  { "shortcuts", "keys" },

  { "SovNoteDialog", "note" },
  { "SovPreferencesDialog", "preferences" },
  { "own", "own-details" },
  { "hours", "own-details" },
  { "texts", "preferences" },
  { "reminders", "reminders" },
  { "safety", "preferences" },
  { "SovVatDialog", "vat" },
  { "SovTextsPage", "texts" },
  { "SovTextEditor", "texts" },
  { "SovPartyDialog", "customers" },
  { "SovBringInDialog", "chats" },
  { "SovBringInAllDialog", "chats" },
  { "SovConversationDialog", "conversation" },
  { "SovEntryDialog", "chats" },
  { "SovMergeDialog", "customers" },
  { "SovEraseDialog", "erase" },
  { "SovPartyPicker", "customers" },

  { "SovDealDialog", "deal" },
  { "SovJoinDialog", "deal" },
  { "SovTermDialog", "deal" },
  { "SovSendDialog", "send" },
  { "SovAnswerDialog", "answers" },
  { "SovRelayDialog", "answers" },
  { "SovMarkDialog", "today" },
  { "SovSettleDialog", "today" },

  { "SovComplaintDialog", "complaint" },
  { "SovFactsDialog", "complaint" },
  { "SovContactDialog", "complaint-call" },
  { "SovCheckFactsDialog", "complaint-call" },
  { "SovSnoozeDialog", "complaint-call" },
  { "SovScriptDialog", "complaint-text" },
  { "SovAssessDialog", "complaint-choose" },
  { "SovProposeDialog", "complaint-choose" },
  { "SovChooseDialog", "complaint-choose" },
  { "SovConfirmDialog", "complaint-choose" },
  { "SovCauseDialog", "complaint-close" },
  { "SovRecourseDialog", "complaint-close" },
  { "SovCloseDialog", "complaint-close" },
  { "SovReopenDialog", "complaint-close" },
  { "SovFollowUpDialog", "complaint-close" },
  { "SovOutsideDialog", "complaint-outside" },
  { "SovCompensationDialog", "compensation" },
  { "SovGiveDialog", "compensation" },
  { "SovLessonDialog", "lessons" },
  { "SovCheckLessonDialog", "lessons" },
  { "SovPraiseDialog", "praise" },
  { "SovTaskDialog", "tasks" },

  { "SovRestoreDialog", "restore" },
  { "SovCheckDialog", "mark" },
  { "SovMarkCheckDialog", "mark" },
  { "SovCodeDialog", "recovery-code" },
  { "SovPassphraseDialog", "lock" },
};

const char *
sov_help_find_page (const char *place)
{
  g_auto (GStrv) words = g_strsplit (place, "-", 2);

  for (gsize i = 0; i < G_N_ELEMENTS (PAGES); i++)
    if (g_strcmp0 (PAGES[i].place, words[0]) == 0)
      return PAGES[i].page;

  return NULL;
}

/* While the vault is not open there are no pages. */
static const char *
find_gate_page (SovGate *gate)
{
  switch (sov_gate_get_state (gate))
    {
    case SOV_GATE_FIRST_START:
      return "first-steps";
    case SOV_GATE_CODE:
      return "recovery-code";
    case SOV_GATE_NEEDS_PASSPHRASE:
    case SOV_GATE_LOCKED:
      return "lock";
    case SOV_GATE_TROUBLE:
      return "trouble";
    case SOV_GATE_CHECKING:
    case SOV_GATE_READY:
    default:
      return NULL;
    }
}

/* Inside of a dialog may be pages of their own. A widget without a name of its
 * own is called by its type's. */
static const char *
find_around_focus (SovMainWindow *self)
{
  const char *found = NULL;

  for (GtkWidget *widget = gtk_root_get_focus (GTK_ROOT (self)); found == NULL && widget != NULL; widget = gtk_widget_get_parent (widget))
    found = sov_help_find_page (gtk_widget_get_name (widget));

  return found;
}

static const char *
find_page (SovMainWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);
  const char *tag = page != NULL ? adw_navigation_page_get_tag (page) : NULL;
  const char *found = NULL;

  if (dialog != NULL)
    found = find_around_focus (self);
  if (found == NULL && dialog != NULL)
    found = sov_help_find_page (gtk_widget_get_name (GTK_WIDGET (dialog)));
  if (found == NULL && self->gate != NULL)
    found = find_gate_page (self->gate);
  if (found == NULL && tag != NULL)
    found = sov_help_find_page (tag);

  return found != NULL ? found : "index";
}

char *
sov_main_window_dup_help_uri (SovMainWindow *self)
{
  return g_strconcat ("help:sovittu/", find_page (self), NULL);
}

static void
say_no_viewer (GtkWidget *self)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("The Help Cannot Be Shown"), NULL);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             _ ("No program on this computer shows help pages. Install the program “Help”, also called Yelp, and press F1 again."));
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, self);
}

static void
launched_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (GtkWidget) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (GTK_URI_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) && gtk_widget_get_mapped (self))
    say_no_viewer (self);
}

/* By the desktop, through its portal where there is one. */
static void
ask_desktop (GtkWidget *self,
             const char *uri)
{
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, GTK_WINDOW (self), NULL, launched_cb, g_object_ref (self));
}

static void
viewed_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovMainWindow) self = data;

  if (!g_app_info_launch_uris_finish (G_APP_INFO (source), result, NULL))
    {
      g_autofree char *uri = sov_main_window_dup_help_uri (self);

      ask_desktop (GTK_WIDGET (self), uri);
    }
}

/* A viewer that is in the sandbox too comes first: one that the portal starts
 * outside does not find what is installed in here. */
static void
help_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  g_autofree char *uri = sov_main_window_dup_help_uri (SOV_MAIN_WINDOW (widget));
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  GList uris = { uri, NULL, NULL };

  if (viewer != NULL)
    g_app_info_launch_uris_async (viewer, &uris, G_APP_LAUNCH_CONTEXT (context), NULL, viewed_cb, g_object_ref (widget));
  else
    ask_desktop (widget, uri);
}

const SovWindowAction sov_window_help_actions[] = {
  { "win.help", NULL, help_cb, TRUE },
  { NULL },
};
