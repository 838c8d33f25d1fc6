/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>

#include "faults/fault-figures.h"
#include "faults/fault-jobs.h"
#include "faults/fault-shim.h"
#include "store/sov-store-error.h"

/* The k-th call of the system about a real file fails (T7, a full disk, T8, no right, T9, a disk that fails;
 * §5.4): SQLite's own, and those for backups, key files, the sentinel and a
 * restored vault. What was acknowledged is there at the next start, what was
 * not is as before, a backup that counts is whole, and the answer is one about
 * the disk, not about keys or a vault that is gone. */

typedef struct
{
  const Job *job;
  const char *kind;
  ShimMode mode;
  int errsv;
  int code;
} Case;

typedef struct
{
  guint rounds;
  guint lost;
  guint corrupt;
  guint misled;
} Tally;

/* SQLite opens for reading what it cannot for writing, and says so. */
static gboolean
is_of_the_disk (const GError *error,
                int code)
{
  return error->domain == SOV_STORE_ERROR &&
         (error->code == code || error->code == SOV_STORE_ERROR_FAILED || error->code == SOV_STORE_ERROR_READ_ONLY);
}

/* Whether the call was reached. */
static gboolean
fail_at (const Case *given,
         guint nth,
         Tally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  gboolean lost = FALSE;
  gboolean misled;
  gboolean came;
  Site site;

  site_set_up (&site, given->job);
  shim_arm (site.place, given->mode, given->errsv, nth);
  if (given->job->run (&site, &error))
    g_assert_no_error (error);
  else
    g_assert_nonnull (error);
  came = shim_disarm ();

  misled = error != NULL && !is_of_the_disk (error, given->code);
  why = site_judge (&site, given->job, &lost);
  tally->rounds += came;
  tally->misled += misled;
  tally->lost += why != NULL && lost;
  tally->corrupt += why != NULL && !lost;
  if (why != NULL || misled)
    g_test_message ("%s, %s at call %u: said %s; %s", given->job->name, given->kind, nth,
                    error != NULL ? error->message : "nothing", why != NULL ? why : "that misleads");
  site_tear_down (&site);

  return came;
}

static guint
count_calls (const Case *given)
{
  Tally none = { 0 };

  fail_at (given, G_MAXUINT, &none);
  return shim_count ();
}

static void
test_each_call (gconstpointer data)
{
  const Case *given = data;
  g_autofree char *goal = g_strdup_printf ("files: %s, %s", given->kind, given->job->name);
  guint n = count_calls (given);
  guint step = fault_get_step (n);
  Tally tally = { 0 };

  for (guint nth = 1 + fault_get_seed () % step; nth <= n; nth += step)
    fail_at (given, nth, &tally);

  fault_tell (goal, tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt + tally.misled == 0);
}

static void
add_cases (GArray *cases)
{
  for (guint i = 0; i < n_jobs; i++)
    {
      Case kinds[] = {
        { &jobs[i], "a-call-breaks", SHIM_FAIL_ONCE, EIO, SOV_STORE_ERROR_FAILED },
        { &jobs[i], "the-disk-breaks", SHIM_FAIL_FOR_GOOD, EIO, SOV_STORE_ERROR_FAILED },
        { &jobs[i], "the-disk-is-full", SHIM_FAIL_FOR_GOOD, ENOSPC, SOV_STORE_ERROR_NO_SPACE },
      };

      /* The change of the key has its failures in rekey-cut.c. */
      if (jobs[i].slow)
        continue;
      g_array_append_vals (cases, kinds, G_N_ELEMENTS (kinds));
    }

  for (guint i = 0; i < cases->len; i++)
    {
      const Case *one = &g_array_index (cases, Case, i);
      g_autofree char *path = g_strdup_printf ("/faults/other-files/%s/%s", one->kind, one->job->name);

      g_test_add_data_func (path, one, test_each_call);
    }
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (Case));
  int status;

  fault_init (&argc, &argv, 2);
  site_make_original ();
  add_cases (cases);

  status = fault_run ();
  site_forget_original ();
  return status;
}
