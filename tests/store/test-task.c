/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-known.h"
#include "store/sov-lesson-table.h"
#include "store/sov-list-table.h"
#include "store/sov-task-table.h"
#include "store/sov-today-table.h"

#include "support/vault-state.h"

/* Tasks that nobody was promised, and ideas that no complaint gave: from the
 * contact they were made of to where they are seen. */

#define AT "2026-10-19T10:00"
#define LATER "2026-10-21T10:00"

static SovStoreState *
make (void)
{
  static const char *const lines[] = {
    "party; id=P; name=Satu; kind=consumer; as=customer",
    "party; id=O; name=Otso; kind=consumer; as=customer",
    "deal; id=D; customer=P; title=Terassi",
    "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=Tuo avain keskiviikkona",
  };
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);

  return state;
}

static SovTask *
load (SovStoreState *state,
      const char *ref)
{
  g_autoptr (GError) error = NULL;
  SovTask *task = sov_task_table_load_one (state->db, vault_id (state->db, SOV_SUBJECT_TASK, ref), &error);

  g_assert_no_error (error);
  return task;
}

/* "improve I, task T": what Today has of tasks and ideas. */
static char *
list_today (SovStoreState *state,
            const char *at)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  sov_today_table_add (items, state->db, vault_time (at), &error);
  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const SovTodayItem *item = items->pdata[i];

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", item->kind == SOV_TODAY_TASK ? "task" : "improve", item->ref);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_today (SovStoreState *state,
              const char *at,
              const char *want)
{
  g_autofree char *have = list_today (state, at);

  g_assert_cmpstr (have, ==, want);
}

