/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story.h"
#include "model/sov-text.h"
#include "store/sov-search-table.h"
#include "support/vault.h"

/* What bad input gets: a clear message with the line it is in, and a vault that
 * is as it was; or, where there is one, the sensible reading. */

#define NOW "2026-10-19T12:00"

/* What stands in the vault before. */
#define BASE                                                                                                                      \
  "{\"do\": \"party\", \"id\": \"P\", \"name\": \"Satu\", \"kind\": \"consumer\", \"as\": [\"customer\"]}\n"                      \
  "{\"do\": \"deal\", \"id\": \"D\", \"customer\": \"P\", \"title\": \"Häät\"}\n"                                                 \
  "{\"do\": \"term\", \"id\": \"A\", \"deal\": \"D\", \"kind\": \"scope\", \"text\": \"Kakku\", \"by\": \"me\", \"to\": \"P\"}\n" \
  "{\"do\": \"term\", \"id\": \"X\", \"deal\": \"D\", \"kind\": \"scope\", \"text\": \"Kahvi\", \"by\": \"me\", \"to\": \"P\"}\n" \
  "{\"do\": \"cancelled\", \"term\": \"X\"}\n"

/* A line that plays, before and after the one that is wrong. */
#define FINE "{\"do\": \"entry\", \"party\": \"P\", \"channel\": \"call\", \"direction\": \"in\", \"text\": \"Soitti.\"}\n"

#define PARTY(fields) "{\"do\": \"party\", \"id\": \"Q\", \"name\": \"Leo\", \"kind\": \"consumer\", \"as\": [\"customer\"]" fields "}"
#define TERM(fields) \
  "{\"do\": \"term\", \"id\": \"B\", \"deal\": \"D\", \"kind\": \"scope\", \"text\": \"Tee\", \"by\": \"me\", \"to\": \"P\"" fields "}"
#define AT(time) "{\"do\": \"kept\", \"term\": \"A\", \"at\": " time "}"
#define EXPECT(fields) "{\"do\": \"expect\", \"at\": \"2026-10-19T12:00\", " fields "}"

typedef struct
{
  const char *path;
  const char *line;
  SovStoryError code;
  const char *part; /* of the message */
} Wrong;

