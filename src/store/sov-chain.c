/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-chain.h"

#include <gio/gio.h>
#include <string.h>

#include "model/sov-time.h"
#include "store/sov-secret.h"

/* Hashes are SHA-256 over these, every number as 64 bits big-endian and every
 * text after its length; the words in front keep them apart from all others. */
#define EVENT_DOMAIN "sovittu-event-v1"
#define PAYLOAD_DOMAIN "sovittu-payload-v1"

#define HASH_SIZE 32
#define ZONE "Europe/Helsinki"

/* What an event says of its row: its columns as they were written, in this
 * order. The form belongs to the chain: a later column needs a later kind. */
typedef struct
{
  const char *kind;
  const char *body;
} Evidence;

static const Evidence evidence[] = {
  { "term", "SELECT json_object ('id', id, 'ref', ref, 'deal_id', deal_id, 'kind', kind, 'by_id', by_id, 'to_id', to_id, 'agreed_in', agreed_in, 'all_know', all_know, 'complaint_ref', complaint_ref, 'entry_id', entry_id, 'made_at', made_at, 'entered_at', entered_at) FROM term WHERE id = :id" },
  { "term_knower", "SELECT json_object ('id', id, 'term_id', term_id, 'party_id', party_id) FROM term_knower WHERE id = :id" },
  { "version", "SELECT json_object ('id', id, 'term_id', term_id, 'number', number, 'text', text, 'due', due, 'due_local', due_local, 'zone', zone, 'due_has_clock', due_has_clock, 'due_vague', due_vague, 'price', price, 'entry_id', entry_id, 'made_at', made_at, 'entered_at', entered_at) FROM version WHERE id = :id" },
  { "doer", "SELECT json_object ('id', id, 'version_id', version_id, 'party_id', party_id) FROM doer WHERE id = :id" },
  { "message", "SELECT json_object ('id', id, 'party_id', party_id, 'deal_id', deal_id, 'direction', direction, 'channel', channel, 'text', text, 'at', at, 'entered_at', entered_at) FROM message WHERE id = :id" },
  { "relay", "SELECT json_object ('id', id, 'version_id', version_id, 'party_id', party_id, 'kind', kind, 'channel', channel, 'message_id', message_id, 'reason', reason, 'at', at, 'entered_at', entered_at) FROM relay WHERE id = :id" },
  { "outcome", "SELECT json_object ('id', id, 'term_id', term_id, 'state', state, 'at', at, 'entered_at', entered_at) FROM outcome WHERE id = :id" },
  { "complaint", "SELECT json_object ('id', id, 'ref', ref, 'party_id', party_id, 'words', words, 'channel', channel, 'noticed_by', noticed_by, 'entry_id', entry_id, 'at', at, 'entered_at', entered_at) FROM complaint WHERE id = :id" },
};

/* One event while its hash is made. */
typedef struct
{
  gint64 seq;
  gint64 at;
  const char *kind;
  gint64 row_id;
  guint8 commitment[HASH_SIZE];
  guint8 prev[HASH_SIZE];
  guint8 hash[HASH_SIZE];
} Event;

void
sov_chain_report_free (SovChainReport *self)
{
  g_free (self->head);
  g_free (self->broken);
  g_free (self);
}

static void
add_number (GChecksum *sum,
            gint64 number)
{
  guint64 bytes = GUINT64_TO_BE ((guint64) number);

  g_checksum_update (sum, (const guchar *) &bytes, sizeof bytes);
}

static void
add_text (GChecksum *sum,
          const char *text)
{
  add_number (sum, (gint64) strlen (text));
  g_checksum_update (sum, (const guchar *) text, (gssize) strlen (text));
}

static void
finish (GChecksum *sum,
        guint8 *hash)
{
  gsize size = HASH_SIZE;

  g_checksum_get_digest (sum, hash, &size);
  g_checksum_free (sum);
}

