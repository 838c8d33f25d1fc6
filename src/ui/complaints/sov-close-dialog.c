/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-close-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script.h"
#include "model/sov-time.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-close-form.h"

#define N_GUARDS (SOV_GUARD_LESSON + 1)

struct _SovCloseDialog
{
  SovCaseDialog parent_instance;

  GCancellable *cancellable;
  AdwActionRow *rows[N_GUARDS];  /* by guard */
  GtkSwitch *switches[N_GUARDS]; /* NULL where a tick is not the way */
  GPtrArray *subcontractors;     /* refs; the first is NULL: all deals */

  AdwComboRow *outcome;
  GtkWidget *last_words;
  GtkWidget *changes;
  SovDueRow *due;
  GtkWidget *standing_term;
  AdwComboRow *subcontractor;
  AdwPreferencesGroup *guards;
  AdwSwitchRow *final_apology;
  AdwPreferencesGroup *reason_group;
  GtkWidget *reason;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovCloseDialog, sov_close_dialog, SOV_TYPE_CASE_DIALOG)

static SovCase *
get_case (SovCloseDialog *self)
{
  return sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
}

/* The ref of whose new deals; NULL for all. */
static const char *
get_subcontractor (SovCloseDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->subcontractor);

  return chosen < self->subcontractors->len ? self->subcontractors->pdata[chosen] : NULL;
}

static SovOutcome
get_outcome (SovCloseDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->outcome);

  return chosen <= SOV_OUTCOME_WON_BACK ? (SovOutcome) chosen : 0;
}

static void
read_form (SovCloseDialog *self,
           SovCloseForm *form)
{
  *form = (SovCloseForm) {
    .changes = sov_case_dup_typed (self->changes),
    .standing_term = sov_case_dup_typed (self->standing_term),
    .subcontractor = g_strdup (get_subcontractor (self)),
    .due = sov_due_row_get_ms (self->due),
    .due_has_clock = sov_due_row_get_has_clock (self->due),
    .last_words = sov_case_dup_typed (self->last_words),
    .final_apology = adw_switch_row_get_active (self->final_apology),
    .outcome = get_outcome (self),
    .reason = sov_case_dup_typed (self->reason),
  };
  for (int i = SOV_GUARD_THANKS; i < N_GUARDS; i++)
    if (self->switches[i] != NULL && gtk_widget_get_visible (GTK_WIDGET (self->switches[i])) &&
        gtk_switch_get_active (self->switches[i]))
      form->ticked |= SOV_BIT (i);
}

/* A reason that is not asked for is not taken either. */
static void
forget_reason (SovCloseForm *form,
               SovCase *of)
{
  if (sov_close_form_get_lacking (form, of) == 0)
    g_clear_pointer (&form->reason, g_free);
}

static char *
say_lacking (guint lacking)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = SOV_GUARD_THANKS; i < N_GUARDS; i++)
    if ((lacking & SOV_BIT (i)) != 0)
      g_strv_builder_take (lines, g_strdup_printf ("○ %s", sov_label_guard ((SovGuard) i)));
  list = g_strv_builder_end (lines);

  return g_strjoinv ("\n", list);
}

static void
update (SovCloseDialog *self)
{
  g_auto (SovCloseForm) form = { 0 };
  g_autofree char *text = NULL;
  guint lacking;

  read_form (self, &form);
  lacking = sov_close_form_get_lacking (&form, get_case (self));
  text = say_lacking (lacking);
  adw_preferences_group_set_description (self->reason_group, text);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_group), lacking != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->subcontractor), form.standing_term != NULL && self->subcontractors->len > 1);
  gtk_widget_set_sensitive (self->save, sov_close_form_may_close (&form, get_case (self)));
}

static void
changed_cb (SovCloseDialog *self)
{
  if (get_case (self) == NULL)
    return;

  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
  update (self);
}

