/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-fact-group.h"

#include "ui/common/sov-fact.h"

struct _SovFactGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *box;
  GListStore *facts;
};

G_DEFINE_FINAL_TYPE (SovFactGroup, sov_fact_group, ADW_TYPE_PREFERENCES_GROUP)

static void
name_list (SovFactGroup *self)
{
  const char *title = adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
sov_fact_group_dispose (GObject *object)
{
  g_clear_object (&SOV_FACT_GROUP (object)->facts);

  G_OBJECT_CLASS (sov_fact_group_parent_class)->dispose (object);
}

static void
sov_fact_group_class_init (SovFactGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_fact_group_dispose;
}

static void
sov_fact_group_init (SovFactGroup *self)
{
  self->box = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->box, "boxed-list");
  self->facts = sov_fact_list_new (GTK_LIST_BOX (self->box));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect (self, "notify::title", G_CALLBACK (name_list), NULL);
}

void
sov_fact_group_take (SovFactGroup *self,
                     GPtrArray *facts)
{
  g_return_if_fail (SOV_IS_FACT_GROUP (self));

  gtk_widget_set_visible (GTK_WIDGET (self), facts->len > 0);
  sov_fact_list_update (self->facts, facts);
  g_ptr_array_unref (facts);
}
