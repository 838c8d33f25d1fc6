/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-template.h"
#include "model/sov-own-text.h"

/* Every text that the program offers, by name: what it is called, what it may
 * know, and which words it has, the user's own or the original.
 *
 * Pure: what the user wrote is a parameter (SovOwnText), never looked up. A text
 * has "-formal" behind its name where it is for who is addressed as "te". */

G_BEGIN_DECLS

/* Where a text is used. */
typedef enum
{
  SOV_TEXT_AGREED = 1, /* what passes an agreed thing on */
  SOV_TEXT_CALL,       /* the speaking card */
  SOV_TEXT_COMPLAINT,
  SOV_TEXT_SUBCONTRACTOR,
  SOV_TEXT_CARE,
  SOV_TEXT_N_GROUPS,
} SovTextGroup;

/* In the user's language. Static. */
const char *sov_text_group_get_title (SovTextGroup group);

/* All texts, group by group; the name without "-formal". Static. */
guint sov_texts_count (void);
const char *sov_texts_get_nth (guint n);

gboolean sov_text_exists (const char *script,
                          SovLanguage language);
/* Whether @language has a form for who is addressed as "te". */
gboolean sov_text_has_formal (SovLanguage language);
/* The name of @script, which has none yet, with "-formal" where it belongs. Transfer full. */
char *sov_text_dup_name (const char *script,
                         SovLanguage language,
                         gboolean formal);
gboolean sov_text_is_formal (const char *script);

/* In the user's language, alike with and without "-formal". Static. */
const char *sov_text_get_title (const char *script);
SovTextGroup sov_text_get_group (const char *script);

/* What the text may know: SOV_FACT_BIT. What is another's business is not in it. */
guint64 sov_text_get_facts (const char *script);

/* The words that the program has; NULL of no text. Static. */
const char *sov_text_get_original (const char *script,
                                   SovLanguage language);
/* The words that are used. @own: (nullable). Lives as long as @own. */
const char *sov_text_get_words (GPtrArray *own,
                                const char *script,
                                SovLanguage language);
/* Whether the program has other words now than when the user wrote these. */
gboolean sov_text_is_outdated (const SovOwnText *text);

/* The text of one matter. @script: without "-formal"; @own: (nullable);
 * @language: 0 counts as Finnish. Transfer full. */
char *sov_text_write (GPtrArray *own,
                      const char *script,
                      SovLanguage language,
                      gboolean formal,
                      const SovTextFacts *facts);

/* The same of @words that nobody has saved yet. */
char *sov_text_fill (const char *script,
                     const char *words,
                     const SovTextFacts *facts);

G_END_DECLS
