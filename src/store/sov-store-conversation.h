/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-conversation-table.h"

/* What can be asked of the store about what was said. All answers are the caller's. */

G_BEGIN_DECLS

/* How much there is in @span. */
void sov_store_count_conversation_async (SovStore *self,
                                         const SovConversationSpan *span,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
/* @count: set where there is no error. */
gboolean sov_store_count_conversation_finish (SovStore *self,
                                              GAsyncResult *result,
                                              SovConversationCount *count,
                                              GError **error);

/* All of it. It takes seconds of the store's time where there is very much. */
void sov_store_load_conversation_async (SovStore *self,
                                        const SovConversationSpan *span,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* Transfer full. */
SovConversation *sov_store_load_conversation_finish (SovStore *self,
                                                     GAsyncResult *result,
                                                     GError **error);

G_END_DECLS
