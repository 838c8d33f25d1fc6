/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-usual.h"
#include "store/sov-store.h"

/* What quick writing-down knows from what was brought in and written before. It
 * is worked out anew for every question and kept nowhere. */

G_BEGIN_DECLS

/* How people are called beside their names: as the sender of messages, in the
 * greetings written to them, and in what they sign. Returns: (transfer full)
 * (element-type SovRow): title is the name as sov_text_fold() has it, party
 * whose it is; there is no subject. The last talked with come first. */
void sov_store_load_learned_names_async (SovStore *self,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer user_data);
GPtrArray *sov_store_load_learned_names_finish (SovStore *self,
                                                GAsyncResult *result,
                                                GError **error);

/* At what times of the day things are with @party; 0: with anybody. Transfer full. */
void sov_store_load_usual_async (SovStore *self,
                                 gint64 party,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
SovUsual *sov_store_load_usual_finish (SovStore *self,
                                       GAsyncResult *result,
                                       GError **error);

G_END_DECLS
