/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-dialog.h"

#include <glib/gi18n.h>

#include "desktop/sov-error-text.h"
#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-store-import.h"
#include "ui/bringin/sov-bring-in-preview.h"
#include "ui/bringin/sov-bring-in-words.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

#define BEFORE_SHOWN 5

struct _SovBringInDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovBringIn *bring_in;      /* nullable: nothing was chosen yet */
  GCancellable *cancellable; /* of what is going on */
  GtkWidget *window;         /* that it was opened in; NULL when that is gone */
  GPtrArray *before_rows;    /* GtkWidget */
  guint looking;             /* how far it is, while it is written down */

  GtkStack *stack;
  GtkWidget *cancel;
  GtkWidget *bring_button;
  GtkWidget *choose_button;
  AdwPreferencesGroup *before;
  GtkLabel *working_label;
  GtkProgressBar *bar;
  SovBringInPreview *preview;
  AdwStatusPage *failed;
};

G_DEFINE_FINAL_TYPE (SovBringInDialog, sov_bring_in_dialog, ADW_TYPE_DIALOG)

static void load_before (SovBringInDialog *self);

static void
show_page (SovBringInDialog *self,
           const char *name)
{
  gboolean is_preview = g_str_equal (name, "preview");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->bring_button, is_preview);
  adw_dialog_set_default_widget (ADW_DIALOG (self), is_preview ? self->bring_button : NULL);
}

static void
ready_changed_cb (SovBringInDialog *self)
{
  gtk_widget_set_sensitive (self->bring_button, sov_bring_in_preview_get_ready (self->preview));
}

static void
fail (SovBringInDialog *self,
      const GError *error)
{
  g_autofree char *text = sov_error_text (error);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->failed, _ ("Not Read"));
  adw_status_page_set_description (self->failed, escaped);
  show_page (self, "failed");
}

/* Reading */

static void
progress_cb (guint per_mille,
             gpointer data)
{
  SovBringInDialog *self = data;

  if (self->bar != NULL)
    gtk_progress_bar_set_fraction (self->bar, per_mille / 1000.0);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  g_autoptr (SovBringInDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = sov_bring_in_read_finish (SOV_BRING_IN (source), result, &error);

  if (self->stack == NULL || SOV_BRING_IN (source) != self->bring_in || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (!ok)
    {
      g_clear_object (&self->bring_in);
      fail (self, error);
      return;
    }

  sov_bring_in_preview_show (self->preview, self->store, self->bring_in);
  show_page (self, "preview");
  ready_changed_cb (self);
}

static void
begin (SovBringInDialog *self,
       const char *what)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_label (self->working_label, what);
  gtk_progress_bar_set_fraction (self->bar, 0);
  show_page (self, "reading");
}

static void
read_all (SovBringInDialog *self)
{
  sov_bring_in_preview_show (self->preview, self->store, NULL);
  begin (self, _ ("Reading…"));
  sov_bring_in_read_async (self->bring_in, progress_cb, self, self->cancellable, read_cb, g_object_ref (self));
}

static void
read_again_cb (SovBringInDialog *self)
{
  read_all (self);
}

void
sov_bring_in_dialog_take_files (SovBringInDialog *self,
                                GSList *files)
{
  g_return_if_fail (SOV_IS_BRING_IN_DIALOG (self));

  if (files == NULL)
    return;

  g_clear_object (&self->bring_in);
  self->bring_in = sov_bring_in_new (self->store);
  for (GSList *file = files; file != NULL; file = file->next)
    sov_bring_in_add_file (self->bring_in, file->data);
  read_all (self);
}

void
sov_bring_in_dialog_take_text (SovBringInDialog *self,
                               const char *text)
{
  g_return_if_fail (SOV_IS_BRING_IN_DIALOG (self) && text != NULL);

  g_clear_object (&self->bring_in);
  self->bring_in = sov_bring_in_new (self->store);
  sov_bring_in_add_text (self->bring_in, text);
  read_all (self);
}

/* Choosing */

static void
chosen_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovBringInDialog) self = data;
  g_autoptr (GListModel) chosen = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoslist (GFile) files = NULL;

  if (chosen == NULL || self->stack == NULL)
    return;

  for (guint i = g_list_model_get_n_items (chosen); i > 0; i--)
    files = g_slist_prepend (files, g_list_model_get_item (chosen, i - 1));
  sov_bring_in_dialog_take_files (self, files);
}

static void
choose_cb (SovBringInDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Choose What to Bring In"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, chosen_cb,
                                 g_object_ref (self));
}

static void
pasted_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovBringInDialog) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->stack == NULL)
    return;
  if (text != NULL && *text != '\0')
    sov_bring_in_dialog_take_text (self, text);
  else if (self->window != NULL)
    sov_toast (self->window, _ ("There is no text to paste. Copy it first."));
}

static void
paste_cb (SovBringInDialog *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, pasted_cb, g_object_ref (self));
}

static gboolean
dropped_cb (SovBringInDialog *self,
            const GValue *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    {
      g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

      sov_bring_in_dialog_take_files (self, files);
      return TRUE;
    }
  if (G_VALUE_HOLDS (value, G_TYPE_STRING) && g_value_get_string (value) != NULL)
    {
      sov_bring_in_dialog_take_text (self, g_value_get_string (value));
      return TRUE;
    }

  return FALSE;
}

static void
again_cb (SovBringInDialog *self)
{
  show_page (self, "choose");
  gtk_widget_grab_focus (self->choose_button);
}

