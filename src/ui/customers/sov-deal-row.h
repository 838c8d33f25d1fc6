/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-row.h"

/* One of a party's deals: where it stands, its price and what is due. Pressed,
 * it opens the deal. */

G_BEGIN_DECLS

#define SOV_TYPE_DEAL_ROW (sov_deal_row_get_type ())
G_DECLARE_FINAL_TYPE (SovDealRow, sov_deal_row, SOV, DEAL_ROW, AdwActionRow)

/* @deal: may be filled later, and again after every change. */
GtkWidget *sov_deal_row_new (SovRow *deal);

G_END_DECLS
