/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-reference.h"

#include <string.h>

static void
assert_check (const char *text,
              SovCheck expected)
{
  g_test_message ("“%s”", text);
  g_assert_cmpint (sov_reference_check (text), ==, expected);
}

static void
assert_shown (const char *text,
              const char *expected)
{
  g_autofree char *shown = sov_reference_format (text);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_known_finnish_references_are_right (void)
{
  assert_check ("1234561", SOV_CHECK_OK);
  assert_check ("10016", SOV_CHECK_OK);
  assert_check ("260015", SOV_CHECK_OK);
  assert_check ("12 34561", SOV_CHECK_OK);
  assert_check ("00000000000001234561", SOV_CHECK_OK);
}

static void
test_known_creditor_references_are_right (void)
{
  assert_check ("RF341234561", SOV_CHECK_OK);
  assert_check ("RF332348236", SOV_CHECK_OK);
  assert_check ("RF35123ABCZ", SOV_CHECK_OK);
  assert_check ("rf34 1234 561", SOV_CHECK_OK);
}

static void
test_a_wrong_check_digit_is_told (void)
{
  assert_check ("1234562", SOV_CHECK_WRONG_CHECK);
  assert_check ("10015", SOV_CHECK_WRONG_CHECK);
  assert_check ("RF351234561", SOV_CHECK_WRONG_CHECK);
  assert_check ("RF35123ABCY", SOV_CHECK_WRONG_CHECK);
}

static void
test_the_length_has_its_limits (void)
{
  assert_check ("1232", SOV_CHECK_OK);
  assert_check ("123", SOV_CHECK_TOO_SHORT);
  assert_check ("000123", SOV_CHECK_TOO_SHORT);
  assert_check ("123456789012345678901", SOV_CHECK_TOO_LONG);
  assert_check ("RF34", SOV_CHECK_TOO_SHORT);
  assert_check ("RF341234567890123456789012", SOV_CHECK_TOO_LONG);
}

static void
test_a_wrong_shape_is_told (void)
{
  assert_check ("12A4561", SOV_CHECK_WRONG_SHAPE);
  assert_check ("RFX41234561", SOV_CHECK_WRONG_SHAPE);
  assert_check ("RF34123/561", SOV_CHECK_WRONG_SHAPE);
  assert_check ("viite: 1234561", SOV_CHECK_WRONG_SHAPE);
  assert_check ("", SOV_CHECK_EMPTY);
  assert_check (NULL, SOV_CHECK_EMPTY);
}

static void
test_zeros_are_no_reference (void)
{
  assert_check ("0", SOV_CHECK_TOO_SHORT);
  assert_check ("00000000", SOV_CHECK_TOO_SHORT);
}

static void
test_finnish_ones_are_grouped_from_the_right (void)
{
  assert_shown ("1234561", "12 34561");
  assert_shown ("10016", "10016");
  assert_shown ("0012345678901", "1 23456 78901");
}

static void
test_creditor_ones_are_grouped_from_the_left (void)
{
  assert_shown ("RF341234561", "RF34 1234 561");
  assert_shown ("rf35123abcz", "RF35 123A BCZ");
}

static void
test_what_is_wrong_is_kept_as_written (void)
{
  g_autofree char *words = sov_reference_normalise (" ei viitettä ");

  g_assert_cmpstr (words, ==, "ei viitettä");
  assert_shown ("12", "12");
  assert_shown ("RF-viite", "RF-viite");
  assert_shown (NULL, "");
}

static void
test_of_ten_check_digits_exactly_one_is_right (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gint base = g_test_rand_int_range (100, G_MAXINT32);
      guint n_right = 0;

      for (guint digit = 0; digit < 10; digit++)
        {
          g_autofree char *reference = g_strdup_printf ("%d%u", base, digit);

          n_right += sov_reference_check (reference) == SOV_CHECK_OK;
        }

      g_assert_cmpuint (n_right, ==, 1);
    }
}

static void
test_one_mistyped_digit_is_always_found (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *reference = g_strdup_printf ("%d0", g_test_rand_int_range (1000, G_MAXINT32));
      gsize last = strlen (reference) - 1;
      gsize place = (gsize) g_test_rand_int_range (1, (gint32) last);

      while (sov_reference_check (reference) != SOV_CHECK_OK)
        reference[last]++;

      reference[place] = reference[place] == '9' ? '0' : (char) (reference[place] + 1);
      assert_check (reference, SOV_CHECK_WRONG_CHECK);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/reference/known-finnish-references-are-right", test_known_finnish_references_are_right);
  g_test_add_func ("/model/reference/known-creditor-references-are-right", test_known_creditor_references_are_right);
  g_test_add_func ("/model/reference/a-wrong-check-digit-is-told", test_a_wrong_check_digit_is_told);
  g_test_add_func ("/model/reference/the-length-has-its-limits", test_the_length_has_its_limits);
  g_test_add_func ("/model/reference/a-wrong-shape-is-told", test_a_wrong_shape_is_told);
  g_test_add_func ("/model/reference/zeros-are-no-reference", test_zeros_are_no_reference);
  g_test_add_func ("/model/reference/finnish-ones-are-grouped-from-the-right", test_finnish_ones_are_grouped_from_the_right);
  g_test_add_func ("/model/reference/creditor-ones-are-grouped-from-the-left", test_creditor_ones_are_grouped_from_the_left);
  g_test_add_func ("/model/reference/what-is-wrong-is-kept-as-written", test_what_is_wrong_is_kept_as_written);
  g_test_add_func ("/model/reference/of-ten-check-digits-exactly-one-is-right", test_of_ten_check_digits_exactly_one_is_right);
  g_test_add_func ("/model/reference/one-mistyped-digit-is-always-found", test_one_mistyped_digit_is_always_found);

  return g_test_run ();
}
