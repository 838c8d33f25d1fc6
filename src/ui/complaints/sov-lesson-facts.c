/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-lesson-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-text.h"
#include "model/sov-time.h"

/* So much of somebody's words says which complaint it was. */
#define MAX_WORDS 120

/* The words on one line. */
static char *
shorten (const char *words)
{
  g_autofree char *line = g_strdelimit (g_strdup (words), "\n\t", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= MAX_WORDS)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, MAX_WORDS);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

char *
sov_lesson_say_source (const SovLesson *lesson)
{
  g_autofree char *words = NULL;

  if (lesson->complaint == 0 && lesson->customer_name == NULL)
    return g_strdup (_ ("An idea of your own"));
  if (lesson->complaint == 0)
    /* Translators: the name of whoever gave an idea */
    return g_strdup_printf (_ ("Idea: %s"), lesson->customer_name);

  words = shorten (lesson->complaint_words);

  /* Translators: a customer's name, and the words of a complaint */
  return g_strdup_printf (_ ("%s: “%s”"), lesson->customer_name, words);
}

char *
sov_lesson_say_record (const SovLesson *lesson)
{
  g_autofree char *held = g_strdup_printf (ngettext ("Held %u time", "Held %u times", lesson->n_held), lesson->n_held);
  g_autofree char *again = g_strdup_printf (ngettext ("came again %u time", "came again %u times", lesson->n_recurred), lesson->n_recurred);
  g_autofree char *alone = g_strdup_printf (ngettext ("Came again %u time", "Came again %u times", lesson->n_recurred), lesson->n_recurred);

  if (lesson->n_held == 0 && lesson->n_recurred == 0)
    return g_strdup ("");
  if (lesson->n_recurred == 0)
    return g_steal_pointer (&held);
  if (lesson->n_held == 0)
    return g_steal_pointer (&alone);

  return g_strjoin (" · ", held, again, NULL);
}

static GPtrArray *
new_facts (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* Its complaint is a press away; an idea, which has none, opens itself. */
static SovFact *
add_lesson (GPtrArray *facts,
            const SovLesson *lesson,
            const char *title,
            const char *text)
{
  SovFact *fact = sov_fact_new_item (title, text);

  if (lesson->complaint != 0)
    sov_fact_set_action (fact, "win.show-complaint", g_variant_new_int64 (lesson->complaint));
  else
    sov_fact_set_action (fact, "win.edit-idea", g_variant_new_int64 (lesson->id));
  g_ptr_array_add (facts, fact);

  return fact;
}

/* What is to be done by its day; what has no day after it, oldest first. */
static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const SovLesson *one = a;
  const SovLesson *other = b;
  gint64 mine = one->due != SOV_NO_TIME ? one->due : G_MAXINT64;
  gint64 theirs = other->due != SOV_NO_TIME ? other->due : G_MAXINT64;

  if (mine != theirs)
    return mine < theirs ? -1 : 1;

  return (one->at > other->at) - (one->at < other->at);
}

/* An idea is to be done also where it has no day. */
static gboolean
is_to_be_done (const SovLesson *lesson)
{
  return (lesson->due != SOV_NO_TIME || lesson->complaint == 0) && lesson->done_at == SOV_NO_TIME;
}

static char *
say_when (const SovLesson *lesson,
          gint64 now)
{
  g_autofree char *when = sov_format_relative_day (lesson->due, now);
  g_autofree char *source = sov_lesson_say_source (lesson);

  if (lesson->due == SOV_NO_TIME)
    return g_steal_pointer (&source);

  /* Translators: when something is to be done: "tomorrow", "in 3 days", "3 days ago" */
  return g_strdup_printf (_ ("By: %s\n%s"), when, source);
}

GPtrArray *
sov_lesson_facts_open (GPtrArray *lessons,
                       gint64 now)
{
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < lessons->len; i++)
    if (is_to_be_done (lessons->pdata[i]))
      g_ptr_array_add (open, lessons->pdata[i]);
  g_ptr_array_sort_values (open, compare_due);

  for (guint i = 0; i < open->len; i++)
    {
      const SovLesson *lesson = open->pdata[i];
      g_autofree char *text = say_when (lesson, now);
      SovFact *fact = add_lesson (facts, lesson, sov_lesson_get_change (lesson), text);

      sov_fact_add_button (fact, C_ ("improvement", "Done"), NULL, "lessons.improved", g_variant_new_string (lesson->ref));
    }

  return facts;
}

GPtrArray *
sov_lesson_facts_asked (GPtrArray *lessons)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];
      g_autofree char *text = NULL;
      SovFact *fact;

      if (!sov_lesson_may_have_recurred (lesson))
        continue;
      text = g_strdup_printf (ngettext ("%u deal has ended since", "%u deals have ended since", lesson->n_deals), lesson->n_deals);
      fact = add_lesson (facts, lesson, lesson->text, text);
      sov_fact_add_button (fact, _ ("Answer…"), NULL, "win.check-lesson", g_variant_new_int64 (lesson->id));
    }

  return facts;
}

GPtrArray *
sov_lesson_facts_standing (GPtrArray *lessons)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];
      g_autofree char *text = NULL;

      if (sov_text_is_blank (lesson->standing_term))
        continue;
      if (lesson->subcontractor != 0)
        /* Translators: a subcontractor's name */
        text = g_strdup_printf (_ ("New deals start with it. Subcontractor: %s"), lesson->subcontractor_name);
      add_lesson (facts, lesson, lesson->standing_term, text != NULL ? text : _ ("New deals remind of it"));
    }

  return facts;
}

GPtrArray *
sov_lesson_facts_all (GPtrArray *lessons)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < lessons->len; i++)
    {
      const SovLesson *lesson = lessons->pdata[i];
      g_autofree char *day = sov_format_day (lesson->at);
      g_autofree char *source = sov_lesson_say_source (lesson);
      g_autofree char *record = sov_lesson_say_record (lesson);
      /* Translators: a day */
      g_autofree char *done = lesson->done_at != SOV_NO_TIME ? sov_format_day (lesson->done_at) : NULL;
      g_autofree char *improved = done != NULL ? g_strdup_printf (_ ("Done %s"), done) : g_strdup ("");
      g_autofree char *state = g_strjoin (*record != '\0' && *improved != '\0' ? " · " : "", improved, record, NULL);
      g_autofree char *text = g_strjoin ("\n", source, *state != '\0' ? state : day, NULL);
      SovFact *fact;

      fact = add_lesson (facts, lesson, lesson->text, text);
      if (lesson->complaint == 0)
        sov_fact_add_button (fact, _ ("Remove"), "user-trash-symbolic", "win.remove-idea", g_variant_new_string (lesson->ref));
    }

  return facts;
}
