/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-search-words.h"

#include "model/sov-business-id.h"
#include "model/sov-phone.h"
#include "model/sov-text.h"

/* vault.md T27: no more of what is typed is looked at. */
#define MAX_CHARACTERS 256
#define MAX_WORDS 8

/* Fewer digits of a number are found as words. */
#define MIN_PHONE_DIGITS 5

/* Characters of a text shown before the first word found. */
#define SNIPPET_BEFORE 40
#define SNIPPET_LENGTH 160

/* What the tokenizer of the index takes for a part of a word. */
static gboolean
is_word_character (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

static void
add_word (GStrvBuilder *words,
          GStrvBuilder *folded,
          const char *start,
          const char *end)
{
  char *word = g_strndup (start, (gsize) (end - start));

  g_strv_builder_take (folded, sov_text_fold (word));
  g_strv_builder_take (words, word);
}

SovSearchWords *
sov_search_words_new (const char *text)
{
  SovSearchWords *self = g_new0 (SovSearchWords, 1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) folded = g_strv_builder_new ();
  g_autofree char *clean = sov_text_clean_name (text != NULL ? text : "", -1);
  const char *start = NULL;
  const char *at = clean;
  guint n_words = 0;

  for (guint n = 0; n_words < MAX_WORDS; n++, at = g_utf8_next_char (at))
    {
      gunichar character = n < MAX_CHARACTERS ? g_utf8_get_char (at) : 0;

      if (is_word_character (character))
        {
          start = start != NULL ? start : at;
        }
      else if (start != NULL)
        {
          add_word (words, folded, start, at);
          start = NULL;
          n_words++;
        }
      if (character == 0)
        break;
    }

  self->words = g_strv_builder_end (words);
  self->folded = g_strv_builder_end (folded);
  return self;
}

void
sov_search_words_free (SovSearchWords *self)
{
  g_strfreev (self->words);
  g_strfreev (self->folded);
  g_free (self);
}

/* A number is written in many ways and kept in one; nullable. */
static char *
read_number (const char *text)
{
  g_autofree char *phone = sov_phone_digits (text);

  if (phone != NULL && strlen (phone) >= MIN_PHONE_DIGITS)
    return g_steal_pointer (&phone);

  return sov_business_id_match_key (text);
}

char *
sov_search_words_write (const SovSearchWords *self,
                        const char *text)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_autofree char *number = NULL;

  for (gsize i = 0; self->words[i] != NULL; i++)
    g_string_append_printf (query, "%s\"%s\"*", i > 0 ? " AND " : "", self->words[i]);
  if (query->len == 0)
    return NULL;

  number = read_number (text);
  if (number != NULL)
    g_string_append_printf (query, " OR \"%s\"*", number);

  return g_string_free (g_steal_pointer (&query), FALSE);
}

GStrv
sov_search_words_split (const char *text)
{
  g_autoptr (SovSearchWords) words = sov_search_words_new (text);
  g_autoptr (GStrvBuilder) queries = g_strv_builder_new ();
  g_autofree char *number = text != NULL ? read_number (text) : NULL;

  if (number != NULL)
    g_strv_builder_take (queries, sov_search_words_write (words, text));
  else
    for (gsize i = 0; words->words[i] != NULL; i++)
      g_strv_builder_take (queries, g_strdup_printf ("\"%s\"*", words->words[i]));

  return g_strv_builder_end (queries);
}

/* Whether one of the words begins at @at. */
static gboolean
begins_word (const SovSearchWords *self,
             const char *at)
{
  for (gsize i = 0; self->folded[i] != NULL; i++)
    {
      const char *end = at;
      g_autofree char *head = NULL;
      g_autofree char *plain = NULL;

      for (glong n = g_utf8_strlen (self->folded[i], -1); n > 0 && *end != '\0'; n--)
        end = g_utf8_next_char (end);
      head = g_strndup (at, (gsize) (end - at));
      plain = sov_text_fold (head);
      if (g_str_has_prefix (plain, self->folded[i]))
        return TRUE;
    }

  return FALSE;
}

/* NULL when none of the words begins a word of @text. */
static const char *
find_first (const SovSearchWords *self,
            const char *text)
{
  gboolean inside = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gboolean word = is_word_character (g_utf8_get_char (at));

      if (word && !inside && begins_word (self, at))
        return at;
      inside = word;
    }

  return NULL;
}

char *
sov_search_words_cut (const SovSearchWords *self,
                      const char *text)
{
  const char *from = text;
  const char *found;
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) <= SNIPPET_LENGTH)
    return g_strdup (text);

  found = find_first (self, text);
  if (found != NULL && g_utf8_pointer_to_offset (text, found) > SNIPPET_BEFORE)
    from = g_utf8_offset_to_pointer (found, -SNIPPET_BEFORE);
  cut = g_utf8_substring (from, 0, MIN (SNIPPET_LENGTH, g_utf8_strlen (from, -1)));

  return g_strconcat (from > text ? "…" : "", cut, strlen (from) > strlen (cut) ? "…" : "", NULL);
}
