/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-compensation-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-books-hint.h"
#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-money.h"
#include "model/sov-time.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-due-row.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-party-picker.h"
#include "ui/complaints/sov-compensation-context.h"
#include "ui/complaints/sov-hours-row.h"
#include "ui/deals/sov-price-row.h"

/* A free gift card is good for this long unless something else is said. */
#define GIFT_CARD_DAYS 365

struct _SovCompensationDialog
{
  AdwDialog parent_instance;

  SovCompensationContext *context;
  char *subcontractor; /* ref of whose bill it is; nullable */
  gboolean filling;
  gboolean expires_said; /* the user has said until when it is good */

  AdwWindowTitle *heading;
  AdwPreferencesGroup *second_look;
  AdwComboRow *kind;
  AdwEntryRow *text;
  SovPriceRow *value;
  AdwActionRow *books;
  AdwPreferencesGroup *ceiling;
  SovDueRow *promised;
  SovDueRow *due;
  SovDueRow *expires;
  SovHoursRow *hours;
  SovPriceRow *cost;
  SovPriceRow *bill;
  AdwActionRow *whose;
  AdwActionRow *own_cost;
  AdwEntryRow *invoice;
  AdwSwitchRow *surprise;
  AdwSwitchRow *approved;
  AdwSwitchRow *free;
  AdwEntryRow *strings;
  GtkWidget *strings_note;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovCompensationDialog, sov_compensation_dialog, ADW_TYPE_DIALOG)

