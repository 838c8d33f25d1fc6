/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-case-facts.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"

/* What was promised to put it right: what is done, and what is given. */

/* How far the agreed thing has come with each who must know it: "Antti ✓✓
 * acknowledged · Maija ○ missing". */
static char *
say_cells (SovCase *of,
           const SovRemedy *remedy,
           gint64 now)
{
  const SovTerm *term = of->sheet != NULL ? sov_sheet_find_term (of->sheet, remedy->term) : NULL;
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; term != NULL && i < of->sheet->parties->len; i++)
    {
      const SovSheetParty *party = of->sheet->parties->pdata[i];
      SovCellState cell = sov_term_get_cell (term, of->sheet, party->id, now);

      if (cell != SOV_CELL_NOT_NEEDED)
        g_strv_builder_take (cells, g_strdup_printf ("%s %s %s", party->name, sov_glyph_cell (cell), sov_label_cell (cell)));
    }
  list = g_strv_builder_end (cells);

  return g_strjoinv (" · ", list);
}

static void
add_remedy (GPtrArray *facts,
            SovCase *of,
            const SovRemedy *remedy,
            gint64 now)
{
  g_autofree char *cells = say_cells (of, remedy, now);
  g_autofree char *due = remedy->due != SOV_NO_TIME ? sov_format_due (remedy->due, TRUE, NULL, now) : NULL;
  g_autofree char *text = NULL;
  SovFact *fact;

  if (remedy->state != SOV_TERM_IN_FORCE)
    text = g_strdup (sov_label_term_state (remedy->state));
  else
    text = g_strjoin ("\n", due != NULL ? due : cells, due != NULL && *cells != '\0' ? cells : NULL, NULL);
  fact = sov_fact_new_item (remedy->text, text);
  sov_fact_set_action (fact, "win.show-deal-term", g_variant_new ("(xxx)", remedy->deal, remedy->term, G_GINT64_CONSTANT (0)));
  if (remedy->state == SOV_TERM_IN_FORCE)
    sov_fact_add_button (fact, _ ("Did It Happen?"), "object-select-symbolic", "win.mark",
                         g_variant_new ("(xx)", remedy->deal, remedy->term));
  g_ptr_array_add (facts, fact);
}

/* @what: (nullable): "own cost" */
static void
add_money (GStrvBuilder *parts,
           const char *what,
           gint64 cents)
{
  g_autofree char *money = sov_format_money (cents);

  g_strv_builder_take (parts, what != NULL ? g_strdup_printf ("%s %s", what, money) : g_strdup (money));
}

static char *
say_compensation (SovCompensation *compensation,
                  gint64 now)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  gint64 cost = sov_compensation_get_own_cost (compensation);
  gint64 given = sov_compensation_get_given (compensation, now);

  if (compensation->value != SOV_NO_MONEY)
    add_money (parts, NULL, compensation->value);
  if (given > 0 && sov_compensation_is_open (compensation, now))
    add_money (parts, C_ ("before a sum", "given"), given);
  if (given > 0 && sov_compensation_is_open (compensation, now))
    add_money (parts, C_ ("before a sum", "left"), sov_compensation_get_left (compensation, now));
  if (!sov_compensation_is_open (compensation, now))
    g_strv_builder_add (parts, sov_compensation_has_expired (compensation, now) ? _ ("expired") : _ ("all given"));
  else if (compensation->due != SOV_NO_TIME)
    g_strv_builder_take (parts, sov_format_due (compensation->due, FALSE, NULL, now));
  if (cost > 0)
    add_money (parts, C_ ("before a sum", "own cost"), cost);
  if (!sov_compensation_is_accounted (compensation))
    g_strv_builder_add (parts, _ ("not ready for the books"));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static void
