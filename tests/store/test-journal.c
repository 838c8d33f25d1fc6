/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-journal.h"

#include "store/sov-perform.h"
#include "support/vault-state.h"

/* Every action can be taken back and done again, exactly. */

#define AT "2026-10-19T20:10"

/* Of the last fifty steps; "undo" in the design of the vault. */
#define MAX_UNDO 50

/* What no action writes by itself: e1 came with a file. */
static gboolean
bring_in (SovDatabase *db,
          gpointer data,
          GError **error)
{
  return sov_database_execute (db,
                               "INSERT INTO batch (ref, kind, name, made_at) VALUES ('b', 1, 'chat.txt', 1);"
                               "INSERT INTO source (batch_id, entry_id, place, raw, item_key)"
                               " SELECT batch.id, entry.id, 1, 'raw', 'key' FROM batch, entry;"
                               "INSERT INTO sender (batch_id, sender_key, party_id) SELECT batch.id, 'satu', party.id"
                               " FROM batch, party WHERE party.ref = 'P'",
                               error);
}

static SovStoreState *
make_business (void)
{
  static const char *const lines[] = {
    "me; name=Aino; business=Selkopolku",
    "party; id=P; name=Satu; kind=consumer; as=customer; phone=040 1; facts=a: b",
    "party; id=S; name=Antti; kind=company; as=subcontractor; phones=09 1,09 2",
    "party; id=T; name=Tuire; kind=company; as=subcontractor; note=Old; business_id=2077474-0",
    "person N S Nina",
    "deal D P Help",
    "join D S",
    "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=Lupasi soittaa huomenna",
    "term; id=A; deal=D; kind=contact; text=Antti calls; by=me; to=P; doers=S; due=2026-10-20T20:00",
    "written A S Please call",
    "complaint; id=C; party=P; words=Nobody called; channel=call",
    "compensation; id=K; complaint=C; kind=refund; value=5000",
    "step; complaint=C; did=contacted; text=We talked",
    "lesson; id=L; complaint=C; text=Write it down",
    "praise; id=R; party=P; words=Lovely",
    "idea; id=I; text=Prices on the site; party=P; from_entry=e1",
    "task; id=W; text=Return the key; deal=D; due=2026-10-20T14:00; from_entry=e1",
    "party; id=G; name=Gone; kind=consumer; as=customer",
    "deal; id=F; customer=G; title=Forgotten",
    "remove; of=G",
    "vat-rate; kind=food; from=2026-06-01T00:00; rate=120",
    "text; script=confirm; language=fi; words=Moi! {sovitut}; original=Hei! {sovitut}",
  };
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);
  g_assert_true (sov_store_state_write (state, NULL, bring_in, NULL, NULL));

  return state;
}

static void
assert_dump (SovStoreState *state,
             const char *want)
{
  g_autofree char *have = vault_dump (state->db);

  g_assert_cmpstr (have, ==, want);
}

static void
assert_indexes_whole (SovStoreState *state)
{
  static const char *const indexes[] = { "name_search", "version_search", "entry_search", "message_search", "complaint_search",
                                         "step_search", "compensation_search", "lesson_search", "praise_search", "task_search" };

  for (gsize i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (%s) VALUES ('integrity-check')", indexes[i], indexes[i]);
      g_autoptr (GError) error = NULL;

      sov_database_execute (state->db, sql, &error);
      g_assert_no_error (error);
    }
}

