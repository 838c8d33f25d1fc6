/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is usual, by counting. It proposes; it never puts anything anywhere by
 * itself. A few odd hours do not move the answer: neither the mode nor the
 * median of the densest hour heeds them. */

#include "model/sov-usual.h"

#include <string.h>

#define FEWEST 3
#define HOUR 60
#define QUARTER 15
#define DAY_MINUTES (24 * HOUR)

SovUsual *
sov_usual_new (void)
{
  SovUsual *self = g_new (SovUsual, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (self->kinds); i++)
    self->kinds[i] = SOV_NO_MINUTE;
  for (gsize i = 0; i < G_N_ELEMENTS (self->channels); i++)
    self->channels[i] = SOV_NO_MINUTE;

  return self;
}

void
sov_usual_free (SovUsual *self)
{
  g_free (self);
}

static int
compare_minutes (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* From each of the sorted minutes on, those less than @width away: where there
 * are most of them. */
static gsize
find_densest (const int *minutes,
              gsize n,
              int width,
              gsize *start)
{
  gsize most = 0;

  for (gsize from = 0, to = 0; from < n; from++)
    {
      while (to < n && minutes[to] - minutes[from] < width)
        to++;
      if (to - from > most)
        {
          most = to - from;
          *start = from;
        }
    }

  return most;
}

int
sov_usual_pick (const int *minutes,
                gsize n)
{
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (int), (guint) n);
  const int *all;
  gsize start = 0;
  gsize most;

  if (n < FEWEST)
    return SOV_NO_MINUTE;

  g_array_append_vals (sorted, minutes, (guint) n);
  g_array_sort (sorted, compare_minutes);
  all = (const int *) (gpointer) sorted->data;
  most = find_densest (all, n, 1, &start);
  if (most >= FEWEST && most * 2 >= n)
    return all[start];

  most = find_densest (all, n, HOUR + 1, &start);
  if (most < FEWEST || most * 2 < n)
    return SOV_NO_MINUTE;

  return (all[start + most / 2] + QUARTER / 2) / QUARTER * QUARTER % DAY_MINUTES;
}

/* What was agreed counts before what merely was. */
static int
find_of (const SovUsual *usual,
         const SovNote *note,
         SovNoteType type)
{
  SovChannel channel = note->channel;
  /* With a clock time anything is a matter of when. */
  SovTermKind kind = note->kind != SOV_TERM_OTHER ? note->kind : SOV_TERM_SCHEDULE;
  int minute;

  if (usual == NULL || type == SOV_NOTE_PLAIN)
    return SOV_NO_MINUTE;
  if (type == SOV_NOTE_ENTRY)
    return usual->channels[channel != 0 ? channel : SOV_CHANNEL_OTHER];

  minute = usual->kinds[kind];
  if (minute == SOV_NO_MINUTE && kind == SOV_TERM_CONTACT)
    minute = usual->channels[channel != 0 ? channel : SOV_CHANNEL_CALL];
  if (minute == SOV_NO_MINUTE && kind == SOV_TERM_SCHEDULE)
    minute = usual->channels[SOV_CHANNEL_MEETING];

  return minute;
}

int
sov_usual_find (const SovUsual *of_party,
                const SovUsual *of_all,
                const SovNote *note,
                SovNoteType type)
{
  int minute = find_of (of_party, note, type);

  return minute != SOV_NO_MINUTE ? minute : find_of (of_all, note, type);
}

static char *
dup_clock (int minute,
           SovLanguage language)
{
  if (language != SOV_LANGUAGE_FINNISH)
    return g_strdup_printf ("at %d:%02d", minute / HOUR, minute % HOUR);
  if (minute % HOUR == 0)
    return g_strdup_printf ("klo %d", minute / HOUR);

  return g_strdup_printf ("klo %d.%02d", minute / HOUR, minute % HOUR);
}

/* Whether @sentence says what @before says, and the clock time too. */
static gboolean
says (const char *sentence,
      const SovWhen *before,
      int minute,
      gint64 now_ms)
{
  SovWhen when;

  return sov_when_find (sentence, now_ms, &when) && when.due.exact && when.due.has_time && when.is_one_day &&
         when.due.from_ms == SOV_NO_TIME && sov_time_local_day (when.due.ms) == sov_time_local_day (before->due.ms) &&
         sov_time_minute_of_day (when.due.ms) == minute;
}

/* @when: as the words say it, not as a contact would have it. */
static gboolean
is_open_day (const SovNote *note,
             SovWhen *when,
             gint64 now_ms)
{
  return note->has_when && note->when.is_one_day && !note->when.due.has_time && sov_when_find (note->text, now_ms, when) &&
         when->is_one_day && !when->due.has_time && when->due.ms != SOV_NO_TIME && when->due.from_ms == SOV_NO_TIME;
}

static gboolean
makes_sense (const SovNote *note,
             SovNoteType type,
             int minute,
             gint64 now_ms)
{
  gint64 at = sov_time_from_day_minute (sov_time_local_day (note->when.due.ms), minute);

  return type == SOV_NOTE_ENTRY ? at <= now_ms : at > now_ms;
}

char *
sov_usual_dup_sentence (const SovNote *note,
                        SovNoteType type,
                        int minute,
                        SovLanguage language,
                        gint64 now_ms)
{
  g_autofree char *clock = NULL;
  g_autofree char *within = NULL;
  g_autofree char *behind = NULL;
  g_autofree char *start = NULL;
  SovWhen when;

  if (type == SOV_NOTE_PLAIN || minute < 0 || minute >= DAY_MINUTES || !is_open_day (note, &when, now_ms) ||
      !makes_sense (note, type, minute, now_ms))
    return NULL;

  clock = dup_clock (minute, note->language != 0 ? note->language : language);
  start = g_strndup (note->text, when.words.end);
  within = g_strconcat (start, " ", clock, note->text + when.words.end, NULL);
  if (says (within, &when, minute, now_ms))
    return g_steal_pointer (&within);

  behind = g_strconcat (note->text, " ", clock, NULL);
  return says (behind, &when, minute, now_ms) ? g_steal_pointer (&behind) : NULL;
}
