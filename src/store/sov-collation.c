/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-collation.h"

#include <unicode/ucol.h>
#include <unicode/ustring.h>

#include "store/sov-database-private.h"

static UCollator *
get_collator (SovDatabase *db)
{
  UErrorCode status = U_ZERO_ERROR;

  if (db->collator == NULL)
    db->collator = ucol_open ("fi", &status);

  return db->collator;
}

GBytes *
sov_collation_key (SovDatabase *db,
                   const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  gsize room = strlen (text) + 1;
  g_autofree UChar *wide = g_new (UChar, room);
  g_autofree guint8 *key = NULL;
  int length = 0;
  int size;

  u_strFromUTF8 (wide, (int) room, &length, text, -1, &status);
  if (U_FAILURE (status) || get_collator (db) == NULL)
    return g_bytes_new (text, strlen (text));

  size = ucol_getSortKey (db->collator, wide, length, NULL, 0);
  key = g_malloc ((gsize) size);
  ucol_getSortKey (db->collator, wide, length, key, size);

  return g_bytes_new_take (g_steal_pointer (&key), (gsize) size);
}

/* "fi 153.120.0.0" */
static char *
get_version (SovDatabase *db)
{
  UVersionInfo version = { 0 };

  if (get_collator (db) != NULL)
    ucol_getVersion (db->collator, version);

  return g_strdup_printf ("fi %u.%u.%u.%u", version[0], version[1], version[2], version[3]);
}

typedef struct
{
  const char *list; /* id and name of every row */
  const char *write;
} Keyed;

static const Keyed keyed[] = {
  { "SELECT id, name FROM party", "UPDATE party SET sort_key = :key WHERE id = :id" },
  { "SELECT id, title FROM deal", "UPDATE deal SET sort_key = :key WHERE id = :id" },
};

static gboolean
write_keys (SovDatabase *db,
            const Keyed *table,
            GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, table->list, error);
  g_autoptr (SovStatement) write = row != NULL ? sov_database_prepare (db, table->write, error) : NULL;

  if (write == NULL)
    return FALSE;

  while (sov_statement_next (row))
    {
      g_autoptr (GBytes) key = sov_collation_key (db, sov_statement_text (row, 1));

      sov_statement_bind_blob (write, ":key", g_bytes_get_data (key, NULL), g_bytes_get_size (key));
      sov_statement_bind_int (write, ":id", sov_statement_int (row, 0));
      if (!sov_statement_run (write, error))
        return FALSE;
      sov_statement_again (write);
    }

  return sov_statement_check (row, error);
}

static gboolean
write_all_keys (SovDatabase *db,
                gpointer version,
                GError **error)
{
  g_autoptr (SovStatement) stmt = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (keyed); i++)
    if (!write_keys (db, &keyed[i], error))
      return FALSE;

  stmt = sov_database_prepare (db, "UPDATE vault SET collation = :version", error);
  if (stmt == NULL)
    return FALSE;

  sov_statement_bind_text (stmt, ":version", version);
  return sov_statement_run (stmt, error);
}

gboolean
sov_collation_keep (SovDatabase *db,
                    GError **error)
{
  g_autofree char *version = get_version (db);
  g_autofree char *known = NULL;
  GError *failure = NULL;

  known = sov_database_query_text (db, "SELECT collation FROM vault", &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  return known == NULL || g_str_equal (known, version) ||
         sov_database_transact (db, write_all_keys, version, error);
}