static const Wrong wrong[] = {
  /* No line of a story. */
  { "/stories/bad/no-json", "hei", SOV_STORY_ERROR_SYNTAX, "JSON" },
  { "/stories/bad/half-an-object", "{\"do\": \"kept\"", SOV_STORY_ERROR_SYNTAX, "JSON" },
  { "/stories/bad/a-list", "[1, 2]", SOV_STORY_ERROR_SYNTAX, "no JSON object" },
  { "/stories/bad/two-objects-in-a-line", "{\"do\": \"kept\", \"term\": \"A\"} {}", SOV_STORY_ERROR_SYNTAX, "JSON" },
  { "/stories/bad/quotes-of-another-kind", "{'do': 'kept', 'term': 'A'}", SOV_STORY_ERROR_SYNTAX, "JSON" },
  { "/stories/bad/deep-json", "{\"do\": [[[[[[[[1]]]]]]]]}", SOV_STORY_ERROR_SYNTAX, "deep" },
  { "/stories/bad/a-field-twice", "{\"do\": \"kept\", \"term\": \"A\", \"term\": \"X\"}", SOV_STORY_ERROR_SYNTAX, "twice" },
  { "/stories/bad/an-escaped-nul", PARTY (", \"note\": \"a\\u0000b\""), SOV_STORY_ERROR_TEXT, "NUL" },
  { "/stories/bad/half-a-character", PARTY (", \"note\": \"\\ud83d\""), SOV_STORY_ERROR_SYNTAX, "surrogate" },

  /* Fields. */
  { "/stories/bad/nothing-to-do", "{\"term\": \"A\"}", SOV_STORY_ERROR_ACTION, "“do” is missing" },
  { "/stories/bad/do-is-a-number", "{\"do\": 1}", SOV_STORY_ERROR_ACTION, "do: a text" },
  { "/stories/bad/an-unknown-action", "{\"do\": \"dance\"}", SOV_STORY_ERROR_ACTION, "dance" },
  { "/stories/bad/an-unknown-field", PARTY (", \"shoe_size\": 38"), SOV_STORY_ERROR_ACTION, "shoe_size" },
  { "/stories/bad/a-field-of-another-action", "{\"do\": \"kept\", \"term\": \"A\", \"title\": \"x\"}", SOV_STORY_ERROR_ACTION, "title" },
  { "/stories/bad/an-unknown-field-is-no-refusal", PARTY (", \"shoe_size\": 38, \"refused\": \"\""), SOV_STORY_ERROR_ACTION, "shoe_size" },
  { "/stories/bad/a-name-is-missing", "{\"do\": \"party\", \"id\": \"Q\", \"kind\": \"consumer\", \"as\": [\"customer\"]}",
    SOV_STORY_ERROR_ACTION, "name is missing" },
  { "/stories/bad/an-empty-name", "{\"do\": \"party\", \"id\": \"Q\", \"name\": \"\", \"kind\": \"consumer\", \"as\": [\"customer\"]}",
    SOV_STORY_ERROR_ACTION, "name" },
  { "/stories/bad/a-name-of-spaces",
    "{\"do\": \"party\", \"id\": \"Q\", \"name\": \" \\u00a0\\u200b\\t\", \"kind\": \"consumer\", \"as\": [\"customer\"]}",
    SOV_STORY_ERROR_ACTION, "name" },
  { "/stories/bad/a-party-as-nothing", "{\"do\": \"party\", \"id\": \"Q\", \"name\": \"Leo\", \"kind\": \"consumer\", \"as\": []}",
    SOV_STORY_ERROR_ACTION, "as is missing" },
  { "/stories/bad/a-kind-that-is-none", "{\"do\": \"party\", \"id\": \"Q\", \"name\": \"Leo\", \"kind\": \"robot\", \"as\": [\"customer\"]}",
    SOV_STORY_ERROR_ACTION, "consumer, company, association" },
  { "/stories/bad/a-list-that-is-a-text", "{\"do\": \"party\", \"id\": \"Q\", \"name\": \"Leo\", \"kind\": \"consumer\", \"as\": \"customer\"}",
    SOV_STORY_ERROR_ACTION, "list" },
  { "/stories/bad/a-text-that-is-a-number", PARTY (", \"note\": 7"), SOV_STORY_ERROR_ACTION, "note: a text" },
  { "/stories/bad/a-text-that-is-null", PARTY (", \"note\": null"), SOV_STORY_ERROR_ACTION, "note: a text" },
  { "/stories/bad/true-in-quotes", PARTY (", \"formal\": \"true\""), SOV_STORY_ERROR_ACTION, "true or false" },
  { "/stories/bad/hours-that-are-none", PARTY (", \"reachable\": \"25:00-26:00\""), SOV_STORY_ERROR_ACTION, "no hours" },
  { "/stories/bad/a-practice-that-is-none", PARTY (", \"practices\": [\"sings\"]"), SOV_STORY_ERROR_ACTION, "sings" },
  { "/stories/bad/an-empty-text-in-a-list", PARTY (", \"phones\": [\"\"]"), SOV_STORY_ERROR_ACTION, "empty" },
  { "/stories/bad/a-price-that-is-no-amount", TERM (", \"price\": \"ilmainen\""), SOV_STORY_ERROR_ACTION, "price" },
  { "/stories/bad/a-price-below-nothing", TERM (", \"price\": \"-1,00\""), SOV_STORY_ERROR_ACTION, "less than nothing" },
  { "/stories/bad/a-price-that-can-be-two", TERM (", \"price\": \"1,234\""), SOV_STORY_ERROR_ACTION, "price" },
  { "/stories/bad/a-price-of-a-thousand-digits", TERM (", \"price\": 1e400"), SOV_STORY_ERROR_ACTION, "" },
  { "/stories/bad/a-tax-above-a-hundred",
    "{\"do\": \"deal\", \"id\": \"E\", \"customer\": \"P\", \"title\": \"x\", \"vat\": \"101\"}", SOV_STORY_ERROR_ACTION, "vat" },
  { "/stories/bad/a-mood-of-nine",
    "{\"do\": \"entry\", \"party\": \"P\", \"channel\": \"call\", \"direction\": \"in\", \"text\": \"x\", \"mood\": 9}",
    SOV_STORY_ERROR_ACTION, "mood" },
  { "/stories/bad/a-score-of-eleven", "{\"do\": \"answer\", \"party\": \"P\", \"question\": \"nps\", \"score\": 11}",
    SOV_STORY_ERROR_ACTION, "score" },
  { "/stories/bad/half-a-score", "{\"do\": \"answer\", \"party\": \"P\", \"question\": \"nps\", \"score\": 7.5}",
    SOV_STORY_ERROR_ACTION, "whole number" },

  /* Times. */
  { "/stories/bad/month-thirteen", AT ("\"2026-13-01T10:00\""), SOV_STORY_ERROR_ACTION, "at:" },
  { "/stories/bad/the-thirtieth-of-february", AT ("\"2026-02-30\""), SOV_STORY_ERROR_ACTION, "at:" },
  { "/stories/bad/hour-twenty-five", AT ("\"2026-10-19T25:00\""), SOV_STORY_ERROR_ACTION, "at:" },
  { "/stories/bad/the-year-9999", AT ("\"9999-01-01T10:00\""), SOV_STORY_ERROR_ACTION, "too far away" },
  { "/stories/bad/a-million-days-ahead", AT ("\"+1000000d\""), SOV_STORY_ERROR_ACTION, "too far away" },
  { "/stories/bad/a-time-in-words", AT ("\"huomenna\""), SOV_STORY_ERROR_ACTION, "not a time" },
  { "/stories/bad/a-time-that-is-empty", AT ("\"\""), SOV_STORY_ERROR_ACTION, "at:" },
  { "/stories/bad/a-time-that-is-a-number", AT ("20261019"), SOV_STORY_ERROR_ACTION, "at: a text" },
  { "/stories/bad/a-due-that-is-no-day", TERM (", \"due\": \"2026-02-29T10:00\""), SOV_STORY_ERROR_ACTION, "due:" },

  /* What the vault does not know, or has already, or will not have. */
  { "/stories/bad/a-customer-nobody-knows", "{\"do\": \"deal\", \"id\": \"E\", \"customer\": \"nobody\", \"title\": \"x\"}",
    SOV_STORY_ERROR_ACTION, "nobody" },
  { "/stories/bad/an-empty-ref", "{\"do\": \"deal\", \"id\": \"E\", \"customer\": \"\", \"title\": \"x\"}", SOV_STORY_ERROR_ACTION, "customer" },
  { "/stories/bad/a-doer-nobody-knows", TERM (", \"doers\": [\"P\", \"nobody\"]"), SOV_STORY_ERROR_ACTION, "nobody" },
  { "/stories/bad/the-same-ref-twice", "{\"do\": \"party\", \"id\": \"P\", \"name\": \"Leo\", \"kind\": \"consumer\", \"as\": [\"customer\"]}",
    SOV_STORY_ERROR_ACTION, "already called “P”" },
  { "/stories/bad/a-party-called-me", "{\"do\": \"party\", \"id\": \"me\", \"name\": \"Leo\", \"kind\": \"consumer\", \"as\": [\"customer\"]}",
    SOV_STORY_ERROR_ACTION, "me" },
  { "/stories/bad/a-version-of-a-cancelled-thing", "{\"do\": \"change\", \"term\": \"X\", \"text\": \"Tee\"}", SOV_STORY_ERROR_ACTION, "cancelled" },
  { "/stories/bad/an-agreed-thing-with-no-words", "{\"do\": \"change\", \"term\": \"A\", \"text\": \" \"}", SOV_STORY_ERROR_ACTION, "text" },
  { "/stories/bad/a-role-that-is-the-customer-s", "{\"do\": \"join\", \"deal\": \"D\", \"party\": \"P\", \"role\": \"customer\"}",
    SOV_STORY_ERROR_ACTION, "" },

  /* What was asserted. */
  { "/stories/bad/what-was-to-be-refused-and-was-not", "{\"do\": \"kept\", \"term\": \"A\", \"refused\": \"\"}", SOV_STORY_ERROR_NOT_REFUSED, "was not" },
  { "/stories/bad/what-was-refused-for-another-reason", "{\"do\": \"kept\", \"term\": \"Z\", \"refused\": \"too late\"}",
    SOV_STORY_ERROR_NOT_REFUSED, "no term is called" },
  { "/stories/bad/a-reason-that-is-no-text", "{\"do\": \"kept\", \"term\": \"A\", \"refused\": true}", SOV_STORY_ERROR_ACTION, "refused" },
  { "/stories/bad/a-warning-too-few", EXPECT ("\"warnings\": []"), SOV_STORY_ERROR_EXPECTATION, "R5 A/P" },
  { "/stories/bad/a-warning-too-many", EXPECT ("\"warnings\": [\"R5 A/P\", \"R6 A\"]"), SOV_STORY_ERROR_EXPECTATION, "missing R6 A" },
  { "/stories/bad/a-warning-that-should-hold", EXPECT ("\"has\": [\"R6 A\"]"), SOV_STORY_ERROR_EXPECTATION, "R6 A should hold" },
  { "/stories/bad/a-warning-that-should-not", EXPECT ("\"has_not\": [\"R5 A/P\"]"), SOV_STORY_ERROR_EXPECTATION, "R5 A/P should not" },
  { "/stories/bad/another-today", EXPECT ("\"today\": [\"A\"]"), SOV_STORY_ERROR_EXPECTATION, "Today should be A" },
  { "/stories/bad/an-expectation-without-a-time", "{\"do\": \"expect\", \"warnings\": []}", SOV_STORY_ERROR_ACTION, "at" },
  { "/stories/bad/an-expectation-of-nothing", "{\"do\": \"expect\", \"at\": \"2026-10-19\"}", SOV_STORY_ERROR_ACTION, "nothing" },
  { "/stories/bad/an-expectation-that-is-unknown", EXPECT ("\"mood\": 5"), SOV_STORY_ERROR_ACTION, "mood" },
  { "/stories/bad/warnings-that-are-no-list", EXPECT ("\"warnings\": \"R5 A/P\""), SOV_STORY_ERROR_ACTION, "list" },
  { "/stories/bad/a-state-of-no-complaint", EXPECT ("\"state\": \"received\""), SOV_STORY_ERROR_ACTION, "complaint" },
  { "/stories/bad/a-complaint-nobody-made", EXPECT ("\"complaint\": \"V\", \"state\": \"received\""), SOV_STORY_ERROR_ACTION, "V" },
  { "/stories/bad/money-owed-to-nobody", EXPECT ("\"owed\": \"1\""), SOV_STORY_ERROR_ACTION, "party" },
  { "/stories/bad/more-owed-than-is", EXPECT ("\"party\": \"P\", \"owed\": \"1,00\""), SOV_STORY_ERROR_EXPECTATION, "it is 0,00" },
};

