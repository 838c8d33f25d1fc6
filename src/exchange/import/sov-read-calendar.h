/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import.h"

G_BEGIN_DECLS

/* Reads the events of a calendar (iCalendar, RFC 5545) as meetings: those that
 * took place once, and the first of those that come again. Errors are
 * SOV_IMPORT_ERROR. Transfer full. */
SovImportSummary *sov_read_calendar (GBytes *bytes,
                                     const SovImportOptions *options,
                                     const SovImportSink *sink,
                                     GError **error);

G_END_DECLS
