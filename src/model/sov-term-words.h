/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "model/sov-words.h"

G_BEGIN_DECLS

/* What kind of agreed thing the words speak of, SOV_TERM_OTHER when none is plain. @evidence
 * (nullable) becomes the word that said so, or empty. */
SovTermKind sov_term_words_kind (const SovWords *words,
                                 SovSpan *evidence);

/* The first amount of euros, with its unit; empty when there is none. */
SovSpan sov_term_words_amount (const SovWords *words);

/* Whether two words have the same meaning for an agreed thing: forms of one verb, or nouns of
 * one stem. Short and common words never do. */
gboolean sov_term_words_are_alike (const SovWord *one,
                                   const SovWord *other);

G_END_DECLS
