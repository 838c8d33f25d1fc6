/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-passphrase-dialog.h"

#include <glib/gi18n.h>

#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"

struct _SovPassphraseDialog
{
  AdwDialog parent_instance;

  SovGate *gate;
  gboolean saving;

  GtkEditable *passphrase;
  GtkEditable *again;
  GtkLabel *problem;
  GtkWidget *cancel;
  GtkWidget *save;
  GtkWidget *spinner;
};

G_DEFINE_FINAL_TYPE (SovPassphraseDialog, sov_passphrase_dialog, ADW_TYPE_DIALOG)

static gboolean
is_ready (SovPassphraseDialog *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);

  return !self->saving && g_utf8_strlen (passphrase, -1) >= SOV_VAULT_PASSPHRASE_MIN &&
         g_str_equal (passphrase, gtk_editable_get_text (self->again));
}

static void
update (SovPassphraseDialog *self)
{
  const char *again = gtk_editable_get_text (self->again);
  gboolean differs = !g_str_has_prefix (gtk_editable_get_text (self->passphrase), again);

  if (differs)
    gtk_widget_add_css_class (GTK_WIDGET (self->again), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->again), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->again), GTK_ACCESSIBLE_STATE_INVALID,
                               differs ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_widget_set_sensitive (self->save, is_ready (self));
  gtk_widget_set_sensitive (self->cancel, !self->saving);
  gtk_widget_set_visible (self->spinner, self->saving);
}

static void
changed_cb (SovPassphraseDialog *self)
{
  update (self);
}

static void
show_problem (SovPassphraseDialog *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
saved_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovPassphraseDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gboolean ok = sov_gate_set_passphrase_finish (SOV_GATE (source), result, &error);

  self->saving = FALSE;
  if (self->save == NULL)
    return;

  update (self);
  if (ok)
    {
      sov_toast (GTK_WIDGET (self), _ ("The passphrase opens your vault from now on"));
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  sentence = sov_error_text (error);
  show_problem (self, sentence);
}

static void
save_cb (SovPassphraseDialog *self)
{
  if (!is_ready (self))
    return;

  self->saving = TRUE;
  show_problem (self, NULL);
  update (self);
  sov_gate_set_passphrase_async (self->gate, gtk_editable_get_text (self->passphrase), saved_cb, g_object_ref (self));
}

static void
sov_passphrase_dialog_dispose (GObject *object)
{
  SovPassphraseDialog *self = SOV_PASSPHRASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PASSPHRASE_DIALOG);
  g_clear_object (&self->gate);

  G_OBJECT_CLASS (sov_passphrase_dialog_parent_class)->dispose (object);
}

static void
sov_passphrase_dialog_class_init (SovPassphraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_passphrase_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPassphraseDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, SovPassphraseDialog, again);
  gtk_widget_class_bind_template_child (widget_class, SovPassphraseDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, SovPassphraseDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, SovPassphraseDialog, save);
  gtk_widget_class_bind_template_child (widget_class, SovPassphraseDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_passphrase_dialog_init (SovPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovPassphraseDialog *
sov_passphrase_dialog_present (GtkWidget *parent,
                               SovGate *gate)
{
  SovPassphraseDialog *self = g_object_new (SOV_TYPE_PASSPHRASE_DIALOG, NULL);

  self->gate = g_object_ref (gate);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
