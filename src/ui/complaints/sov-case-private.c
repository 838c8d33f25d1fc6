/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"

/* What only the user sees: why it happened, and what is settled with the
 * subcontractor. */

/* @text: (nullable). */
static char *
say_private (const char *text)
{
  /* Translators: a heading, and what stands under it */
  return text != NULL ? g_strdup_printf (_ ("Only you see this · %s"), text) : g_strdup (_ ("Only you see this"));
}

static void
add_property (GPtrArray *facts,
              const char *title,
              const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (facts, sov_fact_new_property (title, text));
}

GPtrArray *
sov_case_list_cause (SovCase *of,
                     gint64 now,
                     char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();
  const SovCauseFound *cause = of->cause;

  *summary = say_private (cause != NULL ? sov_label_cause (cause->cause) : NULL);
  if (cause == NULL)
    {
      sov_case_add_opener (facts, of, _ ("Look for the Cause…"), "win.complaint-cause");
      return facts;
    }

  add_property (facts, _ ("Why it happened"), sov_label_cause (cause->cause));
  add_property (facts, _ ("Whose it was"), sov_label_whose (cause->whose));
  if (cause->term_text != NULL)
    {
      SovFact *term = sov_fact_new_property (_ ("Where it went wrong"), cause->term_text);

      sov_fact_set_action (term, "win.show-deal-term", g_variant_new ("(xxx)", cause->term_deal, cause->term, cause->party));
      g_ptr_array_add (facts, term);
    }
  add_property (facts, _ ("Who it was about"), cause->party_name);
  add_property (facts, _ ("Note"), cause->note);
  sov_case_add_opener (facts, of, _ ("Change the Cause…"), "win.complaint-cause");

  return facts;
}

static SovFact *
recourse_fact (const SovRecourse *recourse,
               gint64 now)
{
  g_autofree char *money = sov_format_money (recourse->amount);
  g_autofree char *when = sov_format_relative_day (recourse->at, now);
  g_autofree char *title = g_strdup_printf ("%s: %s", recourse->party_name, sov_label_recourse (recourse->did));
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  g_autofree char *text = NULL;

  g_strv_builder_add (parts, when);
  if (*money != '\0')
    g_strv_builder_add (parts, money);
  if (recourse->text != NULL)
    g_strv_builder_add (parts, recourse->text);
  list = g_strv_builder_end (parts);
  text = g_strjoinv (" · ", list);

  return sov_fact_new_item (title, text);
}

GPtrArray *
sov_case_list_recourse (SovCase *of,
                        gint64 now,
                        char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();
  const SovRecourse *last = NULL;

  for (guint i = 0; i < of->recourses->len; i++)
    {
      last = of->recourses->pdata[i];
      g_ptr_array_add (facts, recourse_fact (last, now));
    }
  *summary = say_private (last != NULL ? sov_label_recourse (last->did) : NULL);
  sov_case_add_opener (facts, of, _ ("Settle With the Subcontractor…"), "win.recourse");

  return facts;
}
