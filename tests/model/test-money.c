/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-money.h"

#define NNBSP "\u202f"
#define NBSP "\u00a0"
#define MINUS "\u2212"

typedef struct
{
  const char *text;
  gint64 cents;
} Reading;

static void
assert_format (gint64 cents,
               SovMoneyStyle style,
               const char *expected)
{
  g_autofree char *text = sov_money_format (cents, style);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_read (const Reading *readings,
             gsize n_readings)
{
  for (gsize i = 0; i < n_readings; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 cents = 0;

      g_test_message ("“%s”", readings[i].text);
      g_assert_true (sov_money_parse (readings[i].text, &cents, &error));
      g_assert_no_error (error);
      g_assert_cmpint (cents, ==, readings[i].cents);
    }
}

static void
assert_refused (const char *text,
                SovMoneyError code)
{
  g_autofree char *shown = g_utf8_make_valid (text != NULL ? text : "(nothing)", -1);
  g_autoptr (GError) error = NULL;
  gint64 cents = 4711;

  g_test_message ("“%s”", shown);
  g_assert_false (sov_money_parse (text, &cents, &error));
  g_assert_error (error, SOV_MONEY_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  if (code != SOV_MONEY_ERROR_AMBIGUOUS)
    g_assert_cmpint (cents, ==, 4711);
}

static void
test_thousands_are_grouped_by_narrow_spaces (void)
{
  assert_format (123450, SOV_MONEY_WITH_SYMBOL, "1" NNBSP "234,50" NBSP "€");
  assert_format (123456789012, SOV_MONEY_WITH_SYMBOL, "1" NNBSP "234" NNBSP "567" NNBSP "890,12" NBSP "€");
  assert_format (99999, SOV_MONEY_WITH_SYMBOL, "999,99" NBSP "€");
  assert_format (10000000, SOV_MONEY_WITH_SYMBOL, "100" NNBSP "000,00" NBSP "€");
}

static void
test_less_than_a_euro_has_a_zero_before_the_comma (void)
{
  assert_format (0, SOV_MONEY_WITH_SYMBOL, "0,00" NBSP "€");
  assert_format (5, SOV_MONEY_WITH_SYMBOL, "0,05" NBSP "€");
  assert_format (-5, SOV_MONEY_WITH_SYMBOL, MINUS "0,05" NBSP "€");
}

static void
test_a_negative_amount_has_a_true_minus (void)
{
  assert_format (-123450, SOV_MONEY_WITH_SYMBOL, MINUS "1" NNBSP "234,50" NBSP "€");
}

static void
test_the_plain_form_is_ascii (void)
{
  assert_format (123450, SOV_MONEY_PLAIN, "1234,50");
  assert_format (-85340, SOV_MONEY_PLAIN, "-853,40");
  assert_format (7, SOV_MONEY_PLAIN, "0,07");
}

static void
test_the_ends_of_the_range_are_written (void)
{
  assert_format (G_MAXINT64, SOV_MONEY_PLAIN, "92233720368547758,07");
  assert_format (G_MININT64, SOV_MONEY_PLAIN, "-92233720368547758,08");
}

static void
test_either_decimal_mark_is_read (void)
{
  const Reading readings[] = {
    { "853,40", 85340 },
    { "853.40", 85340 },
    { "0,05", 5 },
    { ",5", 50 },
    { "5,", 500 },
    { "12,3", 1230 },
    { "1234.5", 123450 },
    { "420", 42000 },
    { "0", 0 },
    { "007", 700 },
  };

  assert_read (readings, G_N_ELEMENTS (readings));
}

static void
test_every_space_groups (void)
{
  const Reading readings[] = {
    { "1 234,50", 123450 },
    { "1\u00a0234,50", 123450 },
    { "1\u202f234,50", 123450 },
    { "1\u2009234,50", 123450 },
    { "1 234 567", 123456700 },
    { "1 234.50", 123450 },
    { "12 345", 1234500 },
    { "  680,00\t", 68000 },
  };

  assert_read (readings, G_N_ELEMENTS (readings));
}

static void
test_marks_that_differ_tell_groups_from_decimals (void)
{
  const Reading readings[] = {
    { "1.234,50", 123450 },
    { "1,234.50", 123450 },
    { "1.234.567,8", 123456780 },
    { "1.234.567", 123456700 },
    { "1,234,567", 123456700 },
  };

  assert_read (readings, G_N_ELEMENTS (readings));
}

static void
test_the_currency_may_stand_on_either_side (void)
{
  const Reading readings[] = {
    { "1 234,50 €", 123450 },
    { "1\u202f234,50\u00a0€", 123450 },
    { "€5", 500 },
    { "5€", 500 },
    { "5 EUR", 500 },
    { "5 e", 500 },
    { "1 200 euroa", 120000 },
    { "1 euro", 100 },
    { "50,-", 5000 },
    { "50,- €", 5000 },
  };

  assert_read (readings, G_N_ELEMENTS (readings));
}

static void
test_a_minus_of_any_kind_is_read (void)
{
  const Reading readings[] = {
    { "-5", -500 },
    { "\u22125,00", -500 },
    { "\u20135,00", -500 },
    { "- 5 €", -500 },
    { "-€5", -500 },
    { "€-5", -500 },
    { "+5", 500 },
    { "-0", 0 },
  };

  assert_read (readings, G_N_ELEMENTS (readings));
}

static void
test_one_mark_and_three_digits_is_a_question (void)
{
  const char *const questions[] = { "1,234", "1.234", "12,345", "123.456", "1,234 €", "-1.234" };

  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    assert_refused (questions[i], SOV_MONEY_ERROR_AMBIGUOUS);
}

static void
test_the_question_comes_with_the_larger_reading (void)
{
  gint64 cents = 0;

  g_assert_false (sov_money_parse ("1,234", &cents, NULL));
  g_assert_cmpint (cents, ==, 123400);
  g_assert_false (sov_money_parse ("-1.234 €", &cents, NULL));
  g_assert_cmpint (cents, ==, -123400);
}

static void
test_more_than_two_decimals_are_not_cut (void)
{
  const char *const texts[] = { "1234,567", "0,123", "1,2345", "1 234,567", "1.234,567", "0.001" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], SOV_MONEY_ERROR_TOO_PRECISE);
}

static void
test_digits_in_odd_groups_are_refused (void)
{
  const char *const texts[] = { "1 23,50", "12 34", "1234 567", "1.23.456", "1 234 56", "1,,234", " 1  234 " };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], SOV_MONEY_ERROR_NOT_AN_AMOUNT);
}

