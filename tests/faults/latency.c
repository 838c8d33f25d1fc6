/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "faults/fault-figures.h"
#include "store/sov-perform.h"
#include "store/sov-vault.h"
#include "support/vault-fixture.h"
#include "support/vault-state.h"

/* What keeping every acknowledged write costs: commits with their syncs, and
 * openings of the vault (vault.md §3 wants both recorded). They are made in the
 * folder that the harness is started in, on its disk, and never judged: a
 * machine that does other things is no fault of the vault's. */

#define AT "2026-11-21T12:00"

#define N_OPENINGS 20

static GArray *
take_times (void)
{
  return g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
note_since (GArray *times,
            gint64 began)
{
  gint64 took = g_get_monotonic_time () - began;

  g_array_append_val (times, took);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

static double
get_p95 (GArray *times)
{
  g_array_sort (times, compare_times);

  return (double) g_array_index (times, gint64, times->len * 95 / 100) / 1000;
}

static gboolean
write_entry (SovDatabase *db,
             gpointer data,
             GError **error)
{
  g_autoptr (SovAction) action = vault_read_line ("entry; party=p; channel=call; direction=in; text=Soitti", vault_time (AT));

  return sov_perform_action (db, action, NULL, error);
}

static void
test_what_safety_costs_is_recorded (void)
{
  g_autofree char *here = g_get_current_dir ();
  char *folder = g_build_filename (here, "latency-XXXXXX", NULL);
  g_autofree char *path = NULL;
  g_autofree char *code = NULL;
  g_autoptr (GBytes) key = NULL;
  g_autoptr (GArray) openings = take_times ();
  g_autoptr (GArray) commits = take_times ();

  g_assert_nonnull (g_mkdtemp (folder));
  fixture_make_vault (folder, NULL, &code, &key);
  path = g_build_filename (folder, SOV_VAULT_DATABASE_NAME, NULL);
  for (guint i = 0; i < N_OPENINGS; i++)
    {
      g_autoptr (SovStoreState) state = g_new0 (SovStoreState, 1);
      gint64 began = g_get_monotonic_time ();

      g_assert_true (sov_store_state_open (state, path, key, NULL));
      note_since (openings, began);
      if (i == 0)
        vault_state_do (state, AT, "party; id=p; name=Satu; kind=consumer; as=customer");
      for (guint k = 0; k < fault_get_rounds () / N_OPENINGS; k++)
        {
          began = g_get_monotonic_time ();
          g_assert_true (sov_store_state_write (state, "write", write_entry, NULL, NULL));
          note_since (commits, began);
        }
    }

  g_test_message ("record: p95 of %u commits %.2f ms, of %d openings %.2f ms", commits->len, get_p95 (commits), N_OPENINGS,
                  get_p95 (openings));
  fixture_folder_remove (folder);
}

int
main (int argc,
      char *argv[])
{
  fault_init (&argc, &argv, 100);
  g_test_add_func ("/faults/latency/what-safety-costs-is-recorded", test_what_safety_costs_is_recorded);

  return fault_run ();
}
