/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-settings.h"

#include "sov-config.h"

GSettings *
sov_settings_open (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, SOV_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

SovLanguage
sov_settings_get_language (void)
{
  g_autoptr (GSettings) settings = sov_settings_open ();

  return settings != NULL ? (SovLanguage) g_settings_get_enum (settings, "texts-language") : SOV_LANGUAGE_FINNISH;
}
