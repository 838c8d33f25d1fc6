/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <time.h>

#include "bench/bench-memory.h"
#include "exchange/sov-import-run.h"
#include "model/sov-import-plan.h"
#include "model/sov-time.h"
#include "store/sov-database.h"
#include "store/sov-store-import.h"

/* bench-import FOLDER READER: brings in a hundred thousand messages, as many
 * people and ten thousand mails, beside writing the same rows straight into
 * SQLCipher with the same indexes; the longest time that the main loop stood
 * still, with and without waiting for a processor that others had, and the most
 * work that it did meanwhile; the memory that it took at its most, beyond what the
 * program had before. Each in a process of its own: what one leaves behind is no
 * other's. */

#define MESSAGES 100000
#define PEOPLE 100000
#define MAILS 10000
#define FRAME_US 16667

static const guint8 key_bytes[SOV_KEY_SIZE] = { 1, 2, 3 };

typedef struct
{
  const char *folder;
  const char *reader;
  const char *what;
  gpointer result;
  GError *error;
  gboolean answered;
  gint64 last_tick;
  gint64 last_wait;
  gint64 last_work;
  gint64 longest;     /* between two turns of the loop, by the clock */
  gint64 longest_own; /* the same without waiting for a processor */
  gint64 busiest;     /* the most that the loop itself did in between */
} Bench;

/* What is read */

static char *
make_chat (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MESSAGES; i++)
    g_string_append_printf (text, "[%u.%u.%u klo %u.%02u.%02u] %s: Viesti numero %u, seinien väri ja aikataulu puhuttivat taas.\r\n",
                            1 + i / 60 / 24 % 28, 1 + i / 60 / 24 / 28 % 12, 2020 + i / 60 / 24 / 28 / 12, i / 60 % 24, i % 60,
                            i % 59, i % 3 == 0 ? "Aino Saarela" : "Satu Mäkinen", i);

  return g_string_free (text, FALSE);
}

static char *
make_table (void)
{
  GString *text = g_string_new ("Nimi;Puhelin;Sähköposti\r\n");

  for (guint i = 0; i < PEOPLE; i++)
    g_string_append_printf (text, "Asiakas %u Mäkinen;+35840%07u;a%u@example.fi\r\n", i, i, i);

  return g_string_free (text, FALSE);
}

static char *
make_mailbox (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MAILS; i++)
    g_string_append_printf (text, "From satu@example.fi Sat Nov 21 12:00:00 2026\nFrom: Satu <satu@example.fi>\n"
                                  "To: aino@example.fi\nSubject: Keitti=?utf-8?Q?=C3=B6?= %u\nMessage-ID: <%u@example.fi>\n"
                                  "Date: Sat, 21 Nov 2026 %02u:%02u:00 +0200\nContent-Type: text/plain; charset=utf-8\n\n"
                                  "Hei! Viesti numero %u.\nTerveisin Satu\n\n",
                            i, i, i / 60 % 24, i % 60, i);

  return g_string_free (text, FALSE);
}

/* Processor time: another program that runs meanwhile is not counted. */
static gint64
measure (void)
{
  return (gint64) clock () * G_USEC_PER_SEC / CLOCKS_PER_SEC;
}

/* The main loop, and how long it stood still */

/* How long this thread was ready to go on and had no processor; the second number
 * there, in nanoseconds (Documentation/scheduler/sched-stats.rst). */
static gint64
measure_wait (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) numbers = NULL;

  if (!g_file_get_contents ("/proc/thread-self/schedstat", &text, NULL, NULL))
    return 0;

  numbers = g_strsplit (text, " ", 3);
  return g_strv_length (numbers) == 3 ? g_ascii_strtoll (numbers[1], NULL, 10) / 1000 : 0;
}

