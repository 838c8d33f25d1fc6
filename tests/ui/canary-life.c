/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canary-life.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "desktop/sov-gate-restore.h"
#include "exchange/sov-story.h"
#include "store/sov-secret.h"
#include "support/canary.h"
#include "support/gate-fixture.h"
#include "support/ui-deal.h"
#include "ui/common/sov-attachment-button.h"
#include "ui/customers/sov-attachments-group.h"
#include "ui/sov-application.h"
#include "ui/sov-main-window-private.h"

typedef struct
{
  LifeKind kind;
  char *own;
  GtkApplication *application;
  SovMainWindow *window;
  gboolean begun;
} Life;

static SovStore *
get_store (Life *self)
{
  return self->window->store;
}

static GtkWidget *
get_root (Life *self)
{
  return GTK_WIDGET (self->window);
}

static char *
dup_path (Life *self,
          const char *name)
{
  return g_build_filename (self->own, name, NULL);
}

static void
act (Life *self,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) sunk = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (get_root (self), action, sunk));
  ui_settle ();
}

static AdwDialog *
get_dialog (Life *self)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self->window));
}

static gboolean
has_dialog (gpointer data)
{
  return get_dialog (data) != NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return get_dialog (data) == NULL;
}

static GtkWidget *
wait_dialog (Life *self)
{
  ui_wait (has_dialog, self);
  ui_settle ();

  return GTK_WIDGET (get_dialog (self));
}

static void
save_dialog (Life *self)
{
  ui_press (wait_dialog (self), "_Save");
  ui_wait (has_no_dialog, self);
  ui_settle ();
}

static gboolean
file_is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* The way in */

static gboolean
has_state (Life *self,
           SovGateState state)
{
  SovGate *gate = self->window->gate;

  return gate != NULL && sov_gate_get_state (gate) == state && !sov_gate_get_busy (gate);
}

static gboolean
is_first_start (gpointer data)
{
  return has_state (data, SOV_GATE_FIRST_START);
}

static gboolean
shows_code (gpointer data)
{
  return has_state (data, SOV_GATE_CODE);
}

static gboolean
is_ready (gpointer data)
{
  return has_state (data, SOV_GATE_READY);
}

static gboolean
is_locked (gpointer data)
{
  return has_state (data, SOV_GATE_LOCKED);
}

static void
begin (Life *self)
{
  ui_wait (is_first_start, self);
  ui_settle ();
  ui_type (get_root (self), "Your name", canary_get (CANARY_OWNER));
  ui_type (get_root (self), "Your business", canary_get (CANARY_BUSINESS));
  ui_press (get_root (self), "_Start");
  ui_wait (shows_code, self);
  ui_settle ();
  ui_press (get_root (self), "I Have Put It _Away");
}

/* Writing down */

static void
play_story (Life *self)
{
  g_autofree char *path = canary_write_story (self->own);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };

  sov_story_play_file_async (get_store (self), path, NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  sov_story_play_file_finish (get_store (self), result, &error);
  g_assert_no_error (error);
}

static void
write_customer_down (Life *self)
{
  act (self, "win.new-customer", NULL);
  ui_type (wait_dialog (self), "Name", canary_get (CANARY_TAKEN_AWAY));
  save_dialog (self);
}

/* Files */

static gboolean
is_chooser_there (gpointer data)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  *(GtkFileChooser **) data = NULL;
  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data) && gtk_widget_get_mapped (l->data))
      *(GtkFileChooser **) data = l->data;

  return *(GtkFileChooser **) data != NULL;
}

static gboolean
is_chooser_gone (gpointer data)
{
  return !is_chooser_there (data);
}

typedef struct
{
  GtkFileChooser *chooser;
  GFile *file;
} Choice;

G_GNUC_BEGIN_IGNORE_DEPRECATIONS
static gboolean
is_chosen (gpointer data)
{
  const Choice *choice = data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (choice->chooser);

  return file != NULL && g_file_equal (file, choice->file);
}

static void
point_at (const Choice *choice)
{
  g_autoptr (GFile) folder = g_file_get_parent (choice->file);
  g_autofree char *name = g_file_get_basename (choice->file);

  if (gtk_file_chooser_get_action (choice->chooser) != GTK_FILE_CHOOSER_ACTION_SAVE)
    {
      gtk_file_chooser_set_file (choice->chooser, choice->file, NULL);
      return;
    }

  gtk_file_chooser_set_current_folder (choice->chooser, folder, NULL);
  gtk_file_chooser_set_current_name (choice->chooser, name);
}

/* In the toolkit's own dialog, as whoever picks the file in its list, or types
 * its name. */
