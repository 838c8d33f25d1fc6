/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-template.h"

#include <string.h>

#include "model/sov-text.h"

#define ELLIPSIS "…"
#define DOTS "..."
#define SPECIAL "[]{}|\\"

/* Nobody writes deeper; a bracket below is a bracket. */
#define MAX_DEPTH 16

typedef enum
{
  PIECE_WORDS,
  PIECE_VALUE,
  PIECE_QUESTION,
  PIECE_PART,
} PieceType;

typedef struct
{
  PieceType type;
  char *words;             /* of WORDS */
  SovTextFact fact;        /* of VALUE and QUESTION */
  gboolean keep;           /* of VALUE: "…" is written where it is not known */
  GPtrArray *alternatives; /* of PART: GPtrArray of Piece */
} Piece;

struct _SovTemplate
{
  GPtrArray *pieces;
  GPtrArray *problems;
  guint64 facts;
  guint64 needed;
};

/* Reading */

typedef struct
{
  SovTemplate *into;
  const char *start;
  const char *at;
} Reader;

static void
piece_free (gpointer data)
{
  Piece *piece = data;

  g_free (piece->words);
  g_clear_pointer (&piece->alternatives, g_ptr_array_unref);
  g_free (piece);
}

static void
problem_free (gpointer data)
{
  SovTemplateProblem *problem = data;

  g_free (problem->name);
  g_free (problem);
}

static Piece *
add_piece (GPtrArray *pieces,
           PieceType type)
{
  Piece *piece = g_new0 (Piece, 1);

  piece->type = type;
  g_ptr_array_add (pieces, piece);

  return piece;
}

static void
add_words (GPtrArray *pieces,
           const char *words,
           gsize length)
{
  Piece *last = pieces->len > 0 ? pieces->pdata[pieces->len - 1] : NULL;
  g_autofree char *more = g_strndup (words, length);
  g_autofree char *before = NULL;

  if (last == NULL || last->type != PIECE_WORDS)
    last = add_piece (pieces, PIECE_WORDS);
  before = last->words;
  last->words = g_strconcat (before != NULL ? before : "", more, NULL);
}

static void
add_problem (Reader *reader,
             SovTemplateProblemKind kind,
             const char *from,
             const char *to)
{
  SovTemplateProblem *problem = g_new0 (SovTemplateProblem, 1);

  problem->kind = kind;
  problem->name = g_strndup (from, (gsize) (to - from));
  problem->start = (gsize) (from - reader->start);
  problem->end = (gsize) (to - reader->start);
  g_ptr_array_add (reader->into->problems, problem);
}

/* The end of the place that begins at @open, behind its brace; NULL without one. */
static const char *
find_place_end (const char *open)
{
  const char *end = open + 1 + strcspn (open + 1, "{}\n");

  return *end == '}' ? end + 1 : NULL;
}

/* The bracket that closes the one at @open, or NULL. */
static const char *
find_part_end (const char *open)
{
  guint depth = 0;

  for (const char *at = open; *at != '\0'; at++)
    {
      if (*at == '\\' && at[1] != '\0')
        at++;
      else if (*at == '[')
        depth++;
      else if (*at == ']' && --depth == 0)
        return at;
    }

  return NULL;
}

/* Whether @name ends in @mark, which is then cut off. */
static gboolean
take_mark (char *name,
           const char *mark)
{
  if (!g_str_has_suffix (name, mark))
    return FALSE;

  name[strlen (name) - strlen (mark)] = '\0';
  g_strchomp (name);
  return TRUE;
}