/* The events of tasks and ideas, newest first: "18 17". */
static char *
list_events (SovStoreState *state,
             gint64 party,
             gint64 deal)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, party, deal);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = sov_list_table_list (state->db, query, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (SovRow) row = sov_history_table_load (state->db, g_array_index (ids, gint64, i), &error);

      g_assert_no_error (error);
      if (row->event >= SOV_EVENT_TASK)
        g_string_append_printf (text, "%s%d", text->len > 0 ? " " : "", row->event);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_a_task_keeps_its_words_day_and_source (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (SovTask) task = NULL;

  vault_state_do (state, AT, "task; id=T; text=Vie avain; deal=D; due=2026-10-21T14:00; from_entry=e1");
  task = load (state, "T");
  g_assert_cmpstr (task->text, ==, "Vie avain");
  g_assert_cmpint (task->due, ==, vault_time ("2026-10-21T14:00"));
  g_assert_true (task->due_has_clock);
  g_assert_cmpint (task->entry, ==, vault_id (state->db, SOV_SUBJECT_ENTRY, "e1"));
  g_assert_cmpstr (task->deal_title, ==, "Terassi");
  g_assert_cmpint (task->state, ==, SOV_TASK_OPEN);
  /* The deal says whom it is about. */
  g_assert_cmpstr (task->party_name, ==, "Satu");
}

static void
test_a_task_needs_nobody_and_no_day (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (SovTask) task = NULL;

  vault_state_do (state, AT, "task; id=T; text=Pese auto; due_vague=ennen talvea");
  task = load (state, "T");
  g_assert_cmpint (task->party, ==, 0);
  g_assert_cmpint (task->due, ==, SOV_NO_TIME);
  g_assert_cmpstr (task->due_vague, ==, "ennen talvea");
}

static void
test_bad_tasks_are_refused (void)
{
  g_autoptr (SovStoreState) state = make ();

  vault_state_do (state, AT, "task; id=T; text=Vie avain");
  vault_refuse (state->db, AT, "task; id=T; text=Toinen", SOV_ACTION_ERROR_SAME_REF, "task");
  vault_refuse (state->db, AT, "task; id=U; text= ", SOV_ACTION_ERROR_MISSING, "text");
  vault_refuse (state->db, AT, "task; id=U; text=Vie; deal=X", SOV_ACTION_ERROR_UNKNOWN_REF, "X");
  vault_refuse (state->db, AT, "task; id=U; text=Vie; from_entry=X", SOV_ACTION_ERROR_UNKNOWN_REF, "X");
  vault_refuse (state->db, AT, "task-done; task=X", SOV_ACTION_ERROR_UNKNOWN_REF, "X");
  vault_refuse (state->db, AT, "edit-task; of=T; text= ", SOV_ACTION_ERROR_MISSING, "text");
}

static void
test_a_new_day_takes_the_place_of_vague_words_and_they_of_it (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (SovTask) task = NULL;

  vault_state_do (state, AT, "task; id=T; text=Pese auto; due_vague=ennen talvea");
  vault_state_do (state, AT, "edit-task; of=T; due=2026-10-30T12:00");
  task = load (state, "T");
  g_assert_cmpint (task->due, ==, vault_time ("2026-10-30T12:00"));
  g_assert_null (task->due_vague);
  g_clear_object (&task);

  vault_state_do (state, AT, "edit-task; of=T; due_vague=joskus");
  task = load (state, "T");
  g_assert_cmpint (task->due, ==, SOV_NO_TIME);
  g_assert_cmpstr (task->due_vague, ==, "joskus");
  g_clear_object (&task);

  vault_state_do (state, AT, "edit-task; of=T; text=Pese autot");
  task = load (state, "T");
  g_assert_cmpstr (task->due_vague, ==, "joskus");
}

static void
test_it_is_on_today_from_its_day_until_it_is_done (void)
{
  g_autoptr (SovStoreState) state = make ();

  vault_state_do (state, AT, "task; id=T; text=Vie avain; party=P; due=2026-10-21T14:00");
  vault_state_do (state, AT, "task; id=U; text=Pese auto");
  assert_today (state, "2026-10-20T23:59", "task U");
  assert_today (state, "2026-10-21T00:01", "task T, task U");
  assert_today (state, "2026-11-21T00:01", "task T, task U");
  vault_state_do (state, LATER, "task-not-needed; task=U");
  vault_state_do (state, LATER, "task-done; task=T");
  assert_today (state, LATER, "");
  vault_state_do (state, LATER, "task-reopened; task=T");
  assert_today (state, LATER, "task T");
  vault_state_undo (state);
  assert_today (state, LATER, "");
}

static void
test_nothing_of_who_was_taken_away_is_on_today (void)
{
  g_autoptr (SovStoreState) state = make ();

  vault_state_do (state, AT, "task; id=T; text=Vie avain; party=P");
  vault_state_do (state, AT, "idea; id=I; text=Hinnat sivuille; party=P; due=2026-10-20T12:00");
  assert_today (state, LATER, "improve I, task T");
  vault_state_do (state, LATER, "remove; of=P");
  assert_today (state, LATER, "");
  vault_state_do (state, LATER, "restore; of=P");
  assert_today (state, LATER, "improve I, task T");
}

static void
test_the_history_tells_of_it_made_and_ended (void)
{
  g_autoptr (SovStoreState) state = make ();
  gint64 party = vault_id (state->db, SOV_SUBJECT_PARTY, "P");
  gint64 deal = vault_id (state->db, SOV_SUBJECT_DEAL, "D");
  g_autofree char *open = NULL;
  g_autofree char *ended = NULL;
  g_autofree char *of_deal = NULL;
  g_autofree char *removed = NULL;

  vault_state_do (state, AT, "idea; id=I; text=Hinnat sivuille; deal=D; from_entry=e1");
  vault_state_do (state, "2026-10-19T11:00", "task; id=T; text=Vie avain; deal=D");
  open = list_events (state, party, 0);
  g_assert_cmpstr (open, ==, "17 20");
  vault_state_do (state, LATER, "task-done; task=T");
  ended = list_events (state, party, 0);
  g_assert_cmpstr (ended, ==, "18 17 20");
  vault_state_do (state, LATER, "task-not-needed; task=T");
  of_deal = list_events (state, 0, deal);
  g_assert_cmpstr (of_deal, ==, "19 17 20");
  vault_state_do (state, LATER, "remove; of=T");
  vault_state_do (state, LATER, "remove; of=I");
  removed = list_events (state, 0, deal);
  g_assert_cmpstr (removed, ==, "");
}

static GPtrArray *
load_lessons (SovStoreState *state)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *lessons = sov_lesson_table_load_all (state->db, &error);

  g_assert_no_error (error);
  return lessons;
}

