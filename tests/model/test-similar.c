/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-similar.h"

static void
assert_same_name (const char *one,
                  const char *other)
{
  g_autofree char *a = sov_similar_name_key (one);
  g_autofree char *b = sov_similar_name_key (other);

  g_test_message ("“%s” “%s”", one, other);
  g_assert_nonnull (a);
  g_assert_cmpstr (a, ==, b);
}

static void
assert_other_name (const char *one,
                   const char *other)
{
  g_autofree char *a = sov_similar_name_key (one);
  g_autofree char *b = sov_similar_name_key (other);

  g_test_message ("“%s” “%s”", one, other);
  g_assert_cmpstr (a, !=, b);
}

static void
test_the_company_form_makes_no_difference (void)
{
  assert_same_name ("Havunkehrä Oy", "Havunkehrä");
  assert_same_name ("Havunkehrä Oy", "Oy Havunkehrä Ab");
  assert_same_name ("Havunkehrä Oyj", "Havunkehrä Oy");
  assert_same_name ("Virtanen Ky", "Virtanen");
  assert_same_name ("Tmi Aino Saarela", "Aino Saarela T:mi");
  assert_same_name ("Metsäkuume ry", "Metsäkuume r.y.");
  assert_same_name ("Havunkehrä (Oy)", "Havunkehrä, Oy");
}

static void
test_case_and_diacritics_make_no_difference (void)
{
  assert_same_name ("PÖYTÄPIIKA PITOPALVELU OY", "Poytapiika Pitopalvelu");
  assert_same_name ("André Müller", "andre muller");
}

static void
test_the_order_of_words_makes_no_difference (void)
{
  assert_same_name ("Meikäläinen Maija", "Maija Meikäläinen");
  assert_same_name ("Meikäläinen, Maija", "Maija Meikäläinen");
  assert_same_name ("Rautakukka Design", "design rautakukka");
}

static void
test_marks_and_spaces_make_no_difference (void)
{
  assert_same_name ("Müller-Söhne", "Müller & Söhne");
  assert_same_name ("  Bittisorvi\u00a0", "Bittisorvi.");
  assert_same_name ("Anna-Liisa Kääriä", "Anna Liisa Kääriä");
}

static void
test_different_names_stay_different (void)
{
  assert_other_name ("Virtanen", "Virta");
  assert_other_name ("Virtanen Matti", "Virtanen Mikko");
  assert_other_name ("Oyster Bar", "Bar");
  assert_other_name ("Kyllikki", "llikki");
  assert_other_name ("Studio 1", "Studio 2");
}

static void
test_a_name_that_is_only_a_company_form_is_still_a_name (void)
{
  assert_same_name ("Oy Ab", "Ab Oy");
  assert_other_name ("Oy", "Ky");
  assert_other_name ("👍", "👎");
  g_assert_null (sov_similar_name_key (NULL));
  g_assert_null (sov_similar_name_key (" \u200b"));
}

static void
test_a_shared_phone_is_noticed_however_it_is_written (void)
{
  const char *const some[] = { "050 765 4321", "040 123 4567", NULL };
  const char *const others[] = { "+358401234567", NULL };
  const char *const strangers[] = { "+358401234568", "kysy Maijalta", NULL };
  const SovSimilarParty one = { .name = "Havunkehrä Oy", .phones = some };
  const SovSimilarParty other = { .name = "Liisa Mantere", .phones = others };
  const SovSimilarParty stranger = { .name = "Roope Kaisla", .phones = strangers };

  g_assert_cmpint (sov_similar_compare (&one, &other), ==, SOV_SIMILAR_PHONE);
  g_assert_cmpint (sov_similar_compare (&one, &stranger), ==, SOV_SIMILAR_NOT);
}

static void
test_a_shared_mail_is_noticed_whatever_its_case (void)
{
  const char *const some[] = { "Liisa.Mantere@Havunkehra.example", NULL };
  const char *const others[] = { "info@havunkehra.example", "liisa.mantere@havunkehra.example", NULL };
  const SovSimilarParty one = { .name = "a", .emails = some };
  const SovSimilarParty other = { .name = "b", .emails = others };

  g_assert_cmpint (sov_similar_compare (&one, &other), ==, SOV_SIMILAR_EMAIL);
}

