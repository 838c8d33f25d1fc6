/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

/* The line of a message that stands for a picture, a voice or a document, and
 * the file that it names. */

G_BEGIN_DECLS

/* A file that came with a chat. */
typedef struct
{
  gint64 size;
  guint number;
} SovChatFile;

/* The name by which a chat and its files know one another: the last part, in
 * NFC. Transfer full. */
char *sov_chat_file_dup_key (const char *name);

/* NULL where the name does not tell. */
const char *sov_chat_file_type (const char *name);

/* Takes the line out of @text and adds its file to @item: one of @files
 * (element-type by sov_chat_file_dup_key(), SovChatFile), or one that is not
 * there. @missing: (out) (transfer full): the name of one that is not among
 * @files. FALSE: @text has no such line. */
gboolean sov_chat_media_take (GHashTable *files,
                              GString *text,
                              SovImportItem *item,
                              char **missing);

G_END_DECLS
