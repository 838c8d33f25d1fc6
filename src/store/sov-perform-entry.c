/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-promise-words.h"
#include "model/sov-sheet.h"

/* Actions about the history: contacts of every kind. */

static const SovColumn columns[] = {
  { .column = "party_id", .field = SOV_FIELD_PARTY, .of = SOV_SUBJECT_PARTY },
  { .column = "deal_id", .field = SOV_FIELD_DEAL, .of = SOV_SUBJECT_DEAL },
  { .column = "complaint_id", .field = SOV_FIELD_COMPLAINT, .of = SOV_SUBJECT_COMPLAINT },
  { .column = "channel", .field = SOV_FIELD_CHANNEL, .otherwise = SOV_CHANNEL_OTHER },
  { .column = "direction", .field = SOV_FIELD_DIRECTION, .otherwise = SOV_DIRECTION_OUT },
  { .column = "text", .field = SOV_FIELD_TEXT },
  { .column = "answered", .field = SOV_FIELD_ANSWERED, .otherwise = SOV_NO_TIME },
  { .column = "mood", .field = SOV_FIELD_MOOD, .otherwise = SOV_NO_TIME },
  { .column = "public", .field = SOV_FIELD_PUBLIC },
  { .column = "conflicts_with", .field = SOV_FIELD_CONFLICTS_WITH, .of = SOV_SUBJECT_TERM },
};

static void
put_promises (SovWriter *row,
              const SovAction *action)
{
  const char *text = sov_action_get_text (action, SOV_FIELD_TEXT);

  if (text != NULL)
    sov_writer_put_int (row, "promises", sov_promise_words_in (text), -1);
}

gboolean
sov_perform_find_last_entry (SovDatabase *db,
                             gint64 *number,
                             GError **error)
{
  return sov_database_query_int (db,
                                 "SELECT coalesce (max (CAST (substr (ref, 2) AS INTEGER)), 0) FROM entry"
                                 " WHERE ref GLOB 'e[1-9]*' AND ref NOT GLOB 'e*[^0-9]*' AND length (ref) <= 10",
                                 number, error);
}

gboolean
sov_perform_entry (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  const char *ref = sov_action_get_text (action, SOV_FIELD_ID);
  g_autoptr (SovWriter) row = sov_writer_new ("entry");

  if (g_strcmp0 (sov_action_get_text (action, SOV_FIELD_PARTY), SOV_REF_ME) == 0)
    return sov_perform_refuse (error, "a contact is with somebody else");
  if (!sov_ref_check_new (db, SOV_SUBJECT_ENTRY, ref, error) ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), FALSE, error))
    return FALSE;

  sov_writer_put_text (row, "ref", ref);
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  put_promises (row, action);
  return sov_writer_insert (row, db, NULL, error);
}

gboolean
sov_perform_edit_entry (SovDatabase *db,
                        const SovAction *action,
                        GError **error)
{
  gint64 id = sov_ref_find (db, SOV_SUBJECT_ENTRY, sov_action_get_text (action, SOV_FIELD_OF), error);
  g_autoptr (SovWriter) row = sov_writer_new ("entry");

  if (id < 0 ||
      !sov_writer_put_fields (row, db, action, columns, G_N_ELEMENTS (columns), TRUE, error))
    return FALSE;

  put_promises (row, action);
  return sov_writer_update (row, db, id, error);
}
