/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import/sov-chat-head.h"

/* What the parts of the reader of chats share while they read one. */

G_BEGIN_DECLS

typedef struct
{
  const SovImportSink *sink;
  GHashTable *files; /* nullable: a text alone */
  const char *text;
  const char *end;
  SovChatForm form;
  GTimeZone *zone;
  SovImportSummary *summary;
  GHashTable *senders; /* as they are written, to what is known of them */
  gboolean stopped;    /* no more is wanted */
  guint64 n_blocks;
  int day; /* that @day_begins is of */
  gint64 day_begins;
  gboolean plain_day; /* of 24 hours */
} Chat;

/* A message with all its lines. */
typedef struct
{
  const char *begin;
  const char *end;
  guint64 place;
  gboolean has_head;
  SovChatHead head;
  gint64 at;
} ChatBlock;

void sov_chat_open (Chat *chat);
void sov_chat_close (Chat *chat);

/* Makes an item of @block, or says why it is none. */
void sov_chat_take_message (Chat *chat,
                            const ChatBlock *block);

/* The excerpt is the first line from @begin. */
void sov_chat_reject (Chat *chat,
                      guint64 place,
                      SovImportReason reason,
                      const char *begin,
                      const char *end);

G_END_DECLS
