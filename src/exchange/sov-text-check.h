/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-texts.h"

/* What is worth telling of words while they are written: a place that nothing
 * fills, one that is missing, a bracket that is not closed. It tells, and
 * refuses nothing. */

G_BEGIN_DECLS

/**
 * SovTextRemarkKind:
 * @SOV_TEXT_REMARK_EMPTY: there is no text, so that the original is used
 * @SOV_TEXT_REMARK_MISSING: the original always says it, and these words do not
 * @SOV_TEXT_REMARK_UNKNOWN: nothing has this name
 * @SOV_TEXT_REMARK_ELSEWHERE: it has a meaning in other texts
 * @SOV_TEXT_REMARK_OPEN: a bracket or brace that is not closed
 * @SOV_TEXT_REMARK_STRAY: one that closes nothing
 */
typedef enum
{
  SOV_TEXT_REMARK_EMPTY = 1,
  SOV_TEXT_REMARK_MISSING,
  SOV_TEXT_REMARK_UNKNOWN,
  SOV_TEXT_REMARK_ELSEWHERE,
  SOV_TEXT_REMARK_OPEN,
  SOV_TEXT_REMARK_STRAY,
} SovTextRemarkKind;

typedef struct
{
  SovTextRemarkKind kind;
  char *sentence; /* in the user's language */
  gsize start;    /* bytes of the words; both 0 where it is about no stretch */
  gsize end;
  SovTextFact fact; /* what is missing or was perhaps meant; may be none */
  char *instead;    /* what to put there; nullable */
} SovTextRemark;

void sov_text_remark_free (SovTextRemark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovTextRemark, sov_text_remark_free)

/* Returns: (transfer full) (element-type SovTextRemark): what is about a stretch
 * in the order of the text; empty where nothing is to be told. */
GPtrArray *sov_text_check (const char *script,
                           SovLanguage language,
                           const char *words);

/* A place for @fact as it is written into a text: "{etunimi}", "{toimin
 * oikein?}". Transfer full. */
char *sov_text_write_place (SovTextFact fact,
                            SovLanguage language);

G_END_DECLS
