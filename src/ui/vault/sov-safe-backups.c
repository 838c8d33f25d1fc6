/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/vault/sov-code-dialog.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-restore-dialog.h"
#include "ui/vault/sov-safe-page-private.h"

/* The backups on the page: one now, the second place, the trial, a copy to take
 * along, and the way back. */

static SovBackupKeeper *
get_keeper (SovSafePage *self)
{
  return sov_gate_get_backup_keeper (self->gate);
}

/* Showing */

static void
show_second (SovSafePage *self,
             const SovSafeState *state)
{
  SovBackupKeeper *keeper = get_keeper (self);
  const char *place = sov_backup_keeper_get_second_place (keeper);
  const GError *error = sov_backup_keeper_get_second_error (keeper);
  g_autofree char *shown = place != NULL ? g_filename_display_name (place) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->second_remove, place != NULL);
  gtk_button_set_label (self->second_choose, place != NULL ? _ ("Change…") : _ ("Choose…"));
  if (place == NULL)
    {
      adw_action_row_set_subtitle (self->second_row, _ ("None yet. A memory stick or another disk keeps your work when this one breaks."));
      return;
    }

  text = sov_safe_second_text (shown, sov_backup_keeper_get_second_is_there (keeper),
                               sov_backup_keeper_get_second_at (keeper), error, state->now);
  adw_action_row_set_subtitle (self->second_row, text);
}

void
sov_safe_page_show_backups (SovSafePage *self,
                            const SovSafeState *state)
{
  g_autofree char *drill = sov_safe_drill_text (state);

  show_second (self, state);
  adw_action_row_set_subtitle (self->drill_row, drill);
  gtk_widget_set_visible (self->aside_row, sov_gate_get_can_undo_restore (self->gate));
}

/* One now */

static void
set_backing_up (SovSafePage *self,
                gboolean busy)
{
  if (!sov_safe_page_is_shown (self))
    return;

  gtk_widget_set_visible (self->backing_up, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safe.back-up", !busy);
}

static void
backed_up_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = sov_backup_keeper_back_up_finish (SOV_BACKUP_KEEPER (source), result, &error);

  set_backing_up (self, FALSE);
  if (!sov_safe_page_is_shown (self))
    return;

  if (ok)
    sov_toast (GTK_WIDGET (self), _ ("Backup made and read back"));
  else
    sov_error_show (GTK_WIDGET (self), _ ("No Backup Was Made"), error);
}

static void
back_up_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);

  set_backing_up (self, TRUE);
  sov_backup_keeper_back_up_async (get_keeper (self), SOV_BACKUP_ASKED, backed_up_cb, g_object_ref (self));
}

/* The second place */

static void
second_chosen_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (folder != NULL && g_file_peek_path (folder) != NULL && sov_safe_page_is_shown (self))
    sov_safe_page_set_second (self, g_file_peek_path (folder));
}

void
sov_safe_page_set_second (SovSafePage *self,
                          const char *path)
{
  g_autoptr (GError) error = NULL;

  if (!sov_backup_keeper_set_second_place (get_keeper (self), path, &error))
    sov_error_show (GTK_WIDGET (self), _ ("Not There"), error);
  else if (path != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "safe.back-up", NULL);
}

static void
choose_second_cb (GtkWidget *widget,
                  const char *name,
                  GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Second Place for Backups"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                                 second_chosen_cb, g_object_ref (widget));
}

static void
give_up_second_cb (GtkWidget *widget,
                   const char *name,
                   GVariant *parameter)
{
  sov_safe_page_set_second (SOV_SAFE_PAGE (widget), NULL);
  sov_toast (widget, _ ("No more backups go there. Those that are there stay."));
}

/* Much less than before, and rightly so */

static void
accept_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  if (!sov_backup_keeper_accept_shrunk (get_keeper (SOV_SAFE_PAGE (widget)), &error))
    sov_error_show (widget, _ ("Not Noted"), error);
}

/* The trial */

