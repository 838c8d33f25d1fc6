/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "faults/fault-figures.h"
#include "faults/fault-jobs.h"
#include "store/sov-store-error.h"
#include "store/sov-vault.h"

/* Several programs want one vault at the same moment (vault.md §5.8; T10, two
 * instances, and T11, an own file that was opened and closed):
 * one gets it, the others are told that it is open already. Also after the
 * first has read its own file past SQLite, which drops the locks of POSIX. */

#define N_RIVALS 4

typedef enum
{
  WON = 10,
  TOLD,
  OTHERWISE,
} Outcome;

static Outcome
outcome_of (gboolean open,
            const GError *error)
{
  if (open)
    return WON;

  return g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_IN_USE) ? TOLD : OTHERWISE;
}

/* A program that starts with all the others, and holds what it got until the
 * last has had its answer. */
static void
run_rival (const Site *site,
           int start,
           int told,
           int end)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovVault) vault = NULL;
  g_autoptr (GBytes) key = NULL;
  char word;

  while (read (start, &word, 1) > 0)
    continue;
  vault = sov_vault_new (site->vault, &error);
  if (vault != NULL)
    key = sov_vault_unlock (vault, SOV_VAULT_BY_KEY, site->key, &error);
  word = (char) outcome_of (key != NULL, error);
  g_assert_cmpint (write (told, &word, 1), ==, 1);
  while (read (end, &word, 1) > 0)
    continue;
  _exit (0);
}

/* Sets @n of each outcome. */
static void
race (const Site *site,
      guint n[OTHERWISE + 1])
{
  int start[2], told[2], end[2];
  char word;

  g_assert_cmpint (pipe (start) | pipe (told) | pipe (end), ==, 0);
  for (guint i = 0; i < N_RIVALS; i++)
    if (fork () == 0)
      {
        close (start[1]);
        close (end[1]);
        run_rival (site, start[0], told[1], end[0]);
      }

  close (start[1]);
  for (guint i = 0; i < N_RIVALS; i++)
    {
      g_assert_cmpint (read (told[0], &word, 1), ==, 1);
      n[CLAMP ((int) word, WON, OTHERWISE)]++;
    }
  close (end[1]);
  while (wait (NULL) > 0)
    continue;
  close (start[0]);
  close (told[0]);
  close (told[1]);
  close (end[0]);
}

static void
test_one_wins_and_the_others_are_told (void)
{
  guint lost = 0, corrupt = 0;
  Site site;

  site_set_up (&site, &jobs[0]);
  for (guint i = 0; i < fault_get_rounds (); i++)
    {
      guint n[OTHERWISE + 1] = { 0 };

      race (&site, n);
      lost += n[WON] != 1;
      corrupt += n[OTHERWISE];
    }
  fault_tell ("four programs at once: one winner", fault_get_rounds (), lost, corrupt, lost + corrupt == 0);
  site_tear_down (&site);
}

/* What a second program is told, past the folder's lock too: by the vault, or by
 * its file alone. */
static Outcome
try_second (const Site *site,
            gboolean past_lock)
{
  int status;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autofree char *path = g_build_filename (site->vault, SOV_VAULT_DATABASE_NAME, NULL);
      g_autoptr (GError) error = NULL;
      gboolean open;

      if (past_lock)
        open = sov_database_open (path, site->key, SOV_DATABASE_EXISTING, &error) != NULL;
      else
        open = sov_vault_new (site->vault, &error) != NULL;
      _exit ((int) outcome_of (open, error));
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  return (Outcome) WEXITSTATUS (status);
}

static void
test_the_second_is_told (gconstpointer reads_file)
{
  g_autofree char *path = NULL;
  g_autoptr (SovVault) vault = NULL;
  SovDatabase *db;
  Site site;

  site_set_up (&site, &jobs[0]);
  path = g_build_filename (site.vault, SOV_VAULT_DATABASE_NAME, NULL);
  vault = sov_vault_new (site.vault, NULL);
  db = sov_database_open (path, site.key, SOV_DATABASE_EXISTING, NULL);
  g_assert_nonnull (db);
  if (reads_file != NULL)
    fclose (g_fopen (path, "rb"));
  else
    g_assert_cmpint (try_second (&site, TRUE), ==, TOLD);

  g_assert_cmpint (try_second (&site, FALSE), ==, TOLD);
  sov_database_close (db);
  sov_vault_release (vault);
  g_assert_cmpint (try_second (&site, FALSE), ==, WON);
  site_tear_down (&site);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 5);
  site_make_original ();
  g_test_add_func ("/faults/two-instances/one-wins-and-the-others-are-told", test_one_wins_and_the_others_are_told);
  g_test_add_data_func ("/faults/two-instances/the-second-is-told", NULL, test_the_second_is_told);
  g_test_add_data_func ("/faults/two-instances/the-second-is-told-after-the-file-was-read", "reads", test_the_second_is_told);

  status = fault_run ();
  site_forget_original ();
  return status;
}
