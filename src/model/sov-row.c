/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-row.h"

#include <string.h>

typedef enum
{
  PROP_LOADED = 1,
} SovRowProperty;

static GParamSpec *properties[PROP_LOADED + 1];

G_DEFINE_FINAL_TYPE (SovRow, sov_row, G_TYPE_OBJECT)

static void
sov_row_get_property (GObject *object,
                      guint prop_id,
                      GValue *value,
                      GParamSpec *pspec)
{
  switch ((SovRowProperty) prop_id)
    {
    case PROP_LOADED:
      g_value_set_boolean (value, SOV_ROW (object)->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
clear_texts (SovRow *self)
{
  g_clear_pointer (&self->ref, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->detail, g_free);
  g_clear_pointer (&self->party_name, g_free);
  g_clear_pointer (&self->deal_title, g_free);
}

static void
sov_row_finalize (GObject *object)
{
  clear_texts (SOV_ROW (object));

  G_OBJECT_CLASS (sov_row_parent_class)->finalize (object);
}

static void
sov_row_class_init (SovRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = sov_row_finalize;
  object_class->get_property = sov_row_get_property;

  properties[PROP_LOADED] =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
sov_row_init (SovRow *self)
{
  self->at = SOV_NO_TIME;
  self->last_contact = SOV_NO_TIME;
  self->next_due = SOV_NO_TIME;
  self->price = SOV_NO_MONEY;
  self->vat = -1;
}

SovRow *
sov_row_new (SovSubject subject,
             gint64 id)
{
  SovRow *self = g_object_new (SOV_TYPE_ROW, NULL);

  self->subject = subject;
  self->id = id;

  return self;
}

/* All but the GObject at the beginning: it keeps flags in its padding, and a
 * struct assigned as a whole would take the handlers of "notify" away. */
static void
copy_fields (SovRow *self,
             const SovRow *from)
{
  memcpy ((char *) self + sizeof (GObject), (const char *) from + sizeof (GObject), sizeof (SovRow) - sizeof (GObject));
}

void
sov_row_fill (SovRow *self,
              SovRow *from)
{
  g_return_if_fail (SOV_IS_ROW (self));
  g_return_if_fail (SOV_IS_ROW (from));

  clear_texts (self);
  copy_fields (self, from);
  self->ref = g_strdup (from->ref);
  self->title = g_strdup (from->title);
  self->detail = g_strdup (from->detail);
  self->party_name = g_strdup (from->party_name);
  self->deal_title = g_strdup (from->deal_title);
  self->loaded = TRUE;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADED]);
}
