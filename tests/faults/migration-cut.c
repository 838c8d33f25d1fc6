/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults/fault-figures.h"
#include "faults/fault-steps.h"
#include "faults/fault-vfs.h"
#include "faults/fault-world.h"
#include "support/old-vault.h"

/* T5, a program that dies, T6, a power cut, and T14, an older schema: the power
 * goes, or a call fails, at any write while a vault that an older program made
 * (tests/fixtures) is brought to the newest schema (vault.md §4.5). Afterwards it
 * is exactly the old version or the newest, with all its rows, and the next start
 * brings it to the end. */

typedef struct
{
  guint n;
  GPtrArray *images;  /* GBytes; version 1 first */
  GPtrArray *schemas; /* char * */
  GArray *calls;      /* guint: that change the disk, on the way from there to the newest */
  GPtrArray *held;    /* GHashTable, as old_vault_describe() has it */
  char *newest;       /* the schema */
} Past;

typedef struct
{
  guint rounds;
  guint lost;
  guint corrupt;
} Tally;

static Past past;

/* The schemas of 0.1.0 to 0.4.0; what was on main between them has a tenth of
 * their rounds. */
static const guint released[] = { 4, 6, 9, 11 };

static guint
count_rounds (guint from)
{
  for (gsize i = 0; i < G_N_ELEMENTS (released); i++)
    if (released[i] == from)
      return fault_get_rounds ();

  return MAX (1, fault_get_rounds () / 10);
}

static SovDatabase *
open_vault (GError **error)
{
  return sov_database_open (world_path (), world_key (), SOV_DATABASE_EXISTING, error);
}

/* The way to the newest schema, and to the end of the session. */
static gboolean
migrate (GError **error)
{
  g_autoptr (SovDatabase) db = open_vault (error);

  return db != NULL && sov_database_migrate (db, error);
}

static void
put (guint version)
{
  fault_vfs_clear ();
  fault_vfs_put (world_path (), past.images->pdata[version - 1]);
}

static void
make_version (guint version)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db = world_create ();
  guint calls;

  old_vault_fill (db, version);
  sov_database_close (db);
  db = open_vault (&error);
  g_assert_no_error (error);
  g_ptr_array_add (past.schemas, steps_dump_schema (db));
  g_ptr_array_add (past.held, old_vault_describe (db));
  sov_database_close (db);
  g_ptr_array_add (past.images, fault_vfs_get (world_path ()));

  put (version);
  fault_vfs_arm (FAULT_POWER, FAULT_EIO, G_MAXUINT);
  migrate (&error);
  g_assert_no_error (error);
  calls = fault_vfs_count ();
  g_array_append_val (past.calls, calls);
}

static void
make_past (void)
{
  g_autoptr (SovDatabase) newest = sov_database_open_memory (NULL);

  past.n = old_vault_count ();
  g_assert_cmpuint (past.n, >=, 7);
  past.newest = steps_dump_schema (newest);
  past.images = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  past.schemas = g_ptr_array_new_with_free_func (g_free);
  past.held = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  past.calls = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint version = 1; version <= past.n; version++)
    make_version (version);
}

static void
forget_past (void)
{
  g_ptr_array_unref (past.images);
  g_ptr_array_unref (past.schemas);
  g_ptr_array_unref (past.held);
  g_free (past.newest);
  g_array_unref (past.calls);
}

/* "ok", or the first thing that is not. */
static char *
check (SovDatabase *db,
       const char *pragma)
{
  g_autoptr (GError) error = NULL;
  char *text = sov_database_query_text (db, pragma, &error);

  return error != NULL ? g_strdup (error->message) : (text != NULL ? text : g_strdup ("ok"));
}

static gboolean
holds_all (SovDatabase *db,
           GHashTable *before)
{
  g_autoptr (GHashTable) now = old_vault_describe (db);
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    if (!g_hash_table_contains (now, line))
      return FALSE;

  return TRUE;
}

/* The version that the vault is, or 0 when it is between two. */
static gint64
find_version (SovDatabase *db,
              guint from)
{
  g_autofree char *schema = steps_dump_schema (db);
  gint64 version = 0;

  if (!sov_database_query_int (db, "PRAGMA user_version", &version, NULL) || !holds_all (db, past.held->pdata[from - 1]))
    return 0;

  if (version == from)
    return g_str_equal (schema, past.schemas->pdata[from - 1]) ? version : 0;

  return version == sov_database_count_steps () && g_str_equal (schema, past.newest) ? version : 0;
}

