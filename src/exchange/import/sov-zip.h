/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The files of a zip archive, one after another, in memory alone. Names are
 * data: nothing is ever made of one. What is counted are the bytes that come
 * out, never those that the archive tells. */

G_BEGIN_DECLS

/* Vault.md 4.8. */
#define SOV_ZIP_MOST_ENTRIES 20000
#define SOV_ZIP_MOST_BYTES (G_GUINT64_CONSTANT (2) * 1024 * 1024 * 1024)
#define SOV_ZIP_MOST_RATIO 200

typedef struct _SovZip SovZip;

typedef enum
{
  SOV_ZIP_FILE = 1,
  SOV_ZIP_FOLDER,
  SOV_ZIP_UNSAFE, /* a name that climbs, a link, a secret, an archive, one entry over another */
} SovZipEntryKind;

typedef struct
{
  guint number; /* from 1 */
  SovZipEntryKind kind;
  char *name; /* all of it, UTF-8 */
} SovZipEntry;

typedef enum
{
  SOV_ZIP_MORE,
  SOV_ZIP_END,
  SOV_ZIP_BROKEN,
  SOV_ZIP_TOO_LARGE, /* of the entry, or of all so far */
  SOV_ZIP_TOO_MANY,
  SOV_ZIP_STOPPED, /* by who takes the bytes */
} SovZipState;

/* @bytes must outlive it. */
SovZip *sov_zip_new (GBytes *bytes);
void sov_zip_free (SovZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovZip, sov_zip_free)

/* The next entry, which is the archive's; MORE, END, BROKEN or TOO_MANY. */
SovZipState sov_zip_next (SovZip *self,
                          const SovZipEntry **entry);

/* FALSE: no more is wanted. */
typedef gboolean (*SovZipTake) (gconstpointer bytes,
                                gsize size,
                                gpointer data);

/* The bytes of the entry, in stretches. @size: (out): how many came. */
SovZipState sov_zip_read (SovZip *self,
                          SovZipTake take,
                          gpointer data,
                          guint64 *size);

G_END_DECLS
