/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-conversation-table.h"

#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "store/sov-chain.h"
#include "store/sov-list-table.h"
#include "store/sov-party-table.h"
#include "store/sov-record-table.h"

#define AGREED                                                                                                 \
  "SELECT doer_of.name, other.name, version.due, due_has_clock, due_vague FROM version"                        \
  " JOIN term ON term.id = term_id LEFT JOIN named AS by_now ON by_now.id = by_id"                             \
  " LEFT JOIN party AS doer_of ON doer_of.id = by_now.party_id LEFT JOIN named AS to_now ON to_now.id = to_id" \
  " LEFT JOIN party AS other ON other.id = to_now.party_id WHERE version.id = :id"

void
sov_conversation_span_init (SovConversationSpan *self,
                            gint64 party,
                            gint64 deal,
                            gint64 first,
                            gint64 last)
{
  *self = (SovConversationSpan) { .party = party, .deal = deal, .from = SOV_NO_TIME, .before = SOV_NO_TIME };
  if (first != SOV_NO_TIME)
    self->from = sov_time_from_day_minute (sov_time_local_day (first), 0);
  if (last != SOV_NO_TIME)
    self->before = sov_time_from_day_minute (sov_time_local_day (last) + 1, 0);
}

static void
line_free (gpointer data)
{
  SovConversationLine *self = data;

  g_clear_object (&self->row);
  g_free (self->by);
  g_free (self->to);
  g_free (self->due_vague);
  g_strfreev (self->files);
  g_clear_pointer (&self->source, sov_import_source_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovConversationLine, line_free)

void
sov_conversation_free (SovConversation *self)
{
  g_free (self->my_name);
  g_free (self->party_name);
  g_free (self->deal_title);
  g_free (self->mark);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static GArray *
list_lines (SovDatabase *db,
            const SovConversationSpan *span,
            GError **error)
{
  gint64 before = span->before != SOV_NO_TIME ? span->before : G_MAXINT64;

  return sov_history_table_list_between (db, span->party, span->deal, span->from, before, error);
}

static gboolean
is_entry (gint64 line)
{
  return sov_store_get_entry_line (sov_store_get_own_id (line)) == line;
}

/* Who or what it is of; refuses what is gone. */
static SovRow *
load_subject (SovDatabase *db,
              const SovConversationSpan *span,
              GError **error)
{
  if (span->party != 0)
    return sov_record_table_load (db, SOV_SUBJECT_PARTY, span->party, error);

  return sov_record_table_load (db, SOV_SUBJECT_DEAL, span->deal, error);
}

static gboolean
check_subject (SovDatabase *db,
               const SovConversationSpan *span,
               GError **error)
{
  g_autoptr (SovRow) row = NULL;

  if (span->party == 0 && span->deal == 0)
    return TRUE;

  row = load_subject (db, span, error);
  return row != NULL;
}

/* The batch that an entry came with, or 0. */
static gboolean
find_batch (SovDatabase *db,
            gint64 entry,
            gint64 *batch,
            GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT batch_id FROM source WHERE entry_id = :id", error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", entry);
  *batch = sov_statement_next (stmt) ? sov_statement_int (stmt, 0) : 0;

  return sov_statement_check (stmt, error);
}

static gboolean
count_lines (SovDatabase *db,
             GArray *lines,
             SovConversationCount *count,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GHashTable) batches = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      gint64 line = g_array_index (lines, gint64, i);
      gint64 batch = 0;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          (is_entry (line) && !find_batch (db, sov_store_get_own_id (line), &batch, error)))
        return FALSE;
      if (batch != 0 && !g_hash_table_contains (batches, &batch))
        g_hash_table_add (batches, g_memdup2 (&batch, sizeof batch));
    }

  count->n_lines = lines->len;
  count->n_sources = g_hash_table_size (batches);
  return TRUE;
}

gboolean
sov_conversation_table_count (SovDatabase *db,
                              const SovConversationSpan *span,
                              SovConversationCount *count,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (GArray) lines = check_subject (db, span, error) ? list_lines (db, span, error) : NULL;

  return lines != NULL && count_lines (db, lines, count, cancellable, error);
}

