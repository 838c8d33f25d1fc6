/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-action.h"

#include "model/sov-enums.h"

/* The schema of actions against the table of stories, and what an action makes
 * of the values it is given. */

/* "stories": each line's fields, "*" where they must be given. */
static const char *const story_lines[] = {
  "me name* business business_id vat_liable hour_cost hour_target contact_hours",
  "party id* name* kind* as* phone email whatsapp address business_id language reachable referred_by practices note",
  "person id* of* name* role phone email",
  "deal id* customer* title* state price vat vat_included my_role expectation",
  "join deal* party* role trade price",
  "term id* deal* kind* text* by* to* doers due due_vague needs_to_know agreed_in complaint",
  "change term* text due due_vague price doers",
  "told term* party* channel text",
  "written term* party* channel text",
  "acknowledged term* party* channel text",
  "blocked term* party* channel text reason",
  "kept term*",
  "broken term*",
  "cancelled term*",
  "entry party* deal complaint channel* direction* text* answered mood public conflicts_with",
  "complaint id* party* words* deal channel* noticed_by public soft",
  "step complaint* did* text by channel due outcome",
  "cause complaint* cause* whose term party note",
  "compensation id* complaint party kind* value cost hours surprise promised due expires invoice",
  "give compensation* amount note",
  "lesson complaint* text* standing_term",
  "answer party* deal question* score* text",
  "ended party* reason referred_to",
};

static void
test_every_field_of_a_story_is_known (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (story_lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (story_lines[i], " ", -1);
      SovActionKind kind = SOV_N_ACTIONS;

      g_assert_true (sov_action_kind_from_name (words[0], &kind));
      for (guint j = 1; words[j] != NULL; j++)
        {
          gboolean required = g_str_has_suffix (words[j], "*");
          SovField field = SOV_N_FIELDS;

          if (required)
            words[j][strlen (words[j]) - 1] = '\0';
          if (!sov_field_from_name (kind, words[j], &field))
            g_error ("%s has no %s", words[0], words[j]);
          if (required && !sov_action_kind_requires (kind, field))
            g_error ("%s does not ask for %s", words[0], words[j]);
        }
    }
}

static void
test_nothing_more_is_asked_for_than_stories_say (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (story_lines); i++)
    {
      g_auto (GStrv) words = g_strsplit (story_lines[i], " ", -1);
      SovActionKind kind = SOV_N_ACTIONS;

      g_assert_true (sov_action_kind_from_name (words[0], &kind));
      for (guint field = 0; field < SOV_N_FIELDS; field++)
        {
          g_autofree char *starred = g_strconcat (sov_field_name (field), "*", NULL);

          if (sov_action_kind_requires (kind, field) && !g_strv_contains ((const char *const *) words, starred))
            g_error ("%s asks for %s", words[0], sov_field_name (field));
        }
    }
}

static void
test_every_kind_has_its_own_name (void)
{
  for (guint kind = 0; kind < SOV_N_ACTIONS; kind++)
    {
      SovActionKind found = SOV_N_ACTIONS;

      g_assert_nonnull (sov_action_kind_name (kind));
      g_assert_true (sov_action_kind_from_name (sov_action_kind_name (kind), &found));
      g_assert_cmpuint (found, ==, kind);
    }
}

static void
test_every_field_has_its_own_name (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint field = 0; field < SOV_N_FIELDS; field++)
    {
      g_assert_nonnull (sov_field_name (field));
      g_assert_true (g_hash_table_add (names, (gpointer) sov_field_name (field)));
    }
}

static void
test_an_unknown_kind_is_none (void)
{
  SovActionKind kind = SOV_ACTION_GIVE;

  g_assert_false (sov_action_kind_from_name ("invent", &kind));
  g_assert_false (sov_action_kind_from_name ("", &kind));
  g_assert_false (sov_action_kind_from_name ("Party", &kind));
  g_assert_cmpuint (kind, ==, SOV_ACTION_GIVE);
}

static void
test_a_field_of_another_kind_is_unknown (void)
{
  SovField field = SOV_N_FIELDS;

  g_assert_false (sov_field_from_name (SOV_ACTION_KEPT, "text", &field));
  g_assert_false (sov_field_from_name (SOV_ACTION_PARTY, "colour", &field));
  g_assert_false (sov_field_from_name (SOV_ACTION_PARTY, "", &field));
  g_assert_true (sov_field_from_name (SOV_ACTION_KEPT, "term", &field));
  g_assert_cmpuint (field, ==, SOV_FIELD_TERM);
}

