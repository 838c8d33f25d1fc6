/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-text.h"

#include <string.h>

static void
assert_clean (const char *bytes,
              gssize length,
              const char *expected)
{
  g_autofree char *text = sov_text_clean (bytes, length);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_name (const char *text,
             const char *expected)
{
  g_autofree char *name = sov_text_clean_name (text, -1);

  g_assert_cmpstr (name, ==, expected);
}

static void
assert_folds_alike (const char *one,
                    const char *other)
{
  g_autofree char *a = sov_text_fold (one);
  g_autofree char *b = sov_text_fold (other);

  g_assert_cmpstr (a, ==, b);
}

static void
test_nul_does_not_end_the_text (void)
{
  const char bytes[] = "ok,\0 soitan\0klo 10";

  assert_clean (bytes, sizeof bytes, "ok, soitanklo 10");
}

static void
test_bytes_that_are_no_utf8_are_marked_and_the_rest_stays (void)
{
  assert_clean ("M\xe4kinen", -1, "M\ufffdkinen");
  assert_clean ("\xff\xfe hei \xc3", -1, "\ufffd\ufffd hei \ufffd");
  assert_clean ("\xed\xa0\x80x", -1, "\ufffd\ufffd\ufffdx");
}

static void
test_control_characters_go_and_lines_stay (void)
{
  assert_clean ("a\x01"
                "b\x1b[31mc\td\ne\x7f\xc2\x80",
                -1, "ab[31mc\td\ne");
}

static void
test_every_line_end_becomes_one_newline (void)
{
  assert_clean ("1\r\n2\r3\n4\xc2\x85"
                "5\u20286\u20297",
                -1, "1\n2\n3\n4\n5\n6\n7");
  assert_clean ("\r\n\r\n", -1, "\n\n");
}

static void
test_text_is_composed (void)
{
  assert_clean ("A\u0308a\u0308nekoski", -1, "Ää"
                                             "nekoski");
  /* A control character between a letter and its mark must not hide the pair. */
  assert_clean ("a\x01\u0308", -1, "ä");
}

static void
test_markup_emoji_and_quotes_are_only_text (void)
{
  const char *text = "<b>Müller & Söhne</b> \"o'brien\" %s 👩‍👧 🇫🇮 -- DROP TABLE";

  assert_clean (text, -1, text);
  assert_name (text, text);
}

static void
test_nothing_becomes_an_empty_text (void)
{
  assert_clean (NULL, 5, "");
  assert_clean ("", 0, "");
  assert_clean ("\0\0", 2, "");
  assert_name (NULL, "");
  assert_name (" \u00a0\u3000\n\t", "");
}

static void
test_a_message_keeps_its_own_direction (void)
{
  assert_clean ("שלום \u202bעולם\u202c", -1, "שלום \u202bעולם\u202c");
}

static void
test_a_name_is_one_trimmed_line (void)
{
  assert_name ("  Maija\tMeikäläinen \n", "Maija Meikäläinen");
  assert_name ("Havunkehrä\r\nOy", "Havunkehrä Oy");
  assert_name ("Havunkehrä\u00a0\u202f  Oy", "Havunkehrä Oy");
  assert_name ("a\u2028b", "a b");
}

static void
test_a_name_cannot_turn_the_text_around_it (void)
{
  assert_name ("Oy \u202egnp.exe", "Oy gnp.exe");
  assert_name ("\u2066a\u2067b\u2068c\u2069d\u202ae\u202bf\u202cg\u202dh", "abcdefgh");
  assert_name ("a \u202e b", "a b");
}

static void
test_a_right_to_left_name_stays (void)
{
  assert_name ("محمد الفارسي", "محمد الفارسي");
  assert_name ("דוד כהן", "דוד כהן");
}

static void
test_what_has_no_shape_leaves_a_name (void)
{
  assert_name ("\ufeffAino\u200b \u2060Saarela", "Aino Saarela");
}

static void
test_a_joined_emoji_stays_joined (void)
{
  assert_name ("Studio 👩‍🎨", "Studio 👩‍🎨");
}

static void
test_a_name_of_ten_kilobytes_is_kept_whole (void)
{
  g_autofree char *text = g_strnfill (SOV_TEXT_NAME_MAX, 'n');

  assert_name (text, text);
}

static void
test_a_longer_name_is_cut_between_characters (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autofree char *name = NULL;

  while (text->len < SOV_TEXT_NAME_MAX * 3)
    g_string_append (text, "ä");

  name = sov_text_clean_name (text->str, (gssize) text->len);
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpuint (strlen (name), ==, SOV_TEXT_NAME_MAX - 1);
  g_assert_true (g_str_has_prefix (text->str, name));
}

static void
test_a_cut_does_not_part_a_letter_from_its_mark (void)
{
  g_autofree char *filler = g_strnfill (SOV_TEXT_NAME_MAX - 1, 'x');
  g_autofree char *marked = g_strconcat (filler, "q\u0323", NULL);
  g_autofree char *joined = g_strconcat (filler + 6, "👩‍🎨", NULL);
  g_autofree char *without_letter = sov_text_clean_name (marked, -1);
  g_autofree char *without_emoji = sov_text_clean_name (joined, -1);

  g_assert_cmpstr (without_letter, ==, filler);
  g_assert_cmpstr (without_emoji, ==, filler + 6);
}

static void
test_marks_alone_are_cut_all_the_same (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;

  while (text->len <= SOV_TEXT_NAME_MAX)
    g_string_append (text, "\u0301");

  name = sov_text_clean_name (text->str, -1);
  g_assert_cmpuint (strlen (name), >, 0);
  g_assert_cmpuint (strlen (name), <=, SOV_TEXT_NAME_MAX);
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

static void
test_cleaning_twice_changes_nothing (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      char bytes[24];
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;
      g_autofree char *name = NULL;
      g_autofree char *name_again = NULL;

      for (gsize k = 0; k < sizeof bytes; k++)
        bytes[k] = (char) g_test_rand_int_range (0, 256);

      text = sov_text_clean (bytes, sizeof bytes);
      again = sov_text_clean (text, -1);
      name = sov_text_clean_name (bytes, sizeof bytes);
      name_again = sov_text_clean_name (name, -1);

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_cmpstr (text, ==, again);
      g_assert_cmpstr (name, ==, name_again);
    }
}

static char *
random_characters (void)
{
  const guint ranges[][2] = { { 0x20, 0x7e }, { 0xa0, 0x24f }, { 0x300, 0x36f }, { 0x370, 0x4ff }, { 0x590, 0x6ff }, { 0x1e00, 0x206f }, { 0xac00, 0xad00 }, { 0x1f300, 0x1f6ff } };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    {
      const guint *range = ranges[g_test_rand_int_range (0, G_N_ELEMENTS (ranges))];

      g_string_append_unichar (text, (gunichar) g_test_rand_int_range ((gint32) range[0], (gint32) range[1] + 1));
    }

  return g_string_free_and_steal (text);
}

static void
test_unicode_of_every_kind_cleans_to_something_stable (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = random_characters ();
      g_autofree char *name = sov_text_clean_name (text, -1);
      g_autofree char *name_again = sov_text_clean_name (name, -1);
      g_autofree char *folded = sov_text_fold (text);
      g_autofree char *folded_again = sov_text_fold (folded);
      g_autofree char *folded_name = sov_text_fold (name);

      g_assert_cmpstr (name, ==, name_again);
      g_assert_cmpstr (folded, ==, folded_again);
      g_assert_cmpstr (folded, ==, folded_name);
    }
}

