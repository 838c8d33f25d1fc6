/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-chain.h"

#include <string.h>

#include "model/sov-time.h"
#include "store/sov-chain-private.h"

/* Looks through the chain: each event against the one before it and against the
 * row it commits to, then each row for the event it should have. The first
 * thing that is wrong ends it, for what comes behind tells nothing more. */

#define HASH_SIZE SOV_CHAIN_HASH_SIZE

/* Every how many events it is asked whether to go on. */
#define STEP 1000

/* More kinds of evidence than there are. */
#define MOST_KINDS 16

typedef struct
{
  SovDatabase *db;
  SovChainReport *report;
  SovChainEvent last;             /* the event before; its kind is not kept */
  SovStatement *body[MOST_KINDS]; /* of each kind of evidence; NULL until one is met */
} Search;

void
sov_chain_report_free (SovChainReport *self)
{
  g_free (self->head);
  g_free (self->mark);
  g_free (self->broken);
  g_free (self->ref);
  g_free (self->title);
  g_free (self);
}

static void
clear_search (Search *self)
{
  for (gsize i = 0; i < MOST_KINDS; i++)
    g_clear_pointer (&self->body[i], sov_statement_done);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

/* How a person knows the row, where it can still be told. */
static void
name_row (Search *self,
          const char *kind,
          gint64 row_id)
{
  const SovEvidence *found = sov_evidence_find (kind);
  g_autoptr (SovStatement) row = found != NULL ? sov_database_prepare (self->db, found->subject, NULL) : NULL;

  if (row == NULL)
    return;

  sov_statement_bind_int (row, ":id", row_id);
  if (!sov_statement_next (row))
    return;

  self->report->ref = sov_statement_dup (row, 0);
  self->report->title = sov_statement_dup (row, 1);
}

G_GNUC_PRINTF (3, 4)
static void
break_at (Search *self,
          gint64 seq,
          const char *format,
          ...)
{
  va_list args;

  va_start (args, format);
  self->report->broken_at = MAX (seq, 1);
  self->report->broken = g_strdup_vprintf (format, args);
  va_end (args);
}

/* "version 5", and that it was taken back. */
static char *
describe_row (const char *kind,
              gint64 row_id)
{
  gsize length = strcspn (kind, "-");

  return g_strdup_printf ("%.*s %" G_GINT64_FORMAT "%s%s%s", (int) length, kind, row_id,
                          kind[length] != '\0' ? " (" : "", kind[length] != '\0' ? kind + length + 1 : "",
                          kind[length] != '\0' ? ")" : "");
}

static gboolean
read_row (Search *self,
          const char *kind,
          gint64 row_id,
          SovStatement **row,
          GError **error)
{
  gsize n;
  const SovEvidence *list = sov_evidence_list (&n);
  const SovEvidence *found = sov_evidence_find (kind);
  gsize i = found != NULL ? (gsize) (found - list) : n;

  *row = NULL;
  if (found == NULL)
    return TRUE;

  g_assert (n <= MOST_KINDS);
  if (self->body[i] == NULL)
    self->body[i] = sov_database_prepare (self->db, found->body, error);
  if (self->body[i] == NULL)
    return FALSE;

  sov_statement_again (self->body[i]);
  sov_statement_bind_int (self->body[i], ":id", row_id);
  if (sov_statement_next (self->body[i]))
    *row = self->body[i];

  return sov_statement_check (self->body[i], error);
}

static gboolean
check_commitment (Search *self,
                  const SovChainEvent *event,
                  SovStatement *row,
                  GError **error)
{
  g_autoptr (GBytes) salt = sov_statement_blob (row, 7);
  guint8 commitment[HASH_SIZE];
  SovStatement *body = NULL;

  if (!read_row (self, event->kind, event->row_id, &body, error))
    return FALSE;

  if (body != NULL)
    sov_chain_commit_to (sov_statement_text (body, 0), g_bytes_get_data (salt, NULL), g_bytes_get_size (salt), commitment);
  if (body == NULL || memcmp (commitment, event->commitment, HASH_SIZE) != 0)
    {
      g_autofree char *what = describe_row (event->kind, event->row_id);

      break_at (self, event->seq, "event %" G_GINT64_FORMAT ": %s %s", event->seq, what,
                body == NULL ? "is gone" : "is not what it was");
      name_row (self, event->kind, event->row_id);
    }

  return TRUE;
}

/* Whether the event itself stands as it was written, behind the one before. */
static gboolean
stands (Search *self,
        const SovChainEvent *event,
        const char *zone)
{
  guint8 expected[HASH_SIZE];
  gint64 follows = self->last.seq + 1;

  if (event->seq != follows)
    {
      break_at (self, follows, "event %" G_GINT64_FORMAT " is gone", follows);
      return FALSE;
    }

  sov_chain_hash_event (event, expected);
  if (memcmp (event->hash, expected, HASH_SIZE) != 0 || (!event->clock_suspect && g_strcmp0 (zone, SOV_CHAIN_ZONE) != 0))
    break_at (self, follows, "event %" G_GINT64_FORMAT " was changed", follows);
  else if (memcmp (event->prev, self->last.hash, HASH_SIZE) != 0)
    break_at (self, follows, "event %" G_GINT64_FORMAT " does not follow the one before it", follows);
  else
    return TRUE;

  name_row (self, event->kind, event->row_id);
  return FALSE;
}

#define EVENTS                                                                                    \
  "SELECT event.seq, at, kind, row_id, commitment, prev, hash, salt, erased_at IS NOT NULL, zone" \
  " FROM event LEFT JOIN event_salt ON event_salt.seq = event.seq ORDER BY event.seq"

/* An event whose salt was erased still has its place in the chain. */
static gboolean
check_event (Search *self,
             SovStatement *row,
             GError **error)
{
  SovChainEvent event = {
    .seq = sov_statement_int (row, 0),
    .at = sov_statement_int (row, 1),
    .kind = sov_statement_text (row, 2),
    .row_id = sov_statement_int (row, 3),
    .clock_suspect = g_strcmp0 (sov_statement_text (row, 9), SOV_CHAIN_SUSPECT_ZONE) == 0,
  };

  sov_chain_copy_hash (event.commitment, row, 4);
  sov_chain_copy_hash (event.prev, row, 5);
  sov_chain_copy_hash (event.hash, row, 6);
  if (!stands (self, &event, sov_statement_text (row, 9)))
    return TRUE;

  if (event.clock_suspect)
    self->report->n_clock_suspects++;
  self->last = event;
  self->last.kind = NULL;
  if (sov_statement_int_or (row, 8, 0) != 0)
    {
      self->report->n_erased++;
      return TRUE;
    }
  if (!sov_statement_is_null (row, 7))
    return check_commitment (self, &event, row, error);

  break_at (self, event.seq, "event %" G_GINT64_FORMAT ": its salt is gone", event.seq);
  name_row (self, event.kind, event.row_id);
  return TRUE;
}

/* Evidence that was written past the chain, or whose retraction was: kind and
 * row. */
static char *
write_strays (const SovEvidence *evidence)
{
  const char *kind = evidence->table;
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "SELECT '%s', id FROM %s WHERE NOT EXISTS (SELECT 1 FROM event WHERE kind = '%s' AND row_id = %s.id)",
                          kind, kind, kind, kind);
  if (evidence->retractable)
    g_string_append_printf (sql, " UNION ALL SELECT '%s-' || iif (retracted_at IS NULL, 'restored', 'retracted'), id FROM %s"
                                 " WHERE (retracted_at IS NOT NULL) <>"
                                 " coalesce ((SELECT kind = '%s-retracted' FROM event WHERE kind IN ('%s-retracted', '%s-restored')"
                                 " AND row_id = %s.id ORDER BY seq DESC LIMIT 1), 0)",
                            kind, kind, kind, kind, kind, kind);
  g_string_append (sql, " LIMIT 1");

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

static gboolean
check_strays (Search *self,
              const SovEvidence *evidence,
              GError **error)
{
  g_autofree char *sql = write_strays (evidence);
  g_autoptr (SovStatement) row = sov_database_prepare (self->db, sql, error);

  if (row == NULL)
    return FALSE;
  if (sov_statement_next (row))
    {
      g_autofree char *what = describe_row (sov_statement_text (row, 0), sov_statement_int (row, 1));

      break_at (self, self->last.seq + 1, "no event: %s", what);
      name_row (self, evidence->table, sov_statement_int (row, 1));
    }

  return sov_statement_check (row, error);
}

static gboolean
check_all_strays (Search *self,
                  GCancellable *cancellable,
                  GError **error)
{
  gsize n;
  const SovEvidence *list = sov_evidence_list (&n);

  for (gsize i = 0; i < n && self->report->broken == NULL; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !check_strays (self, &list[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
check_events (Search *self,
              SovChainFunc func,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (SovStatement) row = NULL;
  gint64 all = 0;

  if (!sov_database_query_int (self->db, "SELECT count(*) FROM event", &all, error))
    return FALSE;

  row = sov_database_prepare (self->db, EVENTS, error);
  if (row == NULL)
    return FALSE;

  while (self->report->broken == NULL && sov_statement_next (row))
    {
      if (self->report->n_events % STEP == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (self->report->n_events % STEP == 0 && func != NULL)
        func (self->report->n_events, all, data);
      if (self->report->n_events++ == 0)
        self->report->since = sov_statement_int (row, 1);
      if (!check_event (self, row, error))
        return FALSE;
    }

  return sov_statement_check (row, error);
}

SovChainReport *
sov_chain_verify_full (SovDatabase *db,
                       SovChainFunc func,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (SovChainReport) report = g_new0 (SovChainReport, 1);
  g_auto (Search) search = { .db = db, .report = report };

  report->since = SOV_NO_TIME;
  if (!check_events (&search, func, data, cancellable, error) ||
      (report->broken == NULL && !check_all_strays (&search, cancellable, error)))
    return NULL;

  if (search.last.seq > 0)
    {
      report->head = sov_chain_write_hash (search.last.hash);
      report->mark = sov_chain_write_mark (search.last.seq, report->head);
    }
  return g_steal_pointer (&report);
}

SovChainReport *
sov_chain_verify (SovDatabase *db,
                  GError **error)
{
  return sov_chain_verify_full (db, NULL, NULL, NULL, error);
}