static void
choose_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Choice choice = { NULL, file };
  GtkFileChooser *gone = NULL;

  ui_wait (is_chooser_there, &choice.chooser);
  point_at (&choice);
  ui_wait (is_chosen, &choice);
  /* GTK 4.18's dialog does not outlive being closed while it looks at a folder. */
  ui_settle ();
  gtk_dialog_response (GTK_DIALOG (choice.chooser), GTK_RESPONSE_ACCEPT);
  ui_wait (is_chooser_gone, &gone);
}
G_GNUC_END_IGNORE_DEPRECATIONS

static void
listed_cb (guint *n)
{
  *n += 1;
}

typedef struct
{
  const char *uri;
  guint n; /* times that the list of recent files changed */
} Listed;

static gboolean
was_forgotten (gpointer data)
{
  const Listed *listed = data;

  return listed->n > 0 && !gtk_recent_manager_has_item (gtk_recent_manager_get_default (), listed->uri);
}

/* The dialog adds what was chosen to the list of recent files; it goes again. */
static void
choose_and_be_forgotten (const char *path)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  Listed listed = { uri, 0 };
  gulong id = g_signal_connect_swapped (manager, "changed", G_CALLBACK (listed_cb), &listed.n);

  choose_file (path);
  ui_wait (was_forgotten, &listed);
  g_signal_handler_disconnect (manager, id);
}

static gboolean
has_file (gpointer data)
{
  return sov_attachments_group_get_n_files (data) == 1;
}

static void
pick_file (Life *self,
           GtkWidget *dialog,
           const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (self->kind == LIFE_CALM)
    {
      sov_attachments_group_add_file (SOV_ATTACHMENTS_GROUP (ui_find (dialog, SOV_TYPE_ATTACHMENTS_GROUP)), file);
      return;
    }

  ui_press (dialog, "Attach Files…");
  choose_and_be_forgotten (path);
}

static void
attach (Life *self)
{
  g_autofree char *path = dup_path (self, canary_get (CANARY_FILE_NAME));
  GtkWidget *dialog;

  g_assert_true (g_file_set_contents (path, canary_get (CANARY_FILE), -1, NULL));
  act (self, "win.new-entry", g_variant_new ("(xx)", ui_find_party (get_store (self), canary_get (CANARY_CUSTOMER)), (gint64) 0));
  dialog = wait_dialog (self);
  ui_write_words (dialog, canary_get (CANARY_CONTACT));
  pick_file (self, dialog, path);
  ui_wait (has_file, ui_find (dialog, SOV_TYPE_ATTACHMENTS_GROUP));
  save_dialog (self);
}

static gboolean
has_attachment (gpointer data)
{
  return ui_find (data, SOV_TYPE_ATTACHMENT_BUTTON) != NULL;
}

/* The reader notes where what it shows is. */
static void
open_attachment (Life *self)
{
  g_autofree char *shown = dup_path (self, LIFE_SHOWN);

  act (self, "win.show-party", g_variant_new_int64 (ui_find_party (get_store (self), canary_get (CANARY_CUSTOMER))));
  ui_wait (has_attachment, get_root (self));
  g_signal_emit_by_name (ui_find (get_root (self), SOV_TYPE_ATTACHMENT_BUTTON), "clicked");
  ui_wait (file_is_there, shown);
}

static gint64
find_complaint (Life *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  GateAnswer answer = { NULL };
  gint64 id;

  sov_store_find_async (get_store (self), SOV_SUBJECT_COMPLAINT, "k", NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  id = sov_store_find_finish (get_store (self), result, NULL);
  g_assert_cmpint (id, >, 0);

  return id;
}

static void
save_case_file (Life *self)
{
  g_autofree char *path = dup_path (self, LIFE_CASE_FILE);

  act (self, "win.case-file", g_variant_new_int64 (find_complaint (self)));
  choose_and_be_forgotten (path);
  ui_wait (file_is_there, path);
}

/* Looking about */

static void
look_about (Life *self)
{
  static const char *const sections[] = { "customers", "deals", "subcontractors", "complaints", "today" };
  static const char *const pages[] = { "win.show-ledger", "win.show-lessons", "win.show-praises", "win.show-tasks", "win.show-trash", "win.show-safe" };
  SovStore *store = get_store (self);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    act (self, "win.show-page", g_variant_new_string (sections[i]));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    act (self, pages[i], NULL);
  act (self, "win.show-deal", g_variant_new_int64 (ui_find_deal (store, canary_get (CANARY_DEAL))));
  act (self, "win.show-complaint", g_variant_new_int64 (find_complaint (self)));
}

static void
search (Life *self,
        Canary which)
{
  act (self, "win.search", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (get_root (self), GTK_TYPE_SEARCH_ENTRY)), canary_get (which));
  ui_settle ();
}

