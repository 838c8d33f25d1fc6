/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-check.h"

#include <string.h>

/* What is wrong with words is told in plain words, at its place, and with what
 * was perhaps meant. */

#define PATH "/exchange/text-check/"

static GPtrArray *
check (const char *script,
       const char *words)
{
  return sov_text_check (script, SOV_LANGUAGE_FINNISH, words);
}

/* The only remark there is. */
static const SovTextRemark *
get_one (GPtrArray *remarks,
         SovTextRemarkKind kind)
{
  g_assert_cmpuint (remarks->len, ==, 1);
  g_assert_cmpint (((const SovTextRemark *) remarks->pdata[0])->kind, ==, kind);

  return remarks->pdata[0];
}

static void
assert_says (const SovTextRemark *remark,
             const char *part)
{
  if (strstr (remark->sentence, part) == NULL)
    g_error ("“%s” does not say “%s”", remark->sentence, part);
}

static void
test_an_unknown_place_is_told_with_what_was_meant (void)
{
  const char *words = "Hei {etunmi}! {sovitut}";
  g_autoptr (GPtrArray) remarks = check ("confirm", words);
  const SovTextRemark *remark = get_one (remarks, SOV_TEXT_REMARK_UNKNOWN);

  assert_says (remark, "{etunmi}");
  assert_says (remark, "{etunimi}");
  g_assert_cmpint (remark->fact, ==, SOV_FACT_FIRST_NAME);
  g_assert_cmpstr (remark->instead, ==, "{etunimi}");
  g_assert_cmpuint (remark->start, ==, strlen ("Hei "));
  g_assert_cmpuint (remark->end, ==, strlen ("Hei {etunmi}"));
}

static void
test_what_is_like_nothing_is_not_guessed (void)
{
  g_autoptr (GPtrArray) remarks = check ("confirm", "Hei {kukkaruukku}! {sovitut}");

  g_assert_null (get_one (remarks, SOV_TEXT_REMARK_UNKNOWN)->instead);
}

static void
test_a_missing_place_that_is_needed_is_told (void)
{
  g_autoptr (GPtrArray) remarks = check ("confirm", "Hei {etunimi}! Kiitos.");
  const SovTextRemark *remark = get_one (remarks, SOV_TEXT_REMARK_MISSING);

  assert_says (remark, "{sovitut}");
  g_assert_cmpstr (remark->instead, ==, "{sovitut}");
  g_assert_cmpuint (remark->end, ==, 0);
}

static void
test_what_may_be_left_out_is_not_missed (void)
{
  g_autoptr (GPtrArray) confirm = check ("confirm", "Sovimme: {sovitut}");
  g_autoptr (GPtrArray) reply = check ("reply", "Kiitos viestistäsi.");

  g_assert_cmpuint (confirm->len, ==, 0);
  g_assert_cmpuint (reply->len, ==, 0);
}

static void
test_a_needed_place_may_stand_in_a_part (void)
{
  g_autoptr (GPtrArray) remarks = check ("confirm", "[Sovimme: {sovitut}|Hei]");

  g_assert_cmpuint (remarks->len, ==, 0);
}

static void
test_a_place_of_another_text_is_told (void)
{
  g_autoptr (GPtrArray) remarks = check ("clarify", "Maksaa {hinta}.");

  assert_says (get_one (remarks, SOV_TEXT_REMARK_ELSEWHERE), "{hinta}");
}

static void
test_what_is_not_closed_is_told_where_it_is (void)
{
  g_autoptr (GPtrArray) part = check ("clarify", "Mitä [tapahtui?");
  g_autoptr (GPtrArray) place = check ("clarify", "Hei {etunimi!");
  g_autoptr (GPtrArray) stray = check ("clarify", "Mitä] tapahtui?");

  g_assert_cmpuint (get_one (part, SOV_TEXT_REMARK_OPEN)->start, ==, strlen ("Mitä "));
  g_assert_cmpuint (get_one (place, SOV_TEXT_REMARK_OPEN)->start, ==, strlen ("Hei "));
  g_assert_cmpuint (get_one (stray, SOV_TEXT_REMARK_STRAY)->start, ==, strlen ("Mitä"));
}

static void
test_no_text_is_the_original (void)
{
  g_autoptr (GPtrArray) remarks = check ("confirm", " \n ");

  get_one (remarks, SOV_TEXT_REMARK_EMPTY);
}

static void
test_places_are_understood_in_any_language (void)
{
  g_autoptr (GPtrArray) remarks = check ("confirm", "Hi {first name}! {agreed}");

  g_assert_cmpuint (remarks->len, ==, 0);
}

static void
test_a_guess_is_in_the_language_of_the_text (void)
{
  g_autoptr (GPtrArray) remarks = sov_text_check ("confirm", SOV_LANGUAGE_SWEDISH, "Hej {fornamn}! {överenskommet}");

  g_assert_cmpstr (get_one (remarks, SOV_TEXT_REMARK_UNKNOWN)->instead, ==, "{förnamn}");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "an-unknown-place-is-told-with-what-was-meant", test_an_unknown_place_is_told_with_what_was_meant);
  g_test_add_func (PATH "what-is-like-nothing-is-not-guessed", test_what_is_like_nothing_is_not_guessed);
  g_test_add_func (PATH "a-missing-place-that-is-needed-is-told", test_a_missing_place_that_is_needed_is_told);
  g_test_add_func (PATH "what-may-be-left-out-is-not-missed", test_what_may_be_left_out_is_not_missed);
  g_test_add_func (PATH "a-needed-place-may-stand-in-a-part", test_a_needed_place_may_stand_in_a_part);
  g_test_add_func (PATH "a-place-of-another-text-is-told", test_a_place_of_another_text_is_told);
  g_test_add_func (PATH "what-is-not-closed-is-told-where-it-is", test_what_is_not_closed_is_told_where_it_is);
  g_test_add_func (PATH "no-text-is-the-original", test_no_text_is_the_original);
  g_test_add_func (PATH "places-are-understood-in-any-language", test_places_are_understood_in_any_language);
  g_test_add_func (PATH "a-guess-is-in-the-language-of-the-text", test_a_guess_is_in_the_language_of_the_text);

  return g_test_run ();
}
