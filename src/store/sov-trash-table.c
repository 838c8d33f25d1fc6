/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-trash.h"

#include <string.h>

#include "model/sov-text.h"
#include "model/sov-time.h"
#include "model/sov-trash-row.h"

/* What is in the trash, and its words. It is small: what is searched is read
 * and compared, for the indexes know nothing of what was taken away. */

#define DAY_MS (24 * SOV_TIME_HOUR_MS)

/* As a search elsewhere takes no more. */
#define MAX_WORDS 8

typedef struct
{
  SovSubject subject;
  const char *from; /* the row is "thing" */
  const char *title;
  const char *kind;
  const char *whose;
  const char *waits; /* whether what it belongs to is gone too */
  const char *words; /* what it is found by */
} Kind;

#define OF_PARTY " LEFT JOIN party ON party.id = thing.party_id"
#define OF_DEAL " JOIN deal ON deal.id = thing.deal_id"

#define NEWEST "(SELECT text FROM version WHERE term_id = thing.id ORDER BY number DESC, id DESC LIMIT 1)"

static const Kind kinds[] = {
  { SOV_SUBJECT_PARTY, "party AS thing", "thing.name", "0", "NULL", "0",
    "thing.name || ' ' || coalesce (thing.trade, '') || ' ' || coalesce (thing.note, '') || ' ' || coalesce (thing.business_id, '')"
    " || ' ' || coalesce ((SELECT group_concat (value, ' ') FROM detail WHERE party_id = thing.id), '')" },
  { SOV_SUBJECT_PERSON, "person AS thing" OF_PARTY, "thing.name", "0", "party.name", "party.removed_at IS NOT NULL",
    "thing.name || ' ' || coalesce (thing.role, '') || ' ' || coalesce (thing.phone, '') || ' ' || coalesce (thing.email, '') || ' ' || party.name" },
  { SOV_SUBJECT_DEAL, "deal AS thing LEFT JOIN party ON party.id = thing.customer_id", "thing.title", "0", "party.name", "party.removed_at IS NOT NULL",
    "thing.title || ' ' || coalesce (thing.expectation, '') || ' ' || party.name || ' ' || coalesce ((SELECT group_concat (text, ' ')"
    " FROM version JOIN term ON term.id = term_id WHERE term.deal_id = thing.id), '')" },
  { SOV_SUBJECT_TERM, "term AS thing" OF_DEAL " LEFT JOIN party ON party.id = deal.customer_id", NEWEST, "0", "deal.title", "deal.removed_at IS NOT NULL",
    "coalesce ((SELECT group_concat (text, ' ') FROM version WHERE term_id = thing.id), '') || ' ' || deal.title || ' ' || party.name" },
  { SOV_SUBJECT_ENTRY, "entry AS thing" OF_PARTY, "thing.text", "thing.channel", "party.name", "party.removed_at IS NOT NULL",
    "thing.text || ' ' || party.name || ' ' || coalesce ((SELECT group_concat (name, ' ') FROM attachment WHERE entry_id = thing.id), '')" },
  { SOV_SUBJECT_COMPLAINT, "complaint AS thing JOIN named ON named.id = thing.party_id JOIN party ON party.id = named.party_id",
    "thing.words", "0", "party.name", "party.removed_at IS NOT NULL", "thing.words || ' ' || party.name" },
  { SOV_SUBJECT_COMPENSATION, "compensation AS thing" OF_PARTY, "thing.text", "thing.kind", "party.name", "party.removed_at IS NOT NULL",
    "coalesce (thing.text, '') || ' ' || coalesce (thing.invoice, '') || ' ' || party.name" },
  { SOV_SUBJECT_PRAISE, "praise AS thing" OF_PARTY, "thing.words", "0", "party.name", "party.removed_at IS NOT NULL",
    "thing.words || ' ' || party.name" },
  { SOV_SUBJECT_LESSON, "lesson AS thing" OF_PARTY, "thing.text", "0", "party.name", "party.removed_at IS NOT NULL",
    "thing.text || ' ' || coalesce (party.name, '')" },
  { SOV_SUBJECT_TASK, "task AS thing" OF_PARTY, "thing.text", "0", "party.name", "party.removed_at IS NOT NULL",
    "thing.text || ' ' || coalesce (party.name, '')" },
};

