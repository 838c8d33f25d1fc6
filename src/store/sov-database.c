/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-database.h"
#include "store/sov-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <unicode/ucol.h>

#include "store/sov-authorizer.h"
#include "store/sov-database-private.h"
#include "store/sov-place.h"

/* What a database begins with that is not encrypted, the zero at the end too. */
#define PLAIN_HEADER "SQLite format 3"

/* Right after the key: the file's form is not for a later library to choose. */
#define FORM "PRAGMA cipher_compatibility = 4"

/* Before the file is read for the first time: a log without a -shm file beside
 * it, so that a vault opens on a full disk too (vault.md T7). */
#define FIRST "PRAGMA locking_mode = EXCLUSIVE"

/* vault.md §4.3 gives the order. The file's lock is taken last, so that a
 * second program learns at once that it is the second. */
#define AFTER_KEY                        \
  "PRAGMA journal_mode = WAL;"           \
  "PRAGMA synchronous = FULL;"           \
  "PRAGMA foreign_keys = ON;"            \
  "PRAGMA recursive_triggers = ON;"      \
  "PRAGMA secure_delete = ON;"           \
  "PRAGMA trusted_schema = OFF;"         \
  "PRAGMA cell_size_check = ON;"         \
  "PRAGMA temp_store = MEMORY;"          \
  "PRAGMA mmap_size = 0;"                \
  "PRAGMA wal_autocheckpoint = 1000;"    \
  "PRAGMA journal_size_limit = 4194304;" \
  "BEGIN IMMEDIATE; COMMIT"

#define READ_ONLY_AFTER_KEY      \
  "PRAGMA query_only = ON;"      \
  "PRAGMA trusted_schema = OFF;" \
  "PRAGMA cell_size_check = ON;" \
  "PRAGMA temp_store = MEMORY;"  \
  "PRAGMA mmap_size = 0"

/* Nothing is lost with a draft: who makes it syncs it, and what is not whole is
 * thrown away. A copy of a vault says that it has a log; here it loses that. */
#define DRAFT_AFTER_KEY           \
  "PRAGMA journal_mode = MEMORY;" \
  "PRAGMA synchronous = OFF;"     \
  "PRAGMA trusted_schema = OFF;"  \
  "PRAGMA temp_store = MEMORY;"   \
  "PRAGMA mmap_size = 0"

#define IN_MEMORY                   \
  "PRAGMA foreign_keys = ON;"       \
  "PRAGMA recursive_triggers = ON;" \
  "PRAGMA secure_delete = ON;"      \
  "PRAGMA trusted_schema = OFF;"    \
  "PRAGMA temp_store = MEMORY"

#define BUSY_MS 2000

#define PAGE_SIZE 4096

/* "x'", two digits a byte, "'" */
#define RAW_KEY_LENGTH (2 + 2 * SOV_KEY_SIZE + 1)

static void
statement_free (SovStatement *stmt)
{
  sqlite3_finalize (stmt->native);
  g_free (stmt->failure);
  g_free (stmt);
}

static gboolean
give_key (SovDatabase *db,
          GBytes *key,
          SovDatabaseFlags flags,
          GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (key, &size);
  char raw[RAW_KEY_LENGTH + 1] = "x'";
  int rc;

  if (flags & SOV_DATABASE_PASSPHRASE)
    {
      rc = sqlite3_key (db->native, bytes, (int) size);
    }
  else
    {
      /* A raw key of another length would be taken for a passphrase. */
      if (size != SOV_KEY_SIZE)
        {
          g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY, "a key of another length");
          return FALSE;
        }

      for (gsize i = 0; i < size; i++)
        g_snprintf (raw + 2 + 2 * i, 3, "%02x", bytes[i]);
      raw[RAW_KEY_LENGTH - 1] = '\'';
      rc = sqlite3_key (db->native, raw, RAW_KEY_LENGTH);
      explicit_bzero (raw, sizeof raw);
    }

  return rc == SQLITE_OK || sov_store_error_set (db->native, "giving the key", error);
}

/* A zero-length file would open as a new, empty vault: nothing shorter than
 * SQLCipher's page is let near it. */
static gboolean
check_file (const char *path,
            GError **error)
{
  GStatBuf info;

  if (g_lstat (path, &info) != 0)
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_MISSING, "the file is not here");
  else if (!S_ISREG (info.st_mode))
    g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "not a regular file");
  else if (info.st_size < PAGE_SIZE)
    g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED,
                 "the file is too short: %" G_GINT64_FORMAT " bytes", (gint64) info.st_size);
  else
    return TRUE;

  return FALSE;
}

