/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-conversation-table.h"

/* A conversation as a file, for the user's eyes alone. The store loads it, a
 * thread of its own writes the pages, and the window waits for neither. What is
 * in the place already is replaced when all of it is there, and not before. */

G_BEGIN_DECLS

/* @done: an atomic reference counted box, of which a reference is taken: set
 * meanwhile to how far it has come in per mille; 0 until it is loaded. */
void sov_conversation_save_async (SovStore *store,
                                  const SovConversationSpan *span,
                                  gboolean pdf,
                                  GFile *file,
                                  int *done,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
gboolean sov_conversation_save_finish (SovStore *store,
                                       GAsyncResult *result,
                                       GError **error);

G_END_DECLS
