/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"

/* The power goes at any write while somebody works (vault.md §5.1, §5.9):
 * T5, a program that dies, and T6, a power cut.
 *
 * A history is one seed: deeds at random, and a cut at random, again and again
 * on the same vault. What was acknowledged must be there after each, what was
 * not is there whole or not at all, and the file has nothing wrong. The same
 * with the syncs that the program makes left out must lose and must corrupt:
 * otherwise the disk is too kind and the zeros mean nothing. */

/* Cuts of one history. */
#define N_CUTS 100

/* Cuts of a control run. */
#define CONTROL_ROUNDS 200

/* Deeds until a session is closed in peace, if the power stays. */
#define N_DEEDS 40

typedef struct
{
  guint rounds;
  guint lost;
  guint corrupt;
  guint half;
} Tally;

typedef struct
{
  GRand *random;
  guint32 seed;
  const char *pragma; /* nullable: of a control run */
  SovStoreState *model;
  Deed *in_flight;
  GPtrArray *dumps; /* of the model, one for each acknowledged deed of a session, in control runs */
  guint step;
  gboolean broken; /* in a control run, with the power on: by what a cut did before */
} History;

static void
note (History *history)
{
  if (history->pragma != NULL)
    g_ptr_array_add (history->dumps, world_dump (history->model->db));
}

/* What was acknowledged is done to the model too, and must go as well there. */
static void
catch_up (History *history,
          DeedResult want)
{
  g_autoptr (Deed) deed = g_steal_pointer (&history->in_flight);
  g_autoptr (GError) error = NULL;

  if (deed_do (deed, history->model, &error) != want)
    g_error ("seed %u: the model does %s otherwise: %s", history->seed,
             deed->lines->len > 0 ? (char *) deed->lines->pdata[0] : "an undo", error != NULL ? error->message : "");
  note (history);
}

static gboolean
begin_session (History *history,
               SovStoreState **state)
{
  static const guint checkpoints[] = { 4, 40, 1000 };
  g_autofree char *pragma = NULL;

  *state = world_open (NULL);
  if (*state == NULL)
    return FALSE;

  pragma = g_strdup_printf ("PRAGMA wal_autocheckpoint = %u", checkpoints[g_rand_int_range (history->random, 0, 3)]);
  return sov_database_execute ((*state)->db, pragma, NULL) &&
         (history->pragma == NULL || sov_database_execute ((*state)->db, history->pragma, NULL));
}

/* Works until the power goes, or the user does. */
static void
work (History *history)
{
  g_autoptr (SovStoreState) state = NULL;
  gboolean open = begin_session (history, &state);

  for (guint i = 0; open && i < N_DEEDS; i++)
    {
      g_autoptr (GError) error = NULL;
      DeedResult result;

      history->in_flight = deed_new_random (history->random, history->step++);
      result = deed_do (history->in_flight, state, &error);
      g_assert_false (sov_database_in_transaction (state->db));
      if (result == DEED_FAILED)
        break;
      catch_up (history, result);
    }

  if (fault_vfs_has_failed () || (open && history->in_flight == NULL))
    return;
  if (history->pragma == NULL)
    g_error ("seed %u: something failed with the power on", history->seed);

  history->broken = TRUE;
}

/* The same as before the deed that nobody said was done, or as after it. */
static gboolean
is_what_was_acknowledged (History *history,
                          const char *dump)
{
  g_autofree char *before = world_dump (history->model->db);
  g_autofree char *after = NULL;

  if (g_str_equal (dump, before))
    {
      g_clear_pointer (&history->in_flight, deed_free);
      return TRUE;
    }
  if (history->in_flight == NULL || deed_do (history->in_flight, history->model, NULL) != DEED_DONE)
    return FALSE;

  g_clear_pointer (&history->in_flight, deed_free);
  after = world_dump (history->model->db);
  return g_str_equal (dump, after);
}

static gboolean
is_older (const History *history,
          const char *dump)
{
  for (guint i = 0; i < history->dumps->len; i++)
    if (g_str_equal (history->dumps->pdata[i], dump))
      return TRUE;

  return FALSE;
}

static void
explain (const History *history,
         const char *dump,
         const char *why)
{
  g_autofree char *want = world_dump (history->model->db);
  g_autofree char *difference = why == NULL ? world_find_difference (dump, want) : NULL;

  g_test_message ("seed %u, after %u deeds: %s", history->seed, history->step, why != NULL ? why : difference);
}

