/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-warning-text.h"

#include <string.h>

#include "model/sov-time.h"

static SovTodayItem *
make_item (int rule,
           SovCure cure)
{
  SovTodayItem *item = sov_today_item_new (SOV_TODAY_WARNING, "D");

  item->rule = rule;
  item->cure = cure;
  item->deal = 3;
  item->term = 5;
  item->n_terms = 1;
  item->party = 7;
  item->party_name = g_strdup ("Antti <b>&");
  item->term_text = g_strdup ("soittaa klo 10");
  item->due = sov_time_now () + SOV_TIME_HOUR_MS;
  item->due_has_clock = TRUE;

  return item;
}

static void
test_every_rule_has_a_reason (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int rule = 1; rule <= 13; rule++)
    {
      g_autoptr (SovTodayItem) item = make_item (rule, SOV_CURE_SEND);
      char *text;

      item->missing = SOV_BIT (SOV_TERM_SCHEDULE) | SOV_BIT (SOV_TERM_PRICE);
      text = sov_today_item_text (item, sov_time_now ());
      g_assert_cmpuint (strlen (text), >, 10);
      g_assert_true (g_hash_table_add (seen, text));
    }
}

static void
test_names_are_text (void)
{
  g_autoptr (SovTodayItem) item = make_item (1, SOV_CURE_SEND);
  g_autofree char *text = sov_today_item_text (item, sov_time_now ());

  g_assert_nonnull (strstr (text, "Antti <b>&"));
  g_assert_nonnull (strstr (text, "soittaa klo 10"));
}

static void
test_several_things_are_counted (void)
{
  g_autoptr (SovTodayItem) item = make_item (1, SOV_CURE_SEND);
  g_autofree char *text = NULL;

  item->n_terms = 3;
  text = sov_today_item_text (item, sov_time_now ());
  g_assert_nonnull (strstr (text, "3"));
}

static void
test_missing_kinds_are_named (void)
{
  g_autofree char *text = sov_term_kinds_text (SOV_BIT (SOV_TERM_PRICE) | SOV_BIT (SOV_TERM_SCHEDULE));

  g_assert_cmpstr (text, ==, "schedule, price");
}

static void
assert_button (SovTodayItem *item,
               const char *action,
               const char *target)
{
  g_auto (SovCureButton) button = { NULL };
  g_autofree char *printed = NULL;

  sov_today_item_get_button (item, &button);
  printed = g_variant_print (button.target, FALSE);
  g_assert_cmpstr (button.action, ==, action);
  g_assert_cmpstr (printed, ==, target);
  g_assert_cmpstr (button.label, !=, "");
}

static void
test_every_cure_leads_somewhere (void)
{
  static const struct
  {
    SovCure cure;
    const char *action;
    const char *target;
  } cures[] = {
    { SOV_CURE_SEND, "win.send", "(3, 7)" },
    { SOV_CURE_ASK_ANSWER, "win.ask", "(3, 7)" },
    { SOV_CURE_CALL, "win.call", "7" },
    { SOV_CURE_MARK_DONE, "win.mark", "(3, 5)" },
    { SOV_CURE_SETTLE, "win.settle", "(3, 5, 7)" },
    { SOV_CURE_ADD_TERM, "win.new-term", "(3, 0)" },
    { SOV_CURE_SET_DUE, "win.edit-term", "(3, 5)" },
    { SOV_CURE_MAKE_TERM, "win.new-term", "(3, 9)" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cures); i++)
    {
      g_autoptr (SovTodayItem) item = make_item (1, cures[i].cure);

      item->entry = 9;
      assert_button (item, cures[i].action, cures[i].target);
    }
}

static void
test_what_is_no_warning_has_words_and_a_button (void)
{
  for (int kind = SOV_TODAY_DUE; kind <= SOV_TODAY_TASK; kind++)
    {
      g_autoptr (SovTodayItem) item = make_item (0, 0);
      g_autofree char *text = NULL;
      g_auto (SovCureButton) button = { NULL };

      item->kind = kind;
      item->customer_name = g_strdup ("Maija");
      item->amount = 14500;
      text = sov_today_item_text (item, sov_time_now ());
      sov_today_item_get_button (item, &button);
      g_assert_cmpuint (strlen (text), >, 10);
      g_assert_nonnull (button.action);
    }
}