/* Each action there is, with as much in it as it can have. */
static const char *const actions[] = {
  "me; name=Aino S.; iban=FI2112345600000785",
  "party; id=Q; name=Otso; kind=association; as=customer; phones=1,2; emails=a@b.fi; addresses=x; facts=y: z; referred_by=P",
  "edit-party; of=P; name=Satu Lahti; phones=050 9; facts=; practices=whatsapp-only",
  "person; id=M; of=P; name=Maija; phone=040 7",
  "edit-person; of=N; name=Nora; phone=040 8",
  "deal; id=E; customer=P; title=More; price=100",
  "edit-deal; of=D; title=Other; customer=T; state=agreed",
  "join; deal=D; party=T; price=100",
  "leave; deal=D; party=S",
  "term; id=B; deal=D; kind=price; text=It costs; by=me; to=P; doers=T,me; needs_to_know=P,T; from_entry=e1; price=100",
  "change; term=A; text=Tuire calls; doers=T; due=2026-10-21T10:00",
  "told; term=A; party=T; channel=call; text=Calling",
  "written; term=A; party=P; channel=sms; text=He calls",
  "written; term=A; party=S; channel=sms",
  "acknowledged; term=A; party=S; channel=sms; text=ok",
  "blocked; term=A; party=S; reason=Ill; text=I am ill",
  "kept; term=A",
  "broken; term=A",
  "cancelled; term=A",
  "entry; id=e2; party=S; channel=email; direction=out; text=Hello; conflicts_with=A; mood=2",
  "edit-entry; of=e1; text=Other words; deal=; mood=1",
  "complaint; id=B; party=P; words=Still nobody; deal=D; channel=letter",
  "step; complaint=C; did=contacted; text=Talked",
  "cause; complaint=C; cause=relay-gap; term=A; party=S; whose=me",
  "compensation; id=L; party=P; kind=gift-card; value=100",
  "give; compensation=K; amount=200",
  "lesson; complaint=C; text=Send it",
  "answer; party=P; deal=D; question=nps; score=9",
  "ended; party=P; reason=Moved",
  "merge; party=S; to=T",
  "remove; of=P",
  "remove; of=D",
  "remove; of=N",
  "remove; of=e1",
  "remove; of=A",
  "remove; of=K",
  "remove; of=C",
  "remove; of=R",
  "edit-complaint; of=C; style=demanding; deal=D; term=A; impact=Waited a day; public=1",
  "edit-compensation; of=K; value=7000; text=Money; subcontractor=S; bill=1000",
  "untick; complaint=C; did=contacted",
  "snooze; complaint=C; due=2026-10-19T22:00; reason=At the dentist",
  "recourse; complaint=C; party=S; did=agreed; amount=1000; text=Half each",
  "improved; lesson=L",
  "checked; lesson=L; recurred=0; deal=D; note=It held",
  "praise; id=R2; party=P; words=Again lovely; permission=by-name; deal=D",
  "edit-praise; of=R; permission=anonymous",
  "restore; of=G",
  "vat-rate; kind=general; from=2027-01-01T00:00; rate=260",
  "vat-rate; kind=food; from=2026-06-01T00:00; rate=110",
  "vat-rate-removed; kind=food; from=2026-06-01T00:00",
  "text; script=confirm; language=fi; words=Terve! {sovitut}",
  "text; script=confirm; language=en; words=Hello! {agreed}",
  "text; script=confirm; language=fi; words=Hei! {sovitut}; original=Hei! {sovitut}",
  "text-original; script=confirm; language=fi",
  "take-back; of=b",
  "idea; id=I2; text=Warmer gloves; deal=D; due=2026-11-01T12:00; from_entry=e1",
  "edit-idea; of=I; text=Prices and pictures; party=S; deal=D; due=2026-11-01T12:00",
  "remove; of=I",
  "task; id=W2; text=Wash the car; due_vague=some day",
  "edit-task; of=W; text=Return both keys; party=S; deal=; due_vague=next week",
  "task-done; task=W",
  "task-not-needed; task=W",
  "task-reopened; task=W",
  "remove; of=W",
};

static void
test_it_is_taken_back_and_done_again (gconstpointer line)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump (state->db);
  g_autofree char *after = NULL;

  vault_state_do (state, "2026-10-19T21:00", line);
  after = vault_dump (state->db);
  g_assert_cmpstr (after, !=, before);

  /* Twice, for what is written by taking back is taken back too. */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (vault_state_undo (state));
      assert_dump (state, before);
      g_assert_true (vault_state_redo (state));
      assert_dump (state, after);
    }
  assert_indexes_whole (state);
}

/* Erasing is what cannot be taken back. */
static void
test_all_actions_are_tried (void)
{
  for (guint kind = 0; kind < SOV_N_ACTIONS; kind++)
    {
      g_autofree char *head = g_strconcat (sov_action_kind_name (kind), ";", NULL);
      gboolean tried = kind == SOV_ACTION_ERASE;

      for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
        tried |= g_str_has_prefix (actions[i], head);
      if (!tried)
        g_error ("%s is not tried", head);
    }
}

