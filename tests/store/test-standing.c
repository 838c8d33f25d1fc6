/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-standing.h"

#include "model/sov-time.h"
#include "store/sov-perform.h"
#include "support/dump-sheet.h"
#include "support/vault-state.h"

/* How all deals stand: what is kept between changes must be what loading
 * everything anew would give, and right again as time passes. */

#define AT "2024-10-19T20:10"

static void
dump_sheets (SovStanding *standing,
             SovDatabase *db,
             GString *dump)
{
  g_autoptr (SovStatement) row = sov_database_prepare (db, "SELECT id FROM deal ORDER BY id", NULL);

  while (sov_statement_next (row))
    {
      SovSheet *sheet = sov_standing_get_sheet (standing, sov_statement_int (row, 0));
      g_autofree char *text = sheet != NULL ? dump_sheet (sheet) : NULL;

      g_string_append (dump, text != NULL ? text : "nothing\n");
    }
}

/* The rows of both tables, every warning with its level, and the sheets. */
static char *
dump_standing (SovStanding *standing,
               SovDatabase *db,
               gint64 now)
{
  g_autoptr (GPtrArray) warnings = sov_standing_get_warnings (standing, now);
  g_autoptr (GString) dump = g_string_new (NULL);
  g_autoptr (SovStatement) row = NULL;

  row = sov_database_prepare (db,
                              "SELECT 'deal ' || deal_id || ' ' || n_red || ' ' || n_amber || ' ' || coalesce (next_due, '-') FROM deal_standing"
                              " UNION ALL SELECT 'party ' || party_id || ' ' || n_red || ' ' || n_amber || ' ' || coalesce (next_due, '-')"
                              " FROM party_standing ORDER BY 1",
                              NULL);
  while (sov_statement_next (row))
    g_string_append_printf (dump, "%s\n", sov_statement_text (row, 0));
  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *name = sov_warning_get_name (warnings->pdata[i]);

      g_string_append_printf (dump, "%d %s\n", ((SovWarning *) warnings->pdata[i])->level, name);
    }

  dump_sheets (standing, db, dump);

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static char *
dump_today (SovStanding *standing,
            SovDatabase *db,
            gint64 now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = sov_standing_get_today (standing, db, now, &error);
  g_autoptr (GString) dump = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const SovTodayItem *item = items->pdata[i];

      g_string_append_printf (dump, "%d %d R%d %s %" G_GINT64_FORMAT " %s %" G_GINT64_FORMAT "\n", item->kind, item->urgency, item->rule,
                              item->ref, item->party, item->party_name, item->due);
    }

  return g_string_free (g_steal_pointer (&dump), FALSE);
}

/* Kept and loaded anew are the same. */
static void
assert_true_to_the_vault (SovStanding *kept,
                          SovDatabase *db,
                          gint64 now)
{
  g_autoptr (SovStanding) anew = sov_standing_new ();
  g_autofree char *have = dump_standing (kept, db, now);
  g_autofree char *have_today = dump_today (kept, db, now);
  g_autofree char *want = NULL;
  g_autofree char *want_today = NULL;
  g_autoptr (GError) error = NULL;

  sov_standing_refresh (anew, db, NULL, now, &error);
  g_assert_no_error (error);
  want = dump_standing (anew, db, now);
  want_today = dump_today (anew, db, now);
  g_assert_cmpstr (have, ==, want);
  g_assert_cmpstr (have_today, ==, want_today);
}

typedef struct
{
  SovDatabase *db;
  SovStanding *standing;
  GPtrArray *undo; /* GPtrArray of inverses */
} World;

static void
clear_world (World *world)
{
  sov_standing_free (world->standing);
  g_ptr_array_unref (world->undo);
  sov_database_close (world->db);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, clear_world)

static World
make_world (void)
{
  World world = { sov_database_open_memory (NULL), sov_standing_new (), g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref) };

  g_assert_true (sov_standing_create_tables (world.db, NULL));
  g_assert_true (sov_journal_watch_all (world.db, NULL));
  g_assert_true (sov_standing_refresh (world.standing, world.db, NULL, 0, NULL));

  return world;
}

static gboolean
perform (SovDatabase *db,
         gpointer action,
         GError **error)
{
  return sov_perform_action (db, action, NULL, error);
}

static void
refresh (World *world,
         gint64 now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovJournal) journal = sov_journal_take (world->db, &error);

  g_assert_no_error (error);
  g_ptr_array_add (world->undo, g_ptr_array_ref (journal->inverses));
  sov_standing_refresh (world->standing, world->db, journal->rows, now, &error);
  g_assert_no_error (error);
}

static void
take_back (World *world,
           gint64 now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) inverses = NULL;

  if (world->undo->len == 0)
    return;

  inverses = g_ptr_array_steal_index (world->undo, world->undo->len - 1);
  sov_database_transact (world->db, sov_journal_apply, inverses, &error);
  g_assert_no_error (error);
  refresh (world, now);
  g_ptr_array_remove_index (world->undo, world->undo->len - 1);
}

