/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads people as phones, Google, Outlook and GNOME Contacts write them: vCard
 * 2.1, 3.0 and 4.0. Errors are SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_vcard (GBytes *bytes,
                                  const SovImportOptions *options,
                                  const SovImportSink *sink,
                                  GError **error);

G_END_DECLS
