/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-conversation.h"

/* A conversation as the parts of a paper, in their order, for whatever they are
 * written on. Every text is plain, and clean of what could steer a terminal. */

G_BEGIN_DECLS

typedef struct
{
  void (*title) (gpointer paper,
                 const char *text);
  void (*paragraph) (gpointer paper,
                     const char *text);
  /* A day, or what stands above the sources. */
  void (*heading) (gpointer paper,
                   const char *text);
  /* @clock: "14:05"; @head: who and how; @body: of many lines, may be empty. */
  void (*line) (gpointer paper,
                const char *clock,
                const char *head,
                const char *body);
  /* @number: "[3]"; @raw: nullable. */
  void (*source) (gpointer paper,
                  const char *number,
                  const char *text,
                  const char *raw);
} SovConversationPaper;

/* FALSE only with G_IO_ERROR_CANCELLED. @done: as of sov_conversation_write_text(). */
gboolean sov_conversation_lay_out (SovConversation *of,
                                   gint64 now,
                                   const SovConversationPaper *paper,
                                   gpointer data,
                                   int *done,
                                   GCancellable *cancellable,
                                   GError **error);

/* "Conversation: Satu Lahti". Transfer full, as all here. */
char *sov_conversation_dup_title (SovConversation *of);
/* Who to whom, how and in which deal: "Satu Lahti → Aino Saarela · WhatsApp". */
char *sov_conversation_dup_head (SovConversation *of,
                                 const SovConversationLine *line);
/* The words, and below them what else is known of it. */
char *sov_conversation_dup_body (const SovConversationLine *line);
/* The file, where in it, and when it was brought in. */
char *sov_conversation_dup_source (const SovImportSource *source);

G_END_DECLS