/* Writing */

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  g_autoptr (SovBringInDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovImportReport) report = sov_bring_in_write_finish (SOV_BRING_IN (source), result, &error);

  g_clear_handle_id (&self->looking, g_source_remove);
  if (self->window == NULL || self->stack == NULL)
    return;

  gtk_widget_set_sensitive (self->cancel, TRUE);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  if (report == NULL)
    show_page (self, "preview");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      sov_toast (self->window, _ ("Nothing was brought in"));
      return;
    }
  if (report == NULL)
    {
      sov_error_show (self->window, _ ("Not Saved"), error);
      return;
    }

  gtk_widget_activate_action (self->window, "win.offer-undo", NULL);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static gboolean
show_written_cb (gpointer data)
{
  SovBringInDialog *self = data;

  progress_cb (sov_bring_in_get_written (self->bring_in), self);

  return G_SOURCE_CONTINUE;
}

static void
bring_cb (SovBringInDialog *self)
{
  const SovImportReport *look = sov_bring_in_get_look (self->bring_in);
  g_autofree char *label = g_strdup_printf (ngettext ("%u entry brought in", "%u entries brought in", look->n_added), look->n_added);

  if (!sov_bring_in_preview_get_ready (self->preview))
    return;

  sov_bring_in_preview_apply (self->preview);
  begin (self, _ ("Writing it down…"));
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  self->looking = g_timeout_add (100, show_written_cb, self);
  sov_bring_in_write_async (self->bring_in, label, self->cancellable, written_cb, g_object_ref (self));
}

static void
cancel_cb (SovBringInDialog *self)
{
  g_cancellable_cancel (self->cancellable);
  if (self->looking != 0)
    gtk_widget_set_sensitive (self->cancel, FALSE);
  else
    adw_dialog_close (ADW_DIALOG (self));
}

/* What was brought in before */

static void
taken_back_cb (const char *const *refs,
               gpointer data)
{
  g_autoptr (SovBringInDialog) self = data;

  if (self->stack != NULL)
    load_before (self);
}

static void
take_back_cb (GtkWidget *button,
              SovBringInDialog *self)
{
  SovAction *action = sov_action_new (SOV_ACTION_TAKE_BACK, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, gtk_widget_get_name (button));
  if (self->window == NULL)
    {
      sov_action_free (action);
      return;
    }
  sov_perform_one (self->window, self->store, _ ("What was brought in is gone again"), action, taken_back_cb, g_object_ref (self));
}

static void
add_before (SovBringInDialog *self,
            const SovImportBatch *batch)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Undo Import"));
  g_autofree char *when = sov_format_relative (batch->at, TRUE, sov_time_now ());
  g_autofree char *subtitle = NULL;
  const char *title = *batch->name != '\0' ? batch->name : sov_bring_in_kind_text (batch->kind);

  subtitle = g_strdup_printf (ngettext ("%u thing, %s", "%u things, %s", batch->n_items), batch->n_items, when);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_name (button, batch->ref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (take_back_cb), self, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_group_add (self->before, row);
  g_ptr_array_add (self->before_rows, row);
}

static void
before_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovBringInDialog) self = data;
  g_autoptr (GPtrArray) batches = sov_store_load_imports_finish (SOV_STORE (source), result, NULL);

  if (batches == NULL || self->stack == NULL)
    return;

  for (guint i = 0; i < self->before_rows->len; i++)
    adw_preferences_group_remove (self->before, self->before_rows->pdata[i]);
  g_ptr_array_set_size (self->before_rows, 0);
  for (guint i = 0; i < MIN (batches->len, BEFORE_SHOWN); i++)
    add_before (self, batches->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->before), batches->len > 0);
}

static void
load_before (SovBringInDialog *self)
{
  sov_store_load_imports_async (self->store, NULL, before_cb, g_object_ref (self));
}

static void
sov_bring_in_dialog_dispose (GObject *object)
{
  SovBringInDialog *self = SOV_BRING_IN_DIALOG (object);

  g_clear_handle_id (&self->looking, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->window);
  /* libadwaita 1.7 keeps a closed dialog's child for ever: it is to hold nothing. */
  if (self->preview != NULL)
    sov_bring_in_preview_show (self->preview, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_BRING_IN_DIALOG);
  g_clear_object (&self->bring_in);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_bring_in_dialog_parent_class)->dispose (object);
}

static void
sov_bring_in_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (SOV_BRING_IN_DIALOG (object)->before_rows);

  G_OBJECT_CLASS (sov_bring_in_dialog_parent_class)->finalize (object);
}

static void
sov_bring_in_dialog_class_init (SovBringInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_bring_in_dialog_finalize;

  g_type_ensure (SOV_TYPE_BRING_IN_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-bring-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, bring_button);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, before);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, working_label);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, bar);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, SovBringInDialog, failed);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, bring_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, paste_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
}

static void
accept_drops (SovBringInDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
sov_bring_in_dialog_init (SovBringInDialog *self)
{
  self->before_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  accept_drops (self);
  g_signal_connect_object (self->preview, "notify::ready", G_CALLBACK (ready_changed_cb), self, G_CONNECT_SWAPPED);
  show_page (self, "choose");
}

SovBringInDialog *
sov_bring_in_dialog_present (GtkWidget *parent,
                             SovStore *store)
{
  SovBringInDialog *self = g_object_new (SOV_TYPE_BRING_IN_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_set_weak_pointer (&self->window, GTK_WIDGET (gtk_widget_get_root (parent)));
  load_before (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  gtk_widget_grab_focus (self->choose_button);

  return self;
}