static SovDatabase *
open_base (void)
{
  SovDatabase *db = vault_open ();
  g_autoptr (GError) error = NULL;

  sov_story_play (db, BASE, -1, vault_time (NOW), NULL, &error);
  g_assert_no_error (error);

  return db;
}

/* In the middle of a story: what was played before it is taken back too. */
static void
test_wrong (gconstpointer data)
{
  const Wrong *one = data;
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *before = vault_dump (db);
  g_autofree char *after = NULL;
  g_autofree char *text = g_strconcat (FINE, "\n", one->line, "\n", FINE, NULL);
  g_autoptr (GError) error = NULL;
  SovStoryResult result;

  g_assert_false (sov_story_play (db, text, -1, vault_time (NOW), &result, &error));
  g_assert_error (error, SOV_STORY_ERROR, (int) one->code);
  g_assert_cmpuint (result.line, ==, 3);
  g_assert_true (g_str_has_prefix (error->message, "line 3: "));
  if (strstr (error->message, one->part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, one->part);
  after = vault_dump (db);
  g_assert_cmpstr (after, ==, before);
}

static void
play (SovDatabase *db,
      const char *text)
{
  g_autoptr (GError) error = NULL;

  sov_story_play (db, text, -1, vault_time (NOW), NULL, &error);
  g_assert_no_error (error);
}

/* Names that look like trouble and are kept as they are. */
static const struct
{
  const char *path;
  const char *json;
  const char *kept;
} names[] = {
  { "/stories/names/markup-is-text", "<b>Tmi & Pojat</b> <!-- -->", "<b>Tmi & Pojat</b> <!-- -->" },
  { "/stories/names/entities-are-text", "R&amp;D &#x41;", "R&amp;D &#x41;" },
  { "/stories/names/from-right-to-left", "שלום أهلا", "שלום أهلا" },
  { "/stories/names/emoji", "Kukka 🌸 & 👩‍👧", "Kukka 🌸 & 👩‍👧" },
  { "/stories/names/an-escaped-emoji", "\\ud83c\\udf38", "🌸" },
  { "/stories/names/quotes-and-backslashes", "O\\\"Brien \\\\ 'x'; --", "O\"Brien \\ 'x'; --" },
  { "/stories/names/a-line-break-is-a-space", "Satu\\nKorpilahti", "Satu Korpilahti" },
  { "/stories/names/turned-around-is-turned-back", "abc\\u202edef", "abcdef" },
  { "/stories/names/letters-put-together", "A\\u0308iti", "Äiti" },
  { "/stories/names/a-format-is-text", "%s %n {} $1", "%s %n {} $1" },
};

static void
test_name (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SovDatabase) db = open_base ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;

  text = g_strdup_printf ("{\"do\": \"party\", \"id\": \"Q\", \"name\": \"%s\", \"kind\": \"company\", \"as\": [\"customer\"]}", names[i].json);
  play (db, text);
  found = sov_database_query_text (db, "SELECT name FROM party WHERE ref = 'Q'", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, names[i].kept);
}