static SovCompensationKind
get_kind (SovCompensationDialog *self)
{
  return (SovCompensationKind) (adw_combo_row_get_selected (self->kind) + 1);
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
edited_cb (SovCompensationDialog *self)
{
  if (self->context != NULL && !self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
}

/* What it comes to */

static void
show_own_cost (SovCompensationDialog *self)
{
  g_autoptr (SovCompensation) typed = sov_compensation_new (get_kind (self));
  g_autofree char *sum = NULL;

  typed->minutes = sov_hours_row_get_minutes (self->hours);
  typed->hour_cost = self->context->hour_cost;
  typed->cost = sov_price_row_get_cents (self->cost);
  typed->bill = sov_price_row_get_cents (self->bill);
  if (typed->minutes != SOV_NO_TIME && typed->hour_cost == SOV_NO_MONEY)
    sum = g_strdup (_ ("What your own hour costs is not known: write it in your own details"));
  else
    sum = sov_format_money (sov_compensation_get_own_cost (typed));
  adw_action_row_set_subtitle (self->own_cost, sum);
}

/* A second thought, never a wall. */
static void
show_ceiling (SovCompensationDialog *self)
{
  gint64 ceiling = sov_compensation_context_get_ceiling (self->context);
  gint64 value = sov_price_row_get_cents (self->value);
  gint64 sum = sov_money_add (sov_compensation_context_get_others (self->context), MAX (0, value));
  gboolean over = ceiling != SOV_NO_MONEY && value != SOV_NO_MONEY && sum > ceiling;
  g_autofree char *promised = sov_format_money (sum);
  g_autofree char *price = sov_format_money (ceiling);
  g_autofree char *text = NULL;

  if (over)
    /* Translators: two amounts */
    text = g_strdup_printf (_ ("With this, %s is promised in this matter; the price of the deal is %s. "
                               "You may well do so. Think it over once more first."),
                            promised, price);
  adw_preferences_group_set_description (self->ceiling, text);
  gtk_widget_set_visible (GTK_WIDGET (self->ceiling), over);
}

static gboolean
is_due_right (SovDueRow *row)
{
  return sov_due_row_get_ms (row) != SOV_NO_TIME || sov_due_row_get_vague (row) == NULL;
}

static gboolean
is_right (SovCompensationDialog *self)
{
  return sov_price_row_is_right (self->value) && sov_price_row_is_right (self->cost) &&
         sov_price_row_is_right (self->bill) && sov_hours_row_is_right (self->hours) &&
         is_due_right (self->promised) && is_due_right (self->due) && is_due_right (self->expires);
}

static void
changed_cb (SovCompensationDialog *self)
{
  if (self->context == NULL)
    return;

  edited_cb (self);
  show_own_cost (self);
  show_ceiling (self);
  gtk_widget_set_visible (GTK_WIDGET (self->whose), sov_price_row_get_cents (self->bill) != SOV_NO_MONEY);
  gtk_widget_set_sensitive (self->save, is_right (self));
}

static void
expires_changed_cb (SovCompensationDialog *self)
{
  if (!self->filling)
    self->expires_said = TRUE;
  changed_cb (self);
}

/* A gift card is good for a year where nothing else is said. */
static void
suggest_expiry (SovCompensationDialog *self)
{
  gboolean filling = self->filling;
  gint64 end = sov_time_end_of_day (sov_time_add_days (self->context->now, GIFT_CARD_DAYS));

  if (self->expires_said)
    return;

  self->filling = TRUE;
  sov_due_row_set_due (self->expires, get_kind (self) == SOV_COMPENSATION_GIFT_CARD ? end : SOV_NO_TIME, FALSE, NULL);
  self->filling = filling;
}

static void
kind_changed_cb (SovCompensationDialog *self)
{
  gboolean corrects = get_kind (self) == SOV_COMPENSATION_CREDIT_NOTE;

  if (self->context == NULL)
    return;

  adw_action_row_set_subtitle (self->books, sov_books_hint (get_kind (self)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->invoice),
                                 corrects ? _ ("Number of the invoice that it corrects") : _ ("Invoice or credit note number"));
  suggest_expiry (self);
  changed_cb (self);
}

static void
free_changed_cb (SovCompensationDialog *self)
{
  gboolean strings = !adw_switch_row_get_active (self->free);

  gtk_widget_set_visible (GTK_WIDGET (self->strings), strings);
  gtk_widget_set_visible (self->strings_note, strings);
  edited_cb (self);
}

static void
set_subcontractor (SovCompensationDialog *self,
                   const char *ref,
                   const char *name)
{
  g_set_str (&self->subcontractor, ref);
  adw_action_row_set_subtitle (self->whose, name != NULL ? name : _ ("Not said"));
}

static void
picked_cb (gint64 party,
           const char *ref,
           const char *name,
           gpointer data)
{
  set_subcontractor (data, ref, name);
  edited_cb (data);
}

static void
whose_cb (SovCompensationDialog *self)
{
  sov_party_picker_present (GTK_WIDGET (self), self->context->store, SOV_LIST_SUBCONTRACTORS, _ ("Whose Bill"),
                            picked_cb, g_object_ref (self), g_object_unref);
}

/* Saving */

/* Edits say everything, so that a field that was emptied is emptied. */
static void
put_number (SovCompensationDialog *self,
            SovAction *action,
            SovField field,
            gint64 number)
{
  if (number != SOV_NO_MONEY || self->context->compensation != NULL)
    sov_action_set_number (action, field, number);
}

static void
put_time (SovCompensationDialog *self,
          SovAction *action,
          SovField field,
          SovDueRow *row)
{
  if (sov_due_row_get_ms (row) != SOV_NO_TIME || self->context->compensation != NULL)
    sov_action_set_due (action, field, sov_due_row_get_ms (row), sov_due_row_get_has_clock (row));
}

/* What was promised before it was written down is dated so: it may have been
 * given in between. */
static gint64
get_time (SovCompensationDialog *self)
{
  gint64 now = sov_time_now ();
  gint64 promised = sov_due_row_get_ms (self->promised);

  if (promised == SOV_NO_TIME || self->context->compensation != NULL)
    return now;
  if (sov_due_row_get_has_clock (self->promised))
    return MIN (now, promised);

  return MIN (now, sov_time_from_day_minute (sov_time_local_day (promised), 0));
}

static SovAction *
action_new (SovCompensationDialog *self)
{
  SovCompensationContext *context = self->context;
  gboolean is_new = context->compensation == NULL;
  SovAction *action = sov_action_new (is_new ? SOV_ACTION_COMPENSATION : SOV_ACTION_EDIT_COMPENSATION, get_time (self));

  if (is_new)
    {
      g_autofree char *ref = sov_action_make_ref ();

      sov_action_set_text (action, SOV_FIELD_ID, ref);
      sov_action_set_text (action, SOV_FIELD_PARTY, context->party_ref);
      if (context->matter != NULL)
        sov_action_set_text (action, SOV_FIELD_COMPLAINT, context->matter->complaint->ref);
    }
  else
    {
      sov_action_set_text (action, SOV_FIELD_OF, context->compensation->ref);
    }

  return action;
}

static void
save_cb (SovCompensationDialog *self)
{
  gboolean has_bill = sov_price_row_get_cents (self->bill) != SOV_NO_MONEY;
  gboolean strings = !adw_switch_row_get_active (self->free);
  SovAction *action;

  if (!gtk_widget_get_sensitive (self->save))
    return;

  action = action_new (self);
  sov_action_set_number (action, SOV_FIELD_KIND, get_kind (self));
  sov_action_set_text (action, SOV_FIELD_TEXT, get_text (self->text));
  put_number (self, action, SOV_FIELD_VALUE, sov_price_row_get_cents (self->value));
  put_number (self, action, SOV_FIELD_COST, sov_price_row_get_cents (self->cost));
  put_number (self, action, SOV_FIELD_BILL, sov_price_row_get_cents (self->bill));
  put_number (self, action, SOV_FIELD_HOURS, sov_hours_row_get_minutes (self->hours));
  put_time (self, action, SOV_FIELD_PROMISED, self->promised);
  put_time (self, action, SOV_FIELD_DUE, self->due);
  put_time (self, action, SOV_FIELD_EXPIRES, self->expires);
  sov_action_set_text (action, SOV_FIELD_SUBCONTRACTOR, has_bill && self->subcontractor != NULL ? self->subcontractor : "");
  sov_action_set_text (action, SOV_FIELD_INVOICE, get_text (self->invoice));
  sov_action_set_text (action, SOV_FIELD_STRINGS, strings ? get_text (self->strings) : "");
  sov_action_set_number (action, SOV_FIELD_SURPRISE, adw_switch_row_get_active (self->surprise));
  sov_action_set_number (action, SOV_FIELD_APPROVED, adw_switch_row_get_active (self->approved));
  sov_compensation_context_save (self->context, ADW_DIALOG (self), self->save,
                                 self->context->compensation != NULL ? _ ("Compensation saved") : _ ("Compensation added"),
                                 action);
}

/* Setting up */

/* The first subcontractor of the deal, where there is one alone. */
static void
suggest_subcontractor (SovCompensationDialog *self)
{
  const SovSheet *sheet = self->context->matter != NULL ? self->context->matter->sheet : NULL;
  const SovSheetParty *only = NULL;
  guint n = 0;

  for (guint i = 0; sheet != NULL && i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      if (party->role != SOV_ROLE_SUBCONTRACTOR)
        continue;
      only = party;
      n++;
    }
  if (n == 1)
    set_subcontractor (self, only->ref, only->name);
}

/* The extra comes after the remedy itself. */
static gboolean
is_remedy_agreed (SovCompensationContext *context)
{
  SovComplaintState state;

  if (context->matter == NULL)
    return TRUE;

  state = sov_complaint_get_state (context->matter->complaint, context->now);
  return state >= SOV_COMPLAINT_DECIDED && state <= SOV_COMPLAINT_CLOSED;
}

static void
show_advice (SovCompensationDialog *self)
{
  const SovCompensationContext *context = self->context;
  gint64 look = context->matter != NULL ? sov_complaint_get_second_look (context->matter->complaint) : SOV_NO_TIME;
  gboolean wait = look != SOV_NO_TIME && context->compensation == NULL;
  g_autofree char *when = wait ? sov_format_relative (look, TRUE, context->now) : NULL;
  g_autofree char *text = NULL;

  if (wait && look > context->now)
    /* Translators: a time: "tomorrow 9.00" */
    text = g_strdup_printf (_ ("Look at it again %s, before you promise anything. "
                               "What the law and the terms give is enough here; the courtesy stays as it is."),
                            when);
  else if (wait)
    text = g_strdup (_ ("What the law and the terms give is enough here; the courtesy stays as it is."));
  adw_preferences_group_set_description (self->second_look, text);
  gtk_widget_set_visible (GTK_WIDGET (self->second_look), wait);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->surprise),
                               is_remedy_agreed (self->context)
                                   ? _ ("Something nobody asked for. Summed apart.")
                                   : _ ("Agree on the remedy first; the extra comes after it. Summed apart."));
}