static void
test_what_is_no_amount_is_refused (void)
{
  const char *const texts[] = {
    "viisi",
    "5 kpl",
    "1e5",
    "0x10",
    "€",
    "-",
    "+",
    ",",
    ".",
    "--5",
    "5-",
    "€5€",
    "1,234.567,8",
    "inf",
    "nan",
    "5 $",
    "<b>5</b>",
    "٣",
    "5\u200f",
    "1/2",
    "5, 50",
    "e",
    "\xff\xfe",
    "5\xc3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], SOV_MONEY_ERROR_NOT_AN_AMOUNT);
}

static void
test_nothing_is_told_apart_from_nonsense (void)
{
  assert_refused (NULL, SOV_MONEY_ERROR_EMPTY);
  assert_refused ("", SOV_MONEY_ERROR_EMPTY);
  assert_refused (" \u00a0\n", SOV_MONEY_ERROR_EMPTY);
}

static void
test_the_ends_of_the_range_are_read (void)
{
  const Reading readings[] = {
    { "92233720368547758,07", G_MAXINT64 },
    { "-92233720368547758,07", -G_MAXINT64 },
    { "92 233 720 368 547 758,07 €", G_MAXINT64 },
  };

  assert_read (readings, G_N_ELEMENTS (readings));
}

static void
test_an_overflow_is_an_answer_not_a_number (void)
{
  g_autofree char *long_text = g_strnfill (10000, '9');

  assert_refused ("92233720368547758,08", SOV_MONEY_ERROR_TOO_LARGE);
  assert_refused ("-92233720368547758,08", SOV_MONEY_ERROR_TOO_LARGE);
  assert_refused ("184467440737095516,16", SOV_MONEY_ERROR_TOO_LARGE);
  assert_refused ("184467440737095516160", SOV_MONEY_ERROR_TOO_LARGE);
  assert_refused (long_text, SOV_MONEY_ERROR_TOO_LARGE);
}

static gint64
random_cents (void)
{
  guint64 bits = ((guint64) g_test_rand_int () << 32) | (guint32) g_test_rand_int ();

  /* A random width, so that small amounts come up as often as huge ones. */
  return MAX ((gint64) bits, -G_MAXINT64) >> g_test_rand_int_range (0, 64);
}

static void
test_what_is_written_is_read_back (void)
{
  for (guint i = 0; i < 100000; i++)
    {
      gint64 cents = random_cents ();
      SovMoneyStyle style = i % 2 == 0 ? SOV_MONEY_WITH_SYMBOL : SOV_MONEY_PLAIN;
      g_autofree char *text = sov_money_format (cents, style);
      g_autoptr (GError) error = NULL;
      gint64 back = 0;

      g_assert_true (sov_money_parse (text, &back, &error));
      g_assert_no_error (error);
      g_assert_cmpint (back, ==, cents);
    }
}

static void
test_random_text_is_answered_without_harm (void)
{
  const char alphabet[] = "0123456789 ,.-+€e\xc2\xa0\xe2\x80\xaf";

  for (guint i = 0; i < 100000; i++)
    {
      char text[16] = { 0 };
      gint64 cents = 0;
      gint32 length = g_test_rand_int_range (0, 15);
      g_autoptr (GError) error = NULL;

      for (gint32 k = 0; k < length; k++)
        text[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      if (sov_money_parse (text, &cents, &error))
        g_assert_no_error (error);
      else
        g_assert_nonnull (error);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/money/thousands-are-grouped-by-narrow-spaces", test_thousands_are_grouped_by_narrow_spaces);
  g_test_add_func ("/model/money/less-than-a-euro-has-a-zero-before-the-comma", test_less_than_a_euro_has_a_zero_before_the_comma);
  g_test_add_func ("/model/money/a-negative-amount-has-a-true-minus", test_a_negative_amount_has_a_true_minus);
  g_test_add_func ("/model/money/the-plain-form-is-ascii", test_the_plain_form_is_ascii);
  g_test_add_func ("/model/money/the-ends-of-the-range-are-written", test_the_ends_of_the_range_are_written);
  g_test_add_func ("/model/money/either-decimal-mark-is-read", test_either_decimal_mark_is_read);
  g_test_add_func ("/model/money/every-space-groups", test_every_space_groups);
  g_test_add_func ("/model/money/marks-that-differ-tell-groups-from-decimals", test_marks_that_differ_tell_groups_from_decimals);
  g_test_add_func ("/model/money/the-currency-may-stand-on-either-side", test_the_currency_may_stand_on_either_side);
  g_test_add_func ("/model/money/a-minus-of-any-kind-is-read", test_a_minus_of_any_kind_is_read);
  g_test_add_func ("/model/money/one-mark-and-three-digits-is-a-question", test_one_mark_and_three_digits_is_a_question);
  g_test_add_func ("/model/money/the-question-comes-with-the-larger-reading", test_the_question_comes_with_the_larger_reading);
  g_test_add_func ("/model/money/more-than-two-decimals-are-not-cut", test_more_than_two_decimals_are_not_cut);
  g_test_add_func ("/model/money/digits-in-odd-groups-are-refused", test_digits_in_odd_groups_are_refused);
  g_test_add_func ("/model/money/what-is-no-amount-is-refused", test_what_is_no_amount_is_refused);
  g_test_add_func ("/model/money/nothing-is-told-apart-from-nonsense", test_nothing_is_told_apart_from_nonsense);
  g_test_add_func ("/model/money/the-ends-of-the-range-are-read", test_the_ends_of_the_range_are_read);
  g_test_add_func ("/model/money/an-overflow-is-an-answer-not-a-number", test_an_overflow_is_an_answer_not_a_number);
  g_test_add_func ("/model/money/what-is-written-is-read-back", test_what_is_written_is_read_back);
  g_test_add_func ("/model/money/random-text-is-answered-without-harm", test_random_text_is_answered_without_harm);

  return g_test_run ();
}
