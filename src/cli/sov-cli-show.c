/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>

#include "cli/sov-cli-show.h"
#include "exchange/sov-format.h"
#include "exchange/sov-labels.h"
#include "model/sov-enum-types.h"
#include "store/sov-record-table.h"

/* One thing by its id: finds what it is, and shows it whole. */

static void
add_row (JsonBuilder *builder,
         const SovRow *row)
{
  sov_json_text (builder, "text", row->title);
  sov_json_text (builder, "detail", row->detail);
  sov_json_text (builder, "party", row->party_name);
  sov_json_text (builder, "deal", row->deal_title);
  sov_json_time (builder, "at", row->at);
  sov_json_choice (builder, "channel", SOV_TYPE_CHANNEL, (int) row->channel);
  sov_json_money (builder, "value", row->price);
}

static void
say_row (SovCli *self,
         const SovRow *row)
{
  g_autofree char *when = sov_format_time (row->at);
  g_autofree char *value = sov_format_money (row->price);

  sov_cli_say (self, "%s %s", sov_label_subject (row->subject), row->ref);
  sov_cli_say (self, "  %s", row->title);
  if (row->detail != NULL && *row->detail != '\0')
    sov_cli_say (self, "  %s", row->detail);
  if (row->party_name != NULL)
    sov_cli_say (self, "  %s%s%s", row->party_name, row->deal_title != NULL ? " – " : "", row->deal_title != NULL ? row->deal_title : "");
  if (*when != '\0')
    sov_cli_say (self, "  %s", when);
  if (*value != '\0')
    sov_cli_say (self, "  %s", value);
}

static gboolean
show_row (SovCli *self,
          JsonBuilder *builder,
          SovSubject subject,
          gint64 id,
          GError **error)
{
  g_autoptr (SovRow) row = sov_record_table_load (self->db, subject, id, error);

  if (row == NULL)
    return FALSE;

  add_row (builder, row);
  say_row (self, row);
  return TRUE;
}

static gboolean
show (SovCli *self,
      JsonBuilder *builder,
      SovSubject subject,
      gint64 id,
      gint64 at,
      GError **error)
{
  switch ((int) subject)
    {
    case SOV_SUBJECT_PARTY:
      return sov_cli_show_party (self, builder, id, at, error);
    case SOV_SUBJECT_DEAL:
      return sov_cli_show_deal (self, builder, id, at, error);
    case SOV_SUBJECT_TERM:
      return sov_cli_show_term (self, builder, id, at, error);
    case SOV_SUBJECT_COMPLAINT:
      return sov_cli_show_complaint (self, builder, id, at, error);
    default:
      return show_row (self, builder, subject, id, error);
    }
}

SovExit
sov_cli_show (SovCli *self)
{
  const char *ref = self->words[0];
  g_autoptr (GError) error = NULL;
  JsonBuilder *builder;
  SovSubject subject;
  SovExit exit;
  gint64 at;
  gint64 id;
  gboolean ok;

  if (!sov_cli_read_at (self, &at))
    return SOV_EXIT_USAGE;
  exit = sov_cli_open (self, TRUE);
  if (exit != SOV_EXIT_DONE)
    return exit;

  subject = sov_record_table_find (self->db, ref, &id, &error);
  if (error != NULL)
    return sov_cli_fail_error (self, SOV_EXIT_CLOSED, error);
  if (subject == 0)
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("Nothing in the vault is called “%s”."), ref);

  builder = sov_cli_begin_json ();
  sov_json_choice (builder, "kind", SOV_TYPE_SUBJECT, (int) subject);
  sov_json_text (builder, "ref", ref);
  ok = show (self, builder, subject, id, at, &error);
  if (ok && self->json)
    sov_cli_print_json (builder);
  else
    g_object_unref (builder);

  return ok ? SOV_EXIT_DONE : sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
}
