/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "canary-case.h"

static SovStep *
add_step (SovCase *of,
          SovStepKind did,
          const char *text)
{
  SovStep *step = sov_complaint_add_step (of->complaint, did, at ("2026-10-22T09:00"));

  step->text = g_strdup (text);
  step->by = g_strdup (CANARY " step by");
  step->cost = CANARY_MONEY;
  step->reason = g_strdup (CANARY " step reason");

  return step;
}

static void
add_steps (SovCase *of)
{
  add_step (of, SOV_STEP_TRIED_CALL, CANARY " tried");
  add_step (of, SOV_STEP_CONTACTED, CANARY " contacted");
  add_step (of, SOV_STEP_THANKED, CANARY " thanked");
  add_step (of, SOV_STEP_EXPLAINED, CUSTOMER_CANARY " selitys");
  add_step (of, SOV_STEP_ASSESSED, CANARY " assessed");
  add_step (of, SOV_STEP_PROPOSED, CUSTOMER_CANARY " ehdotus yksi\n" CUSTOMER_CANARY " ehdotus kaksi");
  add_step (of, SOV_STEP_CUSTOMER_CHOSE, CUSTOMER_CANARY " valinta");
  add_step (of, SOV_STEP_TOLD_PREVENTION, CUSTOMER_CANARY " muutos");
  add_step (of, SOV_STEP_CLOSED, CANARY " closed");
}

static void
add_cause (SovCase *of)
{
  of->cause = g_new0 (SovCauseFound, 1);
  of->cause->cause = SOV_CAUSE_SUBCONTRACTOR;
  of->cause->whose = SOV_WHOSE_SUBCONTRACTOR;
  of->cause->term = CALL;
  of->cause->term_ref = g_strdup (CANARY " cause ref");
  of->cause->term_text = g_strdup (CANARY " cause term");
  of->cause->party = ANTTI;
  of->cause->party_name = g_strdup (CANARY " cause party");
  of->cause->note = g_strdup (CANARY " cause note");
}

static void
add_recourse (SovCase *of)
{
  SovRecourse *recourse = g_new0 (SovRecourse, 1);

  recourse->did = SOV_RECOURSE_AGREED;
  recourse->party = ANTTI;
  recourse->party_ref = g_strdup (CANARY " recourse ref");
  recourse->party_name = g_strdup (CANARY " recourse party");
  recourse->text = g_strdup (CANARY " recourse");
  recourse->amount = CANARY_MONEY;
  recourse->at = at ("2026-10-22T10:00");
  g_ptr_array_add (of->recourses, recourse);
}

static void
add_compensation (SovCase *of)
{
  SovCompensation *compensation = sov_compensation_new (SOV_COMPENSATION_GIFT_CARD);

  compensation->text = g_strdup (CUSTOMER_CANARY " lahjakortti");
  compensation->subcontractor_name = g_strdup (CANARY " compensation subcontractor");
  compensation->complaint_ref = g_strdup (CANARY " compensation ref");
  compensation->value = 5000;
  compensation->cost = CANARY_MONEY;
  compensation->bill = CANARY_MONEY;
  compensation->hour_cost = CANARY_MONEY;
  compensation->surprise = TRUE;
  sov_compensation_add_given (compensation, 5000, at ("2026-10-23T10:00"), CANARY " given");
  if (of->compensations == NULL)
    of->compensations = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (of->compensations, compensation);
}

static void
add_lesson (SovCase *of)
{
  SovLesson *lesson = sov_lesson_new ();

  lesson->complaint_ref = g_strdup (CANARY " lesson ref");
  lesson->text = g_strdup (CUSTOMER_CANARY " oppi");
  lesson->standing_term = g_strdup ("Lähetän sovitut samana päivänä");
  lesson->subcontractor = ANTTI;
  lesson->subcontractor_name = g_strdup (CANARY " lesson subcontractor");
  g_ptr_array_add (of->lessons, lesson);
}

static void
add_entry (SovCase *of,
           gint64 party,
           SovChannel channel,
           SovDirection direction,
           const char *text)
{
  SovSheetEntry *entry = sov_sheet_add_entry (of->sheet);

  entry->ref = g_strdup (CANARY " entry ref");
  entry->party = party;
  entry->channel = channel;
  entry->direction = direction;
  entry->text = g_strdup (text);
  entry->at = at ("2026-10-21T12:00");
}

static void
add_sheet (SovCase *of)
{
  SovTerm *price;

  of->sheet = make_story ();
  relay (sov_sheet_find_term (of->sheet, CALL), MAIJA, SOV_RELAY_WRITTEN, 1, "2026-10-20T09:00");
  price = add_term (of->sheet, 13, SOV_TERM_PRICE, CANARY " price with the subcontractor");
  price->to = ANTTI;
  let_know (price, ANTTI);
  first (price)->price = CANARY_MONEY;
  add_entry (of, MAIJA, SOV_CHANNEL_EMAIL, SOV_DIRECTION_IN, CUSTOMER_CANARY " viesti <b>&");
  add_entry (of, MAIJA, SOV_CHANNEL_CALL, SOV_DIRECTION_OUT, CANARY " call note");
  add_entry (of, MAIJA, SOV_CHANNEL_OTHER, SOV_DIRECTION_OUT, CANARY " other note");
  add_entry (of, ANTTI, SOV_CHANNEL_SMS, SOV_DIRECTION_IN, CANARY " subcontractor message");
  of->deal_title = g_strdup (of->sheet->title);
  of->deal_price = of->sheet->price;
}

SovCase *
make_canary_case (void)
{
  SovCase *of = sov_case_new ();

  of->complaint = sov_complaint_new ();
  of->complaint->ref = g_strdup (CANARY " ref");
  of->complaint->party = MAIJA;
  of->complaint->at = at ("2026-10-21T11:00");
  of->complaint->style = SOV_STYLE_DEMANDING;
  of->words = g_strdup (CUSTOMER_CANARY " sanat: en ole saanut puhelua");
  of->channel = SOV_CHANNEL_EMAIL;
  of->party_name = g_strdup ("Maija Meikäläinen");
  of->first_name = g_strdup ("Maija");
  of->party_kind = SOV_PARTY_CONSUMER;
  of->my_name = g_strdup ("Aino Saarela");
  of->term = CALL;
  of->term_text = g_strdup ("Antti soittaa Maijalle");
  of->impact = g_strdup (CUSTOMER_CANARY " haitta");
  of->expectation = g_strdup (CUSTOMER_CANARY " odotus");
  of->got = g_strdup (CUSTOMER_CANARY " sai");
  of->spread = g_strdup (CANARY " spread");
  of->sought = SOV_SOUGHT_LOWER_PRICE;
  of->hour_cost = CANARY_MONEY;
  of->year_value = CANARY_MONEY;
  add_sheet (of);
  add_steps (of);
  add_cause (of);
  add_recourse (of);
  add_compensation (of);
  add_lesson (of);

  return of;
}

void
assert_keeps_quiet (const char *text,
                    const char *canary)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *wanted = g_utf8_casefold (canary, -1);

  assert_lacks (folded, wanted);
}
