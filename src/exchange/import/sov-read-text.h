/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Words that nothing is known of: one message, said now, by whoever the name of
 * the options is. Errors are SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_text (GBytes *bytes,
                                 const SovImportOptions *options,
                                 const SovImportSink *sink,
                                 GError **error);

G_END_DECLS
