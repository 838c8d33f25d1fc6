/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform-private.h"

#include "model/sov-sheet.h"

/* Who was told, who got it in writing, who answered. The exact text is kept
 * once, as a message, however many agreed things it was about. */

static SovRelayKind
kind_of (const SovAction *action)
{
  switch ((int) sov_action_get_kind (action))
    {
    case SOV_ACTION_TOLD:
      return SOV_RELAY_TOLD;
    case SOV_ACTION_WRITTEN:
      return SOV_RELAY_WRITTEN;
    case SOV_ACTION_ACKNOWLEDGED:
      return SOV_RELAY_ACKNOWLEDGED;
    default:
      return SOV_RELAY_BLOCKED;
    }
}

/* The version that stood at @at, and its deal. */
static gboolean
find_version (SovDatabase *db,
              gint64 term,
              gint64 at,
              gint64 *version,
              gint64 *deal,
              GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db,
                               "SELECT version.id, deal_id FROM version JOIN term ON term.id = term_id"
                               " WHERE term_id = :term AND version.retracted_at IS NULL"
                               " ORDER BY version.made_at <= :at DESC,"
                               " CASE WHEN version.made_at <= :at THEN -number ELSE number END LIMIT 1",
                               error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":term", term);
  sov_statement_bind_int (stmt, ":at", at);
  if (sov_statement_next (stmt))
    {
      *version = sov_statement_int (stmt, 0);
      *deal = sov_statement_int (stmt, 1);
    }

  return sov_statement_check (stmt, error);
}

/* The same words in the same matter at the same time are one message. 0 when
 * there is none, -1 with @error. */
static gint64
find_message (SovDatabase *db,
              gint64 deal,
              gint64 party,
              SovDirection direction,
              const SovAction *action,
              GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;
  gint64 id = 0;

  stmt = sov_database_prepare (db,
                               "SELECT id FROM message WHERE deal_id = :deal AND party_id = :party AND at = :at"
                               " AND direction = :direction AND channel IS :channel AND text = :text"
                               " AND retracted_at IS NULL",
                               error);
  if (stmt == NULL)
    return -1;

  sov_statement_bind_int (stmt, ":deal", deal);
  sov_statement_bind_int (stmt, ":party", party);
  sov_statement_bind_int (stmt, ":at", sov_action_get_at (action));
  sov_statement_bind_int (stmt, ":direction", direction);
  sov_statement_bind_int_unless (stmt, ":channel", sov_action_get_number (action, SOV_FIELD_CHANNEL, 0), 0);
  sov_statement_bind_text (stmt, ":text", sov_action_get_text (action, SOV_FIELD_TEXT));
  if (sov_statement_next (stmt))
    id = sov_statement_int (stmt, 0);

  return sov_statement_check (stmt, error) ? id : -1;
}

static gboolean
keep_message (SovDatabase *db,
              gint64 deal,
              gint64 party,
              SovRelayKind kind,
              const SovAction *action,
              gint64 *id,
              GError **error)
{
  g_autoptr (SovWriter) row = sov_writer_new ("message");
  SovDirection direction = kind <= SOV_RELAY_WRITTEN ? SOV_DIRECTION_OUT : SOV_DIRECTION_IN;
  const char *text = sov_action_get_text (action, SOV_FIELD_TEXT);

  *id = 0;
  if (text == NULL || *text == '\0')
    return TRUE;

  *id = find_message (db, deal, party, direction, action, error);
  if (*id != 0)
    return *id > 0;

  sov_writer_put_int (row, "party_id", party, 0);
  sov_writer_put_int (row, "deal_id", deal, 0);
  sov_writer_put_int (row, "direction", direction, 0);
  sov_writer_put_int (row, "channel", sov_action_get_number (action, SOV_FIELD_CHANNEL, 0), 0);
  sov_writer_put_text (row, "text", text);
  sov_writer_put_int (row, "at", sov_action_get_at (action), SOV_NO_TIME);
  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return sov_writer_insert (row, db, id, error);
}

gboolean
sov_perform_relay (SovDatabase *db,
                   const SovAction *action,
                   GError **error)
{
  gint64 at = sov_action_get_at (action);
  SovRelayKind kind = kind_of (action);
  g_autoptr (SovWriter) row = sov_writer_new ("relay");
  gint64 version = 0, deal = 0, message = 0;
  gint64 term, party;

  term = sov_ref_find (db, SOV_SUBJECT_TERM, sov_action_get_text (action, SOV_FIELD_TERM), error);
  if (term < 0)
    return FALSE;
  party = sov_ref_find (db, SOV_SUBJECT_PARTY, sov_action_get_text (action, SOV_FIELD_PARTY), error);
  if (party == 0)
    return sov_perform_refuse (error, "the user knows what the user agreed");
  if (party < 0 ||
      !find_version (db, term, at, &version, &deal, error) ||
      !sov_deal_let_in (db, deal, party, SOV_ROLE_CONTACT, at, error) ||
      !keep_message (db, deal, party, kind, action, &message, error))
    return FALSE;

  sov_writer_put_int (row, "version_id", version, 0);
  sov_writer_put_int (row, "party_id", party, 0);
  sov_writer_put_int (row, "kind", kind, 0);
  sov_writer_put_int (row, "channel", sov_action_get_number (action, SOV_FIELD_CHANNEL, 0), 0);
  sov_writer_put_int (row, "message_id", message, 0);
  if (kind == SOV_RELAY_BLOCKED)
    sov_writer_put_text (row, "reason", sov_action_get_text (action, SOV_FIELD_REASON));
  sov_writer_put_int (row, "at", at, SOV_NO_TIME);
  sov_writer_put_int (row, "entered_at", sov_perform_now (), SOV_NO_TIME);
  return sov_writer_insert (row, db, NULL, error);
}
