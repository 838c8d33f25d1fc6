/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-vat.h"

static gint
rate_on (SovVatKind kind,
         GDateDay day,
         GDateMonth month,
         GDateYear year)
{
  g_autoptr (GDate) date = g_date_new_dmy (day, month, year);
  gsize n_rates;
  const SovVatRate *rates = sov_vat_rates (&n_rates);

  return sov_vat_rate_in (rates, n_rates, kind, date);
}

static void
test_the_general_rate_rose_in_september_2024 (void)
{
  g_assert_cmpint (rate_on (SOV_VAT_GENERAL, 31, G_DATE_AUGUST, 2024), ==, 240);
  g_assert_cmpint (rate_on (SOV_VAT_GENERAL, 1, G_DATE_SEPTEMBER, 2024), ==, 255);
  g_assert_cmpint (rate_on (SOV_VAT_GENERAL, 21, G_DATE_NOVEMBER, 2026), ==, 255);
}

static void
test_the_reduced_rate_fell_in_2026 (void)
{
  g_assert_cmpint (rate_on (SOV_VAT_FOOD, 31, G_DATE_DECEMBER, 2025), ==, 140);
  g_assert_cmpint (rate_on (SOV_VAT_FOOD, 1, G_DATE_JANUARY, 2026), ==, 135);
}

static void
test_the_ten_per_cent_group_moved_up_in_2025 (void)
{
  g_assert_cmpint (rate_on (SOV_VAT_CULTURE, 31, G_DATE_DECEMBER, 2024), ==, 100);
  g_assert_cmpint (rate_on (SOV_VAT_CULTURE, 1, G_DATE_JANUARY, 2025), ==, 140);
  g_assert_cmpint (rate_on (SOV_VAT_CULTURE, 1, G_DATE_JANUARY, 2026), ==, 135);
}

static void
test_newspapers_stayed_at_ten_per_cent (void)
{
  g_assert_cmpint (rate_on (SOV_VAT_PRESS, 31, G_DATE_DECEMBER, 2024), ==, 100);
  g_assert_cmpint (rate_on (SOV_VAT_PRESS, 1, G_DATE_JANUARY, 2025), ==, 100);
  g_assert_cmpint (rate_on (SOV_VAT_PRESS, 1, G_DATE_JANUARY, 2026), ==, 100);
}

static void
test_zero_is_a_rate_and_unknown_is_not (void)
{
  g_assert_cmpint (rate_on (SOV_VAT_ZERO, 1, G_DATE_JANUARY, 2026), ==, 0);
  g_assert_cmpint (rate_on (SOV_VAT_GENERAL, 31, G_DATE_DECEMBER, 2012), ==, -1);
}

static void
test_a_table_of_ones_own_may_be_in_any_order (void)
{
  const SovVatRate rates[] = {
    { SOV_VAT_GENERAL, 2030, G_DATE_JANUARY, 1, 260 },
    { SOV_VAT_GENERAL, 2020, G_DATE_JANUARY, 1, 240 },
    { SOV_VAT_FOOD, 2029, G_DATE_JANUARY, 1, 120 },
    { SOV_VAT_GENERAL, 2029, 13, 40, 999 },
  };
  g_autoptr (GDate) before = g_date_new_dmy (31, G_DATE_DECEMBER, 2029);
  g_autoptr (GDate) after = g_date_new_dmy (1, G_DATE_JANUARY, 2030);

  g_assert_cmpint (sov_vat_rate_in (rates, G_N_ELEMENTS (rates), SOV_VAT_GENERAL, before), ==, 240);
  g_assert_cmpint (sov_vat_rate_in (rates, G_N_ELEMENTS (rates), SOV_VAT_GENERAL, after), ==, 260);
  g_assert_cmpint (sov_vat_rate_in (rates, G_N_ELEMENTS (rates), SOV_VAT_PRESS, after), ==, -1);
  g_assert_cmpint (sov_vat_rate_in (NULL, 0, SOV_VAT_GENERAL, after), ==, -1);
}

