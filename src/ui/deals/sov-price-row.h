/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A field for an amount of euros. While it is typed, the title says what was
 * understood, and how it counts with VAT. */

G_BEGIN_DECLS

#define SOV_TYPE_PRICE_ROW (sov_price_row_get_type ())
G_DECLARE_FINAL_TYPE (SovPriceRow, sov_price_row, SOV, PRICE_ROW, AdwEntryRow)

/* @label: what stands in the title before what was understood. @hint: the
 * title of the empty field. */
void sov_price_row_set_label (SovPriceRow *self,
                              const char *label,
                              const char *hint);
/* @vat: per mille, -1 when not known. */
void sov_price_row_set_vat (SovPriceRow *self,
                            int vat,
                            gboolean vat_included);

/* Nothing is said of VAT: it is a cost, not a price. */
void sov_price_row_set_plain (SovPriceRow *self);

/* SOV_NO_MONEY empties the field. */
void sov_price_row_set_cents (SovPriceRow *self,
                              gint64 cents);
/* SOV_NO_MONEY of an empty field and of one that cannot be read. */
gint64 sov_price_row_get_cents (SovPriceRow *self);
/* Whether it is empty or can be read. */
gboolean sov_price_row_is_right (SovPriceRow *self);

G_END_DECLS
