/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-choose-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-case-options.h"
#include "ui/deals/sov-price-row.h"
#include "ui/deals/sov-term-reader.h"

struct _SovChooseDialog
{
  SovCaseDialog parent_instance;

  GStrv options;         /* what was proposed */
  GPtrArray *choices;    /* GtkCheckButton, one an option; borrowed */
  GPtrArray *doers;      /* refs of who may do it; borrowed from the case */
  char *suggested;       /* what was put into done_text; never NULL */
  char *suggested_when;  /* what was put into done_due; never NULL */
  gboolean setting_wish; /* the wish is emptied by a choice */

  AdwPreferencesGroup *choices_group;
  GtkWidget *wish;
  GtkWidget *by;
  AdwComboRow *channel;
  SovDueRow *when;
  AdwExpanderRow *done;
  GtkWidget *done_text;
  SovDueRow *done_due;
  AdwComboRow *doer;
  AdwExpanderRow *given;
  AdwComboRow *kind;
  SovPriceRow *value;
  SovPriceRow *cost;
  SovDueRow *given_due;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovChooseDialog, sov_choose_dialog, SOV_TYPE_CASE_DIALOG)

/* An own wish comes before what was proposed. NULL while nothing is chosen. */
static char *
dup_choice (SovChooseDialog *self)
{
  char *wish = sov_case_dup_typed (self->wish);

  for (guint i = 0; wish == NULL && i < self->choices->len; i++)
    if (gtk_check_button_get_active (self->choices->pdata[i]))
      return g_strdup (self->options[i]);

  return wish;
}

static void
update (SovChooseDialog *self)
{
  g_autofree char *choice = dup_choice (self);
  g_autofree char *text = sov_case_dup_typed (self->done_text);
  gboolean done = adw_expander_row_get_enable_expansion (self->done);
  gboolean given = adw_expander_row_get_enable_expansion (self->given);

  gtk_widget_set_sensitive (self->save, choice != NULL && (!done || text != NULL) &&
                                            (!given || (sov_price_row_is_right (self->value) && sov_price_row_is_right (self->cost))));
}

static void
suggest_when (SovChooseDialog *self,
              const char *when)
{
  GtkEditable *due = GTK_EDITABLE (self->done_due);

  if (when == NULL || !g_str_equal (gtk_editable_get_text (due), self->suggested_when))
    return;

  g_set_str (&self->suggested_when, when);
  gtk_editable_set_text (due, when);
}

static void
suggest_doer (SovChooseDialog *self,
              const SovSheetParty *party)
{
  for (guint i = 0; party != NULL && i < self->doers->len; i++)
    if (g_str_equal (self->doers->pdata[i], party->ref))
      adw_combo_row_set_selected (self->doer, i);
}

/* "Antti calls on Thursday at 11" says who, and by when. */
static void
read_choice (SovChooseDialog *self,
             const char *choice)
{
  SovSheet *sheet = sov_case_dialog_get_case (SOV_CASE_DIALOG (self))->sheet;
  g_autoptr (SovTermReading) reading = sheet != NULL ? sov_term_read (choice, sheet, "", sov_time_now ()) : NULL;

  if (reading == NULL)
    return;

  suggest_when (self, reading->when);
  if (reading->doers->len > 0)
    suggest_doer (self, sov_sheet_find_party (sheet, g_array_index (reading->doers, gint64, 0)));
}

/* The words of the choice are where the agreed thing begins, until the user
 * writes others. */
static void
suggest (SovChooseDialog *self)
{
  g_autofree char *choice = dup_choice (self);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->done_text));

  if (choice == NULL || !g_str_equal (typed, self->suggested))
    return;

  g_set_str (&self->suggested, choice);
  gtk_editable_set_text (GTK_EDITABLE (self->done_text), choice);
  read_choice (self, choice);
}

static void
changed_cb (SovChooseDialog *self)
{
  if (sov_case_dialog_get_case (SOV_CASE_DIALOG (self)) == NULL)
    return;

  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
  update (self);
}

static void
wish_cb (SovChooseDialog *self)
{
  g_autofree char *wish = sov_case_dup_typed (self->wish);

  if (self->setting_wish)
    return;

  for (guint i = 0; wish != NULL && i < self->choices->len; i++)
    gtk_check_button_set_active (self->choices->pdata[i], FALSE);
  suggest (self);
  changed_cb (self);
}