static void
commit_to (const char *body,
           GBytes *salt,
           guint8 *commitment)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, PAYLOAD_DOMAIN);
  add_number (sum, (gint64) g_bytes_get_size (salt));
  g_checksum_update (sum, g_bytes_get_data (salt, NULL), (gssize) g_bytes_get_size (salt));
  add_text (sum, body);
  finish (sum, commitment);
}

static void
hash_event (const Event *event,
            guint8 *hash)
{
  GChecksum *sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_text (sum, EVENT_DOMAIN);
  g_checksum_update (sum, event->prev, HASH_SIZE);
  add_number (sum, event->seq);
  add_number (sum, event->at);
  add_text (sum, ZONE);
  add_text (sum, event->kind);
  add_number (sum, event->row_id);
  g_checksum_update (sum, event->commitment, HASH_SIZE);
  finish (sum, hash);
}

/* "term" of "term-retracted". */
static const Evidence *
find_evidence (const char *kind)
{
  gsize length = strcspn (kind, "-");

  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    if (strlen (evidence[i].kind) == length && strncmp (evidence[i].kind, kind, length) == 0)
      return &evidence[i];

  return NULL;
}

/* What the row says now; NULL without error when it is gone. */
static char *
read_body (SovDatabase *db,
           const char *kind,
           gint64 row_id,
           GError **error)
{
  const Evidence *found = find_evidence (kind);
  g_autoptr (SovStatement) row = found != NULL ? sov_database_prepare (db, found->body, error) : NULL;
  g_autofree char *body = NULL;

  if (row == NULL)
    return NULL;

  sov_statement_bind_int (row, ":id", row_id);
  if (sov_statement_next (row))
    body = sov_statement_dup (row, 0);

  return sov_statement_check (row, error) ? g_steal_pointer (&body) : NULL;
}

static void
copy_hash (guint8 *to,
           GBytes *from)
{
  memset (to, 0, HASH_SIZE);
  if (from != NULL && g_bytes_get_size (from) == HASH_SIZE)
    memcpy (to, g_bytes_get_data (from, NULL), HASH_SIZE);
}

/* The event that the next one follows: number 0 and a hash of zeros when there
 * is none. */
static gboolean
load_last (SovDatabase *db,
           Event *last,
           GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1", error);
  g_autoptr (GBytes) hash = NULL;

  *last = (Event) { 0 };
  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      last->seq = sov_statement_int (row, 0);
      hash = sov_statement_blob (row, 1);
      copy_hash (last->hash, hash);
    }

  return sov_statement_check (row, error);
}

#define INSERT_EVENT                                                        \
  "INSERT INTO event (seq, at, zone, kind, row_id, commitment, prev, hash)" \
  " VALUES (:seq, :at, '" ZONE "', :kind, :row_id, :commitment, :prev, :hash)"

static gboolean
insert_event (SovDatabase *db,
              const Event *event,
              GBytes *salt,
              GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, INSERT_EVENT, error);
  g_autoptr (SovStatement) salted = NULL;

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":seq", event->seq);
  sov_statement_bind_int (stmt, ":at", event->at);
  sov_statement_bind_text (stmt, ":kind", event->kind);
  sov_statement_bind_int (stmt, ":row_id", event->row_id);
  sov_statement_bind_blob (stmt, ":commitment", event->commitment, HASH_SIZE);
  sov_statement_bind_blob (stmt, ":prev", event->prev, HASH_SIZE);
  sov_statement_bind_blob (stmt, ":hash", event->hash, HASH_SIZE);
  if (!sov_statement_run (stmt, error))
    return FALSE;

  salted = sov_database_prepare (db, "INSERT INTO event_salt (seq, salt) VALUES (:seq, :salt)", error);
  if (salted == NULL)
    return FALSE;

  sov_statement_bind_int (salted, ":seq", event->seq);
  sov_statement_bind_blob (salted, ":salt", g_bytes_get_data (salt, NULL), HASH_SIZE);
  return sov_statement_run (salted, error);
}

