/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-table-text.h"

#include <string.h>

#define LINES_LOOKED_AT 5

/* So often a quote that nothing ends is looked for as far as the end. */
#define OPEN_MAX 4

/* How often @separator stands in each of the first lines outside quotes.
 * Returns how many lines there are. */
static guint
count_each (const char *text,
            char separator,
            guint counts[LINES_LOOKED_AT])
{
  gboolean quoted = FALSE;
  guint line = 0;

  memset (counts, 0, LINES_LOOKED_AT * sizeof counts[0]);
  for (const char *c = text; *c != '\0' && line < LINES_LOOKED_AT; c++)
    {
      if (*c == '"')
        quoted = !quoted;
      else if (*c == '\n' && !quoted)
        line += c[1] != '\0' || line == 0;
      else if (*c == separator && !quoted)
        counts[line]++;
    }

  return MIN (line + 1, LINES_LOOKED_AT);
}

/* A comma is also in names and amounts: what every line has as often as the
 * first counts more. */
static guint
weigh (const char *text,
       char separator)
{
  guint counts[LINES_LOOKED_AT];
  guint n = count_each (text, separator, counts);
  guint weight = counts[0];

  if (counts[0] == 0)
    return 0;
  for (guint i = 1; i < n; i++)
    weight += counts[i] == counts[0] ? 2 * counts[0] : 0;

  return weight;
}

void
sov_table_text_init (SovTableText *self,
                     const char *text)
{
  static const char separators[] = ";\t,|";
  guint best = 0;

  memset (self, 0, sizeof *self);
  self->text = text;
  self->size = strlen (text);
  self->place = 1;
  self->separator = ';';

  /* Excel tells it itself in a line before all others. */
  if (g_ascii_strncasecmp (text, "sep=", 4) == 0 && text[4] != '\0')
    {
      const char *end = strchr (text, '\n');

      self->separator = text[4];
      self->at = end != NULL ? (gsize) (end + 1 - text) : self->size;
      self->place = 2;
      return;
    }

  for (const char *c = separators; *c != '\0'; c++)
    {
      guint weight = weigh (text, *c);

      if (weight > best)
        {
          best = weight;
          self->separator = *c;
        }
    }
}

/* The cell at @at; moves behind it. @open: (out): its quote goes on to the end
 * of everything. */
static char *
read_cell (SovTableText *self,
           gboolean quoted,
           gboolean *too_large,
           gboolean *open)
{
  GString *cell = g_string_new (NULL);

  self->at += quoted;
  while (self->at < self->size)
    {
      char c = self->text[self->at];

      if (quoted && c == '"')
        {
          gboolean twice = self->text[self->at + 1] == '"';

          quoted = twice;
          self->at += twice ? 2 : 1;
          if (twice)
            g_string_append_c (cell, c);
          continue;
        }
      if (!quoted && (c == self->separator || c == '\n'))
        break;
      self->place += c == '\n';
      if (cell->len < SOV_TABLE_CELL_MAX)
        g_string_append_c (cell, c);
      else
        *too_large = TRUE;
      self->at++;
    }
  if (cell->len > 0 && cell->str[cell->len - 1] == '\r')
    g_string_truncate (cell, cell->len - 1);

  *open = quoted;
  return g_string_free (cell, FALSE);
}

/* A quote that is never ended is a sign as any other: not all the rest is one
 * cell. */
static char *
take_cell (SovTableText *self,
           gboolean *too_large)
{
  gboolean quoted = self->at < self->size && self->text[self->at] == '"';
  const SovTableText start = *self;
  gboolean was_too_large = *too_large;
  gboolean open;
  char *cell = read_cell (self, quoted, too_large, &open);

  if (open && start.n_open < OPEN_MAX)
    {
      g_free (cell);
      *self = start;
      self->n_open++;
      *too_large = was_too_large;
      cell = read_cell (self, FALSE, too_large, &open);
    }

  return cell;
}

GStrv
sov_table_text_next (SovTableText *self,
                     guint64 *place,
                     gsize *start,
                     gsize *length,
                     gboolean *too_large)
{
  g_autoptr (GStrvBuilder) cells = NULL;
  guint n = 0;
  gboolean more = TRUE;

  if (self->at >= self->size)
    return NULL;

  cells = g_strv_builder_new ();
  *place = self->place;
  *start = self->at;
  *too_large = FALSE;
  while (more)
    {
      g_autofree char *cell = take_cell (self, too_large);

      if (n++ < SOV_TABLE_COLUMNS_MAX)
        g_strv_builder_add (cells, cell);
      more = self->at < self->size && self->text[self->at] == self->separator;
      self->at += more;
    }
  *too_large = *too_large || n > SOV_TABLE_COLUMNS_MAX;
  *length = self->at - *start;
  if (self->at < self->size)
    {
      self->at++;
      self->place++;
    }

  return g_strv_builder_end (cells);
}
