/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-answer.h"
#include "model/sov-when.h"

G_BEGIN_DECLS

/* A stretch of an answer that says one thing. */
typedef struct
{
  SovWords words; /* a part of the answer's; not its own */
  SovSpan span;
  gboolean yes;      /* has a word of assent */
  gboolean no;       /* declines */
  gboolean cannot;   /* declines for want of time or means, not as agreed */
  gboolean all;      /* means everything, or the rest */
  gboolean contrast; /* begins with "but" */
  gboolean joined;   /* begins with "and" */
  gboolean asks;
  gboolean thanks; /* for something that was */
  gboolean has_when;
  SovWhen when;
} SovAnswerClause;

/* The clauses of @answer, SovAnswerClause. @words: all of its words. */
GArray *sov_answer_clauses (const char *answer,
                            const SovWords *words,
                            gint64 now_ms);

/* A word of the answer itself, which says nothing of what it is about. */
gboolean sov_answer_is_reply_word (const SovWord *word);

/* Whether somebody is told not to, or declines to. */
gboolean sov_answer_has_negation (const SovWords *words);

G_END_DECLS