static gboolean
load_agreed (SovConversationLine *line,
             SovDatabase *db,
             gint64 version,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, AGREED, error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", version);
  if (sov_statement_next (stmt))
    {
      line->by = sov_statement_dup (stmt, 0);
      line->to = sov_statement_dup (stmt, 1);
      line->due = sov_statement_int_or (stmt, 2, SOV_NO_TIME);
      line->due_has_clock = sov_statement_int_or (stmt, 3, 0) != 0;
      line->due_vague = sov_statement_dup (stmt, 4);
    }

  return sov_statement_check (stmt, error);
}

static gboolean
load_missed (SovConversationLine *line,
             SovDatabase *db,
             gint64 entry,
             GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT answered = 0 FROM entry WHERE id = :id", error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", entry);
  line->missed = sov_statement_next (stmt) && sov_statement_int_or (stmt, 0, 0) != 0;

  return sov_statement_check (stmt, error);
}

static gboolean
load_files (SovConversationLine *line,
            SovDatabase *db,
            gint64 entry,
            GError **error)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (SovStatement) stmt = NULL;

  stmt = sov_database_prepare (db, "SELECT name FROM attachment WHERE entry_id = :id ORDER BY id", error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_int (stmt, ":id", entry);
  while (sov_statement_next (stmt))
    g_strv_builder_add (names, sov_statement_text (stmt, 0));
  line->files = g_strv_builder_end (names);

  return sov_statement_check (stmt, error);
}

static gboolean
load_rest (SovConversationLine *line,
           SovDatabase *db,
           gboolean raw,
           GError **error)
{
  gint64 id = sov_store_get_own_id (line->row->id);
  GError *reason = NULL;

  if (line->row->event == SOV_EVENT_TERM_MADE || line->row->event == SOV_EVENT_TERM_CHANGED)
    return load_agreed (line, db, id, error);
  if (line->row->event != SOV_EVENT_ENTRY)
    return TRUE;
  if (line->row->channel == SOV_CHANNEL_CALL && !load_missed (line, db, id, error))
    return FALSE;
  if (line->row->n_files > 0 && !load_files (line, db, id, error))
    return FALSE;

  line->source = line->row->state != 0 ? sov_import_source_find (db, id, raw, &reason) : NULL;
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, reason);
  return FALSE;
}

static gboolean
load_lines (SovConversation *self,
            SovDatabase *db,
            GArray *ids,
            GCancellable *cancellable,
            GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (SovConversationLine) line = g_new0 (SovConversationLine, 1);
      GError *reason = NULL;

      line->due = SOV_NO_TIME;
      line->row = sov_history_table_load (db, g_array_index (ids, gint64, i), &reason);
      if (reason != NULL)
        {
          g_propagate_error (error, reason);
          return FALSE;
        }
      if (line->row == NULL)
        continue;
      if (!load_rest (line, db, self->span.raw, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_ptr_array_add (self->lines, g_steal_pointer (&line));
    }

  return TRUE;
}

static gboolean
load_names (SovConversation *self,
            SovDatabase *db,
            GError **error)
{
  g_autoptr (SovAction) me = sov_owner_table_load (db, error);
  g_autoptr (SovRow) row = NULL;
  GError *reason = NULL;

  if (me == NULL)
    return FALSE;

  self->my_name = g_strdup (sov_action_get_text (me, SOV_FIELD_NAME));
  if (self->span.party != 0 || self->span.deal != 0)
    {
      row = load_subject (db, &self->span, error);
      if (row == NULL)
        return FALSE;
      self->party_name = g_strdup (row->party_name);
      self->deal_title = self->span.party == 0 ? g_strdup (row->title) : NULL;
    }
  self->mark = sov_chain_dup_mark (db, &reason);
  if (reason == NULL)
    return TRUE;

  g_propagate_error (error, reason);
  return FALSE;
}

SovConversation *
sov_conversation_table_load (SovDatabase *db,
                             const SovConversationSpan *span,
                             GCancellable *cancellable,
                             GError **error)
{
  g_autoptr (SovConversation) self = g_new0 (SovConversation, 1);
  g_autoptr (GArray) ids = NULL;

  self->span = *span;
  self->lines = g_ptr_array_new_with_free_func (line_free);
  if (!load_names (self, db, error))
    return NULL;

  ids = list_lines (db, span, error);
  if (ids == NULL || !count_lines (db, ids, &self->count, cancellable, error) || !load_lines (self, db, ids, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}
