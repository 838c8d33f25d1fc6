/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The connection to one encrypted file, and its statements.
 *
 * Owns the handle of SQLCipher: it never leaves this module. Everything here
 * belongs to the thread that opened it. It never makes a file unless told to,
 * and never opens one without a key. */

G_BEGIN_DECLS

typedef struct _SovDatabase SovDatabase;
typedef struct _SovStatement SovStatement;

typedef enum
{
  SOV_DATABASE_EXISTING = 0,
  SOV_DATABASE_CREATE = 1 << 0, /* makes the file; an existing one is an error */
  SOV_DATABASE_READ_ONLY = 1 << 1,
  SOV_DATABASE_PASSPHRASE = 1 << 2, /* the key is a passphrase, stretched by SQLCipher */
  SOV_DATABASE_DRAFT = 1 << 3,      /* a copy in the making: no log, and nothing lasts by itself */
} SovDatabaseFlags;

typedef gboolean (*SovDatabaseFunc) (SovDatabase *db,
                                     gpointer data,
                                     GError **error);

/* Bytes of a raw key. */
#define SOV_KEY_SIZE 32

/* Refuses to go on unless the SQLite that is linked really encrypts: makes a
 * file in @folder, looks at its first bytes, and removes it. */
gboolean sov_database_test_encryption (const char *folder,
                                       GError **error);
/* Whether what lies on the disk is. It is read through the connection's own
 * handle: closing another one of the same file would let go of its locks
 * (sqlite.org/howtocorrupt.html, 2.2). */
gboolean sov_database_is_encrypted (SovDatabase *db,
                                    gboolean *encrypted,
                                    GError **error);

/* @key: SOV_KEY_SIZE bytes, or a passphrase's bytes with the flag.
 * Sets every pragma of the vault and takes the file's lock. Transfer full. */
SovDatabase *sov_database_open (const char *path,
                                GBytes *key,
                                SovDatabaseFlags flags,
                                GError **error);
/* A vault in memory with the newest schema, for tests and previews. */
SovDatabase *sov_database_open_memory (GError **error);
/* The same as the program of that schema made it. */
SovDatabase *sov_database_open_memory_at (gint64 version,
                                          GError **error);
void sov_database_close (SovDatabase *db);

gboolean sov_database_execute (SovDatabase *db,
                               const char *sql,
                               GError **error);
gboolean sov_database_transact (SovDatabase *db,
                                SovDatabaseFunc func,
                                gpointer data,
                                GError **error);
/* From now on sov_database_transact() refuses with SOV_STORE_ERROR_READ_ONLY. */
void sov_database_set_read_only (SovDatabase *db,
                                 gboolean read_only);
gboolean sov_database_in_transaction (SovDatabase *db);
/* Inside a transaction: when @func fails, only what it did is undone. */
gboolean sov_database_attempt (SovDatabase *db,
                               SovDatabaseFunc func,
                               gpointer data,
                               GError **error);
/* Runs @func, in which evidence may be emptied and deleted and VACUUM is
 * answered: what the law has erased, and nothing else. It is no transaction. */
gboolean sov_database_allow_erasing (SovDatabase *db,
                                     SovDatabaseFunc func,
                                     gpointer data,
                                     GError **error);
/* Whether this connection met damage, a disk that failed or a lack of memory: it
 * is not to be asked again, a fresh one is (sqlcipher#617). */
gboolean sov_database_is_spoilt (SovDatabase *db);
/* What the log holds is left there when @db is closed. */
void sov_database_spare_log (SovDatabase *db);
/* The version of the newest schema that this program knows. */
gint64 sov_database_count_steps (void);
/* Brings the schema to the newest, in one transaction. On error the file is as it
 * was; SOV_STORE_ERROR_NOT_MIGRATED when that is for no fault of the disk. */
gboolean sov_database_migrate (SovDatabase *db,
                               GError **error);
/* The same up to @version only, and nothing is sealed. For what compares schemas. */
gboolean sov_database_migrate_to (SovDatabase *db,
                                  gint64 version,
                                  GError **error);
gboolean sov_database_query_int (SovDatabase *db,
                                 const char *sql,
                                 gint64 *value,
                                 GError **error);
/* The first text of the first row, or NULL without error when there is none. */
char *sov_database_query_text (SovDatabase *db,
                               const char *sql,
                               GError **error);
gint64 sov_database_last_id (SovDatabase *db);
/* Rows that the last statement touched. */
gint64 sov_database_n_changed (SovDatabase *db);

/* Prepared once and kept; transfer none: give it back with g_autoptr. */
SovStatement *sov_database_prepare (SovDatabase *db,
                                    const char *sql,
                                    GError **error);
void sov_statement_done (SovStatement *stmt);
/* Ready for the next set of values. */
void sov_statement_again (SovStatement *stmt);
void sov_statement_bind_int (SovStatement *stmt,
                             const char *name,
                             gint64 value);
/* NULL in the table when @value is @none. */
void sov_statement_bind_int_unless (SovStatement *stmt,
                                    const char *name,
                                    gint64 value,
                                    gint64 none);
void sov_statement_bind_text (SovStatement *stmt,
                              const char *name,
                              const char *value);
void sov_statement_bind_blob (SovStatement *stmt,
                              const char *name,
                              gconstpointer data,
                              gsize size);
/* Whether there is a row to read. Ask sov_statement_check() why not. */
gboolean sov_statement_next (SovStatement *stmt);
gboolean sov_statement_check (SovStatement *stmt,
                              GError **error);
gboolean sov_statement_run (SovStatement *stmt,
                            GError **error);
gint64 sov_statement_int (SovStatement *stmt,
                          int column);
/* @none where the table has NULL. */
gint64 sov_statement_int_or (SovStatement *stmt,
                             int column,
                             gint64 none);
gboolean sov_statement_is_null (SovStatement *stmt,
                                int column);
const char *sov_statement_text (SovStatement *stmt,
                                int column);
/* A copy; NULL where the table has NULL. */
char *sov_statement_dup (SovStatement *stmt,
                         int column);
GBytes *sov_statement_blob (SovStatement *stmt,
                            int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovDatabase, sov_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovStatement, sov_statement_done)

G_END_DECLS
