/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-facts-dialog-private.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-labels.h"
#include "ui/complaints/sov-case-context.h"

G_DEFINE_FINAL_TYPE (SovFactsDialog, sov_facts_dialog, ADW_TYPE_DIALOG)

static SovStyle
get_style (SovFactsDialog *self)
{
  return (SovStyle) (adw_combo_row_get_selected (self->style) + 1);
}

static const char *
get_deal_ref (SovFactsDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->deal_row);

  return chosen > 0 && chosen <= self->deals->len ? ((SovRow *) self->deals->pdata[chosen - 1])->ref : "";
}

static const char *
get_term_ref (SovFactsDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->term_row);

  return chosen > 0 && chosen <= self->terms->len ? self->terms->pdata[chosen - 1] : "";
}

/* Collecting: only what differs, so that nothing is written twice */

static gboolean
put_text (SovAction *action,
          SovField field,
          const char *text,
          const char *before)
{
  if (g_strcmp0 (text != NULL ? text : "", before != NULL ? before : "") == 0)
    return FALSE;

  sov_action_set_text (action, field, text != NULL ? text : "");
  return TRUE;
}

static gboolean
put_typed (SovAction *action,
           SovField field,
           GtkEditable *row,
           const char *before)
{
  g_autofree char *typed = sov_case_dup_typed (GTK_WIDGET (row));

  return put_text (action, field, typed, before);
}

static gboolean
put_number (SovAction *action,
            SovField field,
            gint64 number,
            gint64 before)
{
  if (number == before)
    return FALSE;

  sov_action_set_number (action, field, number);
  return TRUE;
}

static gboolean
put_noticed (SovFactsDialog *self,
             SovAction *action)
{
  gint64 noticed = sov_due_row_get_ms (self->noticed);

  if (noticed == self->of->noticed)
    return FALSE;

  sov_action_set_due (action, SOV_FIELD_NOTICED, noticed, sov_due_row_get_has_clock (self->noticed));
  return TRUE;
}

SovAction *
sov_facts_dialog_collect (SovFactsDialog *self)
{
  SovCase *of = self->of;
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_EDIT_COMPLAINT, sov_time_now ());
  gboolean differs = FALSE;

  sov_action_set_text (action, SOV_FIELD_OF, of->complaint->ref);
  if (self->deals->len > 0)
    differs |= put_text (action, SOV_FIELD_DEAL, get_deal_ref (self), of->deal_ref);
  differs |= put_text (action, SOV_FIELD_TERM, get_term_ref (self), of->term_ref);
  differs |= put_number (action, SOV_FIELD_SOFT, adw_combo_row_get_selected (self->kind), of->complaint->soft);
  differs |= put_number (action, SOV_FIELD_PUBLIC, adw_switch_row_get_active (self->public_row), of->complaint->public);
  differs |= put_number (action, SOV_FIELD_DID_RIGHT, adw_switch_row_get_active (self->did_right), of->did_right);
  differs |= put_typed (action, SOV_FIELD_EXPECTATION, self->expected, of->expectation);
  differs |= put_typed (action, SOV_FIELD_GOT, self->got, of->got);
  differs |= put_typed (action, SOV_FIELD_IMPACT, self->impact, of->impact);
  differs |= put_typed (action, SOV_FIELD_SPREAD, self->spread, of->spread);
  differs |= put_number (action, SOV_FIELD_SOUGHT, adw_combo_row_get_selected (self->sought), of->sought);
  differs |= put_noticed (self, action);
  differs |= put_number (action, SOV_FIELD_STYLE, get_style (self), of->complaint->style);
  differs |= put_number (action, SOV_FIELD_SEVERITY, adw_combo_row_get_selected (self->severity), of->complaint->severity);

  return differs ? g_steal_pointer (&action) : NULL;
}

/* What the user does */