static void
test_every_kind_has_a_rate_today_and_no_two_on_one_day (void)
{
  gsize n_rates;
  const SovVatRate *rates = sov_vat_rates (&n_rates);

  for (SovVatKind kind = SOV_VAT_GENERAL; kind <= SOV_VAT_ZERO; kind++)
    g_assert_cmpint (rate_on (kind, 1, G_DATE_JANUARY, 2026), >=, 0);

  for (gsize i = 0; i < n_rates; i++)
    for (gsize k = 0; k < i; k++)
      g_assert_false (rates[i].kind == rates[k].kind && rates[i].year == rates[k].year &&
                      rates[i].month == rates[k].month && rates[i].day == rates[k].day);
}

static void
test_tax_is_taken_out_of_a_gross_price (void)
{
  SovVatSplit split;

  g_assert_true (sov_vat_split_gross (123450, 255, &split));
  g_assert_cmpint (split.net, ==, 98367);
  g_assert_cmpint (split.vat, ==, 25083);
  g_assert_cmpint (split.gross, ==, 123450);

  g_assert_true (sov_vat_split_gross (12400, 240, &split));
  g_assert_cmpint (split.net, ==, 10000);
}

static void
test_tax_is_put_on_a_net_price (void)
{
  SovVatSplit split;

  g_assert_true (sov_vat_split_net (10000, 135, &split));
  g_assert_cmpint (split.gross, ==, 11350);
  g_assert_cmpint (split.vat, ==, 1350);

  /* The price of the story this program grew from: 680,00 + 25,5 % = 853,40. */
  g_assert_true (sov_vat_split_net (68000, 255, &split));
  g_assert_cmpint (split.gross, ==, 85340);
}

static void
test_half_a_cent_rounds_away_from_zero (void)
{
  SovVatSplit split;

  /* 1,00 at 25,5 % is 25,5 cents of tax; 0,02 at 25 % is half a cent. */
  g_assert_true (sov_vat_split_net (100, 255, &split));
  g_assert_cmpint (split.vat, ==, 26);
  g_assert_true (sov_vat_split_net (-100, 255, &split));
  g_assert_cmpint (split.vat, ==, -26);
  g_assert_true (sov_vat_split_net (2, 250, &split));
  g_assert_cmpint (split.vat, ==, 1);
  g_assert_true (sov_vat_split_net (2, 249, &split));
  g_assert_cmpint (split.vat, ==, 0);

  /* 0,64 gross at 2,4 % holds exactly one and a half cents. */
  g_assert_true (sov_vat_split_gross (64, 24, &split));
  g_assert_cmpint (split.vat, ==, 2);
  g_assert_true (sov_vat_split_gross (-64, 24, &split));
  g_assert_cmpint (split.vat, ==, -2);
}

static void
test_no_tax_leaves_the_price_alone (void)
{
  SovVatSplit split;

  g_assert_true (sov_vat_split_net (85340, 0, &split));
  g_assert_cmpint (split.gross, ==, 85340);
  g_assert_true (sov_vat_split_gross (85340, 0, &split));
  g_assert_cmpint (split.net, ==, 85340);
  g_assert_cmpint (split.vat, ==, 0);
}

static void
test_parts_always_sum_to_the_whole (void)
{
  const gint rates[] = { 0, 100, 135, 140, 240, 255, 1000, 1, 999 };

  for (guint i = 0; i < 100000; i++)
    {
      gint64 cents = ((gint64) g_test_rand_int () * 65536) >> g_test_rand_int_range (0, 40);
      gint rate = rates[i % G_N_ELEMENTS (rates)];
      SovVatSplit down;
      SovVatSplit up;

      g_assert_true (sov_vat_split_gross (cents, rate, &down));
      g_assert_cmpint (down.net + down.vat, ==, cents);
      /* The tax is within half a cent: |vat·(1000+rate) − gross·rate| ≤ (1000+rate)/2. */
      g_assert_cmpint (2 * ABS (down.vat * (1000 + rate) - cents * rate), <=, 1000 + rate);

      g_assert_true (sov_vat_split_net (cents, rate, &up));
      g_assert_cmpint (up.net + up.vat, ==, up.gross);
      g_assert_cmpint (2 * ABS (up.vat * 1000 - cents * rate), <=, 1000);
    }
}

