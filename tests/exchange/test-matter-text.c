/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-matter-text.h"

#include <string.h>

#include "exchange/sov-warning-text.h"
#include "model/sov-time.h"

/* What complaints, compensation and lessons say on Today. */

static gint64
ms (const char *text)
{
  gint64 time = 0;

  g_assert_true (sov_time_parse_local (text, 0, &time, NULL));

  return time;
}

#define NOW ms ("2026-11-20T12:00")

static SovTodayItem *
make_complaint (SovAttention attention,
                const char *due)
{
  SovTodayItem *item = sov_today_item_new (SOV_TODAY_COMPLAINT, "V");

  item->urgency = SOV_URGENCY_RED;
  item->attention = attention;
  item->customer_name = g_strdup ("Liisa <b>&");
  item->due = ms (due);
  item->due_has_clock = TRUE;

  return item;
}

static void
assert_says (SovTodayItem *item,
             const char *want)
{
  g_autofree char *text = sov_today_item_text (item, NOW);

  g_assert_cmpstr (text, ==, want);
}

static void
assert_asks (SovAttention attention,
             const char *due,
             const char *want)
{
  g_autoptr (SovTodayItem) item = make_complaint (attention, due);

  assert_says (item, want);
}

static void
test_the_call_is_for_now (void)
{
  assert_asks (SOV_ATTENTION_CALL, "2026-11-20T12:40", "Call now, today 12:40 at the latest: then it will not gnaw at you. Customer: Liisa <b>&");
  assert_asks (SOV_ATTENTION_CALL, "2026-11-20T11:00", "Call now, then it will not gnaw at you. Customer: Liisa <b>&");
}

static void
test_nobody_is_called_at_night (void)
{
  assert_asks (SOV_ATTENTION_CALL, "2026-11-21T09:00",
               "Call when your hours of contact begin, tomorrow 09:00 at the latest. Customer: Liisa <b>&");
}

static void
test_the_next_call_has_its_time (void)
{
  assert_asks (SOV_ATTENTION_CALL_AGAIN, "2026-11-20T14:30", "Nobody answered. Call again today 14:30. Customer: Liisa <b>&");
  assert_asks (SOV_ATTENTION_CALL_AGAIN, "2026-11-20T11:30", "Nobody answered. It is time to call again. Customer: Liisa <b>&");
}

static void
test_a_day_fills_up (void)
{
  assert_asks (SOV_ATTENTION_OWN_PART, "2026-11-20T18:40",
               "24 hours fill up today 18:40: what is the next step, and when? Customer: Liisa <b>&");
  assert_asks (SOV_ATTENTION_OWN_PART, "2026-11-20T12:00",
               "24 hours are full: what is the next step, and when? Customer: Liisa <b>&");
}

static void
test_a_second_look_is_slept_on (void)
{
  g_autoptr (SovTodayItem) item = make_complaint (SOV_ATTENTION_SECOND_LOOK, "2026-11-21T09:00");

  item->urgency = SOV_URGENCY_WAITING;
  assert_says (item, "Sleep on it: a second look tomorrow 09:00, and only then a proposal. Customer: Liisa <b>&");
  assert_asks (SOV_ATTENTION_SECOND_LOOK, "2026-11-20T09:00",
               "Look at it with fresh eyes, then make your proposal. Customer: Liisa <b>&");
}

static void
test_what_was_put_off_says_until_when (void)
{
  g_autoptr (SovTodayItem) item = make_complaint (SOV_ATTENTION_CALL, "2026-11-20T14:00");

  item->urgency = SOV_URGENCY_WAITING;
  assert_says (item, "A complaint that you put off until today 14:00. Customer: Liisa <b>&");
}

static void
test_each_attention_says_something_else (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (SovAttention attention = SOV_ATTENTION_CALL; attention <= SOV_ATTENTION_EXTERNAL; attention++)
    {
      g_autoptr (SovTodayItem) item = make_complaint (attention, "2026-11-20T12:30");
      g_autofree char *words = sov_attention_text (attention, item->due, NOW);

      g_assert_true (g_hash_table_add (seen, sov_today_item_text (item, NOW)));
      g_assert_cmpstr (words, !=, "");
      g_assert_null (strstr (words, "%s"));
      g_assert_null (strchr (words, '!'));
    }
}

