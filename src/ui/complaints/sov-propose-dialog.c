/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-propose-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "model/sov-wording.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-case-options.h"
#include "ui/deals/sov-price-row.h"

struct _SovProposeDialog
{
  SovCaseDialog parent_instance;

  GListStore *advices; /* SovFact */

  AdwBanner *second_look;
  GtkWidget *impact;
  GtkWidget *options[SOV_CASE_MOST_OPTIONS];
  SovPriceRow *cost;
  GtkWidget *reason;
  AdwPreferencesGroup *advice;
  AdwComboRow *channel;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovProposeDialog, sov_propose_dialog, SOV_TYPE_CASE_DIALOG)

static GStrv
dup_options (SovProposeDialog *self)
{
  g_autoptr (GStrvBuilder) options = g_strv_builder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (self->options); i++)
    {
      g_autofree char *typed = sov_case_dup_typed (self->options[i]);

      if (typed != NULL)
        g_strv_builder_add (options, typed);
    }

  return g_strv_builder_end (options);
}

/* Advice: it never refuses */

static void
advise (GPtrArray *facts,
        const char *text)
{
  g_ptr_array_add (facts, sov_fact_new_warning (SOV_LEVEL_INFO, text));
}

static void
advise_on_strings (SovProposeDialog *self,
                   SovCase *of,
                   GPtrArray *facts)
{
  g_auto (GStrv) options = dup_options (self);
  g_autofree char *text = g_strjoinv ("\n", options);
  g_autoptr (GPtrArray) marks = sov_wording_check (text, of->language, NULL, SOV_WORDING_NO_FLAGS);

  for (guint i = 0; i < marks->len; i++)
    {
      const SovWordingMark *mark = marks->pdata[i];

      if (mark->kind == SOV_WORDING_STRINGS)
        {
          /* Translators: the words that ask for something */
          g_autofree char *advice = g_strdup_printf (_ ("“%s” asks for something in return. A present without conditions works best."), mark->said);

          advise (facts, advice);
          return;
        }
    }
}

static void
advise_on_money (SovProposeDialog *self,
                 SovCase *of,
                 gint64 now,
                 GPtrArray *facts)
{
  gint64 cost = sov_price_row_get_cents (self->cost);
  gint64 least, most;

  if (sov_complaint_is_escalated (of->complaint, now))
    advise (facts, _ ("This is not the first time: consider charging nothing for this part."));
  else if (sov_case_suggest_value (of, now, &least, &most))
    {
      g_autofree char *from = sov_format_money (least);
      g_autofree char *to = sov_format_money (most);
      /* Translators: two sums of money, from and to */
      g_autofree char *text = g_strdup_printf (_ ("For a matter like this, reasonable is a value of %s to %s to the customer. You decide."), from, to);

      advise (facts, text);
    }
  if (cost != SOV_NO_MONEY && of->deal_price != SOV_NO_MONEY && cost > of->deal_price)
    advise (facts, _ ("This costs more than the price of the deal. It is your choice; sleep on it."));
}

static gboolean
may_propose (SovCase *of,
             gint64 now)
{
  gint64 look = sov_complaint_get_second_look (of->complaint);

  return look == SOV_NO_TIME || now >= look;
}

static void
update (SovProposeDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  gint64 now = sov_time_now ();
  g_auto (GStrv) options = dup_options (self);
  g_autofree char *impact = sov_case_dup_typed (self->impact);
  g_autofree char *reason = sov_case_dup_typed (self->reason);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 cost = sov_price_row_get_cents (self->cost);

  if (impact == NULL)
    advise (facts, _ ("Before proposing, write what followed for the customer."));
  if (options[0] != NULL && (cost == SOV_NO_MONEY || cost <= 0) && reason == NULL)
    advise (facts, _ ("A solution that costs you something shows that you mean it. If it costs nothing, write why."));
  advise_on_strings (self, of, facts);
  advise_on_money (self, of, now, facts);
  sov_fact_list_update (self->advices, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->advice), facts->len > 0);
  gtk_widget_set_sensitive (self->save, may_propose (of, now) && impact != NULL && options[0] != NULL &&
                                            ((cost != SOV_NO_MONEY && cost > 0) || (sov_price_row_is_right (self->cost) && reason != NULL)));
}

static void
changed_cb (SovProposeDialog *self)
{
  if (sov_case_dialog_get_case (SOV_CASE_DIALOG (self)) == NULL)
    return;

  sov_case_dialog_edited (SOV_CASE_DIALOG (self));
  update (self);
}

static void
add_impact (SovProposeDialog *self,
            SovCase *of,
            GPtrArray *actions,
            gint64 now)
{
  g_autofree char *impact = sov_case_dup_typed (self->impact);
  SovAction *edit;

  if (g_strcmp0 (impact, of->impact) == 0)
    return;

  edit = sov_action_new (SOV_ACTION_EDIT_COMPLAINT, now);
  sov_action_set_text (edit, SOV_FIELD_OF, of->complaint->ref);
  sov_action_set_text (edit, SOV_FIELD_IMPACT, impact);
  g_ptr_array_add (actions, edit);
}

