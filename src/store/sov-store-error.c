/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-error.h"

#include <errno.h>
#include <sqlite3.h>

GQuark
sov_store_error_quark (void)
{
  return g_quark_from_static_string ("sov-store-error-quark");
}

/* Why the system did not let SQLite at a file: a log that finds no room is not
 * a vault that is gone. */
static SovStoreError
error_for_errno (int errsv)
{
  switch (errsv)
    {
    case ENOSPC:
    case EDQUOT:
      return SOV_STORE_ERROR_NO_SPACE;
    case EROFS:
    case EACCES:
    case EPERM:
      return SOV_STORE_ERROR_READ_ONLY;
    default:
      return SOV_STORE_ERROR_FAILED;
    }
}

static SovStoreError
error_for_result (int rc,
                  int errsv)
{
  switch (rc)
    {
    case SQLITE_NOTADB:
      return SOV_STORE_ERROR_WRONG_KEY;
    case SQLITE_CORRUPT:
      return SOV_STORE_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
    case SQLITE_AUTH: /* sov-authorizer.c */
      return SOV_STORE_ERROR_CONSTRAINT;
    case SQLITE_FULL:
      return SOV_STORE_ERROR_NO_SPACE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SOV_STORE_ERROR_IN_USE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return SOV_STORE_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return error_for_errno (errsv);
    default:
      return SOV_STORE_ERROR_FAILED;
    }
}

gboolean
sov_store_error_set (sqlite3 *db,
                     const char *doing,
                     GError **error)
{
  return sov_store_error_set_result (sqlite3_errcode (db), sqlite3_system_errno (db), sqlite3_errmsg (db), doing, error);
}

gboolean
sov_store_error_set_result (int rc,
                            int errsv,
                            const char *message,
                            const char *doing,
                            GError **error)
{
  g_set_error (error, SOV_STORE_ERROR, error_for_result (rc & 0xff, errsv), "%s: %s", doing, message);
  return FALSE;
}