static void
test_net_to_gross_and_back_gives_the_same_net (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      gint64 net = g_test_rand_int_range (-100000000, 100000000);
      gint rate = g_test_rand_int_range (0, 1001);
      SovVatSplit up;
      SovVatSplit down;

      g_assert_true (sov_vat_split_net (net, rate, &up));
      g_assert_true (sov_vat_split_gross (up.gross, rate, &down));
      g_assert_cmpint (down.net, ==, net);
    }
}

static void
test_the_largest_amounts_do_not_wrap (void)
{
  SovVatSplit split = { 1, 2, 3 };

  g_assert_false (sov_vat_split_net (G_MAXINT64, 255, &split));
  g_assert_false (sov_vat_split_net (G_MININT64, 1000, &split));
  g_assert_cmpint (split.net, ==, 1);
  g_assert_cmpint (split.gross, ==, 3);

  g_assert_true (sov_vat_split_gross (G_MAXINT64, 1000, &split));
  g_assert_cmpint (split.net + split.vat, ==, G_MAXINT64);
  g_assert_cmpint (split.vat, ==, G_MAXINT64 / 2 + 1);
  g_assert_true (sov_vat_split_gross (G_MININT64, 255, &split));
  g_assert_cmpint (split.net + split.vat, ==, G_MININT64);
}

static void
test_a_rate_is_read_with_either_mark_and_the_sign (void)
{
  const struct
  {
    const char *text;
    gint per_mille;
  } readings[] = {
    { "25,5", 255 },
    { "13.5", 135 },
    { "25,5 %", 255 },
    { "25,5\u00a0%", 255 },
    { "24%", 240 },
    { " 10 ", 100 },
    { "0", 0 },
    { "0,0", 0 },
    { "14,", 140 },
    { "25,50", 255 },
    { "100", 1000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GError) error = NULL;
      gint per_mille = -1;

      g_test_message ("“%s”", readings[i].text);
      g_assert_true (sov_vat_rate_parse (readings[i].text, &per_mille, &error));
      g_assert_no_error (error);
      g_assert_cmpint (per_mille, ==, readings[i].per_mille);
    }
}

static void
assert_refused (const char *text,
                SovVatError code)
{
  g_autofree char *shown = g_utf8_make_valid (text != NULL ? text : "(nothing)", -1);
  g_autoptr (GError) error = NULL;
  gint per_mille = 4711;

  g_test_message ("“%s”", shown);
  g_assert_false (sov_vat_rate_parse (text, &per_mille, &error));
  g_assert_error (error, SOV_VAT_ERROR, (int) code);
  g_assert_cmpint (per_mille, ==, 4711);
}

