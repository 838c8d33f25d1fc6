/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"
#include "store/sov-search-table.h"
#include "store/sov-search-words.h"

/* T20, a search that is SQL or a query of its own, and T27, a huge one: none ends
 * in an error of the database. */

static SovDatabase *
open_once (void)
{
  static SovDatabase *db;

  if (db == NULL)
    db = sov_database_open_memory (NULL);
  g_assert_nonnull (db);

  return db;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (SovSearchWords) words = sov_search_words_new (text);
  g_auto (GStrv) parts = sov_search_words_split (text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_search_table_find (open_once (), text, 10, &error);

  g_assert_no_error (error);
  g_assert_nonnull (rows);
  g_assert_nonnull (parts);
  if (words != NULL)
    {
      g_autofree char *query = sov_search_words_write (words, text);
      g_autofree char *cut = sov_search_words_cut (words, text);

      g_assert_true (query == NULL || g_utf8_validate (query, -1, NULL));
      g_assert_true (cut == NULL || g_utf8_validate (cut, -1, NULL));
    }

  return 0;
}
