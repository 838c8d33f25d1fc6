/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"
#include "store/sov-rekey.h"
#include "store/sov-secret.h"
#include "store/sov-store-error.h"
#include "store/sov-verify.h"

/* The power goes, or a call fails, while the file comes to be under another key
 * (vault.md §3). Afterwards it opens with exactly one of the two, nothing in it
 * is damaged, and every row is there; once the program was told that it went
 * well, with the new one. The file begins with a log beside it or without, and
 * one whose pages are under both keys must be noticed. */

/* Deeds that are in the log when the change begins. */
#define N_DEEDS 12

typedef struct
{
  guint rounds;
  guint lost;
  guint corrupt;
} Tally;

/* What is on the disk before, and what it says. */
typedef struct
{
  GBytes *file;
  GBytes *log; /* nullable */
  char *dump;
} Disk;

static Disk disks[2];
static GBytes *next;

static void
take_disk (Disk *disk)
{
  g_autofree char *why = NULL;

  disk->file = fault_vfs_get (world_path ());
  disk->log = fault_vfs_get (world_log ());
  why = world_inspect (&disk->dump);
  g_assert_cmpstr (why, ==, NULL);
}

/* Somebody worked, and the power went before the log was brought in. */
static void
work_and_cut (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  g_autoptr (SovStoreState) state = world_open (NULL);

  for (guint i = 0; i < N_DEEDS; i++)
    {
      g_autoptr (Deed) deed = deed_new_random (random, i);

      g_assert_cmpint (deed_do (deed, state, NULL), !=, DEED_FAILED);
    }
  fault_vfs_arm (FAULT_POWER, FAULT_EIO, 1);
  g_clear_pointer (&state, vault_state_free);
  fault_vfs_cut (random);
}

static void
make_disks (void)
{
  static const guint8 bytes[SOV_KEY_SIZE] = { 3, 1, 4, 1, 5 };

  next = sov_secret_new (bytes, sizeof bytes);
  world_reset ();
  take_disk (&disks[0]);
  world_reset ();
  work_and_cut ();
  take_disk (&disks[1]);
  g_assert_nonnull (disks[1].log);
  g_assert_cmpstr (disks[0].dump, !=, disks[1].dump);
}

static void
forget_disks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (disks); i++)
    {
      g_clear_pointer (&disks[i].file, g_bytes_unref);
      g_clear_pointer (&disks[i].log, g_bytes_unref);
      g_clear_pointer (&disks[i].dump, g_free);
    }
  g_clear_pointer (&next, g_bytes_unref);
}

static void
put_disk (const Disk *disk)
{
  fault_vfs_clear ();
  fault_vfs_put (world_path (), disk->file);
  if (disk->log != NULL)
    fault_vfs_put (world_log (), disk->log);
}

/* NULL when it opens with @key and says what it said; or why it does not.
 * @refused: (out): it is not its key. */
static char *
inspect (const Disk *disk,
         GBytes *key,
         gboolean *refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (world_path (), key, SOV_DATABASE_EXISTING, &error);
  g_autofree char *dump = NULL;

  *refused = g_error_matches (error, SOV_STORE_ERROR, SOV_STORE_ERROR_WRONG_KEY);
  if (db == NULL || !sov_verify_all (db, &error))
    return g_strdup (error->message);

  dump = world_dump (db);
  return g_str_equal (dump, disk->dump) ? NULL : world_find_difference (dump, disk->dump);
}

/* As the program starts: the key that it knows, then the one that is pending. */
static char *
find_fault (const Disk *disk,
            gboolean told,
            gboolean *lost)
{
  gboolean not_old, not_new;
  g_autofree char *with_old = inspect (disk, world_key (), &not_old);
  g_autofree char *with_new = inspect (disk, next, &not_new);

  *lost = told && with_new != NULL;
  if (with_old == NULL && with_new == NULL)
    return g_strdup ("it opens with both keys");
  if ((with_old == NULL && not_new && !told) || (with_new == NULL && not_old))
    return NULL;

  return g_strdup_printf ("old: %s; new: %s", with_old != NULL ? with_old : "opens", with_new != NULL ? with_new : "opens");
}

static void
judge (const Disk *disk,
       gboolean told,
       guint nth,
       Tally *tally)
{
  gboolean lost;
  g_autofree char *why = find_fault (disk, told, &lost);

  tally->rounds++;
  if (why == NULL)
    return;

  tally->lost += lost;
  tally->corrupt += !lost;
  g_test_message ("call %u%s: %s", nth, told ? ", told that it went well" : "", why);
}

