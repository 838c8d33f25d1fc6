/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-private.h"

#include <gio/gio.h>

#include "model/sov-time.h"
#include "store/sov-chain.h"
#include "store/sov-list-table.h"
#include "store/sov-own-text-table.h"
#include "store/sov-party-table.h"
#include "store/sov-search-table.h"
#include "store/sov-sheet-table.h"

/* What can be asked: typed pairs around the tables. */

/* The arguments of a question; what it does not need stays empty. */
typedef struct
{
  gint64 id;
  guint limit;
  char *text;
  SovQuery *query;
  SovListKind list;
  GArray *ids;
  GStrv phones;
  GStrv emails;
  char *business_id;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->query, sov_query_free);
  g_clear_pointer (&question->ids, g_array_unref);
  g_strfreev (question->phones);
  g_strfreev (question->emails);
  g_free (question->business_id);
  g_free (question->text);
  g_free (question);
}

static void
ask (SovStore *self,
     SovStateJob job,
     Question *question,
     GDestroyNotify free_result,
     GCancellable *cancellable,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self));

  sov_store_run_async (self, job, question, question_free, free_result, ask, cancellable, callback, user_data);
}

static Question *
ask_for_id (gint64 id)
{
  Question *question = g_new0 (Question, 1);

  question->id = id;

  return question;
}

static gpointer
answer_open (SovStoreState *state,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  return state;
}

gboolean
sov_store_open_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  return sov_store_call_finish (self, result, error) != NULL;
}

void
sov_store_open_async (SovStore *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  ask (self, answer_open, ask_for_id (0), NULL, cancellable, callback, user_data);
}

static gpointer
answer_list (SovStoreState *state,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  Question *question = data;

  return sov_list_table_list (state->db, question->query, error);
}

void
sov_store_list_async (SovStore *self,
                      const SovQuery *query,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Question *question = ask_for_id (0);

  question->query = sov_query_copy (query);
  ask (self, answer_list, question, (GDestroyNotify) g_array_unref, cancellable, callback, user_data);
}

GArray *
sov_store_list_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_rows (SovStoreState *state,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  Question *question = data;

  return sov_list_table_load (state->db, question->list, (gint64 *) (gpointer) question->ids->data, question->ids->len, error);
}

void
sov_store_load_rows_async (SovStore *self,
                           SovListKind list,
                           const gint64 *ids,
                           gsize n_ids,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Question *question = ask_for_id (0);

  question->list = list;
  question->ids = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (gint64)), ids, (guint) n_ids);
  ask (self, answer_load_rows, question, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_rows_finish (SovStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_search (SovStoreState *state,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  Question *question = data;

  return sov_search_table_find (state->db, question->text, question->limit, error);
}

void
sov_store_search_async (SovStore *self,
                        const char *text,
                        guint limit,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Question *question = ask_for_id (0);

  question->text = g_strdup (text);
  question->limit = limit;
  ask (self, answer_search, question, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_search_finish (SovStore *self,
                         GAsyncResult *result,
                         GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_party (SovStoreState *state,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  Question *question = data;

  g_autoptr (SovParty) party = sov_party_table_load (state->db, question->id, error);

  if (party == NULL)
    return NULL;

  party->own_texts = sov_own_text_table_load (state->db, error);
  return party->own_texts != NULL ? g_steal_pointer (&party) : NULL;
}

void
sov_store_load_party_async (SovStore *self,
                            gint64 id,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Question *question = ask_for_id (id);

  ask (self, answer_load_party, question, g_object_unref, cancellable, callback, user_data);
}

SovParty *
sov_store_load_party_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_sheet (SovStoreState *state,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  Question *question = data;

  g_autoptr (SovSheet) sheet = sov_sheet_table_load (state->db, question->id, error);

  if (sheet == NULL)
    return NULL;

  sheet->own_texts = sov_own_text_table_load (state->db, error);
  return sheet->own_texts != NULL ? g_steal_pointer (&sheet) : NULL;
}

void
sov_store_load_sheet_async (SovStore *self,
                            gint64 deal,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Question *question = ask_for_id (deal);

  ask (self, answer_load_sheet, question, (GDestroyNotify) sov_sheet_unref, cancellable, callback, user_data);
}

SovSheet *
sov_store_load_sheet_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_owner (SovStoreState *state,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  return sov_owner_table_load (state->db, error);
}

void
sov_store_load_owner_async (SovStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Question *question = ask_for_id (0);

  ask (self, answer_load_owner, question, (GDestroyNotify) sov_action_free, cancellable, callback, user_data);
}

SovAction *
sov_store_load_owner_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_mark (SovStoreState *state,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  GError *reason = NULL;
  char *mark = sov_chain_dup_mark (state->db, &reason);

  if (reason == NULL)
    return mark != NULL ? mark : g_strdup ("");

  g_propagate_error (error, reason);
  return NULL;
}

void
sov_store_load_mark_async (SovStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ask (self, answer_load_mark, ask_for_id (0), g_free, cancellable, callback, user_data);
}

char *
sov_store_load_mark_finish (SovStore *self,
                            GAsyncResult *result,
                            GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_today (SovStoreState *state,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  return sov_standing_get_today (state->standing, state->db, sov_time_now (), error);
}

void
sov_store_load_today_async (SovStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Question *question = ask_for_id (0);

  ask (self, answer_load_today, question, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_today_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_names (SovStoreState *state,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  return sov_party_table_load_names (state->db, error);
}

void
sov_store_load_names_async (SovStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Question *question = ask_for_id (0);

  ask (self, answer_load_names, question, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_names_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_find_similar (SovStoreState *state,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  Question *question = data;

  return sov_party_table_find_similar (state->db, question->text, (const char *const *) question->phones, (const char *const *) question->emails, question->business_id, question->id, error);
}

void
sov_store_find_similar_async (SovStore *self,
                              const char *name,
                              const char *const *phones,
                              const char *const *emails,
                              const char *business_id,
                              gint64 except,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Question *question = ask_for_id (except);

  question->text = g_strdup (name);
  question->phones = g_strdupv ((GStrv) phones);
  question->emails = g_strdupv ((GStrv) emails);
  question->business_id = g_strdup (business_id);
  ask (self, answer_find_similar, question, (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
sov_store_find_similar_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gpointer
answer_load_sheets_of (SovStoreState *state,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  Question *question = data;
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_sheet_unref);
  g_autoptr (GArray) deals = sov_sheet_table_list_of (state->db, question->id, error);

  if (deals == NULL)
    return NULL;

  for (guint i = 0; i < deals->len; i++)
    {
      SovSheet *sheet = sov_sheet_table_load (state->db, g_array_index (deals, gint64, i), error);

      if (sheet == NULL)
        return NULL;
      g_ptr_array_add (sheets, sheet);
    }

  return g_steal_pointer (&sheets);
}

void
sov_store_load_sheets_of_async (SovStore *self,
                                gint64 party,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  ask (self, answer_load_sheets_of, ask_for_id (party), (GDestroyNotify) g_ptr_array_unref,
       cancellable, callback, user_data);
}

GPtrArray *
sov_store_load_sheets_of_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return sov_store_call_finish (self, result, error);
}