static void
write_cb (SovCloseDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.complaint-text", "(xi)", get_case (self)->complaint->id, (int) SOV_SCRIPT_PREVENTION);
}

static void
save_cb (SovCloseDialog *self)
{
  g_auto (SovCloseForm) form = { 0 };

  read_form (self, &form);
  forget_reason (&form, get_case (self));
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("Complaint closed"),
                        sov_close_form_make_actions (&form, get_case (self), sov_time_now ()));
}

/* The guards */

static SovCompensation *
find_unaccounted (SovCase *of)
{
  for (guint i = 0; i < of->compensations->len; i++)
    if (!sov_compensation_is_accounted (of->compensations->pdata[i]))
      return of->compensations->pdata[i];

  return NULL;
}

/* What is promised and not given yet stands under the guard of the remedy. */
static char *
say_open_remedies (SovCase *of,
                   gint64 now)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < of->remedies->len; i++)
    {
      const SovRemedy *remedy = of->remedies->pdata[i];

      if (remedy->state == SOV_TERM_IN_FORCE)
        g_strv_builder_take (lines, g_strdup_printf ("○ %s", remedy->text));
    }
  for (guint i = 0; i < of->compensations->len; i++)
    {
      SovCompensation *compensation = of->compensations->pdata[i];

      if (sov_compensation_is_open (compensation, now))
        g_strv_builder_take (lines, g_strdup_printf ("○ %s", sov_label_compensation_kind (compensation->kind)));
    }
  list = g_strv_builder_end (lines);

  return g_strjoinv ("\n", list);
}

static void
show_guards (SovCloseDialog *self,
             gint64 now)
{
  SovCase *of = get_case (self);
  guint open = sov_complaint_get_open_guards (of->complaint);
  g_autofree char *remedies = say_open_remedies (of, now);

  for (int i = SOV_GUARD_THANKS; i < N_GUARDS; i++)
    {
      gboolean lacks = (open & SOV_BIT (i)) != 0;

      if (self->rows[i] == NULL)
        continue;
      adw_action_row_set_subtitle (self->rows[i], lacks ? "" : _ ("✓ Done"));
      if (self->switches[i] != NULL)
        gtk_widget_set_visible (GTK_WIDGET (self->switches[i]), lacks);
    }
  if ((open & SOV_BIT (SOV_GUARD_REMEDY)) != 0)
    adw_action_row_set_subtitle (self->rows[SOV_GUARD_REMEDY], remedies);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[SOV_GUARD_ACCOUNTS]), of->compensations->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->rows[SOV_GUARD_THANKS]),
                          of->complaint->noticed_by == SOV_NOTICED_BY_CUSTOMER);
}