static void
test_folding_forgets_case_and_diacritics (void)
{
  assert_folds_alike ("ÄÄNIHARJU", "aaniharju");
  assert_folds_alike ("Åsa Öhman", "asa ohman");
  assert_folds_alike ("A\u030asa", "Åsa");
  assert_folds_alike ("Straße", "STRASSE");
  assert_folds_alike ("Éric Çelik", "eric celik");
  assert_folds_alike ("İstanbul", "istanbul");
  assert_folds_alike ("Жёлтый", "желтыи");
}

static void
test_folding_knows_letters_that_do_not_come_apart (void)
{
  assert_folds_alike ("Søren Ærø", "soren aero");
  assert_folds_alike ("Łukasz Đorđe", "lukasz dorde");
  assert_folds_alike ("Þór Guðmundsson", "thor gudmundsson");
}

static void
test_folding_forgets_what_cannot_be_seen (void)
{
  assert_folds_alike ("\u200eMaija\u200f \u00a0 Meikäläinen ", "maija meikalainen");
  assert_folds_alike ("Saare\u00adla", "saarela");
  assert_folds_alike (NULL, " ");
}

static void
test_folding_keeps_different_names_different (void)
{
  g_autofree char *one = sov_text_fold ("Virta");
  g_autofree char *other = sov_text_fold ("Virtanen");
  g_autofree char *hebrew = sov_text_fold ("דוד");

  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (hebrew, ==, "דוד");
}

static void
test_folding_survives_broken_bytes (void)
{
  g_autofree char *folded = sov_text_fold ("M\xe4kinen");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_nonnull (strstr (folded, "kinen"));
}

static void
assert_compact (const char *text,
                const char *expected)
{
  g_autofree char *compact = sov_text_compact (text);

  g_assert_cmpstr (compact, ==, expected);
}

static void
test_a_code_is_read_whatever_stands_between_its_parts (void)
{
  assert_compact ("2077474-0", "20774740");
  assert_compact ("2077474\u20130", "20774740");
  assert_compact ("2077474\u22120", "20774740");
  assert_compact (" fi21\u00a01234 5600\t0007\u202f85\n", "FI2112345600000785");
  assert_compact ("\u202a+358\u00ad40\u202c", "+35840");
  assert_compact ("１２３", "123");
  assert_compact ("å/b", "å/B");
  assert_compact (NULL, "");
}

