/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-business-id.h"

#include <string.h>

static void
assert_check (const char *text,
              SovCheck expected)
{
  g_autofree char *shown = g_utf8_make_valid (text != NULL ? text : "(nothing)", -1);

  g_test_message ("“%s”", shown);
  g_assert_cmpint (sov_business_id_check (text), ==, expected);
}

static void
assert_vat (const char *text,
            SovCheck expected)
{
  g_test_message ("“%s”", text);
  g_assert_cmpint (sov_vat_number_check (text), ==, expected);
}

static void
test_known_ids_are_right (void)
{
  const char *const ids[] = { "2077474-0", "0737546-2", "1572860-0", "1366959-8", "2617416-4", "0000001-9", "1234567-1" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_check (ids[i], SOV_CHECK_OK);
}

static void
test_a_wrong_check_digit_is_told (void)
{
  const char *const ids[] = { "2077474-1", "0737546-1", "0737545-2", "1234567-8" };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_check (ids[i], SOV_CHECK_WRONG_CHECK);
}

static void
test_some_numbers_are_never_given_out (void)
{
  const char *const bases[] = { "9000002", "9000010", "9000029", "0000000" };

  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    for (char digit = '0'; digit <= '9'; digit++)
      {
        g_autofree char *id = g_strdup_printf ("%s-%c", bases[i], digit);

        assert_check (id, SOV_CHECK_CANNOT_EXIST);
      }
}

static void
test_the_ids_of_the_example_business_are_right (void)
{
  const char *const ids[] = {
    "9000101-4",
    "9000238-3",
    "9000375-7",
    "9000649-9",
    "9000786-2",
    "9000923-5",
    "9001060-7",
    "9001197-6",
    "9001334-9",
    "9001471-2",
    "9001608-0",
    "9001745-4",
    "9001882-8",
    "9002019-4",
    "9002156-8",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    assert_check (ids[i], SOV_CHECK_OK);
}

static void
test_it_is_read_however_it_is_written (void)
{
  const char *const ways[] = { "20774740", "2077474-0", " 2077474 - 0 ", "2077474\u20130", "2077474\u22120", "2 077 474-0", "FI20774740", "fi 2077474-0", "２０７７４７４-０" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *stored = sov_business_id_normalise (ways[i]);
      g_autofree char *shown = sov_business_id_format (ways[i]);

      assert_check (ways[i], SOV_CHECK_OK);
      g_assert_cmpstr (stored, ==, "20774740");
      g_assert_cmpstr (shown, ==, "2077474-0");
    }
}

static void
test_an_old_id_of_six_digits_gets_its_zero (void)
{
  g_autofree char *shown = sov_business_id_format ("737546-2");

  assert_check ("737546-2", SOV_CHECK_OK);
  g_assert_cmpstr (shown, ==, "0737546-2");
}

static void
test_a_wrong_shape_is_told (void)
{
  assert_check ("207747", SOV_CHECK_TOO_SHORT);
  assert_check ("2077474", SOV_CHECK_TOO_SHORT);
  assert_check ("FI", SOV_CHECK_TOO_SHORT);
  assert_check ("207747400", SOV_CHECK_TOO_LONG);
  assert_check ("2O77474-0", SOV_CHECK_WRONG_SHAPE);
  assert_check ("2077474_0", SOV_CHECK_WRONG_SHAPE);
  assert_check ("ei ole vielä", SOV_CHECK_WRONG_SHAPE);
  assert_check ("2077474-0\xff", SOV_CHECK_WRONG_SHAPE);
  assert_check ("", SOV_CHECK_EMPTY);
  assert_check (" - ", SOV_CHECK_EMPTY);
  assert_check (NULL, SOV_CHECK_EMPTY);
}

static void
test_what_is_wrong_is_kept_as_written (void)
{
  g_autofree char *words = sov_business_id_normalise (" ei ole vielä ");
  g_autofree char *wrong_digit = sov_business_id_normalise ("2077474-1");
  g_autofree char *shown = sov_business_id_format ("2077474-1");
  g_autofree char *nothing = sov_business_id_normalise (NULL);

  g_assert_cmpstr (words, ==, "ei ole vielä");
  g_assert_cmpstr (wrong_digit, ==, "20774741");
  g_assert_cmpstr (shown, ==, "2077474-1");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_a_key_for_comparing_needs_the_shape_alone (void)
{
  g_autofree char *one = sov_business_id_match_key ("737546-2");
  g_autofree char *other = sov_business_id_match_key ("FI07375462");

  g_assert_cmpstr (one, ==, other);
  g_assert_null (sov_business_id_match_key ("ei ole"));
  g_assert_null (sov_business_id_match_key (NULL));
}

/* A number of which exactly one check digit is right, or none. */
static void
test_of_ten_check_digits_at_most_one_is_right (void)
{
  guint n_impossible = 0;

  for (guint i = 0; i < 20000; i++)
    {
      guint base = (guint) g_test_rand_int_range (1, 10000000);
      guint n_right = 0;
      guint n_cannot_exist = 0;

      for (guint digit = 0; digit < 10; digit++)
        {
          g_autofree char *id = g_strdup_printf ("%07u-%u", base, digit);
          SovCheck check = sov_business_id_check (id);

          n_right += check == SOV_CHECK_OK;
          n_cannot_exist += check == SOV_CHECK_CANNOT_EXIST;
        }

      g_assert_true ((n_right == 1 && n_cannot_exist == 0) || (n_right == 0 && n_cannot_exist == 10));
      n_impossible += n_right == 0;
    }

  /* One remainder of eleven is not used. */
  g_assert_cmpuint (n_impossible, >, 20000 / 11 / 2);
  g_assert_cmpuint (n_impossible, <, 20000 / 11 * 2);
}

static void
test_one_mistyped_digit_is_always_found (void)
{
  guint n_tried = 0;

  while (n_tried < 20000)
    {
      g_autofree char *id = g_strdup_printf ("%08d", g_test_rand_int_range (1, 100000000));
      gsize place = (gsize) g_test_rand_int_range (0, 8);
      char right = id[place];

      if (sov_business_id_check (id) != SOV_CHECK_OK)
        continue;

      while (id[place] == right)
        id[place] = (char) ('0' + g_test_rand_int_range (0, 10));
      g_assert_true (sov_check_is_wrong (sov_business_id_check (id)));
      n_tried++;
    }
}

static void
test_a_vat_number_is_the_id_with_its_letters (void)
{
  g_autofree char *number = sov_vat_number_normalise ("2077474-0");
  g_autofree char *spaced = sov_vat_number_normalise ("fi 20 774 740");
  g_autofree char *old = sov_vat_number_normalise ("737546-2");

  assert_vat ("FI20774740", SOV_CHECK_OK);
  assert_vat ("FI90001014", SOV_CHECK_OK);
  assert_vat ("FI20774741", SOV_CHECK_WRONG_CHECK);
  assert_vat ("FI90000021", SOV_CHECK_CANNOT_EXIST);
  assert_vat ("FI2077474", SOV_CHECK_TOO_SHORT);
  assert_vat ("FI207747", SOV_CHECK_TOO_SHORT);
  g_assert_cmpstr (number, ==, "FI20774740");
  g_assert_cmpstr (spaced, ==, "FI20774740");
  g_assert_cmpstr (old, ==, "FI07375462");
}

static void
test_other_countries_vat_numbers_are_kept_unchecked (void)
{
  g_autofree char *swedish = sov_vat_number_normalise ("se 556703-7485 01");

  assert_vat ("SE556703748501", SOV_CHECK_UNCHECKED);
  assert_vat ("EE100931558", SOV_CHECK_UNCHECKED);
  assert_vat ("ATU12345678", SOV_CHECK_UNCHECKED);
  assert_vat ("QQ12345678", SOV_CHECK_UNKNOWN_COUNTRY);
  assert_vat ("SE1", SOV_CHECK_TOO_SHORT);
  assert_vat ("SE5567037485011", SOV_CHECK_TOO_LONG);
  assert_vat ("SE55670/748501", SOV_CHECK_WRONG_SHAPE);
  g_assert_cmpstr (swedish, ==, "SE556703748501");
}

static void
test_what_is_no_vat_number_is_kept_as_written (void)
{
  g_autofree char *words = sov_vat_number_normalise (" ei alv-velvollinen ");
  g_autofree char *digits = sov_vat_number_normalise ("12 34");

  assert_vat ("ei alv-velvollinen", SOV_CHECK_WRONG_SHAPE);
  assert_vat (NULL, SOV_CHECK_EMPTY);
  assert_vat ("?", SOV_CHECK_WRONG_SHAPE);
  g_assert_cmpstr (words, ==, "ei alv-velvollinen");
  g_assert_cmpstr (digits, ==, "12 34");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/business-id/known-ids-are-right", test_known_ids_are_right);
  g_test_add_func ("/model/business-id/a-wrong-check-digit-is-told", test_a_wrong_check_digit_is_told);
  g_test_add_func ("/model/business-id/some-numbers-are-never-given-out", test_some_numbers_are_never_given_out);
  g_test_add_func ("/model/business-id/the-ids-of-the-example-business-are-right", test_the_ids_of_the_example_business_are_right);
  g_test_add_func ("/model/business-id/it-is-read-however-it-is-written", test_it_is_read_however_it_is_written);
  g_test_add_func ("/model/business-id/an-old-id-of-six-digits-gets-its-zero", test_an_old_id_of_six_digits_gets_its_zero);
  g_test_add_func ("/model/business-id/a-wrong-shape-is-told", test_a_wrong_shape_is_told);
  g_test_add_func ("/model/business-id/what-is-wrong-is-kept-as-written", test_what_is_wrong_is_kept_as_written);
  g_test_add_func ("/model/business-id/a-key-for-comparing-needs-the-shape-alone", test_a_key_for_comparing_needs_the_shape_alone);
  g_test_add_func ("/model/business-id/of-ten-check-digits-at-most-one-is-right", test_of_ten_check_digits_at_most_one_is_right);
  g_test_add_func ("/model/business-id/one-mistyped-digit-is-always-found", test_one_mistyped_digit_is_always_found);
  g_test_add_func ("/model/vat-number/it-is-the-id-with-its-letters", test_a_vat_number_is_the_id_with_its_letters);
  g_test_add_func ("/model/vat-number/other-countries-numbers-are-kept-unchecked", test_other_countries_vat_numbers_are_kept_unchecked);
  g_test_add_func ("/model/vat-number/what-is-no-vat-number-is-kept-as-written", test_what_is_no_vat_number_is_kept_as_written);

  return g_test_run ();
}
