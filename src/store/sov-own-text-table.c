/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-own-text-table.h"

GPtrArray *
sov_own_text_table_load (SovDatabase *db,
                         GError **error)
{
  g_autoptr (GPtrArray) texts = sov_own_texts_new ();
  g_autoptr (SovStatement) row =
      sov_database_prepare (db, "SELECT script, language, words, original, changed_at FROM text ORDER BY script, language", error);

  if (row == NULL)
    return NULL;

  while (sov_statement_next (row))
    {
      SovOwnText *text = sov_own_text_new ();

      text->script = sov_statement_dup (row, 0);
      text->language = (SovLanguage) sov_statement_int (row, 1);
      text->words = sov_statement_dup (row, 2);
      text->original = sov_statement_dup (row, 3);
      text->changed_at = sov_statement_int (row, 4);
      g_ptr_array_add (texts, text);
    }

  return sov_statement_check (row, error) ? g_steal_pointer (&texts) : NULL;
}

gboolean
sov_own_text_table_put (SovDatabase *db,
                        const SovOwnText *text,
                        GError **error)
{
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              "INSERT INTO text (script, language, words, original, changed_at)"
                              " VALUES (:script, :language, :words, :original, :at)"
                              " ON CONFLICT (script, language) DO UPDATE SET words = excluded.words,"
                              " original = excluded.original, changed_at = excluded.changed_at",
                              error);
  if (row == NULL)
    return FALSE;

  sov_statement_bind_text (row, ":script", text->script);
  sov_statement_bind_int (row, ":language", text->language);
  sov_statement_bind_text (row, ":words", text->words);
  sov_statement_bind_text (row, ":original", text->original);
  sov_statement_bind_int (row, ":at", text->changed_at);
  return sov_statement_run (row, error);
}

gboolean
sov_own_text_table_remove (SovDatabase *db,
                           const char *script,
                           SovLanguage language,
                           gboolean *removed,
                           GError **error)
{
  g_autoptr (SovStatement) row =
      sov_database_prepare (db, "DELETE FROM text WHERE script = :script AND language = :language", error);

  if (row == NULL)
    return FALSE;

  sov_statement_bind_text (row, ":script", script);
  sov_statement_bind_int (row, ":language", language);
  if (!sov_statement_run (row, error))
    return FALSE;

  *removed = sov_database_n_changed (db) > 0;
  return TRUE;
}
