/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>

#include "exchange/sov-story.h"
#include "model/sov-time.h"
#include "store/sov-erase.h"

/* Stories into the vault: each file whole or not at all. */

static void
add_played (JsonBuilder *builder,
            const char *file,
            const SovStoryResult *result)
{
  json_builder_begin_object (builder);
  sov_json_text (builder, "file", file);
  sov_json_number (builder, "actions", result->n_actions);
  sov_json_number (builder, "refused", result->n_refused);
  sov_json_number (builder, "expectations", result->n_expectations);
  json_builder_end_object (builder);
}

static void
add_error (JsonBuilder *builder,
           const char *file,
           const SovStoryResult *result,
           const char *reason)
{
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  sov_json_text (builder, "file", file);
  sov_json_number (builder, "line", result->line);
  sov_json_text (builder, "reason", reason);
  json_builder_end_object (builder);
}

static void
say_played (SovCli *self,
            const char *file,
            const SovStoryResult *result)
{
  /* Translators: a file, how much happened in it, and how many expectations were met */
  sov_cli_say (self, _ ("%s: %u played, %u refusals and %u expectations as told"), file, result->n_actions,
               result->n_refused, result->n_expectations);
}

/* What a story erased is written down beside the vault, and nothing of it is
 * left in the file. */
static void
tidy (SovCli *self)
{
  g_autofree char *path = g_build_filename (self->folder, SOV_VAULT_DATABASE_NAME, NULL);

  if (sov_erase_catch_up (self->db, path, NULL))
    sov_erase_tidy (self->db, NULL);
}

SovExit
sov_cli_play (SovCli *self)
{
  SovExit exit = sov_cli_open_to_write (self);
  gint64 now = sov_time_now ();
  g_autoptr (GError) error = NULL;
  SovStoryResult result = { 0 };
  JsonBuilder *builder;
  guint i;

  if (exit != SOV_EXIT_DONE)
    return exit;

  builder = sov_cli_begin_json ();
  json_builder_set_member_name (builder, "played");
  json_builder_begin_array (builder);
  for (i = 0; self->words[i] != NULL && sov_story_play_file (self->db, self->words[i], now, &result, &error); i++)
    {
      add_played (builder, self->words[i], &result);
      say_played (self, self->words[i], &result);
    }
  json_builder_end_array (builder);
  tidy (self);

  if (error != NULL)
    {
      /* What is wrong with a story is for whoever writes it, and stays English. */
      g_printerr ("%s: %s\n", self->words[i], error->message);
      add_error (builder, self->words[i], &result, error->message);
      exit = SOV_EXIT_WRONG;
    }
  if (self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return exit;
}
