/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-outside-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-due-row.h"

struct _SovOutsideDialog
{
  SovCaseDialog parent_instance;

  GtkWidget *text;
  SovDueRow *due;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovOutsideDialog, sov_outside_dialog, SOV_TYPE_CASE_DIALOG)

static void
changed_cb (SovOutsideDialog *self)
{
  g_autofree char *text = sov_case_dup_typed (self->text);

  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
  gtk_widget_set_sensitive (self->save, text != NULL);
}

static void
save_cb (SovOutsideDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  GPtrArray *actions = sov_case_actions_new ();
  g_autofree char *text = sov_case_dup_typed (self->text);
  gint64 due = sov_due_row_get_ms (self->due);
  SovAction *step = sov_case_add_step (of, actions, SOV_STEP_WENT_EXTERNAL, text, sov_time_now ());

  if (due != SOV_NO_TIME)
    sov_action_set_due (step, SOV_FIELD_DUE, due, sov_due_row_get_has_clock (self->due));
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("Handled outside"), actions);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  sov_due_row_set_up (SOV_OUTSIDE_DIALOG (dialog)->due, _ ("They ask for an answer by"), _ ("They ask for an answer by"), now, FALSE);
}

static void
sov_outside_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_OUTSIDE_DIALOG);

  G_OBJECT_CLASS (sov_outside_dialog_parent_class)->dispose (object);
}

static void
sov_outside_dialog_class_init (SovOutsideDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_outside_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-outside-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovOutsideDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovOutsideDialog, due);
  gtk_widget_class_bind_template_child (widget_class, SovOutsideDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_outside_dialog_init (SovOutsideDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_outside_dialog_present (GtkWidget *parent,
                            SovStore *store,
                            gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_OUTSIDE_DIALOG);
}