static void
fill_new (SovCompensationDialog *self)
{
  adw_combo_row_set_selected (self->kind, SOV_COMPENSATION_REDO - 1);
  sov_due_row_set_due (self->promised, self->context->now, TRUE, NULL);
  suggest_subcontractor (self);
}

/* A day alone runs to its end. */
static void
show_time (SovDueRow *row,
           gint64 ms)
{
  gboolean has_clock = ms != SOV_NO_TIME && sov_time_minute_of_day (ms) != sov_time_minute_of_day (sov_time_end_of_day (ms));

  sov_due_row_set_due (row, ms, has_clock, NULL);
}

static void
fill_old (SovCompensationDialog *self,
          SovCompensation *old)
{
  self->expires_said = TRUE;
  adw_combo_row_set_selected (self->kind, old->kind - 1);
  gtk_editable_set_text (GTK_EDITABLE (self->text), old->text != NULL ? old->text : "");
  sov_price_row_set_cents (self->value, old->value);
  sov_price_row_set_cents (self->cost, old->cost);
  sov_price_row_set_cents (self->bill, old->bill);
  sov_hours_row_set_minutes (self->hours, old->minutes);
  show_time (self->promised, old->promised);
  show_time (self->due, old->due);
  show_time (self->expires, old->expires);
  gtk_editable_set_text (GTK_EDITABLE (self->invoice), old->invoice != NULL ? old->invoice : "");
  adw_switch_row_set_active (self->surprise, old->surprise);
  adw_switch_row_set_active (self->approved, old->approved);
  adw_switch_row_set_active (self->free, old->strings == NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->strings), old->strings != NULL ? old->strings : "");
}

