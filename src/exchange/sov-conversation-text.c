/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-conversation-private.h"

#include <string.h>

/* Owns how a conversation reads as plain text: lines that fit any screen and
 * any paper, what was said set in below the clock. What somebody wrote never
 * begins a line at the margin, so that nobody's words pass for another entry. */

#define COLUMNS 78
#define INDENT 7 /* below the clock */

static int
count_columns (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;

  return g_unichar_iswide (c) ? 2 : 1;
}

static int
measure (const char *text,
         const char *end)
{
  int columns = 0;

  for (const char *at = text; at < end; at = g_utf8_next_char (at))
    columns += count_columns (g_utf8_get_char (at));

  return columns;
}

static void
set_in (GString *page,
        int columns)
{
  for (int i = 0; i < columns; i++)
    g_string_append_c (page, ' ');
}

/* One line of the text, with breaks at its spaces. A word longer than a line, an
 * address on the net, stays whole. @column: where the pen is. */
static void
wrap_line (GString *page,
           const char *line,
           gsize length,
           int indent,
           int column)
{
  const char *end = line + length;

  for (const char *word = line; word < end;)
    {
      const char *stop = word;
      const char *next;
      int width;

      while (stop < end && *stop == ' ')
        stop++;
      while (stop < end && *stop != ' ')
        stop++;
      next = stop;
      width = measure (word, stop);
      if (column > indent && column + width > COLUMNS)
        {
          g_string_append_c (page, '\n');
          set_in (page, indent);
          column = indent;
          while (word < stop && *word == ' ')
            word++;
          width = measure (word, stop);
        }
      g_string_append_len (page, word, stop - word);
      column += width;
      word = next;
    }
}

static void
trim_end (GString *page)
{
  gsize length = page->len;

  while (length > 0 && page->str[length - 1] == ' ')
    length--;
  g_string_truncate (page, length);
}

/* All lines of @text, each but the first set in; @column: where the pen is. */
static void
wrap (GString *page,
      const char *text,
      int indent,
      int column)
{
  while (TRUE)
    {
      gsize length = strcspn (text, "\n");

      wrap_line (page, text, length, indent, column);
      trim_end (page);
      g_string_append_c (page, '\n');
      if (text[length] == '\0')
        return;

      text += length + 1;
      set_in (page, indent);
      column = indent;
    }
}

static void
write_underlined (GString *page,
                  const char *text,
                  char with)
{
  int columns = MIN (COLUMNS, measure (text, text + strlen (text)));

  wrap (page, text, 0, 0);
  for (int i = 0; i < columns; i++)
    g_string_append_c (page, with);
  g_string_append_c (page, '\n');
}

static void
write_title (gpointer paper,
             const char *text)
{
  write_underlined (paper, text, '=');
}

static void
write_paragraph (gpointer paper,
                 const char *text)
{
  GString *page = paper;

  g_string_append_c (page, '\n');
  wrap (page, text, 0, 0);
}

static void
write_heading (gpointer paper,
               const char *text)
{
  g_string_append (paper, "\n\n");
  write_underlined (paper, text, '-');
}

static void
write_set_in (GString *page,
              const char *text,
              int indent)
{
  set_in (page, indent);
  wrap (page, text, indent, indent);
}

static void
write_line (gpointer paper,
            const char *clock,
            const char *head,
            const char *body)
{
  GString *page = paper;

  g_string_append_printf (page, "\n%-*s", INDENT, clock);
  wrap (page, head, INDENT, INDENT);
  if (*body != '\0')
    write_set_in (page, body, INDENT);
}

static void
write_source (gpointer paper,
              const char *number,
              const char *text,
              const char *raw)
{
  GString *page = paper;
  int column = (int) strlen (number) + 1;

  g_string_append_printf (page, "%s ", number);
  wrap (page, text, INDENT, column);
  if (raw == NULL)
    return;

  write_set_in (page, raw, INDENT);
  g_string_append_c (page, '\n');
}

char *
sov_conversation_write_text (SovConversation *of,
                             gint64 now,
                             int *done,
                             GCancellable *cancellable,
                             GError **error)
{
  const SovConversationPaper paper = {
    .title = write_title,
    .paragraph = write_paragraph,
    .heading = write_heading,
    .line = write_line,
    .source = write_source,
  };
  g_autoptr (GString) page = g_string_new (NULL);

  if (!sov_conversation_lay_out (of, now, &paper, page, done, cancellable, error))
    return NULL;

  return g_string_free_and_steal (g_steal_pointer (&page));
}