static void
set_drilling (SovSafePage *self,
              gboolean busy)
{
  if (!sov_safe_page_is_shown (self))
    return;

  gtk_widget_set_visible (self->drilling, busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safe.drill", !busy);
}

static void
drilled_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = sov_backup_keeper_drill_finish (SOV_BACKUP_KEEPER (source), result, &error);

  set_drilling (self, FALSE);
  if (!sov_safe_page_is_shown (self))
    return;

  if (ok)
    sov_toast (GTK_WIDGET (self), _ ("The newest backup opens, and everything is in it"));
  else
    sov_error_show (GTK_WIDGET (self), _ ("A Backup Did Not Pass Its Trial"), error);
}

static void
drill_cb (GtkWidget *widget,
          const char *name,
          GVariant *parameter)
{
  SovSafePage *self = SOV_SAFE_PAGE (widget);

  set_drilling (self, TRUE);
  sov_backup_keeper_drill_async (get_keeper (self), drilled_cb, g_object_ref (self));
}

/* The way back */

static void
restore_cb (GtkWidget *widget,
            const char *name,
            GVariant *parameter)
{
  sov_restore_dialog_present (widget, SOV_SAFE_PAGE (widget)->gate);
}

/* A copy to take along */

typedef struct
{
  SovSafePage *page;
  SovCodeDialog *dialog;
  char *path;
} Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->page);
  g_clear_object (&taking->dialog);
  g_free (taking->path);
  g_free (taking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

static void
taken_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (Taking) taking = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;

  if (!sov_backup_keeper_write_portable_finish (SOV_BACKUP_KEEPER (source), result, &error))
    problem = sov_gate_code_text (error);
  sov_code_dialog_answer (taking->dialog, problem);
  if (problem == NULL && sov_safe_page_is_shown (taking->page))
    sov_toast (GTK_WIDGET (taking->page), _ ("The copy is saved and was read back"));
}

static void
typed_cb (SovCodeDialog *dialog,
          const char *code,
          Taking *about)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->page = g_object_ref (about->page);
  taking->dialog = g_object_ref (dialog);
  sov_backup_keeper_write_portable_async (get_keeper (about->page), about->path, code, taken_cb, taking);
}

static void
about_free (gpointer data,
            GClosure *closure)
{
  taking_free (data);
}

SovCodeDialog *
sov_safe_page_take (SovSafePage *self,
                    const char *path)
{
  SovCodeDialog *dialog;
  Taking *about = g_new0 (Taking, 1);

  about->page = g_object_ref (self);
  about->path = g_strdup (path);
  dialog = sov_code_dialog_present (GTK_WIDGET (self), _ ("Take with You"),
                                    _ ("The copy opens with your recovery code, and with nothing else. Type it from your paper."),
                                    _ ("_Save"));
  g_signal_connect_data (dialog, "typed", G_CALLBACK (typed_cb), about, about_free, 0);

  return dialog;
}

static void
place_chosen_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovSafePage) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && g_file_peek_path (file) != NULL && sov_safe_page_is_shown (self))
    sov_safe_page_take (self, g_file_peek_path (file));
}

static void
take_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Save a Copy to Take with You"));
  gtk_file_dialog_set_initial_name (dialog, "sovittu.backup");
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL, place_chosen_cb, g_object_ref (widget));
}

void
sov_safe_page_add_backups (SovSafePage *self)
{
  g_autoptr (GtkBuilder) builder = sov_safe_page_add_part (self, "sov-safe-backups", "backups_group");

  self->backups_group = GTK_WIDGET (gtk_builder_get_object (builder, "backups_group"));
  self->second_row = ADW_ACTION_ROW (gtk_builder_get_object (builder, "second_row"));
  self->second_remove = GTK_WIDGET (gtk_builder_get_object (builder, "second_remove"));
  self->second_choose = GTK_BUTTON (gtk_builder_get_object (builder, "second_choose"));
  self->drill_row = ADW_ACTION_ROW (gtk_builder_get_object (builder, "drill_row"));
  self->drilling = GTK_WIDGET (gtk_builder_get_object (builder, "drilling"));
  self->aside_row = GTK_WIDGET (gtk_builder_get_object (builder, "aside_row"));
}

const SovSafeAction sov_safe_backup_actions[] = {
  { "safe.back-up", back_up_cb },
  { "safe.accept", accept_cb },
  { "safe.choose-second", choose_second_cb },
  { "safe.give-up-second", give_up_second_cb },
  { "safe.drill", drill_cb },
  { "safe.restore", restore_cb },
  { "safe.take", take_cb },
  { NULL },
};
