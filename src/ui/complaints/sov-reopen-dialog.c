/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-reopen-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"

struct _SovReopenDialog
{
  SovCaseDialog parent_instance;

  GtkWidget *text;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovReopenDialog, sov_reopen_dialog, SOV_TYPE_CASE_DIALOG)

static void
changed_cb (SovReopenDialog *self)
{
  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
}

static void
save_cb (SovReopenDialog *self)
{
  GPtrArray *actions = sov_case_actions_new ();
  g_autofree char *text = sov_case_dup_typed (self->text);

  sov_case_add_step (sov_case_dialog_get_case (SOV_CASE_DIALOG (self)), actions, SOV_STEP_REOPENED, text, sov_time_now ());
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("Opened again"), actions);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  gtk_widget_set_sensitive (SOV_REOPEN_DIALOG (dialog)->save, TRUE);
}

static void
sov_reopen_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_REOPEN_DIALOG);

  G_OBJECT_CLASS (sov_reopen_dialog_parent_class)->dispose (object);
}

static void
sov_reopen_dialog_class_init (SovReopenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_reopen_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-reopen-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovReopenDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovReopenDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_reopen_dialog_init (SovReopenDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_reopen_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_REOPEN_DIALOG);
}
