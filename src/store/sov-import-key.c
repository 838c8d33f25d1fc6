/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-import-private.h"

GHashTable *
sov_import_make_seen (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* "Ok" is said twice in a minute, and a chat knows no seconds. */
char *
sov_import_dup_key (const SovImportItem *item,
                    GHashTable *seen,
                    gboolean *again)
{
  g_autofree char *key = item->key != NULL ? g_strdup (item->key) : sov_import_item_dup_key (item);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) + 1;

  g_hash_table_insert (seen, g_strdup (key), GUINT_TO_POINTER (n));
  *again = n > 1 && (item->id != NULL || item->kind == SOV_IMPORT_ITEM_CONTACT);
  if (n == 1 || *again)
    return g_steal_pointer (&key);

  return g_strdup_printf ("%s-%u", key, n);
}

char *
sov_import_dup_run_key (SovImportRun *run,
                        const SovImportItem *item,
                        gboolean *known,
                        GError **error)
{
  gboolean again;
  g_autofree char *key = sov_import_dup_key (item, run->seen, &again);

  if ((again && !sov_stage_flush (run->stage, error)) || !sov_import_is_known (run->db, key, known, error))
    return NULL;

  return g_steal_pointer (&key);
}

gboolean
sov_import_is_known (SovDatabase *db,
                     const char *key,
                     gboolean *known,
                     GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, "SELECT 1 FROM source WHERE item_key = :key", error);

  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":key", key);
  *known = sov_statement_next (stmt);
  return sov_statement_check (stmt, error);
}
