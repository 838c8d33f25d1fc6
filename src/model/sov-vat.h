/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SovVatKind:
 * @SOV_VAT_GENERAL: what has no other rate
 * @SOV_VAT_FOOD: food, restaurants and catering
 * @SOV_VAT_CULTURE: accommodation, passenger transport, culture, sport, books, medicines
 * @SOV_VAT_PRESS: newspapers and periodicals
 * @SOV_VAT_ZERO: sold without tax
 *
 * Groups that have shared a rate at all times. Values are stored: append only, never renumber.
 */
typedef enum /*< prefix=SOV_VAT >*/
{
  SOV_VAT_GENERAL = 1,
  SOV_VAT_FOOD = 2,
  SOV_VAT_CULTURE = 3,
  SOV_VAT_PRESS = 4,
  SOV_VAT_ZERO = 5,
} SovVatKind;

/* A rate in per mille, in force from its first day until the next row of its kind. */
typedef struct
{
  SovVatKind kind;
  GDateYear year;
  GDateMonth month;
  GDateDay day;
  gint per_mille;
} SovVatRate;

/* @net + @vat = @gross, all in cents. */
typedef struct
{
  gint64 net;
  gint64 vat;
  gint64 gross;
} SovVatSplit;

/**
 * SovVatStyle:
 * @SOV_VAT_WITH_SIGN: for reading, "25,5 %"
 * @SOV_VAT_PLAIN: for typing, "25,5"
 */
typedef enum /*< skip >*/
{
  SOV_VAT_WITH_SIGN,
  SOV_VAT_PLAIN,
} SovVatStyle;

/**
 * SovVatError:
 * @SOV_VAT_ERROR_EMPTY: nothing was written
 * @SOV_VAT_ERROR_NOT_A_RATE: no percentage with at most one decimal
 * @SOV_VAT_ERROR_TOO_LARGE: more than a hundred per cent
 */
typedef enum /*< skip >*/
{
  SOV_VAT_ERROR_EMPTY,
  SOV_VAT_ERROR_NOT_A_RATE,
  SOV_VAT_ERROR_TOO_LARGE,
} SovVatError;

#define SOV_VAT_ERROR (sov_vat_error_quark ())
GQuark sov_vat_error_quark (void);

/* The rates that come with the program; static. */
const SovVatRate *sov_vat_rates (gsize *n_rates);

/* The rate in per mille that @rates, in any order, have on the day of supply;
 * -1 before the first one. */
gint sov_vat_rate_in (const SovVatRate *rates,
                      gsize n_rates,
                      SovVatKind kind,
                      const GDate *day);

/* The rates that hold: those that come with the program, and @own in the place
 * of theirs that have the same kind and first day; by kind, then by day.
 * @own: (nullable) (element-type SovVatRate), in any order. Returns: likewise,
 * transfer full. */
GArray *sov_vat_table_new (const GArray *own);

/* Both round the tax to the cent, half a cent away from zero. FALSE, and
 * nothing in @split, when an amount would not fit. @per_mille: 0 to 1000. */
gboolean sov_vat_split_gross (gint64 gross,
                              gint per_mille,
                              SovVatSplit *split);
gboolean sov_vat_split_net (gint64 net,
                            gint per_mille,
                            SovVatSplit *split);

/* The caller owns the text. */
char *sov_vat_rate_format (gint per_mille,
                           SovVatStyle style);

/* Reads "25,5", "13.5", "25,5 %" and "0". @text may be NULL. */
gboolean sov_vat_rate_parse (const char *text,
                             gint *per_mille,
                             GError **error);

G_END_DECLS