static void
test_blank_is_what_nobody_can_see (void)
{
  g_assert_true (sov_text_is_blank (NULL));
  g_assert_true (sov_text_is_blank (""));
  g_assert_true (sov_text_is_blank (" \t\n\u00a0\u200b\u202e\ufeff"));
  g_assert_false (sov_text_is_blank ("."));
  g_assert_false (sov_text_is_blank ("´"));
  g_assert_false (sov_text_is_blank (" 👍 "));
  g_assert_false (sov_text_is_blank ("\xff"));
}

/* GLib's own normalisation takes the square of the length. */
static void
test_a_long_text_is_cleaned_in_no_time (void)
{
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autoptr (GString) together = g_string_new (NULL);
  g_autofree char *clean = NULL;

  for (guint i = 0; i < 200000; i++)
    {
      g_string_append (apart, "a\xcc\x88i");
      g_string_append (together, "\xc3\xa4i");
    }
  clean = sov_text_clean (apart->str, -1);
  g_assert_true (g_str_equal (clean, together->str));
}

static void
test_a_text_without_letters_of_ascii_is_cleaned_whole (void)
{
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autoptr (GString) together = g_string_new (NULL);
  g_autofree char *clean = NULL;

  /* Cyrillic short i, apart and together; hundreds of pieces. */
  for (guint i = 0; i < 50000; i++)
    {
      g_string_append (apart, "\xd0\xb8\xcc\x86");
      g_string_append (together, "\xd0\xb9");
    }
  clean = sov_text_clean (apart->str, -1);
  g_assert_true (g_str_equal (clean, together->str));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/text/nul-does-not-end-the-text", test_nul_does_not_end_the_text);
  g_test_add_func ("/model/text/bytes-that-are-no-utf8-are-marked-and-the-rest-stays", test_bytes_that_are_no_utf8_are_marked_and_the_rest_stays);
  g_test_add_func ("/model/text/control-characters-go-and-lines-stay", test_control_characters_go_and_lines_stay);
  g_test_add_func ("/model/text/every-line-end-becomes-one-newline", test_every_line_end_becomes_one_newline);
  g_test_add_func ("/model/text/text-is-composed", test_text_is_composed);
  g_test_add_func ("/model/text/markup-emoji-and-quotes-are-only-text", test_markup_emoji_and_quotes_are_only_text);
  g_test_add_func ("/model/text/nothing-becomes-an-empty-text", test_nothing_becomes_an_empty_text);
  g_test_add_func ("/model/text/a-message-keeps-its-own-direction", test_a_message_keeps_its_own_direction);
  g_test_add_func ("/model/text/a-name-is-one-trimmed-line", test_a_name_is_one_trimmed_line);
  g_test_add_func ("/model/text/a-name-cannot-turn-the-text-around-it", test_a_name_cannot_turn_the_text_around_it);
  g_test_add_func ("/model/text/a-right-to-left-name-stays", test_a_right_to_left_name_stays);
  g_test_add_func ("/model/text/what-has-no-shape-leaves-a-name", test_what_has_no_shape_leaves_a_name);
  g_test_add_func ("/model/text/a-joined-emoji-stays-joined", test_a_joined_emoji_stays_joined);
  g_test_add_func ("/model/text/a-name-of-ten-kilobytes-is-kept-whole", test_a_name_of_ten_kilobytes_is_kept_whole);
  g_test_add_func ("/model/text/a-longer-name-is-cut-between-characters", test_a_longer_name_is_cut_between_characters);
  g_test_add_func ("/model/text/a-cut-does-not-part-a-letter-from-its-mark", test_a_cut_does_not_part_a_letter_from_its_mark);
  g_test_add_func ("/model/text/marks-alone-are-cut-all-the-same", test_marks_alone_are_cut_all_the_same);
  g_test_add_func ("/model/text/cleaning-twice-changes-nothing", test_cleaning_twice_changes_nothing);
  g_test_add_func ("/model/text/unicode-of-every-kind-cleans-to-something-stable", test_unicode_of_every_kind_cleans_to_something_stable);
  g_test_add_func ("/model/text/folding-forgets-case-and-diacritics", test_folding_forgets_case_and_diacritics);
  g_test_add_func ("/model/text/folding-knows-letters-that-do-not-come-apart", test_folding_knows_letters_that_do_not_come_apart);
  g_test_add_func ("/model/text/folding-forgets-what-cannot-be-seen", test_folding_forgets_what_cannot_be_seen);
  g_test_add_func ("/model/text/folding-keeps-different-names-different", test_folding_keeps_different_names_different);
  g_test_add_func ("/model/text/folding-survives-broken-bytes", test_folding_survives_broken_bytes);
  g_test_add_func ("/model/text/a-code-is-read-whatever-stands-between-its-parts", test_a_code_is_read_whatever_stands_between_its_parts);
  g_test_add_func ("/model/text/a-long-text-is-cleaned-in-no-time", test_a_long_text_is_cleaned_in_no_time);
  g_test_add_func ("/model/text/a-text-without-letters-of-ascii-is-cleaned-whole", test_a_text_without_letters_of_ascii_is_cleaned_whole);
  g_test_add_func ("/model/text/blank-is-what-nobody-can-see", test_blank_is_what_nobody_can_see);

  return g_test_run ();
}