static void
changed_cb (SovFactsDialog *self)
{
  if (!self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

static void
show_style (SovFactsDialog *self)
{
  SovStyle style = get_style (self);

  gtk_widget_set_visible (self->unreasonable, style >= SOV_STYLE_UNREASONABLE);
  gtk_widget_set_visible (self->threatening, style == SOV_STYLE_THREATENING);
}

static void
style_chosen_cb (SovFactsDialog *self)
{
  show_style (self);
  changed_cb (self);
}

static void
deal_chosen_cb (SovFactsDialog *self)
{
  guint chosen = adw_combo_row_get_selected (self->deal_row);

  if (self->filling)
    return;

  self->deal = chosen > 0 && chosen <= self->deals->len ? ((SovRow *) self->deals->pdata[chosen - 1])->id : 0;
  sov_facts_dialog_load_terms (self);
  changed_cb (self);
}

static void
save_cb (SovFactsDialog *self)
{
  g_autoptr (GPtrArray) actions = sov_case_actions_new ();
  SovAction *action = sov_facts_dialog_collect (self);

  if (action == NULL)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  g_ptr_array_add (actions, action);
  sov_case_save (ADW_DIALOG (self), self->save, self->store, _ ("Complaint changed"), actions);
}

/* Setting up */

/* The ladder of the consumer protection act, chapter 8: help, no advice. */
static const char *
say_ladder (SovPartyKind kind)
{
  switch (kind)
    {
    case SOV_PARTY_COMPANY:
    case SOV_PARTY_ASSOCIATION:
      return _ ("Between businesses what you agreed comes first, and the customer may have only days to tell. The order is the same: put right first, then lower the price, cancel only if it is serious.");
    case SOV_PARTY_CONSUMER:
    default:
      return _ ("By law in this order: hold back a fitting part of the payment, have it put right at no cost, get a lower price, cancel if it is serious. Damages may come beside any of them. You may put it right at your own cost if you offer it without delay.");
    }
}

static void
list_sought (SovFactsDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, C_ ("what the customer asks for", "Not said"));
  for (int sought = SOV_SOUGHT_WITHHOLD; sought <= SOV_SOUGHT_DAMAGES; sought++)
    gtk_string_list_append (words, sov_label_sought ((SovSought) sought));
  adw_combo_row_set_model (self->sought, G_LIST_MODEL (words));
}

static void
set_text (GtkEditable *row,
          const char *text)
{
  gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
fill (SovFactsDialog *self)
{
  SovCase *of = self->of;
  g_autoptr (GListModel) styles = sov_labels_of (SOV_TYPE_STYLE);
  g_autofree char *told = sov_format_time (of->complaint->at);

  list_sought (self);
  adw_combo_row_set_model (self->style, styles);
  adw_combo_row_set_selected (self->kind, of->complaint->soft ? 1 : 0);
  adw_switch_row_set_active (self->public_row, of->complaint->public);
  adw_switch_row_set_active (self->did_right, of->did_right);
  set_text (self->expected, of->expectation);
  set_text (self->got, of->got);
  set_text (self->impact, of->impact);
  set_text (self->spread, of->spread);
  adw_preferences_group_set_description (self->sought_group, say_ladder (of->party_kind));
  adw_combo_row_set_selected (self->sought, of->sought);
  sov_due_row_set_up (self->noticed, _ ("Noticed"), _ ("When the customer noticed it"), sov_time_now (), TRUE);
  sov_due_row_set_due (self->noticed, of->noticed, TRUE, NULL);
  adw_action_row_set_subtitle (self->told, told);
  adw_combo_row_set_selected (self->style, of->complaint->style > 0 ? of->complaint->style - 1 : 0);
  adw_combo_row_set_selected (self->severity, (guint) of->complaint->severity);
  show_style (self);
}

static void
present (GtkWidget *parent,
         SovStore *store,
         SovCase *of,
         gconstpointer data)
{
  SovFactsDialog *self = g_object_new (SOV_TYPE_FACTS_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->of = g_object_ref (of);
  self->deal = of->deal;
  fill (self);
  sov_facts_dialog_load_deals (self);
  sov_facts_dialog_load_terms (self);
  self->filling = FALSE;
  sov_discard_guard (ADW_DIALOG (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_facts_dialog_present (GtkWidget *parent,
                          SovStore *store,
                          gint64 complaint)
{
  sov_case_load (parent, store, complaint, present, NULL, 0);
}

static void
sov_facts_dialog_dispose (GObject *object)
{
  SovFactsDialog *self = SOV_FACTS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_FACTS_DIALOG);
  g_clear_object (&self->of);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_facts_dialog_parent_class)->dispose (object);
}

static void
sov_facts_dialog_finalize (GObject *object)
{
  SovFactsDialog *self = SOV_FACTS_DIALOG (object);

  g_ptr_array_unref (self->deals);
  g_ptr_array_unref (self->terms);

  G_OBJECT_CLASS (sov_facts_dialog_parent_class)->finalize (object);
}

static void
bind_rows (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, deal_row);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, term_row);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, public_row);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, told);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, noticed);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, sought_group);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, sought);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, expected);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, got);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, impact);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, spread);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, style);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, unreasonable);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, threatening);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, severity);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, did_right);
  gtk_widget_class_bind_template_child (widget_class, SovFactsDialog, save);
}

static void
sov_facts_dialog_class_init (SovFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_facts_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = sov_facts_dialog_finalize;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-facts-dialog.ui");
  bind_rows (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, style_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, deal_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_facts_dialog_init (SovFactsDialog *self)
{
  self->filling = TRUE;
  self->deals = g_ptr_array_new ();
  self->terms = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}
