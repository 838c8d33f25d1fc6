/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-evidence.h"

#include <string.h>

/* The words of the newest version that a term has. */
#define TERM(where) "SELECT ref, (SELECT text FROM version WHERE term_id = term.id ORDER BY number DESC LIMIT 1) FROM term WHERE " where
#define DEAL(where) "SELECT ref, title FROM deal WHERE " where

/* The order of the columns belongs to the chain: a later column needs a later
 * kind. */
static const SovEvidence evidence[] = {
  { "term", "SELECT json_object ('id', id, 'ref', ref, 'deal_id', deal_id, 'kind', kind, 'by_id', by_id, 'to_id', to_id, 'agreed_in', agreed_in, 'all_know', all_know, 'complaint_ref', complaint_ref, 'entry_id', entry_id, 'made_at', made_at, 'entered_at', entered_at) FROM term WHERE id = :id",
    TERM ("id = :id"), TRUE },
  { "term_knower", "SELECT json_object ('id', id, 'term_id', term_id, 'party_id', party_id) FROM term_knower WHERE id = :id",
    TERM ("id = (SELECT term_id FROM term_knower WHERE id = :id)"), FALSE },
  { "version", "SELECT json_object ('id', id, 'term_id', term_id, 'number', number, 'text', text, 'due', due, 'due_local', due_local, 'zone', zone, 'due_has_clock', due_has_clock, 'due_vague', due_vague, 'price', price, 'entry_id', entry_id, 'made_at', made_at, 'entered_at', entered_at) FROM version WHERE id = :id",
    "SELECT term.ref, text FROM version JOIN term ON term.id = term_id WHERE version.id = :id", TRUE },
  { "doer", "SELECT json_object ('id', id, 'version_id', version_id, 'party_id', party_id) FROM doer WHERE id = :id",
    "SELECT term.ref, text FROM doer JOIN version ON version.id = version_id JOIN term ON term.id = term_id WHERE doer.id = :id", FALSE },
  { "message", "SELECT json_object ('id', id, 'party_id', party_id, 'deal_id', deal_id, 'direction', direction, 'channel', channel, 'text', text, 'at', at, 'entered_at', entered_at) FROM message WHERE id = :id",
    DEAL ("id = (SELECT deal_id FROM message WHERE id = :id)"), TRUE },
  { "relay", "SELECT json_object ('id', id, 'version_id', version_id, 'party_id', party_id, 'kind', kind, 'channel', channel, 'message_id', message_id, 'reason', reason, 'at', at, 'entered_at', entered_at) FROM relay WHERE id = :id",
    "SELECT term.ref, text FROM relay JOIN version ON version.id = version_id JOIN term ON term.id = term_id WHERE relay.id = :id", TRUE },
  { "outcome", "SELECT json_object ('id', id, 'term_id', term_id, 'state', state, 'at', at, 'entered_at', entered_at) FROM outcome WHERE id = :id",
    TERM ("id = (SELECT term_id FROM outcome WHERE id = :id)"), TRUE },
  { "complaint", "SELECT json_object ('id', id, 'ref', ref, 'party_id', party_id, 'words', words, 'channel', channel, 'noticed_by', noticed_by, 'entry_id', entry_id, 'at', at, 'entered_at', entered_at) FROM complaint WHERE id = :id",
    "SELECT ref, words FROM complaint WHERE id = :id", TRUE },
};

const SovEvidence *
sov_evidence_list (gsize *n)
{
  *n = G_N_ELEMENTS (evidence);
  return evidence;
}

const SovEvidence *
sov_evidence_find (const char *kind)
{
  gsize length = strcspn (kind, "-");

  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    if (strlen (evidence[i].table) == length && strncmp (evidence[i].table, kind, length) == 0)
      return &evidence[i];

  return NULL;
}

gboolean
sov_evidence_holds (const SovEvidence *self,
                    const char *column)
{
  g_autofree char *named = g_strdup_printf ("'%s', ", column);

  return strstr (self->body, named) != NULL;
}
