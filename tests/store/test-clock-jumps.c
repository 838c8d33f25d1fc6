/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-time.h"
#include "store/sov-backup-folder.h"
#include "store/sov-standing.h"
#include "store/sov-trash.h"
#include "support/vault-fixture.h"
#include "support/vault.h"

/* A clock that jumps by a day or a year, either way, and is set right again:
 * everything that the clock moves, looked at before, during and after. */

#define BEFORE "2026-11-18T10:00"
#define NOW "2026-11-20T14:00"
#define DAY (24 * SOV_TIME_HOUR_MS)
#define N_BACKUPS 5
#define MANY_DAYS 40 /* more than the trash keeps anything */

typedef struct
{
  char *folder;
  char *backups;
  GBytes *key;
  SovVault *vault;
  SovDatabase *db;
  SovStanding *standing;
} Fixture;

typedef struct
{
  const char *name;
  gint64 by;
} Jump;

static const Jump jumps[] = {
  { "a-day-on", DAY },
  { "a-day-back", -DAY },
  { "a-year-on", 365 * DAY },
  { "a-year-back", -365 * DAY },
};

static void
set_up (Fixture *f,
        gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = fixture_folder_new ();
  fixture_copy_vault (f->folder, NULL, NULL, &f->key);
  f->vault = sov_vault_new (f->folder, &error);
  g_assert_no_error (error);
  f->backups = sov_backup_folder_dup_default (f->vault);
  path = g_build_filename (f->folder, SOV_VAULT_DATABASE_NAME, NULL);
  f->db = sov_database_open (path, f->key, SOV_DATABASE_EXISTING, &error);
  g_assert_no_error (error);
  g_assert_true (sov_database_migrate (f->db, &error)); /* from now on evidence is sealed */
  f->standing = sov_standing_new ();
  g_assert_true (sov_standing_create_tables (f->db, &error));

  vault_play (f->db, BEFORE, "party P Satu consumer customer", "party Q Ville consumer customer",
              "party S Antti company subcontractor", "deal D P Help", "deal E Q More",
              "term T D contact me P me 2026-11-20T15:00 I call",
              "term U D delivery me P S 2026-11-20T16:00 Antti brings it",
              "term V E scope me Q me 2026-11-19T12:00 I measure",
              "complaint; id=C; party=P; deal=D; words=It is late; channel=call",
              "compensation; id=K; complaint=C; kind=refund; value=5000", "remove; of=Q", NULL);
}

static void
tear_down (Fixture *f,
           gconstpointer data)
{
  sov_standing_free (f->standing);
  sov_database_close (f->db);
  sov_vault_release (f->vault);
  g_object_unref (f->vault);
  fixture_folder_remove (f->folder);
  g_free (f->backups);
  g_bytes_unref (f->key);
}

/* What the store does when it looks at the clock, and an hourly backup. */
static void
live (Fixture *f,
      gint64 now)
{
  g_autoptr (SovBackupCopy) copy = NULL;
  g_autoptr (GError) error = NULL;
  gboolean judged;
  guint n;

  g_assert_true (sov_standing_tick (f->standing, f->db, now, &judged, &error));
  g_assert_true (sov_trash_count_day (f->db, now, &error));
  g_assert_true (sov_trash_purge (f->db, now, 20, &n, &error));
  copy = sov_backup_folder_write (f->backups, f->vault, f->db, f->key, SOV_BACKUP_HOURLY, now, &error);
  g_assert_no_error (error);
}

/* The rows of Today, each of which is told of once. */
static char *
list_today (Fixture *f,
            gint64 now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = sov_standing_get_today (f->standing, f->db, now, &error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const SovTodayItem *item = items->pdata[i];
      g_autofree char *row = g_strdup_printf ("%d %d %s %" G_GINT64_FORMAT, (int) item->kind, item->rule, item->ref, item->party);

      g_string_append_printf (all, "%s of urgency %d\n", row, (int) item->urgency);
      g_assert_true (g_hash_table_add (seen, g_steal_pointer (&row)));
    }

  return g_string_free (g_steal_pointer (&all), FALSE);
}

static gboolean
has_backup (Fixture *f,
            gint64 at)
{
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (f->backups);

  for (guint i = 0; i < copies->len; i++)
    if (((SovBackupCopy *) copies->pdata[i])->mark.at == at)
      return TRUE;

  return FALSE;
}

static void
assert_in_trash (Fixture *f,
                 gint64 now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_trash_load (f->db, NULL, now, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, >=, 1);
}

static void
start (Fixture *f,
       gint64 now)
{
  g_assert_true (sov_standing_refresh (f->standing, f->db, NULL, now, NULL));
  for (guint i = N_BACKUPS; i > 0; i--)
    live (f, now - i * SOV_TIME_HOUR_MS);
  live (f, now);
}

/* T25, clock jumps: Today has each row once while the clock is wrong, and is as it
 * was when it is right again; no backup and nothing in the trash goes. */
static void
test_a_jump (Fixture *f,
             gconstpointer data)
{
  const Jump *jump = data;
  gint64 now = vault_time (NOW);
  g_autofree char *before = NULL;
  g_autofree char *meanwhile = NULL;
  g_autofree char *after = NULL;

  start (f, now);
  before = list_today (f, now);
  g_assert_cmpstr (before, !=, "");

  live (f, now + jump->by);
  meanwhile = list_today (f, now + jump->by);
  assert_in_trash (f, now + jump->by);

  live (f, now);
  after = list_today (f, now);
  g_assert_cmpstr (after, ==, before);
  assert_in_trash (f, now);
  for (guint i = 1; i <= N_BACKUPS; i++)
    g_assert_true (has_backup (f, now - i * SOV_TIME_HOUR_MS));
}

/* T25: the same for a clock that is wrong for as many hours as the trash keeps
 * days; what is kept of the day before stays. */
static void
test_a_clock_that_stays_wrong_for_a_while (Fixture *f,
                                           gconstpointer data)
{
  const Jump *jump = data;
  gint64 now = vault_time (NOW);

  start (f, now);
  for (guint i = 0; i < MANY_DAYS; i++)
    live (f, now + jump->by + i * SOV_TIME_HOUR_MS / 4);
  assert_in_trash (f, now + jump->by);
  live (f, now + DAY / 2);
  assert_in_trash (f, now);
  g_assert_true (has_backup (f, now));
  g_assert_true (has_backup (f, now + DAY / 2));
}

int
main (int argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (jumps); i++)
    {
      g_autofree char *name = g_strdup_printf ("/store/clock-jumps/%s-leaves-all-as-it-was", jumps[i].name);
      g_autofree char *longer = g_strdup_printf ("/store/clock-jumps/%s-for-hours-empties-nothing", jumps[i].name);

      g_test_add (name, Fixture, &jumps[i], set_up, test_a_jump, tear_down);
      g_test_add (longer, Fixture, &jumps[i], set_up, test_a_clock_that_stays_wrong_for_a_while, tear_down);
    }
  status = g_test_run ();
  fixture_forget_copies ();

  return status;
}
