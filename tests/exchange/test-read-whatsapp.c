/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-whatsapp.h"

#include <string.h>

#include "import-case.h"
#include "model/sov-time.h"

/* What no small file shows: limits, stops, and that a chat brought in again is
 * the same. What is read in which language is in tests/fixtures/import. */

static ImportFound *
read_text (const char *text,
           guint most)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (SovImportOptions) options = sov_import_options_new ();

  options->kind = SOV_IMPORT_WHATSAPP;
  options->zone = g_strdup ("Europe/Helsinki");
  return import_found_new (bytes, options, most);
}

static const SovImportReject *
find_reject (const ImportFound *found,
             SovImportReason reason)
{
  for (guint i = 0; i < found->rejects->len; i++)
    if (((const SovImportReject *) found->rejects->pdata[i])->reason == reason)
      return found->rejects->pdata[i];

  return NULL;
}

static void
append_message (GString *chat,
                guint i,
                const char *text)
{
  g_string_append_printf (chat, "%u.%u.%u klo %u.%02u - %s: %s %u\n", i / 288 % 28 + 1, i / 288 / 28 % 12 + 1,
                          2015 + i / 288 / 28 / 12, i / 12 % 24, i % 12 * 5, i % 3 == 0 ? "Satu" : "Pekka", text, i);
}

static void
test_every_message_of_a_long_chat (void)
{
  g_autoptr (GString) chat = g_string_new (NULL);
  g_autoptr (ImportFound) found = NULL;
  const SovImportItem *last;
  gint64 before = G_MININT64;

  for (guint i = 0; i < 100000; i++)
    append_message (chat, i, i % 7 == 0 ? "kaksi\nriviä" : "viesti");
  found = read_text (chat->str, G_MAXUINT);

  g_assert_cmpuint (found->items->len, ==, 100000);
  g_assert_cmpuint (found->rejects->len, ==, 0);
  for (guint i = 0; i < found->items->len; i++)
    {
      const SovImportItem *item = found->items->pdata[i];

      g_assert_cmpint (item->at, >=, before);
      before = item->at;
    }
  last = found->items->pdata[99999];
  g_assert_cmpstr (last->text, ==, "viesti 99999");
  g_assert_cmpuint (last->place, ==, 100000 + 100000 / 7 + 1);
}

/* T16, a giant line. */
static void
test_a_message_longer_than_any_is_cut (void)
{
  g_autofree char *filling = g_strnfill (SOV_IMPORT_TEXT_MAX - 1, 'a');
  g_autofree char *chat = g_strconcat ("21.11.2026 klo 14.05 - Satu: ", filling, "ääää\n21.11.2026 klo 14.06 - Satu: loppu\n", NULL);
  g_autoptr (ImportFound) found = read_text (chat, G_MAXUINT);
  const SovImportItem *item = found->items->pdata[0];

  g_assert_cmpuint (found->items->len, ==, 2);
  g_assert_cmpuint (strlen (item->text), ==, SOV_IMPORT_TEXT_MAX - 1);
  g_assert_true (g_utf8_validate (item->raw, -1, NULL));
  g_assert_cmpuint (strlen (item->raw), <=, SOV_IMPORT_RAW_MAX);
  g_assert_nonnull (find_reject (found, SOV_IMPORT_REASON_TOO_LARGE));
}

static void
test_stray_lines_are_told_up_to_a_thousand (void)
{
  g_autoptr (GString) chat = g_string_new (NULL);
  g_autoptr (ImportFound) found = NULL;
  const SovImportReject *more;

  for (guint i = 0; i < 5000; i++)
    g_string_append (chat, "jotain muuta\n");
  append_message (chat, 1, "viesti");
  found = read_text (chat->str, G_MAXUINT);

  g_assert_cmpuint (found->items->len, ==, 1);
  g_assert_cmpuint (found->rejects->len, ==, 1001);
  more = find_reject (found, SOV_IMPORT_REASON_TOO_MANY);
  g_assert_nonnull (more);
  g_assert_cmpuint (more->place, ==, 1001);
}

static void
test_reading_ends_when_no_more_is_wanted (void)
{
  g_autoptr (GString) chat = g_string_new (NULL);

  for (guint i = 0; i < 10; i++)
    append_message (chat, i, "viesti");
  for (guint most = 1; most <= 10; most++)
    {
      g_autoptr (ImportFound) found = read_text (chat->str, most);

      g_assert_cmpuint (found->items->len, ==, most);
      g_assert_cmpuint (found->summary->n_items, ==, most);
    }
}

/* Of what was brought in before, nothing is new: neither a later export with
 * more in it, nor one that begins elsewhere. */