static void
chosen_cb (SovChooseDialog *self,
           GtkCheckButton *choice)
{
  if (!gtk_check_button_get_active (choice))
    return;

  self->setting_wish = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->wish), "");
  self->setting_wish = FALSE;
  suggest (self);
  changed_cb (self);
}

/* Writing */

static void
set_due (SovAction *action,
         SovDueRow *row,
         gboolean with_words)
{
  const char *vague = sov_due_row_get_vague (row);

  if (sov_due_row_get_ms (row) != SOV_NO_TIME)
    sov_action_set_due (action, SOV_FIELD_DUE, sov_due_row_get_ms (row), sov_due_row_get_has_clock (row));
  if (with_words && vague != NULL)
    sov_action_set_text (action, SOV_FIELD_DUE_VAGUE, vague);
}

static void
add_term (SovChooseDialog *self,
          SovCase *of,
          GPtrArray *actions,
          gint64 at)
{
  g_autofree char *text = sov_case_dup_typed (self->done_text);
  g_autofree char *ref = sov_action_make_ref ();
  const char *doers[] = { self->doers->pdata[adw_combo_row_get_selected (self->doer)], NULL };
  SovAction *term = sov_action_new (SOV_ACTION_TERM, at);

  sov_action_set_text (term, SOV_FIELD_ID, ref);
  sov_action_set_text (term, SOV_FIELD_DEAL, of->deal_ref);
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_COMPENSATION);
  sov_action_set_text (term, SOV_FIELD_TEXT, text);
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, of->party_ref);
  sov_action_set_list (term, SOV_FIELD_DOERS, doers);
  sov_action_set_text (term, SOV_FIELD_COMPLAINT, of->complaint->ref);
  sov_action_set_number (term, SOV_FIELD_AGREED_IN, adw_combo_row_get_selected (self->channel) + 1);
  set_due (term, self->done_due, TRUE);
  g_ptr_array_add (actions, term);
}

static void
add_compensation (SovChooseDialog *self,
                  SovCase *of,
                  GPtrArray *actions,
                  gint64 at)
{
  g_autofree char *ref = sov_action_make_ref ();
  SovAction *action = sov_action_new (SOV_ACTION_COMPENSATION, at);

  sov_action_set_text (action, SOV_FIELD_ID, ref);
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, of->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_KIND, adw_combo_row_get_selected (self->kind) + 1);
  if (sov_price_row_get_cents (self->value) != SOV_NO_MONEY)
    sov_action_set_number (action, SOV_FIELD_VALUE, sov_price_row_get_cents (self->value));
  if (sov_price_row_get_cents (self->cost) != SOV_NO_MONEY)
    sov_action_set_number (action, SOV_FIELD_COST, sov_price_row_get_cents (self->cost));
  sov_action_set_due (action, SOV_FIELD_PROMISED, at, TRUE);
  sov_action_set_number (action, SOV_FIELD_APPROVED, TRUE);
  set_due (action, self->given_due, FALSE);
  g_ptr_array_add (actions, action);
}

static void
save_cb (SovChooseDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  GPtrArray *actions = sov_case_actions_new ();
  g_autofree char *choice = dup_choice (self);
  g_autofree char *by = sov_case_dup_typed (self->by);
  gint64 now = sov_time_now ();
  gint64 when = sov_due_row_get_ms (self->when);
  gint64 at = when != SOV_NO_TIME ? CLAMP (when, of->complaint->at, now) : now;
  SovAction *step = sov_case_add_step (of, actions, SOV_STEP_CUSTOMER_CHOSE, choice, at);

  sov_action_set_number (step, SOV_FIELD_CHANNEL, adw_combo_row_get_selected (self->channel) + 1);
  if (by != NULL)
    sov_action_set_text (step, SOV_FIELD_BY, by);
  if (of->deal != 0 && adw_expander_row_get_enable_expansion (self->done))
    add_term (self, of, actions, at);
  if (adw_expander_row_get_enable_expansion (self->given))
    add_compensation (self, of, actions, at);
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("Choice written down"), actions);
}

/* Setting up */

static void
add_choices (SovChooseDialog *self)
{
  for (guint i = 0; self->options[i] != NULL; i++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *choice = gtk_check_button_new ();

      if (i > 0)
        gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), self->choices->pdata[0]);
      gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, self->options[i], -1);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->options[i]);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 5);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
      adw_preferences_group_add (self->choices_group, row);
      g_ptr_array_add (self->choices, choice);
      g_signal_connect_object (choice, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->choices_group), self->choices->len > 0);
}

