/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-postal-code.h"

static void
assert_code (const char *text,
             SovCheck expected,
             const char *stored)
{
  g_autofree char *code = sov_postal_code_normalise (text);

  g_test_message ("“%s”", text);
  g_assert_cmpint (sov_postal_code_check (text), ==, expected);
  g_assert_cmpstr (code, ==, stored);
}

static void
test_leading_zeros_are_kept (void)
{
  assert_code ("00100", SOV_CHECK_OK, "00100");
  assert_code ("40100", SOV_CHECK_OK, "40100");
  assert_code (" 00 100 ", SOV_CHECK_OK, "00100");
}

static void
test_the_countrys_letters_are_taken_off (void)
{
  assert_code ("FI-00100", SOV_CHECK_OK, "00100");
  assert_code ("fi 00100", SOV_CHECK_OK, "00100");
  assert_code ("AX-22100", SOV_CHECK_OK, "22100");
}

static void
test_a_zero_that_was_lost_is_told (void)
{
  assert_code ("100", SOV_CHECK_TOO_SHORT, "100");
  assert_code ("FI-", SOV_CHECK_TOO_SHORT, "FI-");
}

static void
test_a_wrong_shape_is_told_and_kept (void)
{
  assert_code ("001000", SOV_CHECK_TOO_LONG, "001000");
  assert_code ("0010O", SOV_CHECK_WRONG_SHAPE, "0010O");
  assert_code ("00100 Helsinki", SOV_CHECK_WRONG_SHAPE, "00100 Helsinki");
  assert_code ("Helsinki", SOV_CHECK_WRONG_SHAPE, "Helsinki");
  assert_code ("", SOV_CHECK_EMPTY, "");
  assert_code (NULL, SOV_CHECK_EMPTY, "");
}

static void
test_other_countries_codes_are_kept_unchecked (void)
{
  assert_code ("SE-114 55", SOV_CHECK_UNCHECKED, "SE-114 55");
  assert_code ("SW1A 1AA", SOV_CHECK_UNCHECKED, "SW1A 1AA");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/postal-code/leading-zeros-are-kept", test_leading_zeros_are_kept);
  g_test_add_func ("/model/postal-code/the-countrys-letters-are-taken-off", test_the_countrys_letters_are_taken_off);
  g_test_add_func ("/model/postal-code/a-zero-that-was-lost-is-told", test_a_zero_that_was_lost_is_told);
  g_test_add_func ("/model/postal-code/a-wrong-shape-is-told-and-kept", test_a_wrong_shape_is_told_and_kept);
  g_test_add_func ("/model/postal-code/other-countries-codes-are-kept-unchecked", test_other_countries_codes_are_kept_unchecked);

  return g_test_run ();
}