static gboolean
happen (World *world,
        const char *line,
        const char *at)
{
  g_autoptr (SovAction) action = vault_read_line (line, vault_time (at));

  g_test_message ("%s %s", at, line);
  if (!sov_database_transact (world->db, perform, action, NULL))
    return FALSE;

  refresh (world, vault_time (at));
  assert_true_to_the_vault (world->standing, world->db, vault_time (at));
  return TRUE;
}

static void
test_what_is_kept_is_true_after_every_action (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_auto (World) world = make_world ();

      for (guint i = 0; vault_world[i] != NULL; i++)
        g_assert_true (happen (&world, vault_world[i], "2026-10-19T08:00"));
      for (guint i = 0; i < 150; i++)
        {
          g_autofree char *line = vault_make_up_line (random);
          g_autofree char *at = vault_make_up_time (random, i);

          if (!happen (&world, line, at) || g_rand_int_range (random, 0, 3) > 0)
            continue;

          g_test_message ("undo");
          take_back (&world, vault_time (at));
          assert_true_to_the_vault (world.standing, world.db, vault_time (at));
        }
    }
}

static void
test_what_is_kept_stays_true_as_time_passes (void)
{
  for (guint round = 0; round < 6; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_auto (World) world = make_world ();
      gint64 now = vault_time ("2026-10-19T08:00");

      for (guint i = 0; vault_world[i] != NULL; i++)
        vault_do (world.db, "2026-10-19T08:00", vault_world[i]);
      for (guint i = 0; i < 60; i++)
        {
          g_autofree char *line = vault_make_up_line (random);
          g_autofree char *at = vault_make_up_time (random, i);
          g_autoptr (SovAction) action = vault_read_line (line, vault_time (at));

          sov_database_transact (world.db, perform, action, NULL);
        }
      refresh (&world, now);

      /* From before it happened until all is overdue, in odd strides. */
      for (guint i = 0; i < 60; i++)
        {
          gboolean judged;

          now += g_rand_int_range (random, 1, 26 * 60) * SOV_TIME_MINUTE_MS;
          g_assert_true (sov_standing_tick (world.standing, world.db, now, &judged, NULL));
          assert_true_to_the_vault (world.standing, world.db, now);
        }
    }
}

static gboolean
tick (SovStanding *standing,
      SovDatabase *db,
      const char *at)
{
  gboolean judged = FALSE;

  g_assert_true (sov_standing_tick (standing, db, vault_time (at), &judged, NULL));
  return judged;
}

static void
test_the_clock_alone_changes_what_holds (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovStanding) standing = sov_standing_new ();

  vault_play (db, AT, "party P Satu consumer customer", "deal D P Help",
              "term A D delivery me P me 2024-10-21T12:00 I bring it", "written A P I bring it", "acknowledged A P ok", NULL);
  g_assert_true (sov_standing_refresh (standing, db, NULL, vault_time (AT), NULL));
  g_assert_cmpint (vault_count (db, "SELECT n_red FROM deal_standing"), ==, 0);

  g_assert_false (tick (standing, db, "2024-10-19T20:11"));
  tick (standing, db, "2024-10-21T12:10");
  g_assert_cmpint (vault_count (db, "SELECT n_red FROM deal_standing"), ==, 0);
  g_assert_true (tick (standing, db, "2024-10-21T12:11"));
  g_assert_cmpint (vault_count (db, "SELECT n_red FROM deal_standing"), ==, 1);
  g_assert_cmpint (vault_count (db, "SELECT n_red FROM party_standing"), ==, 1);
  g_assert_false (tick (standing, db, "2024-10-21T12:12"));
}

/* T25, a clock that jumps. */
static void
test_a_clock_set_back_is_believed (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovStanding) standing = sov_standing_new ();

  vault_play (db, AT, "party P Satu consumer customer", "deal D P Help", "term A D delivery me P me 2024-10-21T12:00 I bring it", NULL);
  g_assert_true (sov_standing_refresh (standing, db, NULL, vault_time ("2024-11-21T12:00"), NULL));
  g_assert_cmpint (vault_count (db, "SELECT n_red FROM deal_standing"), ==, 1);
  g_assert_true (tick (standing, db, AT));
  g_assert_cmpint (vault_count (db, "SELECT n_red FROM deal_standing"), ==, 0);
}

