/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-confirm-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "model/sov-rules.h"
#include "model/sov-time.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-warning-text.h"
#include "ui/complaints/sov-case-facts.h"

/* Rules above this are not of those that R13 looks at. */
#define LAST_RELAY_RULE 6

struct _SovConfirmDialog
{
  SovCaseDialog parent_instance;

  GCancellable *cancellable;
  GListStore *lacks;    /* SovFact */
  GListStore *promised; /* SovFact */

  AdwPreferencesGroup *lacking;
  AdwPreferencesGroup *remedies;
  GtkWidget *green;
  GtkWidget *send;
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (SovConfirmDialog, sov_confirm_dialog, SOV_TYPE_CASE_DIALOG)

static gboolean
is_of_remedy (SovCase *of,
              const SovWarning *warning)
{
  const SovTerm *term = warning->rule <= LAST_RELAY_RULE ? sov_sheet_find_term (of->sheet, warning->term) : NULL;

  return term != NULL && term->complaint == of->complaint->id;
}

/* One row a gap: the sentence that the sheet has for it, and its cure. */
static GPtrArray *
list_gaps (SovCase *of,
           gint64 now)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) warnings = of->sheet != NULL ? sov_rules_check (of->sheet, now) : NULL;

  for (guint i = 0; warnings != NULL && i < warnings->len; i++)
    {
      const SovWarning *warning = warnings->pdata[i];
      g_auto (SovCureButton) cure = { NULL };
      g_autofree char *text = NULL;
      SovFact *fact;

      if (!is_of_remedy (of, warning))
        continue;
      text = sov_warning_text (warning, of->sheet, now);
      sov_warning_get_button (warning, &cure);
      fact = sov_fact_new_warning (warning->level, text);
      sov_fact_add_button (fact, cure.label, NULL, cure.action, cure.target);
      g_ptr_array_add (facts, fact);
    }

  return facts;
}

static void
show (SovConfirmDialog *self,
      gint64 now)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  g_autoptr (GPtrArray) gaps = list_gaps (of, now);
  g_autofree char *summary = NULL;
  g_autoptr (GPtrArray) promised = sov_case_list_remedies (of, now, &summary);
  gboolean confirmed = sov_complaint_get_state (of->complaint, now) >= SOV_COMPLAINT_REMEDYING;

  sov_fact_list_update (self->lacks, gaps);
  sov_fact_list_update (self->promised, promised);
  adw_preferences_group_set_description (self->remedies, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->lacking), gaps->len > 0);
  gtk_widget_set_visible (self->green, gaps->len == 0 && of->remedies->len > 0);
  gtk_widget_set_visible (self->confirm, !confirmed);
  gtk_widget_set_sensitive (self->confirm, gaps->len == 0);
}

static void
send_cb (SovConfirmDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));

  if (of->deal != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.send", "(xx)", of->deal, of->complaint->party);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.complaint-text", "(xi)", of->complaint->id, (int) SOV_SCRIPT_REPLY);
}

static void
confirm_cb (SovConfirmDialog *self)
{
  GPtrArray *actions = sov_case_actions_new ();

  sov_case_add_step (sov_case_dialog_get_case (SOV_CASE_DIALOG (self)), actions, SOV_STEP_CONFIRMED, NULL, sov_time_now ());
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->confirm, _ ("Marked as confirmed"), actions);
}

/* What is sent from here comes back as a change. */

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovConfirmDialog) self = data;
  g_autoptr (SovCase) of = sov_store_load_case_finish (SOV_STORE (source), result, NULL);

  if (of == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  sov_case_dialog_set_case (SOV_CASE_DIALOG (self), of);
  show (self, sov_time_now ());
}

static void
store_changed_cb (SovConfirmDialog *self)
{
  SovCaseDialog *dialog = SOV_CASE_DIALOG (self);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  sov_store_load_case_async (sov_case_dialog_get_store (dialog), sov_case_dialog_get_case (dialog)->complaint->id,
                             self->cancellable, case_loaded_cb, g_object_ref (self));
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovConfirmDialog *self = SOV_CONFIRM_DIALOG (dialog);

  show (self, now);
  g_signal_connect_object (sov_case_dialog_get_store (dialog), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sov_confirm_dialog_dispose (GObject *object)
{
  SovConfirmDialog *self = SOV_CONFIRM_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CONFIRM_DIALOG);
  g_clear_object (&self->lacks);
  g_clear_object (&self->promised);

  G_OBJECT_CLASS (sov_confirm_dialog_parent_class)->dispose (object);
}

static void
sov_confirm_dialog_finalize (GObject *object)
{
  g_clear_object (&SOV_CONFIRM_DIALOG (object)->cancellable);

  G_OBJECT_CLASS (sov_confirm_dialog_parent_class)->finalize (object);
}

static void
sov_confirm_dialog_class_init (SovConfirmDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_confirm_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_confirm_dialog_finalize;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-confirm-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovConfirmDialog, lacking);
  gtk_widget_class_bind_template_child (widget_class, SovConfirmDialog, remedies);
  gtk_widget_class_bind_template_child (widget_class, SovConfirmDialog, green);
  gtk_widget_class_bind_template_child (widget_class, SovConfirmDialog, send);
  gtk_widget_class_bind_template_child (widget_class, SovConfirmDialog, confirm);
  gtk_widget_class_bind_template_callback (widget_class, send_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static GListStore *
add_list (AdwPreferencesGroup *group)
{
  GtkWidget *box = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, adw_preferences_group_get_title (group), -1);
  adw_preferences_group_add (group, box);

  return sov_fact_list_new (GTK_LIST_BOX (box));
}

static void
sov_confirm_dialog_init (SovConfirmDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->lacks = add_list (self->lacking);
  self->promised = add_list (self->remedies);
}

void
sov_confirm_dialog_present (GtkWidget *parent,
                            SovStore *store,
                            gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_CONFIRM_DIALOG);
}