static void
test_every_choice_has_words_to_choose_from (void)
{
  for (guint kind = 0; kind < SOV_N_ACTIONS; kind++)
    for (guint field = 0; field < SOV_N_FIELDS; field++)
      {
        SovValueType type;

        if (!sov_action_kind_allows (kind, field))
          continue;
        type = sov_field_type (kind, field);
        if (type == SOV_VALUE_CHOICE || type == SOV_VALUE_CHOICES)
          g_assert_true (G_TYPE_IS_ENUM (sov_field_choices (kind, field)));
      }
}

static void
test_kind_means_what_the_action_makes (void)
{
  int value = 0;

  g_assert_true (sov_enum_from_nick (sov_field_choices (SOV_ACTION_PARTY, SOV_FIELD_KIND), "association", &value));
  g_assert_true (sov_enum_from_nick (sov_field_choices (SOV_ACTION_TERM, SOV_FIELD_KIND), "invoicing", &value));
  g_assert_true (sov_enum_from_nick (sov_field_choices (SOV_ACTION_COMPENSATION, SOV_FIELD_KIND), "gift-card", &value));
  g_assert_true (sov_enum_from_nick (sov_field_choices (SOV_ACTION_JOIN, SOV_FIELD_ROLE), "end-customer", &value));
  g_assert_cmpuint (sov_field_type (SOV_ACTION_PERSON, SOV_FIELD_ROLE), ==, SOV_VALUE_LINE);
  g_assert_cmpuint (sov_field_type (SOV_ACTION_STEP, SOV_FIELD_BY), ==, SOV_VALUE_LINE);
  g_assert_cmpuint (sov_field_type (SOV_ACTION_TERM, SOV_FIELD_BY), ==, SOV_VALUE_REF);
}

static void
test_the_first_missing_field_is_named (void)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_JOIN, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_action_check (action, &error));
  g_assert_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "join"));
  g_clear_error (&error);

  sov_action_set_text (action, SOV_FIELD_DEAL, "D");
  g_assert_false (sov_action_check (action, &error));
  g_assert_nonnull (strstr (error->message, "party"));
  g_clear_error (&error);

  sov_action_set_text (action, SOV_FIELD_PARTY, "P");
  g_assert_true (sov_action_check (action, &error));
  g_assert_no_error (error);
}

static void
test_nothing_to_see_is_missing (void)
{
  static const char *const blanks[] = { "", " ", "\t \n", "\u00a0", "\u200b\u200f", "\u2028" };

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_LESSON, 0);
      g_autoptr (GError) error = NULL;

      sov_action_set_text (action, SOV_FIELD_COMPLAINT, "C");
      sov_action_set_text (action, SOV_FIELD_TEXT, blanks[i]);
      g_assert_false (sov_action_check (action, &error));
      g_assert_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_MISSING);
    }
}

static void
test_zero_is_not_missing (void)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_ANSWER, 0);
  g_autoptr (GError) error = NULL;

  sov_action_set_text (action, SOV_FIELD_PARTY, "P");
  sov_action_set_number (action, SOV_FIELD_QUESTION, SOV_QUESTION_NPS);
  sov_action_set_number (action, SOV_FIELD_SCORE, 0);
  g_assert_true (sov_action_check (action, &error));
  g_assert_no_error (error);
}

static void
test_a_copy_stands_by_itself (void)
{
  static const char *const doers[] = { "antti", "me", NULL };
  SovAction *action = sov_action_new (SOV_ACTION_TERM, 1234);
  g_autoptr (SovAction) copy = NULL;

  sov_action_set_text (action, SOV_FIELD_TEXT, "Antti calls");
  sov_action_set_list (action, SOV_FIELD_DOERS, doers);
  sov_action_set_due (action, SOV_FIELD_DUE, 99, TRUE);
  copy = sov_action_copy (action);
  sov_action_set_text (action, SOV_FIELD_TEXT, "Nobody calls");
  sov_action_free (action);

  g_assert_cmpuint (sov_action_get_kind (copy), ==, SOV_ACTION_TERM);
  g_assert_cmpint (sov_action_get_at (copy), ==, 1234);
  g_assert_cmpstr (sov_action_get_text (copy, SOV_FIELD_TEXT), ==, "Antti calls");
  g_assert_cmpstr (sov_action_get_list (copy, SOV_FIELD_DOERS)[1], ==, "me");
  g_assert_cmpint (sov_action_get_number (copy, SOV_FIELD_DUE, 0), ==, 99);
  g_assert_true (sov_action_get_has_clock (copy, SOV_FIELD_DUE));
}

