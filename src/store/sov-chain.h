/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "store/sov-database.h"

/* The chain of evidence: what was agreed, sent, answered and complained cannot
 * be changed afterwards without it showing (vault.md §4.6).
 *
 * Owns the events and their hashes. A row of evidence is written by whoever
 * writes it; before its transaction ends it is sealed here. It proves nothing
 * against somebody who rewrites the whole chain: for that its head has to be
 * known elsewhere too, which is what a mark is for. */

G_BEGIN_DECLS

/* What looking through the chain found. */
typedef struct
{
  gint64 n_events;
  gint64 n_erased;         /* events whose row the law had erased */
  gint64 n_clock_suspects; /* events that were made while the clock jumped */
  gint64 since;            /* of the first event, UTC ms; SOV_NO_TIME when there is none */
  char *head;              /* the last event's hash in hex; nullable */
  char *mark;              /* the last event's mark; nullable */
  gint64 broken_at;        /* the number of the first event that is wrong, or 0 */
  char *broken;            /* what is wrong, without anyone's words; English, for whoever mends it; nullable */
  char *ref;               /* of the agreed thing, deal or complaint it is about; nullable */
  char *title;             /* its words; nullable */
} SovChainReport;

void sov_chain_report_free (SovChainReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovChainReport, sov_chain_report_free)

/* How far it is: @done of @all events. */
typedef void (*SovChainFunc) (gint64 done,
                              gint64 all,
                              gpointer data);

/* From now on events that are made while the clock steps back by more than a
 * minute, or forward by more than a day, say so. */
void sov_chain_watch_clock (SovDatabase *db);

/* A SovDatabaseFunc: makes events of all that was written since the last one.
 * Call it inside the transaction that wrote. */
gboolean sov_chain_seal (SovDatabase *db,
                         gpointer unused,
                         GError **error);

/* Goes through all events and all evidence. Transfer full; NULL only when the
 * vault cannot be read. */
SovChainReport *sov_chain_verify (SovDatabase *db,
                                  GError **error);
/* The same, telling @func (nullable) now and then; NULL with
 * G_IO_ERROR_CANCELLED as soon as it is cancelled. */
SovChainReport *sov_chain_verify_full (SovDatabase *db,
                                       SovChainFunc func,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

/* The last event as it is written outside: its number and the beginning of its
 * hash, "412-7f3a91c04d2e". It tells nothing of anyone. Transfer full; NULL
 * without error while there is no event. */
char *sov_chain_dup_mark (SovDatabase *db,
                          GError **error);

/* Whether @mark is of the form that sov_chain_dup_mark() writes; spaces around
 * it and capital letters do not matter. */
gboolean sov_chain_is_mark (const char *mark);

/* Whether the event of @mark is there as it was when the mark was written. With
 * the chain unbroken up to it, so is everything before it. */
gboolean sov_chain_check_mark (SovDatabase *db,
                               const char *mark,
                               gboolean *holds,
                               GError **error);

G_END_DECLS
