/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import/sov-chat-words.h"

/* The tables of the words, each row of one language and one meaning. */

G_BEGIN_DECLS

typedef enum
{
  SOV_CHAT_ROW_WHOLE,  /* is all of a message */
  SOV_CHAT_ROW_BEGINS, /* a message begins with it, letter by letter */
  SOV_CHAT_ROW_FILE,   /* stands beside the name of a file */
} SovChatRowKind;

typedef struct
{
  const char *language;
  SovChatRowKind kind;
  SovChatMeaning meaning;
  const char *words; /* apart by "|"; in lower case but where a message begins with them */
} SovChatRow;

extern const SovChatRow sov_chat_rows[];
extern const guint sov_chat_n_rows;

G_END_DECLS
