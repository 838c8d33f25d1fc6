/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-complaint-enums.h"
#include "model/sov-enums.h"

/* The texts of a complaint, in the reader's own language: from the first words
 * of the call to the last thanks. The letters that pass agreed things on are
 * SovLetter's.
 *
 * Pure: values in, a text out. A value that is not known takes its sentence
 * along, or leaves "…" where the user writes. Why it happened, whose fault it
 * was and who else had a part in it cannot be said here: there is no field. */

G_BEGIN_DECLS

/**
 * SovScriptKind:
 * @SOV_SCRIPT_OWN_SLIP: I noticed it myself and say so first
 * @SOV_SCRIPT_CALL_OPENING: the first words of the call
 * @SOV_SCRIPT_NO_ANSWER: I called in vain
 * @SOV_SCRIPT_REPLY: an answer in writing; it opens with the customer's own words
 * @SOV_SCRIPT_CLARIFY: what to ask
 * @SOV_SCRIPT_UNDERSTANDING: what it caused, said back
 * @SOV_SCRIPT_PROPOSAL: what the customer chooses from
 * @SOV_SCRIPT_MOVE_MEETING: to whom I should have met instead
 * @SOV_SCRIPT_SURPRISE: the extra goodwill
 * @SOV_SCRIPT_PREVENTION: what changes, and the last words: sorry and thank you
 * @SOV_SCRIPT_FOLLOW_UP: whether all is well now
 * @SOV_SCRIPT_PARTLY_NO: what is not compensated, and what is
 * @SOV_SCRIPT_BOUNDARY: in writing from now on
 * @SOV_SCRIPT_PUBLIC_REPLY: where everybody reads; it knows nobody and nothing
 * @SOV_SCRIPT_ENDING: parting as friends
 * @SOV_SCRIPT_SUBCONTRACTOR: how we do it the next time
 * @SOV_SCRIPT_ASK_FRIEND: the question to who is too kind to complain
 * @SOV_SCRIPT_PRAISE_THANKS: thanks for praise, and whether it may be published
 * @SOV_SCRIPT_FACTS: "what happened?" to the subcontractor
 * @SOV_SCRIPT_RECOURSE: notice to the subcontractor, asking for their view
 * @SOV_SCRIPT_REFERRAL: to who was won back, for others they know
 */
typedef enum
{
  SOV_SCRIPT_OWN_SLIP = 1,
  SOV_SCRIPT_CALL_OPENING,
  SOV_SCRIPT_NO_ANSWER,
  SOV_SCRIPT_REPLY,
  SOV_SCRIPT_CLARIFY,
  SOV_SCRIPT_UNDERSTANDING,
  SOV_SCRIPT_PROPOSAL,
  SOV_SCRIPT_MOVE_MEETING,
  SOV_SCRIPT_SURPRISE,
  SOV_SCRIPT_PREVENTION,
  SOV_SCRIPT_FOLLOW_UP,
  SOV_SCRIPT_PARTLY_NO,
  SOV_SCRIPT_BOUNDARY,
  SOV_SCRIPT_PUBLIC_REPLY,
  SOV_SCRIPT_ENDING,
  SOV_SCRIPT_SUBCONTRACTOR,
  SOV_SCRIPT_ASK_FRIEND,
  SOV_SCRIPT_PRAISE_THANKS,
  SOV_SCRIPT_FACTS,
  SOV_SCRIPT_RECOURSE,
  SOV_SCRIPT_REFERRAL,
} SovScriptKind;

/* To whom a text is written, and whose language it speaks. */
typedef enum
{
  SOV_SCRIPT_TO_CUSTOMER = 1,
  SOV_SCRIPT_TO_SUBCONTRACTOR,
  SOV_SCRIPT_TO_EVERYBODY,
  SOV_SCRIPT_TO_SOMEBODY_ELSE,
} SovScriptReader;

/**
 * SovScript:
 * @language: the reader's; 0 counts as Finnish
 * @formal: the reader is addressed as "te"
 * @now: UTC milliseconds
 * @time: of the next call, or by when an answer is asked for: UTC milliseconds;
 *   0 or %SOV_NO_TIME while it is not known
 * @has_clock: whether @time has a clock time, or is only a day
 * @first_name: the reader's, in the nominative
 * @what: what went wrong, in the user's own words
 * @options: ended by NULL: what the customer chooses from; one alone is the proposal
 * @quote: the customer's own words; they reach nobody but the customer
 * @impact: what it caused the customer
 * @terms: what was agreed
 * @extra: what is given as a surprise
 * @change: what prevents it the next time
 * @thing: what it is about, or the deal's name
 * @point: what is not compensated
 * @hours: when the user answers
 * @other: whom the user recommends
 * @way: how we do it from now on
 * @mark: where the chain of evidence ends, as it is written outside; stands below
 *   what settles something in writing
 * @consumer: who disagrees is told where to turn to
 * @did_right: the user did as agreed: the same courtesy, no admission
 * @noticed_by_me: the customer did not complain
 * @public: everybody can read it, so that it holds none of the texts above
 * @own_texts: (element-type SovOwnText): where the user's own words are
 *
 * An order for a text. Borrows everything; every text may be NULL.
 */
typedef struct
{
  SovScriptKind kind;
  SovLanguage language;
  gboolean formal;
  gint64 now;
  gint64 time;
  gboolean has_clock;
  const char *first_name;
  const char *my_name;
  const char *what;
  const char *proposal;
  const char *const *options;
  const char *reason;
  const char *quote;
  const char *question;
  const char *impact;
  const char *terms;
  const char *extra;
  const char *change;
  const char *thing;
  const char *point;
  const char *offer;
  const char *hours;
  const char *other;
  const char *way;
  const char *mark;
  gboolean consumer;
  gboolean did_right;
  gboolean noticed_by_me;
  gboolean public;
  GPtrArray *own_texts;
} SovScript;

/* The text; never empty. Transfer full. */
char *sov_script_compose (const SovScript *script);

/* Its name among the texts (sov-texts.h). Static. */
const char *sov_script_get_name (SovScriptKind kind);

/* What a menu calls it, in the user's language. Static. */
const char *sov_script_get_title (SovScriptKind kind);

/* Whose name and language go into a SovScript of @kind. */
SovScriptReader sov_script_get_reader (SovScriptKind kind);

/* Whether the text belongs to a complaint in @state. The question to a friend
 * belongs to none. */
gboolean sov_script_suits (SovScriptKind kind,
                           SovComplaintState state,
                           gboolean noticed_by_me);

/* Every kind once, in the order that a complaint comes to need them. Static. */
const SovScriptKind *sov_script_get_kinds (gsize *n_kinds);

G_END_DECLS
