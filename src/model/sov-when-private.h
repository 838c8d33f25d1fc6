/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-when.h"

G_BEGIN_DECLS

#define SOV_NO_MINUTE (-1)

typedef enum
{
  SOV_PIECE_DATE,    /* a day of the calendar, or a day counted from today */
  SOV_PIECE_DAYS,    /* today, tomorrow, yesterday */
  SOV_PIECE_WEEKDAY, /* a weekday, whose day the clock time decides */
  SOV_PIECE_PERIOD,  /* a week, a month: somewhere in it */
  SOV_PIECE_MOMENT,  /* an instant counted from now */
  SOV_PIECE_CLOCK,
  SOV_PIECE_PART, /* a part of the day */
  SOV_PIECE_OPEN, /* soon, some time */
} SovPieceKind;

typedef enum
{
  SOV_PART_NONE,
  SOV_PART_MORNING,
  SOV_PART_FORENOON,
  SOV_PART_AFTERNOON,
  SOV_PART_EVENING,
  SOV_PART_NIGHT,
} SovPart;

typedef enum
{
  SOV_TURN_LAST = -1,
  SOV_TURN_COMING = 0,
  SOV_TURN_NEXT = 1,
} SovTurn;

/* One expression out of a sentence; which fields count depends on the kind. */
typedef struct
{
  SovPieceKind kind;
  int first;        /* words from */
  int last;         /* words to, left out */
  int day;          /* julian; the last day of a period */
  int from_day;     /* the first of several days, or @day */
  gboolean no_year; /* the year was not said */
  int weekday;
  SovTurn turn;
  int minute;
  int to_minute;   /* the end of a window, or SOV_NO_MINUTE */
  gboolean halved; /* am or pm was said */
  SovPart part;
  gint64 ms;
  gboolean vague;  /* "a couple of", "around" */
  gboolean by;     /* to the end of it and no later */
  gboolean before; /* not in it any more */
  gboolean after;  /* a lower bound only */
} SovPiece;

typedef struct
{
  const SovWords *words;
  gint64 now;
  int today;
} SovReading;

/* Each reads one piece that begins at the word @at, and returns how many words it takes: 0 for
 * no such piece. @previous is the piece that ends where this would begin, or NULL. */
int sov_when_read_date (const SovReading *reading,
                        int at,
                        const SovPiece *previous,
                        SovPiece *piece);
int sov_when_read_day (const SovReading *reading,
                       int at,
                       const SovPiece *previous,
                       SovPiece *piece);
int sov_when_read_period (const SovReading *reading,
                          int at,
                          const SovPiece *previous,
                          SovPiece *piece);
int sov_when_read_count (const SovReading *reading,
                         int at,
                         const SovPiece *previous,
                         SovPiece *piece);
int sov_when_read_clock (const SovReading *reading,
                         int at,
                         const SovPiece *previous,
                         SovPiece *piece);
int sov_when_read_part (const SovReading *reading,
                        int at,
                        const SovPiece *previous,
                        SovPiece *piece);
int sov_when_read_open (const SovReading *reading,
                        int at,
                        const SovPiece *previous,
                        SovPiece *piece);

/* The parts of sov_when_read_clock() that are said in words. */
int sov_when_read_spoken (const SovReading *reading,
                          int at,
                          SovPiece *piece);
int sov_when_read_ablative (const SovReading *reading,
                            int at,
                            SovPiece *piece);
int sov_when_read_named_clock (const SovReading *reading,
                               int at,
                               SovPiece *piece);

/* The minute of the day that an hour means which was said without its half. */
int sov_when_guess_half (int minute);

/* Turns what was read into a time. @pieces: SovPiece in the order of the sentence, at least one. */
void sov_when_resolve (const SovReading *reading,
                       const GArray *pieces,
                       SovWhen *when);

/* Tables: 0 (or SOV_PART_NONE) for a word that is not in them. */
int sov_when_weekday (const char *text,
                      SovPart *part);
int sov_when_short_weekday (const char *text,
                            SovPart *part,
                            gboolean *finnish);
int sov_when_month (const char *text);
SovPart sov_when_part_fi (const char *text);
SovPart sov_when_part_en (const char *text);
int sov_when_numeral (const char *text);
int sov_when_hour_word (const char *text);
/* "viiden" of "viiden maissa", and "maissa". */
int sov_when_hour_genitive (const char *text);
gboolean sov_when_hedges_hour (const SovWord *word);

/* Whether a bare number before this word can be a clock time: "at 9 tomorrow", not "at 9 euros". */
gboolean sov_when_ends_clock (const SovWord *word);

/* Whether a number before this word is an amount of something: 12.50 €. */
gboolean sov_when_is_unit (const SovWord *word);

G_END_DECLS