static char *
party_named (gsize n)
{
  g_autofree char *name = g_strnfill (n, 'a');

  return g_strdup_printf ("{\"do\": \"party\", \"id\": \"Q\", \"name\": \"%s\", \"kind\": \"company\", \"as\": [\"customer\"]}", name);
}

static void
test_ten_kilobytes_of_name_are_kept (void)
{
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *text = party_named (SOV_TEXT_NAME_MAX);

  play (db, text);
  g_assert_cmpint (vault_count (db, "SELECT length (name) FROM party WHERE ref = 'Q'"), ==, SOV_TEXT_NAME_MAX);
}

static void
test_a_longer_name_is_refused_not_cut (void)
{
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *text = party_named (SOV_TEXT_NAME_MAX + 1);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_story_play (db, text, -1, vault_time (NOW), NULL, &error));
  g_assert_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_ACTION);
  g_assert_nonnull (strstr (error->message, "too long"));
}

static char *
repeat (const char *sentence,
        gsize length)
{
  g_autoptr (GString) text = g_string_sized_new (length);

  while (text->len < length)
    g_string_append (text, sentence);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_ten_megabytes_in_a_line_do_not_hang (void)
{
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *note = repeat ("Äiti söi pöydässä. ", 10 * 1024 * 1024);
  g_autofree char *text = g_strdup_printf (PARTY (", \"note\": \"%s\""), note);

  play (db, text);
  g_assert_cmpint (vault_count (db, "SELECT length (CAST (note AS BLOB)) FROM party WHERE ref = 'Q'"), >=, 10 * 1024 * 1024);
}

static void
test_a_megabyte_of_promises_does_not_hang (void)
{
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *words = repeat ("soitan huomenna klo 9 mennessä ", 1024 * 1024);
  g_autofree char *text = NULL;

  text = g_strdup_printf ("{\"do\": \"entry\", \"party\": \"P\", \"channel\": \"email\", \"direction\": \"in\", \"text\": \"%s?\"}", words);
  play (db, text);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM entry"), ==, 1);
}

static void
test_ten_megabytes_of_brackets_do_not_crash (void)
{
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *brackets = g_strnfill (10 * 1024 * 1024, '[');
  g_autofree char *text = g_strconcat ("{\"do\": ", brackets, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_story_play (db, text, -1, vault_time (NOW), NULL, &error));
  g_assert_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_SYNTAX);
}

