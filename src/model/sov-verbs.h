/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a verb means to the business. */
typedef enum
{
  SOV_VERB_OTHER,
  SOV_VERB_CALL,
  SOV_VERB_TALK,
  SOV_VERB_MESSAGE, /* writes without saying how */
  SOV_VERB_TEXT,
  SOV_VERB_EMAIL,
  SOV_VERB_SEND,
  SOV_VERB_DELIVER,
  SOV_VERB_COME,
  SOV_VERB_START,
  SOV_VERB_MEET,
  SOV_VERB_DO,
  SOV_VERB_TAKE, /* "ottaa yhteyttä" is contact, else it does something */
  SOV_VERB_PAY,
  SOV_VERB_INVOICE,
  SOV_VERB_COMPENSATE,
  SOV_VERB_PROMISE,
  SOV_VERB_AGREE,
  SOV_VERB_CONFIRM,
  SOV_VERB_RECEIVE,
  SOV_VERB_ASK,
  SOV_VERB_TELL,
  SOV_VERB_BE,
  SOV_VERB_MAY,  /* can, intends to, has time to: another verb says what */
  SOV_VERB_MUST, /* the same, and it is due from whoever must */
} SovVerbSense;

typedef enum
{
  SOV_TENSE_PRESENT,
  SOV_TENSE_PAST,
  SOV_TENSE_PERFECT,    /* a participle: "soittanut" */
  SOV_TENSE_INFINITIVE, /* also the plain form of English */
  SOV_TENSE_IMPERATIVE, /* also what stands after a negation: "(ei) soita" */
  SOV_TENSE_PASSIVE,
  SOV_TENSE_PASSIVE_PAST,
} SovTense;

/**
 * SovVerbForm:
 * @lemma: the verb itself, by its first form in the dictionary
 * @person: 1 to 3, or 0 where the form has none
 * @maybe_infinitive: the form may be the infinitive as well: "soittaa"
 * @asks: it has the ending of a question: "soitatko"
 *
 * What a word says when it is a verb.
 */
typedef struct
{
  const char *lemma;
  SovVerbSense sense;
  SovTense tense;
  int person;
  gboolean plural;
  gboolean maybe_infinitive;
  gboolean asks;
  gboolean finnish;
} SovVerbForm;

/* Whether @text, folded, is a form of a verb that is known. */
gboolean sov_verbs_read (const char *text,
                         SovVerbForm *form);

G_END_DECLS