static void
test_a_whole_business_is_taken_back_to_nothing (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autofree char *empty = vault_dump (state->db);
  g_autoptr (SovStoreState) full = make_business ();
  g_autofree char *dump = vault_dump (full->db);

  while (vault_state_undo (full))
    continue;
  assert_dump (full, empty);
  while (vault_state_redo (full))
    continue;
  assert_dump (full, dump);
}

/* What was made up, and how the vault stood after each step. */
typedef struct
{
  SovStoreState *state;
  GPtrArray *dumps;
} World;

static World
make_up_world (GRand *random,
               guint n_steps)
{
  World world = { vault_state_new (), g_ptr_array_new_with_free_func (g_free) };

  g_ptr_array_add (world.dumps, vault_dump (world.state->db));
  for (guint i = 0; vault_world[i] != NULL; i++)
    {
      vault_state_do (world.state, "2026-10-19T08:00", vault_world[i]);
      g_ptr_array_add (world.dumps, vault_dump (world.state->db));
    }
  for (guint i = 0; world.dumps->len <= n_steps && i < n_steps * 20; i++)
    {
      g_autofree char *line = vault_make_up_line (random);
      g_autofree char *at = vault_make_up_time (random, i);
      const char *before = world.dumps->pdata[world.dumps->len - 1];
      char *after;

      g_test_message ("%s %s", at, line);
      if (!vault_state_try (world.state, at, line))
        {
          assert_dump (world.state, before);
          continue;
        }
      after = vault_dump (world.state->db);
      if (g_str_equal (after, before))
        g_free (after);
      else
        g_ptr_array_add (world.dumps, after);
    }

  return world;
}

static void
clear_world (World *world)
{
  g_ptr_array_unref (world->dumps);
  vault_state_free (world->state);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, clear_world)

static void
test_any_history_is_taken_back_and_done_again_step_by_step (void)
{
  for (guint round = 0; round < 12; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_auto (World) world = make_up_world (random, MAX_UNDO - 1);

      for (guint i = world.dumps->len - 1; i > 0; i--)
        {
          g_assert_true (vault_state_undo (world.state));
          assert_dump (world.state, world.dumps->pdata[i - 1]);
        }
      g_assert_false (vault_state_undo (world.state));
      for (guint i = 1; i < world.dumps->len; i++)
        {
          g_assert_true (vault_state_redo (world.state));
          assert_dump (world.state, world.dumps->pdata[i]);
        }
      g_assert_false (vault_state_redo (world.state));
      assert_indexes_whole (world.state);
    }
}

static void
test_any_walk_back_and_forth_stays_on_the_path (void)
{
  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_auto (World) world = make_up_world (random, 30);
      guint at = world.dumps->len - 1;

      for (guint i = 0; i < 100; i++)
        {
          if (g_rand_boolean (random))
            at -= vault_state_undo (world.state);
          else
            at += vault_state_redo (world.state);
          assert_dump (world.state, world.dumps->pdata[at]);
        }
    }
}

static void
test_a_new_action_ends_what_could_be_done_again (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "party Q Otso consumer customer");
  vault_state_undo (state);
  g_assert_cmpuint (state->redo->len, ==, 1);
  vault_state_do (state, AT, "party R Riikka consumer customer");
  g_assert_cmpuint (state->redo->len, ==, 0);
  g_assert_false (vault_state_redo (state));
}

static void
test_what_is_refused_leaves_both_ways_open (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "party Q Otso consumer customer");
  vault_state_undo (state);
  g_assert_false (vault_state_try (state, AT, "remove nothing"));
  g_assert_true (vault_state_redo (state));
  vault_id (state->db, SOV_SUBJECT_PARTY, "Q");
}

static void
test_what_changes_nothing_is_no_step (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  guint steps = state->undo->len;

  vault_state_do (state, AT, "edit-party; of=P; name=Satu");
  vault_state_do (state, AT, "edit-deal; of=D");
  vault_state_do (state, AT, "edit-entry; of=e1; channel=call");
  g_assert_cmpuint (state->undo->len, ==, steps);
}

