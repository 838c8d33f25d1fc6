/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-email.h"

#include <string.h>

static void
assert_check (const char *text,
              SovCheck expected)
{
  g_test_message ("“%s”", text);
  g_assert_cmpint (sov_email_check (text), ==, expected);
}

static void
test_usual_addresses_are_right (void)
{
  assert_check ("aino@selkopolku.example", SOV_CHECK_OK);
  assert_check ("Riikka.Harjumaa+laskut@tilipuro.co.example", SOV_CHECK_OK);
  assert_check ("o'brien_1@a-b.fi", SOV_CHECK_OK);
  assert_check (" aino@selkopolku.example\n", SOV_CHECK_OK);
}

static void
test_letters_of_every_alphabet_are_right (void)
{
  assert_check ("info@pöytäpiika.example", SOV_CHECK_OK);
  assert_check ("päivi@ääniharju.fi", SOV_CHECK_OK);
}

static void
test_a_wrong_shape_is_told (void)
{
  const char *const texts[] = {
    "aino",
    "aino@",
    "@selkopolku.fi",
    "aino@selkopolku",
    "aino@@selkopolku.fi",
    "a b@c.fi",
    "aino@selko polku.fi",
    "aino@.fi",
    "aino@selkopolku.",
    "aino@selkopolku..fi",
    ".aino@c.fi",
    "aino.@c.fi",
    "ai..no@c.fi",
    "aino@-c.fi",
    "aino@c-.fi",
    "aino@c.f",
    "aino@1.2.3.4",
    "a@b.fi, c@d.fi",
    "a@b.fi;c@d.fi",
    "aino@c_d.fi",
    "<aino",
    "a<b>@c.fi",
    "aino(at)c.fi",
    "\"aino\"@c.fi",
    "aino@c.fi?subject=x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_check (texts[i], SOV_CHECK_WRONG_SHAPE);
}

static void
test_nothing_is_told_apart_from_wrong (void)
{
  assert_check (NULL, SOV_CHECK_EMPTY);
  assert_check ("", SOV_CHECK_EMPTY);
  assert_check (" \n\u200b", SOV_CHECK_EMPTY);
  assert_check ("mailto:", SOV_CHECK_EMPTY);
}

static void
test_limits_of_length_are_those_of_mail (void)
{
  g_autofree char *local = g_strnfill (64, 'a');
  g_autofree char *longest = g_strconcat (local, "@c.fi", NULL);
  g_autofree char *too_long = g_strconcat ("a", local, "@c.fi", NULL);
  g_autofree char *huge = g_strnfill (10000, 'a');
  g_autofree char *label = g_strconcat ("a@", local, ".fi", NULL);

  assert_check (longest, SOV_CHECK_OK);
  assert_check (too_long, SOV_CHECK_TOO_LONG);
  assert_check (huge, SOV_CHECK_WRONG_SHAPE);
  assert_check (label, SOV_CHECK_WRONG_SHAPE);
}

static void
assert_normalised (const char *text,
                   const char *expected)
{
  g_autofree char *address = sov_email_normalise (text);

  g_assert_cmpstr (address, ==, expected);
}

static void
test_the_address_is_taken_out_of_what_was_pasted (void)
{
  assert_normalised ("Aino Saarela <Aino@Selkopolku.example>", "Aino@Selkopolku.example");
  assert_normalised ("mailto:aino@selkopolku.example", "aino@selkopolku.example");
  assert_normalised ("MAILTO:aino@selkopolku.example?subject=Hei", "aino@selkopolku.example");
  assert_normalised ("\u200baino@selkopolku.example ", "aino@selkopolku.example");
  assert_normalised ("<aino@selkopolku.example>", "aino@selkopolku.example");
}

static void
test_what_is_no_address_is_kept_as_written (void)
{
  assert_normalised (" kysy Pertiltä ", "kysy Pertiltä");
  assert_normalised (NULL, "");
  assert_normalised (">", ">");
  assert_normalised ("<>", "");
}

static void
test_addresses_match_whatever_their_case (void)
{
  g_autofree char *one = sov_email_match_key ("Aino.Saarela@SELKOPOLKU.example");
  g_autofree char *other = sov_email_match_key ("Aino <aino.saarela@selkopolku.example>");
  g_autofree char *none = sov_email_match_key ("aino");

  g_assert_cmpstr (one, ==, other);
  g_assert_null (none);
  g_assert_null (sov_email_match_key (NULL));
}

static void
test_random_bytes_are_answered_without_harm (void)
{
  const char alphabet[] = "ab.@<>-: \"\xc3\xa4";

  for (guint i = 0; i < 50000; i++)
    {
      char text[12] = { 0 };
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      for (gsize k = 0; k < sizeof text - 1; k++)
        text[k] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];

      once = sov_email_normalise (text);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      if (sov_email_check (text) == SOV_CHECK_OK)
        {
          twice = sov_email_normalise (once);
          g_assert_cmpstr (once, ==, twice);
          g_assert_nonnull (strchr (once, '@'));
        }
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/email/usual-addresses-are-right", test_usual_addresses_are_right);
  g_test_add_func ("/model/email/letters-of-every-alphabet-are-right", test_letters_of_every_alphabet_are_right);
  g_test_add_func ("/model/email/a-wrong-shape-is-told", test_a_wrong_shape_is_told);
  g_test_add_func ("/model/email/nothing-is-told-apart-from-wrong", test_nothing_is_told_apart_from_wrong);
  g_test_add_func ("/model/email/limits-of-length-are-those-of-mail", test_limits_of_length_are_those_of_mail);
  g_test_add_func ("/model/email/the-address-is-taken-out-of-what-was-pasted", test_the_address_is_taken_out_of_what_was_pasted);
  g_test_add_func ("/model/email/what-is-no-address-is-kept-as-written", test_what_is_no_address_is_kept_as_written);
  g_test_add_func ("/model/email/addresses-match-whatever-their-case", test_addresses_match_whatever_their_case);
  g_test_add_func ("/model/email/random-bytes-are-answered-without-harm", test_random_bytes_are_answered_without_harm);

  return g_test_run ();
}