static void
assert_no_text (const char *text,
                gsize length,
                guint line)
{
  g_autoptr (SovDatabase) db = open_base ();
  g_autofree char *before = vault_dump (db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  SovStoryResult result;

  g_assert_false (sov_story_play (db, text, (gssize) length, vault_time (NOW), &result, &error));
  g_assert_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_TEXT);
  g_assert_cmpuint (result.line, ==, line);
  after = vault_dump (db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_a_nul_in_the_file_is_told_by_its_line (void)
{
  static const char text[] = FINE FINE "{\"do\": \"kept\", \"term\": \"A\0\"}\n";

  assert_no_text (text, sizeof text - 1, 3);
}

static void
test_bytes_that_are_no_text_are_told_by_their_line (void)
{
  static const char text[] = FINE "{\"do\": \"party\", \"name\": \"\xff\xfe\"}\n";

  assert_no_text (text, sizeof text - 1, 2);
}

static void
test_latin_1_is_told_by_its_line (void)
{
  static const char text[] = FINE "\n\n{\"do\": \"party\", \"name\": \"P\xe4ivi\"}\n";

  assert_no_text (text, sizeof text - 1, 4);
}

/* Files as other systems and editors leave them. */
static const struct
{
  const char *path;
  const char *text;
} files[] = {
  { "/stories/files/with-a-byte-order-mark", "\357\273\277" FINE },
  { "/stories/files/with-two-bytes-a-line-end", "{\"do\": \"kept\", \"term\": \"A\"}\r\n\r\n{\"do\": \"broken\", \"term\": \"A\"}\r\n" },
  { "/stories/files/without-a-last-line-end", "{\"do\": \"kept\", \"term\": \"A\"}" },
  { "/stories/files/with-empty-lines", "\n \n\t\n" FINE "\n\n" },
  { "/stories/files/with-remarks", "# Näin se meni.\n" FINE "  # Ja näin.\n" },
  { "/stories/files/with-nothing", "" },
  { "/stories/files/with-one-empty-line", "\n" },
};

static void
test_file (gconstpointer data)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db, files[GPOINTER_TO_UINT (data)].text);
}

