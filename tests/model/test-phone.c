/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-phone.h"

#include <string.h>

static void
assert_stored (const char *text,
               const char *expected)
{
  g_autofree char *stored = sov_phone_normalise (text);

  g_test_message ("“%s”", text);
  g_assert_cmpstr (stored, ==, expected);
}

static void
assert_shown (const char *text,
              const char *expected)
{
  g_autofree char *shown = sov_phone_format (text);

  g_assert_cmpstr (shown, ==, expected);
}

static void
assert_check (const char *text,
              SovCheck expected)
{
  g_autofree char *shown = g_utf8_make_valid (text != NULL ? text : "(nothing)", -1);

  g_test_message ("“%s”", shown);
  g_assert_cmpint (sov_phone_check (text), ==, expected);
}

static void
test_every_way_of_writing_is_one_number (void)
{
  const char *const ways[] = {
    "+358401234567",
    "+358 40 123 4567",
    "00358 40 1234567",
    "040 123 4567",
    "040-1234567",
    "040\u00a0123\u202f4567",
    "+358 (0)40 123 4567",
    "00358(0)401234567",
    "+358 040 1234567",
    "(040) 1234567",
    "040.123.4567",
    "040/123 4567",
    "puh. 040 1234567",
    "Puh: 040 1234567",
    "tel:+358-40-1234567",
    "GSM 040 123 4567",
    "p.040 123 4567",
    "\u202a+358 40 1234567\u202c",
    "+358\u201340\u20131234567",
    "０４０ 1234567",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      assert_stored (ways[i], "+358401234567");
      assert_check (ways[i], SOV_CHECK_OK);
    }
}

static void
test_what_a_spreadsheet_took_off_is_put_back (void)
{
  assert_stored ("358401234567", "+358401234567");
  assert_stored ("401234567", "+358401234567");
  assert_stored ("501234567", "+358501234567");
}

static void
test_landlines_and_service_numbers_are_read (void)
{
  assert_stored ("09 123 4567", "+35891234567");
  assert_stored ("014 612 345", "+35814612345");
  assert_stored ("0800 123 456", "+358800123456");
  assert_stored ("020 741 2345", "+358207412345");
}

static void
test_other_countries_keep_their_own (void)
{
  assert_stored ("+46 (0)70 123 45 67", "+46701234567");
  assert_stored ("0044 20 7946 0958", "+442079460958");
  assert_stored ("+1 (202) 555-0123", "+12025550123");
  assert_check ("+46 70 123 45 67", SOV_CHECK_OK);
}

static void
test_the_numbers_of_the_example_business_are_right (void)
{
  assert_stored ("+358 49 555 0117", "+358495550117");
  assert_check ("049 555 0101", SOV_CHECK_OK);
  assert_shown ("+358495550117", "049 555 0117");
}

static void
test_numbers_are_shown_as_finns_write_them (void)
{
  assert_shown ("+358401234567", "040 123 4567");
  assert_shown ("+358501234567", "050 123 4567");
  assert_shown ("+35891234567", "09 123 4567");
  assert_shown ("+35814612345", "014 612 345");
  assert_shown ("+358800123456", "0800 123 456");
  assert_shown ("+358207412345", "020 741 2345");
  assert_shown ("+3584571234567", "045 7123 4567");
  assert_shown ("+442079460958", "+44 207 946 0958");
  assert_shown ("+12025550123", "+1 202 555 0123");
  assert_shown ("+372 5123 4567", "+372 5123 4567");
}

static void
test_an_odd_length_is_told (void)
{
  assert_check ("+358 1234", SOV_CHECK_TOO_SHORT);
  assert_check ("01234", SOV_CHECK_TOO_SHORT);
  assert_check ("012345", SOV_CHECK_OK);
  assert_check ("0123456789012", SOV_CHECK_OK);
  assert_check ("01234567890123", SOV_CHECK_TOO_LONG);
  assert_check ("+1 2345", SOV_CHECK_TOO_SHORT);
  assert_check ("+44 12345678901234", SOV_CHECK_TOO_LONG);
  assert_check ("112", SOV_CHECK_TOO_SHORT);
  assert_check ("+358", SOV_CHECK_TOO_SHORT);
}

static void
test_what_is_no_number_is_told_and_kept (void)
{
  const char *const texts[] = {
    "kysy Maijalta",
    "Maija 040 1234567",
    "040 1234567 (Maija)",
    "040 1234567 / 050 7654321",
    "040 1234567, 050 7654321",
    "+",
    "+0401234567",
    "0",
    "000",
    "0401234567 ext 5",
    "040 123 456O",
    "12345678901",
    "<b>040</b>",
    "٠٤٠",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_test_message ("“%s”", texts[i]);
      g_assert_true (sov_check_is_wrong (sov_phone_check (texts[i])));
      assert_stored (texts[i], texts[i]);
      assert_shown (texts[i], texts[i]);
      g_assert_null (sov_phone_digits (texts[i]));
      g_assert_null (sov_phone_match_key (texts[i]));
    }
}

static void
test_nothing_is_told_apart_from_wrong (void)
{
  assert_check (NULL, SOV_CHECK_EMPTY);
  assert_check (" \u200b", SOV_CHECK_EMPTY);
  assert_stored (NULL, "");
  assert_shown (NULL, "");
  g_assert_null (sov_phone_digits (NULL));
  g_assert_null (sov_phone_match_key (""));
  g_assert_null (sov_phone_uri (NULL));
}