static void
test_an_idea_is_a_lesson_that_no_complaint_gave (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (GPtrArray) lessons = NULL;
  const SovLesson *idea;

  vault_state_do (state, AT, "idea; id=I; text=Hinnat sivuille; party=P; deal=D; due=2026-11-01T12:00; from_entry=e1");
  lessons = load_lessons (state);
  g_assert_cmpuint (lessons->len, ==, 1);
  idea = lessons->pdata[0];
  g_assert_cmpint (idea->complaint, ==, 0);
  g_assert_null (idea->complaint_words);
  g_assert_cmpstr (idea->customer_name, ==, "Satu");
  g_assert_cmpstr (idea->deal_title, ==, "Terassi");
  g_assert_cmpint (idea->entry, ==, vault_id (state->db, SOV_SUBJECT_ENTRY, "e1"));
  g_assert_cmpint (idea->done_at, ==, SOV_NO_TIME);

  vault_state_do (state, LATER, "improved; lesson=I");
  g_clear_pointer (&lessons, g_ptr_array_unref);
  lessons = load_lessons (state);
  g_assert_cmpint (((SovLesson *) lessons->pdata[0])->done_at, ==, vault_time (LATER));
}

static void
test_what_a_complaint_taught_is_no_idea (void)
{
  g_autoptr (SovStoreState) state = make ();

  vault_state_do (state, AT, "complaint; id=C; party=P; words=Myöhässä; channel=call");
  vault_state_do (state, AT, "lesson; id=L; complaint=C; text=Soita heti");
  vault_refuse (state->db, AT, "edit-idea; of=L; text=Toista", SOV_ACTION_ERROR_REFUSED, "no idea");
  vault_refuse (state->db, AT, "remove; of=L", SOV_ACTION_ERROR_REFUSED, "no idea");
}

static void
test_the_contact_it_came_from_may_go (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (SovTask) task = NULL;

  vault_state_do (state, AT, "task; id=T; text=Vie avain; party=P; from_entry=e1");
  vault_state_do (state, AT, "remove; of=e1");
  task = load (state, "T");
  g_assert_cmpstr (task->text, ==, "Vie avain");
}

static void
test_who_is_merged_brings_tasks_and_ideas_along (void)
{
  g_autoptr (SovStoreState) state = make ();
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) ideas = NULL;
  g_autoptr (GError) error = NULL;
  gint64 stays = vault_id (state->db, SOV_SUBJECT_PARTY, "O");

  vault_state_do (state, AT, "task; id=T; text=Vie avain; party=P");
  vault_state_do (state, AT, "idea; id=I; text=Hinnat sivuille; party=P");
  vault_state_do (state, AT, "merge; party=P; to=O");
  tasks = sov_task_table_load (state->db, stays, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tasks->len, ==, 1);
  ideas = sov_lesson_table_load_ideas_of (state->db, stays, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ideas->len, ==, 1);
  g_assert_cmpstr (((SovLesson *) ideas->pdata[0])->customer_name, ==, "Otso");
}

#define ADD(name, test) g_test_add_func ("/store/task/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-task-keeps-its-words-day-and-source", test_a_task_keeps_its_words_day_and_source);
  ADD ("a-task-needs-nobody-and-no-day", test_a_task_needs_nobody_and_no_day);
  ADD ("bad-tasks-are-refused", test_bad_tasks_are_refused);
  ADD ("a-new-day-takes-the-place-of-vague-words-and-they-of-it", test_a_new_day_takes_the_place_of_vague_words_and_they_of_it);
  ADD ("it-is-on-today-from-its-day-until-it-is-done", test_it_is_on_today_from_its_day_until_it_is_done);
  ADD ("nothing-of-who-was-taken-away-is-on-today", test_nothing_of_who_was_taken_away_is_on_today);
  ADD ("the-history-tells-of-it-made-and-ended", test_the_history_tells_of_it_made_and_ended);
  ADD ("an-idea-is-a-lesson-that-no-complaint-gave", test_an_idea_is_a_lesson_that_no_complaint_gave);
  ADD ("what-a-complaint-taught-is-no-idea", test_what_a_complaint_taught_is_no_idea);
  ADD ("the-contact-it-came-from-may-go", test_the_contact_it_came_from_may_go);
  ADD ("who-is-merged-brings-tasks-and-ideas-along", test_who_is_merged_brings_tasks_and_ideas_along);
  return g_test_run ();
}
