/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-trouble-page.h"

#include <glib/gi18n.h>

#include "desktop/sov-instance.h"
#include "store/sov-store-error.h"
#include "ui/common/sov-error-text.h"
#include "ui/vault/sov-code-group.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-restore-dialog.h"

struct _SovTroublePage
{
  AdwBin parent_instance;

  SovGate *gate;
  char *instance; /* another Sovittu that has the vault open; nullable */
  GCancellable *cancellable;

  AdwStatusPage *status;
  SovCodeGroup *code;
  GtkLabel *problem;
  GtkButton *open;
  GtkWidget *raise;
  GtkWidget *restore;
  GtkWidget *again;
  GtkWidget *folder;
  GtkLabel *kept;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SovTroublePage, sov_trouble_page, ADW_TYPE_BIN)

static gboolean
asks_for_code (SovTroublePage *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->code));
}

static void
update (SovTroublePage *self)
{
  gboolean busy = sov_gate_get_busy (self->gate);
  gboolean ready = !asks_for_code (self) || sov_code_group_get_complete (self->code);

  gtk_widget_set_sensitive (GTK_WIDGET (self->open), !busy && ready);
  gtk_widget_set_sensitive (self->again, !busy);
  gtk_widget_set_sensitive (self->restore, !busy);
  gtk_widget_set_visible (self->spinner, busy);
}

static void
changed_cb (SovTroublePage *self)
{
  update (self);
}

static void
show_problem (SovTroublePage *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
again_cb (SovTroublePage *self)
{
  sov_gate_start (self->gate);
}

static void
restore_cb (SovTroublePage *self)
{
  sov_restore_dialog_present (GTK_WIDGET (self), self->gate);
}

static void
raised_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  g_autoptr (SovTroublePage) self = data;
  g_autoptr (GError) error = NULL;

  /* One window of a vault is enough. */
  if (sov_instance_raise_finish (result, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "window.close", NULL);
  else
    sov_error_show (GTK_WIDGET (self), _ ("That Window Cannot Be Shown"), error);
}

static void
raise_cb (SovTroublePage *self)
{
  sov_instance_raise_async (self->instance, self->cancellable, raised_cb, g_object_ref (self));
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  g_autoptr (SovTroublePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (sov_gate_unlock_finish (SOV_GATE (source), result, &error) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  sentence = sov_gate_unlock_text (SOV_VAULT_BY_CODE, error);
  show_problem (self, sentence);
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

/* The first press asks for the code, the next one uses it. */
static void
open_cb (SovTroublePage *self)
{
  if (!asks_for_code (self))
    {
      gtk_widget_set_visible (GTK_WIDGET (self->code), TRUE);
      gtk_button_set_label (self->open, _ ("_Open with the Code"));
      gtk_widget_grab_focus (GTK_WIDGET (self->code));
      update (self);
      return;
    }
  if (!sov_code_group_get_complete (self->code) || sov_gate_get_busy (self->gate))
    return;

  show_problem (self, NULL);
  sov_gate_unlock_async (self->gate, SOV_VAULT_BY_CODE, sov_code_group_get_text (self->code),
                         unlocked_cb, g_object_ref (self));
}

static void
folder_shown_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovTroublePage) self = data;
  g_autoptr (GError) error = NULL;

  if (!gtk_file_launcher_launch_finish (GTK_FILE_LAUNCHER (source), result, &error) &&
      !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    sov_error_show (GTK_WIDGET (self), _ ("The Folder Cannot Be Shown"), error);
}

static void
folder_cb (SovTroublePage *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (sov_gate_get_folder (self->gate));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL,
                            folder_shown_cb, g_object_ref (self));
}

static void
describe (SovTroublePage *self)
{
  const GError *error = sov_gate_get_error (self->gate);
  g_autofree char *text = sov_gate_trouble_text (error);
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_autofree char *kept = NULL;

  adw_status_page_set_title (self->status, sov_gate_trouble_title (error));
  adw_status_page_set_description (self->status, escaped);

  /* Translators: %s is a folder */
  kept = g_strdup_printf (_ ("Nothing has been changed or deleted. Your vault is in the folder %s"),
                          sov_gate_get_folder (self->gate));
  gtk_label_set_label (self->kept, kept);
}

static void
instance_found_cb (GObject *source,
                   GAsyncResult *result,
                   gpointer data)
{
  g_autoptr (SovTroublePage) self = data;

  self->instance = sov_instance_find_finish (result, NULL);
  if (self->instance == NULL || self->raise == NULL)
    return;

  gtk_widget_set_visible (self->raise, TRUE);
  gtk_widget_remove_css_class (self->again, "suggested-action");
  gtk_widget_grab_focus (self->raise);
}

/* What helps most: it stands out, and Enter does it. */
static GtkWidget *
get_best (SovTroublePage *self)
{
  const GError *error = sov_gate_get_error (self->gate);

  if (sov_gate_get_code_may_help (self->gate))
    return GTK_WIDGET (self->open);
  if (sov_gate_backup_helps (error) && !g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW))
    return self->restore;

  return self->again;
}

static void
offer (SovTroublePage *self)
{
  const GError *error = sov_gate_get_error (self->gate);
  gboolean code_may_help = sov_gate_get_code_may_help (self->gate);

  gtk_widget_set_visible (GTK_WIDGET (self->open), code_may_help);
  gtk_widget_set_visible (self->folder, !code_may_help);
  gtk_widget_set_visible (self->restore, sov_gate_backup_helps (error));
  gtk_widget_add_css_class (get_best (self), "suggested-action");
  if (g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE))
    sov_instance_find_async (sov_gate_get_folder (self->gate), self->cancellable, instance_found_cb, g_object_ref (self));
}

static gboolean
sov_trouble_page_grab_focus (GtkWidget *widget)
{
  SovTroublePage *self = SOV_TROUBLE_PAGE (widget);

  return gtk_widget_grab_focus (get_best (self));
}

static void
sov_trouble_page_dispose (GObject *object)
{
  SovTroublePage *self = SOV_TROUBLE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_TROUBLE_PAGE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->gate);
  g_clear_pointer (&self->instance, g_free);

  G_OBJECT_CLASS (sov_trouble_page_parent_class)->dispose (object);
}

static void
sov_trouble_page_class_init (SovTroublePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_trouble_page_dispose;
  widget_class->grab_focus = sov_trouble_page_grab_focus;

  g_type_ensure (SOV_TYPE_CODE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-trouble-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, status);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, code);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, problem);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, open);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, raise);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, restore);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, again);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, folder);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, kept);
  gtk_widget_class_bind_template_child (widget_class, SovTroublePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, raise_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
sov_trouble_page_init (SovTroublePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sov_trouble_page_new (SovGate *gate)
{
  SovTroublePage *self = g_object_new (SOV_TYPE_TROUBLE_PAGE, NULL);

  self->gate = g_object_ref (gate);
  g_signal_connect_object (gate, "notify::busy", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  offer (self);
  describe (self);
  update (self);

  return GTK_WIDGET (self);
}
