/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-assess-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"

struct _SovAssessDialog
{
  SovCaseDialog parent_instance;

  GtkWidget *impact;
  GtkWidget *expectation;
  GtkWidget *got;
  AdwComboRow *sought;
  AdwComboRow *severity;
  GtkWidget *found;
  GtkWidget *next_step;
  SovDueRow *next_due;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovAssessDialog, sov_assess_dialog, SOV_TYPE_CASE_DIALOG)

static void
changed_cb (SovAssessDialog *self)
{
  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
}

/* An emptied field is emptied in the vault too. */
static gboolean
put_text (SovAction *edit,
          SovField field,
          GtkWidget *row,
          const char *before)
{
  g_autofree char *typed = sov_case_dup_typed (row);

  if (g_strcmp0 (typed, before) == 0)
    return FALSE;

  sov_action_set_text (edit, field, typed != NULL ? typed : "");
  return TRUE;
}

static gboolean
put_choices (SovAssessDialog *self,
             SovAction *edit,
             SovCase *of)
{
  guint sought = adw_combo_row_get_selected (self->sought);
  guint severity = adw_combo_row_get_selected (self->severity);
  gboolean any = FALSE;

  if (sought > 0 && sought != (guint) of->sought)
    {
      sov_action_set_number (edit, SOV_FIELD_SOUGHT, sought);
      any = TRUE;
    }
  if (severity > 0 && severity != (guint) of->complaint->severity)
    {
      sov_action_set_number (edit, SOV_FIELD_SEVERITY, severity);
      any = TRUE;
    }

  return any;
}

static void
add_facts (SovAssessDialog *self,
           SovCase *of,
           GPtrArray *actions,
           gint64 now)
{
  g_autoptr (SovAction) edit = sov_action_new (SOV_ACTION_EDIT_COMPLAINT, now);
  gboolean any = FALSE;

  sov_action_set_text (edit, SOV_FIELD_OF, of->complaint->ref);
  any |= put_text (edit, SOV_FIELD_IMPACT, self->impact, of->impact);
  any |= put_text (edit, SOV_FIELD_EXPECTATION, self->expectation, of->expectation);
  any |= put_text (edit, SOV_FIELD_GOT, self->got, of->got);
  any |= put_choices (self, edit, of);
  if (any)
    g_ptr_array_add (actions, g_steal_pointer (&edit));
}

/* The step says what was found and what comes next, each on its line. */
static void
save_cb (SovAssessDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  GPtrArray *actions = sov_case_actions_new ();
  g_autofree char *found = sov_case_dup_typed (self->found);
  g_autofree char *next_step = sov_case_dup_typed (self->next_step);
  gint64 due = sov_due_row_get_ms (self->next_due);
  gint64 now = sov_time_now ();
  g_autofree char *text = NULL;
  SovAction *step;

  if (next_step == NULL && due != SOV_NO_TIME)
    next_step = g_strdup (_ ("We are in contact again."));
  text = found != NULL ? g_strjoin ("\n", found, next_step, NULL) : g_strdup (next_step);
  add_facts (self, of, actions, now);
  step = sov_case_add_step (of, actions, SOV_STEP_ASSESSED, text, now);
  if (due != SOV_NO_TIME)
    sov_action_set_due (step, SOV_FIELD_DUE, due, sov_due_row_get_has_clock (self->next_due));
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("What happened is written down"), actions);
}

static void
put_typed (GtkWidget *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovAssessDialog *self = SOV_ASSESS_DIALOG (dialog);
  SovCase *of = sov_case_dialog_get_case (dialog);
  g_autoptr (GListModel) sought = sov_labels_of (SOV_TYPE_SOUGHT);
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("Not said"));
  for (guint i = 0; i < g_list_model_get_n_items (sought); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (sought, i);

      gtk_string_list_append (choices, gtk_string_object_get_string (item));
    }
  adw_combo_row_set_model (self->sought, G_LIST_MODEL (choices));
  adw_combo_row_set_selected (self->sought, of->sought);
  adw_combo_row_set_selected (self->severity, (guint) of->complaint->severity);
  put_typed (self->impact, of->impact);
  put_typed (self->expectation, of->expectation);
  put_typed (self->got, of->got);
  sov_due_row_set_up (self->next_due, _ ("When"), _ ("When"), now, FALSE);
}

static void
sov_assess_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_ASSESS_DIALOG);

  G_OBJECT_CLASS (sov_assess_dialog_parent_class)->dispose (object);
}

static void
sov_assess_dialog_class_init (SovAssessDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_assess_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-assess-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, impact);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, expectation);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, got);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, sought);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, found);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, next_step);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, next_due);
  gtk_widget_class_bind_template_child (widget_class, SovAssessDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_assess_dialog_init (SovAssessDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_assess_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_ASSESS_DIALOG);
}
