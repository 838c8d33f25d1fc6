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
 * Properties: "can-undo", "can-redo" (boolean), "n-red" (uint: rows of Today
 * that are red or due now). */

/* Opens on its own thread; the first call's answer says how that went.
 * @path: the database file, which must exist, or ":memory:".
 * @key: SOV_KEY_SIZE bytes; nullable only for ":memory:". */
SovStore *sov_store_new (const char *path,
                         GBytes *key);
void sov_store_close (SovStore *self);

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
/* The sentence of the last perform that had one; nullable. */
const char *sov_store_get_undo_label (SovStore *self);

/* Lists: the ids of the whole result, in order. @query: copied.
 * Returns: (transfer full) (element-type gint64). For history an id is
 * SovSubject-coded: see sov_store_load_rows_async(). */
void sov_store_list_async (SovStore *self,
                           const SovQuery *query,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GArray *sov_store_list_finish (SovStore *self,
                               GAsyncResult *result,
                               GError **error);
/* The rows of @ids, in their order; what is gone is left out.
 * Returns: (transfer full) (element-type SovRow). */
void sov_store_load_rows_async (SovStore *self,
                                SovListKind list,
                                const gint64 *ids,
                                gsize n_ids,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *sov_store_load_rows_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);

/* The id of what has @ref, or -1 with SOV_ACTION_ERROR_UNKNOWN_REF. */
void sov_store_find_async (SovStore *self,
                           SovSubject subject,
                           const char *ref,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gint64 sov_store_find_finish (SovStore *self,
                              GAsyncResult *result,
                              GError **error);
/* The id that a line of history has in its own table: an entry's, a message's. */
gint64 sov_store_get_own_id (gint64 history_id);

/* Search over everything, best first. An empty or meaningless text finds
 * nothing, without error. Returns: (transfer full) (element-type SovRow). */
void sov_store_search_async (SovStore *self,
                             const char *text,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *sov_store_search_finish (SovStore *self,
                                    GAsyncResult *result,
                                    GError **error);

/* Snapshots by id; G_IO_ERROR_NOT_FOUND when it is gone. Transfer full. */
void sov_store_load_party_async (SovStore *self,
                                 gint64 id,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SovParty *sov_store_load_party_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);
void sov_store_load_sheet_async (SovStore *self,
                                 gint64 deal,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SovSheet *sov_store_load_sheet_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);
/* The user's own details as a SovAction of kind ME; never NULL without error. */
void sov_store_load_owner_async (SovStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SovAction *sov_store_load_owner_finish (SovStore *self,
                                        GAsyncResult *result,
                                        GError **error);

/* Today at this moment, sorted. Returns: (transfer full) (element-type SovTodayItem). */
void sov_store_load_today_async (SovStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *sov_store_load_today_finish (SovStore *self,
                                        GAsyncResult *result,
                                        GError **error);

/* The open terms of a party's deals, promises both ways, for the customer
 * page. Returns: (transfer full) (element-type SovSheet): the deals that have
 * any; judge them with sov_rules_check(). */
void sov_store_load_sheets_of_async (SovStore *self,
                                     gint64 party,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *sov_store_load_sheets_of_finish (SovStore *self,
                                            GAsyncResult *result,
                                            GError **error);

/* Every name that a sentence may mention: parties and contact persons.
 * Returns: (transfer full) (element-type SovRow): title is the name, party the
 * party meant; of a contact person detail is the party's name. */
void sov_store_load_names_async (SovStore *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
GPtrArray *sov_store_load_names_finish (SovStore *self,
                                        GAsyncResult *result,
                                        GError **error);

/* Parties that may be the same as the one being typed: same name, phone's last
 * nine digits, mail or business id. @phones, @emails: nullable. @except: an id
 * never returned, or 0. Returns: (transfer full) (element-type SovRow): state
 * holds the reasons as SovSimilarity flags. */
void sov_store_find_similar_async (SovStore *self,
                                   const char *name,
                                   const char *const *phones,
                                   const char *const *emails,
                                   const char *business_id,
                                   gint64 except,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *sov_store_find_similar_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

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
/* Names only: (element-type SovRow): id, title the name, detail the type. */
void sov_store_load_attachments_async (SovStore *self,
                                       gint64 entry,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *sov_store_load_attachments_finish (SovStore *self,
                                              GAsyncResult *result,
                                              GError **error);
void sov_store_load_attachment_async (SovStore *self,
                                      gint64 attachment,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
GBytes *sov_store_load_attachment_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

G_END_DECLS
