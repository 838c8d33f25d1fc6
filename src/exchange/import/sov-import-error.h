/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Why nothing at all came out of something that was brought in. What could not
 * be understood in a part of it is a SovImportReject instead. */

G_BEGIN_DECLS

#define SOV_IMPORT_ERROR (sov_import_error_quark ())
GQuark sov_import_error_quark (void);

typedef enum
{
  SOV_IMPORT_ERROR_UNREADABLE = 1, /* broken from its first byte, or not what it says it is */
  SOV_IMPORT_ERROR_EMPTY = 2,
  SOV_IMPORT_ERROR_TOO_LARGE = 3,
  SOV_IMPORT_ERROR_UNKNOWN_KIND = 4,
  SOV_IMPORT_ERROR_NO_FILE = 5,  /* the one file that was asked for is not in it */
  SOV_IMPORT_ERROR_TIMEOUT = 6,  /* it took more than it may */
  SOV_IMPORT_ERROR_CRASHED = 7,  /* the process that reads it ended before its time */
  SOV_IMPORT_ERROR_PROTOCOL = 8, /* that process said what it may not say */
} SovImportError;

G_END_DECLS