static void
test_a_message_is_known_again_in_another_export (void)
{
  g_autoptr (GString) first = g_string_new ("21.11.2026 klo 9.00 - Viestit ja puhelut salataan täysin.\n");
  g_autoptr (GString) later = g_string_new (NULL);
  g_autoptr (ImportFound) one = NULL;
  g_autoptr (ImportFound) other = NULL;

  for (guint i = 0; i < 20; i++)
    append_message (first, i, "viesti");
  for (guint i = 5; i < 30; i++)
    append_message (later, i, "viesti");
  one = read_text (first->str, G_MAXUINT);
  other = read_text (later->str, G_MAXUINT);

  for (guint i = 5; i < 20; i++)
    {
      g_autofree char *before = sov_import_item_dup_key (one->items->pdata[i]);
      g_autofree char *after = sov_import_item_dup_key (other->items->pdata[i - 5]);

      g_assert_cmpstr (before, ==, after);
    }
}

static void
test_what_differs_has_another_key (void)
{
  static const char *const chats[] = {
    "21.11.2026 klo 14.05 - Satu: ok\n",
    "21.11.2026 klo 14.06 - Satu: ok\n",
    "21.11.2026 klo 14.05 - Pekka: ok\n",
    "21.11.2026 klo 14.05 - Satu: ok!\n",
  };
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (chats); i++)
    {
      g_autoptr (ImportFound) found = read_text (chats[i], G_MAXUINT);

      g_assert_true (g_hash_table_add (keys, sov_import_item_dup_key (found->items->pdata[0])));
    }
}

static void
test_the_raw_text_is_kept_with_its_place (void)
{
  g_autoptr (ImportFound) found = read_text ("21.11.2026 klo 14.05 - Satu: eka\r\n"
                                             "21.11.2026 klo 14.06 - Satu: toka\r\njatkuu\r\n\r\n"
                                             "21.11.2026 klo 14.07 - Satu: kolmas\r\n",
                                             G_MAXUINT);
  const SovImportItem *second = found->items->pdata[1];
  const SovImportItem *third = found->items->pdata[2];

  g_assert_cmpstr (second->text, ==, "toka\njatkuu");
  g_assert_cmpstr (second->raw, ==, "21.11.2026 klo 14.06 - Satu: toka\r\njatkuu");
  g_assert_cmpuint (second->place, ==, 2);
  g_assert_cmpuint (third->place, ==, 5);
}

/* A text has nobody's side in it, and is no file's home. */
static void
test_no_side_is_guessed_and_no_file_given (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("21.11.2026 klo 14.05 - Satu: moi\n", 33);
  g_autoptr (SovImportOptions) options = sov_import_options_new ();
  g_autoptr (ImportFound) found = import_found_new (bytes, options, G_MAXUINT);
  g_autoptr (ImportFound) file = NULL;

  g_assert_cmpint (((const SovImportItem *) found->items->pdata[0])->direction, ==, 0);
  options->kind = SOV_IMPORT_WHATSAPP;
  options->file = 1;
  file = import_found_new (bytes, options, G_MAXUINT);
  g_assert_nonnull (file->error);
}

/* A zone that there is none of is Helsinki. */
static void
test_a_zone_that_is_none_is_helsinki (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("21.11.2026 klo 14.05 - Satu: moi\n", 33);
  g_autoptr (SovImportOptions) options = sov_import_options_new ();
  g_autoptr (ImportFound) found = NULL;
  g_autofree char *at = NULL;

  options->zone = g_strdup ("Atlantis/Capital");
  found = import_found_new (bytes, options, G_MAXUINT);
  at = sov_time_to_local (((const SovImportItem *) found->items->pdata[0])->at);
  g_assert_cmpstr (at, ==, "2026-11-21T14:05");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/import/whatsapp/every-message-of-a-long-chat", test_every_message_of_a_long_chat);
  g_test_add_func ("/import/whatsapp/a-message-longer-than-any-is-cut", test_a_message_longer_than_any_is_cut);
  g_test_add_func ("/import/whatsapp/stray-lines-are-told-up-to-a-thousand", test_stray_lines_are_told_up_to_a_thousand);
  g_test_add_func ("/import/whatsapp/reading-ends-when-no-more-is-wanted", test_reading_ends_when_no_more_is_wanted);
  g_test_add_func ("/import/whatsapp/a-message-is-known-again-in-another-export", test_a_message_is_known_again_in_another_export);
  g_test_add_func ("/import/whatsapp/what-differs-has-another-key", test_what_differs_has_another_key);
  g_test_add_func ("/import/whatsapp/the-raw-text-is-kept-with-its-place", test_the_raw_text_is_kept_with_its_place);
  g_test_add_func ("/import/whatsapp/no-side-is-guessed-and-no-file-given", test_no_side_is_guessed_and_no_file_given);
  g_test_add_func ("/import/whatsapp/a-zone-that-is-none-is-helsinki", test_a_zone_that_is_none_is_helsinki);

  return g_test_run ();
}
