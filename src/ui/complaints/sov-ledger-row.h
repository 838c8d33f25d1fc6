/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-ledger.h"

/* The rows of the ledger: a sum that opens to what it is made of, and an amount
 * with its name. */

G_BEGIN_DECLS

/* @line is read while the row is made; what it opens to is made when it is
 * opened. @now: UTC ms. */
GtkWidget *sov_ledger_row_new (const SovLedgerLine *line,
                               SovLedgerBy by,
                               gint64 now);

/* "Given        853,40 €". */
GtkWidget *sov_ledger_sum_row_new (const char *title,
                                   gint64 cents);

G_END_DECLS
