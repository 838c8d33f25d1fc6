/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store.h"

/* Search for those who see the vault from outside its window: a few hits of
 * each kind, called by names that stay the same from one start to the next. */

G_BEGIN_DECLS

/* More hits are not loaded at once. */
#define SOV_STORE_MAX_HITS 100

/* What a hit is called outside: "deal/" and its ref. Of a party, a contact
 * person, a deal or an agreed thing; NULL for any other. Transfer full. */
char *sov_store_dup_hit_id (const SovRow *row);

/* Parties and their contact persons, deals, agreed things: at most @limit of
 * each, the best of each first. Removed things are not found. Finish returns
 * (transfer full) (element-type SovRow). */
void sov_store_search_each_async (SovStore *self,
                                  const char *text,
                                  guint limit,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *sov_store_search_each_finish (SovStore *self,
                                         GAsyncResult *result,
                                         GError **error);

/* The hits called @ids as they are now, in that order; what is gone, or is
 * called otherwise, is left out. A party's "state" is SOV_BIT (SovPartyAs); an
 * agreed thing has its newest wording, and deal and customer as "detail".
 * Finish returns (transfer full) (element-type SovRow). */
void sov_store_load_hits_async (SovStore *self,
                                const char *const *ids,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *sov_store_load_hits_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);

G_END_DECLS
