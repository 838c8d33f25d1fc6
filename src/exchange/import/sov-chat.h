/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

/* A chat as WhatsApp exports it: a text, and maybe its files beside it. */

G_BEGIN_DECLS

/* Whether @text up to @end begins as a chat. */
gboolean sov_chat_recognise (const char *text,
                             const char *end);

/* Reads the chat in @bytes. @files: (nullable): what came with it, as
 * sov_chat_media_take() has them. Transfer full. */
SovImportSummary *sov_chat_read (const char *bytes,
                                 gsize size,
                                 GHashTable *files,
                                 const SovImportOptions *options,
                                 const SovImportSink *sink,
                                 GError **error);

G_END_DECLS
