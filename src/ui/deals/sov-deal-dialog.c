/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deal-dialog.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "model/sov-text.h"
#include "model/sov-time.h"
#include "store/sov-store-vat.h"
#include "ui/common/sov-discard.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-owed-group.h"
#include "ui/deals/sov-deal-context.h"
#include "ui/deals/sov-join-form.h"
#include "ui/deals/sov-party-field.h"
#include "ui/deals/sov-price-row.h"
#include "ui/deals/sov-vat-choice.h"

struct _SovDealDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovSheet *sheet; /* NULL for a new deal */
  char *ref;
  gint64 given; /* the customer that it was opened with; 0 for none */
  SovVatChoice *rates;
  gboolean filling;
  gboolean included_said; /* the user has said how the price counts */
  GPtrArray *changes;     /* GPtrArray of SovAction, one list a party that was added, edited or removed */

  AdwNavigationView *views;
  AdwNavigationPage *form_page;
  SovPartyField *customer;
  SovOwedGroup *owed;
  AdwEntryRow *title_row;
  AdwEntryRow *expectation;
  AdwComboRow *state;
  AdwComboRow *my_role;
  SovPriceRow *price;
  AdwComboRow *vat;
  AdwSwitchRow *vat_included;
  AdwPreferencesGroup *parties;
  GtkWidget *add_row;
  SovJoinForm *join_form;
  GtkWidget *join_button;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (SovDealDialog, sov_deal_dialog, ADW_TYPE_DIALOG)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
changed_cb (SovDealDialog *self)
{
  if (!self->filling)
    adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_set_sensitive (self->save, sov_party_field_is_filled (self->customer) &&
                                            !sov_text_is_blank (get_text (self->title_row)) &&
                                            sov_price_row_is_right (self->price));
}

/* A new deal begins with the credit that the customer has; an old one comes to it
 * when it is to be invoiced. */
static void
show_owed (SovDealDialog *self)
{
  SovParty *party = sov_party_field_get_party (self->customer);
  guint state = adw_combo_row_get_selected (self->state) + 1;
  gboolean is_new = self->sheet == NULL;
  gboolean invoicing = state == SOV_DEAL_DELIVERED || state == SOV_DEAL_INVOICED;
  gboolean was_invoiced = !is_new && self->sheet->state >= SOV_DEAL_INVOICED;
  gboolean asked = party != NULL && !was_invoiced && (is_new || invoicing);

  sov_owed_group_follow (self->owed, self->store, asked ? party->id : 0, is_new ? 0 : self->sheet->id,
                         invoicing ? SOV_OWED_INVOICING : SOV_OWED_CREDIT);
}

static void
state_changed_cb (SovDealDialog *self)
{
  if (self->store != NULL)
    show_owed (self);
}

/* Prices to consumers are said with VAT, to firms without, as is the custom. */
static void
customer_changed_cb (SovDealDialog *self)
{
  SovParty *party = sov_party_field_get_party (self->customer);

  if (party != NULL && self->sheet == NULL && !self->included_said)
    {
      self->filling = TRUE;
      adw_switch_row_set_active (self->vat_included, party->kind == SOV_PARTY_CONSUMER);
      self->filling = FALSE;
    }
  show_owed (self);
  /* Who was given and has been loaded by now is no change of the user's. */
  self->filling = party != NULL && party->id == self->given;
  changed_cb (self);
  self->filling = FALSE;
}

static void
vat_changed_cb (SovDealDialog *self)
{
  if (self->rates == NULL)
    return;
  if (!self->filling)
    self->included_said = TRUE;

  sov_price_row_set_vat (self->price, sov_vat_choice_get_rate (self->rates, adw_combo_row_get_selected (self->vat)),
                         adw_switch_row_get_active (self->vat_included));
}

/* The others */

static void
remove_party_cb (SovDealDialog *self,
                 GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  const char *party = gtk_widget_get_name (row);
  g_autoptr (GPtrArray) actions = sov_deal_actions_new ();
  SovAction *action = sov_action_new (SOV_ACTION_LEAVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_DEAL, self->ref);
  sov_action_set_text (action, SOV_FIELD_PARTY, party);
  g_ptr_array_add (actions, action);
  g_ptr_array_add (self->changes, g_steal_pointer (&actions));
  adw_preferences_group_remove (self->parties, row);
}

/* The row that adds stays the last. */
static void
append_party (SovDealDialog *self,
              GtkWidget *row)
{
  g_object_ref (self->add_row);
  adw_preferences_group_remove (self->parties, self->add_row);
  adw_preferences_group_add (self->parties, row);
  adw_preferences_group_add (self->parties, self->add_row);
  g_object_unref (self->add_row);
}

static GtkWidget *
party_row_new (const char *name,
               const char *detail)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);

  return row;
}

