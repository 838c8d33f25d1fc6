/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* How names, times and amounts are said in a text, a table a language. The
 * sentences around them are SovTexts'.
 *
 * They follow the reader's language, not the program's, so they are no gettext
 * messages. */

G_BEGIN_DECLS

/* "{}" is where a name, a time or a text goes, always in the nominative. */
typedef struct
{
  const char *mark;

  /* Of one agreed thing. */
  const char *you;
  const char *me;
  const char *no_doer;
  const char *time_open;
  const char *no_time;
  const char *no_price;
  const char *vat_included;
  const char *vat_added;
  const char *vat_zero;
  const char *from_to;
  const char *quoted;

  /* Of times; Monday and January first. */
  const char *weekdays[7];
  const char *months[12];
} SovLetterScript;

/* @language: 0 counts as Finnish. @formal: the reader is addressed as "te". */
const SovLetterScript *sov_letter_script (SovLanguage language,
                                          gboolean formal);

/* @pattern with @value in place of its "{}". Transfer full. */
char *sov_letter_fill (const char *pattern,
                       const char *value);

/* A time as the reader's language writes it; the year only where it is not
 * this one. Transfer full. */
char *sov_letter_time (const SovLetterScript *script,
                       SovLanguage language,
                       gint64 ms,
                       gboolean has_clock,
                       gint64 now);

/* Below @text, on a line of its own: which entry of the user's chain of evidence
 * was the last when it was written. @mark: as sov_chain_dup_mark() writes it;
 * nullable, and then nothing is added. */
void sov_letter_add_mark (GString *text,
                          const SovLetterScript *script,
                          const char *mark);

/* An amount as the reader's language writes it. Transfer full. */
char *sov_letter_money (SovLanguage language,
                        gint64 cents);

G_END_DECLS
