/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SovMoneyStyle:
 * @SOV_MONEY_WITH_SYMBOL: for reading, "1 234,50 €" with the special spaces and minus of Finnish
 * @SOV_MONEY_PLAIN: for typing and for files, "1234,50" in ASCII alone
 */
typedef enum
{
  SOV_MONEY_WITH_SYMBOL,
  SOV_MONEY_PLAIN,
} SovMoneyStyle;

/**
 * SovMoneyError:
 * @SOV_MONEY_ERROR_EMPTY: nothing was written
 * @SOV_MONEY_ERROR_NOT_AN_AMOUNT: it is no number, or its digits are grouped in no known way
 * @SOV_MONEY_ERROR_AMBIGUOUS: "1,234": one euro and a bit, or more than a thousand
 * @SOV_MONEY_ERROR_TOO_PRECISE: more than two decimals
 * @SOV_MONEY_ERROR_TOO_LARGE: does not fit
 */
typedef enum
{
  SOV_MONEY_ERROR_EMPTY,
  SOV_MONEY_ERROR_NOT_AN_AMOUNT,
  SOV_MONEY_ERROR_AMBIGUOUS,
  SOV_MONEY_ERROR_TOO_PRECISE,
  SOV_MONEY_ERROR_TOO_LARGE,
} SovMoneyError;

#define SOV_MONEY_ERROR (sov_money_error_quark ())
GQuark sov_money_error_quark (void);

/* The caller owns the text. */
char *sov_money_format (gint64 cents,
                        SovMoneyStyle style);

/**
 * sov_money_parse:
 * @text: (nullable): what was typed or read
 * @cents: (out): the amount; negative ones are read too, the caller decides.
 *   With SOV_MONEY_ERROR_AMBIGUOUS it holds the larger reading, to ask about.
 *   With any other error it is left alone. G_MININT64 never comes out: it is
 *   free to mean "no amount".
 *
 * Reads "853,40", "853.40", "1 234,50 €", "1.234,50", "€ 5", "50,-", whatever the locale.
 */
gboolean sov_money_parse (const char *text,
                          gint64 *cents,
                          GError **error);

/* Both are zero or more. A sum that would not fit is G_MAXINT64. */
gint64 sov_money_add (gint64 a,
                      gint64 b);

G_END_DECLS
