/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

/* Which reader reads what. */

G_BEGIN_DECLS

typedef SovImportSummary *(*SovImportReader) (GBytes *bytes,
                                              const SovImportOptions *options,
                                              const SovImportSink *sink,
                                              GError **error);

/* Recognises what @bytes are where the options do not tell, and reads them.
 * Errors are SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_import_read (GBytes *bytes,
                                   const SovImportOptions *options,
                                   const SovImportSink *sink,
                                   GError **error);

G_END_DECLS
