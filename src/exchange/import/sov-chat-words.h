/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words that WhatsApp itself puts into an exported chat, in the languages of
 * telephones: what was deleted, edited, left out, and what is no message. */

G_BEGIN_DECLS

typedef enum
{
  SOV_CHAT_MEANS_WORDS = 0, /* somebody's own */
  SOV_CHAT_MEANS_DELETED,
  SOV_CHAT_MEANS_LEFT_OUT, /* a picture, a voice: "<Media omitted>" */
  SOV_CHAT_MEANS_MISSED_CALL,
  SOV_CHAT_MEANS_MISSED_VIDEO,
  SOV_CHAT_MEANS_CALL,
  SOV_CHAT_MEANS_VIDEO,
  SOV_CHAT_MEANS_NO_ANSWER,
  SOV_CHAT_MEANS_NOTHING, /* "null" */
  SOV_CHAT_MEANS_SYSTEM,  /* encryption and its like */
} SovChatMeaning;

/* What @text up to @end means as a whole, if the service says it. Marks of
 * direction, angle brackets and a full stop at its ends do not count. */
SovChatMeaning sov_chat_words_mean (const char *text,
                                    const char *end);

/* The same of what @text begins with, as the note of encryption. */
SovChatMeaning sov_chat_words_announce (const char *text,
                                        const char *end);

/* Whether a "sender" is the beginning of a sentence about a group: "Satu changed
 * the subject to “Roof". */
gboolean sov_chat_words_act (const char *sender);

/* Whether words that the service has marked as its own, in angle brackets or
 * behind U+200E, say that something was left out. */
gboolean sov_chat_words_leave_out (const char *text,
                                   const char *end);

/* The words in "<attached: IMG.jpg>" and "IMG.jpg (file attached)". */
gboolean sov_chat_words_attach (const char *text,
                                const char *end);

/* The words in "<This message was edited>". */
gboolean sov_chat_words_edit (const char *text,
                              const char *end);

/* Whether the service speaks in @text, in a language that never writes the month
 * before the day. */
gboolean sov_chat_words_settle (const char *text,
                                const char *end);

G_END_DECLS