/* What this thread did. */
static gint64
measure_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
tick_cb (gpointer data)
{
  Bench *bench = data;
  gint64 now = g_get_monotonic_time ();
  gint64 wait = measure_wait ();
  gint64 work = measure_work ();

  if (bench->last_tick > 0)
    {
      bench->longest = MAX (bench->longest, now - bench->last_tick);
      bench->longest_own = MAX (bench->longest_own, now - bench->last_tick - (wait - bench->last_wait));
      bench->busiest = MAX (bench->busiest, work - bench->last_work);
    }
  bench->last_tick = now;
  bench->last_wait = wait;
  bench->last_work = work;

  return G_SOURCE_CONTINUE;
}

static void
begin (Bench *bench)
{
  bench->answered = FALSE;
  bench->last_tick = 0;
}

static void
wait (Bench *bench)
{
  while (!bench->answered)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (bench->error);
}

static void
read_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  Bench *bench = data;

  bench->result = sov_import_run_finish (result, &bench->error);
  bench->answered = TRUE;
}

static void
looked_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Bench *bench = data;
  g_autoptr (SovImportReport) report = sov_store_look_at_import_finish (SOV_STORE (source), result, &bench->error);

  bench->answered = TRUE;
}

static void
written_cb (GObject *source,
            GAsyncResult *result,
            gpointer data)
{
  Bench *bench = data;
  g_autoptr (SovImportReport) report = sov_store_import_finish (SOV_STORE (source), result, &bench->error);

  bench->answered = TRUE;
}

static void
closed_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Bench *bench = data;

  sov_store_close_finish (SOV_STORE (source), result, &bench->error);
  bench->answered = TRUE;
}

static void
opened_cb (GObject *source,
           GAsyncResult *result,
           gpointer data)
{
  Bench *bench = data;

  sov_store_open_finish (SOV_STORE (source), result, &bench->error);
  bench->answered = TRUE;
}

/* Straight into the file: the same rows in the same tables, with the same
 * indexes, in one transaction, and nothing else. */

static SovDatabase *
make_database (const char *path)
{
  g_autoptr (GBytes) key = g_bytes_new_static (key_bytes, sizeof key_bytes);
  g_autoptr (GError) error = NULL;
  SovDatabase *db;

  g_unlink (path);
  db = sov_database_open (path, key, SOV_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  sov_database_migrate (db, &error);
  g_assert_no_error (error);

  return db;
}

/* The rows of one table, in memory, as what they are bound with. */
typedef struct
{
  const char *table;
  GPtrArray *columns; /* char * */
  GPtrArray *cells;   /* GBytes, row after row; NULL of NULL */
} Rows;

static void
free_cell (gpointer cell)
{
  g_clear_pointer ((GBytes **) &cell, g_bytes_unref);
}

static Rows
load_rows (SovDatabase *db,
           const char *table)
{
  Rows rows = { table, g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (free_cell) };
  g_autofree char *all = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table);
  g_autoptr (SovStatement) column = sov_database_prepare (db, "SELECT name FROM pragma_table_info(:table)", NULL);
  g_autoptr (SovStatement) row = sov_database_prepare (db, all, NULL);

  sov_statement_bind_text (column, ":table", table);
  while (sov_statement_next (column))
    g_ptr_array_add (rows.columns, sov_statement_dup (column, 0));
  while (sov_statement_next (row))
    for (guint i = 0; i < rows.columns->len; i++)
      {
        const char *text = NULL;

        if (!sov_statement_is_null (row, (int) i) && !g_str_equal (rows.columns->pdata[i], "sort_key"))
          text = sov_statement_text (row, (int) i);
        if (g_str_equal (rows.columns->pdata[i], "sort_key"))
          g_ptr_array_add (rows.cells, sov_statement_blob (row, (int) i));
        else
          g_ptr_array_add (rows.cells, text != NULL ? g_bytes_new (text, strlen (text) + 1) : NULL);
      }

  return rows;
}

