/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-case.h"
#include "model/sov-praise.h"

/* What a lesson says by itself, and which praise has its turn. */

static void
test_the_second_line_is_what_changes (void)
{
  static const struct
  {
    const char *text;
    const char *change;
  } cases[] = {
    { "Muisti pettää", "Muisti pettää" },
    { "Muisti pettää\nPohja puhelimeen", "Pohja puhelimeen" },
    { "Muisti pettää\nPohja puhelimeen\nja kalenteriin", "Pohja puhelimeen\nja kalenteriin" },
    { "Muisti pettää\n", "Muisti pettää\n" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SovLesson) lesson = sov_lesson_new ();

      lesson->text = g_strdup (cases[i].text);
      g_assert_cmpstr (sov_lesson_get_change (lesson), ==, cases[i].change);
    }
}

static void
test_three_deals_or_one_with_the_subcontractor_ask (void)
{
  g_autoptr (SovLesson) lesson = sov_lesson_new ();

  lesson->complaint = 3;
  g_assert_false (sov_lesson_may_have_recurred (lesson));
  lesson->n_deals = 2;
  g_assert_false (sov_lesson_may_have_recurred (lesson));
  lesson->n_deals = 3;
  g_assert_true (sov_lesson_may_have_recurred (lesson));
  lesson->n_deals = 1;
  lesson->subcontractor = 7;
  g_assert_true (sov_lesson_may_have_recurred (lesson));
  lesson->n_deals = 0;
  g_assert_false (sov_lesson_may_have_recurred (lesson));
}

static void
test_an_idea_has_nothing_that_could_come_again (void)
{
  g_autoptr (SovLesson) idea = sov_lesson_new ();

  idea->n_deals = 100;
  g_assert_false (sov_lesson_may_have_recurred (idea));
}

static void
test_only_a_clear_yes_is_a_permission (void)
{
  static const struct
  {
    SovPermission permission;
    gboolean published;
    gboolean named;
  } cases[] = {
    { 0, FALSE, FALSE },
    { SOV_PERMISSION_ASKED, FALSE, FALSE },
    { SOV_PERMISSION_BY_NAME, TRUE, TRUE },
    { SOV_PERMISSION_ANONYMOUS, TRUE, FALSE },
    { SOV_PERMISSION_NO, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SovPraise) praise = sov_praise_new ();

      praise->permission = cases[i].permission;
      g_assert_cmpint (sov_praise_may_be_published (praise), ==, cases[i].published);
      g_assert_cmpint (sov_praise_may_be_named (praise), ==, cases[i].named);
    }
}

static void
test_each_praise_has_its_day (void)
{
  g_autoptr (GPtrArray) praises = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_null (sov_praise_pick (praises, 20000));
  for (int i = 0; i < 3; i++)
    g_ptr_array_add (praises, sov_praise_new ());
  for (int day = 20000; day < 20010; day++)
    {
      g_assert_true (sov_praise_pick (praises, day) == sov_praise_pick (praises, day + 3));
      g_assert_true (sov_praise_pick (praises, day) != sov_praise_pick (praises, day + 1));
    }
}

#define ADD(name, test) g_test_add_func ("/model/lesson/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("the-second-line-is-what-changes", test_the_second_line_is_what_changes);
  ADD ("three-deals-or-one-with-the-subcontractor-ask", test_three_deals_or_one_with_the_subcontractor_ask);
  g_test_add_func ("/model/lesson/an-idea-has-nothing-that-could-come-again", test_an_idea_has_nothing_that_could_come_again);
  ADD ("only-a-clear-yes-is-a-permission", test_only_a_clear_yes_is_a_permission);
  ADD ("each-praise-has-its-day", test_each_praise_has_its_day);
  return g_test_run ();
}
