/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef struct sqlite3 sqlite3;

G_BEGIN_DECLS

/**
 * SovStoreError:
 * @SOV_STORE_ERROR_FAILED: anything without a remedy the user could apply
 * @SOV_STORE_ERROR_WRONG_KEY: the file does not open with this key, or is damaged
 * @SOV_STORE_ERROR_DAMAGED: the file opens and parts of it cannot be read
 * @SOV_STORE_ERROR_TOO_NEW: written by a later version of the program
 * @SOV_STORE_ERROR_NOT_OURS: an encrypted file, but not a vault of Sovittu
 * @SOV_STORE_ERROR_MISSING: traces of a vault are here and its file is not
 * @SOV_STORE_ERROR_IN_USE: another Sovittu has it open
 * @SOV_STORE_ERROR_READ_ONLY: the place cannot be written to
 * @SOV_STORE_ERROR_NO_SPACE: the disk is full
 * @SOV_STORE_ERROR_NO_ENCRYPTION: the SQLite at hand does not encrypt; nothing was opened
 * @SOV_STORE_ERROR_CONSTRAINT: a rule of the schema was broken
 * @SOV_STORE_ERROR_EXISTS: a vault is here already
 * @SOV_STORE_ERROR_BAD_PLACE: a network or synchronised folder
 * @SOV_STORE_ERROR_NOT_MIGRATED: the schema could not be brought to the newest; the file is as it was
 * @SOV_STORE_ERROR_OWN_FOLDER: a copy would lie among the vault's own files
 *
 * One code for each thing the interface answers differently.
 */
typedef enum
{
  SOV_STORE_ERROR_FAILED,
  SOV_STORE_ERROR_WRONG_KEY,
  SOV_STORE_ERROR_DAMAGED,
  SOV_STORE_ERROR_TOO_NEW,
  SOV_STORE_ERROR_NOT_OURS,
  SOV_STORE_ERROR_MISSING,
  SOV_STORE_ERROR_IN_USE,
  SOV_STORE_ERROR_READ_ONLY,
  SOV_STORE_ERROR_NO_SPACE,
  SOV_STORE_ERROR_NO_ENCRYPTION,
  SOV_STORE_ERROR_CONSTRAINT,
  SOV_STORE_ERROR_EXISTS,
  SOV_STORE_ERROR_BAD_PLACE,
  SOV_STORE_ERROR_NOT_MIGRATED,
  SOV_STORE_ERROR_OWN_FOLDER,
} SovStoreError;

#define SOV_STORE_ERROR (sov_store_error_quark ())
GQuark sov_store_error_quark (void);

/* Always FALSE, so that callers can write: return sov_store_error_set (…);
 * @doing: what was tried, in English, for the log; never a value of the user's. */
gboolean sov_store_error_set (sqlite3 *db,
                              const char *doing,
                              GError **error);
/* The same of an earlier call. @rc: SQLite's; @errsv: the system's errno where it
 * was its fault (sqlite3_system_errno()); @message: what SQLite said of it. */
gboolean sov_store_error_set_result (int rc,
                                     int errsv,
                                     const char *message,
                                     const char *doing,
                                     GError **error);

G_END_DECLS