static void
bind (SovStatement *stmt,
      const char *column,
      GBytes *cell)
{
  g_autofree char *name = g_strconcat (":", column, NULL);

  if (cell == NULL)
    sov_statement_bind_text (stmt, name, NULL);
  else if (g_str_equal (column, "sort_key"))
    sov_statement_bind_blob (stmt, name, g_bytes_get_data (cell, NULL), g_bytes_get_size (cell));
  else
    sov_statement_bind_text (stmt, name, g_bytes_get_data (cell, NULL));
}

static gboolean
insert_rows (SovDatabase *db,
             gpointer data,
             GError **error)
{
  for (const Rows *rows = data; rows->table != NULL; rows++)
    {
      g_autoptr (GString) sql = g_string_new (NULL);
      g_autoptr (SovStatement) stmt = NULL;

      g_string_printf (sql, "INSERT INTO %s VALUES (", rows->table);
      for (guint i = 0; i < rows->columns->len; i++)
        g_string_append_printf (sql, "%s:%s", i > 0 ? ", " : "", (char *) rows->columns->pdata[i]);
      g_string_append_c (sql, ')');
      stmt = sov_database_prepare (db, sql->str, error);
      if (stmt == NULL)
        return FALSE;

      for (guint at = 0; at < rows->cells->len; at += rows->columns->len)
        {
          for (guint i = 0; i < rows->columns->len; i++)
            bind (stmt, rows->columns->pdata[i], rows->cells->pdata[at + i]);
          if (!sov_statement_run (stmt, error))
            return FALSE;
          sov_statement_again (stmt);
        }
    }

  return TRUE;
}

static gint64
write_straight (Bench *bench,
                const char *brought)
{
  static const char *const tables[] = { "party", "detail", "batch", "entry", "source" };
  g_autofree char *path = g_build_filename (bench->folder, "straight.db", NULL);
  g_autoptr (GBytes) key = g_bytes_new_static (key_bytes, sizeof key_bytes);
  g_autoptr (GError) error = NULL;
  SovDatabase *db = sov_database_open (brought, key, SOV_DATABASE_EXISTING, &error);
  Rows rows[G_N_ELEMENTS (tables) + 1] = { 0 };
  gint64 start;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    rows[i] = load_rows (db, tables[i]);
  sov_database_close (db);

  db = make_database (path);
  start = measure ();
  sov_database_transact (db, insert_rows, rows, &error);
  g_assert_no_error (error);
  start = measure () - start;
  sov_database_close (db);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_ptr_array_unref (rows[i].columns);
      g_ptr_array_unref (rows[i].cells);
    }

  return start;
}

static void
tell (const char *what,
      gint64 us,
      guint n)
{
  g_print ("  %-34s %8.2f s   %9.0f a second\n", what, (double) us / 1e6, n / ((double) us / 1e6));
}

static int planned;

/* As the window does. */
static gpointer
plan_thread (gpointer data)
{
  SovImportResult *found = data;
  SovImportPlan *plan = sov_import_plan_new (found->summary->kind, "bench", found->items);

  g_atomic_int_set (&planned, TRUE);
  return plan;
}

static SovStore *
open_store (Bench *bench,
            const char *path)
{
  g_autoptr (GBytes) key = g_bytes_new_static (key_bytes, sizeof key_bytes);
  SovStore *store = sov_store_new (path, key);

  begin (bench);
  sov_store_open_async (store, NULL, opened_cb, bench);
  wait (bench);

  return store;
}

static void
print_figures (Bench *bench,
               guint n,
               gint64 read,
               gint64 written,
               gint64 memory,
               gint64 straight)
{
  tell ("read by the other process", read, n);
  tell ("written", written, n);
  tell ("the same rows straight", straight, n);
  g_print ("  %-34s %8.2f times its time\n", "written beside straight", (double) written / (double) straight);
  g_print ("  %-34s %8.2f ms (%.1f frames)\n", "the main loop stood still", (double) bench->longest / 1000,
           (double) bench->longest / FRAME_US);
  g_print ("  %-34s %8.2f ms\n", "not waiting for a processor", (double) bench->longest_own / 1000);
  g_print ("  %-34s %8.2f ms (%.1f frames)\n", "the main loop was at work", (double) bench->busiest / 1000,
           (double) bench->busiest / FRAME_US);
  g_print ("  %-34s %8.1f MB    %9.0f bytes a row\n", "memory at its most", (double) memory / 1024, (double) memory * 1024 / n);
}

