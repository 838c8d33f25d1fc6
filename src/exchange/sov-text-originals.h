/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The words that the program comes with, a table a language. They follow the
 * reader's language, so they are no gettext messages; sov-template.h has their
 * form. */

G_BEGIN_DECLS

typedef struct
{
  const char *script;
  const char *words;
} SovTextOriginal;

const SovTextOriginal *sov_text_originals_finnish (gsize *n_texts);
const SovTextOriginal *sov_text_originals_formal (gsize *n_texts);
const SovTextOriginal *sov_text_originals_english (gsize *n_texts);
const SovTextOriginal *sov_text_originals_swedish (gsize *n_texts);

G_END_DECLS
