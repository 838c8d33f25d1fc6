/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults/fault-figures.h"
#include "faults/fault-jobs.h"
#include "faults/fault-shim.h"

/* The program is killed while it works on real files (vault.md §5.3; T5, a kill,
 * T13, a copy of an open vault, and T30, a rekey that is interrupted):
 * after 1 to 150 ms, and before each of its calls that change a file. It says
 * what it has done down a pipe; all of that is there when it starts again,
 * nothing is half there, and no draft is left in the vault's folder. */

/* Pauses of the program when it is killed at random. */
#define MAX_MS 150

typedef struct
{
  guint rounds;
  guint lost;
  guint corrupt;
} Tally;

static guint
count_rounds (const Job *job)
{
  guint rounds = fault_get_rounds ();

  return job->slow ? (2 * rounds + 4) / 5 : rounds;
}

/* @nth: the call before which it ends, or 0. */
static void
run_child (Site *site,
           const Job *job,
           int pipe,
           guint nth)
{
  gboolean again = job->repeats && nth == 0;
  g_autoptr (GError) error = NULL;

  /* A job that goes on as long as somebody listens is one of a single round
   * where it is counted. */
  site->acks = pipe;
  if (nth > 0)
    shim_arm (site->place, SHIM_KILL, 0, nth);

  while (job->run (site, &error) && again)
    continue;
  if (error != NULL)
    g_printerr ("%s: %s\n", job->name, error->message);
  _exit (error != NULL ? 1 : 0);
}

static pid_t
start_child (Site *site,
             const Job *job,
             guint nth,
             int *from)
{
  int ends[2];
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      run_child (site, job, ends[1], nth);
    }

  close (ends[1]);
  *from = ends[0];
  return child;
}

/* Whether it was killed before its end. */
static gboolean
wait_for_child (pid_t child,
                Site *site,
                int from)
{
  int status;

  site_read_acks (site, from);
  close (from);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_false (WIFEXITED (status) && WEXITSTATUS (status) != 0);

  return WIFSIGNALED (status);
}

static void
judge (Site *site,
       const Job *job,
       const char *when,
       guint number,
       Tally *tally)
{
  gboolean lost;
  g_autofree char *why = site_judge (site, job, &lost);

  tally->rounds++;
  if (why == NULL)
    return;

  tally->lost += lost;
  tally->corrupt += !lost;
  g_test_message ("%s, killed %s %u: %s", job->name, when, number, why);
}

static void
kill_after (const Job *job,
            guint ms,
            Tally *tally)
{
  Site site;
  int from;
  pid_t child;

  site_set_up (&site, job);
  child = start_child (&site, job, 0, &from);
  g_usleep (ms * 1000);
  kill (child, SIGKILL);
  wait_for_child (child, &site, from);
  judge (&site, job, "after ms", ms, tally);
  site_tear_down (&site);
}

static void
test_killed_at_random (gconstpointer data)
{
  const Job *job = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  g_autofree char *goal = g_strdup_printf ("kill -9 at random: %s", job->name);
  Tally tally = { 0 };

  for (guint i = 0; i < count_rounds (job); i++)
    kill_after (job, (guint) g_rand_int_range (random, 1, MAX_MS + 1), &tally);

  fault_tell (goal, tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt == 0);
}

static gboolean
kill_before (const Job *job,
             guint nth,
             Tally *tally)
{
  Site site;
  int from;
  pid_t child;
  gboolean killed;

  site_set_up (&site, job);
  child = start_child (&site, job, nth, &from);
  killed = wait_for_child (child, &site, from);
  judge (&site, job, "before call", nth, tally);
  site_tear_down (&site);

  return killed;
}

/* How many calls the job makes that change a file. */
static guint
count_calls (const Job *job)
{
  g_autoptr (GError) error = NULL;
  Site site;
  guint n;

  site_set_up (&site, job);
  shim_arm (site.place, SHIM_FAIL_ONCE, 0, G_MAXUINT);
  job->run (&site, &error);
  g_assert_no_error (error);
  shim_disarm ();
  n = shim_count ();
  site_tear_down (&site);

  return n;
}

static void
test_killed_at_each_call (gconstpointer data)
{
  const Job *job = data;
  g_autofree char *goal = g_strdup_printf ("kill -9 before the k-th call: %s", job->name);
  Tally tally = { 0 };
  guint n = count_calls (job);
  guint rounds = count_rounds (job);
  guint step = MAX (1, (n + rounds - 1) / rounds);

  for (guint nth = 1 + fault_get_seed () % step; nth <= n && kill_before (job, nth, &tally); nth += step)
    continue;

  fault_tell (goal, tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt == 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 3);
  site_make_original ();
  for (guint i = 0; i < n_jobs; i++)
    {
      g_autofree char *at_random = g_strdup_printf ("/faults/kill/at-random/%s", jobs[i].name);
      g_autofree char *at_calls = g_strdup_printf ("/faults/kill/at-each-call/%s", jobs[i].name);

      g_test_add_data_func (at_random, &jobs[i], test_killed_at_random);
      g_test_add_data_func (at_calls, &jobs[i], test_killed_at_each_call);
    }

  status = fault_run ();
  site_forget_original ();
  return status;
}