static void
add_party_of_deal (SovDealDialog *self,
                   const SovSheetParty *party)
{
  g_autofree char *price = sov_format_money (party->price);
  g_autofree char *detail = g_strjoin (*price != '\0' ? " · " : "", sov_label_role (party->role), price, NULL);
  /* Translators: a party's name */
  g_autofree char *name = g_strdup_printf (_ ("Remove From the Deal: %s"), party->name);
  GtkWidget *row = party_row_new (party->name, detail);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_name (row, party->ref);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_party_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  append_party (self, row);
}

static void
join_changed_cb (SovDealDialog *self)
{
  gtk_widget_set_sensitive (self->join_button, sov_join_form_is_right (self->join_form));
}

static void
add_party_cb (SovDealDialog *self)
{
  sov_join_form_set_up (self->join_form, self->store, NULL);
  join_changed_cb (self);
  adw_navigation_view_push_by_tag (self->views, "join");
}

static void
join_cb (SovDealDialog *self)
{
  g_autofree char *detail = sov_join_form_dup_detail (self->join_form);

  g_ptr_array_add (self->changes, sov_join_form_make_actions (self->join_form, self->ref));
  append_party (self, party_row_new (sov_join_form_get_name (self->join_form), detail));
  adw_navigation_view_pop (self->views);
}

/* Saving */

static SovAction *
deal_action (SovDealDialog *self,
             const char *customer)
{
  gboolean is_new = self->sheet == NULL;
  SovAction *action = sov_action_new (is_new ? SOV_ACTION_DEAL : SOV_ACTION_EDIT_DEAL, sov_time_now ());
  gint64 price = sov_price_row_get_cents (self->price);
  int vat = sov_vat_choice_get_rate (self->rates, adw_combo_row_get_selected (self->vat));

  sov_action_set_text (action, is_new ? SOV_FIELD_ID : SOV_FIELD_OF, self->ref);
  sov_action_set_text (action, SOV_FIELD_CUSTOMER, customer);
  sov_action_set_text (action, SOV_FIELD_TITLE, get_text (self->title_row));
  sov_action_set_text (action, SOV_FIELD_EXPECTATION, get_text (self->expectation));
  sov_action_set_number (action, SOV_FIELD_STATE, adw_combo_row_get_selected (self->state) + 1);
  sov_action_set_number (action, SOV_FIELD_MY_ROLE, adw_combo_row_get_selected (self->my_role) + 1);
  if (price != SOV_NO_MONEY || !is_new)
    sov_action_set_number (action, SOV_FIELD_PRICE, price);
  if (vat >= 0)
    sov_action_set_number (action, SOV_FIELD_VAT, vat);
  sov_action_set_number (action, SOV_FIELD_VAT_INCLUDED, adw_switch_row_get_active (self->vat_included));

  return action;
}

static void
save_cb (SovDealDialog *self)
{
  g_autoptr (GPtrArray) actions = NULL;
  const char *customer;

  if (!gtk_widget_get_sensitive (self->save))
    return;

  actions = sov_deal_actions_new ();
  customer = sov_party_field_add_actions (self->customer, actions);
  g_ptr_array_add (actions, deal_action (self, customer));
  for (guint i = 0; i < self->changes->len; i++)
    {
      GPtrArray *change = self->changes->pdata[i];

      for (guint j = 0; j < change->len; j++)
        g_ptr_array_add (actions, sov_action_copy (change->pdata[j]));
    }
  sov_deal_save (ADW_DIALOG (self), self->save, self->store,
                 self->sheet != NULL ? _ ("Deal saved") : _ ("Deal added"), actions);
}

/* Setting up */

static void
fill_new (SovDealDialog *self,
          gint64 customer)
{
  self->ref = sov_action_make_ref ();
  self->rates = sov_vat_choice_new (-1, sov_time_now (), NULL);
  adw_combo_row_set_selected (self->state, SOV_DEAL_INQUIRY - 1);
  adw_combo_row_set_selected (self->my_role, SOV_MY_ROLE_MAIN - 1);
  self->given = customer;
  if (customer != 0)
    sov_party_field_set_party (self->customer, customer);
  adw_switch_row_set_active (self->vat_included, TRUE);
  adw_dialog_set_focus (ADW_DIALOG (self),
                        customer != 0 ? GTK_WIDGET (self->title_row) : sov_party_field_get_entry (self->customer));
}

static void
fill_deal (SovDealDialog *self)
{
  SovSheet *sheet = self->sheet;

  self->ref = g_strdup (sheet->ref);
  self->rates = sov_vat_choice_new (sheet->vat, sov_time_now (), NULL);
  self->given = sheet->customer;
  sov_party_field_set_party (self->customer, sheet->customer);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), sheet->title);
  gtk_editable_set_text (GTK_EDITABLE (self->expectation), sheet->expectation != NULL ? sheet->expectation : "");
  adw_combo_row_set_selected (self->state, sheet->state - 1);
  adw_combo_row_set_selected (self->my_role, sheet->my_role - 1);
  sov_price_row_set_cents (self->price, sheet->price);
  adw_switch_row_set_active (self->vat_included, sheet->vat_included);
  for (guint i = 0; i < sheet->parties->len; i++)
    {
      const SovSheetParty *party = sheet->parties->pdata[i];

      if (party->role != 0 && party->role != SOV_ROLE_CUSTOMER)
        add_party_of_deal (self, party);
    }
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Edit Deal"));
  adw_navigation_page_set_title (self->form_page, _ ("Edit Deal"));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->title_row));
}

