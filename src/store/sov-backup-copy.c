/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-backup-copy.h"

#include <glib/gstdio.h>

#include "model/sov-time.h"
#include "store/sov-place.h"

#define TOLD ".holds"
#define GROUP "Backup"

/* SQLCipher writes nothing smaller than a page. */
#define LEAST_SIZE 4096

/* The main tables, which every schema has. */
static const struct
{
  const char *name;  /* in the file */
  const char *taken; /* the same */
  const char *table;
  const char *taken_at; /* the column */
} tables[SOV_BACKUP_N_TABLES] = {
  [SOV_BACKUP_PARTIES] = { "rows-parties", "taken-parties", "party", "removed_at" },
  [SOV_BACKUP_DEALS] = { "rows-deals", "taken-deals", "deal", "removed_at" },
  [SOV_BACKUP_TERMS] = { "rows-terms", "taken-terms", "term", "retracted_at" },
  [SOV_BACKUP_ENTRIES] = { "rows-entries", "taken-entries", "entry", "removed_at" },
  [SOV_BACKUP_COMPLAINTS] = { "rows-complaints", "taken-complaints", "complaint", "retracted_at" },
};

SovBackupCopy *
sov_backup_copy_new (const char *path)
{
  SovBackupCopy *self = g_new0 (SovBackupCopy, 1);

  self->path = g_strdup (path);
  self->newest = SOV_NO_TIME;
  for (guint i = 0; i < SOV_BACKUP_N_TABLES; i++)
    self->rows[i] = -1;

  return self;
}

void
sov_backup_copy_free (SovBackupCopy *self)
{
  g_free (self->path);
  g_free (self->head);
  g_free (self);
}

#define HOLDS                                                                                              \
  "SELECT (SELECT count(*) FROM party WHERE customer = 1 AND removed_at IS NULL AND merged_into IS NULL)," \
  " (SELECT count(*) FROM deal WHERE removed_at IS NULL),"                                                 \
  " (SELECT max (at) FROM (SELECT max (at) AS at FROM entry UNION ALL SELECT max (entered_at) FROM version))"

#define HEAD "SELECT seq, lower (hex (hash)) FROM event ORDER BY seq DESC LIMIT 1"

static gboolean
count_rows (SovBackupCopy *self,
            SovDatabase *db,
            GError **error)
{
  for (guint i = 0; i < SOV_BACKUP_N_TABLES; i++)
    {
      g_autofree char *sql = g_strconcat ("SELECT count(*) FROM ", tables[i].table, NULL);
      g_autofree char *taken = g_strconcat (sql, " WHERE ", tables[i].taken_at, " IS NOT NULL", NULL);

      if (!sov_database_query_int (db, sql, &self->rows[i], error) ||
          !sov_database_query_int (db, taken, &self->taken[i], error))
        return FALSE;
    }

  return TRUE;
}

#define HAS_LEDGER "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'erasure')"

static gboolean
count_erasures (SovBackupCopy *self,
                SovDatabase *db,
                GError **error)
{
  gint64 has_ledger;

  return sov_database_query_int (db, HAS_LEDGER, &has_ledger, error) &&
         (has_ledger == 0 || sov_database_query_int (db, "SELECT count(*) FROM erasure", &self->n_erasures, error));
}

/* A copy of the time before the chain has none. */
static gboolean
find_head (SovBackupCopy *self,
           SovDatabase *db,
           GError **error)
{
  g_autoptr (SovStatement) row = NULL;
  gint64 has_chain;

  if (!sov_database_query_int (db, "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'event')", &has_chain, error))
    return FALSE;
  if (has_chain == 0)
    return TRUE;

  row = sov_database_prepare (db, HEAD, error);
  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->n_events = sov_statement_int (row, 0);
      g_free (self->head);
      self->head = sov_statement_dup (row, 1);
    }

  return sov_statement_check (row, error);
}

gboolean
sov_backup_copy_look_into (SovBackupCopy *self,
                           SovDatabase *db,
                           GError **error)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, HOLDS, error);

  if (row == NULL)
    return FALSE;

  if (sov_statement_next (row))
    {
      self->n_customers = sov_statement_int (row, 0);
      self->n_deals = sov_statement_int (row, 1);
      self->newest = sov_statement_int_or (row, 2, SOV_NO_TIME);
    }

  return sov_statement_check (row, error) && count_rows (self, db, error) && count_erasures (self, db, error) && find_head (self, db, error);
}