static gboolean
is_whole (SovDatabase *db)
{
  g_autofree char *log = check (db, "PRAGMA wal_checkpoint (TRUNCATE)");
  g_autofree char *pages = check (db, "PRAGMA cipher_integrity_check");
  g_autofree char *rows = check (db, "PRAGMA integrity_check");
  g_autofree char *references = check (db, "PRAGMA foreign_key_check");

  return g_str_equal (pages, "ok") && g_str_equal (rows, "ok") && g_str_equal (references, "ok");
}

static void
judge (guint from,
       gboolean saved,
       guint nth,
       Tally *tally)
{
  g_autoptr (GError) error = NULL;
  SovDatabase *db = open_vault (&error);
  gint64 version = db != NULL ? find_version (db, from) : 0;
  gboolean whole = db != NULL && is_whole (db);

  g_clear_pointer (&db, sov_database_close);
  tally->rounds++;
  if (!whole)
    tally->corrupt++;
  else if (version == 0 || (saved && version != sov_database_count_steps ()) || !migrate (&error))
    tally->lost++;
  else
    return;

  g_test_message ("from %u, call %u: version %" G_GINT64_FORMAT ", %s", from, nth, version, error != NULL ? error->message : "");
}

/* What comes after the newest is none that is lost either. */
static void
judge_end (Tally *tally)
{
  g_autofree char *dump = NULL;
  g_autofree char *why = world_inspect (&dump);

  if (why == NULL)
    return;

  tally->corrupt++;
  g_test_message ("at the end: %s", why);
}

static void
cut_once (guint from,
          GRand *random,
          Tally *tally)
{
  guint calls = g_array_index (past.calls, guint, from - 1);
  guint nth = (guint) g_rand_int_range (random, 1, (int) calls + 1);

  put (from);
  fault_vfs_arm (FAULT_POWER, FAULT_EIO, nth);
  migrate (NULL);
  g_assert_true (fault_vfs_has_failed ());
  fault_vfs_cut (random);
  judge (from, FALSE, nth, tally);
}

static void
test_a_cut_leaves_one_version_or_the_next (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (fault_get_seed ());
  Tally tally = { 0 };

  for (guint from = 1; from <= past.n && from < sov_database_count_steps (); from++)
    {
      for (guint i = 0; i < count_rounds (from); i++)
        cut_once (from, random, &tally);
      judge_end (&tally);
    }

  fault_tell ("power cut while migrating, 1 000 from every release", tally.rounds, tally.lost, tally.corrupt,
              tally.lost + tally.corrupt == 0);
}

static void
fail_from (guint from,
           FaultReason reason,
           Tally *tally)
{
  guint step, n;

  put (from);
  fault_vfs_arm (FAULT_ONCE, reason, G_MAXUINT);
  migrate (NULL);
  n = fault_vfs_count ();
  step = fault_get_step (n);
  for (guint nth = 1 + fault_get_seed () % step; nth <= n; nth += step)
    {
      gboolean saved;

      put (from);
      fault_vfs_arm (FAULT_ONCE, reason, nth);
      saved = migrate (NULL);
      fault_vfs_disarm ();
      judge (from, saved, nth, tally);
    }
}

static void
test_a_failure_leaves_one_version_or_the_next (void)
{
  Tally tally = { 0 };

  for (guint from = 1; from <= past.n && from < sov_database_count_steps (); from++)
    {
      fail_from (from, FAULT_EIO, &tally);
      fail_from (from, FAULT_FULL, &tally);
    }

  fault_tell ("the k-th call fails while migrating", tally.rounds, tally.lost, tally.corrupt, tally.lost + tally.corrupt == 0);
}

int
main (int argc,
      char *argv[])
{
  int status;

  fault_init (&argc, &argv, 3);
  world_begin ();
  make_past ();
  g_test_add_func ("/faults/migration-cut/a-cut-leaves-one-version-or-the-next", test_a_cut_leaves_one_version_or_the_next);
  g_test_add_func ("/faults/migration-cut/a-failure-leaves-one-version-or-the-next", test_a_failure_leaves_one_version_or_the_next);

  status = fault_run ();
  forget_past ();
  world_end ();
  return status;
}
