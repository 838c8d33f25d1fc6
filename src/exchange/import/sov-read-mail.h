/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads one mail (RFC 5322, MIME): its words as plain text, its files by number.
 * Errors are SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_mail (GBytes *bytes,
                                 const SovImportOptions *options,
                                 const SovImportSink *sink,
                                 GError **error);
/* The same for a mailbox of many (mbox, RFC 4155). */
SovImportSummary *sov_read_mailbox (GBytes *bytes,
                                    const SovImportOptions *options,
                                    const SovImportSink *sink,
                                    GError **error);

G_END_DECLS