static gboolean
change_key (void)
{
  return sov_rekey (world_path (), world_key (), next, NULL);
}

static guint
count_calls (const Disk *disk,
             FaultMode mode,
             FaultReason reason)
{
  put_disk (disk);
  fault_vfs_arm (mode, reason, G_MAXUINT);
  g_assert_true (change_key ());
  fault_vfs_disarm ();

  return fault_vfs_count ();
}

static void
cut_at (const Disk *disk,
        guint nth,
        GRand *random,
        Tally *tally)
{
  gboolean told;

  put_disk (disk);
  fault_vfs_arm (FAULT_POWER, FAULT_EIO, nth);
  told = change_key ();
  fault_vfs_cut (random);
  judge (disk, told, nth, tally);
}

/* T30, the power goes while the key is changed: at any write, and right after. */
static void
test_a_cut_leaves_exactly_one_key (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  Tally tally = { 0 };

  for (guint d = 0; d < G_N_ELEMENTS (disks); d++)
    {
      guint n = count_calls (&disks[d], FAULT_POWER, FAULT_EIO);

      for (guint i = 0; i < (fault_get_rounds () + 1) / 2; i++)
        cut_at (&disks[d], (guint) g_rand_int_range (random, 1, (int) n + 2), random, &tally);
    }

  fault_tell ("power cut while the key is changed", tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt == 0);
}

static void
fail_at_each (const Disk *disk,
              FaultMode mode,
              FaultReason reason,
              Tally *tally)
{
  guint n = count_calls (disk, mode, reason);
  guint step = fault_get_step (n);

  for (guint nth = 1 + fault_get_seed () % step; nth <= n; nth += step)
    {
      gboolean told;

      put_disk (disk);
      fault_vfs_arm (mode, reason, nth);
      told = change_key ();
      fault_vfs_disarm ();
      judge (disk, told, nth, tally);
    }
}

/* T7 and T9, the disk fails or is full while the key is changed. */
static void
test_a_failure_leaves_exactly_one_key (void)
{
  Tally tally = { 0 };

  for (guint d = 0; d < G_N_ELEMENTS (disks); d++)
    {
      fail_at_each (&disks[d], FAULT_ONCE, FAULT_EIO, &tally);
      fail_at_each (&disks[d], FAULT_ALWAYS, FAULT_EIO, &tally);
      fail_at_each (&disks[d], FAULT_ONCE, FAULT_FULL, &tally);
      fail_at_each (&disks[d], FAULT_ALWAYS, FAULT_FULL, &tally);
    }

  fault_tell ("the k-th call fails while the key is changed", tally.rounds, tally.lost, tally.corrupt,
              tally.lost + tally.corrupt == 0);
}

/* What a change that is not one transaction would leave behind. */
static void
test_pages_under_two_keys_are_noticed (void)
{
  const Disk *disk = &disks[0];
  g_autoptr (GBytes) changed = NULL;
  g_autofree guint8 *mixed = NULL;
  gsize size, half;
  gboolean lost;
  g_autofree char *why = NULL;
  g_autoptr (GBytes) both = NULL;

  put_disk (disk);
  g_assert_true (change_key ());
  changed = fault_vfs_get (world_path ());
  size = MIN (g_bytes_get_size (changed), g_bytes_get_size (disk->file));
  half = size / 8192 * 4096;
  mixed = g_memdup2 (g_bytes_get_data (changed, NULL), size);
  memcpy (mixed + half, (const guint8 *) g_bytes_get_data (disk->file, NULL) + half, size - half);
  both = g_bytes_new (mixed, size);
  fault_vfs_put (world_path (), both);

  why = find_fault (disk, TRUE, &lost);
  fault_tell ("pages under two keys (must corrupt)", 1, 0, why != NULL, why != NULL);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 40);
  world_begin ();
  make_disks ();
  g_test_add_func ("/faults/rekey-cut/a-cut-leaves-exactly-one-key", test_a_cut_leaves_exactly_one_key);
  g_test_add_func ("/faults/rekey-cut/a-failure-leaves-exactly-one-key", test_a_failure_leaves_exactly_one_key);
  g_test_add_func ("/faults/rekey-cut/pages-under-two-keys-are-noticed", test_pages_under_two_keys_are_noticed);

  status = fault_run ();
  forget_disks ();
  world_end ();
  return status;
}