static void
test_a_due_before_now_is_late_at_once (void)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db, TERM (", \"due\": \"2026-10-01T10:00\"") "\n" EXPECT ("\"has\": [\"R6 B\"]"));
}

static void
test_what_lies_ahead_is_not_seen_yet (void)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db, "{\"do\": \"written\", \"term\": \"A\", \"party\": \"P\", \"at\": \"+3d\"}\n" EXPECT ("\"warnings\": [\"R5 A/P\"]"));
}

static void
test_a_line_without_a_time_happens_when_the_one_before_did (void)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db, "{\"do\": \"entry\", \"party\": \"P\", \"channel\": \"call\", \"direction\": \"in\", \"text\": \"x\", \"at\": \"2026-10-01T10:00\"}\n" FINE);
  g_assert_cmpint (vault_count (db, "SELECT count(DISTINCT at) FROM entry"), ==, 1);
  g_assert_cmpint (vault_count (db, "SELECT min (at) FROM entry"), ==, vault_time ("2026-10-01T10:00"));
}

static void
test_entries_get_the_next_free_number (void)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db, FINE "{\"do\": \"entry\", \"id\": \"e7\", \"party\": \"P\", \"channel\": \"call\", \"direction\": \"in\", \"text\": \"x\"}\n" FINE);
  play (db, FINE);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM entry WHERE ref IN ('e1', 'e7', 'e8', 'e9')"), ==, 4);
}

static void
test_numbers_may_have_either_decimal_mark (void)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db,
        "{\"do\": \"deal\", \"id\": \"E1\", \"customer\": \"P\", \"title\": \"x\", \"price\": \"853,40\", \"vat\": \"25,5\"}\n"
        "{\"do\": \"deal\", \"id\": \"E2\", \"customer\": \"P\", \"title\": \"x\", \"price\": \"853.40\", \"vat\": 25.5}\n"
        "{\"do\": \"deal\", \"id\": \"E3\", \"customer\": \"P\", \"title\": \"x\", \"price\": 853.4, \"vat\": \"25.5\"}\n");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM deal WHERE price = 85340 AND vat = 255"), ==, 3);
}

static void
test_hours_are_kept_as_minutes (void)
{
  g_autoptr (SovDatabase) db = open_base ();

  play (db,
        "{\"do\": \"compensation\", \"id\": \"H1\", \"party\": \"P\", \"kind\": \"redo\", \"hours\": \"2,5\"}\n"
        "{\"do\": \"compensation\", \"id\": \"H2\", \"party\": \"P\", \"kind\": \"redo\", \"hours\": 2.5}\n");
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM compensation WHERE minutes = 150"), ==, 2);
}