static void
set_up_rows (SovCompensationDialog *self)
{
  g_autoptr (GListModel) kinds = sov_labels_of (SOV_TYPE_COMPENSATION_KIND);
  gint64 now = self->context->now;

  adw_combo_row_set_model (self->kind, kinds);
  sov_price_row_set_vat (self->value, -1, TRUE);
  sov_price_row_set_label (self->value, _ ("Worth to the customer"), _ ("Worth to the customer, incl. VAT"));
  sov_price_row_set_plain (self->cost);
  sov_price_row_set_plain (self->bill);
  sov_price_row_set_label (self->cost, _ ("Materials and other costs"), _ ("Materials and other costs"));
  sov_price_row_set_label (self->bill, _ ("Subcontractor’s bill"), _ ("Subcontractor’s bill"));
  sov_hours_row_set_hour_cost (self->hours, self->context->hour_cost);
  sov_due_row_set_up (self->promised, _ ("Promised on"), _ ("Promised on"), now, TRUE);
  sov_due_row_set_up (self->due, _ ("To be given by"), _ ("To be given by"), now, FALSE);
  sov_due_row_set_up (self->expires, _ ("Good until"), _ ("Good until"), now, FALSE);
  set_subcontractor (self, NULL, NULL);
  adw_window_title_set_subtitle (self->heading, self->context->party_name);
}

static void
whose_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovCompensationDialog) self = data;
  g_autoptr (SovParty) party = sov_store_load_party_finish (SOV_STORE (source), result, NULL);

  if (party != NULL && self->subcontractor == NULL && self->context != NULL)
    set_subcontractor (self, party->ref, party->name);
}

static void
present (GtkWidget *parent,
         SovCompensationContext *context)
{
  SovCompensationDialog *self = g_object_new (SOV_TYPE_COMPENSATION_DIALOG, NULL);
  SovCompensation *old = context->compensation;

  self->filling = TRUE;
  self->context = sov_compensation_context_ref (context);
  set_up_rows (self);
  if (old != NULL)
    fill_old (self, old);
  else
    fill_new (self);
  if (old != NULL && old->subcontractor != 0 && !old->blamed)
    sov_store_load_party_async (context->store, old->subcontractor, NULL, whose_loaded_cb, g_object_ref (self));
  kind_changed_cb (self);
  free_changed_cb (self);
  show_advice (self);
  self->filling = FALSE;
  sov_discard_guard (ADW_DIALOG (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_compensation_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 complaint,
                                 gint64 party,
                                 gint64 compensation)
{
  sov_compensation_context_load (parent, store, complaint, party, compensation, NULL, present);
}

static void
sov_compensation_dialog_dispose (GObject *object)
{
  SovCompensationDialog *self = SOV_COMPENSATION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_COMPENSATION_DIALOG);
  g_clear_pointer (&self->context, sov_compensation_context_unref);
  g_clear_pointer (&self->subcontractor, g_free);

  G_OBJECT_CLASS (sov_compensation_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-compensation-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, second_look);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, text);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, value);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, books);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, ceiling);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, promised);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, due);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, expires);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, hours);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, cost);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, bill);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, whose);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, own_cost);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, invoice);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, surprise);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, approved);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, free);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, strings);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, strings_note);
  gtk_widget_class_bind_template_child (widget_class, SovCompensationDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, expires_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, free_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, whose_cb);
}

static void
sov_compensation_dialog_class_init (SovCompensationDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_compensation_dialog_dispose;

  g_type_ensure (SOV_TYPE_DUE_ROW);
  g_type_ensure (SOV_TYPE_HOURS_ROW);
  g_type_ensure (SOV_TYPE_PRICE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_compensation_dialog_init (SovCompensationDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
