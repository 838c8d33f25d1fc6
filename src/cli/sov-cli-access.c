/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-access-file.h"
#include "model/sov-time.h"
#include "store/sov-record-table.h"
#include "store/sov-store-known.h"

/* Everything that is known of somebody, as a file for them. */

static SovExit
write_known (SovCli *self,
             gint64 party,
             const char *path)
{
  gint64 now = sov_time_now ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SovKnown) known = sov_known_load (self->db, party, now, &error);
  char *page = known != NULL ? sov_access_file_write (known, now) : NULL;
  g_autoptr (GBytes) bytes = page != NULL ? g_bytes_new_take (page, strlen (page)) : NULL;
  JsonBuilder *builder;

  if (known == NULL)
    return sov_cli_fail_error (self, SOV_EXIT_WRONG, error);
  if (!sov_cli_write_file (path, bytes, &error))
    /* Translators: a file, and what is wrong with it */
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("“%s” cannot be written: %s"), path, error->message);

  sov_cli_say (self, _ ("Written: %s"), path);
  if (!self->json)
    return SOV_EXIT_DONE;

  builder = sov_cli_begin_json ();
  sov_json_text (builder, "file", path);
  sov_cli_print_json (builder);
  return SOV_EXIT_DONE;
}

SovExit
sov_cli_access (SovCli *self)
{
  const char *ref = self->words[0];
  g_autoptr (GError) error = NULL;
  SovExit exit = sov_cli_open (self, TRUE);
  SovSubject subject;
  gint64 id;

  if (exit != SOV_EXIT_DONE)
    return exit;

  subject = sov_record_table_find (self->db, ref, &id, &error);
  if (error != NULL)
    return sov_cli_fail_error (self, SOV_EXIT_CLOSED, error);
  if (subject != SOV_SUBJECT_PARTY)
    return sov_cli_fail (self, SOV_EXIT_WRONG, _ ("No customer or subcontractor is called “%s”."), ref);

  return write_known (self, id, self->words[1]);
}
