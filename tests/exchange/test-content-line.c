/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-content-line.h"

#include <string.h>

/* The only line of @text. */
static SovContentLine *
read_line (const char *text)
{
  g_autoptr (SovContentReader) reader = sov_content_reader_new (text, strlen (text));

  return sov_content_reader_next (reader);
}

static void
test_parts (void)
{
  g_autoptr (SovContentLine) line = read_line ("item1.Tel;TYPE=cell,voice;PREF:040\r\n");

  g_assert_cmpstr (line->name, ==, "TEL");
  g_assert_cmpstr (line->group, ==, "item1");
  g_assert_cmpstr (line->value, ==, "040");
  g_assert_true (sov_content_line_has (line, "TYPE", "VOICE"));
  g_assert_true (sov_content_line_has (line, "TYPE", "pref"));
  g_assert_false (sov_content_line_has (line, "TYPE", "home"));
  g_assert_cmpstr (sov_content_line_get (line, "type"), ==, "cell,voice");
  g_assert_null (sov_content_line_get (line, "PREF"));
}

static void
test_quotes (void)
{
  g_autoptr (SovContentLine) line = read_line ("ORGANIZER;CN=\"Mäkinen; Satu: oma\";X=1:mailto:a@b");
  g_autoptr (SovContentLine) open = read_line ("TEL;X=\"koti:040");

  g_assert_cmpstr (sov_content_line_get (line, "CN"), ==, "Mäkinen; Satu: oma");
  g_assert_cmpstr (sov_content_line_get (line, "X"), ==, "1");
  g_assert_cmpstr (line->value, ==, "mailto:a@b");
  g_assert_cmpstr (open->value, ==, "040");
}

static void
test_places (void)
{
  const char *text = "A:1\r\n 2\r\n\r\nno field\r\nB:3\nC:4";
  g_autoptr (SovContentReader) reader = sov_content_reader_new (text, strlen (text));
  g_autoptr (SovContentLine) first = sov_content_reader_next (reader);
  g_autoptr (SovContentLine) second = sov_content_reader_next (reader);
  g_autoptr (SovContentLine) third = sov_content_reader_next (reader);
  g_autofree char *source = sov_content_reader_dup_source (reader, first, FALSE);
  g_autofree char *hidden = sov_content_reader_dup_source (reader, first, TRUE);

  g_assert_cmpuint (first->place, ==, 1);
  g_assert_cmpstr (first->value, ==, "12");
  g_assert_cmpstr (source, ==, "A:1\r\n 2\r\n");
  g_assert_cmpstr (hidden, ==, "A:…\n");
  g_assert_false (first->open);
  g_assert_cmpuint (second->place, ==, 5);
  g_assert_cmpuint (third->place, ==, 6);
  g_assert_true (third->open);
  g_assert_null (sov_content_reader_next (reader));
  g_assert_cmpuint (sov_content_reader_tell (reader), ==, strlen (text));
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("A:");
  g_autoptr (SovContentReader) reader = NULL;
  g_autoptr (SovContentLine) line = NULL;
  g_autofree char *source = NULL;

  for (guint i = 0; i < SOV_CONTENT_VALUE_MAX; i++)
    g_string_append (text, "ä");
  reader = sov_content_reader_new (text->str, text->len);
  line = sov_content_reader_next (reader);
  source = sov_content_reader_dup_source (reader, line, FALSE);

  g_assert_true (line->cut);
  g_assert_cmpuint (strlen (line->value), <=, SOV_CONTENT_VALUE_MAX);
  g_assert_true (g_str_has_suffix (line->value, "ä"));
  g_assert_cmpstr (source, ==, "A:…\n");
}

static void
test_split (void)
{
  g_auto (GStrv) parts = sov_content_split ("a\\;b;c\\,d;;e\\nf\\", ';');
  const char *const expected[] = { "a;b", "c,d", "", "e\nf\\", NULL };

  g_assert_cmpstrv (parts, expected);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/content-line/has-a-name-a-group-and-parameters", test_parts);
  g_test_add_func ("/import/content-line/quotes-hold-signs-that-would-part", test_quotes);
  g_test_add_func ("/import/content-line/knows-where-it-stood-and-what", test_places);
  g_test_add_func ("/import/content-line/what-is-too-long-is-cut-between-letters", test_long);
  g_test_add_func ("/import/content-line/values-are-parted-where-nothing-escapes", test_split);

  return g_test_run ();
}
