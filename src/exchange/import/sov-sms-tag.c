/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-sms-tag.h"

#include <string.h>

/* Cuts XML into tags and lets GMarkup read each. It owns what the backups do
 * that XML forbids: halves of a surrogate pair as two references, as in
 * "&#55357;&#56846;", characters that there are none of, a bare "&" or "<". */

/* References are no longer than "&#x0010FFFF;". */
#define LONGEST_REFERENCE 12

#define REPLACEMENT 0xfffd

/* What begins where a broken tag has lost its end. */
static const char *const starts[] = { "<sms ", "<mms ", "<call ", "<part ", "<addr ", "</" };

void
sov_sms_cursor_init (SovSmsCursor *self,
                     const char *text,
                     const char *end)
{
  *self = (SovSmsCursor) { .at = text, .end = end, .counted = text, .line = 1 };
}

static guint64
count_lines (SovSmsCursor *self,
             const char *to)
{
  const char *line;

  while (self->counted < to && (line = memchr (self->counted, '\n', (gsize) (to - self->counted))) != NULL)
    {
      self->line++;
      self->counted = line + 1;
    }
  self->counted = MAX (self->counted, to);

  return self->line;
}

static gboolean
is_start (const char *at,
          const char *end)
{
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if ((gsize) (end - at) >= strlen (starts[i]) && strncmp (at, starts[i], strlen (starts[i])) == 0)
      return TRUE;

  return FALSE;
}

/* The quote that ends a value, or where another tag begins before it. */
static const char *
find_quote (const char *at,
            const char *end,
            char quote)
{
  const char *stop = memchr (at, quote, (gsize) (end - at));
  const char *last = stop != NULL ? stop : end;

  for (const char *c = at; (c = memchr (c, '<', (gsize) (last - c))) != NULL; c++)
    if (is_start (c, end))
      return c;

  return last;
}

/* Where the tag ends: behind its ">", or, with @broken, before what is another's. */
static const char *
find_end (const char *begin,
          const char *end,
          gboolean *broken)
{
  const char *c = begin + 1;

  *broken = TRUE;
  while (c < end && *c != '<')
    {
      if (*c == '>')
        {
          *broken = FALSE;
          return c + 1;
        }
      if (*c == '"' || *c == '\'')
        {
          const char *stop = find_quote (c + 1, end, *c);

          if (stop >= end || *stop == '<')
            return stop;
          c = stop;
        }
      c++;
    }

  return c;
}

static const char *
skip_to (const char *at,
         const char *end,
         const char *what)
{
  const char *found = g_strstr_len (at, end - at, what);

  return found != NULL ? found + strlen (what) : end;
}

gboolean
sov_sms_cursor_next (SovSmsCursor *self,
                     SovSmsTag *tag)
{
  const char *c;
  gsize n = 0;

  *tag = (SovSmsTag) { 0 };
  while (self->at < self->end && (self->at = memchr (self->at, '<', (gsize) (self->end - self->at))) != NULL)
    {
      if (self->end - self->at >= 4 && strncmp (self->at, "<!--", 4) == 0)
        self->at = skip_to (self->at, self->end, "-->");
      else if (self->end - self->at >= 2 && (self->at[1] == '?' || self->at[1] == '!'))
        self->at = skip_to (self->at, self->end, ">");
      else
        break;
    }
  if (self->at == NULL || self->at >= self->end)
    {
      self->at = self->end;
      return FALSE;
    }

  tag->begin = self->at;
  tag->line = count_lines (self, tag->begin);
  tag->end = self->at = find_end (tag->begin, self->end, &tag->broken);
  c = tag->begin + 1;
  tag->closes = c < tag->end && *c == '/';
  c += tag->closes;
  while (c < tag->end && n + 1 < sizeof tag->name && (g_ascii_isalnum (*c) || *c == '_' || *c == '-'))
    tag->name[n++] = *c++;
  tag->is_empty = !tag->broken && !tag->closes && tag->end - tag->begin > 3 && tag->end[-2] == '/';

  return TRUE;
}

/* The character of a reference at @at, "&#55357;" or "&#x1F44D;". Gives its
 * length, 0 where there is none. */
static gsize
read_reference (const char *at,
                const char *end,
                gunichar *c)
{
  const char *digits = at + 2;
  guint base = 10;
  const char *stop;
  guint64 value = 0;

  if (end - at < 4 || at[1] != '#')
    return 0;
  if (*digits == 'x' || *digits == 'X')
    {
      base = 16;
      digits++;
    }
  stop = memchr (digits, ';', (gsize) MIN (end - digits, LONGEST_REFERENCE));
  if (stop == NULL || stop == digits)
    return 0;

  for (const char *digit = digits; digit < stop; digit++)
    {
      int number = g_ascii_xdigit_value (*digit);

      if (number < 0 || (guint) number >= base)
        return 0;
      value = MIN (value * base + (guint) number, G_MAXUINT32);
    }
  *c = (gunichar) value;
  return (gsize) (stop + 1 - at);
}

static gboolean
is_character (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0xd800) || (c >= 0xe000 && c < REPLACEMENT + 1) ||
         (c >= 0x10000 && c < 0x110000);
}

static gboolean
is_entity (const char *at,
           const char *end)
{
  static const char *const entities[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" };

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    if ((gsize) (end - at) >= strlen (entities[i]) && strncmp (at, entities[i], strlen (entities[i])) == 0)
      return TRUE;

  return FALSE;
}

/* What stands at an "&"; gives how long it was. */
static gsize
append_reference (GString *text,
                  const char *at,
                  const char *end)
{
  gunichar c = 0;
  gunichar low = 0;
  gsize length = read_reference (at, end, &c);
  gsize low_length = 0;

  if (length == 0)
    {
      g_string_append (text, is_entity (at, end) ? "&" : "&amp;");
      return 1;
    }
  if (c >= 0xd800 && c < 0xdc00)
    low_length = at + length < end && at[length] == '&' ? read_reference (at + length, end, &low) : 0;
  if (low_length > 0 && low >= 0xdc00 && low < 0xe000)
    {
      c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
      length += low_length;
    }
  g_string_append_printf (text, "&#%u;", is_character (c) ? c : REPLACEMENT);

  return length;
}

/* The tag as XML allows it. */
static GString *
repair (const SovSmsTag *tag)
{
  GString *text = g_string_sized_new ((gsize) (tag->end - tag->begin) + 1);
  const char *at = tag->begin;

  g_string_append_c (text, *at++);
  while (at < tag->end)
    {
      gsize plain = 0;

      while (at + plain < tag->end && at[plain] != '&' && at[plain] != '<')
        plain++;
      g_string_append_len (text, at, (gssize) plain);
      at += plain;
      if (at < tag->end && *at == '&')
        at += append_reference (text, at, tag->end);
      else if (at < tag->end)
        {
          g_string_append (text, "&lt;");
          at++;
        }
    }

  return text;
}

typedef struct
{
  const SovSmsTag *tag;
  SovSmsTake take;
  gpointer data;
} Taker;

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **names,
          const char **values,
          gpointer data,
          GError **error)
{
  Taker *taker = data;

  taker->take (taker->tag, names, values, taker->data);
}

gboolean
sov_sms_tag_read (const SovSmsTag *tag,
                  SovSmsTake take,
                  gpointer data)
{
  static const GMarkupParser parser = { .start_element = start_cb };
  Taker taker = { tag, take, data };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &taker, NULL);
  g_autoptr (GString) text = repair (tag);

  return g_markup_parse_context_parse (context, text->str, (gssize) text->len, NULL);
}