static void
test_broken_bytes_are_no_number (void)
{
  g_autofree char *stored = sov_phone_normalise ("040\xff"
                                                 "1234567");

  assert_check ("040\xff"
                "1234567",
                SOV_CHECK_WRONG_SHAPE);
  g_assert_true (g_utf8_validate (stored, -1, NULL));
}

static void
test_numbers_match_with_and_without_their_country (void)
{
  const char *const ways[] = { "040 123 4567", "+358 40 123 4567", "0035840 1234567", "401234567", "358401234567" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *key = sov_phone_match_key (ways[i]);

      g_assert_cmpstr (key, ==, "401234567");
    }
}

static void
test_different_numbers_do_not_match (void)
{
  g_autofree char *one = sov_phone_match_key ("040 123 4567");
  g_autofree char *other = sov_phone_match_key ("050 123 4567");
  g_autofree char *landline = sov_phone_match_key ("09 123 4567");

  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (one, !=, landline);
}

static void
test_a_chat_address_wants_bare_digits (void)
{
  g_autofree char *digits = sov_phone_digits ("+358 (0)40 123 4567");

  g_assert_cmpstr (digits, ==, "358401234567");
}

static void
test_a_number_can_be_dialled (void)
{
  g_autofree char *finnish = sov_phone_uri ("040 123 4567");
  g_autofree char *short_number = sov_phone_uri ("112");

  g_assert_cmpstr (finnish, ==, "tel:+358401234567");
  g_assert_cmpstr (short_number, ==, "tel:112");
  g_assert_null (sov_phone_uri ("kysy Maijalta"));
  g_assert_null (sov_phone_uri ("+"));
}

static char *
random_finnish_number (void)
{
  GString *number = g_string_new ("+358");
  gint32 length = g_test_rand_int_range (5, 13);

  for (gint32 i = 0; i < length; i++)
    g_string_append_c (number, (char) ('0' + g_test_rand_int_range (i == 0 ? 1 : 0, 10)));

  return g_string_free_and_steal (number);
}

static void
test_a_shown_number_reads_back_the_same (void)
{
  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *number = random_finnish_number ();
      g_autofree char *national = sov_phone_format (number);
      g_autofree char *from_national = sov_phone_normalise (national);

      g_assert_cmpstr (from_national, ==, number);
      g_assert_cmpint (sov_phone_check (national), ==, SOV_CHECK_OK);
    }
}

static void
test_separators_never_change_a_number (void)
{
  const char *const separators[] = { " ", "-", "\u00a0", ".", "\u2011", "\u200e", "", "" };

  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *number = random_finnish_number ();
      g_autoptr (GString) written = g_string_new ("+");
      g_autofree char *stored = NULL;

      for (const char *p = number + 1; *p != '\0'; p++)
        {
          g_string_append (written, separators[g_test_rand_int_range (0, G_N_ELEMENTS (separators))]);
          g_string_append_c (written, *p);
        }

      stored = sov_phone_normalise (written->str);
      g_assert_cmpstr (stored, ==, number);
    }
}

static void
test_random_text_is_answered_without_harm (void)
{
  const char alphabet[] = "0123456789+0 ()-./p:\xc3\xa4";

  for (guint i = 0; i < 50000; i++)
    {
      char text[18] = { 0 };
      gint32 length = g_test_rand_int_range (0, sizeof text);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      g_autofree char *shown = NULL;

      for (gint32 k = 0; k < length; k++)
        text[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      once = sov_phone_normalise (text);
      twice = sov_phone_normalise (once);
      shown = sov_phone_format (text);
      g_assert_cmpstr (once, ==, twice);
      g_assert_true (g_utf8_validate (shown, -1, NULL));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/phone/every-way-of-writing-is-one-number", test_every_way_of_writing_is_one_number);
  g_test_add_func ("/model/phone/what-a-spreadsheet-took-off-is-put-back", test_what_a_spreadsheet_took_off_is_put_back);
  g_test_add_func ("/model/phone/landlines-and-service-numbers-are-read", test_landlines_and_service_numbers_are_read);
  g_test_add_func ("/model/phone/other-countries-keep-their-own", test_other_countries_keep_their_own);
  g_test_add_func ("/model/phone/the-numbers-of-the-example-business-are-right", test_the_numbers_of_the_example_business_are_right);
  g_test_add_func ("/model/phone/numbers-are-shown-as-finns-write-them", test_numbers_are_shown_as_finns_write_them);
  g_test_add_func ("/model/phone/an-odd-length-is-told", test_an_odd_length_is_told);
  g_test_add_func ("/model/phone/what-is-no-number-is-told-and-kept", test_what_is_no_number_is_told_and_kept);
  g_test_add_func ("/model/phone/nothing-is-told-apart-from-wrong", test_nothing_is_told_apart_from_wrong);
  g_test_add_func ("/model/phone/broken-bytes-are-no-number", test_broken_bytes_are_no_number);
  g_test_add_func ("/model/phone/numbers-match-with-and-without-their-country", test_numbers_match_with_and_without_their_country);
  g_test_add_func ("/model/phone/different-numbers-do-not-match", test_different_numbers_do_not_match);
  g_test_add_func ("/model/phone/a-chat-address-wants-bare-digits", test_a_chat_address_wants_bare_digits);
  g_test_add_func ("/model/phone/a-number-can-be-dialled", test_a_number_can_be_dialled);
  g_test_add_func ("/model/phone/a-shown-number-reads-back-the-same", test_a_shown_number_reads_back_the_same);
  g_test_add_func ("/model/phone/separators-never-change-a-number", test_separators_never_change_a_number);
  g_test_add_func ("/model/phone/random-text-is-answered-without-harm", test_random_text_is_answered_without_harm);

  return g_test_run ();
}
