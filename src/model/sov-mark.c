/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-mark.h"

#include <string.h>

#define NUMBER "0123456789"
#define HEX NUMBER "abcdefABCDEF"

/* As the letters write them, in each language that they are written in. */
static const char *const words[] = { "Merkintä", "Entry", "Anteckning" };

gint64
sov_mark_read (const char *text,
               char digits[SOV_MARK_DIGITS + 1])
{
  g_autofree char *mark = g_strstrip (g_ascii_strdown (text, -1));
  char *dash = strchr (mark, '-');
  guint64 number = 0;

  if (dash == NULL || strlen (dash + 1) != SOV_MARK_DIGITS || strspn (dash + 1, HEX) != SOV_MARK_DIGITS)
    return 0;

  *dash = '\0';
  if (!g_ascii_string_to_unsigned (mark, 10, 1, G_MAXINT64, &number, NULL))
    return 0;

  memcpy (digits, dash + 1, SOV_MARK_DIGITS + 1);
  return (gint64) number;
}

/* How many bytes of a mark begin at @at; 0 when none does. */
static gsize
measure (const char *text,
         const char *at)
{
  gsize number = strspn (at, NUMBER);

  if (number == 0 || at[number] != '-' || strspn (at + number + 1, HEX) != SOV_MARK_DIGITS)
    return 0;
  if (at > text && (g_ascii_isalnum (at[-1]) || at[-1] == '-'))
    return 0;
  if (g_ascii_isalnum (at[number + 1 + SOV_MARK_DIGITS]))
    return 0;

  return number + 1 + SOV_MARK_DIGITS;
}

/* Where its word begins, or @at where there is none. */
static const char *
find_word (const char *text,
           const char *at)
{
  const char *end = at;

  while (end > text && end[-1] == ' ')
    end--;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (end - text) >= length && strncmp (end - length, words[i], length) == 0)
        return end - length;
    }

  return at;
}

/* Where the signs begin that a mail program puts before what it quotes. */
static const char *
find_quoting (const char *text,
              const char *at)
{
  const char *start = at;

  while (start > text && strchr ("> |\t", start[-1]) != NULL)
    start--;

  return start;
}

char *
sov_mark_blank (const char *text)
{
  char *blank = g_strdup (text);

  for (const char *at = text; *at != '\0'; at++)
    {
      gsize length = measure (text, at);
      const char *start;

      if (length == 0)
        continue;

      start = find_quoting (text, find_word (text, at));
      memset (blank + (start - text), ' ', (gsize) (at - start) + length);
      at += length - 1;
    }

  return blank;
}
