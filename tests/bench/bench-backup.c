/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>

#include "bench/bench-data.h"
#include "model/sov-time.h"
#include "store/sov-backup-making.h"

/* How long a backup takes, and how long whoever asks the store for something has
 * to wait meanwhile: `bench-backup FOLDER [CUSTOMERS]`. The folder is empty, or
 * has the vault of an earlier run. One object of JSON. */

/* About 80 MB. */
#define N_CUSTOMERS 12500

static const guint8 zero[SOV_KEY_SIZE];

typedef struct
{
  SovStore *store;
  gboolean done;
  guint n;      /* questions that were answered */
  gint64 asked; /* monotonic, microseconds */
  gint64 worst;
  gint64 took;
  gint64 size;
} Run;

static void
make_vault (const char *path,
            GBytes *key,
            guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SovDatabase) db = sov_database_open (path, key, SOV_DATABASE_CREATE, &error);

  if (db == NULL || !sov_database_migrate (db, &error) ||
      !sov_database_execute (db, "INSERT INTO vault (id, uuid, made_at) VALUES (1, 'b0a1d5f0-0000-4000-8000-000000000001', 0)", &error))
    g_error ("%s", error->message);

  bench_fill (db, n);
}

static gpointer
ask_little (SovDatabase *db,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  gint64 n;

  return sov_database_query_int (db, "SELECT count(*) FROM vault", &n, error) ? db : NULL;
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Run *run = data;

  sov_store_call_finish (SOV_STORE (source), result, NULL);
  run->worst = MAX (run->worst, g_get_monotonic_time () - run->asked);
  run->n++;
  run->asked = 0;
}

/* One question after the other, as somebody does who clicks without a pause. */
static gboolean
ask_cb (gpointer data)
{
  Run *run = data;

  if (run->asked == 0)
    {
      run->asked = g_get_monotonic_time ();
      sov_store_call_async (run->store, ask_little, NULL, NULL, NULL, NULL, answered_cb, run);
    }

  return G_SOURCE_CONTINUE;
}

static void
made_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovBackupMade) made = sov_backup_make_finish (SOV_STORE (source), result, &error);

  if (made == NULL)
    g_error ("%s", error->message);
  run->size = made->copy->size;
  run->done = TRUE;
}

static void
measure (Run *run,
         SovVault *vault,
         GBytes *key)
{
  g_autoptr (SovBackupMaking) making = NULL;
  gint64 begun = g_get_monotonic_time ();
  guint asking = g_timeout_add (2, ask_cb, run);

  making = sov_backup_make_async (run->store, vault, key, SOV_BACKUP_ASKED, sov_time_now (), made_cb, run);
  while (!run->done || run->asked != 0)
    g_main_context_iteration (NULL, TRUE);
  run->took = g_get_monotonic_time () - begun;
  g_source_remove (asking);
}

int
main (int argc,
      char *argv[])
{
  g_autoptr (GBytes) key = g_bytes_new_static (zero, sizeof zero);
  g_autofree char *path = NULL;
  g_autoptr (SovVault) vault = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { NULL };

  if (argc < 2)
    return 2;

  g_mkdir_with_parents (argv[1], 0700);
  path = g_build_filename (argv[1], SOV_VAULT_DATABASE_NAME, NULL);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    make_vault (path, key, argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : N_CUSTOMERS);

  vault = sov_vault_new (argv[1], &error);
  if (vault == NULL)
    g_error ("%s", error->message);
  run.store = sov_store_new (path, key);
  /* Opening is not what is measured. */
  ask_cb (&run);
  while (run.asked != 0)
    g_main_context_iteration (NULL, TRUE);
  run.worst = 0;
  measure (&run, vault, key);
  printf ("{\"bytes\": %" G_GINT64_FORMAT ", \"backup_ms\": %" G_GINT64_FORMAT ", \"questions\": %u, \"longest_wait_us\": %" G_GINT64_FORMAT "}\n",
          run.size, run.took / 1000, run.n, run.worst);
  sov_store_close (run.store);
  g_object_unref (run.store);
  sov_vault_release (vault);

  return 0;
}
