/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli-show.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-format.h"
#include "model/sov-enum-types.h"
#include "store/sov-case-table.h"

/* A complaint as its page has it: where it stands, what was done, what was
 * given and what was learnt. The user's own view: with the cause, which goes to
 * nobody. */

static void
add_steps (JsonBuilder *builder,
           const GArray *steps)
{
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < steps->len; i++)
    {
      const SovStep *step = &g_array_index (steps, SovStep, i);

      json_builder_begin_object (builder);
      sov_json_choice (builder, "did", SOV_TYPE_STEP_KIND, (int) step->did);
      sov_json_time (builder, "at", step->at);
      sov_json_text (builder, "text", step->text);
      sov_json_text (builder, "by", step->by);
      sov_json_time (builder, "due", step->due);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_compensations (JsonBuilder *builder,
                   GPtrArray *compensations,
                   gint64 at)
{
  json_builder_set_member_name (builder, "compensations");
  json_builder_begin_array (builder);
  for (guint i = 0; i < compensations->len; i++)
    {
      SovCompensation *compensation = compensations->pdata[i];

      json_builder_begin_object (builder);
      sov_json_text (builder, "ref", compensation->ref);
      sov_json_choice (builder, "kind", SOV_TYPE_COMPENSATION_KIND, (int) compensation->kind);
      sov_json_money (builder, "value", compensation->value);
      sov_json_money (builder, "own_cost", sov_compensation_get_own_cost (compensation));
      sov_json_money (builder, "given", sov_compensation_get_given (compensation, at));
      sov_json_money (builder, "left", sov_compensation_get_left (compensation, at));
      json_builder_set_member_name (builder, "surprise");
      json_builder_add_boolean_value (builder, compensation->surprise);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* What lacks before it can be closed. */
static void
add_guards (JsonBuilder *builder,
            guint open)
{
  json_builder_set_member_name (builder, "guards");
  json_builder_begin_array (builder);
  for (int guard = SOV_GUARD_THANKS; guard <= SOV_GUARD_LESSON; guard++)
    if ((open & SOV_BIT (guard)) != 0)
      json_builder_add_string_value (builder, sov_enum_nick (SOV_TYPE_GUARD, guard));
  json_builder_end_array (builder);
}

static void
add_case (JsonBuilder *builder,
          SovCase *found,
          gint64 at)
{
  const SovComplaint *complaint = found->complaint;
  SovClock clock;
  gint64 due;

  clock = sov_complaint_get_clock (complaint, at, &due);
  sov_json_text (builder, "kind", "complaint");
  sov_json_text (builder, "ref", complaint->ref);
  sov_json_text (builder, "party", found->party_ref);
  sov_json_text (builder, "deal", found->deal_ref);
  sov_json_text (builder, "words", found->words);
  sov_json_time (builder, "at", complaint->at);
  sov_json_choice (builder, "state", SOV_TYPE_COMPLAINT_STATE, (int) sov_complaint_get_state (complaint, at));
  sov_json_choice (builder, "outcome", SOV_TYPE_OUTCOME, (int) sov_complaint_get_outcome (complaint, at));
  sov_json_choice (builder, "clock", SOV_TYPE_CLOCK, (int) clock);
  sov_json_time (builder, "due", due);
  sov_json_number (builder, "severity", sov_complaint_get_severity (complaint, at));
  sov_json_choice (builder, "style", SOV_TYPE_STYLE, (int) complaint->style);
  sov_json_choice (builder, "cause", SOV_TYPE_CAUSE, found->cause != NULL ? (int) found->cause->cause : 0);
  sov_json_text (builder, "cause_term", found->cause != NULL ? found->cause->term_ref : NULL);
  add_guards (builder, sov_complaint_get_open_guards (complaint));
  add_steps (builder, complaint->steps);
  add_compensations (builder, found->compensations, at);
}

static void
say_steps (SovCli *self,
           const GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const SovStep *step = &g_array_index (steps, SovStep, i);
      g_autofree char *when = sov_format_time (step->at);

      sov_cli_say (self, "  %s  %s%s%s", when, sov_label_step (step->did), step->text != NULL ? ": " : "",
                   step->text != NULL ? step->text : "");
    }
}

static void
say_compensations (SovCli *self,
                   GPtrArray *compensations,
                   gint64 at)
{
  for (guint i = 0; i < compensations->len; i++)
    {
      SovCompensation *compensation = compensations->pdata[i];
      g_autofree char *value = sov_format_money (compensation->value);
      g_autofree char *left = sov_format_money (sov_compensation_get_left (compensation, at));

      if (sov_compensation_is_open (compensation, at))
        /* Translators: what is given, as “Gift card”, its value and what is left of that to give */
        sov_cli_say (self, _ ("  %s %s, left to give %s"), sov_label_compensation_kind (compensation->kind), value, left);
      else
        sov_cli_say (self, "  %s %s", sov_label_compensation_kind (compensation->kind), value);
    }
}

static void
say_case (SovCli *self,
          SovCase *found,
          gint64 at)
{
  const SovComplaint *complaint = found->complaint;
  g_autofree char *when = sov_format_time (complaint->at);
  g_autofree char *until = NULL;
  SovClock clock;
  gint64 due;

  clock = sov_complaint_get_clock (complaint, at, &due);
  until = sov_format_time (due);
  sov_cli_say (self, "%s  %s%s%s", complaint->ref, found->party_name, found->deal_title != NULL ? " – " : "",
               found->deal_title != NULL ? found->deal_title : "");
  sov_cli_say (self, "  %s  %s", when, found->words);
  sov_cli_say (self, "  %s%s%s", sov_label_complaint_state (sov_complaint_get_state (complaint, at)),
               sov_complaint_get_outcome (complaint, at) != 0 ? ": " : "", sov_label_outcome (sov_complaint_get_outcome (complaint, at)));
  if (clock != 0)
    sov_cli_say (self, "  %s: %s", sov_label_clock (clock), until);
  say_steps (self, complaint->steps);
  say_compensations (self, found->compensations, at);
  for (guint i = 0; i < found->lessons->len; i++)
    /* Translators: what was learnt from a complaint */
    sov_cli_say (self, _ ("  Learnt: %s"), ((const SovLesson *) found->lessons->pdata[i])->text);
}

gboolean
sov_cli_show_complaint (SovCli *self,
                        JsonBuilder *builder,
                        gint64 id,
                        gint64 at,
                        GError **error)
{
  g_autoptr (SovCase) found = sov_case_table_load (self->db, id, at, error);

  if (found == NULL)
    return FALSE;

  add_case (builder, found, at);
  say_case (self, found, at);
  return TRUE;
}
