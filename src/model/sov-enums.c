/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-enums.h"

const char *
sov_enum_nick (GType type,
               int value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (G_ENUM_CLASS (klass), value);

  return found != NULL ? found->value_nick : NULL;
}

gboolean
sov_enum_from_nick (GType type,
                    const char *nick,
                    int *value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), nick);

  if (found == NULL)
    return FALSE;

  *value = found->value;
  return TRUE;
}
