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
 * has the vault of an earlier run. One object of JSON; what depends least on the
 * machine are the ratios: the longest wait to one frame of a screen, and the
 * whole backup, which is read back, to a plain copy of as many bytes. */

/* About 80 MB. */
#define N_CUSTOMERS 30000

#define FRAME_US 16000

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

/* Of the finished backup, to the disk and not only to its cache: the vault's own
 * file is not to be opened by anything but its store. Microseconds. */
static gint64
copy_plainly (const char *folder)
{
  g_autofree char *backups = g_build_filename (folder, "backups", NULL);
  g_autoptr (GPtrArray) copies = sov_backup_folder_list (backups);
  const SovBackupCopy *newest = copies->len > 0 ? copies->pdata[0] : NULL;
  g_autofree char *to = g_build_filename (folder, "plain-copy", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  gint64 begun = g_get_monotonic_time ();

  if (newest == NULL ||
      !g_file_get_contents (newest->path, &bytes, &length, &error) ||
      !g_file_set_contents_full (to, bytes, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &error))
    g_error ("%s", error != NULL ? error->message : "no backup");
  begun = g_get_monotonic_time () - begun;
  g_unlink (to);

  return begun;
}

static void
print_figures (const Run *run,
               gint64 plain)
{
  printf ("{\"bytes\": %" G_GINT64_FORMAT ", \"backup_ms\": %" G_GINT64_FORMAT ", \"questions\": %u, \"longest_wait_us\": %" G_GINT64_FORMAT
          ", \"plain_copy_ms\": %" G_GINT64_FORMAT ", \"longest_wait_per_frame\": %.2f, \"backup_per_plain_copy\": %.1f}\n",
          run->size, run->took / 1000, run->n, run->worst, plain / 1000,
          (double) run->worst / FRAME_US, (double) run->took / (double) MAX (plain, 1));
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
  print_figures (&run, copy_plainly (argv[1]));
  sov_store_close (run.store);
  g_object_unref (run.store);
  sov_vault_release (vault);

  return 0;
}