static void
accounts_cb (SovCloseDialog *self)
{
  SovCompensation *compensation = find_unaccounted (get_case (self));

  if (compensation != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-compensation", "x", compensation->id);
}

static void
add_guard (SovCloseDialog *self,
           SovGuard guard)
{
  GtkWidget *row = adw_action_row_new ();
  const char *title = sov_label_guard (guard);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  self->rows[guard] = ADW_ACTION_ROW (row);
  if (guard == SOV_GUARD_ACCOUNTS)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
      g_signal_connect_object (row, "activated", G_CALLBACK (accounts_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      GtkWidget *toggle = gtk_switch_new ();

      gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
      self->switches[guard] = GTK_SWITCH (toggle);
      g_signal_connect_object (toggle, "notify::active", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (self->guards, row);
}

/* What is given or written meanwhile comes back as a change. */

static void
case_loaded_cb (GObject *source,
                GAsyncResult *result,
                gpointer data)
{
  g_autoptr (SovCloseDialog) self = data;
  g_autoptr (SovCase) of = sov_store_load_case_finish (SOV_STORE (source), result, NULL);

  if (of == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  sov_case_dialog_set_case (SOV_CASE_DIALOG (self), of);
  show_guards (self, sov_time_now ());
  update (self);
}

static void
store_changed_cb (SovCloseDialog *self)
{
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  sov_store_load_case_async (sov_case_dialog_get_store (SOV_CASE_DIALOG (self)), get_case (self)->complaint->id,
                             self->cancellable, case_loaded_cb, g_object_ref (self));
}

/* Setting up */

/* How they took it the last time is the best guess; a good end is never
 * taken for granted. */
static SovOutcome
guess_outcome (SovCase *of)
{
  for (guint i = of->contacts->len; i > 0; i--)
    {
      const SovCaseContact *contact = of->contacts->pdata[i - 1];

      if (contact->mood > 0)
        return contact->mood >= 4 ? SOV_OUTCOME_SATISFIED : contact->mood == 3 ? SOV_OUTCOME_SOFTENED
                                                                               : SOV_OUTCOME_NEUTRAL;
    }

  return 0;
}

static void
list_outcomes (SovCloseDialog *self,
               SovCase *of)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Choose"));
  for (SovOutcome outcome = SOV_OUTCOME_SATISFIED; outcome <= SOV_OUTCOME_WON_BACK; outcome++)
    gtk_string_list_append (names, sov_label_outcome (outcome));
  adw_combo_row_set_model (self->outcome, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->outcome, guess_outcome (of));
}

static void
list_subcontractors (SovCloseDialog *self,
                     SovCase *of)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; of->sheet != NULL && i < of->sheet->parties->len; i++)
    {
      const SovSheetParty *party = of->sheet->parties->pdata[i];

      if (party->role != SOV_ROLE_SUBCONTRACTOR)
        continue;
      gtk_string_list_append (names, party->name);
      g_ptr_array_add (self->subcontractors, g_strdup (party->ref));
    }
  adw_combo_row_set_model (self->subcontractor, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->subcontractor, self->subcontractors->len == 2 ? 1 : 0);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovCloseDialog *self = SOV_CLOSE_DIALOG (dialog);
  SovCase *of = get_case (self);
  gboolean sorry = sov_complaint_find_step (of->complaint, SOV_STEP_FINAL_APOLOGY, now) != NULL;

  list_outcomes (self, of);
  list_subcontractors (self, of);
  sov_due_row_set_up (self->due, _ ("By when"), _ ("By when"), now, FALSE);
  if (of->lessons->len > 0)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->changes), _ ("What else you do differently"));
  gtk_widget_set_visible (GTK_WIDGET (self->final_apology), !sorry);
  show_guards (self, now);
  update (self);
  g_signal_connect_object (sov_case_dialog_get_store (dialog), "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
sov_close_dialog_dispose (GObject *object)
{
  SovCloseDialog *self = SOV_CLOSE_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CLOSE_DIALOG);

  G_OBJECT_CLASS (sov_close_dialog_parent_class)->dispose (object);
}

static void
sov_close_dialog_finalize (GObject *object)
{
  SovCloseDialog *self = SOV_CLOSE_DIALOG (object);

  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->subcontractors);

  G_OBJECT_CLASS (sov_close_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-close-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, last_words);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, changes);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, due);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, standing_term);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, subcontractor);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, guards);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, final_apology);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, SovCloseDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_close_dialog_class_init (SovCloseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_close_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_close_dialog_finalize;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  bind_template (widget_class);
}

static void
sov_close_dialog_init (SovCloseDialog *self)
{
  static const SovGuard GUARDS[] = {
    SOV_GUARD_THANKS,
    SOV_GUARD_APOLOGY,
    SOV_GUARD_REMEDY,
    SOV_GUARD_PREVENTION,
    SOV_GUARD_ACCOUNTS,
  };

  self->cancellable = g_cancellable_new ();
  self->subcontractors = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->subcontractors, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (GUARDS); i++)
    add_guard (self, GUARDS[i]);
}

void
sov_close_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_CLOSE_DIALOG);
}