/* Nobody else may read it, and it was not there before: SQLite promises
 * neither. */
static gboolean
make_file (const char *path,
           GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0 && (errno == EEXIST || errno == ELOOP))
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_EXISTS, "a file is here already");
      return FALSE;
    }
  if (fd < 0)
    return sov_place_set_error (errno, "making the file", error);

  return g_close (fd, error);
}

static void
harden (sqlite3 *native)
{
  /* What fails is told by its code, not on the terminal. */
  sqlite3_exec (native, "PRAGMA cipher_log_level = NONE", NULL, NULL, NULL);
  sqlite3_extended_result_codes (native, 1);
  sqlite3_busy_timeout (native, BUSY_MS);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (native, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_limit (native, SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024);
  sqlite3_limit (native, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit (native, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit (native, SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 512);
}

static SovDatabase *
database_new (void)
{
  SovDatabase *db = g_new0 (SovDatabase, 1);

  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                          (GDestroyNotify) statement_free);
  db->thread = g_thread_self ();

  return db;
}

/* Looked at before anything is set, for setting it would write to the file. */
static gboolean
check_ours (SovDatabase *db,
            GError **error)
{
  gint64 id;

  if (!sov_database_query_int (db, "PRAGMA application_id", &id, error))
    return FALSE;
  if (id == SOV_DATABASE_APPLICATION_ID)
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NOT_OURS, "the file is not a vault of Sovittu");
  return FALSE;
}

/* What a later program wrote is not touched: not even its log is brought in. */
static gboolean
check_known (SovDatabase *db,
             GError **error)
{
  gint64 version;

  if (!sov_database_query_int (db, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version <= sov_database_count_steps ())
    return TRUE;

  g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_TOO_NEW, "the file was written by a later version");
  return FALSE;
}

static gboolean
has_log (SovDatabase *db)
{
  sqlite3_file *log = NULL;
  sqlite3_int64 size = 0;

  sqlite3_file_control (db->native, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  return log != NULL && log->pMethods != NULL && (log->pMethods->xFileSize (log, &size) != SQLITE_OK || size > 0);
}

/* A log that was not brought in is there after a crash, or because somebody
 * copied files; SQLite takes any of the right name. So all that it says is read
 * before anything goes by it. */
static gboolean
check_log (SovDatabase *db,
           GError **error)
{
  g_autofree char *found = NULL;
  const char *code;
  int rc;

  if (!has_log (db))
    return TRUE;

  found = sov_database_query_text (db, "PRAGMA quick_check (1)", error);
  if (found == NULL || g_str_equal (found, "ok"))
    return found != NULL;

  /* A page that the disk does not give is no page that is wrong. */
  code = strstr (found, "error code=");
  rc = code != NULL ? (int) g_ascii_strtoll (strchr (code, '=') + 1, NULL, 10) & 0xff : SQLITE_CORRUPT;
  return sov_store_error_set_result (rc == SQLITE_NOTADB ? SQLITE_CORRUPT : rc, sqlite3_system_errno (db->native),
                                     found, "reading what the last session left in the log", error);
}

/* What could not be opened is closed as it was: SQLite would bring in the log. */
static void
spare_log (SovDatabase *db)
{
  if (db->native != NULL && has_log (db))
    sqlite3_db_config (db->native, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

static const char *
choose_pragmas (SovDatabaseFlags flags)
{
  if (flags & SOV_DATABASE_READ_ONLY)
    return READ_ONLY_AFTER_KEY;

  return flags & SOV_DATABASE_DRAFT ? DRAFT_AFTER_KEY : AFTER_KEY;
}

static gboolean
open_file (SovDatabase *db,
           const char *path,
           GBytes *key,
           SovDatabaseFlags flags,
           GError **error)
{
  gboolean read_only = (flags & SOV_DATABASE_READ_ONLY) != 0;
  int open_flags = read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  gint64 n;

  if (sqlite3_open_v2 (path, &db->native, open_flags | SQLITE_OPEN_NOFOLLOW, NULL) != SQLITE_OK)
    return sov_store_error_set (db->native, "opening the file", error);

  harden (db->native);
  if (!give_key (db, key, flags, error) ||
      !sov_database_execute (db, FORM, error) ||
      (!read_only && !sov_database_execute (db, FIRST, error)) ||
      !sov_database_query_int (db, "SELECT count(*) FROM sqlite_schema", &n, error))
    return FALSE;
  if (flags == SOV_DATABASE_EXISTING && (!check_ours (db, error) || !check_known (db, error) || !check_log (db, error)))
    return FALSE;

  if (!sov_database_execute (db, choose_pragmas (flags), error))
    return FALSE;

  sov_authorizer_guard (db, FALSE);
  return TRUE;
}

/* SQLite tries once more to open what it could not, and then knows no longer why:
 * beside a file that is whole there is no log without room for one. */
static void
blame_disk (const char *path,
            GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) full = NULL;

  if (error == NULL || !g_error_matches (*error, SOV_STORE_ERROR, SOV_STORE_ERROR_FAILED) ||
      sov_place_check_room (folder, PAGE_SIZE, &full))
    return;

  g_clear_error (error);
  g_propagate_error (error, g_steal_pointer (&full));
}

static SovDatabase *
try_open (const char *path,
          GBytes *key,
          SovDatabaseFlags flags,
          GError **error)
{
  SovDatabase *db = database_new ();

  if (open_file (db, path, key, flags, error))
    return db;

  blame_disk (path, error);
  spare_log (db);
  sov_database_close (db);
  return NULL;
}

SovDatabase *
sov_database_open (const char *path,
                   GBytes *key,
                   SovDatabaseFlags flags,
                   GError **error)
{
  gboolean create = (flags & SOV_DATABASE_CREATE) != 0;
  g_autoptr (GError) reason = NULL;
  SovDatabase *db;

  g_return_val_if_fail (key != NULL, NULL);

  if (create ? !make_file (path, error) : !check_file (path, error))
    return NULL;

  db = try_open (path, key, flags, &reason);
  if (!create && g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY))
    {
      /* Where the disk does not give it the salt, SQLCipher goes on with one of
       * chance (sqlcipher_codec_ctx_init_kdf_salt()), and no key fits: nobody is
       * told that theirs is wrong before it was tried twice. */
      g_clear_error (&reason);
      db = try_open (path, key, flags, &reason);
    }
  if (db != NULL)
    return db;

  g_propagate_error (error, g_steal_pointer (&reason));
  if (create)
    g_unlink (path);
  return NULL;
}

SovDatabase *
sov_database_open_memory_at (gint64 version,
                             GError **error)
{
  g_autoptr (SovDatabase) db = database_new ();

  if (sqlite3_open_v2 (":memory:", &db->native, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    {
      sov_store_error_set (db->native, "opening a vault in memory", error);
      return NULL;
    }

  harden (db->native);
  if (!sov_database_execute (db, IN_MEMORY, error) ||
      !sov_database_migrate_to (db, version, error))
    return NULL;

  return g_steal_pointer (&db);
}

SovDatabase *
sov_database_open_memory (GError **error)
{
  g_autoptr (SovDatabase) db = sov_database_open_memory_at (0, error);

  return db != NULL && sov_database_migrate (db, error) ? g_steal_pointer (&db) : NULL;
}

void
sov_database_close (SovDatabase *db)
{
  g_assert (g_thread_self () == db->thread);

  g_hash_table_unref (db->statements);
  g_clear_pointer (&db->collator, ucol_close);
  sqlite3_close (db->native);
  g_free (db);
}

gint64
sov_database_last_id (SovDatabase *db)
{
  return sqlite3_last_insert_rowid (db->native);
}

gint64
sov_database_n_changed (SovDatabase *db)
{
  return sqlite3_changes64 (db->native);
}

gboolean
sov_database_execute (SovDatabase *db,
                      const char *sql,
                      GError **error)
{
  int rc;

  g_assert (g_thread_self () == db->thread);

  rc = sqlite3_exec (db->native, sql, NULL, NULL, NULL);
  sov_database_note_result (db, rc);
  return rc == SQLITE_OK || sov_store_error_set (db->native, "running a script", error);
}

void
sov_database_note_result (SovDatabase *db,
                          int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
    case SQLITE_NOTADB:
      db->spoilt = TRUE;
      break;
    default:
      break;
    }
}

gboolean
sov_database_is_spoilt (SovDatabase *db)
{
  return db->spoilt;
}

void
sov_database_spare_log (SovDatabase *db)
{
  spare_log (db);
}

gboolean
sov_database_query_int (SovDatabase *db,
                        const char *sql,
                        gint64 *value,
                        GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  *value = sov_statement_next (stmt) ? sov_statement_int (stmt, 0) : 0;
  return sov_statement_check (stmt, error);
}

char *
sov_database_query_text (SovDatabase *db,
                         const char *sql,
                         GError **error)
{
  g_autoptr (SovStatement) stmt = sov_database_prepare (db, sql, error);
  g_autofree char *text = NULL;

  if (stmt == NULL)
    return NULL;

  if (sov_statement_next (stmt))
    text = sov_statement_dup (stmt, 0);

  return sov_statement_check (stmt, error) ? g_steal_pointer (&text) : NULL;
}

void
sov_database_set_read_only (SovDatabase *db,
                            gboolean read_only)
{
  db->read_only = read_only;
}

/* Everything @func did is kept, or nothing is. */
gboolean
sov_database_transact (SovDatabase *db,
                       SovDatabaseFunc func,
                       gpointer data,
                       GError **error)
{
  if (db->read_only)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_READ_ONLY, "the vault is open for reading");
      return FALSE;
    }
  if (!sov_database_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (func (db, data, error) && (db->seal == NULL || db->seal (db, NULL, error)) &&
      sov_database_execute (db, "COMMIT", error))
    return TRUE;

  sqlite3_exec (db->native, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

gboolean
sov_database_in_transaction (SovDatabase *db)
{
  return !sqlite3_get_autocommit (db->native);
}

gboolean
sov_database_attempt (SovDatabase *db,
                      SovDatabaseFunc func,
                      gpointer data,
                      GError **error)
{
  if (!sov_database_execute (db, "SAVEPOINT attempt", error))
    return FALSE;

  if (func (db, data, error))
    return sov_database_execute (db, "RELEASE attempt", error);

  sqlite3_exec (db->native, "ROLLBACK TO attempt; RELEASE attempt", NULL, NULL, NULL);
  return FALSE;
}

/* A plain SQLite in the same process would take the key in silence and write
 * everything in clear (vault.md §0.3): so the written bytes are looked at. */
gboolean
sov_database_test_encryption (const char *folder,
                              GError **error)
{
  static const guint8 zero[SOV_KEY_SIZE];
  g_autoptr (GBytes) key = g_bytes_new_static (zero, sizeof zero);
  g_autofree char *path = g_build_filename (folder, ".encryption-test.tmp", NULL);
  g_autofree char *version = NULL;
  g_autofree char *bytes = NULL;
  gsize length = 0;
  SovDatabase *db;
  gboolean written;

  g_unlink (path);
  db = sov_database_open (path, key, SOV_DATABASE_CREATE, error);
  if (db == NULL)
    return FALSE;

  version = sov_database_query_text (db, "PRAGMA cipher_version", NULL);
  written = sov_database_execute (db, "PRAGMA journal_mode = DELETE; CREATE TABLE test (x)", error);
  sov_database_close (db);

  written = written && g_file_get_contents (path, &bytes, &length, error);
  g_unlink (path);
  if (!written)
    return FALSE;

  if (version == NULL || *version == '\0' || length < sizeof PLAIN_HEADER || memcmp (bytes, PLAIN_HEADER, sizeof PLAIN_HEADER) == 0)
    {
      g_set_error_literal (error, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_ENCRYPTION,
                           "the SQLite in this program does not encrypt");
      return FALSE;
    }

  return TRUE;
}

gboolean
sov_database_is_encrypted (SovDatabase *db,
                           gboolean *encrypted,
                           GError **error)
{
  char head[sizeof PLAIN_HEADER] = "";
  sqlite3_file *file = NULL;
  int rc = sqlite3_file_control (db->native, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (rc == SQLITE_OK && (file == NULL || file->pMethods == NULL))
    rc = SQLITE_CANTOPEN;
  if (rc == SQLITE_OK)
    rc = file->pMethods->xRead (file, head, sizeof head, 0);
  if (rc != SQLITE_OK)
    {
      g_set_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "the head of the file cannot be read: %s", sqlite3_errstr (rc));
      return FALSE;
    }

  *encrypted = memcmp (head, PLAIN_HEADER, sizeof head) != 0;
  return TRUE;
}
