/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The chain of evidence: what was agreed, sent, answered and complained cannot
 * be changed afterwards without it showing (vault.md §4.6).
 *
 * Owns the events and their hashes. A row of evidence is written by whoever
 * writes it; before its transaction ends it is sealed here. It proves nothing
 * against somebody who rewrites the whole chain: for that its head has to be
 * known elsewhere too. */

G_BEGIN_DECLS

/* What looking through the chain found. */
typedef struct
{
  gint64 n_events;
  gint64 since;     /* of the first event, UTC ms; SOV_NO_TIME when there is none */
  char *head;       /* the last event's hash in hex; nullable */
  gint64 broken_at; /* the number of the first event that is wrong, or 0 */
  char *broken;     /* what is wrong; English, for whoever mends it; nullable */
} SovChainReport;

void sov_chain_report_free (SovChainReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovChainReport, sov_chain_report_free)

/* A SovDatabaseFunc: makes events of all that was written since the last one.
 * Call it inside the transaction that wrote. */
gboolean sov_chain_seal (SovDatabase *db,
                         gpointer unused,
                         GError **error);

/* Goes through all events and all evidence. Transfer full; NULL only when the
 * vault cannot be read. */
SovChainReport *sov_chain_verify (SovDatabase *db,
                                  GError **error);

G_END_DECLS