static void
bring (Bench *bench,
       char *text,
       guint n)
{
  g_autofree char *owned = text;
  g_autofree char *path = g_build_filename (bench->folder, "brought.db", NULL);
  g_autoptr (SovImportOptions) options = sov_import_options_new ();
  g_autoptr (SovImportResult) found = NULL;
  g_autoptr (SovImportPlan) plan = NULL;
  g_autoptr (SovStore) store = NULL;
  GThread *planning;
  gint64 start;
  gint64 bare;
  gint64 memory;
  gint64 read;
  gint64 written;

  planned = FALSE;
  sov_database_close (make_database (path));
  store = open_store (bench, path);
  g_print ("%s\n", bench->what);

  begin (bench);
  bench_forget_peak ();
  bare = bench_peak_memory ();
  start = g_get_monotonic_time ();
  sov_import_run_async (bench->reader, sov_import_open_text (text, NULL), options, NULL, NULL, NULL, read_cb, bench);
  wait (bench);
  read = g_get_monotonic_time () - start;
  found = bench->result;
  g_assert_cmpuint (found->items->len, ==, n);

  begin (bench);
  planning = g_thread_new ("plan", plan_thread, found);
  while (!g_atomic_int_get (&planned))
    g_main_context_iteration (NULL, TRUE);
  plan = g_thread_join (planning);
  begin (bench);
  sov_store_look_at_import_async (store, plan, NULL, looked_cb, bench);
  wait (bench);
  for (guint i = 0; i < plan->people->len; i++)
    {
      SovImportPerson *person = plan->people->pdata[i];
      gboolean is_me = g_strcmp0 (person->name, "Aino Saarela") == 0 || g_strcmp0 (person->address, "aino@example.fi") == 0;

      sov_import_person_set (person, is_me ? SOV_IMPORT_WHO_ME : SOV_IMPORT_WHO_NEW, NULL);
    }

  begin (bench);
  start = measure ();
  sov_store_import_async (store, "Bench", plan, NULL, written_cb, bench);
  wait (bench);
  written = measure () - start;
  memory = bench_peak_memory () - bare;
  begin (bench);
  sov_store_close_async (store, closed_cb, bench);
  wait (bench);

  print_figures (bench, n, read, written, memory, write_straight (bench, path));
}

static const struct
{
  const char *what;
  char *(*make) (void);
  guint n;
} kinds[] = {
  { "100 000 messages of a chat", make_chat, MESSAGES },
  { "100 000 people of a table", make_table, PEOPLE },
  { "10 000 mails of a mailbox", make_mailbox, MAILS },
};

/* This program once more, for one kind. */
static int
run_apart (char *argv[],
           gsize kind)
{
  g_autofree char *number = g_strdup_printf ("%" G_GSIZE_FORMAT, kind);
  char *child[] = { argv[0], argv[1], argv[2], number, NULL };
  g_autoptr (GError) error = NULL;
  int status = 1;

  g_spawn_sync (NULL, child, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);

  return status;
}

int
main (int argc,
      char *argv[])
{
  Bench bench = { 0 };
  guint64 kind = 0;
  int failed = 0;

  if (argc == 3)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
        failed |= run_apart (argv, i);
      return failed != 0;
    }
  if (argc != 4 || !g_ascii_string_to_unsigned (argv[3], 10, 0, G_N_ELEMENTS (kinds) - 1, &kind, NULL))
    return 2;

  bench.folder = argv[1];
  bench.reader = argv[2];
  bench.what = kinds[kind].what;
  g_timeout_add (1, tick_cb, &bench);
  bring (&bench, kinds[kind].make (), kinds[kind].n);

  return 0;
}
