/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-dialog-private.h"

#include <glib/gi18n.h>

#include "model/sov-enum-types.h"
#include "ui/common/sov-labels.h"

/* Setting up */

static void
add_practice (SovPartyDialog *self,
              SovPractice practice)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sov_label_practice (practice));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->practices_row, row);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (sov_party_dialog_edited), self);
  self->practices[practice] = GTK_CHECK_BUTTON (check);
}

void
sov_party_dialog_set_up_rows (SovPartyDialog *self)
{
  g_autoptr (GListModel) kinds = sov_labels_of (SOV_TYPE_PARTY_KIND);

  adw_combo_row_set_model (self->kind_row, kinds);
  sov_values_group_set_up (self->phones, SOV_CHECKED_PHONE, _ ("Phone"), _ ("Add Phone"), FALSE);
  sov_values_group_set_up (self->emails, SOV_CHECKED_EMAIL, _ ("E-mail"), _ ("Add E-mail"), FALSE);
  sov_values_group_set_up (self->addresses, SOV_CHECKED_ADDRESS, _ ("Address"), _ ("Add Address"), FALSE);
  sov_values_group_set_up (self->facts, SOV_CHECKED_NOTHING, _ ("Fact"), _ ("Add Fact"), TRUE);
  for (int i = SOV_PRACTICE_OWN_ORDER_CONFIRMATION; i <= SOV_N_PRACTICES; i++)
    add_practice (self, (SovPractice) i);
}

/* From the vault to the rows */

static void
set_text (AdwEntryRow *row,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

void
sov_party_dialog_fill (SovPartyDialog *self,
                       SovParty *party)
{
  set_text (self->name_row, party->name);
  adw_combo_row_set_selected (self->kind_row, (guint) party->kind - 1);
  adw_switch_row_set_active (self->customer_row, (party->as & SOV_BIT (SOV_AS_CUSTOMER)) != 0);
  adw_switch_row_set_active (self->subcontractor_row, (party->as & SOV_BIT (SOV_AS_SUBCONTRACTOR)) != 0);
  sov_values_group_set_values (self->phones, party->phones);
  sov_values_group_set_values (self->emails, party->emails);
  sov_values_group_set_values (self->addresses, party->addresses);
  sov_values_group_set_values (self->facts, party->facts);
  set_text (self->trade_row, party->trade);
  for (int i = SOV_PRACTICE_OWN_ORDER_CONFIRMATION; i <= SOV_N_PRACTICES; i++)
    gtk_check_button_set_active (self->practices[i], (party->practices & SOV_BIT (i)) != 0);
  sov_wishes_group_fill (self->wishes, party);
  for (guint i = 0; i < party->persons->len; i++)
    sov_party_dialog_add_person (self, g_ptr_array_index (party->persons, i));
  set_text (self->since_row, party->since);
  sov_party_dialog_show_referrer (self, party->referred_by != 0 ? party->referred_by_name : NULL);
  sov_invoicing_group_fill (self->invoicing, party);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note_view), party->note != NULL ? party->note : "", -1);
}

/* From the rows to the vault */

static void
put_text (SovAction *action,
          SovField field,
          AdwEntryRow *row)
{
  sov_action_set_text (action, field, gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
put_values (SovAction *action,
            SovField field,
            SovValuesGroup *group)
{
  g_auto (GStrv) lines = sov_values_group_dup_lines (group);

  sov_action_set_list (action, field, (const char *const *) lines);
}

static gint64
get_roles (SovPartyDialog *self)
{
  gint64 as = 0;

  if (adw_switch_row_get_active (self->customer_row))
    as |= SOV_BIT (SOV_AS_CUSTOMER);
  if (adw_switch_row_get_active (self->subcontractor_row))
    as |= SOV_BIT (SOV_AS_SUBCONTRACTOR);

  /* Somebody who is neither would be in no list. */
  return as != 0 ? as : SOV_BIT (SOV_AS_CUSTOMER);
}

static gint64
get_practices (SovPartyDialog *self)
{
  gint64 practices = 0;

  for (int i = SOV_PRACTICE_OWN_ORDER_CONFIRMATION; i <= SOV_N_PRACTICES; i++)
    if (gtk_check_button_get_active (self->practices[i]))
      practices |= SOV_BIT (i);

  return practices;
}

static void
put_note (SovAction *action,
          SovPartyDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note_view);
  g_autofree char *text = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  sov_action_set_text (action, SOV_FIELD_NOTE, text);
}

static void
put_choices (SovAction *action,
             SovPartyDialog *self)
{
  sov_action_set_number (action, SOV_FIELD_KIND, adw_combo_row_get_selected (self->kind_row) + 1);
  sov_action_set_number (action, SOV_FIELD_AS, get_roles (self));
  sov_action_set_number (action, SOV_FIELD_PRACTICES, get_practices (self));
}

static SovAction *
make_party_action (SovPartyDialog *self,
                   const char *ref,
                   gint64 now)
{
  SovAction *action = sov_action_new (self->party != NULL ? SOV_ACTION_EDIT_PARTY : SOV_ACTION_PARTY, now);

  sov_action_set_text (action, self->party != NULL ? SOV_FIELD_OF : SOV_FIELD_ID, ref);
  put_text (action, SOV_FIELD_NAME, self->name_row);
  put_choices (action, self);
  put_values (action, SOV_FIELD_PHONES, self->phones);
  put_values (action, SOV_FIELD_EMAILS, self->emails);
  put_values (action, SOV_FIELD_ADDRESSES, self->addresses);
  put_values (action, SOV_FIELD_FACTS, self->facts);
  put_text (action, SOV_FIELD_TRADE, self->trade_row);
  sov_wishes_group_put (self->wishes, action);
  put_text (action, SOV_FIELD_SINCE, self->since_row);
  sov_invoicing_group_put (self->invoicing, action);
  put_note (action, self);

  return action;
}

/* The referrer is put only when the user chose it: its ref is not loaded. */
static void
put_referrer (SovAction *action,
              SovPartyDialog *self)
{
  if (self->referrer_chosen)
    sov_action_set_text (action, SOV_FIELD_REFERRED_BY, self->referrer != NULL ? self->referrer : "");
}

GPtrArray *
sov_party_dialog_make_actions (SovPartyDialog *self,
                               gint64 now)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autofree char *ref = self->party != NULL ? g_strdup (self->party->ref) : sov_action_make_ref ();
  SovAction *party = make_party_action (self, ref, now);

  put_referrer (party, self);
  g_ptr_array_add (actions, party);
  for (guint i = 0; i < self->removed_persons->len; i++)
    {
      SovAction *removal = sov_action_new (SOV_ACTION_REMOVE, now);

      sov_action_set_text (removal, SOV_FIELD_OF, g_ptr_array_index (self->removed_persons, i));
      g_ptr_array_add (actions, removal);
    }
  for (guint i = 0; i < self->person_rows->len; i++)
    {
      SovAction *person = sov_person_row_make_action (g_ptr_array_index (self->person_rows, i), ref, now);

      if (person != NULL)
        g_ptr_array_add (actions, person);
    }

  return actions;
}