static void
test_what_is_over_is_let_go (void)
{
  g_auto (World) world = make_world ();
  gint64 now = vault_time (AT);

  vault_play (world.db, AT, "party P Satu consumer customer", "deal D P Help", "deal E P More",
              "term A D delivery me P me 2024-10-21T12:00 I bring it", NULL);
  refresh (&world, now);
  g_assert_cmpint (vault_count (world.db, "SELECT count(*) FROM deal_standing"), ==, 2);

  /* Paid, with something open, is not over; cancelled is. */
  vault_play (world.db, AT, "edit-deal; of=D; state=paid", "edit-deal; of=E; state=cancelled", NULL);
  refresh (&world, now);
  g_assert_cmpint (vault_count (world.db, "SELECT count(*) FROM deal_standing"), ==, 1);
  g_assert_nonnull (sov_standing_get_sheet (world.standing, vault_id (world.db, SOV_SUBJECT_DEAL, "D")));
  vault_play (world.db, AT, "kept A", NULL);
  refresh (&world, now);
  g_assert_cmpint (vault_count (world.db, "SELECT count(*) FROM deal_standing"), ==, 0);
  g_assert_null (sov_standing_get_sheet (world.standing, vault_id (world.db, SOV_SUBJECT_DEAL, "D")));

  /* And it comes back when it lives again. */
  vault_play (world.db, AT, "edit-deal; of=E; state=working", NULL);
  refresh (&world, now);
  g_assert_cmpint (vault_count (world.db, "SELECT count(*) FROM deal_standing"), ==, 1);
}

/* What is to put one complaint right may stand in two deals. */
static void
test_what_became_of_a_remedy_is_known_in_every_deal_of_its_complaint (void)
{
  g_auto (World) world = make_world ();
  gint64 now = vault_time (AT);

  vault_play (world.db, AT, "party P Satu consumer customer", "deal D P Help", "deal E P More",
              "complaint; id=C; party=P; deal=D; words=Late again; channel=call",
              "term; id=A; deal=D; kind=delivery; text=I bring it; by=me; to=P; due=2024-10-21T12:00; complaint=C",
              "term; id=B; deal=E; kind=delivery; text=I fetch it; by=me; to=P; due=2024-10-22T12:00; complaint=C", NULL);
  refresh (&world, now);
  assert_true_to_the_vault (world.standing, world.db, now);

  vault_play (world.db, AT, "cancelled; term=A", NULL);
  refresh (&world, now);
  assert_true_to_the_vault (world.standing, world.db, now);
}

static void
test_looking_back_sees_what_is_over_too (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  vault_play (db, AT, "party P Satu consumer customer", "deal D P Help", "term A D delivery me P me 2024-10-20T12:00 I bring it",
              "@2024-10-25T10:00", "kept A", "edit-deal; of=D; state=paid", NULL);
  g_assert_true (sov_standing_look_back (standing, db, NULL));
  g_assert_nonnull (sov_standing_get_sheet (standing, vault_id (db, SOV_SUBJECT_DEAL, "D")));
  before = sov_standing_get_warnings (standing, vault_time ("2024-10-21T10:00"));
  after = sov_standing_get_warnings (standing, vault_time ("2024-10-26T10:00"));
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_the_gravest_warnings_come_first (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GPtrArray) warnings = NULL;

  vault_play (db, AT, "party P Satu consumer customer", "deal D P Help", "deal E P More",
              "term A D delivery me P me 2024-10-29T12:00 I bring it",
              "term B E delivery me P me 2024-10-01T12:00 I brought it",
              "entry P E call in Lupasi soittaa huomenna", NULL);
  g_assert_true (sov_standing_refresh (standing, db, NULL, vault_time (AT), NULL));
  warnings = sov_standing_get_warnings (standing, vault_time (AT));
  g_assert_cmpuint (warnings->len, >=, 3);
  for (guint i = 1; i < warnings->len; i++)
    g_assert_cmpint (((SovWarning *) warnings->pdata[i - 1])->level, <=, ((SovWarning *) warnings->pdata[i])->level);
}

static void
test_an_empty_vault_stands_well (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GPtrArray) warnings = NULL;
  g_autoptr (GPtrArray) today = NULL;

  g_assert_true (sov_standing_refresh (standing, db, NULL, vault_time (AT), NULL));
  g_assert_false (tick (standing, db, "2034-10-19T20:11"));
  warnings = sov_standing_get_warnings (standing, vault_time (AT));
  today = sov_standing_get_today (standing, db, vault_time (AT), NULL);
  g_assert_cmpuint (warnings->len, ==, 0);
  g_assert_cmpuint (today->len, ==, 0);
}

#define ADD(name, test) g_test_add_func ("/store/standing/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("what-is-kept-is-true-after-every-action", test_what_is_kept_is_true_after_every_action);
  ADD ("what-is-kept-stays-true-as-time-passes", test_what_is_kept_stays_true_as_time_passes);
  ADD ("the-clock-alone-changes-what-holds", test_the_clock_alone_changes_what_holds);
  ADD ("a-clock-set-back-is-believed", test_a_clock_set_back_is_believed);
  ADD ("what-is-over-is-let-go", test_what_is_over_is_let_go);
  ADD ("what-became-of-a-remedy-is-known-in-every-deal-of-its-complaint",
       test_what_became_of_a_remedy_is_known_in_every_deal_of_its_complaint);
  ADD ("looking-back-sees-what-is-over-too", test_looking_back_sees_what_is_over_too);
  ADD ("the-gravest-warnings-come-first", test_the_gravest_warnings_come_first);
  ADD ("an-empty-vault-stands-well", test_an_empty_vault_stands_well);
  return g_test_run ();
}
