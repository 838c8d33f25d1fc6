/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The cases of Finnish; English knows the first two. */
typedef enum
{
  SOV_CASE_NONE, /* it is not the name */
  SOV_CASE_NOMINATIVE,
  SOV_CASE_GENITIVE,
  SOV_CASE_PARTITIVE,
  SOV_CASE_INESSIVE,
  SOV_CASE_ELATIVE,
  SOV_CASE_ILLATIVE,
  SOV_CASE_ADESSIVE,
  SOV_CASE_ABLATIVE,
  SOV_CASE_ALLATIVE,
  SOV_CASE_ESSIVE,
  SOV_CASE_TRANSLATIVE,
} SovCase;

/* In which case @word is a form of the one-word @name; both folded as sov_words_split() does.
 * It accepts a few forms that nobody uses rather than miss one that somebody does. */
SovCase sov_name_forms_match (const char *name,
                              const char *word);

/* The case of an ending after a colon, as in "P:lle" and "Oy:n". */
SovCase sov_name_forms_ending (const char *ending);

G_END_DECLS
