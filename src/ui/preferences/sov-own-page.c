/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-own-page.h"

#include "ui/common/sov-checked-row.h"

struct _SovOwnPage
{
  AdwPreferencesPage parent_instance;

  AdwPreferencesRow *name;
  AdwPreferencesRow *business;
  AdwPreferencesRow *trade;
  SovCheckedRow *phone;
  SovCheckedRow *email;
  SovCheckedRow *address;
  SovCheckedRow *business_id;
  AdwPreferencesRow *vat_liable;
  SovCheckedRow *vat_number;
  SovCheckedRow *iban;
  SovCheckedRow *einvoice;
};

G_DEFINE_FINAL_TYPE (SovOwnPage, sov_own_page, ADW_TYPE_PREFERENCES_PAGE)

void
sov_own_page_set_form (SovOwnPage *self,
                       SovOwnerForm *form)
{
  g_return_if_fail (SOV_IS_OWN_PAGE (self));

  sov_owner_form_add (form, self->name, SOV_FIELD_NAME);
  sov_owner_form_add (form, self->business, SOV_FIELD_BUSINESS);
  sov_owner_form_add (form, self->trade, SOV_FIELD_TRADE);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->phone), SOV_FIELD_PHONE);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->email), SOV_FIELD_EMAIL);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->address), SOV_FIELD_ADDRESS);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->business_id), SOV_FIELD_BUSINESS_ID);
  sov_owner_form_add (form, self->vat_liable, SOV_FIELD_VAT_LIABLE);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->vat_number), SOV_FIELD_VAT_NUMBER);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->iban), SOV_FIELD_IBAN);
  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->einvoice), SOV_FIELD_EINVOICE);
}

static void
sov_own_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_OWN_PAGE);

  G_OBJECT_CLASS (sov_own_page_parent_class)->dispose (object);
}

static void
sov_own_page_class_init (SovOwnPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_CHECKED_ROW);
  G_OBJECT_CLASS (klass)->dispose = sov_own_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-own-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, name);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, business);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, trade);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, phone);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, email);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, address);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, business_id);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, vat_liable);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, vat_number);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, iban);
  gtk_widget_class_bind_template_child (widget_class, SovOwnPage, einvoice);
}

static void
sov_own_page_init (SovOwnPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_checked_row_set_kind (self->phone, SOV_CHECKED_PHONE);
  sov_checked_row_set_kind (self->email, SOV_CHECKED_EMAIL);
  sov_checked_row_set_kind (self->address, SOV_CHECKED_ADDRESS);
  sov_checked_row_set_kind (self->business_id, SOV_CHECKED_BUSINESS_ID);
  sov_checked_row_set_kind (self->vat_number, SOV_CHECKED_VAT_NUMBER);
  sov_checked_row_set_kind (self->iban, SOV_CHECKED_IBAN);
  sov_checked_row_set_kind (self->einvoice, SOV_CHECKED_EINVOICE);
}
