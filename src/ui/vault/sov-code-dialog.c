/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/vault/sov-code-dialog.h"

#include "ui/vault/sov-code-group.h"

struct _SovCodeDialog
{
  AdwDialog parent_instance;

  gboolean waiting;

  GtkLabel *text;
  SovCodeGroup *code;
  GtkWidget *passphrase_group;
  GtkEditable *passphrase;
  GtkLabel *problem;
  GtkWidget *cancel;
  GtkButton *go_on;
  GtkWidget *spinner;
};

enum
{
  SIGNAL_TYPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovCodeDialog, sov_code_dialog, ADW_TYPE_DIALOG)

static gboolean
is_ready (SovCodeDialog *self)
{
  const char *passphrase = sov_code_dialog_get_passphrase (self);

  return !self->waiting && sov_code_group_get_complete (self->code) && (passphrase == NULL || *passphrase != '\0');
}

static void
update (SovCodeDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->go_on), is_ready (self));
  gtk_widget_set_sensitive (self->passphrase_group, !self->waiting);
  gtk_widget_set_sensitive (self->cancel, !self->waiting);
  gtk_widget_set_sensitive (GTK_WIDGET (self->code), !self->waiting);
  gtk_widget_set_visible (self->spinner, self->waiting);
}

static void
changed_cb (SovCodeDialog *self)
{
  update (self);
}

static void
show_problem (SovCodeDialog *self,
              const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
go_on_cb (SovCodeDialog *self)
{
  if (!is_ready (self))
    return;

  self->waiting = TRUE;
  show_problem (self, NULL);
  update (self);
  g_signal_emit (self, signals[SIGNAL_TYPED], 0, sov_code_group_get_text (self->code));
}

void
sov_code_dialog_ask_passphrase (SovCodeDialog *self)
{
  g_return_if_fail (SOV_IS_CODE_DIALOG (self));

  gtk_widget_set_visible (self->passphrase_group, TRUE);
  update (self);
}

const char *
sov_code_dialog_get_passphrase (SovCodeDialog *self)
{
  g_return_val_if_fail (SOV_IS_CODE_DIALOG (self), NULL);

  return gtk_widget_get_visible (self->passphrase_group) ? gtk_editable_get_text (self->passphrase) : NULL;
}

void
sov_code_dialog_answer (SovCodeDialog *self,
                        const char *problem)
{
  g_return_if_fail (SOV_IS_CODE_DIALOG (self));

  self->waiting = FALSE;
  if (self->code == NULL)
    return;

  update (self);
  show_problem (self, problem);
  if (problem != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->code));
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
sov_code_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CODE_DIALOG);

  G_OBJECT_CLASS (sov_code_dialog_parent_class)->dispose (object);
}

static void
sov_code_dialog_class_init (SovCodeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_code_dialog_dispose;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", SOV_TYPE_CODE_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SOV_TYPE_CODE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-code-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, code);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, passphrase_group);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, passphrase);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, go_on);
  gtk_widget_class_bind_template_child (widget_class, SovCodeDialog, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
}

static void
sov_code_dialog_init (SovCodeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovCodeDialog *
sov_code_dialog_present (GtkWidget *parent,
                         const char *title,
                         const char *text,
                         const char *action)
{
  SovCodeDialog *self = g_object_new (SOV_TYPE_CODE_DIALOG, "title", title, NULL);

  gtk_label_set_label (self->text, text);
  gtk_button_set_label (self->go_on, action);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
