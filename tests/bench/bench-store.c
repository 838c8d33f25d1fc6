/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-data.h"
#include "bench/bench-memory.h"

#include <glib/gstdio.h>

#include "model/sov-note.h"
#include "model/sov-query.h"
#include "model/sov-row.h"
#include "model/sov-time.h"
#include "store/sov-learned-table.h"
#include "store/sov-list-table.h"
#include "store/sov-party-table.h"
#include "store/sov-search-table.h"
#include "store/sov-standing.h"

/* bench-store FOLDER N: makes (once) and measures a vault of N customers. */

#define ROUNDS 50

/* What a screen shows at once. */
#define SCREEN 30

static const char *const searches[] = {
  "a", "ma", "mäk", "makinen", "aino saarela", "saarela aino", "hinnasta", "vari etusivu", "zzz", "0555"
};

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *one = a;
  const gint64 *two = b;

  return *one < *two ? -1 : *one > *two;
}

static void
print_times (const char *what,
             gint64 *times,
             gsize n)
{
  qsort (times, n, sizeof *times, compare_times);
  g_print ("  %-28s median %8.2f ms   slowest %8.2f ms\n", what,
           (double) times[n / 2] / 1000, (double) times[n - 1] / 1000);
}

static SovDatabase *
open_vault (const char *folder,
            guint n)
{
  static const guint8 key_bytes[SOV_KEY_SIZE] = { 1, 2, 3 };
  g_autoptr (GBytes) key = g_bytes_new_static (key_bytes, sizeof key_bytes);
  g_autofree char *path = g_strdup_printf ("%s/bench-%u.db", folder, n);
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  gboolean fresh = !g_file_test (path, G_FILE_TEST_EXISTS);
  SovDatabase *db = sov_database_open (path, key, fresh ? SOV_DATABASE_CREATE : SOV_DATABASE_EXISTING, &error);

  g_assert_no_error (error);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);
  if (fresh)
    {
      bench_fill (db, n);
      g_print ("  %-28s %8.1f s\n", "making it", (double) (g_get_monotonic_time () - start) / 1e6);
    }
  else
    g_print ("  %-28s %8.2f ms\n", "opening", (double) (g_get_monotonic_time () - start) / 1000);

  return db;
}

static void
measure_list (SovDatabase *db,
              SovOrder order,
              const char *what)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_CUSTOMERS, NULL, order, FALSE, 0, 0);
  gint64 times[ROUNDS / 5];

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) ids = sov_list_table_list (db, query, NULL);

      times[i] = g_get_monotonic_time () - start;
      g_assert_nonnull (ids);
    }
  print_times (what, times, G_N_ELEMENTS (times));
}

static void
measure_scrolling (SovDatabase *db)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_CUSTOMERS, NULL, SOV_ORDER_NAME, FALSE, 0, 0);
  g_autoptr (GArray) ids = sov_list_table_list (db, query, NULL);
  gint64 times[ROUNDS];

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gsize at = (gsize) g_random_int_range (0, (int) ids->len - SCREEN);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) rows = NULL;

      rows = sov_list_table_load (db, SOV_LIST_CUSTOMERS, &g_array_index (ids, gint64, at), SCREEN, NULL);
      times[i] = g_get_monotonic_time () - start;
    }
  print_times ("a screen anywhere", times, G_N_ELEMENTS (times));
}

static void
measure_search (SovDatabase *db)
{
  for (gsize s = 0; s < G_N_ELEMENTS (searches); s++)
    {
      g_autofree char *what = g_strdup_printf ("search “%s”", searches[s]);
      gint64 times[ROUNDS / 5];

      for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
        {
          gint64 start = g_get_monotonic_time ();
          g_autoptr (GPtrArray) hits = sov_search_table_find (db, searches[s], SCREEN, NULL);

          times[i] = g_get_monotonic_time () - start;
          g_assert_nonnull (hits);
        }
      print_times (what, times, G_N_ELEMENTS (times));
    }
}

