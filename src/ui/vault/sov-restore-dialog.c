/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-restore-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-error.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/vault/sov-code-group.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-safe-text.h"

/* So many backups are listed at once. */
#define FEW 12

struct _SovRestoreDialog
{
  AdwDialog parent_instance;

  SovGate *gate;
  GtkWidget *window;         /* which it was opened in; NULL when that is gone */
  GCancellable *cancellable; /* of choosing a file */
  GPtrArray *copies;         /* SovBackupCopy; NULL before they were found */
  GPtrArray *rows;           /* GtkWidget */
  GtkCheckButton *group;     /* what makes the others radio buttons; not shown */
  char *path;                /* what is chosen; nullable */
  gboolean all;
  gboolean working;

  SovCodeGroup *code;
  GtkLabel *problem;
  GtkWidget *working_box;
  GtkWidget *cancel;
  GtkWidget *restore;
  AdwPreferencesGroup *list;
  GtkWidget *file;
};

G_DEFINE_FINAL_TYPE (SovRestoreDialog, sov_restore_dialog, ADW_TYPE_DIALOG)

static void show (SovRestoreDialog *self);

static gboolean
asks_for_code (SovRestoreDialog *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->code));
}

static void
update (SovRestoreDialog *self)
{
  gboolean ready = self->path != NULL && (!asks_for_code (self) || sov_code_group_get_complete (self->code));

  gtk_widget_set_sensitive (self->restore, ready && !self->working);
  gtk_widget_set_sensitive (self->cancel, !self->working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), !self->working);
  gtk_widget_set_sensitive (self->file, !self->working);
  gtk_widget_set_visible (self->working_box, self->working);
  adw_dialog_set_can_close (ADW_DIALOG (self), !self->working);
}

static void
changed_cb (SovRestoreDialog *self)
{
  update (self);
}

static void
show_problem (SovRestoreDialog *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

/* Choosing */

static void
choose (SovRestoreDialog *self,
        const char *path)
{
  g_set_str (&self->path, path);
  gtk_widget_set_visible (GTK_WIDGET (self->code), FALSE);
  show_problem (self, NULL);
  update (self);
}

static void
chosen_cb (GtkCheckButton *button,
           SovRestoreDialog *self)
{
  if (gtk_check_button_get_active (button))
    choose (self, gtk_widget_get_name (GTK_WIDGET (button)));
}

/* @path names the button. */
static GtkWidget *
add_row (SovRestoreDialog *self,
         const char *title,
         const char *subtitle,
         const char *path)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  gtk_widget_set_name (button, path);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->group);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (button, "toggled", G_CALLBACK (chosen_cb), self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->list, row);
  g_ptr_array_add (self->rows, row);

  return button;
}

/* The same backup in both places is one line. */
static gboolean
is_listed (SovRestoreDialog *self,
           guint position)
{
  const SovBackupCopy *copy = self->copies->pdata[position];

  for (guint i = 0; i < position; i++)
    {
      const SovBackupCopy *other = self->copies->pdata[i];

      if (other->mark.at == copy->mark.at && other->second_place != copy->second_place)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_both (SovRestoreDialog *self,
            const SovBackupCopy *copy)
{
  for (guint i = 0; i < self->copies->len; i++)
    {
      const SovBackupCopy *other = self->copies->pdata[i];

      if (other->mark.at == copy->mark.at && other->second_place != copy->second_place)
        return TRUE;
    }

  return FALSE;
}

static const char *
describe_place (SovRestoreDialog *self,
                const SovBackupCopy *copy)
{
  if (is_in_both (self, copy))
    return _ ("in both places");

  return copy->second_place ? _ ("in the second place") : _ ("on this computer");
}

static void
add_copy (SovRestoreDialog *self,
          const SovBackupCopy *copy,
          gint64 now)
{
  g_autofree char *when = sov_format_relative (copy->mark.at, TRUE, now);
  g_autofree char *title = sov_safe_begin_sentence (when);
  g_autofree char *holds = sov_safe_copy_text (copy, now);
  g_autofree char *subtitle = NULL;

  /* Translators: what a backup holds; then why it was made, and where it is */
  subtitle = g_strdup_printf (_ ("%s\n%s, %s"), holds, sov_safe_reason_text (copy->mark.reason), describe_place (self, copy));
  add_row (self, title, subtitle, copy->path);
}

static void
all_cb (SovRestoreDialog *self)
{
  self->all = TRUE;
  show (self);
}

static void
add_more_row (SovRestoreDialog *self,
              guint n_more)
{
  g_autofree char *label = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_more), n_more);
  GtkWidget *row = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  g_signal_connect_object (row, "activated", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->list, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (SovRestoreDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->list, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
show (SovRestoreDialog *self)
{
  gint64 now = sov_time_now ();
  guint n_more = 0;

  clear (self);
  choose (self, NULL);
  for (guint i = 0; i < self->copies->len; i++)
    {
      if (is_listed (self, i))
        continue;
      if (self->all || self->rows->len < FEW)
        add_copy (self, self->copies->pdata[i], now);
      else
        n_more++;
    }
  if (n_more > 0)
    add_more_row (self, n_more);

  adw_preferences_group_set_description (self->list,
                                         self->copies->len == 0 ? _ ("No backup was found on this computer, nor in the second place if there is one.")
                                                                : NULL);
}

static void
listed_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovRestoreDialog) self = data;
  g_autoptr (GPtrArray) copies = sov_gate_list_backups_finish (SOV_GATE (source), result, NULL);

  if (copies == NULL || self->list == NULL)
    return;

  self->copies = g_steal_pointer (&copies);
  show (self);
}

void
sov_restore_dialog_take_file (SovRestoreDialog *self,
                              const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);
  GtkWidget *button;

  g_return_if_fail (SOV_IS_RESTORE_DIALOG (self));

  button = add_row (self, base, _ ("the file that you chose"), path);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), TRUE);
  gtk_widget_grab_focus (self->restore);
}

