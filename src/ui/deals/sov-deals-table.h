/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-query.h"

/* The table of deals: its columns, and the order that their headers choose.
 *
 * Signals: "activate" (SovDealsTable *self, guint position): a row was chosen;
 * "reordered" (SovDealsTable *self): a header, or the menu, chose an order. */

G_BEGIN_DECLS

#define SOV_TYPE_DEALS_TABLE (sov_deals_table_get_type ())
G_DECLARE_FINAL_TYPE (SovDealsTable, sov_deals_table, SOV, DEALS_TABLE, AdwBin)

void sov_deals_table_set_model (SovDealsTable *self,
                                GtkSelectionModel *model);

/* The newest first until a header says otherwise. */
SovOrder sov_deals_table_get_order (SovDealsTable *self);
gboolean sov_deals_table_get_descending (SovDealsTable *self);

/* The orders for a menu; @action takes the name of one. Transfer full. */
GMenuModel *sov_deals_table_make_menu (const char *action);
/* @name: of an order of the menu. */
void sov_deals_table_sort (SovDealsTable *self,
                           const char *name);

G_END_DECLS
