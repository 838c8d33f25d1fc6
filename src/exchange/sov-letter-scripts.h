/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* The words of the letters, a table a language.
 *
 * Owns every word that a letter adds to what the user wrote. They follow the
 * reader's language, not the program's, so they are no gettext messages. */

G_BEGIN_DECLS

/* "{}" is where a name, a time or a text goes, always in the nominative. */
typedef struct
{
  const char *hello;
  const char *hello_nobody;
  const char *confirm_one;
  const char *confirm_many;
  const char *confirm_end;
  const char *relay_one;
  const char *relay_many;
  const char *relay_end;
  const char *answer_by;
  const char *remind;
  const char *remind_promised;
  const char *remind_end;
  const char *remind_customer;
  const char *remind_customer_end;
  const char *delay;
  const char *delay_time;
  const char *delay_no_time;
  const char *delay_end;
  const char *object;
  const char *object_said;
  const char *object_ask;
  const char *object_end;
  const char *calm;
  const char *calm_term;
  const char *calm_end;
  const char *signed_by;
  const char *mark;

  /* Of one agreed thing. */
  const char *changed;
  const char *invoicing;
  const char *contact;
  const char *doer;
  const char *doers;
  const char *you;
  const char *me;
  const char *no_doer;
  const char *time;
  const char *by_day;
  const char *time_open;
  const char *no_time;
  const char *price;
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