static void
list_doers (SovChooseDialog *self,
            SovCase *of)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("party", "me"));
  g_ptr_array_add (self->doers, (char *) SOV_REF_ME);
  for (guint i = 0; of->sheet != NULL && i < of->sheet->parties->len; i++)
    {
      const SovSheetParty *party = of->sheet->parties->pdata[i];

      if (party->role != SOV_ROLE_SUBCONTRACTOR)
        continue;
      gtk_string_list_append (names, party->name);
      g_ptr_array_add (self->doers, party->ref);
    }
  adw_combo_row_set_model (self->doer, G_LIST_MODEL (names));
}

/* What was written down before is not written down twice. */
static void
set_up_follows (SovChooseDialog *self,
                SovCase *of,
                gint64 now)
{
  g_autoptr (GListModel) kinds = sov_labels_of (SOV_TYPE_COMPENSATION_KIND);
  gboolean escalated = sov_complaint_is_escalated (of->complaint, now);
  gboolean first = of->remedies->len + of->compensations->len == 0;

  list_doers (self, of);
  adw_combo_row_set_model (self->kind, kinds);
  adw_combo_row_set_selected (self->kind, (escalated ? SOV_COMPENSATION_WAIVED : SOV_COMPENSATION_DISCOUNT_THIS) - 1);
  sov_due_row_set_up (self->done_due, _ ("By when"), _ ("By when"), now, FALSE);
  sov_due_row_set_up (self->given_due, _ ("By when"), _ ("By when"), now, FALSE);
  sov_price_row_set_label (self->value, _ ("Value to the customer, VAT included"), _ ("Value to the customer, VAT included"));
  sov_price_row_set_label (self->cost, _ ("What it costs you"), _ ("What it costs you"));
  gtk_widget_set_visible (GTK_WIDGET (self->done), of->deal != 0);
  adw_expander_row_set_enable_expansion (self->done, first && of->deal != 0 && !escalated);
  adw_expander_row_set_expanded (self->done, first && of->deal != 0 && !escalated);
  adw_expander_row_set_enable_expansion (self->given, first && (escalated || of->deal == 0));
  adw_expander_row_set_expanded (self->given, first && (escalated || of->deal == 0));
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovChooseDialog *self = SOV_CHOOSE_DIALOG (dialog);
  SovCase *of = sov_case_dialog_get_case (dialog);
  const SovStep *proposed = sov_complaint_find_step (of->complaint, SOV_STEP_PROPOSED, now);
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);

  self->options = sov_case_split_options (proposed != NULL ? proposed->text : NULL);
  add_choices (self);
  adw_combo_row_set_model (self->channel, channels);
  gtk_editable_set_text (GTK_EDITABLE (self->by), of->first_name != NULL ? of->first_name : "");
  sov_due_row_set_up (self->when, _ ("When it was"), _ ("When it was, if not now"), now, TRUE);
  set_up_follows (self, of, now);
  if (self->choices->len == 1)
    gtk_check_button_set_active (self->choices->pdata[0], TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self), self->choices->len > 0 ? self->choices->pdata[0] : self->wish);
  update (self);
}

static void
sov_choose_dialog_dispose (GObject *object)
{
  SovChooseDialog *self = SOV_CHOOSE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_CHOOSE_DIALOG);
  g_clear_pointer (&self->options, g_strfreev);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->doers, g_ptr_array_unref);
  g_clear_pointer (&self->suggested, g_free);
  g_clear_pointer (&self->suggested_when, g_free);

  G_OBJECT_CLASS (sov_choose_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-choose-dialog.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "choices", FALSE, G_STRUCT_OFFSET (SovChooseDialog, choices_group));
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, wish);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, by);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, when);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, done);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, done_text);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, done_due);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, doer);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, given);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, value);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, cost);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, given_due);
  gtk_widget_class_bind_template_child (widget_class, SovChooseDialog, save);
}

static void
sov_choose_dialog_class_init (SovChooseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_choose_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_PRICE_ROW);
  bind_template (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, wish_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_choose_dialog_init (SovChooseDialog *self)
{
  self->choices = g_ptr_array_new ();
  self->doers = g_ptr_array_new ();
  self->suggested = g_strdup ("");
  self->suggested_when = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sov_choose_dialog_present (GtkWidget *parent,
                           SovStore *store,
                           gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_CHOOSE_DIALOG);
}