static void
test_null_takes_a_value_away (void)
{
  static const char *const items[] = { "a", NULL };
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_PARTY, 0);

  sov_action_set_text (action, SOV_FIELD_NAME, "Satu");
  g_assert_true (sov_action_has (action, SOV_FIELD_NAME));
  sov_action_set_text (action, SOV_FIELD_NAME, NULL);
  g_assert_false (sov_action_has (action, SOV_FIELD_NAME));
  g_assert_null (sov_action_get_text (action, SOV_FIELD_NAME));

  sov_action_set_list (action, SOV_FIELD_PHONES, items);
  g_assert_true (sov_action_has (action, SOV_FIELD_PHONES));
  sov_action_set_list (action, SOV_FIELD_PHONES, NULL);
  g_assert_false (sov_action_has (action, SOV_FIELD_PHONES));
}

static void
test_what_was_not_given_has_the_other_value (void)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_DEAL, 0);

  g_assert_false (sov_action_has (action, SOV_FIELD_PRICE));
  g_assert_cmpint (sov_action_get_number (action, SOV_FIELD_PRICE, -7), ==, -7);
  sov_action_set_number (action, SOV_FIELD_PRICE, 0);
  g_assert_cmpint (sov_action_get_number (action, SOV_FIELD_PRICE, -7), ==, 0);
}

static void
test_names_are_one_clean_line (void)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_PARTY, 0);

  sov_action_set_text (action, SOV_FIELD_NAME, "  Mu\xcc\x88ller \r\n &\t<b>So\xcc\x88hne</b>\u202e ");
  g_assert_cmpstr (sov_action_get_text (action, SOV_FIELD_NAME), ==, "Müller & <b>Söhne</b>");
  sov_action_set_text (action, SOV_FIELD_NAME, "bad \xff byte");
  g_assert_true (g_utf8_validate (sov_action_get_text (action, SOV_FIELD_NAME), -1, NULL));
}

static void
test_texts_keep_their_lines (void)
{
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_ENTRY, 0);

  sov_action_set_text (action, SOV_FIELD_TEXT, "first\r\n  second\n\nthird");
  g_assert_cmpstr (sov_action_get_text (action, SOV_FIELD_TEXT), ==, "first\n  second\n\nthird");
}

static void
test_empty_items_are_left_out (void)
{
  static const char *const items[] = { "", "work: 040 123", " ", "home: 09 1", NULL };
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_PARTY, 0);

  sov_action_set_list (action, SOV_FIELD_PHONES, items);
  g_assert_cmpuint (g_strv_length ((GStrv) sov_action_get_list (action, SOV_FIELD_PHONES)), ==, 2);
  g_assert_cmpstr (sov_action_get_list (action, SOV_FIELD_PHONES)[1], ==, "home: 09 1");
}

static void
test_made_refs_do_not_come_twice (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 1000; i++)
    {
      char *ref = sov_action_make_ref ();

      g_assert_cmpuint (strlen (ref), >=, 8);
      g_assert_cmpstr (ref, !=, SOV_REF_ME);
      g_assert_true (g_hash_table_add (seen, ref));
    }
}

#define ADD(name, test) g_test_add_func ("/model/action/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-field-of-a-story-is-known", test_every_field_of_a_story_is_known);
  ADD ("nothing-more-is-asked-for-than-stories-say", test_nothing_more_is_asked_for_than_stories_say);
  ADD ("every-kind-has-its-own-name", test_every_kind_has_its_own_name);
  ADD ("every-field-has-its-own-name", test_every_field_has_its_own_name);
  ADD ("an-unknown-kind-is-none", test_an_unknown_kind_is_none);
  ADD ("a-field-of-another-kind-is-unknown", test_a_field_of_another_kind_is_unknown);
  ADD ("every-choice-has-words-to-choose-from", test_every_choice_has_words_to_choose_from);
  ADD ("kind-means-what-the-action-makes", test_kind_means_what_the_action_makes);
  ADD ("the-first-missing-field-is-named", test_the_first_missing_field_is_named);
  ADD ("nothing-to-see-is-missing", test_nothing_to_see_is_missing);
  ADD ("zero-is-not-missing", test_zero_is_not_missing);
  ADD ("a-copy-stands-by-itself", test_a_copy_stands_by_itself);
  ADD ("null-takes-a-value-away", test_null_takes_a_value_away);
  ADD ("what-was-not-given-has-the-other-value", test_what_was_not_given_has_the_other_value);
  ADD ("names-are-one-clean-line", test_names_are_one_clean_line);
  ADD ("texts-keep-their-lines", test_texts_keep_their_lines);
  ADD ("empty-items-are-left-out", test_empty_items_are_left_out);
  ADD ("made-refs-do-not-come-twice", test_made_refs_do_not_come_twice);
  return g_test_run ();
}