static void
assert_leads (SovTodayKind kind,
              SovAttention attention,
              const char *label,
              const char *asked)
{
  g_autoptr (SovTodayItem) item = sov_today_item_new (kind, "V");
  g_auto (SovCureButton) button = { NULL };
  g_autofree char *target = NULL;
  g_autofree char *action = NULL;

  item->attention = attention;
  item->subject_id = 12;
  sov_today_item_get_button (item, &button);
  target = button.target != NULL ? g_variant_print (button.target, FALSE) : NULL;
  action = target != NULL ? g_strdup_printf ("%s %s", button.action, target) : g_strdup (button.action);
  g_assert_cmpstr (button.label, ==, label);
  g_assert_cmpstr (action, ==, asked);
}

static void
test_complaints_have_one_button_each (void)
{
  assert_leads (SOV_TODAY_COMPLAINT, SOV_ATTENTION_CALL, "Call Now", "win.show-complaint 12");
  assert_leads (SOV_TODAY_COMPLAINT, SOV_ATTENTION_CALL_AGAIN, "Call Now", "win.show-complaint 12");
  assert_leads (SOV_TODAY_COMPLAINT, SOV_ATTENTION_OWN_PART, "Next Step", "win.show-complaint 12");
  assert_leads (SOV_TODAY_COMPLAINT, SOV_ATTENTION_FOLLOW_UP, "Ask…", "win.follow-up 12");
  assert_leads (SOV_TODAY_COMPENSATION, 0, "Give…", "win.give 12");
  assert_leads (SOV_TODAY_IMPROVE, 0, "What Was Learnt", "win.show-lessons");
  assert_leads (SOV_TODAY_RECURRED, 0, "Answer…", "win.check-lesson 12");
}

static void
test_a_task_is_done_in_one_press (void)
{
  assert_leads (SOV_TODAY_TASK, 0, "Done", "win.task-done 'V'");
}

static void
test_a_remedy_in_danger_leads_to_its_complaint (void)
{
  SovWarning warning = { .rule = 13, .cure = SOV_CURE_OPEN_COMPLAINT, .deal = 3, .complaint = 12, .due = SOV_NO_TIME };
  g_auto (SovCureButton) button = { NULL };

  sov_warning_get_button (&warning, &button);
  g_assert_cmpstr (button.action, ==, "win.show-complaint");
  g_assert_cmpint (g_variant_get_int64 (button.target), ==, 12);
}

static void
test_the_cure_goes_to_whom_it_needs (void)
{
  SovWarning warning = { .rule = 6, .cure = SOV_CURE_CALL, .deal = 3, .term = 5, .party = 0, .whom = 8, .due = SOV_NO_TIME };
  g_auto (SovCureButton) button = { NULL };

  sov_warning_get_button (&warning, &button);
  g_assert_cmpint (g_variant_get_int64 (button.target), ==, 8);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/warning-text/every-rule-has-a-reason-of-its-own", test_every_rule_has_a_reason);
  g_test_add_func ("/ui/warning-text/names-are-text-and-never-markup", test_names_are_text);
  g_test_add_func ("/ui/warning-text/several-things-for-one-party-are-counted", test_several_things_are_counted);
  g_test_add_func ("/ui/warning-text/what-was-not-agreed-is-named", test_missing_kinds_are_named);
  g_test_add_func ("/ui/warning-text/every-cure-leads-somewhere", test_every_cure_leads_somewhere);
  g_test_add_func ("/ui/warning-text/what-is-no-warning-has-words-and-a-button-too", test_what_is_no_warning_has_words_and_a_button);
  g_test_add_func ("/ui/warning-text/complaints-have-one-button-each", test_complaints_have_one_button_each);
  g_test_add_func ("/ui/warning-text/a-task-is-done-in-one-press", test_a_task_is_done_in_one_press);
  g_test_add_func ("/ui/warning-text/a-remedy-in-danger-leads-to-its-complaint", test_a_remedy_in_danger_leads_to_its_complaint);
  g_test_add_func ("/ui/warning-text/a-call-goes-to-whom-it-needs", test_the_cure_goes_to_whom_it_needs);

  return g_test_run ();
}
