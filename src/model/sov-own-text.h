/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"

/* The user's own words for a text that the program offers, as they stood when
 * they were loaded. What a text is called and what the program would write
 * itself is not known here. */

G_BEGIN_DECLS

typedef struct
{
  char *script; /* the name of the text, as story files spell it */
  SovLanguage language;
  char *words;
  char *original; /* what the program offered when these were written; nullable */
  gint64 changed_at;
} SovOwnText;

SovOwnText *sov_own_text_new (void);
void sov_own_text_free (SovOwnText *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovOwnText, sov_own_text_free)

/* An array that frees what is put into it. */
GPtrArray *sov_own_texts_new (void);

/* NULL where the text is the program's. @texts: (nullable) (element-type
 * SovOwnText); @language: 0 counts as Finnish. Lives as long as @texts. */
const SovOwnText *sov_own_texts_find (GPtrArray *texts,
                                      const char *script,
                                      SovLanguage language);

G_END_DECLS
