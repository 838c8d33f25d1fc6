/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-promise-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-rules.h"
#include "ui/common/sov-fact.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-warning-text.h"

/* One open term of one deal. Owns nothing: the sheets outlive it. */
typedef struct
{
  guint nth; /* of the sheets */
  SovSheet *sheet;
  const SovTerm *term;
  const SovVersion *version;
} Promise;

static gboolean
is_on_side (const Promise *promise,
            gint64 party,
            SovPromiseSide side)
{
  const SovTerm *term = promise->term;

  switch (side)
    {
    case SOV_PROMISES_TO_THEM:
      return term->to == party && term->by != party;
    case SOV_PROMISES_BY_THEM:
      return term->by == party;
    case SOV_PROMISES_DONE_BY_THEM:
      return term->by != party && term->to != party && sov_version_has_doer (promise->version, party);
    default:
      return FALSE;
    }
}

static int
compare_by_due (gconstpointer a,
                gconstpointer b)
{
  const Promise *first = a;
  const Promise *second = b;
  gint64 due_a = first->version->due == SOV_NO_TIME ? G_MAXINT64 : first->version->due;
  gint64 due_b = second->version->due == SOV_NO_TIME ? G_MAXINT64 : second->version->due;

  if (due_a != due_b)
    return due_a < due_b ? -1 : 1;

  return first->term->made_at < second->term->made_at ? -1 : first->term->made_at > second->term->made_at;
}

static GArray *
collect (GPtrArray *sheets,
         gint64 party,
         SovPromiseSide side,
         gint64 now)
{
  GArray *promises = g_array_new (FALSE, FALSE, sizeof (Promise));

  for (guint i = 0; i < sheets->len; i++)
    {
      SovSheet *sheet = g_ptr_array_index (sheets, i);

      for (guint j = 0; j < sheet->terms->len; j++)
        {
          const SovTerm *term = g_ptr_array_index (sheet->terms, j);
          Promise promise = { i, sheet, term, sov_term_get_version (term, now) };

          if (sov_term_get_state_at (term, now) == SOV_TERM_IN_FORCE && is_on_side (&promise, party, side))
            g_array_append_val (promises, promise);
        }
    }
  g_array_sort (promises, compare_by_due);

  return promises;
}

static const char *
get_name (SovSheet *sheet,
          gint64 party)
{
  const SovSheetParty *found = sov_sheet_find_party (sheet, party);

  return found != NULL ? found->name : "";
}

/* When, who does it where it is somebody else, where it stands, in which deal. */
static char *
describe (const Promise *promise,
          gint64 party,
          SovPromiseSide side,
          gint64 now)
{
  const SovVersion *version = promise->version;
  g_autofree char *due = sov_format_due (version->due, version->due_has_clock, version->due_vague, now);
  SovCellState cell = sov_term_get_cell (promise->term, promise->sheet, party, now);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (*due != '\0')
    g_strv_builder_add (parts, due);
  if (side == SOV_PROMISES_DONE_BY_THEM)
    /* Translators: %s is the customer that it was promised to */
    g_strv_builder_take (parts, g_strdup_printf (_ ("for: %s"), get_name (promise->sheet, promise->term->to)));
  else if (side == SOV_PROMISES_TO_THEM && promise->term->by != SOV_PARTY_ME)
    /* Translators: %s is the one who promised it */
    g_strv_builder_take (parts, g_strdup_printf (_ ("by: %s"), get_name (promise->sheet, promise->term->by)));
  g_strv_builder_take (parts, g_strdup_printf ("%s %s", sov_glyph_cell (cell), sov_label_cell (cell)));
  g_strv_builder_add (parts, promise->sheet->title);
  words = g_strv_builder_end (parts);

  return g_strjoinv (" · ", words);
}

static gboolean
is_same_cure (const SovWarning *a,
              const SovWarning *b)
{
  return a->term == b->term && a->cure == b->cure && a->whom == b->whom;
}

/* One row is one thing to do: of the warnings that one cure ends, the gravest
 * speaks. The deal's page has them all. */
static gboolean
is_spoken_for (GPtrArray *warnings,
               guint nth)
{
  for (guint i = 0; i < nth; i++)
    if (is_same_cure (g_ptr_array_index (warnings, i), g_ptr_array_index (warnings, nth)))
      return TRUE;

  return FALSE;
}

static void
add_warnings (GPtrArray *facts,
              const Promise *promise,
              GPtrArray *warnings,
              gint64 now)
{
  for (guint i = 0; i < warnings->len; i++)
    {
      const SovWarning *warning = g_ptr_array_index (warnings, i);
      g_autofree char *text = NULL;
      g_auto (SovCureButton) button = { NULL };
      SovFact *fact;

      if (warning->term != promise->term->id || is_spoken_for (warnings, i))
        continue;

      text = sov_warning_text (warning, promise->sheet, now);
      sov_warning_get_button (warning, &button);
      fact = sov_fact_new_warning (warning->level, text);
      sov_fact_add_button (fact, button.label, NULL, button.action, button.target);
      g_ptr_array_add (facts, fact);
    }
}

GPtrArray *
sov_promise_facts (GPtrArray *sheets,
                   gint64 party,
                   SovPromiseSide side,
                   gint64 now)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) promises = collect (sheets, party, side, now);
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < sheets->len; i++)
    g_ptr_array_add (warnings, sov_rules_check (g_ptr_array_index (sheets, i), now));

  for (guint i = 0; i < promises->len; i++)
    {
      const Promise *promise = &g_array_index (promises, Promise, i);
      g_autofree char *text = describe (promise, party, side, now);
      SovFact *fact = sov_fact_new_item (promise->version->text, text);

      sov_fact_set_action (fact, "win.show-deal-term",
                           g_variant_new ("(xxx)", promise->sheet->id, promise->term->id, party));
      g_ptr_array_add (facts, fact);
      add_warnings (facts, promise, g_ptr_array_index (warnings, promise->nth), now);
    }

  return facts;
}
