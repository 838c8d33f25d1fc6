/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"

/* T9, a disk that fails: the connection that met it is not asked again
 * (sqlcipher#617), a fresh one is, and it knows all that was acknowledged and
 * what can still be undone. */

typedef struct
{
  guint rounds;
  guint lost;
  guint corrupt;
} Tally;

static Deed *
make_write (guint step)
{
  Deed *deed = deed_new (DEED_WRITE, step);

  g_ptr_array_add (deed->lines, g_strdup_printf ("party; id=f%u; name=Satu %u; kind=consumer; as=customer", step, step));
  return deed;
}

static gboolean
write_to (SovStoreState *state,
          guint step)
{
  g_autoptr (Deed) deed = make_write (step);

  return deed_do (deed, state, NULL) == DEED_DONE;
}

/* What the store does after a job that spoilt its connection. */
static gboolean
go_on (SovStoreState *state,
       GError **error)
{
  g_autofree char *label = NULL;

  if (!sov_store_state_renew (state, world_key (), error))
    return FALSE;

  label = sov_store_job_undo (state, NULL, NULL, error);
  return label != NULL && write_to (state, 3);
}

/* Whether there was a call left to fail. */
static gboolean
fail_once (guint nth,
           Tally *tally)
{
  g_autoptr (SovStoreState) state = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *why = NULL;
  gboolean failed, saved;

  world_reset ();
  state = world_open (&error);
  g_assert_no_error (error);
  g_assert_true (write_to (state, 1));

  fault_vfs_arm (FAULT_ONCE, FAULT_EIO, nth);
  saved = write_to (state, 2);
  failed = fault_vfs_disarm ();
  if (!failed)
    return FALSE;

  tally->rounds++;
  if (!saved && !sov_database_is_spoilt (state->db))
    tally->lost++;
  else if (!go_on (state, &error))
    tally->lost++;
  g_clear_pointer (&state, vault_state_free);
  why = world_inspect (&dump);
  if (why != NULL)
    tally->corrupt++;
  if (error != NULL || why != NULL)
    g_test_message ("call %u: %s %s", nth, error != NULL ? error->message : "", why != NULL ? why : "");

  return TRUE;
}

static void
test_a_fresh_connection_goes_on (void)
{
  Tally tally = { 0 };

  for (guint nth = 1; fail_once (nth, &tally); nth++)
    continue;

  fault_tell ("a fresh connection after a failure", tally.rounds, tally.lost, tally.corrupt,
              tally.rounds > 0 && tally.lost + tally.corrupt == 0);
}

/* The disk stays broken: then there is no connection, and an answer that says so. */
static void
test_a_disk_that_stays_broken_is_told (void)
{
  g_autoptr (SovStoreState) state = NULL;
  g_autoptr (GError) error = NULL;

  world_reset ();
  state = world_open (&error);
  g_assert_no_error (error);
  fault_vfs_arm (FAULT_ALWAYS, FAULT_EIO, 1);
  g_assert_false (write_to (state, 1));
  g_assert_true (sov_database_is_spoilt (state->db));
  g_assert_false (sov_store_state_renew (state, world_key (), &error));
  g_assert_nonnull (error);
  fault_vfs_disarm ();
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 1);
  world_begin ();
  g_test_add_func ("/faults/fresh-connection/it-goes-on", test_a_fresh_connection_goes_on);
  g_test_add_func ("/faults/fresh-connection/a-disk-that-stays-broken-is-told", test_a_disk_that_stays_broken_is_told);

  status = fault_run ();
  world_end ();
  return status;
}