gboolean
sov_backup_copy_same (const SovBackupCopy *self,
                      const SovBackupCopy *other)
{
  for (guint i = 0; i < SOV_BACKUP_N_TABLES; i++)
    if (self->rows[i] >= 0 && other->rows[i] >= 0 && self->rows[i] != other->rows[i])
      return FALSE;

  return self->n_customers == other->n_customers && self->n_deals == other->n_deals && self->newest == other->newest &&
         (self->head == NULL || other->head == NULL ||
          (self->n_events == other->n_events && g_str_equal (self->head, other->head)));
}

SovBackupChange
sov_backup_copy_compare (const SovBackupCopy *self,
                         const SovBackupCopy *before)
{
  gboolean fewer = FALSE;
  gboolean lost = FALSE;

  if (before == NULL)
    return SOV_BACKUP_GREW;

  for (guint i = 0; i < SOV_BACKUP_N_TABLES; i++)
    if (self->rows[i] >= 0)
      {
        fewer = fewer || self->rows[i] * 2 < before->rows[i];
        lost = lost || self->rows[i] * 2 < before->rows[i] - before->taken[i];
      }
  if (lost && self->n_erasures <= before->n_erasures)
    return SOV_BACKUP_SHRUNK;

  /* What the lists do not show any more is there, and says when it was removed. */
  fewer = fewer || self->n_customers * 2 < before->n_customers || self->n_deals * 2 < before->n_deals;
  return fewer ? SOV_BACKUP_REMOVED : SOV_BACKUP_GREW;
}

char *
sov_backup_copy_beside (const char *path)
{
  return g_strconcat (path, TOLD, NULL);
}

gboolean
sov_backup_copy_tell (const SovBackupCopy *self,
                      GError **error)
{
  g_autoptr (GKeyFile) told = g_key_file_new ();
  g_autofree char *path = sov_backup_copy_beside (self->path);
  g_autofree char *data = NULL;
  gsize length;

  g_key_file_set_int64 (told, GROUP, "at", self->mark.at);
  g_key_file_set_int64 (told, GROUP, "size", self->size);
  g_key_file_set_int64 (told, GROUP, "customers", self->n_customers);
  g_key_file_set_int64 (told, GROUP, "deals", self->n_deals);
  if (self->newest != SOV_NO_TIME)
    g_key_file_set_int64 (told, GROUP, "newest", self->newest);
  for (guint i = 0; i < SOV_BACKUP_N_TABLES; i++)
    {
      g_key_file_set_int64 (told, GROUP, tables[i].name, self->rows[i]);
      g_key_file_set_int64 (told, GROUP, tables[i].taken, self->taken[i]);
    }
  g_key_file_set_int64 (told, GROUP, "erasures", self->n_erasures);
  g_key_file_set_int64 (told, GROUP, "events", self->n_events);
  if (self->head != NULL)
    g_key_file_set_string (told, GROUP, "head", self->head);
  if (self->change != SOV_BACKUP_GREW)
    g_key_file_set_int64 (told, GROUP, "change", self->change);
  data = g_key_file_to_data (told, &length, NULL);

  return sov_place_write (path, data, length, error);
}

static gint64
get_told (GKeyFile *told,
          const char *what,
          gint64 otherwise)
{
  g_autoptr (GError) error = NULL;
  gint64 value = g_key_file_get_int64 (told, GROUP, what, &error);

  return error == NULL ? value : otherwise;
}

gboolean
sov_backup_copy_read (SovBackupCopy *self)
{
  g_autoptr (GKeyFile) told = g_key_file_new ();
  g_autofree char *beside = sov_backup_copy_beside (self->path);
  gint64 change;
  GStatBuf about;

  if (g_lstat (self->path, &about) != 0 || !S_ISREG (about.st_mode) || about.st_size < LEAST_SIZE ||
      !g_key_file_load_from_file (told, beside, G_KEY_FILE_NONE, NULL))
    return FALSE;

  self->size = about.st_size;
  self->mark.at = get_told (told, "at", 0);
  self->n_customers = get_told (told, "customers", 0);
  self->n_deals = get_told (told, "deals", 0);
  self->newest = get_told (told, "newest", SOV_NO_TIME);
  for (guint i = 0; i < SOV_BACKUP_N_TABLES; i++)
    {
      self->rows[i] = get_told (told, tables[i].name, -1);
      self->taken[i] = get_told (told, tables[i].taken, 0);
    }
  self->n_erasures = get_told (told, "erasures", 0);
  self->n_events = get_told (told, "events", 0);
  self->head = g_key_file_get_string (told, GROUP, "head", NULL);
  change = get_told (told, "change", SOV_BACKUP_GREW);
  self->change = change == SOV_BACKUP_REMOVED || change == SOV_BACKUP_SHRUNK ? (SovBackupChange) change : SOV_BACKUP_GREW;

  return get_told (told, "size", -1) == self->size;
}
