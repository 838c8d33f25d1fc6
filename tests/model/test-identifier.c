/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-identifier.h"

#include <string.h>

/* One right value of each kind, as stored and as shown. */
static const struct
{
  const char *typed;
  const char *stored;
  const char *shown;
} samples[SOV_IDENTIFIER_N_KINDS] = {
  [SOV_IDENTIFIER_BUSINESS_ID] = { " 2077474 - 0", "20774740", "2077474-0" },
  [SOV_IDENTIFIER_VAT_NUMBER] = { "fi20774740", "FI20774740", "FI20774740" },
  [SOV_IDENTIFIER_EINVOICE_ADDRESS] = { "0037 2077 4740", "003720774740", "003720774740" },
  [SOV_IDENTIFIER_EINVOICE_OPERATOR] = { "ndeafihh", "NDEAFIHH", "NDEAFIHH" },
  [SOV_IDENTIFIER_IBAN] = { "fi2112345600000785", "FI2112345600000785", "FI21 1234 5600 0007 85" },
  [SOV_IDENTIFIER_REFERENCE] = { "1234561", "1234561", "12 34561" },
  [SOV_IDENTIFIER_POSTAL_CODE] = { "FI-00100", "00100", "00100" },
  [SOV_IDENTIFIER_PHONE] = { "040-1234567", "+358401234567", "040 123 4567" },
  [SOV_IDENTIFIER_EMAIL] = { " aino@selkopolku.example", "aino@selkopolku.example", "aino@selkopolku.example" },
};

static void
test_every_kind_is_stored_and_shown_its_own_way (void)
{
  for (SovIdentifierKind kind = 0; kind < SOV_IDENTIFIER_N_KINDS; kind++)
    {
      g_autofree char *stored = sov_identifier_normalise (kind, samples[kind].typed);
      g_autofree char *shown = sov_identifier_format (kind, stored);

      g_assert_cmpint (sov_identifier_check (kind, samples[kind].typed), ==, SOV_CHECK_OK);
      g_assert_cmpstr (stored, ==, samples[kind].stored);
      g_assert_cmpstr (shown, ==, samples[kind].shown);
    }
}

static void
test_what_is_shown_is_still_right_when_it_is_typed_again (void)
{
  for (SovIdentifierKind kind = 0; kind < SOV_IDENTIFIER_N_KINDS; kind++)
    {
      g_autofree char *back = sov_identifier_normalise (kind, samples[kind].shown);

      g_assert_cmpint (sov_identifier_check (kind, samples[kind].shown), ==, SOV_CHECK_OK);
      g_assert_cmpstr (back, ==, samples[kind].stored);
    }
}

static void
test_nothing_is_empty_and_not_wrong (void)
{
  for (SovIdentifierKind kind = 0; kind < SOV_IDENTIFIER_N_KINDS; kind++)
    {
      g_autofree char *stored = sov_identifier_normalise (kind, NULL);
      g_autofree char *shown = sov_identifier_format (kind, NULL);

      g_assert_cmpint (sov_identifier_check (kind, NULL), ==, SOV_CHECK_EMPTY);
      g_assert_cmpint (sov_identifier_check (kind, ""), ==, SOV_CHECK_EMPTY);
      g_assert_cmpint (sov_identifier_check (kind, " \n\u00a0"), ==, SOV_CHECK_EMPTY);
      g_assert_false (sov_check_is_wrong (SOV_CHECK_EMPTY));
      g_assert_cmpstr (stored, ==, "");
      g_assert_cmpstr (shown, ==, "");
    }
}

static void
test_words_are_never_lost (void)
{
  const char *const words[] = { "kysy Pertiltä", "<b>ei</b> & \"ole\"", "דוד", "👍", "; DROP TABLE party" };

  for (SovIdentifierKind kind = 0; kind < SOV_IDENTIFIER_N_KINDS; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
      {
        g_autofree char *stored = sov_identifier_normalise (kind, words[i]);
        g_autofree char *shown = sov_identifier_format (kind, words[i]);

        if (kind != SOV_IDENTIFIER_EINVOICE_OPERATOR)
          g_assert_cmpstr (stored, ==, words[i]);
        g_assert_cmpstr (shown, ==, stored);
        if (kind != SOV_IDENTIFIER_EINVOICE_ADDRESS)
          g_assert_true (sov_check_is_wrong (sov_identifier_check (kind, words[i])));
      }
}

static void
test_ten_kilobytes_are_answered_at_once (void)
{
  g_autofree char *digits = g_strnfill (10000, '7');
  g_autofree char *letters = g_strnfill (10000, 'F');

  for (SovIdentifierKind kind = 0; kind < SOV_IDENTIFIER_N_KINDS; kind++)
    {
      g_autofree char *stored = sov_identifier_normalise (kind, digits);
      g_autofree char *shown = sov_identifier_format (kind, letters);

      g_assert_cmpuint (strlen (stored), >=, 10000);
      g_assert_cmpuint (strlen (shown), >=, 10000);
      if (kind != SOV_IDENTIFIER_EINVOICE_ADDRESS)
        g_assert_true (sov_check_is_wrong (sov_identifier_check (kind, digits)));
    }
}

static void
test_storing_twice_changes_nothing (void)
{
  const char *const pieces[] = { "FI", "0037", "+358", "0", "1", "2", "7", "9", "-", " ", "(0)", "RF", "@", ".", "a", "ä", "0216:", "\u2013", "/", "<", ">" };

  for (guint i = 0; i < 100000; i++)
    {
      SovIdentifierKind kind = (SovIdentifierKind) (i % SOV_IDENTIFIER_N_KINDS);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;
      gint32 n = g_test_rand_int_range (0, 14);

      for (gint32 k = 0; k < n; k++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

      once = sov_identifier_normalise (kind, text->str);
      twice = sov_identifier_normalise (kind, once);
      g_assert_cmpstr (once, ==, twice);
      g_assert_cmpint (sov_identifier_check (kind, once), ==, sov_identifier_check (kind, text->str));
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/identifier/every-kind-is-stored-and-shown-its-own-way", test_every_kind_is_stored_and_shown_its_own_way);
  g_test_add_func ("/model/identifier/what-is-shown-is-still-right-when-it-is-typed-again", test_what_is_shown_is_still_right_when_it_is_typed_again);
  g_test_add_func ("/model/identifier/nothing-is-empty-and-not-wrong", test_nothing_is_empty_and_not_wrong);
  g_test_add_func ("/model/identifier/words-are-never-lost", test_words_are_never_lost);
  g_test_add_func ("/model/identifier/ten-kilobytes-are-answered-at-once", test_ten_kilobytes_are_answered_at_once);
  g_test_add_func ("/model/identifier/storing-twice-changes-nothing", test_storing_twice_changes_nothing);

  return g_test_run ();
}
