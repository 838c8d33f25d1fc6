/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-authorizer.h"

#include <sqlite3.h>

#include "store/sov-database-private.h"
#include "store/sov-evidence.h"

/* What the vault stands on; to read them is harmless. */
static const char *const settings[] = {
  "application_id",
  "foreign_keys",
  "ignore_check_constraints",
  "legacy_alter_table",
  "recursive_triggers",
  "schema_version",
  "secure_delete",
  "trusted_schema",
  "user_version",
};

/* Nobody's business once the key was given. */
static const char *const forbidden[] = {
  "data_store_directory",
  "hexkey",
  "hexrekey",
  "key",
  "rekey",
  "temp_store_directory",
  "textkey",
  "textrekey",
  "writable_schema",
};

static gboolean
is_among (const char *const *names,
          gsize n,
          const char *name)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
may_set (SovDatabase *db,
         const char *pragma,
         const char *value)
{
  if (is_among (forbidden, G_N_ELEMENTS (forbidden), pragma))
    return FALSE;

  return value == NULL || !db->sealed || !is_among (settings, G_N_ELEMENTS (settings), pragma);
}

static gboolean
is_chain (const char *table)
{
  return g_ascii_strcasecmp (table, "event") == 0 || g_ascii_strcasecmp (table, "event_salt") == 0;
}

/* Names are compared as SQLite does it: whatever the case. */
static const SovEvidence *
find_evidence (const char *table)
{
  g_autofree char *name = g_ascii_strdown (table, -1);
  const SovEvidence *found = sov_evidence_find (name);

  return found != NULL && g_str_equal (found->table, name) ? found : NULL;
}

static gboolean
may_delete (SovDatabase *db,
            const char *table)
{
  if (is_chain (table))
    return FALSE;

  return db->erasing || find_evidence (table) == NULL;
}

/* Only what the chain says nothing of: a retraction, what is found out later. */
static gboolean
may_update (SovDatabase *db,
            const char *table,
            const char *column)
{
  const SovEvidence *found;

  if (is_chain (table))
    return db->erasing && g_ascii_strcasecmp (table, "event_salt") == 0;

  found = db->erasing ? NULL : find_evidence (table);
  return found == NULL || !sov_evidence_holds (found, column);
}

/* An empty name is the scratch file of VACUUM, which erasing ends with. */
static gboolean
may_attach (SovDatabase *db,
            const char *file)
{
  return db->erasing && file != NULL && *file == '\0';
}

static gboolean
may_call (const char *function)
{
  static const char *const dangerous[] = { "fts3_tokenizer", "load_extension", "readfile", "sqlcipher_export", "writefile" };

  return !is_among (dangerous, G_N_ELEMENTS (dangerous), function);
}

static gboolean
may_change_schema (SovDatabase *db,
                   const char *schema)
{
  return !db->sealed || schema == NULL || g_ascii_strcasecmp (schema, "main") != 0;
}

/* The words that SQLite gives mean something else for each @action
 * (sqlite.org/c3ref/c_alter_table.html). */
static gboolean
may_do (SovDatabase *db,
        int action,
        const char *first,
        const char *second,
        const char *schema)
{
  switch (action)
    {
    case SQLITE_DELETE:
      return may_delete (db, first);
    case SQLITE_UPDATE:
      return may_update (db, first, second);
    case SQLITE_PRAGMA:
      return may_set (db, first, second);
    case SQLITE_ATTACH:
      return may_attach (db, first);
    case SQLITE_DETACH:
      return db->erasing;
    case SQLITE_FUNCTION:
      return may_call (second);
    case SQLITE_ALTER_TABLE:
      return may_change_schema (db, first);
    case SQLITE_CREATE_INDEX:
    case SQLITE_CREATE_TABLE:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_VIEW:
    case SQLITE_CREATE_VTABLE:
    case SQLITE_DROP_INDEX:
    case SQLITE_DROP_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_VIEW:
    case SQLITE_DROP_VTABLE:
      return may_change_schema (db, schema);
    default:
      return TRUE;
    }
}

static int
authorize (void *data,
           int action,
           const char *first,
           const char *second,
           const char *schema,
           const char *trigger)
{
  SovDatabase *db = data;

  return db->migrating || may_do (db, action, first, second, schema) ? SQLITE_OK : SQLITE_DENY;
}

/* Setting it anew also has every statement that is kept ask again. */
void
sov_authorizer_guard (SovDatabase *db,
                      gboolean migrating)
{
  db->migrating = migrating;
  sqlite3_set_authorizer (db->native, authorize, db);
}

void
sov_authorizer_seal (SovDatabase *db)
{
  db->sealed = TRUE;
  sov_authorizer_guard (db, FALSE);
}

gboolean
sov_database_allow_erasing (SovDatabase *db,
                            SovDatabaseFunc func,
                            gpointer data,
                            GError **error)
{
  int attached = sqlite3_limit (db->native, SQLITE_LIMIT_ATTACHED, 1);
  gboolean done;

  g_assert (g_thread_self () == db->thread && !db->erasing);

  db->erasing = TRUE;
  sov_authorizer_guard (db, FALSE);
  done = func (db, data, error);
  db->erasing = FALSE;
  sov_authorizer_guard (db, FALSE);
  sqlite3_limit (db->native, SQLITE_LIMIT_ATTACHED, attached);

  return done;
}
