/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-lesson-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-praise.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* What the last months say when one looks back, and who might come back:
 * lessons 001-31, 001-34, 002-03 and 004-25. It counts, and never scolds. */

#define MIRROR_DAYS 91

/* What comes back is worth a thought. */
#define COMES_BACK 2

static gboolean
was_lost (const SovCaseRow *row)
{
  return row->outcome == SOV_OUTCOME_SOFTENED || row->outcome == SOV_OUTCOME_DISAGREED || row->outcome == SOV_OUTCOME_LOST;
}

/* Of one customer the newest says how it is. */
static gboolean
is_newest (GPtrArray *rows,
           const SovCaseRow *row)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const SovCaseRow *other = rows->pdata[i];

      if (other->party == row->party && other->at > row->at)
        return FALSE;
    }

  return TRUE;
}

static gint64
get_ask_day (const SovCaseRow *row)
{
  return row->attention == SOV_ATTENTION_FOLLOW_UP || row->attention == SOV_ATTENTION_ASK_REFERRAL ? row->due : SOV_NO_TIME;
}

static int
compare_ask_day (gconstpointer a,
                 gconstpointer b)
{
  const SovCaseRow *one = a;
  const SovCaseRow *other = b;
  gint64 mine = get_ask_day (one) != SOV_NO_TIME ? get_ask_day (one) : G_MAXINT64;
  gint64 theirs = get_ask_day (other) != SOV_NO_TIME ? get_ask_day (other) : G_MAXINT64;

  if (mine != theirs)
    return mine < theirs ? -1 : 1;

  return (one->at < other->at) - (one->at > other->at);
}

static SovFact *
make_back (const SovCaseRow *row,
           gint64 now)
{
  gint64 day = get_ask_day (row);
  g_autofree char *when = sov_format_relative_day (day, now);
  g_autofree char *text = NULL;
  SovFact *fact;

  if (day != SOV_NO_TIME)
    /* Translators: how a complaint ended, as "Softened", and when: "in 3 days" */
    text = g_strdup_printf (_ ("%s · ask how things are: %s"), sov_label_outcome (row->outcome), when);
  else
    text = g_strdup_printf (_ ("%s · the door is open"), sov_label_outcome (row->outcome));

  fact = sov_fact_new_item (row->party_name, text);
  sov_fact_set_action (fact, "win.show-complaint", g_variant_new_int64 (row->id));
  sov_fact_add_button (fact, _ ("Ask…"), NULL, "win.follow-up", g_variant_new_int64 (row->id));

  return fact;
}

GPtrArray *
sov_lesson_facts_back (GPtrArray *rows,
                       gint64 now)
{
  g_autoptr (GPtrArray) back = g_ptr_array_new ();
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      SovCaseRow *row = rows->pdata[i];

      if (!row->is_open && was_lost (row) && is_newest (rows, row))
        g_ptr_array_add (back, row);
    }
  g_ptr_array_sort_values (back, compare_ask_day);

  for (guint i = 0; i < back->len; i++)
    g_ptr_array_add (facts, make_back (back->pdata[i], now));

  return facts;
}

/* The mirror */

static void
add_line (GPtrArray *facts,
          char *line)
{
  g_ptr_array_add (facts, sov_fact_new_item (line, NULL));
  g_free (line);
}

static void
add_causes (GPtrArray *facts,
            GPtrArray *rows,
            gint64 since)
{
  guint n[SOV_CAUSE_UNKNOWN + 1] = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const SovCaseRow *row = rows->pdata[i];

      if (row->at >= since && row->cause > 0 && row->cause < SOV_CAUSE_UNKNOWN)
        n[row->cause]++;
    }

  for (SovCause cause = SOV_CAUSE_RELAY_GAP; cause < SOV_CAUSE_UNKNOWN; cause++)
    if (n[cause] >= COMES_BACK)
      /* Translators: why complaints came, and how many */
      add_line (facts, g_strdup_printf (_ ("Comes back: %s (%u)"), sov_label_cause (cause), n[cause]));
}

static void
add_lessons (GPtrArray *facts,
             GPtrArray *lessons,
             gint64 since,
             gint64 now)
{
  guint n_late = 0;
  guint n_again = 0;

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];

      n_late += lesson->due != SOV_NO_TIME && lesson->done_at == SOV_NO_TIME && lesson->due < now;
      n_again += lesson->n_recurred > 0 && lesson->checked_at >= since;
    }

  if (n_late > 0)
    add_line (facts, g_strdup_printf (ngettext ("%u lesson waits to be put to use", "%u lessons wait to be put to use", n_late), n_late));
  if (n_again > 0)
    add_line (facts, g_strdup_printf (ngettext ("%u lesson was needed again", "%u lessons were needed again", n_again), n_again));
}

static guint
count_praise (GPtrArray *praises,
              gint64 since)
{
  guint n = 0;

  for (guint i = 0; i < praises->len; i++)
    n += ((const SovPraise *) praises->pdata[i])->at >= since;

  return n;
}

GPtrArray *
sov_lesson_facts_mirror (GPtrArray *rows,
                         GPtrArray *lessons,
                         GPtrArray *praises,
                         gint64 now)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 since = sov_time_add_days (now, -MIRROR_DAYS);
  guint n_praises = count_praise (praises, since);
  guint n = 0;
  guint n_told = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const SovCaseRow *row = rows->pdata[i];

      n += row->at >= since;
      n_told += row->at >= since && row->noticed_by == SOV_NOTICED_BY_CUSTOMER;
    }
  if (n == 0 && n_praises == 0 && lessons->len == 0)
    return facts;

  add_line (facts, g_strdup_printf (ngettext ("%u complaint", "%u complaints", n), n));
  add_line (facts, g_strdup_printf (_ ("Praise: %u"), n_praises));
  add_causes (facts, rows, since);
  add_lessons (facts, lessons, since, now);
  if (n_told == 0)
    add_line (facts, g_strdup (_ ("Nobody has said what you could do better. A friend or a colleague may, when asked straight out.")));

  return facts;
}