/* Whether the history can go on. */
static gboolean
judge (History *history,
       Tally *tally)
{
  g_autofree char *dump = NULL;
  g_autofree char *why = world_inspect (&dump);

  tally->rounds++;
  if (why == NULL && is_what_was_acknowledged (history, dump))
    return TRUE;

  if (why != NULL)
    tally->corrupt++;
  else if (history->pragma == NULL || is_older (history, dump))
    tally->lost++;
  else
    tally->half++;

  if (history->pragma == NULL)
    explain (history, dump, why);
  return FALSE;
}

/* Many cuts in the first writes of a session, where the log begins, some deep
 * in it. */
static guint
choose_write (GRand *random)
{
  static const int limits[] = { 30, 200, 1000 };

  return (guint) g_rand_int_range (random, 1, limits[g_rand_int_range (random, 0, 3)]);
}

static gboolean
run_round (History *history,
           Tally *tally)
{
  Deed *reopened = deed_new (DEED_REOPEN, history->step);

  g_ptr_array_set_size (history->dumps, 0);
  note (history);
  fault_vfs_arm (FAULT_POWER, FAULT_EIO, choose_write (history->random));
  work (history);
  fault_vfs_cut (history->random);
  tally->corrupt += history->broken;
  tally->rounds += history->broken;
  if (history->broken || !judge (history, tally))
    {
      deed_free (reopened);
      return FALSE;
    }

  history->in_flight = reopened;
  catch_up (history, DEED_DONE);
  return TRUE;
}

static void
run_history (guint32 seed,
             const char *pragma,
             guint n_cuts,
             Tally *tally)
{
  History history = { g_rand_new_with_seed (seed), seed, pragma };

  world_reset ();
  history.model = world_open_model ();
  history.dumps = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n_cuts && run_round (&history, tally); i++)
    continue;

  g_clear_pointer (&history.in_flight, deed_free);
  vault_state_free (history.model);
  g_ptr_array_unref (history.dumps);
  g_rand_free (history.random);
}

static Tally
run_histories (const char *pragma,
               guint rounds)
{
  Tally tally = { 0 };

  for (guint32 seed = fault_get_seed (); tally.rounds < rounds; seed++)
    run_history (seed, pragma, MIN (N_CUTS, rounds - tally.rounds), &tally);

  return tally;
}

/* Of a control run it is enough, where few rounds are asked for, that the first
 * loss comes. */
static Tally
run_control (const char *pragma,
             gboolean corrupts)
{
  Tally tally = { 0 };
  gboolean whole = fault_get_rounds () >= CONTROL_ROUNDS;

  for (guint32 seed = fault_get_seed (); tally.rounds < CONTROL_ROUNDS; seed++)
    {
      run_history (seed, pragma, MIN (N_CUTS, CONTROL_ROUNDS - tally.rounds), &tally);
      if (!whole && (corrupts ? tally.corrupt : tally.lost) > 0)
        break;
    }

  return tally;
}

static void
test_nothing_acknowledged_is_lost (void)
{
  Tally tally = run_histories (NULL, fault_get_rounds ());

  fault_tell ("power cut, as the program is", tally.rounds, tally.lost + tally.half, tally.corrupt,
              tally.lost + tally.half + tally.corrupt == 0);
}

static void
test_without_a_sync_at_each_commit_something_is_lost (void)
{
  Tally tally = run_control ("PRAGMA synchronous = NORMAL", FALSE);

  fault_tell ("control: synchronous=NORMAL must lose", tally.rounds, tally.lost, tally.corrupt,
              tally.lost > 0 && tally.corrupt + tally.half == 0);
}

static void
test_without_any_sync_something_is_corrupt (void)
{
  Tally tally = run_control ("PRAGMA synchronous = OFF", TRUE);

  fault_tell ("control: synchronous=OFF must corrupt", tally.rounds, tally.lost, tally.corrupt + tally.half,
              tally.corrupt > 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 30);
  world_begin ();
  g_test_add_func ("/faults/power-cut/nothing-acknowledged-is-lost", test_nothing_acknowledged_is_lost);
  g_test_add_func ("/faults/power-cut/without-a-sync-at-each-commit-something-is-lost",
                   test_without_a_sync_at_each_commit_something_is_lost);
  g_test_add_func ("/faults/power-cut/without-any-sync-something-is-corrupt", test_without_any_sync_something_is_corrupt);

  status = fault_run ();
  world_end ();
  return status;
}