add_compensation (GPtrArray *facts,
                  SovCompensation *compensation,
                  gint64 now)
{
  const char *kind = sov_label_compensation_kind (compensation->kind);
  g_autofree char *title = compensation->text != NULL ? g_strdup_printf ("%s: %s", kind, compensation->text) : g_strdup (kind);
  g_autofree char *text = say_compensation (compensation, now);
  SovFact *fact = sov_fact_new_item (title, text);

  if (compensation->surprise)
    sov_fact_set_icon (fact, "starred-symbolic");
  sov_fact_set_action (fact, "win.edit-compensation", g_variant_new_int64 (compensation->id));
  if (sov_compensation_is_open (compensation, now))
    sov_fact_add_button (fact, _ ("Give…"), NULL, "win.give", g_variant_new_int64 (compensation->id));
  g_ptr_array_add (facts, fact);
}

static void
add_compensations (GPtrArray *facts,
                   SovCase *of,
                   gboolean surprises,
                   gint64 now)
{
  for (guint i = 0; i < of->compensations->len; i++)
    {
      SovCompensation *compensation = of->compensations->pdata[i];

      if (compensation->surprise == surprises)
        add_compensation (facts, compensation, now);
    }
}

static gboolean
has_surprise (SovCase *of)
{
  for (guint i = 0; i < of->compensations->len; i++)
    if (((SovCompensation *) of->compensations->pdata[i])->surprise)
      return TRUE;

  return FALSE;
}

/* Lesson 000-29: the extra that nobody expects comes after the main thing. */
static void
add_openers (GPtrArray *facts,
             SovCase *of,
             gint64 now)
{
  SovComplaintState state = sov_complaint_get_state (of->complaint, now);
  gboolean agreed = state >= SOV_COMPLAINT_DECIDED && state <= SOV_COMPLAINT_REMEDIED;
  SovFact *fact;

  if (agreed && !has_surprise (of))
    {
      fact = sov_fact_new_item (_ ("A Little Extra…"), _ ("What the customer does not expect makes up for the trouble"));
      sov_fact_set_icon (fact, "starred-symbolic");
      sov_fact_set_action (fact, "win.new-compensation", g_variant_new ("(xx)", of->complaint->id, of->complaint->party));
      g_ptr_array_add (facts, fact);
    }

  fact = sov_fact_new_item (_ ("Add Compensation…"), NULL);
  sov_fact_set_icon (fact, "list-add-symbolic");
  sov_fact_set_action (fact, "win.new-compensation", g_variant_new ("(xx)", of->complaint->id, of->complaint->party));
  g_ptr_array_add (facts, fact);
}

static char *
say_remedies (SovCase *of,
              gint64 now)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;
  guint n_left = 0;
  gint64 promised = sov_case_get_promised (of);
  gint64 surprises = sov_case_get_surprises (of);
  gint64 cost = sov_case_get_own_cost (of);

  for (guint i = 0; i < of->remedies->len; i++)
    n_left += ((const SovRemedy *) of->remedies->pdata[i])->state == SOV_TERM_IN_FORCE;
  for (guint i = 0; i < of->compensations->len; i++)
    n_left += sov_compensation_is_open (of->compensations->pdata[i], now);

  if (of->remedies->len + of->compensations->len == 0)
    return g_strdup (_ ("Nothing is promised yet"));
  if (promised > 0)
    add_money (parts, C_ ("before a sum", "promised"), promised);
  if (surprises > 0)
    add_money (parts, C_ ("before a sum", "a little extra"), surprises);
  if (cost > 0)
    add_money (parts, C_ ("before a sum", "own cost"), cost);
  if (n_left > 0)
    g_strv_builder_take (parts, g_strdup_printf (ngettext ("%u thing open", "%u things open", n_left), n_left));
  else
    g_strv_builder_add (parts, _ ("all done"));
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

GPtrArray *
sov_case_list_remedies (SovCase *of,
                        gint64 now,
                        char **summary)
{
  GPtrArray *facts = sov_case_facts_new ();

  if (sov_case_is_over_ceiling (of))
    g_ptr_array_add (facts, sov_fact_new_warning (SOV_LEVEL_INFO,
                                                  _ ("More is promised than the price of the deal. It is your choice; sleep on it.")));
  for (guint i = 0; i < of->remedies->len; i++)
    add_remedy (facts, of, of->remedies->pdata[i], now);
  add_compensations (facts, of, FALSE, now);
  add_compensations (facts, of, TRUE, now);
  add_openers (facts, of, now);
  *summary = say_remedies (of, now);

  return facts;
}
