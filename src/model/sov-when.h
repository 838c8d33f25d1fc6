/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-time.h"
#include "model/sov-words.h"

G_BEGIN_DECLS

/**
 * SovWhen:
 * @words: the bytes that say it
 * @more_words: the rest of them where other words stand between; empty otherwise
 * @due: when that is; not exact where the words leave it open, @due.ms is assumed then and
 *   may be %SOV_NO_TIME
 * @has_day: a day was said, not a clock time alone
 * @is_one_day: that day is one of the calendar, not a week, a month or "a couple of days"
 * @has_weekday: the day was said by its weekday alone, so it could be last week's
 * @past: it is over
 *
 * A time that a sentence speaks of.
 */
typedef struct
{
  SovSpan words;
  SovSpan more_words;
  SovDue due;
  gboolean has_day;
  gboolean is_one_day;
  gboolean has_weekday;
  gboolean past;
} SovWhen;

/* Finds the first time that @sentence speaks of, in Finnish or English, said at @now_ms. FALSE
 * when it speaks of none; @when is untouched then. */
gboolean sov_when_find (const char *sentence,
                        gint64 now_ms,
                        SovWhen *when);

/* The words as they stand in @sentence: what a vague due is called. Free with g_free(). */
char *sov_when_dup_words (const SovWhen *when,
                          const char *sentence);

G_END_DECLS