/* @last becomes the event that was made. */
static gboolean
seal_row (SovDatabase *db,
          const char *kind,
          gint64 row_id,
          Event *last,
          GError **error)
{
  GError *reason = NULL;
  g_autofree char *body = read_body (db, kind, row_id, &reason);
  g_autoptr (GBytes) salt = sov_secret_new_random (HASH_SIZE);
  Event event = { .seq = last->seq + 1, .at = sov_time_now (), .kind = kind, .row_id = row_id };

  if (body == NULL)
    {
      if (reason == NULL)
        return TRUE;
      g_propagate_error (error, reason);
      return FALSE;
    }

  memcpy (event.prev, last->hash, HASH_SIZE);
  commit_to (body, salt, event.commitment);
  hash_event (&event, event.hash);
  *last = event;

  return insert_event (db, &event, salt, error);
}

gboolean
sov_chain_seal (SovDatabase *db,
                gpointer unused,
                GError **error)
{
  g_autoptr (SovStatement) row = NULL;
  Event last;
  gint64 n;

  if (!sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM unsealed)", &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  if (!load_last (db, &last, error))
    return FALSE;

  row = sov_database_prepare (db, "SELECT kind, row_id FROM unsealed ORDER BY id", error);
  if (row == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      g_autofree char *kind = sov_statement_dup (row, 0);

      if (!seal_row (db, kind, sov_statement_int (row, 1), &last, error))
        return FALSE;
    }

  return sov_statement_check (row, error) && sov_database_execute (db, "DELETE FROM unsealed", error);
}

G_GNUC_PRINTF (3, 4)
static gboolean
break_at (SovChainReport *report,
          gint64 seq,
          const char *format,
          ...)
{
  va_list args;

  va_start (args, format);
  report->broken_at = MAX (seq, 1);
  report->broken = g_strdup_vprintf (format, args);
  va_end (args);

  return TRUE;
}

/* FALSE with @error; what is wrong is told in @report. */
static gboolean
check_commitment (SovChainReport *report,
                  SovDatabase *db,
                  const Event *event,
                  GBytes *salt,
                  GError **error)
{
  GError *reason = NULL;
  g_autofree char *body = read_body (db, event->kind, event->row_id, &reason);
  guint8 commitment[HASH_SIZE];

  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return FALSE;
    }
  if (body == NULL)
    return break_at (report, event->seq, "event %" G_GINT64_FORMAT ": the %s %" G_GINT64_FORMAT " is gone",
                     event->seq, event->kind, event->row_id);

  commit_to (body, salt, commitment);
  if (memcmp (commitment, event->commitment, HASH_SIZE) != 0)
    break_at (report, event->seq, "event %" G_GINT64_FORMAT ": the %s %" G_GINT64_FORMAT " is not what it was",
              event->seq, event->kind, event->row_id);

  return TRUE;
}

#define EVENTS                                                                                    \
  "SELECT event.seq, at, kind, row_id, commitment, prev, hash, salt, erased_at IS NOT NULL, zone" \
  " FROM event LEFT JOIN event_salt ON event_salt.seq = event.seq ORDER BY event.seq"

