/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The cases of Finnish; English knows the first two. */
typedef enum
{
  SOV_NOUN_CASE_NONE, /* it is not the name */
  SOV_NOUN_CASE_NOMINATIVE,
  SOV_NOUN_CASE_GENITIVE,
  SOV_NOUN_CASE_PARTITIVE,
  SOV_NOUN_CASE_INESSIVE,
  SOV_NOUN_CASE_ELATIVE,
  SOV_NOUN_CASE_ILLATIVE,
  SOV_NOUN_CASE_ADESSIVE,
  SOV_NOUN_CASE_ABLATIVE,
  SOV_NOUN_CASE_ALLATIVE,
  SOV_NOUN_CASE_ESSIVE,
  SOV_NOUN_CASE_TRANSLATIVE,
} SovNounCase;

/* In which case @word is a form of the one-word @name; both folded as sov_words_split() does.
 * It accepts a few forms that nobody uses rather than miss one that somebody does. */
SovNounCase sov_name_forms_match (const char *name,
                                  const char *word);

/* The case of an ending after a colon, as in "P:lle" and "Oy:n". */
SovNounCase sov_name_forms_ending (const char *ending);

G_END_DECLS
