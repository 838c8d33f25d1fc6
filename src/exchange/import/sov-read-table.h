/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads people from a table of text, as Excel, Google and Outlook write it in
 * Finnish and English. What each column is, it finds by its heading, or is told.
 * Errors are SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_table (GBytes *bytes,
                                  const SovImportOptions *options,
                                  const SovImportSink *sink,
                                  GError **error);

G_END_DECLS
