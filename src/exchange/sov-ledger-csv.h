/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-compensation.h"

/* The list of compensation for the bookkeeper, as spreadsheets in Finland read
 * it: UTF-8 with a mark at its start, semicolons, decimal commas, dd.mm.yyyy.
 *
 * The words are in the user's language, the form is one. Why something was
 * given and whose fault it was never come here. */

G_BEGIN_DECLS

/* A row for each that was promised by @now, and below it one for each time that
 * something of it was given. An amount stands in one row alone, so that each
 * column can be summed. @compensations: (element-type SovCompensation). */
GBytes *sov_ledger_csv_write (GPtrArray *compensations,
                              gint64 now);

/* One cell as it stands in the file: what a spreadsheet would take for a formula
 * begins with an apostrophe (OWASP, "CSV Injection"), and what needs it is in
 * quotation marks (RFC 4180). @text: nullable. Transfer full. */
char *sov_ledger_csv_quote (const char *text);

G_END_DECLS
