/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-mail-flowed.h"

#include <string.h>

/* Above a signature; it never flows (RFC 3676, 4.3). */
#define SIGNATURE "-- "

typedef struct
{
  const char *words; /* behind the signs of quoting and the blank that keeps them apart */
  gsize length;      /* without the end of the line */
  const char *next;
  gsize depth; /* of quoting */
  gboolean is_signature;
  gboolean flows;
} Line;

static void
read_line (const char *text,
           Line *line)
{
  gsize length = strcspn (text, "\n");

  line->next = text[length] == '\n' ? text + length + 1 : text + length;
  if (length > 0 && text[length - 1] == '\r')
    length--;

  line->depth = MIN (strspn (text, ">"), length);
  text += line->depth;
  length -= line->depth;
  if (length > 0 && *text == ' ')
    {
      text++;
      length--;
    }

  line->words = text;
  line->length = length;
  line->is_signature = length == strlen (SIGNATURE) && memcmp (text, SIGNATURE, length) == 0;
  line->flows = length > 0 && text[length - 1] == ' ' && !line->is_signature;
}

char *
sov_mail_unflow (const char *text,
                 gboolean joins)
{
  GString *plain = g_string_sized_new (strlen (text));
  gsize depth = 0;
  gboolean going_on = FALSE;

  while (*text != '\0')
    {
      Line line;

      read_line (text, &line);
      /* Other words than those that it went on with: a line of its own all the same. */
      if (going_on && (line.depth != depth || line.is_signature))
        {
          g_string_append_c (plain, '\n');
          going_on = FALSE;
        }
      if (!going_on && line.depth > 0)
        {
          for (gsize i = 0; i < line.depth; i++)
            g_string_append_c (plain, '>');
          g_string_append_c (plain, ' ');
        }
      g_string_append_len (plain, line.words, (gssize) (line.length - (line.flows && joins ? 1 : 0)));
      if (!line.flows && *line.next != '\0')
        g_string_append_c (plain, '\n');
      going_on = line.flows;
      depth = line.depth;
      text = line.next;
    }

  return g_string_free (plain, FALSE);
}