static void
test_a_list_says_it_in_few_words (void)
{
  g_autofree char *now = sov_attention_text (SOV_ATTENTION_CALL, NOW, NOW);
  g_autofree char *later = sov_attention_text (SOV_ATTENTION_NEXT_STEP, ms ("2026-11-21T09:00"), NOW);
  g_autofree char *nothing = sov_attention_text (0, SOV_NO_TIME, NOW);

  g_assert_cmpstr (now, ==, "Call now");
  g_assert_cmpstr (later, ==, "Next step: tomorrow 09:00");
  g_assert_cmpstr (nothing, ==, "");
}

static SovTodayItem *
make_owed (SovCompensationKind kind,
           gint64 amount)
{
  SovTodayItem *item = sov_today_item_new (SOV_TODAY_COMPENSATION, "H");

  item->compensation_kind = kind;
  item->customer_name = g_strdup ("Liisa Mantere");
  item->amount = amount;

  return item;
}

static void
test_a_credit_says_whose_and_how_much (void)
{
  g_autoptr (SovTodayItem) item = make_owed (SOV_COMPENSATION_DISCOUNT_NEXT, 14500);

  assert_says (item, "You owe Liisa Mantere 145,00\u00a0€ on the next invoice");
}

static void
test_a_gift_card_says_until_when_it_is_good (void)
{
  g_autoptr (SovTodayItem) item = make_owed (SOV_COMPENSATION_GIFT_CARD, 5000);

  item->expires = ms ("2026-12-31T23:59");
  assert_says (item, "Promised and not yet given: Gift card 50,00\u00a0€, good until 31 Dec 2026. Customer: Liisa Mantere");
}

static void
test_what_has_no_value_is_told_by_what_it_is (void)
{
  g_autoptr (SovTodayItem) item = make_owed (SOV_COMPENSATION_REDO, SOV_NO_MONEY);

  item->term_text = g_strdup ("uudet esitteet");
  assert_says (item, "Promised and not yet given: Putting right at own cost, uudet esitteet. Customer: Liisa Mantere");
}

static void
test_lessons_ask (void)
{
  g_autoptr (SovTodayItem) improve = sov_today_item_new (SOV_TODAY_IMPROVE, "L");
  g_autoptr (SovTodayItem) recurred = sov_today_item_new (SOV_TODAY_RECURRED, "L");

  improve->term_text = g_strdup ("Ehdot heti");
  recurred->term_text = g_strdup ("Ehdot heti");
  recurred->n_terms = 3;
  assert_says (improve, "You decided to change this by now: “Ehdot heti”. Is it done?");
  assert_says (recurred, "3 deals done since you learnt this. Did the same happen again? “Ehdot heti”");
}

#define ADD(name, test) g_test_add_func ("/exchange/matter-text/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-call-is-for-now", test_the_call_is_for_now);
  ADD ("nobody-is-called-at-night", test_nobody_is_called_at_night);
  ADD ("the-next-call-has-its-time", test_the_next_call_has_its_time);
  ADD ("a-day-fills-up", test_a_day_fills_up);
  ADD ("a-second-look-is-slept-on", test_a_second_look_is_slept_on);
  ADD ("what-was-put-off-says-until-when", test_what_was_put_off_says_until_when);
  ADD ("each-attention-says-something-else", test_each_attention_says_something_else);
  ADD ("a-list-says-it-in-few-words", test_a_list_says_it_in_few_words);
  ADD ("a-credit-says-whose-and-how-much", test_a_credit_says_whose_and_how_much);
  ADD ("a-gift-card-says-until-when-it-is-good", test_a_gift_card_says_until_when_it_is_good);
  ADD ("what-has-no-value-is-told-by-what-it-is", test_what_has_no_value_is_told_by_what_it_is);
  ADD ("lessons-ask", test_lessons_ask);

  return g_test_run ();
}
