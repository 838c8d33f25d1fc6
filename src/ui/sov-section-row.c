/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-section-row.h"

#include <glib/gi18n.h>

struct _SovSectionRow
{
  GtkListBoxRow parent_instance;

  char *icon;
  char *title;

  GtkLabel *count_label;
};

typedef enum
{
  PROP_ICON = 1,
  PROP_TITLE,
} SovSectionRowProperty;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE (SovSectionRow, sov_section_row, GTK_TYPE_LIST_BOX_ROW)

void
sov_section_row_set_count (SovSectionRow *self,
                           guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *meaning = g_strdup_printf (ngettext ("%u thing needs you now", "%u things need you now", count), count);

  gtk_label_set_text (self->count_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count_label), meaning);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count > 0 ? meaning : "", -1);
}

static void
sov_section_row_get_property (GObject *object,
                              guint prop_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  SovSectionRow *self = SOV_SECTION_ROW (object);

  switch ((SovSectionRowProperty) prop_id)
    {
    case PROP_ICON:
      g_value_set_string (value, self->icon);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_section_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  SovSectionRow *self = SOV_SECTION_ROW (object);

  switch ((SovSectionRowProperty) prop_id)
    {
    case PROP_ICON:
      self->icon = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_section_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_SECTION_ROW);

  G_OBJECT_CLASS (sov_section_row_parent_class)->dispose (object);
}

static void
sov_section_row_finalize (GObject *object)
{
  SovSectionRow *self = SOV_SECTION_ROW (object);

  g_free (self->icon);
  g_free (self->title);

  G_OBJECT_CLASS (sov_section_row_parent_class)->finalize (object);
}

static void
sov_section_row_class_init (SovSectionRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sov_section_row_dispose;
  object_class->finalize = sov_section_row_finalize;
  object_class->get_property = sov_section_row_get_property;
  object_class->set_property = sov_section_row_set_property;

  properties[PROP_ICON] = g_param_spec_string ("icon", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-section-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSectionRow, count_label);
}

static void
sov_section_row_init (SovSectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
