/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-iban.h"

#include <string.h>

static void
assert_check (const char *text,
              SovCheck expected)
{
  g_autofree char *shown = g_utf8_make_valid (text != NULL ? text : "(nothing)", -1);

  g_test_message ("“%s”", shown);
  g_assert_cmpint (sov_iban_check (text), ==, expected);
}

static void
test_known_numbers_are_right (void)
{
  assert_check ("FI2112345600000785", SOV_CHECK_OK);
  assert_check ("FI1750000120202709", SOV_CHECK_OK);
  assert_check ("FI35 9999 9910 0000 12", SOV_CHECK_OK);
}

/* The examples of the ISO 13616 registry. */
static void
test_numbers_of_other_countries_are_right (void)
{
  const char *const numbers[] = {
    "AD1200012030200359100100",
    "AT611904300234573201",
    "BE68539007547034",
    "CH9300762011623852957",
    "DE89370400440532013000",
    "DK5000400440116243",
    "EE382200221020145685",
    "ES9121000418450200051332",
    "FR1420041010050500013M02606",
    "GB29NWBK60161331926819",
    "IE29AIBK93115212345678",
    "IS140159260076545510730339",
    "IT60X0542811101000000123456",
    "LT121000011101001000",
    "LV80BANK0000435195001",
    "MT84MALT011000012345MTLCAST001S",
    "NL91ABNA0417164300",
    "NO9386011117947",
    "PL61109010140000071219812874",
    "SE4550000000058398257466",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    assert_check (numbers[i], SOV_CHECK_OK);
}

static void
test_a_wrong_check_digit_is_told (void)
{
  assert_check ("FI2112345600000786", SOV_CHECK_WRONG_CHECK);
  assert_check ("GB29NWBK60161331926891", SOV_CHECK_WRONG_CHECK);
}

static void
test_a_wrong_account_digit_under_right_check_digits_is_told (void)
{
  guint n_right = 0;
  guint n_inner = 0;

  /* Account 123456-00000786 breaks its own digit; one pair of the ninety-seven still fits mod 97. */
  for (guint pair = 2; pair <= 98; pair++)
    {
      g_autofree char *number = g_strdup_printf ("FI%02u12345600000786", pair);
      SovCheck check = sov_iban_check (number);

      n_right += check == SOV_CHECK_OK;
      n_inner += check == SOV_CHECK_WRONG_INNER_CHECK;
    }

  g_assert_cmpuint (n_right, ==, 0);
  g_assert_cmpuint (n_inner, ==, 1);
}

static void
test_check_digits_out_of_use_cannot_exist (void)
{
  guint n_found = 0;

  /* Some account numbers have 97, 98 or 02 for check digits: 00, 01 and 99 leave the same remainder. */
  for (guint i = 0; i < 20000; i++)
    {
      guint base = (guint) g_test_rand_int ();
      g_autofree char *account = g_strdup_printf ("%016u", base);
      g_autofree char *in_use = g_strconcat ("BE97", account + 4, NULL);
      g_autofree char *out_of_use = g_strconcat ("BE00", account + 4, NULL);

      if (sov_iban_check (in_use) == SOV_CHECK_OK)
        {
          assert_check (out_of_use, SOV_CHECK_CANNOT_EXIST);
          n_found++;
        }
    }

  g_assert_cmpuint (n_found, >, 0);
}

static void
test_the_length_is_the_countrys (void)
{
  assert_check ("FI211234560000078", SOV_CHECK_TOO_SHORT);
  assert_check ("FI21123456000007855", SOV_CHECK_TOO_LONG);
  assert_check ("FI", SOV_CHECK_TOO_SHORT);
  assert_check ("F", SOV_CHECK_TOO_SHORT);
  assert_check ("NO938601111794", SOV_CHECK_TOO_SHORT);
}

static void
test_a_country_without_ibans_is_told (void)
{
  assert_check ("US2112345600000785", SOV_CHECK_UNKNOWN_COUNTRY);
  assert_check ("QQ2112345600000785", SOV_CHECK_UNKNOWN_COUNTRY);
}

static void
test_a_wrong_shape_is_told (void)
{
  const char *const texts[] = {
    "123456-785",
    "F12112345600000785",
    "FIX112345600000785",
    "FI21123456000O0785",
    "FI21 1234 5600 0007 8?",
    "IBAN: FI2112345600000785",
    "tilinumero",
    "FI21123456\xff",
    "ÅI2112345600000785",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_check (texts[i], SOV_CHECK_WRONG_SHAPE);

  assert_check ("", SOV_CHECK_EMPTY);
  assert_check (" \u00a0", SOV_CHECK_EMPTY);
  assert_check (NULL, SOV_CHECK_EMPTY);
}

static void
test_it_is_stored_bare_and_shown_in_fours (void)
{
  g_autofree char *stored = sov_iban_normalise (" fi21 1234\u00a05600 0007 85");
  g_autofree char *shown = sov_iban_format ("FI2112345600000785");
  g_autofree char *wrong = sov_iban_format ("FI2112345600000786");
  g_autofree char *words = sov_iban_normalise (" kysy tilinumero ");
  g_autofree char *nothing = sov_iban_format (NULL);

  g_assert_cmpstr (stored, ==, "FI2112345600000785");
  g_assert_cmpstr (shown, ==, "FI21 1234 5600 0007 85");
  g_assert_cmpstr (wrong, ==, "FI21 1234 5600 0007 86");
  g_assert_cmpstr (words, ==, "kysy tilinumero");
  g_assert_cmpstr (nothing, ==, "");
}

/* By trial, so that the test shares no arithmetic with the check. */
static char *
random_finnish_number (void)
{
  for (;;)
    {
      g_autofree char *account = g_strdup_printf ("%07d%06d", g_test_rand_int_range (0, 10000000), g_test_rand_int_range (0, 1000000));

      for (guint digit = 0; digit < 10; digit++)
        for (guint pair = 2; pair <= 98; pair++)
          {
            g_autofree char *number = g_strdup_printf ("FI%02u%s%u", pair, account, digit);

            if (sov_iban_check (number) == SOV_CHECK_OK)
              return g_steal_pointer (&number);
          }
      g_assert_not_reached ();
    }
}

static void
test_one_mistyped_digit_is_always_found (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *number = random_finnish_number ();

      for (gsize place = 2; number[place] != '\0'; place++)
        {
          char right = number[place];

          for (char digit = '0'; digit <= '9'; digit++)
            if (digit != right)
              {
                number[place] = digit;
                g_assert_true (sov_check_is_wrong (sov_iban_check (number)));
              }
          number[place] = right;
        }
      g_assert_cmpint (sov_iban_check (number), ==, SOV_CHECK_OK);
    }
}

static void
test_two_swapped_digits_are_always_found (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *number = random_finnish_number ();

      for (gsize place = 2; number[place + 1] != '\0'; place++)
        {
          char left = number[place];
          char right = number[place + 1];

          if (left == right)
            continue;
          number[place] = right;
          number[place + 1] = left;
          g_assert_true (sov_check_is_wrong (sov_iban_check (number)));
          number[place] = left;
          number[place + 1] = right;
        }
    }
}