static void
show_rates (SovDealDialog *self)
{
  adw_combo_row_set_model (self->vat, sov_vat_choice_get_words (self->rates));
  adw_combo_row_set_selected (self->vat, sov_vat_choice_get_first (self->rates));
  vat_changed_cb (self);
}

/* What was chosen meanwhile stays chosen. */
static void
rates_loaded_cb (GObject *source,
                 GAsyncResult *result,
                 gpointer data)
{
  g_autoptr (SovDealDialog) self = data;
  g_autoptr (GArray) own = sov_store_load_vat_rates_finish (SOV_STORE (source), result, NULL);
  guint chosen;
  int rate;

  if (self->store == NULL || own == NULL || own->len == 0)
    return;

  chosen = adw_combo_row_get_selected (self->vat);
  rate = self->sheet != NULL ? self->sheet->vat : -1;
  if (chosen != sov_vat_choice_get_first (self->rates))
    rate = sov_vat_choice_get_rate (self->rates, chosen);

  self->filling = TRUE;
  sov_vat_choice_free (self->rates);
  self->rates = sov_vat_choice_new (rate, sov_time_now (), own);
  show_rates (self);
  self->filling = FALSE;
}

static void
open_dialog (GtkWidget *parent,
             SovStore *store,
             SovSheet *sheet,
             gint64 customer)
{
  SovDealDialog *self = g_object_new (SOV_TYPE_DEAL_DIALOG, NULL);
  g_autoptr (GListModel) states = sov_labels_of (SOV_TYPE_DEAL_STATE);
  g_autoptr (GListModel) roles = sov_labels_of (SOV_TYPE_MY_ROLE);

  self->store = g_object_ref (store);
  self->sheet = sheet != NULL ? sov_sheet_ref (sheet) : NULL;
  self->filling = TRUE;
  sov_party_field_set_up (self->customer, store, _ ("Customer"), SOV_BIT (SOV_AS_CUSTOMER));
  sov_price_row_set_label (self->price, _ ("Price"), _ ("Price"));
  adw_combo_row_set_model (self->state, states);
  adw_combo_row_set_model (self->my_role, roles);
  if (sheet != NULL)
    fill_deal (self);
  else
    fill_new (self, customer);
  show_rates (self);
  changed_cb (self);
  self->filling = FALSE;
  sov_store_load_vat_rates_async (store, NULL, rates_loaded_cb, g_object_ref (self));
  sov_discard_guard (ADW_DIALOG (self));
  adw_dialog_present (ADW_DIALOG (self), parent);
}

static void
present (GtkWidget *parent,
         SovDealContext *context,
         gconstpointer data)
{
  open_dialog (parent, context->store, context->sheet, 0);
}

void
sov_deal_dialog_present (GtkWidget *parent,
                         SovStore *store,
                         gint64 deal,
                         gint64 customer)
{
  if (deal == 0)
    open_dialog (parent, store, NULL, customer);
  else
    sov_deal_context_load (parent, store, deal, present, &deal, sizeof deal);
}

static void
sov_deal_dialog_dispose (GObject *object)
{
  SovDealDialog *self = SOV_DEAL_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_DEAL_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sheet, sov_sheet_unref);

  G_OBJECT_CLASS (sov_deal_dialog_parent_class)->dispose (object);
}

static void
sov_deal_dialog_finalize (GObject *object)
{
  SovDealDialog *self = SOV_DEAL_DIALOG (object);

  g_clear_pointer (&self->rates, sov_vat_choice_free);
  g_ptr_array_unref (self->changes);
  g_free (self->ref);

  G_OBJECT_CLASS (sov_deal_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-deal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, views);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, form_page);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, customer);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, owed);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, expectation);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, state);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, my_role);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, price);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, vat);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, vat_included);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, parties);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, add_row);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, join_form);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, join_button);
  gtk_widget_class_bind_template_child (widget_class, SovDealDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, customer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, vat_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_party_cb);
  gtk_widget_class_bind_template_callback (widget_class, join_cb);
  gtk_widget_class_bind_template_callback (widget_class, join_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
sov_deal_dialog_class_init (SovDealDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sov_deal_dialog_dispose;
  object_class->finalize = sov_deal_dialog_finalize;

  g_type_ensure (SOV_TYPE_JOIN_FORM);
  g_type_ensure (SOV_TYPE_OWED_GROUP);
  g_type_ensure (SOV_TYPE_PARTY_FIELD);
  g_type_ensure (SOV_TYPE_PRICE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_deal_dialog_init (SovDealDialog *self)
{
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}