static void
read_place (Reader *reader,
            GPtrArray *pieces,
            guint depth)
{
  const char *open = reader->at;
  const char *end = find_place_end (open);
  g_autofree char *name = NULL;
  gboolean asks, keeps;
  SovTextFact fact;

  reader->at = end != NULL ? end : open + 1;
  if (end == NULL)
    {
      add_problem (reader, SOV_TEMPLATE_OPEN_PLACE, open, reader->at);
      add_words (pieces, open, 1);
      return;
    }

  name = g_strstrip (g_strndup (open + 1, (gsize) (end - open) - 2));
  asks = take_mark (name, "?");
  keeps = !asks && (take_mark (name, ELLIPSIS) || take_mark (name, DOTS));
  fact = sov_text_fact_from_name (name);
  if (fact == SOV_FACT_NONE)
    {
      add_problem (reader, SOV_TEMPLATE_UNKNOWN, open, end);
      add_words (pieces, open, (gsize) (end - open));
      return;
    }

  /* What only is so has nothing to write. */
  asks |= fact >= SOV_N_VALUES;
  keeps = !asks && (keeps || depth == 0);
  reader->into->facts |= SOV_FACT_BIT (fact);
  if (keeps)
    reader->into->needed |= SOV_FACT_BIT (fact);
  *add_piece (pieces, asks ? PIECE_QUESTION : PIECE_VALUE) =
      (Piece) { .type = asks ? PIECE_QUESTION : PIECE_VALUE, .fact = fact, .keep = keeps };
}

static GPtrArray *read_pieces (Reader *reader,
                               guint depth);

static void
read_part (Reader *reader,
           GPtrArray *pieces,
           guint depth)
{
  const char *end = find_part_end (reader->at);
  Piece *part;

  if (end == NULL || depth >= MAX_DEPTH)
    {
      if (end == NULL)
        add_problem (reader, SOV_TEMPLATE_OPEN_PART, reader->at, reader->at + 1);
      add_words (pieces, reader->at++, 1);
      return;
    }

  part = add_piece (pieces, PIECE_PART);
  part->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  do
    {
      reader->at++;
      g_ptr_array_add (part->alternatives, read_pieces (reader, depth + 1));
    }
  while (*reader->at == '|');
  if (*reader->at == ']')
    reader->at++;
}

/* Up to what ends the text, or inside of a part one of its sides. */
static GPtrArray *
read_pieces (Reader *reader,
             guint depth)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (piece_free);

  while (*reader->at != '\0')
    {
      gsize plain = strcspn (reader->at, SPECIAL);

      if (plain > 0)
        {
          add_words (pieces, reader->at, plain);
          reader->at += plain;
        }
      else if (*reader->at == '\\')
        {
          gboolean escapes = reader->at[1] != '\0' && strchr (SPECIAL, reader->at[1]) != NULL;

          add_words (pieces, reader->at + (escapes ? 1 : 0), 1);
          reader->at += escapes ? 2 : 1;
        }
      else if (*reader->at == '{')
        {
          read_place (reader, pieces, depth);
        }
      else if (*reader->at == '[')
        {
          read_part (reader, pieces, depth);
        }
      else if (depth > 0 && (*reader->at == ']' || *reader->at == '|'))
        {
          break;
        }
      else
        {
          if (*reader->at != '|')
            add_problem (reader, SOV_TEMPLATE_STRAY, reader->at, reader->at + 1);
          add_words (pieces, reader->at++, 1);
        }
    }

  return pieces;
}

SovTemplate *
sov_template_new (const char *words)
{
  SovTemplate *self = g_new0 (SovTemplate, 1);
  Reader reader = { self, words, words };

  self->problems = g_ptr_array_new_with_free_func (problem_free);
  self->pieces = read_pieces (&reader, 0);

  return self;
}