static void
begin_note (Life *self)
{
  act (self, "win.new-note", NULL);
  gtk_editable_set_text (GTK_EDITABLE (ui_find (wait_dialog (self), GTK_TYPE_EDITABLE)), canary_get (CANARY_DRAFT));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (get_root (self)), canary_get (CANARY_CUSTOMER));
  ui_settle ();
}

/* Taking away */

static gboolean
can_undo (gpointer data)
{
  return sov_store_get_can_undo (get_store (data));
}

static gboolean
can_redo (gpointer data)
{
  return sov_store_get_can_redo (get_store (data));
}

static void
take_away (Life *self)
{
  AdwNavigationPage *page;

  act (self, "win.show-party", g_variant_new_int64 (ui_find_party (get_store (self), canary_get (CANARY_TAKEN_AWAY))));
  page = adw_navigation_view_get_visible_page (self->window->navigation_view);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "party.remove", NULL));
  ui_wait (can_undo, self);
  act (self, "win.undo", NULL);
  ui_wait (can_redo, self);
  act (self, "win.redo", NULL);
  ui_wait (can_undo, self);
}

static void
back_up (Life *self)
{
  SovBackupKeeper *keeper = sov_gate_get_backup_keeper (self->window->gate);
  g_autofree char *stick = dup_path (self, LIFE_STICK);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };

  g_assert_cmpint (g_mkdir_with_parents (stick, 0700), ==, 0);
  sov_backup_keeper_set_second_place (keeper, stick, &error);
  g_assert_no_error (error);
  sov_backup_keeper_back_up_async (keeper, SOV_BACKUP_ASKED, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  sov_backup_keeper_back_up_finish (keeper, result, &error);
  g_assert_no_error (error);
}

static void
lock_and_open (Life *self)
{
  begin_note (self);
  act (self, "win.lock", NULL);
  ui_wait (is_locked, self);
  ui_settle ();
  ui_press (get_root (self), "_Open");
  ui_wait (is_ready, self);
  ui_settle ();
}

/* Telling */

static void
say_lived (void)
{
  g_assert_cmpint (write (LIFE_FD, LIFE_IS_LIVED "\n", strlen (LIFE_IS_LIVED "\n")), >, 0);
}

static void
live_first (Life *self)
{
  begin (self);
  ui_wait (is_ready, self);
  ui_settle ();
  play_story (self);
  write_customer_down (self);
  attach (self);
  look_about (self);
  search (self, CANARY_SEARCHED);
  search (self, CANARY_CUSTOMER);
  open_attachment (self);
  save_case_file (self);
  begin_note (self);
}

static void
live_calmly (Life *self)
{
  begin (self);
  ui_wait (is_ready, self);
  ui_settle ();
  play_story (self);
  attach (self);
  look_about (self);
}

static void
live_second (Life *self)
{
  ui_wait (is_ready, self);
  ui_settle ();
  take_away (self);
  back_up (self);
  lock_and_open (self);
  look_about (self);
  open_attachment (self);
}

static void
live_short (Life *self)
{
  g_autofree char *ref = g_uuid_string_random ();

  ui_wait (is_ready, self);
  ui_settle ();
  ui_add_party (get_store (self), ref, canary_get (CANARY_SEARCHED), SOV_BIT (SOV_AS_CUSTOMER));
  open_attachment (self);
  begin_note (self);
}

static gboolean
live_cb (gpointer data)
{
  Life *self = data;

  self->window = SOV_MAIN_WINDOW (gtk_application_get_active_window (self->application));
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  if (self->kind == LIFE_FIRST)
    live_first (self);
  else if (self->kind == LIFE_CALM)
    live_calmly (self);
  else if (self->kind == LIFE_SECOND)
    live_second (self);
  else
    live_short (self);
  say_lived ();

  return G_SOURCE_REMOVE;
}

static void
activated_cb (GApplication *application,
              Life *self)
{
  if (!self->begun)
    g_idle_add (live_cb, self);
  self->begun = TRUE;
}

int
life_run (LifeKind kind,
          const char *own)
{
  Life self = { .kind = kind };
  char *arguments[] = { (char *) "sovittu", NULL };
  int status;
  g_autoptr (SovApplication) application = NULL;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  fcntl (LIFE_FD, F_SETFD, FD_CLOEXEC);
  sov_secret_protect_process ();
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 0);
  self.own = g_strdup (own);
  application = sov_application_new ();
  self.application = GTK_APPLICATION (application);
  g_signal_connect_after (application, "activate", G_CALLBACK (activated_cb), &self);
  status = g_application_run (G_APPLICATION (application), 1, arguments);
  g_free (self.own);

  return status;
}
