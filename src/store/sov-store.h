/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-action.h"
#include "model/sov-party.h"
#include "model/sov-query.h"
#include "model/sov-row.h"
#include "model/sov-sheet.h"
#include "model/sov-today.h"
#include "store/sov-database.h"

/* The vault as the rest of the program sees it.
 *
 * Owns the store thread and, through it, the one connection. What it hands
 * out are snapshots. One call of sov_store_perform_async() is one transaction,
 * one undo entry and one "changed". Callbacks and signals come in the thread
 * that made the store. Close it with sov_store_close() before the last
 * reference goes. */

G_BEGIN_DECLS

#define SOV_TYPE_STORE (sov_store_get_type ())
G_DECLARE_FINAL_TYPE (SovStore, sov_store, SOV, STORE, GObject)

/* One row that a commit touched. */
typedef struct
{
  SovSubject subject;
  gint64 id;
} SovChange;

/* Runs on the store thread. A NULL result means that @error is set. */
typedef gpointer (*SovStoreJob) (SovDatabase *db,
                                 gpointer data,
                                 GCancellable *cancellable,
                                 GError **error);

/* Signal "changed" (SovStore *self): something was committed. Lists and pages
 * ask again for what they show.
 * Signal "judged" (SovStore *self): the rules were applied anew (after a
 * change, and by the clock).
 * Signal "lost" (SovStore *self, GError *error): the file answers no more, not
 * even a fresh connection, or failed again soon after one was made; every call
 * fails from now on. Close the store.
 * Properties: "can-undo", "can-redo" (boolean), "n-red" (uint: rows of Today
 * that are red or due now), "write-error" (boxed GError, nullable: the disk did
 * not take the last thing that was to be written; NULL again once it took one). */

/* Opens on its own thread; the first call's answer says how that went.
 * @path: the database file, which must exist, or ":memory:".
 * @key: SOV_KEY_SIZE bytes; nullable only for ":memory:". */
SovStore *sov_store_new (const char *path,
                         GBytes *key);
/* The same; on the store thread, @prepare is called with the open file before
 * its schema may be changed, and nothing is when it fails. */
SovStore *sov_store_new_prepared (const char *path,
                                  GBytes *key,
                                  SovDatabaseFunc prepare,
                                  gpointer data,
                                  GDestroyNotify free_data);
/* The same of a file whose changes nobody would ever see: every write is refused
 * with SOV_STORE_ERROR_READ_ONLY, and what goes by the clock stays. */
SovStore *sov_store_new_read_only (const char *path,
                                   GBytes *key,
                                   SovDatabaseFunc prepare,
                                   gpointer data,
                                   GDestroyNotify free_data);
void sov_store_close (SovStore *self);
/* The same without waiting: answers when everything that was asked has been
 * done and the file is closed, which sov_store_close() may still wait for. Only
 * of a store that is not closed. */
void sov_store_close_async (SovStore *self,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean sov_store_close_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error);

/* Answers when the vault is open, or why it is not. */
void sov_store_open_async (SovStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gboolean sov_store_open_finish (SovStore *self,
                                GAsyncResult *result,
                                GError **error);

/* Any job of reading. */
void sov_store_call_async (SovStore *self,
                           SovStoreJob job,
                           gpointer data,
                           GDestroyNotify free_data,
                           GDestroyNotify free_result,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gpointer sov_store_call_finish (SovStore *self,
                                GAsyncResult *result,
                                GError **error);

/* Performs @actions, all or none. @label: a translated sentence for the undo
 * toast ("Customer removed"); NULL: not worth a mention.
 * @actions: (element-type SovAction): copied.
 * Returns: the refs, one an action, of what was made or meant. Transfer full. */
void sov_store_perform_async (SovStore *self,
                              const char *label,
                              GPtrArray *actions,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GStrv sov_store_perform_finish (SovStore *self,
                                GAsyncResult *result,
                                GError **error);

/* The label of what was undone, transfer full. */
void sov_store_undo_async (SovStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
char *sov_store_undo_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error);
void sov_store_redo_async (SovStore *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
char *sov_store_redo_finish (SovStore *self,
                             GAsyncResult *result,
                             GError **error);
gboolean sov_store_get_can_undo (SovStore *self);
gboolean sov_store_get_can_redo (SovStore *self);
/* Nullable. */
const GError *sov_store_get_write_error (SovStore *self);
/* The sentence of the last perform that had one; nullable. */
const char *sov_store_get_undo_label (SovStore *self);

/* Puts a file into the vault beside an entry; one undo entry of its own.
 * @entry: the entry's ref. At most 50 MiB. */
void sov_store_attach_async (SovStore *self,
                             const char *entry,
                             const char *name,
                             const char *content_type,
                             GBytes *data,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean sov_store_attach_finish (SovStore *self,
                                  GAsyncResult *result,
                                  GError **error);
G_END_DECLS

#include "store/sov-store-read.h"