static void
test_only_the_last_fifty_steps_are_kept (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  guint taken_back = 0;

  vault_state_do (state, AT, "party P Satu consumer customer");
  for (guint i = 0; i < MAX_UNDO + 5; i++)
    {
      g_autofree char *line = g_strdup_printf ("edit-party; of=P; note=%u", i);

      vault_state_do (state, AT, line);
    }
  while (vault_state_undo (state))
    taken_back++;
  g_assert_cmpuint (taken_back, ==, MAX_UNDO);
  vault_assert_text (state->db, "SELECT note FROM party", "4");
}

static void
test_evidence_is_retracted_and_never_deleted (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 versions = vault_count (state->db, "SELECT count(*) FROM version");

  vault_state_do (state, AT, "change A Other words");
  vault_state_undo (state);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM version"), ==, versions + 1);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM version WHERE retracted_at IS NULL"), ==, versions);

  /* And numbered on as if it had never been. */
  vault_state_do (state, AT, "change A Third words");
  vault_assert_text (state->db, "SELECT number || text FROM version WHERE retracted_at IS NULL ORDER BY id DESC", "2Third words");
}

static void
test_nobody_whom_evidence_names_is_deleted (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  while (vault_state_undo (state))
    continue;
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM party WHERE removed_at IS NULL"), ==, 0);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM party"), ==, 4);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM deal"), ==, 2);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
}

static void
test_odd_values_come_back_as_they_were (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *long_text = g_strnfill (200 * 1024, 'y');
  g_autofree char *line = g_strdup_printf ("edit-party; of=P; note='\"--;) %%s \\ \n🙂 %s", long_text);
  g_autofree char *after = NULL;

  vault_state_do (state, AT, line);
  after = vault_dump (state->db);
  vault_state_do (state, AT, "edit-party; of=P; note=short");
  vault_state_undo (state);
  assert_dump (state, after);
}

static void
test_every_table_of_the_vault_is_watched (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autofree char *unwatched = NULL;

  /* What was sealed stays sealed: to take back is an event of its own. What was
   * erased stays erased, days that went by went by, and who was reminded was. */
  unwatched = vault_text (state->db,
                          "SELECT group_concat (name, ' ') FROM main.sqlite_schema WHERE type = 'table'"
                          " AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'"
                          " AND name NOT IN ('vault', 'erasure', 'event', 'event_salt', 'housekeeping', 'reminder', 'unsealed')"
                          " AND NOT EXISTS (SELECT 1 FROM temp.sqlite_schema AS watcher"
                          "  WHERE watcher.name = 'journal_' || main.sqlite_schema.name || '_INSERT')");
  g_assert_cmpstr (unwatched, ==, NULL);
}

/* Each table, and its place among those that are watched. */
#define PLACES                                                                                 \
  "(SELECT tbl_name AS name, CAST (substr (sql, instr (sql, 'VALUES (') + 8) AS INTEGER) AS n" \
  " FROM temp.sqlite_schema WHERE name LIKE 'journal!_%!_INSERT' ESCAPE '!')"

/* Rows that were inserted in a row are taken back table by table, the last table
 * first: nothing may go with what it names before its own turn. */
static void
test_what_is_named_stands_before_what_names_it (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autofree char *wrong = NULL;

  g_assert_cmpint (vault_count (state->db, "SELECT count (DISTINCT n) FROM " PLACES), >, 20);
  wrong = vault_text (state->db,
                      "SELECT group_concat (child.name || ' names ' || parent.name, ', ')"
                      " FROM " PLACES " AS child, pragma_foreign_key_list (child.name) AS key"
                      " JOIN " PLACES " AS parent ON parent.name = key.\"table\" WHERE child.n < parent.n");
  g_assert_cmpstr (wrong, ==, NULL);
}

static gboolean
insert_many (SovDatabase *db,
             gpointer data,
             GError **error)
{
  static const char *const parties =
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
      " INSERT INTO party (ref, name, sort_key, folded, kind, customer, subcontractor, language, made_at)"
      " SELECT 'n' || i, 'Nimi ' || i, x'00', 'nimi', 1, 1, 0, 1, 1 FROM n";
  static const char *const details =
      "INSERT INTO detail (party_id, kind, position, value) SELECT id, 1, 1, '040 ' || id FROM party WHERE ref LIKE 'n%'";

  return sov_database_execute (db, parties, error) && sov_database_execute (db, details, error);
}

