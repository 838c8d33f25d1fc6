/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>

#include "exchange/sov-labels.h"
#include "model/sov-enum-types.h"
#include "model/sov-row.h"
#include "store/sov-search-table.h"

/* Search over everything. */

#define DEFAULT_LIMIT 20

/* What is found by its text is shown by what it belongs to. */
static gboolean
is_text (SovSubject subject)
{
  return subject == SOV_SUBJECT_TERM || subject == SOV_SUBJECT_ENTRY || subject == SOV_SUBJECT_MESSAGE ||
         subject == SOV_SUBJECT_COMPLAINT || subject == SOV_SUBJECT_COMPENSATION ||
         subject == SOV_SUBJECT_LESSON || subject == SOV_SUBJECT_PRAISE || subject == SOV_SUBJECT_TASK;
}

static const char *
get_owner (const SovRow *row)
{
  return row->deal_title != NULL ? row->deal_title : row->detail;
}

static void
add_hit (JsonBuilder *builder,
         const SovRow *row)
{
  json_builder_begin_object (builder);
  sov_json_choice (builder, "kind", SOV_TYPE_SUBJECT, (int) row->subject);
  sov_json_text (builder, "ref", row->ref);
  sov_json_text (builder, "title", is_text (row->subject) ? get_owner (row) : row->title);
  sov_json_text (builder, "snippet", is_text (row->subject) ? row->title : row->detail);
  json_builder_end_object (builder);
}

static void
say_hit (SovCli *self,
         const SovRow *row)
{
  const char *more = is_text (row->subject) ? get_owner (row) : row->detail;

  sov_cli_say (self, "%s: %s%s%s%s%s", sov_label_subject (row->subject), row->title,
               more != NULL && *more != '\0' ? " – " : "", more != NULL ? more : "",
               row->ref != NULL ? "  " : "", row->ref != NULL ? row->ref : "");
}

SovExit
sov_cli_search (SovCli *self)
{
  SovExit exit = sov_cli_open (self, TRUE);
  g_autofree char *text = g_strjoinv (" ", self->words);
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  JsonBuilder *builder;

  if (exit != SOV_EXIT_DONE)
    return exit;

  hits = sov_search_table_find (self->db, text, self->limit > 0 ? (guint) self->limit : DEFAULT_LIMIT, &error);
  if (hits == NULL)
    return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);

  builder = sov_cli_begin_json ();
  json_builder_set_member_name (builder, "hits");
  json_builder_begin_array (builder);
  for (guint i = 0; i < hits->len; i++)
    {
      add_hit (builder, hits->pdata[i]);
      say_hit (self, hits->pdata[i]);
    }
  json_builder_end_array (builder);
  sov_json_number (builder, "ms", (g_get_monotonic_time () - begun) / 1000);

  if (hits->len == 0)
    sov_cli_say (self, "%s", _ ("Nothing was found."));
  if (self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return SOV_EXIT_DONE;
}
