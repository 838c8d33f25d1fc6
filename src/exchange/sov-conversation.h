/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-conversation-table.h"

/* What was said, agreed and given, written down for reading, printing and
 * keeping, in the user's language: day by day, each word for word, and at the end
 * where each that was brought in came from.
 *
 * Pure: what is written follows from what is given, byte for byte. Files that
 * came with a contact are only named. They may be called on any thread, but not
 * for the same conversation at once. */

G_BEGIN_DECLS

/* UTF-8, in lines of at most 78 columns. @now: when it is made. @done: (nullable):
 * set meanwhile, atomically, to how far it has come in per mille. NULL only with
 * G_IO_ERROR_CANCELLED. Transfer full. */
char *sov_conversation_write_text (SovConversation *of,
                                   gint64 now,
                                   int *done,
                                   GCancellable *cancellable,
                                   GError **error);
/* The same as PDF on A4, with nothing on the disk meanwhile. */
GBytes *sov_conversation_write_pdf (SovConversation *of,
                                    gint64 now,
                                    int *done,
                                    GCancellable *cancellable,
                                    GError **error);

/* "318 entries, 4 sources"; "318 entries" where all was written here. Transfer full. */
char *sov_conversation_describe_count (const SovConversationCount *count);
/* What a file of it is called: "conversation-2026-11-22.txt". It names nobody.
 * Transfer full. */
char *sov_conversation_name (gint64 now,
                             gboolean pdf);

G_END_DECLS