static void
measure_rules (SovDatabase *db)
{
  g_autoptr (SovStanding) standing = sov_standing_new ();
  g_autoptr (GPtrArray) today = NULL;
  gint64 start = g_get_monotonic_time ();
  gint64 loaded;

  g_assert_true (sov_standing_refresh (standing, db, NULL, sov_time_now (), NULL));
  loaded = g_get_monotonic_time ();
  today = sov_standing_get_today (standing, db, sov_time_now (), NULL);
  g_print ("  %-28s        %8.2f ms, Today %.2f ms, %u rows\n", "rules of all deals",
           (double) (loaded - start) / 1000, (double) (g_get_monotonic_time () - loaded) / 1000, today->len);
}

/* Everybody is called something else in a chat. */
static void
add_senders (SovDatabase *db)
{
  g_assert_true (sov_database_execute (db,
                                       "INSERT OR IGNORE INTO batch (id, ref, kind, name, made_at) VALUES (1, 'bench', 1, '', 0);"
                                       "INSERT OR IGNORE INTO sender (batch_id, sender_key, party_id)"
                                       " SELECT 1, folded || ' ' || id, id FROM party",
                                       NULL));
}

static GArray *
measure_names (SovDatabase *db,
               GPtrArray **kept)
{
  GArray *known = g_array_new (FALSE, FALSE, sizeof (SovKnownName));
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gint64 start = g_get_monotonic_time ();
  gint64 loaded;

  g_ptr_array_add (all, sov_party_table_load_names (db, NULL));
  loaded = g_get_monotonic_time ();
  g_ptr_array_add (all, sov_learned_table_load_names (db, NULL));
  g_print ("  %-28s        %8.2f ms, learned ones %.2f ms\n", "names for a sentence",
           (double) (loaded - start) / 1000, (double) (g_get_monotonic_time () - loaded) / 1000);
  for (guint i = 0; i < all->len; i++)
    {
      GPtrArray *rows = all->pdata[i];

      for (guint j = 0; j < rows->len; j++)
        {
          const SovRow *row = rows->pdata[j];
          SovKnownName name = { .party = row->party, .name = row->title, .learned = i > 0 };

          g_array_append_val (known, name);
        }
    }
  *kept = all;

  return known;
}

static void
measure_key (const GArray *known,
             const char *sentence)
{
  gint64 times[ROUNDS / 5];
  gint64 made = g_get_monotonic_time ();
  g_autoptr (SovNameIndex) index = sov_name_index_new ((const SovKnownName *) (gpointer) known->data, known->len);

  g_print ("  %-28s        %8.2f ms\n", "making them ready", (double) (g_get_monotonic_time () - made) / 1000);
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (SovNote) note = sov_note_read_with (sentence, index, sov_time_now ());

      times[i] = g_get_monotonic_time () - start;
    }
  print_times ("a key in quick writing-down", times, G_N_ELEMENTS (times));
}

static void
measure_note (SovDatabase *db,
              guint n)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GArray) known = NULL;
  gint64 times[ROUNDS / 5];
  gint64 start;

  add_senders (db);
  known = measure_names (db, &rows);
  measure_key (known, "soitan Virtasen Antille huomenna");
  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      start = g_get_monotonic_time ();
      sov_usual_free (sov_learned_table_load_usual (db, g_random_int_range (1, (int) n), NULL));
      times[i] = g_get_monotonic_time () - start;
    }
  print_times ("usual times with one", times, G_N_ELEMENTS (times));
  start = g_get_monotonic_time ();
  sov_usual_free (sov_learned_table_load_usual (db, 0, NULL));
  g_print ("  %-28s        %8.2f ms\n", "usual times with anybody", (double) (g_get_monotonic_time () - start) / 1000);
}

int
main (int argc,
      char *argv[])
{
  guint n = argc == 3 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : 0;
  SovDatabase *db;

  if (n < SCREEN + 1)
    {
      g_printerr ("usage: bench-store FOLDER N\n");
      return 2;
    }

  g_print ("%u customers, %u entries\n", n, n * 10);
  db = open_vault (argv[1], n);
  sov_standing_create_tables (db, NULL);
  measure_rules (db);
  measure_list (db, SOV_ORDER_NAME, "all names in order");
  measure_list (db, SOV_ORDER_LAST_CONTACT, "all by last contact");
  measure_list (db, SOV_ORDER_WARNINGS, "all by warnings");
  measure_scrolling (db);
  measure_search (db);
  measure_note (db, n);
  g_print ("  %-28s        %8.1f MB\n", "memory of its own", (double) bench_private_memory () / 1024);
  sov_database_close (db);

  return 0;
}
