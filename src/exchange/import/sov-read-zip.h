/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads the chat in a zip that WhatsApp exported, and ties its files to its
 * messages. With a file asked for, gives the bytes of that one instead. A reject
 * that is about a file of the archive has its number for a place. Errors are
 * SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_zip (GBytes *bytes,
                                const SovImportOptions *options,
                                const SovImportSink *sink,
                                GError **error);

G_END_DECLS
