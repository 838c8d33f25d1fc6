/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-row.h"

/* The words of the cells of the list of deals. A row that has not been filled
 * yet has none. */

G_BEGIN_DECLS

/* Binds row_title, row_customer, row_state, row_price, row_due, row_summary,
 * row_red, row_amber, row_has_red and row_has_amber. Call it in class_init
 * after the template was set. */
void sov_deal_row_text_bind (GtkWidgetClass *klass);

G_END_DECLS
