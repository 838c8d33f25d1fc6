/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz.h"
#include "model/sov-money.h"

/* T23, decimals of a locale: what was read as an amount is written and read again
 * as the same one. */

static void
assert_comes_back (gint64 cents,
                   SovMoneyStyle style)
{
  g_autofree char *text = sov_money_format (cents, style);
  gint64 again = 0;

  g_assert_true (sov_money_parse (text, &again, NULL));
  g_assert_cmpint (again, ==, cents);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  gint64 cents = G_MININT64;

  if (!sov_money_parse (text, &cents, NULL))
    return 0;

  g_assert_cmpint (cents, !=, G_MININT64);
  assert_comes_back (cents, SOV_MONEY_PLAIN);
  assert_comes_back (cents, SOV_MONEY_WITH_SYMBOL);
  return 0;
}
