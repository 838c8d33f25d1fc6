/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-conversation.h"

static gpointer
count_all (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  SovConversationCount found;

  return sov_conversation_table_count (db, data, &found, cancellable, error) ? g_memdup2 (&found, sizeof found) : NULL;
}

void
sov_store_count_conversation_async (SovStore *self,
                                    const SovConversationSpan *span,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data)
{
  sov_store_call_async (self, count_all, g_memdup2 (span, sizeof *span), g_free, g_free, cancellable, callback, user_data);
}

gboolean
sov_store_count_conversation_finish (SovStore *self,
                                     GAsyncResult *result,
                                     SovConversationCount *count,
                                     GError **error)
{
  g_autofree SovConversationCount *found = sov_store_call_finish (self, result, error);

  if (found != NULL)
    *count = *found;

  return found != NULL;
}

static gpointer
load (SovDatabase *db,
      gpointer data,
      GCancellable *cancellable,
      GError **error)
{
  return sov_conversation_table_load (db, data, cancellable, error);
}

static void
free_conversation (gpointer data)
{
  sov_conversation_free (data);
}

void
sov_store_load_conversation_async (SovStore *self,
                                   const SovConversationSpan *span,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  sov_store_call_async (self, load, g_memdup2 (span, sizeof *span), g_free, free_conversation, cancellable, callback, user_data);
}

SovConversation *
sov_store_load_conversation_finish (SovStore *self,
                                    GAsyncResult *result,
                                    GError **error)
{
  return sov_store_call_finish (self, result, error);
}
