/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <sqlite3.h>

#include "faults/fault-figures.h"
#include "faults/fault-loop.h"
#include "faults/fault-world.h"
#include "store/sov-store-error.h"

/* SQLite gets no memory at the k-th time it asks, for every k, once or from
 * then on (T5, a program that dies; vault.md §5.2). GLib ends the program where it gets none: for
 * that stand the harnesses of power cuts and killing. */

static sqlite3_mem_methods real;

static struct
{
  gboolean armed;
  gboolean for_good;
  gboolean failed;
  guint nth;
  guint count;
} memory;

static gboolean
fails (void)
{
  if (!memory.armed)
    return FALSE;

  memory.count++;
  if (memory.count < memory.nth || (!memory.for_good && memory.count > memory.nth))
    return FALSE;

  memory.failed = TRUE;
  return TRUE;
}

static void *
allocate (int size)
{
  return fails () ? NULL : real.xMalloc (size);
}

static void *
reallocate (void *block,
            int size)
{
  return fails () ? NULL : real.xRealloc (block, size);
}

static void
install (void)
{
  sqlite3_mem_methods methods;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real), ==, SQLITE_OK);
  methods = real;
  methods.xMalloc = allocate;
  methods.xRealloc = reallocate;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &methods), ==, SQLITE_OK);
  /* Small blocks are asked for too, not taken from a reserve. */
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0), ==, SQLITE_OK);
}

static void
arm (guint nth,
     gconstpointer for_good)
{
  memory.armed = TRUE;
  memory.for_good = for_good != NULL;
  memory.failed = FALSE;
  memory.nth = nth;
  memory.count = 0;
}

static gboolean
disarm (void)
{
  memory.armed = FALSE;
  return memory.failed;
}

static guint
count (void)
{
  return memory.count;
}

static void
run (const char *goal,
     gconstpointer for_good)
{
  LoopFault fault = { arm, disarm, count, SOV_STORE_ERROR_FAILED, for_good };
  LoopTally tally = { 0 };

  loop_run (&fault, &tally);
  fault_tell (goal, tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt + tally.misled == 0);
  g_assert_cmpuint (tally.rounds, >, 0);
}

static void
test_no_memory_for_a_moment_is_told (void)
{
  run ("memory: none at the k-th call", NULL);
}

static void
test_no_memory_any_more_is_told (void)
{
  run ("memory: none from the k-th call on", &memory);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 2);
  install ();
  world_begin ();
  g_test_add_func ("/faults/out-of-memory/no-memory-for-a-moment-is-told", test_no_memory_for_a_moment_is_told);
  g_test_add_func ("/faults/out-of-memory/no-memory-any-more-is-told", test_no_memory_any_more_is_told);

  status = fault_run ();
  world_end ();
  return status;
}
