/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include "desktop/sov-error-text.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

/* How the commands speak: lines for people, or one JSON object. */

void
sov_cli_say (SovCli *self,
             const char *format,
             ...)
{
  g_autofree char *line = NULL;
  va_list args;

  if (self->json)
    return;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  g_print ("%s\n", line);
}

SovExit
sov_cli_fail (SovCli *self,
              SovExit exit,
              const char *format,
              ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("sovittu-cli: %s\n", sentence);

  if (self->json)
    {
      JsonBuilder *builder = sov_cli_begin_json ();

      sov_json_text (builder, "error", sentence);
      sov_cli_print_json (builder);
    }

  return exit;
}

SovExit
sov_cli_fail_error (SovCli *self,
                    SovExit exit,
                    const GError *error)
{
  g_autofree char *sentence = sov_error_text (error);

  return sov_cli_fail (self, exit, "%s", sentence);
}

JsonBuilder *
sov_cli_begin_json (void)
{
  return json_builder_begin_object (json_builder_new ());
}

void
sov_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
  g_object_unref (builder);
}

void
sov_json_text (JsonBuilder *builder,
               const char *name,
               const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
sov_json_time (JsonBuilder *builder,
               const char *name,
               gint64 ms)
{
  g_autofree char *text = ms != SOV_NO_TIME ? sov_time_to_local (ms) : NULL;

  sov_json_text (builder, name, text);
}

void
sov_json_money (JsonBuilder *builder,
                const char *name,
                gint64 cents)
{
  g_autofree char *text = cents != SOV_NO_MONEY ? sov_money_format (cents, SOV_MONEY_PLAIN) : NULL;

  sov_json_text (builder, name, text);
}

void
sov_json_number (JsonBuilder *builder,
                 const char *name,
                 gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

void
sov_json_choice (JsonBuilder *builder,
                 const char *name,
                 GType type,
                 int value)
{
  sov_json_text (builder, name, sov_enum_nick (type, value));
}

gboolean
sov_cli_write_file (const char *path,
                    GBytes *bytes,
                    GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error);
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  return stream != NULL &&
         g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, error) &&
         g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}
