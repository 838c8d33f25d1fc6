/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-row.h"

/* How a row of a list of parties reads. */

G_BEGIN_DECLS

/* "● 2 urgent"; "" when there is nothing of the kind. Transfer full. */
char *sov_party_row_red (SovRow *row);
char *sov_party_row_amber (SovRow *row);

/* The closures of cells: row_name, row_trade, row_due, row_contact,
 * row_summary, row_red, row_amber, row_has_red, row_has_amber; each takes the
 * list item and the row's "loaded". */
void sov_party_row_text_bind (GtkWidgetClass *klass);

G_END_DECLS