/* The day is the later one of both counts; used daily, they are the same. */
static gint64
reckon (gint64 removed_at,
        gint64 counted,
        gint64 now)
{
  gint64 by_use = now + (SOV_TRASH_DAYS - counted) * DAY_MS;

  return MAX (removed_at + SOV_TRASH_DAYS * DAY_MS, by_use);
}

static gboolean
load_kind (GPtrArray *rows,
           SovDatabase *db,
           const Kind *kind,
           gint64 now,
           GError **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (SovStatement) stmt = NULL;

  sql = g_strdup_printf ("SELECT removal.id, thing.ref, %s, %s, %s, %s, removal.at,"
                         " (SELECT n_days FROM housekeeping) - removal.day,"
                         " (SELECT count (*) FROM removal AS along WHERE along.with_id = removal.id)"
                         " FROM %s JOIN removal ON removal.subject = %d AND removal.row_id = thing.id"
                         " WHERE removal.with_id IS NULL AND shown = 1",
                         kind->title, kind->kind, kind->whose, kind->waits, kind->from, (int) kind->subject);
  stmt = sov_database_prepare (db, sql, error);
  if (stmt == NULL)
    return FALSE;

  while (sov_statement_next (stmt))
    {
      SovTrashRow *row = sov_trash_row_new (kind->subject);

      row->id = sov_statement_int (stmt, 0);
      row->ref = sov_statement_dup (stmt, 1);
      row->title = sov_statement_dup (stmt, 2);
      row->kind = (int) sov_statement_int (stmt, 3);
      row->whose = sov_statement_dup (stmt, 4);
      row->waits = sov_statement_int (stmt, 5) != 0;
      row->removed_at = sov_statement_int (stmt, 6);
      row->goes_at = reckon (row->removed_at, sov_statement_int (stmt, 7), now);
      row->n_with = (guint) sov_statement_int (stmt, 8);
      g_ptr_array_add (rows, row);
    }

  return sov_statement_check (stmt, error);
}

/* All that the row and what went with it say, folded. NULL with @error. */
static char *
load_words (SovDatabase *db,
            gint64 removal,
            GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *sql = NULL;
      g_autoptr (SovStatement) stmt = NULL;

      sql = g_strdup_printf ("SELECT %s FROM %s JOIN removal ON removal.subject = %d AND removal.row_id = thing.id"
                             " WHERE removal.id = :id OR removal.with_id = :id",
                             kinds[i].words, kinds[i].from, (int) kinds[i].subject);
      stmt = sov_database_prepare (db, sql, error);
      if (stmt == NULL)
        return NULL;

      sov_statement_bind_int (stmt, ":id", removal);
      while (sov_statement_next (stmt))
        {
          const char *text = sov_statement_text (stmt, 0);

          g_string_append_printf (words, "%s ", text != NULL ? text : "");
        }
      if (!sov_statement_check (stmt, error))
        return NULL;
    }

  return sov_text_fold (words->str);
}

static gboolean
has_all (const char *words,
         char **wanted)
{
  for (guint i = 0; wanted[i] != NULL && i < MAX_WORDS; i++)
    if (strstr (words, wanted[i]) == NULL)
      return FALSE;

  return TRUE;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const SovTrashRow *one = a;
  const SovTrashRow *other = b;

  if (one->removed_at != other->removed_at)
    return one->removed_at < other->removed_at ? 1 : -1;

  return one->id < other->id ? 1 : -1;
}

GPtrArray *
sov_trash_load (SovDatabase *db,
                const char *text,
                gint64 now,
                GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = sov_text_fold (text);
  g_auto (GStrv) wanted = g_strsplit (g_strstrip (folded), " ", -1);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (!load_kind (rows, db, &kinds[i], now, error))
      return NULL;

  for (guint i = rows->len; wanted[0] != NULL && i > 0; i--)
    {
      g_autofree char *words = load_words (db, ((SovTrashRow *) rows->pdata[i - 1])->id, error);

      if (words == NULL)
        return NULL;
      if (!has_all (words, wanted))
        g_ptr_array_remove_index (rows, i - 1);
    }

  g_ptr_array_sort_values (rows, compare);
  return g_steal_pointer (&rows);
}
