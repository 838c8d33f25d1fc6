/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads what SMS Backup & Restore wrote: text messages, messages with pictures,
 * or the log of calls. With a file asked for, gives the bytes of that one
 * instead. Errors are SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_sms (GBytes *bytes,
                                const SovImportOptions *options,
                                const SovImportSink *sink,
                                GError **error);

G_END_DECLS
