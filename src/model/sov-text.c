/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text from outside, made fit to keep: pasted, typed, or read from a file.
 *
 * Owns what counts as invisible and as equal. Everything that enters a model
 * comes through here once; what is inside is valid UTF-8 in NFC. Never
 * interprets markup and never shortens what the user could miss.
 */

#include "model/sov-text.h"

#include <string.h>

#define ZERO_WIDTH_JOINER 0x200d

/* Bytes that are normalised at a time: at least, and however the text goes on. */
#define PIECE 256
#define LONGEST_PIECE 4096

/* Embeddings, overrides and isolates of Unicode Standard Annex 9, which reach
 * past the text they stand in when they are not closed. */
static gboolean
turns_direction (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/* Has no shape and joins nothing: byte order mark, zero-width space, word joiner. */
static gboolean
has_no_shape (gunichar c)
{
  return c == 0xfeff || c == 0x200b || c == 0x2060;
}

static gboolean
ends_line (gunichar c)
{
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || ends_line (c);
}

static gboolean
is_format_or_control (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT || g_unichar_iscntrl (c);
}

static gboolean
is_invisible (gunichar c)
{
  return is_space (c) || is_format_or_control (c);
}

/* Without NUL and in UTF-8. */
static char *
repair (const char *bytes,
        gssize length)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  gsize n = length < 0 ? strlen (bytes) : (gsize) length;

  for (gsize i = 0; i < n; i++)
    if (bytes[i] != '\0')
      g_string_append_c (whole, bytes[i]);

  return g_utf8_make_valid (whole->str, (gssize) whole->len);
}

/* Whether a text can be normalised up to @c and from @c on apart: nothing
 * before @c composes with it or is put in order behind it. */
static gboolean
begins_anew (gunichar c)
{
  if (c < 0x80)
    return TRUE;

  return g_unichar_isalpha (c) && !g_unichar_ismark (c) && !(c >= 0x1100 && c <= 0x11ff);
}

/* Piece by piece: GLib moves all that follows for each letter it composes, and
 * would take hours for the longest texts that are pasted. */
static char *
normalise (const char *text,
           GNormalizeMode mode)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  const char *begin = text;

  while (*begin != '\0')
    {
      const char *end = begin;
      g_autofree char *piece = NULL;

      while (*end != '\0' && (end - begin < PIECE || !begins_anew (g_utf8_get_char (end))) && end - begin < LONGEST_PIECE)
        end = g_utf8_next_char (end);
      piece = g_utf8_normalize (begin, end - begin, mode);
      g_string_append (whole, piece);
      begin = end;
    }

  return g_string_free_and_steal (g_steal_pointer (&whole));
}

char *
sov_text_clean (const char *bytes,
                gssize length)
{
  g_autofree char *valid = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (bytes == NULL)
    return g_strdup ("");

  valid = repair (bytes, length);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (ends_line (c))
        g_string_append_c (text, '\n');
      else if (c == '\t' || (!g_unichar_iscntrl (c) && c != 0xfeff))
        g_string_append_unichar (text, c);
    }

  return normalise (text->str, G_NORMALIZE_NFC);
}

/* Appends @text with each run of white space as one space, and none at the ends. */
static GString *
collapse (const char *text,
          gboolean (*is_dropped) (gunichar))
{
  GString *line = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_space (c))
        {
          gap = line->len > 0;
        }
      else if (!is_dropped (c))
        {
          if (gap)
            g_string_append_c (line, ' ');
          gap = FALSE;
          g_string_append_unichar (line, c);
        }
    }

  return line;
}

/* A mark stays with its letter, and joined emoji stay joined. */
static gboolean
belongs_to_previous (const char *start,
                     const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return g_unichar_ismark (c) || c == ZERO_WIDTH_JOINER ||
         (p > start && g_utf8_get_char (g_utf8_prev_char (p)) == ZERO_WIDTH_JOINER);
}

static void
cut (GString *line,
     gsize limit)
{
  const char *end;
  const char *whole;

  if (line->len <= limit)
    return;

  end = g_utf8_find_prev_char (line->str, line->str + limit + 1);
  whole = end;
  while (whole > line->str && belongs_to_previous (line->str, whole))
    whole = g_utf8_prev_char (whole);

  g_string_truncate (line, (gsize) ((whole > line->str ? whole : end) - line->str));
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
}

static gboolean
is_unfit_for_name (gunichar c)
{
  return turns_direction (c) || has_no_shape (c);
}

char *
sov_text_clean_name (const char *bytes,
                     gssize length)
{
  g_autofree char *text = sov_text_clean (bytes, length);
  g_autoptr (GString) line = collapse (text, is_unfit_for_name);
  g_autofree char *name = normalise (line->str, G_NORMALIZE_NFC);

  g_string_assign (line, name);
  cut (line, SOV_TEXT_NAME_MAX);
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* Letters that Unicode does not take apart into a base and a mark. */
static const char *
base_of (gunichar c)
{
  switch (c)
    {
    case 0xe6:
      return "ae";
    case 0x153:
      return "oe";
    case 0xf8:
      return "o";
    case 0x142:
      return "l";
    case 0xf0:
    case 0x111:
      return "d";
    case 0xfe:
      return "th";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x167:
      return "t";
    default:
      return NULL;
    }
}

/* The marks that European alphabets put on letters. Vowel signs of other
 * scripts are letters in their own right and stay. */
static gboolean
is_diacritic (gunichar c)
{
  return c >= 0x300 && c <= 0x36f;
}

/* What cannot be seen goes first: between two marks it would hide their order
 * from the normalisation, which Unicode (D145) asks for before and after. */
char *
sov_text_fold (const char *text)
{
  g_autofree char *valid = text != NULL ? repair (text, -1) : g_strdup ("");
  g_autoptr (GString) seen = collapse (valid, is_format_or_control);
  g_autofree char *apart = normalise (seen->str, G_NORMALIZE_NFKD);
  g_autofree char *small = g_utf8_casefold (apart, -1);
  g_autofree char *again = normalise (small, G_NORMALIZE_NFKD);
  g_autoptr (GString) line = collapse (again, is_diacritic);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *p = line->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *base = base_of (g_utf8_get_char (p));

      if (base != NULL)
        g_string_append (folded, base);
      else
        g_string_append_unichar (folded, g_utf8_get_char (p));
    }

  return normalise (folded->str, G_NORMALIZE_NFKC);
}

gboolean
sov_text_is_dash (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212;
}

char *
sov_text_compact (const char *text)
{
  g_autofree char *valid = text != NULL ? repair (text, -1) : g_strdup ("");
  g_autofree char *plain = normalise (valid, G_NORMALIZE_NFKC);
  GString *compact = g_string_new (NULL);

  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_invisible (c) && !sov_text_is_dash (c))
        g_string_append_unichar (compact, c < 0x80 ? (gunichar) g_ascii_toupper ((char) c) : c);
    }

  return g_string_free_and_steal (compact);
}

gboolean
sov_text_is_blank (const char *text)
{
  g_autofree char *valid = text != NULL ? repair (text, -1) : g_strdup ("");

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_invisible (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}
