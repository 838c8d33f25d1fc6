/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <stdlib.h>

#include "fuzz/fuzz.h"
#include "store/sov-backup-copy.h"
#include "store/sov-backup-folder.h"
#include "store/sov-sentinel.h"

/* T16, a hostile file: the small ones beside a vault and beside its backups are
 * read before any key is asked for. */

#define SIZE 4096

typedef struct
{
  char *folder;
  char *sentinel;
  char *backup;
  char *told;
} Place;

static Place place;

static void
forget (void)
{
  g_unlink (place.sentinel);
  g_unlink (place.told);
  g_unlink (place.backup);
  g_rmdir (place.folder);
  g_free (place.sentinel);
  g_free (place.told);
  g_free (place.backup);
  g_free (place.folder);
}

static const Place *
make_once (void)
{
  g_autofree char *blank = NULL;

  if (place.folder != NULL)
    return &place;

  blank = g_malloc0 (SIZE);
  place.folder = g_dir_make_tmp ("sovittu-fuzz-XXXXXX", NULL);
  place.sentinel = g_build_filename (place.folder, SOV_SENTINEL_NAME, NULL);
  place.backup = g_build_filename (place.folder, "sovittu-000001-1.backup", NULL);
  place.told = sov_backup_copy_beside (place.backup);
  g_assert_true (g_file_set_contents (place.backup, blank, SIZE, NULL));
  atexit (forget);

  return &place;
}

static void
put (const char *path,
     const guint8 *data,
     gsize size)
{
  g_assert_true (g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  const Place *here = make_once ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SovSentinel) sentinel = NULL;
  g_autoptr (GPtrArray) copies = NULL;

  put (here->sentinel, data, size);
  sentinel = sov_sentinel_load (here->folder, &error);
  g_assert_true ((sentinel == NULL) == (error != NULL));
  if (sentinel != NULL)
    g_assert_true (sentinel->uuid != NULL && sentinel->key_id != NULL);

  put (here->told, data, size);
  copies = sov_backup_folder_list (here->folder);
  g_assert_cmpuint (copies->len, <=, 1);
  if (copies->len == 1)
    g_assert_cmpint (((SovBackupCopy *) copies->pdata[0])->size, ==, SIZE);

  return 0;
}
