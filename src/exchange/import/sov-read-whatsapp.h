/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads the text of a chat that WhatsApp exported, or that was copied from it.
 * Its files, if it names any, are not there. Errors are SOV_IMPORT_ERROR.
 * Transfer full. */
SovImportSummary *sov_read_whatsapp (GBytes *bytes,
                                     const SovImportOptions *options,
                                     const SovImportSink *sink,
                                     GError **error);

G_END_DECLS
