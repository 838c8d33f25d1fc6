/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-html-text.h"

#include <string.h>

/* The longest name of a reference to a character (HTML, 13.5). */
#define NAME_MAX_LENGTH 12

#define NO_BREAK_SPACE "\302\240"

typedef struct
{
  const char *name;
  gunichar c;
} Named;

/* Those that Finnish, Swedish and English mails have. */
static const Named named[] = {
  { "amp", '&' },
  { "lt", '<' },
  { "gt", '>' },
  { "quot", '"' },
  { "apos", '\'' },
  { "nbsp", ' ' },
  { "auml", 0xe4 },
  { "ouml", 0xf6 },
  { "aring", 0xe5 },
  { "Auml", 0xc4 },
  { "Ouml", 0xd6 },
  { "Aring", 0xc5 },
  { "uuml", 0xfc },
  { "Uuml", 0xdc },
  { "eacute", 0xe9 },
  { "euro", 0x20ac },
  { "ndash", 0x2013 },
  { "mdash", 0x2014 },
  { "hellip", 0x2026 },
  { "rsquo", 0x2019 },
  { "lsquo", 0x2018 },
  { "rdquo", 0x201d },
  { "ldquo", 0x201c },
  { "bull", 0x2022 },
  { "middot", 0xb7 },
  { "copy", 0xa9 },
  { "deg", 0xb0 },
  { "frac12", 0xbd },
  { "laquo", 0xab },
  { "raquo", 0xbb },
  { "shy", 0xad },
  { "zwnj", 0x200c },
};

/* What begins a line of its own. */
static const char *const blocks[] = { "br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4",
                                      "h5", "h6", "blockquote", "hr", "section", "article" };

static gboolean
is_tag (const char *tag,
        const char *name)
{
  gsize length = strlen (name);

  return g_ascii_strncasecmp (tag, name, length) == 0 && !g_ascii_isalnum (tag[length]);
}

static gboolean
is_block (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (is_tag (tag, blocks[i]))
      return TRUE;

  return FALSE;
}

/* One line break, and no more than one empty line. */
static void
break_line (GString *text)
{
  while (text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (text->len == 1 || (text->len > 1 && (text->str[text->len - 1] != '\n' || text->str[text->len - 2] != '\n')))
    g_string_append_c (text, '\n');
}

static void
add_space (GString *text)
{
  if (text->len > 0 && text->str[text->len - 1] != ' ' && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ' ');
}

/* The reference at @c, "&" included; 0 where it is none. @end: (out). */
static gunichar
read_reference (const char *c,
                const char **end)
{
  const char *semicolon = memchr (c, ';', strnlen (c, NAME_MAX_LENGTH));
  gsize length = semicolon != NULL ? (gsize) (semicolon - c) - 1 : 0;
  guint64 number = 0;

  *end = semicolon != NULL ? semicolon + 1 : c + 1;
  if (length == 0)
    return 0;
  if (c[1] == '#')
    {
      gboolean is_hex = c[2] == 'x' || c[2] == 'X';

      number = g_ascii_strtoull (c + (is_hex ? 3 : 2), NULL, is_hex ? 16 : 10);
      return number > 0 && number <= 0x10ffff && g_unichar_validate ((gunichar) number) ? (gunichar) number : 0xfffd;
    }

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (strlen (named[i].name) == length && strncmp (named[i].name, c + 1, length) == 0)
      return named[i].c;

  return 0;
}

/* Nobody has to end the head before the body begins. */
#define HEAD 0

/* Behind the end of what is not shown. */
static const char *
skip_hidden (const char *c)
{
  static const char *const hidden[] = { "head", "script", "style", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (is_tag (c + 1, hidden[i]))
      {
        const char *end = c;

        while ((end = strchr (end + 1, '<')) != NULL)
          if ((end[1] == '/' && is_tag (end + 2, hidden[i])) || (i == HEAD && is_tag (end + 1, "body")))
            return end;
        return c + strlen (c);
      }

  return NULL;
}

/* Behind the tag or comment at @c. */
static const char *
take_tag (GString *text,
          const char *c)
{
  gboolean is_comment = g_str_has_prefix (c, "<!--");
  const char *hidden = skip_hidden (c);
  const char *end;

  if (hidden != NULL)
    c = hidden;
  if (*c == '\0')
    return c;

  end = strstr (c, is_comment ? "-->" : ">");
  if (end == NULL)
    return c + strlen (c);
  if (!is_comment && is_block (c[1] == '/' ? c + 2 : c + 1))
    break_line (text);
  if (!is_comment && (is_tag (c + 1, "td") || is_tag (c + 1, "th")))
    add_space (text);

  return end + (is_comment ? 3 : 1);
}

static gboolean
begins_tag (const char *c)
{
  return *c == '<' && (g_ascii_isalpha (c[1]) || c[1] == '/' || c[1] == '!' || c[1] == '?');
}

char *
sov_html_to_text (const char *html)
{
  GString *text = g_string_new (NULL);
  const char *c = html;

  while (*c != '\0')
    {
      const char *end = c;
      gunichar reference = *c == '&' ? read_reference (c, &end) : 0;

      if (begins_tag (c))
        {
          c = take_tag (text, c);
          continue;
        }
      if (reference != 0)
        {
          if (reference == ' ')
            add_space (text);
          else if (reference != 0xad && reference != 0x200c)
            g_string_append_unichar (text, reference);
          c = end;
          continue;
        }
      if (g_ascii_isspace (*c) || g_str_has_prefix (c, NO_BREAK_SPACE))
        add_space (text);
      else
        g_string_append_len (text, c, g_utf8_next_char (c) - c);
      c = g_utf8_next_char (c);
    }
  g_strstrip (text->str);

  return g_string_free (text, FALSE);
}
