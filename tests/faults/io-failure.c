/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "faults/fault-loop.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"
#include "store/sov-store-error.h"

/* The k-th call to the disk fails, for every k (vault.md §5.1; T7, a
 * full disk, T8, one that is read-only, and T9, one that fails):
 * once or from then on, because the disk is broken (reading too) or full. */

typedef struct
{
  const char *path;
  const char *goal;
  FaultMode mode;
  FaultReason reason;
  SovStoreError code;
} Kind;

static const Kind kinds[] = {
  { "/faults/io-failure/a-broken-call-is-told", "disk: the k-th call breaks once", FAULT_ONCE, FAULT_EIO, SOV_STORE_ERROR_FAILED },
  { "/faults/io-failure/a-broken-disk-is-told", "disk: it breaks at the k-th call", FAULT_ALWAYS, FAULT_EIO, SOV_STORE_ERROR_FAILED },
  { "/faults/io-failure/no-room-for-a-moment-is-told", "disk: full at the k-th call", FAULT_ONCE, FAULT_FULL, SOV_STORE_ERROR_NO_SPACE },
  { "/faults/io-failure/a-full-disk-is-told", "disk: full from the k-th call on", FAULT_ALWAYS, FAULT_FULL, SOV_STORE_ERROR_NO_SPACE },
};

static void
arm (guint nth,
     gconstpointer data)
{
  const Kind *kind = data;

  fault_vfs_arm (kind->mode, kind->reason, nth);
}

static void
test_kind (gconstpointer data)
{
  const Kind *kind = data;
  LoopFault fault = { arm, fault_vfs_disarm, fault_vfs_count, (int) kind->code, kind };
  LoopTally tally = { 0 };

  loop_run (&fault, &tally);
  fault_tell (kind->goal, tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt + tally.misled == 0);
  g_assert_cmpuint (tally.rounds, >, 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 1);
  world_begin ();
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_test_add_data_func (kinds[i].path, &kinds[i], test_kind);

  status = fault_run ();
  world_end ();
  return status;
}