static void
test_thousands_of_new_rows_are_few_steps (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump (state->db);
  g_autoptr (SovJournal) journal = NULL;

  g_assert_true (sov_database_transact (state->db, insert_many, NULL, NULL));
  journal = sov_journal_take (state->db, NULL);
  g_assert_cmpuint (journal->inverses->len, <=, 10);
  g_assert_true (sov_database_transact (state->db, sov_journal_apply, journal->inverses, NULL));
  assert_dump (state, before);
}

/* One of thousands that is gone is as one of one. */
static void
test_thousands_of_which_one_is_gone_stay (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovJournal) journal = NULL;
  g_autofree char *before = NULL;

  g_assert_true (sov_database_transact (state->db, insert_many, NULL, NULL));
  journal = sov_journal_take (state->db, NULL);
  g_assert_true (sov_database_execute (state->db, "DELETE FROM detail WHERE value = '040 ' || (SELECT id FROM party WHERE ref = 'n1500')", NULL));
  before = vault_dump (state->db);
  g_assert_false (sov_database_transact (state->db, sov_journal_apply, journal->inverses, NULL));
  assert_dump (state, before);
}

static void
test_a_step_that_does_not_fit_any_more_is_let_go (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  guint steps;

  vault_state_do (state, AT, "person; id=M; of=P; name=Maija");
  vault_state_do (state, AT, "remove M");
  steps = state->undo->len;

  /* A rule that was not there before. */
  sov_database_execute (state->db, "CREATE TEMP TRIGGER in_the_way BEFORE UPDATE ON main.person"
                                   " BEGIN SELECT RAISE (ABORT, 'in the way'); END",
                        NULL);
  before = vault_dump (state->db);
  g_assert_null (sov_store_job_undo (state, NULL, NULL, &error));
  g_assert_nonnull (error);
  assert_dump (state, before);
  g_assert_cmpuint (state->undo->len, ==, steps - 1);
}

#define ADD(name, test) g_test_add_func ("/store/journal/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autofree char *kind = g_strndup (actions[i], strcspn (actions[i], ";"));
      g_autofree char *path = g_strdup_printf ("/store/journal/it-is-taken-back-and-done-again/%s-%" G_GSIZE_FORMAT, kind, i + 1);

      g_test_add_data_func (path, actions[i], test_it_is_taken_back_and_done_again);
    }
  ADD ("all-actions-are-tried", test_all_actions_are_tried);
  ADD ("a-whole-business-is-taken-back-to-nothing", test_a_whole_business_is_taken_back_to_nothing);
  ADD ("any-history-is-taken-back-and-done-again-step-by-step", test_any_history_is_taken_back_and_done_again_step_by_step);
  ADD ("any-walk-back-and-forth-stays-on-the-path", test_any_walk_back_and_forth_stays_on_the_path);
  ADD ("a-new-action-ends-what-could-be-done-again", test_a_new_action_ends_what_could_be_done_again);
  ADD ("what-is-refused-leaves-both-ways-open", test_what_is_refused_leaves_both_ways_open);
  ADD ("what-changes-nothing-is-no-step", test_what_changes_nothing_is_no_step);
  ADD ("what-is-named-stands-before-what-names-it", test_what_is_named_stands_before_what_names_it);
  ADD ("thousands-of-new-rows-are-few-steps", test_thousands_of_new_rows_are_few_steps);
  ADD ("thousands-of-which-one-is-gone-stay", test_thousands_of_which_one_is_gone_stay);
  ADD ("only-the-last-fifty-steps-are-kept", test_only_the_last_fifty_steps_are_kept);
  ADD ("evidence-is-retracted-and-never-deleted", test_evidence_is_retracted_and_never_deleted);
  ADD ("nobody-whom-evidence-names-is-deleted", test_nobody_whom_evidence_names_is_deleted);
  ADD ("odd-values-come-back-as-they-were", test_odd_values_come_back_as_they_were);
  ADD ("every-table-of-the-vault-is-watched", test_every_table_of_the_vault_is_watched);
  ADD ("a-step-that-does-not-fit-any-more-is-let-go", test_a_step_that_does_not_fit_any_more_is_let_go);
  return g_test_run ();
}
