/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store.h"

#include "store/sov-writer.h"

/* From the ref that an action was given to the id that pages know. */

typedef struct
{
  SovSubject subject;
  char *ref;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_free (wanted->ref);
  g_free (wanted);
}

static gpointer
find (SovDatabase *db,
      gpointer data,
      GCancellable *cancellable,
      GError **error)
{
  const Wanted *wanted = data;
  gint64 id = sov_ref_find (db, wanted->subject, wanted->ref, error);

  return id >= 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

void
sov_store_find_async (SovStore *self,
                      SovSubject subject,
                      const char *ref,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->subject = subject;
  wanted->ref = g_strdup (ref);
  sov_store_call_async (self, find, wanted, wanted_free, g_free, cancellable, callback, user_data);
}

gint64
sov_store_find_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  g_autofree gint64 *id = sov_store_call_finish (self, result, error);

  return id != NULL ? *id : -1;
}

/* History codes where a line comes from in the lowest four bits of its id. */
gint64
sov_store_get_own_id (gint64 history_id)
{
  return history_id >> 4;
}

gint64
sov_store_get_entry_line (gint64 entry)
{
  return entry << 4 | 1;
}
