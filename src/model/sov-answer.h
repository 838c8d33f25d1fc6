/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "model/sov-time.h"
#include "model/sov-words.h"

G_BEGIN_DECLS

/**
 * SovAnswerTerm:
 * @id: the agreed thing
 * @kind: its kind
 * @text: its sentence
 * @due: when it falls due; @due.ms is %SOV_NO_TIME when it does not
 *
 * An agreed thing that waits to be acknowledged. The text is the caller's.
 */
typedef struct
{
  gint64 id;
  SovTermKind kind;
  const char *text;
  SovDue due;
} SovAnswerTerm;

/**
 * SovAnswerVerdict:
 * @SOV_ANSWER_OPEN: the answer does not settle it
 * @SOV_ANSWER_ACKNOWLEDGED: the answer takes it on
 * @SOV_ANSWER_BLOCKED: the answer declines it or makes something else of it
 * @SOV_ANSWER_DEVIATES: the answer gives another time
 */
typedef enum
{
  SOV_ANSWER_OPEN,
  SOV_ANSWER_ACKNOWLEDGED,
  SOV_ANSWER_BLOCKED,
  SOV_ANSWER_DEVIATES,
} SovAnswerVerdict;

/**
 * SovAnswerItem:
 * @term: the id of the agreed thing
 * @verdict: what the answer seems to say about it
 * @words: the bytes of the answer that say so: the reason of a blocked; empty when open
 * @due: the time that the answer gives for it; @due.ms is %SOV_NO_TIME where it gives none
 */
typedef struct
{
  gint64 term;
  SovAnswerVerdict verdict;
  SovSpan words;
  SovDue due;
} SovAnswerItem;

/* What an answer that came at @now_ms proposes for each of @terms: SovAnswerItem in their order.
 * Only a proposal, and rather too little than too much: the user ticks. Free with
 * g_array_unref(). */
GArray *sov_answer_read (const char *answer,
                         const SovAnswerTerm *terms,
                         gsize n_terms,
                         gint64 now_ms);

G_END_DECLS
