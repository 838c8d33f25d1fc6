/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* Advice on the wording of a text for a customer (complaints.md, §8.4): what
 * sounds like defending, blaming, strings or heat, and a kinder wording where
 * there is one. It only marks; nothing is ever refused, sent or stored. */

G_BEGIN_DECLS

typedef enum
{
  SOV_WORDING_DEFENDING, /* excuses, and apologies that take themselves back */
  SOV_WORDING_BLAMING,   /* the customer, or another party of the deal */
  SOV_WORDING_STRINGS,   /* something is asked for what is given */
  SOV_WORDING_HEAT,      /* shouting, insults: sleep on it */
  SOV_WORDING_LONG,      /* an explanation that is no longer short */
} SovWordingKind;

/* What only the writer can do about it. */
typedef enum
{
  SOV_WORDING_HINT_LEAVE_OUT,     /* it helps nobody: leave it out */
  SOV_WORDING_HINT_TAKE_IT_ON,    /* say what you answer for and what you do now */
  SOV_WORDING_HINT_SPEAK_OF_SELF, /* say "I" instead of "you" */
  SOV_WORDING_HINT_NAME_NOBODY,   /* to the customer the responsibility is yours */
  SOV_WORDING_HINT_ASK_NOTHING,   /* give without conditions */
  SOV_WORDING_HINT_SLEEP_ON_IT,   /* write it again tomorrow */
  SOV_WORDING_HINT_SHORTEN,       /* one or two sentences are enough */
} SovWordingHint;

typedef enum
{
  SOV_WORDING_NO_FLAGS = 0,
  SOV_WORDING_EXPLANATION = 1 << 0, /* the text is a short explanation: mark what goes on too long */
} SovWordingFlags;

/* An explanation is short up to these. */
#define SOV_WORDING_MOST_SENTENCES 2
#define SOV_WORDING_MOST_CHARACTERS 280

/**
 * SovWordingMark:
 * @hint: what to do where @kinder is %NULL
 * @start: in bytes
 * @length: in bytes
 * @said: the marked stretch as it stands, in valid UTF-8
 * @kinder: (nullable): in the place of exactly that stretch the sentence still
 *   reads well; "" takes the stretch out
 *
 * One stretch that could be kinder.
 */
typedef struct
{
  SovWordingKind kind;
  SovWordingHint hint;
  gsize start;
  gsize length;
  char *said;
  char *kinder;
} SovWordingMark;

void sov_wording_mark_free (SovWordingMark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovWordingMark, sov_wording_mark_free)

/**
 * sov_wording_check:
 * @text: (nullable): what the user is writing; any bytes
 * @language: the one it is written in
 * @names: (nullable): the parties of the deal other than the customer, ending
 *   in NULL: whoever must not be named as the culprit
 * @flags: what else to look for
 *
 * What the writer quotes, a line after ">" or three words or more in quotation
 * marks, is somebody else's and is left alone.
 *
 * Returns: (transfer full) (element-type SovWordingMark): in the order of the
 *   text and apart from each other, but for one of %SOV_WORDING_LONG, which is
 *   last and may hold others; empty when there is nothing to say
 */
GPtrArray *sov_wording_check (const char *text,
                              SovLanguage language,
                              const char *const *names,
                              SovWordingFlags flags);

G_END_DECLS
