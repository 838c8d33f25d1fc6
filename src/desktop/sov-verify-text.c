/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-verify-text.h"

#include <glib/gi18n.h>

/* Owns the words for the checks of a vault; the names are those of sov_verify(). */

static const struct
{
  const char *name;
  const char *words;
} checks[] = {
  { "encryption", N_ ("The file is encrypted") },
  { "pages", N_ ("Every page is as it was written") },
  { "integrity", N_ ("The database hangs together") },
  { "references", N_ ("Nothing points at what is not there") },
  { "search", N_ ("The search index is whole") },
  { "schema", N_ ("This Sovittu knows the form of the vault") },
  { "counts", N_ ("Nothing is missing between the records") },
  { "chain", N_ ("No later change of what was agreed is visible") },
};

const char *
sov_verify_text (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i].name, name))
      return gettext (checks[i].words);

  return name;
}
