/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-error.h"

#include <sqlite3.h>

GQuark
sov_store_error_quark (void)
{
  return g_quark_from_static_string ("sov-store-error-quark");
}

static SovStoreError
error_for_result (int rc)
{
  switch (rc)
    {
    case SQLITE_NOTADB:
      return SOV_STORE_ERROR_WRONG_KEY;
    case SQLITE_CORRUPT:
      return SOV_STORE_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
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
      return SOV_STORE_ERROR_MISSING;
    default:
      return SOV_STORE_ERROR_FAILED;
    }
}

gboolean
sov_store_error_set (sqlite3 *db,
                     const char *doing,
                     GError **error)
{
  return sov_store_error_set_result (sqlite3_errcode (db), sqlite3_errmsg (db), doing, error);
}

gboolean
sov_store_error_set_result (int rc,
                            const char *message,
                            const char *doing,
                            GError **error)
{
  g_set_error (error, SOV_STORE_ERROR, error_for_result (rc & 0xff), "%s: %s", doing, message);
  return FALSE;
}
