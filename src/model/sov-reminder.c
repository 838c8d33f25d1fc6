/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-reminder.h"

#include "model/sov-time.h"

#define LAST_MINUTE (24 * 60 - 1)
#define MORNING (9 * 60)
#define LEAD SOV_TIME_HOUR_MS

/* complaints.md §8.1: half of the hour in which who complained is called. */
#define CALL_LEAD (30 * SOV_TIME_MINUTE_MS)

/* complaints.md §8.1: the days before whoever handles it outside wants an answer. */
#define OUTSIDE_FIRST_DAYS 7
#define OUTSIDE_LAST_DAYS 2

void
sov_reminder_free (SovReminder *self)
{
  g_free (self->key);
  g_object_unref (self->item);
  g_free (self);
}

/* A day that was said runs to its end. */
static gboolean
is_day (const SovTodayItem *item)
{
  return !item->due_has_clock && sov_time_minute_of_day (item->due) == LAST_MINUTE;
}

static gint64
morning_before (const SovTodayItem *item,
                int days,
                const SovQuiet *quiet)
{
  return sov_time_instant_in (sov_quiet_get_zone (quiet), sov_time_local_day (item->due) - days, MORNING);
}

static gint64
tell_before (const SovTodayItem *item,
             gint64 lead,
             const SovQuiet *quiet)
{
  gint64 at, evening;

  if (is_day (item))
    return morning_before (item, 0, quiet);
  if (item->since != SOV_NO_TIME)
    lead = CLAMP ((item->due - item->since) / 2, 0, lead);

  at = item->due - lead;
  if (!sov_quiet_holds (quiet, at) || sov_quiet_get_end (quiet, at) < item->due)
    return at;

  evening = sov_quiet_get_begin (quiet, at) - SOV_TIME_HOUR_MS;
  return item->since == SOV_NO_TIME || evening > item->since ? evening : at;
}

/* Told twice; who looks again only in the last days is told once. */
static gint64
tell_outside (const SovTodayItem *item,
              const SovQuiet *quiet,
              gint64 now)
{
  int left = sov_time_local_day (item->due) - sov_time_local_day (now);

  return morning_before (item, left > OUTSIDE_LAST_DAYS ? OUTSIDE_FIRST_DAYS : OUTSIDE_LAST_DAYS, quiet);
}

static gint64
get_moment_of_complaint (const SovTodayItem *item,
                         const SovQuiet *quiet,
                         gint64 now)
{
  switch (item->attention)
    {
    case SOV_ATTENTION_CALL:
      return tell_before (item, CALL_LEAD, quiet);
    case SOV_ATTENTION_OWN_PART:
    case SOV_ATTENTION_NEXT_STEP:
    case SOV_ATTENTION_REMEDY:
      return tell_before (item, LEAD, quiet);
    case SOV_ATTENTION_EXTERNAL:
      return tell_outside (item, quiet, now);
    case SOV_ATTENTION_CALL_AGAIN:
    case SOV_ATTENTION_SECOND_LOOK:
    case SOV_ATTENTION_ASK_CHOICE:
    case SOV_ATTENTION_ASK_CLOSE:
    case SOV_ATTENTION_FOLLOW_UP:
    case SOV_ATTENTION_ASK_REFERRAL:
    default:
      return item->due;
    }
}

/* SOV_NO_TIME: nothing to be reminded of. What others do is asked when it is
 * over. */
static gint64
get_moment (const SovTodayItem *item,
            const SovQuiet *quiet,
            gint64 now)
{
  if (item->due == SOV_NO_TIME)
    return SOV_NO_TIME;

  switch (item->kind)
    {
    case SOV_TODAY_DUE:
    case SOV_TODAY_COMPENSATION:
    case SOV_TODAY_IMPROVE:
    case SOV_TODAY_TASK:
      return tell_before (item, LEAD, quiet);
    case SOV_TODAY_WAITING:
      return item->due;
    case SOV_TODAY_WARNING:
      return item->cure == SOV_CURE_MARK_DONE ? item->due : SOV_NO_TIME;
    case SOV_TODAY_COMPLAINT:
      return item->urgency == SOV_URGENCY_WAITING ? SOV_NO_TIME : get_moment_of_complaint (item, quiet, now);
    case SOV_TODAY_ASK_FEEDBACK:
    case SOV_TODAY_ASK_STRAIGHT:
    case SOV_TODAY_RECURRED:
    default:
      return SOV_NO_TIME;
    }
}

/* A promise has the same key before and after it is late: it is one reminder. */
static char *
make_key (const SovTodayItem *item,
          gint64 at)
{
  gint64 told_for = item->attention == SOV_ATTENTION_EXTERNAL ? at : item->due;

  if (item->kind == SOV_TODAY_COMPLAINT)
    return g_strdup_printf ("complaint-%" G_GINT64_FORMAT "-%d-%" G_GINT64_FORMAT,
                            item->complaint, item->attention, told_for);
  if (item->kind == SOV_TODAY_COMPENSATION)
    return g_strdup_printf ("owed-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, item->subject_id, told_for);
  if (item->kind == SOV_TODAY_TASK)
    return g_strdup_printf ("task-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, item->subject_id, told_for);
  if (item->kind == SOV_TODAY_IMPROVE)
    return g_strdup_printf ("lesson-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, item->subject_id, told_for);

  return g_strdup_printf ("promise-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, item->term, told_for);
}

static gboolean
is_there (GPtrArray *reminders,
          const char *key)
{
  for (guint i = 0; i < reminders->len; i++)
    if (g_str_equal (((SovReminder *) reminders->pdata[i])->key, key))
      return TRUE;

  return FALSE;
}

void
sov_reminders_add (GPtrArray *reminders,
                   GPtrArray *items,
                   const SovQuiet *quiet,
                   gint64 now)
{
  for (guint i = 0; i < items->len; i++)
    {
      SovTodayItem *item = items->pdata[i];
      gint64 at = get_moment (item, quiet, now);
      g_autofree char *key = at != SOV_NO_TIME ? make_key (item, at) : NULL;
      SovReminder *reminder;

      if (key == NULL || is_there (reminders, key))
        continue;

      reminder = g_new0 (SovReminder, 1);
      reminder->key = g_steal_pointer (&key);
      reminder->item = g_object_ref (item);
      reminder->at = at;
      g_ptr_array_add (reminders, reminder);
    }
}

gboolean
sov_reminder_is_due (const SovReminder *self,
                     const SovQuiet *quiet,
                     gint64 now)
{
  return self->at <= now && !sov_quiet_holds (quiet, now);
}
