/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"

/* What is known of it, and what comes after: the facts, the lesson, how things
 * are now, what was said, and what else there is with the customer. */

GPtrArray *
sov_case_facts_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

SovFact *
sov_case_add_opener (GPtrArray *facts,
                     SovCase *of,
                     const char *title,
                     const char *action)
{
  SovFact *fact = sov_fact_new_item (title, NULL);

  sov_fact_set_icon (fact, "list-add-symbolic");
  sov_fact_set_action (fact, action, g_variant_new_int64 (of->complaint->id));
  g_ptr_array_add (facts, fact);

  return fact;
}

static void
add_property (GPtrArray *facts,
              const char *title,
              const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (facts, sov_fact_new_property (title, text));
}

static const char *
say_severity (int severity)
{
  switch (severity)
    {
    case 1:
      return C_ ("severity", "1 of 4: small");
    case 2:
      return C_ ("severity", "2 of 4: ordinary");
    case 3:
      return C_ ("severity", "3 of 4: serious");
    case 4:
    default:
      return C_ ("severity", "4 of 4: safety, much money or everybody sees it");
    }
}

GPtrArray *
sov_case_list_known (SovCase *of,
                     gint64 now,
                     char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();
  SovFact *opener;

  add_property (facts, _ ("The promise that was broken"), of->term_text);
  add_property (facts, _ ("What followed for the customer"), of->impact);
  add_property (facts, _ ("Expected"), of->expectation);
  add_property (facts, _ ("Got"), of->got);
  add_property (facts, _ ("Asks for"), sov_label_sought (of->sought));
  add_property (facts, _ ("Style in this matter"), sov_label_style (of->complaint->style));
  add_property (facts, _ ("How serious"), say_severity (sov_complaint_get_severity (of->complaint, now)));
  add_property (facts, _ ("Who else knows"), of->spread);
  if (of->did_right)
    g_ptr_array_add (facts, sov_fact_new_property (_ ("Your own view"), _ ("I did as agreed. The courtesy is the same; no text admits a mistake.")));
  opener = sov_case_add_opener (facts, of, _ ("Edit What Is Known…"), "win.edit-complaint");
  sov_fact_set_icon (opener, "document-edit-symbolic");
  *summary = g_strdup (of->impact != NULL ? of->impact : _ ("What followed for the customer is not written down"));

  return facts;
}

static SovFact *
lesson_fact (const SovLesson *lesson,
             gint64 now)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  if (lesson->done_at != SOV_NO_TIME)
    {
      g_autofree char *day = sov_format_relative_day (lesson->done_at, now);

      /* Translators: a day, as in "Done: yesterday" */
      g_strv_builder_take (lines, g_strdup_printf (_ ("Done: %s"), day));
    }
  else if (lesson->due != SOV_NO_TIME)
    g_strv_builder_take (lines, sov_format_due (lesson->due, FALSE, NULL, now));
  if (lesson->standing_term != NULL)
    /* Translators: an agreed thing that new deals start with */
    g_strv_builder_take (lines, g_strdup_printf (_ ("New deals start with: %s"), lesson->standing_term));
  list = g_strv_builder_end (lines);
  text = g_strjoinv ("\n", list);

  return sov_fact_new_item (lesson->text, text);
}

GPtrArray *
sov_case_list_lessons (SovCase *of,
                       gint64 now,
                       char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();
  const SovLesson *last = NULL;

  for (guint i = 0; i < of->lessons->len; i++)
    {
      last = of->lessons->pdata[i];
      g_ptr_array_add (facts, lesson_fact (last, now));
    }
  *summary = g_strdup (last != NULL ? last->text : _ ("Every slip teaches something. What did this one?"));
  sov_case_add_opener (facts, of, _ ("Write Down What You Learnt…"), "win.new-lesson");

  return facts;
}

