/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-query.h"

/* Parties in columns. A press on a header only says which order is wanted:
 * the vault sorts.
 *
 * Signals: "opened" (SovPartyTable *self, uint position): a row was pressed;
 * "ordered" (SovPartyTable *self): another order is wanted. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_TABLE (sov_party_table_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyTable, sov_party_table, SOV, PARTY_TABLE, AdwBin)

/* @rows: (element-type SovRow). @title: for screen readers. */
void sov_party_table_show (SovPartyTable *self,
                           GListModel *rows,
                           const char *title,
                           gboolean with_trade);
/* As if the header had been pressed. */
void sov_party_table_sort (SovPartyTable *self,
                           SovOrder order,
                           gboolean descending);
SovOrder sov_party_table_get_order (SovPartyTable *self);
gboolean sov_party_table_get_descending (SovPartyTable *self);

G_END_DECLS