static void
save_cb (SovProposeDialog *self)
{
  SovCase *of = sov_case_dialog_get_case (SOV_CASE_DIALOG (self));
  GPtrArray *actions = sov_case_actions_new ();
  g_auto (GStrv) options = dup_options (self);
  g_autofree char *text = sov_case_join_options ((const char *const *) options);
  g_autofree char *reason = sov_case_dup_typed (self->reason);
  gint64 cost = sov_price_row_get_cents (self->cost);
  gint64 now = sov_time_now ();
  SovAction *step;

  add_impact (self, of, actions, now);
  step = sov_case_add_step (of, actions, SOV_STEP_PROPOSED, text, now);
  sov_action_set_number (step, SOV_FIELD_CHANNEL, adw_combo_row_get_selected (self->channel) + 1);
  if (cost != SOV_NO_MONEY)
    sov_action_set_number (step, SOV_FIELD_COST, cost);
  if (reason != NULL)
    sov_action_set_text (step, SOV_FIELD_REASON, reason);
  sov_case_dialog_save (SOV_CASE_DIALOG (self), self->save, _ ("Proposal written down"), actions);
}

/* Setting up */

static void
show_second_look (SovProposeDialog *self,
                  SovCase *of,
                  gint64 now)
{
  gint64 look = sov_complaint_get_second_look (of->complaint);
  g_autofree char *when = look != SOV_NO_TIME ? sov_format_relative (look, TRUE, now) : NULL;
  g_autofree char *title = NULL;

  if (may_propose (of, now))
    return;

  /* Translators: a day and a time */
  title = g_strdup_printf (_ ("Sleep on it: the proposal can be written down %s. Thanks, sorry and listening go on as usual."), when);
  adw_banner_set_title (self->second_look, title);
  adw_banner_set_revealed (self->second_look, TRUE);
}

static void
show_proposal (SovProposeDialog *self,
               SovCase *of,
               gint64 now)
{
  const SovStep *step = sov_complaint_find_step (of->complaint, SOV_STEP_PROPOSED, now);
  g_auto (GStrv) options = sov_case_split_options (step != NULL ? step->text : NULL);

  for (guint i = 0; i < SOV_CASE_MOST_OPTIONS && options[i] != NULL; i++)
    gtk_editable_set_text (GTK_EDITABLE (self->options[i]), options[i]);
  if (step == NULL)
    return;

  sov_price_row_set_cents (self->cost, step->cost);
  if (step->reason != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->reason), step->reason);
  if (step->channel != 0)
    adw_combo_row_set_selected (self->channel, step->channel - 1);
}

static void
set_up (SovCaseDialog *dialog,
        gint64 now)
{
  SovProposeDialog *self = SOV_PROPOSE_DIALOG (dialog);
  SovCase *of = sov_case_dialog_get_case (dialog);
  g_autoptr (GListModel) channels = sov_labels_of (SOV_TYPE_CHANNEL);

  adw_combo_row_set_model (self->channel, channels);
  sov_price_row_set_label (self->cost, _ ("What it costs you"), _ ("What it costs you"));
  gtk_editable_set_text (GTK_EDITABLE (self->impact), of->impact != NULL ? of->impact : "");
  show_proposal (self, of, now);
  show_second_look (self, of, now);
  update (self);
}

static void
sov_propose_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_PROPOSE_DIALOG);
  g_clear_object (&SOV_PROPOSE_DIALOG (object)->advices);

  G_OBJECT_CLASS (sov_propose_dialog_parent_class)->dispose (object);
}

static void
sov_propose_dialog_class_init (SovProposeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_propose_dialog_dispose;
  SOV_CASE_DIALOG_CLASS (klass)->set_up = set_up;

  g_type_ensure (SOV_TYPE_PRICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-propose-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, second_look);
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, impact);
  gtk_widget_class_bind_template_child_full (widget_class, "option_1", FALSE, G_STRUCT_OFFSET (SovProposeDialog, options[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "option_2", FALSE, G_STRUCT_OFFSET (SovProposeDialog, options[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "option_3", FALSE, G_STRUCT_OFFSET (SovProposeDialog, options[2]));
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, cost);
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, advice);
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, SovProposeDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_propose_dialog_init (SovProposeDialog *self)
{
  GtkWidget *box = gtk_list_box_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Advice"), -1);
  self->advices = sov_fact_list_new (GTK_LIST_BOX (box));
  adw_preferences_group_add (self->advice, box);
}

void
sov_propose_dialog_present (GtkWidget *parent,
                            SovStore *store,
                            gint64 complaint)
{
  sov_case_dialog_present (parent, store, complaint, SOV_TYPE_PROPOSE_DIALOG);
}
