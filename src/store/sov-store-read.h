/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"

/* What can be asked of the store. All answers are snapshots, and the caller's. */

G_BEGIN_DECLS

/* Where the chain of evidence ends, as sov_chain_dup_mark() writes it, for what
 * leaves the house; "" while there is nothing in it. Transfer full. */
void sov_store_load_mark_async (SovStore *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
char *sov_store_load_mark_finish (SovStore *self,
                                  GAsyncResult *result,
                                  GError **error);

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
/* The line of history that tells of a contact. */
gint64 sov_store_get_entry_line (gint64 entry);

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
 * party meant; of a contact person detail is the party's name. The last
 * talked with come first. */
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

/* Names only: (element-type SovRow): id, title the name, detail the type, ref the
 * digest of what is in it. */
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
/* The same, but G_IO_ERROR_MESSAGE_TOO_LARGE where it has more than @most bytes. */
void sov_store_load_attachment_up_to_async (SovStore *self,
                                            gint64 attachment,
                                            gsize most,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GBytes *sov_store_load_attachment_finish (SovStore *self,
                                          GAsyncResult *result,
                                          GError **error);

G_END_DECLS