/* An event whose salt was erased still has its place in the chain. */
static gboolean
check_event (SovChainReport *report,
             SovDatabase *db,
             SovStatement *row,
             Event *last,
             GError **error)
{
  g_autofree char *kind = sov_statement_dup (row, 2);
  g_autoptr (GBytes) commitment = sov_statement_blob (row, 4);
  g_autoptr (GBytes) prev = sov_statement_blob (row, 5);
  g_autoptr (GBytes) hash = sov_statement_blob (row, 6);
  g_autoptr (GBytes) salt = sov_statement_is_null (row, 7) ? NULL : sov_statement_blob (row, 7);
  gboolean erased = sov_statement_int_or (row, 8, 0) != 0;
  Event event = { .seq = sov_statement_int (row, 0), .at = sov_statement_int (row, 1), .kind = kind, .row_id = sov_statement_int (row, 3) };
  guint8 known[HASH_SIZE];
  guint8 expected[HASH_SIZE];
  gint64 follows = last->seq;

  copy_hash (event.commitment, commitment);
  copy_hash (event.prev, prev);
  copy_hash (known, hash);
  hash_event (&event, expected);
  if (event.seq != follows + 1)
    return break_at (report, follows + 1, "event %" G_GINT64_FORMAT " is missing", follows + 1);
  if (memcmp (event.prev, last->hash, HASH_SIZE) != 0 || memcmp (known, expected, HASH_SIZE) != 0 ||
      g_strcmp0 (sov_statement_text (row, 9), ZONE) != 0)
    return break_at (report, event.seq, "event %" G_GINT64_FORMAT " was changed", event.seq);

  memcpy (event.hash, known, HASH_SIZE);
  *last = event;
  last->kind = NULL;
  if (erased)
    return TRUE;
  if (salt == NULL)
    return break_at (report, event.seq, "event %" G_GINT64_FORMAT ": its salt is gone", event.seq);

  return check_commitment (report, db, &event, salt, error);
}

/* Evidence that was written past the chain, or whose retraction was. */
static char *
write_strays (void)
{
  GString *sql = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (evidence); i++)
    {
      const char *kind = evidence[i].kind;

      g_string_append_printf (sql, "%sSELECT '%s ' || id FROM %s WHERE NOT EXISTS (SELECT 1 FROM event WHERE kind = '%s' AND row_id = %s.id)",
                              i > 0 ? " UNION ALL " : "", kind, kind, kind, kind);
      if (strcmp (kind, "doer") == 0 || strcmp (kind, "term_knower") == 0)
        continue;
      g_string_append_printf (sql, " UNION ALL SELECT '%s ' || id || ' (retraction)' FROM %s WHERE (retracted_at IS NOT NULL) <>"
                                   " coalesce ((SELECT kind = '%s-retracted' FROM event WHERE kind IN ('%s-retracted', '%s-restored')"
                                   " AND row_id = %s.id ORDER BY seq DESC LIMIT 1), 0)",
                              kind, kind, kind, kind, kind, kind);
    }
  g_string_append (sql, " LIMIT 1");

  return g_string_free_and_steal (sql);
}

static gboolean
check_strays (SovChainReport *report,
              SovDatabase *db,
              GError **error)
{
  g_autofree char *sql = write_strays ();
  g_autoptr (SovStatement) row = sov_database_prepare (db, sql, error);

  if (row == NULL)
    return FALSE;
  if (sov_statement_next (row))
    break_at (report, report->n_events + 1, "not in the chain: %s", sov_statement_text (row, 0));

  return sov_statement_check (row, error);
}

static char *
to_hex (const guint8 *hash)
{
  GString *hex = g_string_sized_new (2 * HASH_SIZE);

  for (gsize i = 0; i < HASH_SIZE; i++)
    g_string_append_printf (hex, "%02x", hash[i]);

  return g_string_free_and_steal (hex);
}

SovChainReport *
sov_chain_verify (SovDatabase *db,
                  GError **error)
{
  g_autoptr (SovChainReport) report = g_new0 (SovChainReport, 1);
  g_autoptr (SovStatement) row = sov_database_prepare (db, EVENTS, error);
  Event last = { 0 };

  report->since = SOV_NO_TIME;
  if (row == NULL)
    return NULL;

  while (report->broken == NULL && sov_statement_next (row))
    {
      if (report->n_events++ == 0)
        report->since = sov_statement_int (row, 1);
      if (!check_event (report, db, row, &last, error))
        return NULL;
    }
  if (!sov_statement_check (row, error) || (report->broken == NULL && !check_strays (report, db, error)))
    return NULL;

  if (report->n_events > 0)
    report->head = to_hex (last.hash);
  return g_steal_pointer (&report);
}
