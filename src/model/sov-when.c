/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times in sentences, Finnish and English: "huomenna klo 9", "by Friday". It
 * goes through the words once, lets each kind of expression be read by its own
 * file, and says what they come to. It never guesses from a number alone. */

#include "model/sov-when-private.h"

typedef int (*PieceReader) (const SovReading *reading,
                            int at,
                            const SovPiece *previous,
                            SovPiece *piece);

/* The first that reads wins: longer and surer forms stand before shorter ones. */
static const PieceReader readers[] = {
  sov_when_read_count,
  sov_when_read_period,
  sov_when_read_date,
  sov_when_read_day,
  sov_when_read_clock,
  sov_when_read_part,
  sov_when_read_open,
};

typedef enum
{
  BOUND_BY,
  BOUND_BEFORE,
  BOUND_NONE, /* "on" */
} Bound;

static const struct
{
  const char *phrase;
  Bound bound;
} bounds_ahead[] = {
  { "no later than", BOUND_BY },
  { "not later than", BOUND_BY },
  { "at the latest by", BOUND_BY },
  { "viimeistään", BOUND_BY },
  { "by", BOUND_BY },
  { "until", BOUND_BY },
  { "till", BOUND_BY },
  { "before", BOUND_BEFORE },
  { "ennen", BOUND_BEFORE },
  { "on", BOUND_NONE },
};

static const char *const bounds_behind[] = {
  "mennessä", "viimeistään", "asti", "saakka", "at the latest", "latest", NULL
};

/* Takes in the words before the piece that bind it. */
static void
take_bounds_ahead (const SovWords *words,
                   SovPiece *piece)
{
  static const char *const skipped[] = { "on", "at", "the", "in", NULL };
  int end = piece->first;

  if (sov_word_is_among (sov_words_get (words, end - 1), skipped))
    end--;
  for (gsize i = 0; i < G_N_ELEMENTS (bounds_ahead); i++)
    for (int length = 1; length <= 4; length++)
      {
        if (sov_words_spell (words, end - length, bounds_ahead[i].phrase) != length)
          continue;
        piece->first = end - length;
        piece->by |= bounds_ahead[i].bound == BOUND_BY;
        piece->before |= bounds_ahead[i].bound == BOUND_BEFORE;
        return;
      }
  if (sov_word_is (sov_words_get (words, end), "on"))
    piece->first = end;
}

static void
take_bounds_behind (const SovWords *words,
                    SovPiece *piece)
{
  for (gsize i = 0; bounds_behind[i] != NULL; i++)
    {
      int n = sov_words_spell (words, piece->last, bounds_behind[i]);

      if (n == 0)
        continue;
      piece->last += n;
      piece->by = TRUE;
      return;
    }
}

static gboolean
read_piece (const SovReading *reading,
            int at,
            const SovPiece *previous,
            SovPiece *piece)
{
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      int n;

      *piece = (SovPiece) { .first = at, .to_minute = SOV_NO_MINUTE };
      n = readers[i](reading, at, previous, piece);
      if (n == 0)
        continue;
      piece->last = at + n;
      take_bounds_behind (reading->words, piece);
      take_bounds_ahead (reading->words, piece);
      return TRUE;
    }
  return FALSE;
}

static GArray *
read_pieces (const SovReading *reading)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (SovPiece));
  SovPiece previous;
  gboolean has_previous = FALSE;
  int at = 0;

  while (at < reading->words->n)
    {
      SovPiece piece;

      if (read_piece (reading, at, has_previous && previous.last == at ? &previous : NULL, &piece))
        {
          g_array_append_val (pieces, piece);
          previous = piece;
          has_previous = TRUE;
          at = piece.last;
        }
      else
        at++;
    }
  return pieces;
}

gboolean
sov_when_find (const char *sentence,
               gint64 now_ms,
               SovWhen *when)
{
  g_autoptr (SovWords) words = NULL;
  g_autoptr (GArray) pieces = NULL;
  SovReading reading;

  g_return_val_if_fail (sentence != NULL && when != NULL, FALSE);

  words = sov_words_split (sentence);
  reading = (SovReading) { .words = words, .now = now_ms, .today = sov_time_local_day (now_ms) };
  pieces = read_pieces (&reading);
  if (pieces->len == 0)
    return FALSE;
  sov_when_resolve (&reading, pieces, when);
  return TRUE;
}

char *
sov_when_dup_words (const SovWhen *when,
                    const char *sentence)
{
  g_autofree char *words = sov_span_dup (when->words, sentence);
  g_autofree char *more = sov_span_dup (when->more_words, sentence);

  return more[0] == '\0' ? g_steal_pointer (&words) : g_strconcat (words, " ", more, NULL);
}