static SovFact *
follow_up_fact (const SovStep *step,
                gint64 now)
{
  g_autofree char *when = sov_format_relative (step->at, TRUE, now);
  const char *outcome = sov_label_outcome (step->outcome);
  g_autofree char *title = *outcome != '\0' ? g_strdup_printf ("%s · %s", when, outcome) : g_strdup (when);

  return sov_fact_new_item (title, step->text);
}

GPtrArray *
sov_case_list_follow_ups (SovCase *of,
                          gint64 now,
                          char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();
  gint64 due = sov_complaint_get_due (of->complaint, SOV_CLOCK_FOLLOW_UP, now);

  for (guint i = 0; i < of->complaint->steps->len; i++)
    {
      const SovStep *step = &g_array_index (of->complaint->steps, SovStep, i);

      if (step->did == SOV_STEP_FOLLOWED_UP)
        g_ptr_array_add (facts, follow_up_fact (step, now));
    }
  if (of->handling > 0)
    {
      /* Translators: how the customer rated the handling, of five */
      g_autofree char *score = g_strdup_printf (_ ("%d of 5"), of->handling);

      g_ptr_array_add (facts, sov_fact_new_property (_ ("How the handling felt to the customer"), score));
    }
  sov_case_add_opener (facts, of, _ ("Ask How Things Are…"), "win.follow-up");

  if (due != SOV_NO_TIME)
    {
      g_autofree char *day = sov_format_relative_day (due, now);

      /* Translators: a day, as in "Next: in 5 days" */
      *summary = g_strdup_printf (_ ("Next: %s"), day);
    }
  else
    *summary = g_strdup (facts->len > 1 ? _ ("Asked") : _ ("A week after it is put right"));

  return facts;
}

static SovFact *
contact_fact (const SovCaseContact *contact,
              gint64 now)
{
  g_autofree char *when = sov_format_relative (contact->at, TRUE, now);
  g_autofree char *text = NULL;
  SovFact *fact;

  if (contact->mood > 0)
    text = g_strdup_printf ("%s · %s · %s · %s", sov_label_direction (contact->direction), sov_label_channel (contact->channel),
                            when, sov_label_mood (contact->mood));
  else
    text = g_strdup_printf ("%s · %s · %s", sov_label_direction (contact->direction), sov_label_channel (contact->channel), when);
  fact = sov_fact_new_item (contact->text, text);
  sov_fact_set_icon (fact, sov_icon_channel (contact->channel));

  return fact;
}

GPtrArray *
sov_case_list_contacts (SovCase *of,
                        gint64 now,
                        char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();

  for (guint i = of->contacts->len; i > 0; i--)
    g_ptr_array_add (facts, contact_fact (of->contacts->pdata[i - 1], now));
  if (of->contacts->len == 0)
    *summary = g_strdup (_ ("None yet"));
  else
    {
      const SovCaseContact *last = of->contacts->pdata[of->contacts->len - 1];
      g_autofree char *when = sov_format_relative (last->at, TRUE, now);

      /* Translators: how many contacts, and when the last one was */
      *summary = g_strdup_printf (ngettext ("%u, the last one %s", "%u, the last one %s", of->contacts->len), of->contacts->len, when);
    }
  sov_case_add_opener (facts, of, _ ("Write Down a Contact…"), "win.complaint-contact");

  return facts;
}

GPtrArray *
sov_case_list_linked (SovCase *of,
                      gint64 now,
                      char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();

  for (guint i = 0; i < of->linked->len; i++)
    {
      const SovLinked *linked = of->linked->pdata[i];
      g_autofree char *when = sov_format_relative (linked->at, TRUE, now);
      SovFact *fact = sov_fact_new_item (linked->words, when);

      sov_fact_set_action (fact, "win.show-complaint", g_variant_new_int64 (linked->id));
      g_ptr_array_add (facts, fact);
    }
  *summary = g_strdup_printf (ngettext ("%u other with this customer", "%u others with this customer", of->linked->len), of->linked->len);

  return facts;
}
