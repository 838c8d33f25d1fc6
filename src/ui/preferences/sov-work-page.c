/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/preferences/sov-work-page.h"

#include "ui/common/sov-checked-row.h"
#include "ui/preferences/sov-vat-group.h"

struct _SovWorkPage
{
  AdwPreferencesPage parent_instance;

  SovCheckedRow *hours;
  AdwPreferencesRow *hour_cost;
  AdwPreferencesRow *hour_target;
  SovVatGroup *vat_group;
};

G_DEFINE_FINAL_TYPE (SovWorkPage, sov_work_page, ADW_TYPE_PREFERENCES_PAGE)

void
sov_work_page_set_up (SovWorkPage *self,
                      SovOwnerForm *form,
                      SovStore *store)
{
  g_return_if_fail (SOV_IS_WORK_PAGE (self));

  sov_owner_form_add (form, ADW_PREFERENCES_ROW (self->hours), SOV_FIELD_CONTACT_HOURS);
  sov_owner_form_add (form, self->hour_cost, SOV_FIELD_HOUR_COST);
  sov_owner_form_add (form, self->hour_target, SOV_FIELD_HOUR_TARGET);
  sov_vat_group_set_store (self->vat_group, store);
}

static void
sov_work_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_WORK_PAGE);

  G_OBJECT_CLASS (sov_work_page_parent_class)->dispose (object);
}

static void
sov_work_page_class_init (SovWorkPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (SOV_TYPE_CHECKED_ROW);
  g_type_ensure (SOV_TYPE_VAT_GROUP);
  G_OBJECT_CLASS (klass)->dispose = sov_work_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-work-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovWorkPage, hours);
  gtk_widget_class_bind_template_child (widget_class, SovWorkPage, hour_cost);
  gtk_widget_class_bind_template_child (widget_class, SovWorkPage, hour_target);
  gtk_widget_class_bind_template_child (widget_class, SovWorkPage, vat_group);
}

static void
sov_work_page_init (SovWorkPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sov_checked_row_set_kind (self->hours, SOV_CHECKED_HOURS);
}