void
sov_template_free (SovTemplate *self)
{
  g_ptr_array_unref (self->pieces);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

guint64
sov_template_get_facts (const SovTemplate *self)
{
  return self->facts;
}

guint64
sov_template_get_needed (const SovTemplate *self)
{
  return self->needed;
}

GPtrArray *
sov_template_get_problems (const SovTemplate *self)
{
  return self->problems;
}

/* Writing */

typedef struct
{
  const SovTextFacts *facts;
  GString *text;
  gboolean ended;   /* the last that was written was a value that ends a sentence */
  gboolean omitted; /* something was left out, and nothing written since */
  gboolean gap;     /* something was left out of this line */
} Writer;

/* Whether a full stop would be one too many. */
static gboolean
is_ended (const char *value)
{
  static const char *const quotes[] = { "”", "“", "\"", "’", "»" };
  static const char *const ends[] = { ".", "!", "?", ELLIPSIS };
  g_autofree char *bare = g_strdup (value);

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_suffix (bare, quotes[i]))
      bare[strlen (bare) - strlen (quotes[i])] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (bare, ends[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_line_start (const Writer *writer)
{
  return writer->text->len == 0 || writer->text->str[writer->text->len - 1] == '\n';
}

static void
trim_spaces (Writer *writer)
{
  while (writer->text->len > 0 && writer->text->str[writer->text->len - 1] == ' ')
    g_string_truncate (writer->text, writer->text->len - 1);
}

/* A line of which nothing is left is none. */
static void
end_line (Writer *writer)
{
  if (writer->gap)
    trim_spaces (writer);
  if (!writer->gap || !is_line_start (writer))
    g_string_append_c (writer->text, '\n');
  writer->gap = FALSE;
  writer->omitted = FALSE;
}

static void
write_words (Writer *writer,
             const char *words)
{
  const char *at = words;

  if (writer->ended && (*at == '.' || *at == '?'))
    at++;
  writer->ended = FALSE;
  while (*at != '\0')
    {
      gsize length = strcspn (at, "\n");

      if (writer->omitted && (is_line_start (writer) || g_str_has_suffix (writer->text->str, " ")))
        while (length > 0 && *at == ' ')
          {
            at++;
            length--;
          }
      if (length > 0)
        writer->omitted = FALSE;
      g_string_append_len (writer->text, at, (gssize) length);
      at += length;
      if (*at == '\n')
        {
          end_line (writer);
          at++;
        }
    }
}

static void
write_value (Writer *writer,
             const char *value)
{
  if (*value == '\n')
    trim_spaces (writer);
  g_string_append (writer->text, value);
  writer->ended = is_ended (value);
  writer->omitted = FALSE;
}

static gboolean
stands (GPtrArray *pieces,
        const SovTextFacts *facts)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = pieces->pdata[i];

      if ((piece->type == PIECE_QUESTION || (piece->type == PIECE_VALUE && !piece->keep)) && !sov_text_facts_know (facts, piece->fact))
        return FALSE;
    }

  return TRUE;
}

static void write_pieces (Writer *writer,
                          GPtrArray *pieces);

static void
write_part (Writer *writer,
            const Piece *part)
{
  gsize before = writer->text->len;

  for (guint i = 0; i < part->alternatives->len; i++)
    if (stands (part->alternatives->pdata[i], writer->facts))
      {
        write_pieces (writer, part->alternatives->pdata[i]);
        break;
      }

  if (writer->text->len == before)
    {
      writer->omitted = TRUE;
      writer->gap = TRUE;
    }
}

static void
write_pieces (Writer *writer,
              GPtrArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const Piece *piece = pieces->pdata[i];

      if (piece->type == PIECE_WORDS)
        write_words (writer, piece->words);
      else if (piece->type == PIECE_PART)
        write_part (writer, piece);
      else if (piece->type == PIECE_VALUE && sov_text_facts_know (writer->facts, piece->fact))
        write_value (writer, writer->facts->values[piece->fact]);
      else if (piece->type == PIECE_VALUE)
        write_value (writer, piece->fact == SOV_FACT_OPTIONS ? "\n1) " ELLIPSIS "\n2) " ELLIPSIS : ELLIPSIS);
    }
}

char *
sov_template_fill (const SovTemplate *self,
                   const SovTextFacts *facts)
{
  Writer writer = { .facts = facts, .text = g_string_new (NULL) };

  write_pieces (&writer, self->pieces);
  if (writer.gap)
    {
      trim_spaces (&writer);
      if (writer.text->len > 0 && is_line_start (&writer))
        g_string_truncate (writer.text, writer.text->len - 1);
    }

  return g_string_free_and_steal (writer.text);
}