static void
test_what_is_no_rate_is_refused (void)
{
  const char *const texts[] = { "-5", "25,55", "2 5", "25,5%%", "%", "alv", ",5", "1e2", "25.5.5", "25,,5", "\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], SOV_VAT_ERROR_NOT_A_RATE);

  assert_refused (NULL, SOV_VAT_ERROR_EMPTY);
  assert_refused ("  ", SOV_VAT_ERROR_EMPTY);
  assert_refused ("100,1", SOV_VAT_ERROR_TOO_LARGE);
  assert_refused ("255", SOV_VAT_ERROR_TOO_LARGE);
  assert_refused ("99999999999999999999", SOV_VAT_ERROR_TOO_LARGE);
}

static void
test_a_written_rate_is_read_back (void)
{
  for (gint per_mille = 0; per_mille <= 1000; per_mille++)
    {
      g_autofree char *shown = sov_vat_rate_format (per_mille, SOV_VAT_WITH_SIGN);
      g_autofree char *typed = sov_vat_rate_format (per_mille, SOV_VAT_PLAIN);
      gint back = -1;

      g_assert_true (sov_vat_rate_parse (shown, &back, NULL));
      g_assert_cmpint (back, ==, per_mille);
      g_assert_true (sov_vat_rate_parse (typed, &back, NULL));
      g_assert_cmpint (back, ==, per_mille);
    }
}

static void
test_a_rate_is_shown_as_in_finnish (void)
{
  g_autofree char *general = sov_vat_rate_format (255, SOV_VAT_WITH_SIGN);
  g_autofree char *old = sov_vat_rate_format (240, SOV_VAT_WITH_SIGN);
  g_autofree char *plain = sov_vat_rate_format (135, SOV_VAT_PLAIN);

  g_assert_cmpstr (general, ==, "25,5\u00a0%");
  g_assert_cmpstr (old, ==, "24\u00a0%");
  g_assert_cmpstr (plain, ==, "13,5");
}

static GArray *
make_own (const SovVatRate *rates,
          guint n_rates)
{
  GArray *own = g_array_new (FALSE, FALSE, sizeof (SovVatRate));

  g_array_append_vals (own, rates, n_rates);
  return own;
}

static gint
rate_in (GArray *table,
         SovVatKind kind,
         GDateDay day,
         GDateMonth month,
         GDateYear year)
{
  g_autoptr (GDate) date = g_date_new_dmy (day, month, year);

  return sov_vat_rate_in ((const SovVatRate *) table->data, table->len, kind, date);
}

static void
test_without_rates_of_ones_own_the_laws_hold (void)
{
  gsize n_known;
  const SovVatRate *known = sov_vat_rates (&n_known);
  g_autoptr (GArray) table = sov_vat_table_new (NULL);

  g_assert_cmpuint (table->len, ==, n_known);
  for (gsize i = 0; i < n_known; i++)
    g_assert_cmpint (rate_in (table, known[i].kind, known[i].day, known[i].month, known[i].year), ==, known[i].per_mille);
}

static void
test_a_rate_of_ones_own_holds_from_its_day (void)
{
  const SovVatRate rates[] = {
    { SOV_VAT_GENERAL, 2027, G_DATE_JANUARY, 1, 260 },
    { SOV_VAT_FOOD, 2025, G_DATE_JULY, 1, 120 },
  };
  g_autoptr (GArray) own = make_own (rates, G_N_ELEMENTS (rates));
  g_autoptr (GArray) table = sov_vat_table_new (own);

  g_assert_cmpint (rate_in (table, SOV_VAT_GENERAL, 31, G_DATE_DECEMBER, 2026), ==, 255);
  g_assert_cmpint (rate_in (table, SOV_VAT_GENERAL, 1, G_DATE_JANUARY, 2027), ==, 260);
  g_assert_cmpint (rate_in (table, SOV_VAT_PRESS, 1, G_DATE_JANUARY, 2027), ==, 100);

  /* Until the next one of its kind. */
  g_assert_cmpint (rate_in (table, SOV_VAT_FOOD, 30, G_DATE_JUNE, 2025), ==, 140);
  g_assert_cmpint (rate_in (table, SOV_VAT_FOOD, 1, G_DATE_JULY, 2025), ==, 120);
  g_assert_cmpint (rate_in (table, SOV_VAT_FOOD, 1, G_DATE_JANUARY, 2026), ==, 135);
}

static void
test_a_rate_of_ones_own_replaces_the_laws_of_that_day (void)
{
  const SovVatRate rate = { SOV_VAT_FOOD, 2026, G_DATE_JANUARY, 1, 130 };
  g_autoptr (GArray) own = make_own (&rate, 1);
  g_autoptr (GArray) table = sov_vat_table_new (own);
  gsize n_known;

  sov_vat_rates (&n_known);
  g_assert_cmpuint (table->len, ==, n_known);
  g_assert_cmpint (rate_in (table, SOV_VAT_FOOD, 1, G_DATE_MARCH, 2026), ==, 130);
}

static void
test_a_table_is_in_order (void)
{
  const SovVatRate rates[] = {
    { SOV_VAT_FOOD, 2030, G_DATE_JANUARY, 1, 120 },
    { SOV_VAT_GENERAL, 2027, G_DATE_JANUARY, 1, 260 },
    { SOV_VAT_GENERAL, 2020, G_DATE_MAY, 2, 230 },
  };
  g_autoptr (GArray) own = make_own (rates, G_N_ELEMENTS (rates));
  g_autoptr (GArray) table = sov_vat_table_new (own);

  for (guint i = 1; i < table->len; i++)
    {
      const SovVatRate *before = &g_array_index (table, SovVatRate, i - 1);
      const SovVatRate *rate = &g_array_index (table, SovVatRate, i);
      g_autoptr (GDate) one = g_date_new_dmy (before->day, before->month, before->year);
      g_autoptr (GDate) other = g_date_new_dmy (rate->day, rate->month, rate->year);

      g_assert_cmpint (before->kind, <=, rate->kind);
      if (before->kind == rate->kind)
        g_assert_cmpint (g_date_compare (one, other), <, 0);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/vat/the-general-rate-rose-in-september-2024", test_the_general_rate_rose_in_september_2024);
  g_test_add_func ("/model/vat/the-reduced-rate-fell-in-2026", test_the_reduced_rate_fell_in_2026);
  g_test_add_func ("/model/vat/the-ten-per-cent-group-moved-up-in-2025", test_the_ten_per_cent_group_moved_up_in_2025);
  g_test_add_func ("/model/vat/newspapers-stayed-at-ten-per-cent", test_newspapers_stayed_at_ten_per_cent);
  g_test_add_func ("/model/vat/zero-is-a-rate-and-unknown-is-not", test_zero_is_a_rate_and_unknown_is_not);
  g_test_add_func ("/model/vat/a-table-of-ones-own-may-be-in-any-order", test_a_table_of_ones_own_may_be_in_any_order);
  g_test_add_func ("/model/vat/every-kind-has-a-rate-today-and-no-two-on-one-day", test_every_kind_has_a_rate_today_and_no_two_on_one_day);
  g_test_add_func ("/model/vat/tax-is-taken-out-of-a-gross-price", test_tax_is_taken_out_of_a_gross_price);
  g_test_add_func ("/model/vat/tax-is-put-on-a-net-price", test_tax_is_put_on_a_net_price);
  g_test_add_func ("/model/vat/half-a-cent-rounds-away-from-zero", test_half_a_cent_rounds_away_from_zero);
  g_test_add_func ("/model/vat/no-tax-leaves-the-price-alone", test_no_tax_leaves_the_price_alone);
  g_test_add_func ("/model/vat/parts-always-sum-to-the-whole", test_parts_always_sum_to_the_whole);
  g_test_add_func ("/model/vat/net-to-gross-and-back-gives-the-same-net", test_net_to_gross_and_back_gives_the_same_net);
  g_test_add_func ("/model/vat/the-largest-amounts-do-not-wrap", test_the_largest_amounts_do_not_wrap);
  g_test_add_func ("/model/vat/a-rate-is-read-with-either-mark-and-the-sign", test_a_rate_is_read_with_either_mark_and_the_sign);
  g_test_add_func ("/model/vat/what-is-no-rate-is-refused", test_what_is_no_rate_is_refused);
  g_test_add_func ("/model/vat/a-written-rate-is-read-back", test_a_written_rate_is_read_back);
  g_test_add_func ("/model/vat/a-rate-is-shown-as-in-finnish", test_a_rate_is_shown_as_in_finnish);
  g_test_add_func ("/model/vat/without-rates-of-ones-own-the-laws-hold", test_without_rates_of_ones_own_the_laws_hold);
  g_test_add_func ("/model/vat/a-rate-of-ones-own-holds-from-its-day-until-the-next", test_a_rate_of_ones_own_holds_from_its_day);
  g_test_add_func ("/model/vat/a-rate-of-ones-own-replaces-the-laws-of-that-day", test_a_rate_of_ones_own_replaces_the_laws_of_that_day);
  g_test_add_func ("/model/vat/a-table-goes-by-kind-and-then-by-day", test_a_table_is_in_order);

  return g_test_run ();
}