static void
file_chosen_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovRestoreDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL && self->list != NULL && g_file_peek_path (file) != NULL)
    sov_restore_dialog_take_file (self, g_file_peek_path (file));
}

static void
file_cb (SovRestoreDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose a Backup File"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable,
                        file_chosen_cb, g_object_ref (self));
}

/* Restoring */

static void
ask_for_code (SovRestoreDialog *self)
{
  show_problem (self, asks_for_code (self) ? _ ("This code does not open the backup. Older backups open with the code that was the right one then.")
                                           : _ ("This backup opens with a recovery code. Type the one from your paper."));
  gtk_widget_set_visible (GTK_WIDGET (self->code), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

static void
restored_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovRestoreDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean ok = sov_gate_restore_finish (SOV_GATE (source), result, &error);

  self->working = FALSE;
  if (self->window == NULL)
    return;

  update (self);
  if (ok)
    {
      gtk_widget_activate_action (self->window, "win.restored", NULL);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    {
      /* The window put it away with what it was about. */
      sov_error_show (self->window, _ ("Not Restored"), error);
    }
  else if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    {
      ask_for_code (self);
    }
  else
    {
      sentence = sov_gate_restore_text (error);
      show_problem (self, sentence);
    }
  update (self);
}

static void
restore_cb (SovRestoreDialog *self)
{
  if (!gtk_widget_is_sensitive (self->restore))
    return;

  show_problem (self, NULL);
  self->working = TRUE;
  update (self);
  sov_gate_restore_async (self->gate, self->path, asks_for_code (self) ? sov_code_group_get_text (self->code) : NULL,
                          restored_cb, g_object_ref (self));
}

static void
sov_restore_dialog_dispose (GObject *object)
{
  SovRestoreDialog *self = SOV_RESTORE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_RESTORE_DIALOG);
  g_clear_pointer (&self->copies, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->gate);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->group);

  G_OBJECT_CLASS (sov_restore_dialog_parent_class)->dispose (object);
}

static void
sov_restore_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SOV_RESTORE_DIALOG (object)->rows);

  G_OBJECT_CLASS (sov_restore_dialog_parent_class)->finalize (object);
}

static void
sov_restore_dialog_class_init (SovRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_restore_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_restore_dialog_finalize;

  g_type_ensure (SOV_TYPE_CODE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, code);
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, working_box);
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, restore);
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SovRestoreDialog, file);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, file_cb);
}

static void
sov_restore_dialog_init (SovRestoreDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->group = GTK_CHECK_BUTTON (g_object_ref_sink (gtk_check_button_new ()));
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovRestoreDialog *
sov_restore_dialog_present (GtkWidget *parent,
                            SovGate *gate)
{
  SovRestoreDialog *self = g_object_new (SOV_TYPE_RESTORE_DIALOG, NULL);

  self->gate = g_object_ref (gate);
  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (parent)));
  sov_gate_list_backups_async (gate, listed_cb, g_object_ref (self));
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
