/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-hits.h"

#include "store/sov-search-table.h"

/* Owns what hits are called outside: the kind and the ref, never a row's
 * number, which another thing may have one day. */

static const struct
{
  SovSubject subject;
  const char *word;
} kinds[] = {
  { SOV_SUBJECT_PARTY, "party/" },
  { SOV_SUBJECT_PERSON, "person/" },
  { SOV_SUBJECT_DEAL, "deal/" },
  { SOV_SUBJECT_TERM, "term/" },
};

char *
sov_store_dup_hit_id (const SovRow *row)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].subject == row->subject && row->ref != NULL)
      return g_strconcat (kinds[i].word, row->ref, NULL);

  return NULL;
}

typedef struct
{
  char *text;
  guint limit;
  GStrv ids;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_free (question->text);
  g_strfreev (question->ids);
  g_free (question);
}

static gpointer
search (SovDatabase *db,
        gpointer data,
        GCancellable *cancellable,
        GError **error)
{
  const Question *question = data;

  return sov_search_table_find_each (db, question->text, question->limit, cancellable, error);
}

void
sov_store_search_each_async (SovStore *self,
                             const char *text,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->text = g_strdup (text);
  question->limit = limit;
  sov_store_call_async (self, search, question, question_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_search_each_finish (SovStore *self,
                              GAsyncResult *result,
                              GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gboolean
load_hit (SovDatabase *db,
          const char *id,
          SovRow **row,
          GError **error)
{
  *row = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (id, kinds[i].word))
      return sov_search_table_load (db, kinds[i].subject, id + strlen (kinds[i].word), row, error);

  return TRUE;
}

static gpointer
load_hits (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; question->ids[i] != NULL && i < SOV_STORE_MAX_HITS; i++)
    {
      SovRow *row;

      if (!load_hit (db, question->ids[i], &row, error))
        return NULL;
      if (row != NULL)
        g_ptr_array_add (rows, row);
    }

  return g_steal_pointer (&rows);
}

void
sov_store_load_hits_async (SovStore *self,
                           const char *const *ids,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Question *question = g_new0 (Question, 1);

  question->ids = g_strdupv ((GStrv) ids);
  sov_store_call_async (self, load_hits, question, question_free, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_hits_finish (SovStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return sov_store_call_finish (self, result, error);
}
