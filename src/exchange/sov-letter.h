/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* The texts that pass an agreed thing on, in the reader's own language.
 *
 * Owns the words of the letters and what may stand in them. Pure: a sheet in,
 * a text out. It never sends, never tells a party what is another's business,
 * and never bends a name: names stand only where the nominative fits. */

G_BEGIN_DECLS

/**
 * SovLetterKind:
 * @SOV_LETTER_CONFIRM: what was agreed, to the customer and whoever stands beside them
 * @SOV_LETTER_RELAY: what was promised on, to a subcontractor
 * @SOV_LETTER_REMIND: the answer is missing
 * @SOV_LETTER_DELAY: it will be late
 * @SOV_LETTER_OBJECT: somebody goes against what was agreed, to them
 * @SOV_LETTER_CALM: what was agreed still holds, to whoever heard otherwise
 */
typedef enum
{
  SOV_LETTER_CONFIRM = 1,
  SOV_LETTER_RELAY,
  SOV_LETTER_REMIND,
  SOV_LETTER_DELAY,
  SOV_LETTER_OBJECT,
  SOV_LETTER_CALM,
} SovLetterKind;

/**
 * SovLetter:
 * @terms: (element-type gint64) (nullable): the agreed things it is about;
 *   NULL for all that a letter of its kind to this party is about
 * @now: UTC milliseconds
 * @my_name: (nullable): signs the letter
 * @new_due: of a delay: UTC milliseconds, or %SOV_NO_TIME while it is not known
 * @new_due_has_clock: whether a clock time was said, or only a day
 * @said: (nullable): of an objection: the reader's own words that it is about
 * @mark: (nullable): where the chain of evidence ends, as it is written outside;
 *   stands below all that says what was agreed
 *
 * An order for a letter. Borrows everything.
 */
typedef struct
{
  SovLetterKind kind;
  gint64 party;
  const GArray *terms;
  gint64 now;
  const char *my_name;
  gint64 new_due;
  gboolean new_due_has_clock;
  const char *said;
  const char *mark;
} SovLetter;

/* The letter that passes things on to @party: which kind suits its role. */
SovLetterKind sov_letter_kind_for (SovSheet *sheet,
                                   gint64 party);

/* Whether @term is a price between others than @party, which a letter leaves
 * out until it is named in its terms. */
gboolean sov_letter_withholds (SovSheet *sheet,
                               const SovTerm *term,
                               gint64 party);

/* The terms in force whose current version @party must know, or has an older
 * version of, and has not in writing, oldest first; what sov_letter_withholds()
 * is left out.
 * Returns: (transfer full) (element-type gint64) */
GArray *sov_letter_terms_lacking (SovSheet *sheet,
                                  gint64 party,
                                  gint64 now);

/* Those that @party has in writing and has not acknowledged, oldest first.
 * Returns: (transfer full) (element-type gint64) */
GArray *sov_letter_terms_unanswered (SovSheet *sheet,
                                     gint64 party,
                                     gint64 now);

/* By when an answer is asked for: early enough to act on a no, at an hour when
 * @party answers, never after the first of @terms falls due. UTC milliseconds. */
gint64 sov_letter_answer_by (SovSheet *sheet,
                             const GArray *terms,
                             gint64 party,
                             gint64 now);

/* The terms of @letter that its text is going to hold.
 * Returns: (transfer full) (element-type gint64) */
GArray *sov_letter_terms (SovSheet *sheet,
                          const SovLetter *letter);

/* The text, or NULL when there is nothing to say to this party. Transfer full. */
char *sov_letter_compose (SovSheet *sheet,
                          const SovLetter *letter);

G_END_DECLS