static void
test_a_shown_number_reads_back_the_same (void)
{
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *number = random_finnish_number ();
      g_autofree char *shown = sov_iban_format (number);
      g_autofree char *back = sov_iban_normalise (shown);

      g_assert_cmpstr (back, ==, number);
    }
}

static void
test_random_text_is_answered_without_harm (void)
{
  const char alphabet[] = "FI0123456789 -a\xc3\xa4";

  for (guint i = 0; i < 50000; i++)
    {
      char text[40] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *shown = NULL;
      gint32 length = g_test_rand_int_range (0, sizeof text);

      for (gint32 k = 0; k < length; k++)
        text[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      once = sov_iban_normalise (text);
      shown = sov_iban_format (text);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpint (sov_iban_check (shown), ==, sov_iban_check (text));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/iban/known-numbers-are-right", test_known_numbers_are_right);
  g_test_add_func ("/model/iban/numbers-of-other-countries-are-right", test_numbers_of_other_countries_are_right);
  g_test_add_func ("/model/iban/a-wrong-check-digit-is-told", test_a_wrong_check_digit_is_told);
  g_test_add_func ("/model/iban/a-wrong-account-digit-under-right-check-digits-is-told", test_a_wrong_account_digit_under_right_check_digits_is_told);
  g_test_add_func ("/model/iban/check-digits-out-of-use-cannot-exist", test_check_digits_out_of_use_cannot_exist);
  g_test_add_func ("/model/iban/the-length-is-the-countrys", test_the_length_is_the_countrys);
  g_test_add_func ("/model/iban/a-country-without-ibans-is-told", test_a_country_without_ibans_is_told);
  g_test_add_func ("/model/iban/a-wrong-shape-is-told", test_a_wrong_shape_is_told);
  g_test_add_func ("/model/iban/it-is-stored-bare-and-shown-in-fours", test_it_is_stored_bare_and_shown_in_fours);
  g_test_add_func ("/model/iban/one-mistyped-digit-is-always-found", test_one_mistyped_digit_is_always_found);
  g_test_add_func ("/model/iban/two-swapped-digits-are-always-found", test_two_swapped_digits_are_always_found);
  g_test_add_func ("/model/iban/a-shown-number-reads-back-the-same", test_a_shown_number_reads_back_the_same);
  g_test_add_func ("/model/iban/random-text-is-answered-without-harm", test_random_text_is_answered_without_harm);

  return g_test_run ();
}
