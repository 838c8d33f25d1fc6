/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-contact-row.h"

#include <glib/gi18n.h>

#include "ui/bringin/sov-bring-in-words.h"

enum
{
  LEAVE_OUT,
  ADD,
  NEW,
};

struct _SovBringInContactRow
{
  AdwComboRow parent_instance;

  SovImportContact *contact;
};

G_DEFINE_FINAL_TYPE (SovBringInContactRow, sov_bring_in_contact_row, ADW_TYPE_COMBO_ROW)

static guint changed_signal;

static void
selected_cb (SovBringInContactRow *self)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  if (self->contact == NULL)
    return;

  if (selected == ADD)
    sov_import_contact_set (self->contact, SOV_IMPORT_WHO_PARTY, self->contact->similar);
  else
    sov_import_contact_set (self->contact, selected == NEW ? SOV_IMPORT_WHO_NEW : SOV_IMPORT_WHO_SKIP, NULL);
  g_signal_emit (self, changed_signal, 0);
}

static void
sov_bring_in_contact_row_dispose (GObject *object)
{
  SOV_BRING_IN_CONTACT_ROW (object)->contact = NULL;

  G_OBJECT_CLASS (sov_bring_in_contact_row_parent_class)->dispose (object);
}

static void
sov_bring_in_contact_row_class_init (SovBringInContactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_contact_row_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_bring_in_contact_row_init (SovBringInContactRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
sov_bring_in_contact_row_new (const SovImportPlan *plan,
                              SovImportContact *contact)
{
  SovBringInContactRow *self = g_object_new (SOV_TYPE_BRING_IN_CONTACT_ROW, NULL);
  const SovImportItem *item = plan->items->pdata[contact->item];
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  g_autofree char *subtitle = sov_bring_in_dup_similar (contact);

  gtk_string_list_append (choices, contact->is_twin ? _ ("Leave out") : _ ("Leave as it is"));
  gtk_string_list_append (choices, _ ("Same: add what is missing"));
  gtk_string_list_append (choices, _ ("Somebody else"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), item->name != NULL ? item->name : item->organisation);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (choices));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), contact->who == SOV_IMPORT_WHO_PARTY ? ADD : (contact->who == SOV_IMPORT_WHO_NEW ? NEW : LEAVE_OUT));
  self->contact = contact;
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);

  return GTK_WIDGET (self);
}