/* Search text is words, whatever stands between them. */
static const struct
{
  const char *path;
  const char *text;
  guint hits;
} searches[] = {
  { "/stories/search/a-quote", "\"", 0 },
  { "/stories/search/an-asterisk", "*", 0 },
  { "/stories/search/a-word-of-the-query-language", "AND", 0 },
  { "/stories/search/another-one", "NOT", 0 },
  { "/stories/search/near", "NEAR(Satu, 2)", 0 },
  { "/stories/search/an-apostrophe", "o'brien", 1 },
  { "/stories/search/half-an-apostrophe", "o'", 2 },
  { "/stories/search/two-names", "Müller-Söhne", 1 },
  { "/stories/search/two-names-without-marks", "muller sohne", 1 },
  { "/stories/search/a-column", "n:x", 0 },
  { "/stories/search/a-column-that-there-is", "title:Satu", 0 },
  { "/stories/search/brackets", "(Satu", 1 },
  { "/stories/search/braces", "{Satu} ^", 1 },
  { "/stories/search/a-minus", "-Satu", 1 },
  { "/stories/search/a-plus", "Satu + ", 1 },
  { "/stories/search/a-statement", "'; DROP TABLE party; --", 0 },
  { "/stories/search/nothing", "", 0 },
  { "/stories/search/spaces", "  \t ", 0 },
  { "/stories/search/an-emoji", "🌸", 0 },
  { "/stories/search/a-backslash", "\\", 0 },
  { "/stories/search/a-percent", "%", 0 },
};

static void
test_search (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SovDatabase) db = open_base ();
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;

  play (db,
        "{\"do\": \"party\", \"id\": \"O\", \"name\": \"Pat O'Brien\", \"kind\": \"consumer\", \"as\": [\"customer\"]}\n"
        "{\"do\": \"party\", \"id\": \"M\", \"name\": \"Müller-Söhne Oy\", \"kind\": \"company\", \"as\": [\"customer\"]}\n");
  hits = sov_search_table_find (db, searches[i].text, 20, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->len, ==, searches[i].hits);
}

static void
add_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_test_add_data_func (wrong[i].path, &wrong[i], test_wrong);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_test_add_data_func (names[i].path, GUINT_TO_POINTER (i), test_name);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    g_test_add_data_func (files[i].path, GUINT_TO_POINTER (i), test_file);
  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    g_test_add_data_func (searches[i].path, GUINT_TO_POINTER (i), test_search);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add_tables ();
  g_test_add_func ("/stories/names/ten-kilobytes-of-name-are-kept", test_ten_kilobytes_of_name_are_kept);
  g_test_add_func ("/stories/names/a-longer-name-is-refused-not-cut", test_a_longer_name_is_refused_not_cut);
  g_test_add_func ("/stories/files/ten-megabytes-in-a-line-do-not-hang", test_ten_megabytes_in_a_line_do_not_hang);
  g_test_add_func ("/stories/files/a-megabyte-of-promises-does-not-hang", test_a_megabyte_of_promises_does_not_hang);
  g_test_add_func ("/stories/files/ten-megabytes-of-brackets-do-not-crash", test_ten_megabytes_of_brackets_do_not_crash);
  g_test_add_func ("/stories/files/a-nul-in-the-file-is-told-by-its-line", test_a_nul_in_the_file_is_told_by_its_line);
  g_test_add_func ("/stories/files/bytes-that-are-no-text-are-told-by-their-line", test_bytes_that_are_no_text_are_told_by_their_line);
  g_test_add_func ("/stories/files/latin-1-is-told-by-its-line", test_latin_1_is_told_by_its_line);
  g_test_add_func ("/stories/times/a-due-before-now-is-late-at-once", test_a_due_before_now_is_late_at_once);
  g_test_add_func ("/stories/times/what-lies-ahead-is-not-seen-yet", test_what_lies_ahead_is_not_seen_yet);
  g_test_add_func ("/stories/times/a-line-without-a-time-happens-when-the-one-before-did", test_a_line_without_a_time_happens_when_the_one_before_did);
  g_test_add_func ("/stories/refs/entries-get-the-next-free-number", test_entries_get_the_next_free_number);
  g_test_add_func ("/stories/numbers/they-may-have-either-decimal-mark", test_numbers_may_have_either_decimal_mark);
  g_test_add_func ("/stories/numbers/hours-are-kept-as-minutes", test_hours_are_kept_as_minutes);

  return g_test_run ();
}