static void
test_a_shared_business_id_is_noticed (void)
{
  const SovSimilarParty one = { .name = "a", .business_id = "2077474-0" };
  const SovSimilarParty other = { .name = "b", .business_id = "FI20774740" };
  const SovSimilarParty stranger = { .name = "c", .business_id = "1572860-0" };

  g_assert_cmpint (sov_similar_compare (&one, &other), ==, SOV_SIMILAR_BUSINESS_ID);
  g_assert_cmpint (sov_similar_compare (&one, &stranger), ==, SOV_SIMILAR_NOT);
}

static void
test_every_reason_is_told (void)
{
  const char *const phones[] = { "0401234567", NULL };
  const char *const emails[] = { "a@b.fi", NULL };
  const SovSimilarParty one = { "Havunkehrä Oy", phones, emails, "2077474-0" };

  g_assert_cmpint (sov_similar_compare (&one, &one), ==, SOV_SIMILAR_NAME | SOV_SIMILAR_PHONE | SOV_SIMILAR_EMAIL | SOV_SIMILAR_BUSINESS_ID);
}

static void
test_what_both_lack_is_not_shared (void)
{
  const char *const none[] = { NULL };
  const char *const words[] = { "ei ole", "", NULL };
  const SovSimilarParty nobody = { 0 };
  const SovSimilarParty blank = { "", none, none, "" };
  const SovSimilarParty worded = { " ", words, words, "ei ole" };

  g_assert_cmpint (sov_similar_compare (&nobody, &nobody), ==, SOV_SIMILAR_NOT);
  g_assert_cmpint (sov_similar_compare (&blank, &blank), ==, SOV_SIMILAR_NOT);
  g_assert_cmpint (sov_similar_compare (&worded, &worded), ==, SOV_SIMILAR_NOT);
  g_assert_cmpint (sov_similar_compare (&nobody, &worded), ==, SOV_SIMILAR_NOT);
}

static void
test_likeness_does_not_depend_on_who_was_first (void)
{
  const char *const words[] = { "Oy", "Maija", "MAIJA", "Virtanen", "virtanen", "T:mi", "&", "" };

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (GString) other_name = g_string_new (NULL);
      SovSimilarParty parties[2] = { 0 };

      for (guint k = 0; k < 6; k++)
        g_string_append_printf (k % 2 == 0 ? name : other_name, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
      parties[0].name = name->str;
      parties[1].name = other_name->str;

      g_assert_cmpint (sov_similar_compare (&parties[0], &parties[1]), ==, sov_similar_compare (&parties[1], &parties[0]));
    }
}

static void
test_a_name_of_ten_kilobytes_is_compared_too (void)
{
  g_autofree char *name = g_strnfill (10000, 'x');
  g_autofree char *named = g_strconcat ("Oy ", name, NULL);

  assert_same_name (name, named);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/similar/the-company-form-makes-no-difference", test_the_company_form_makes_no_difference);
  g_test_add_func ("/model/similar/case-and-diacritics-make-no-difference", test_case_and_diacritics_make_no_difference);
  g_test_add_func ("/model/similar/the-order-of-words-makes-no-difference", test_the_order_of_words_makes_no_difference);
  g_test_add_func ("/model/similar/marks-and-spaces-make-no-difference", test_marks_and_spaces_make_no_difference);
  g_test_add_func ("/model/similar/different-names-stay-different", test_different_names_stay_different);
  g_test_add_func ("/model/similar/a-name-that-is-only-a-company-form-is-still-a-name", test_a_name_that_is_only_a_company_form_is_still_a_name);
  g_test_add_func ("/model/similar/a-shared-phone-is-noticed-however-it-is-written", test_a_shared_phone_is_noticed_however_it_is_written);
  g_test_add_func ("/model/similar/a-shared-mail-is-noticed-whatever-its-case", test_a_shared_mail_is_noticed_whatever_its_case);
  g_test_add_func ("/model/similar/a-shared-business-id-is-noticed", test_a_shared_business_id_is_noticed);
  g_test_add_func ("/model/similar/every-reason-is-told", test_every_reason_is_told);
  g_test_add_func ("/model/similar/what-both-lack-is-not-shared", test_what_both_lack_is_not_shared);
  g_test_add_func ("/model/similar/likeness-does-not-depend-on-who-was-first", test_likeness_does_not_depend_on_who_was_first);
  g_test_add_func ("/model/similar/a-name-of-ten-kilobytes-is-compared-too", test_a_name_of_ten_kilobytes_is_compared_too);

  return g_test_run ();
}
