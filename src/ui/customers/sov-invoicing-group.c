/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-invoicing-group.h"

#include <glib/gi18n.h>

#include "model/sov-einvoice.h"
#include "ui/common/sov-checked-row.h"

struct _SovInvoicingGroup
{
  AdwPreferencesGroup parent_instance;

  SovCheckedRow *business_id_row;
  SovCheckedRow *vat_number_row;
  SovCheckedRow *einvoice_row;
  SovCheckedRow *operator_row;
  SovCheckedRow *iban_row;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovInvoicingGroup, sov_invoicing_group, ADW_TYPE_PREFERENCES_GROUP)

static void
emit_changed (SovInvoicingGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A code says little: who it belongs to stands beside the field's name. */
static void
operator_changed_cb (SovInvoicingGroup *self)
{
  const char *name = sov_einvoice_operator_name (gtk_editable_get_text (GTK_EDITABLE (self->operator_row)));
  g_autofree char *title = NULL;

  if (name != NULL)
    /* Translators: %s is the name of an operator, as "Apix" */
    title = g_strdup_printf (_ ("E-invoice operator: %s"), name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->operator_row), title != NULL ? title : _ ("E-invoice operator"));
  emit_changed (self);
}

static void
sov_invoicing_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_INVOICING_GROUP);

  G_OBJECT_CLASS (sov_invoicing_group_parent_class)->dispose (object);
}

static void
sov_invoicing_group_class_init (SovInvoicingGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_invoicing_group_dispose;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_INVOICING_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOV_TYPE_CHECKED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-invoicing-group.ui");
  gtk_widget_class_bind_template_child (widget_class, SovInvoicingGroup, business_id_row);
  gtk_widget_class_bind_template_child (widget_class, SovInvoicingGroup, vat_number_row);
  gtk_widget_class_bind_template_child (widget_class, SovInvoicingGroup, einvoice_row);
  gtk_widget_class_bind_template_child (widget_class, SovInvoicingGroup, operator_row);
  gtk_widget_class_bind_template_child (widget_class, SovInvoicingGroup, iban_row);
  gtk_widget_class_bind_template_callback (widget_class, emit_changed);
  gtk_widget_class_bind_template_callback (widget_class, operator_changed_cb);
}

static void
sov_invoicing_group_init (SovInvoicingGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_checked_row_set_kind (self->business_id_row, SOV_CHECKED_BUSINESS_ID);
  sov_checked_row_set_kind (self->vat_number_row, SOV_CHECKED_VAT_NUMBER);
  sov_checked_row_set_kind (self->einvoice_row, SOV_CHECKED_EINVOICE);
  sov_checked_row_set_kind (self->operator_row, SOV_CHECKED_OPERATOR);
  sov_checked_row_set_kind (self->iban_row, SOV_CHECKED_IBAN);
}

void
sov_invoicing_group_fill (SovInvoicingGroup *self,
                          SovParty *party)
{
  g_return_if_fail (SOV_IS_INVOICING_GROUP (self));

  sov_checked_row_set_value (self->business_id_row, party->business_id);
  sov_checked_row_set_value (self->vat_number_row, party->vat_number);
  sov_checked_row_set_value (self->einvoice_row, party->einvoice);
  sov_checked_row_set_value (self->operator_row, party->einvoice_operator);
  sov_checked_row_set_value (self->iban_row, party->iban);
}

static void
put (SovAction *action,
     SovField field,
     SovCheckedRow *row)
{
  g_autofree char *text = sov_checked_row_dup_value (row);

  sov_action_set_text (action, field, text);
}

void
sov_invoicing_group_put (SovInvoicingGroup *self,
                         SovAction *action)
{
  g_return_if_fail (SOV_IS_INVOICING_GROUP (self));

  put (action, SOV_FIELD_BUSINESS_ID, self->business_id_row);
  put (action, SOV_FIELD_VAT_NUMBER, self->vat_number_row);
  put (action, SOV_FIELD_EINVOICE, self->einvoice_row);
  put (action, SOV_FIELD_EINVOICE_OPERATOR, self->operator_row);
  put (action, SOV_FIELD_IBAN, self->iban_row);
}

char *
sov_invoicing_group_dup_business_id (SovInvoicingGroup *self)
{
  g_return_val_if_fail (SOV_IS_INVOICING_GROUP (self), NULL);

  return sov_checked_row_dup_value (self->business_id_row);
}
