/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-chain.h"
#include "store/sov-evidence.h"

/* What sealing and looking through the chain share: an event and its hashes. */

G_BEGIN_DECLS

#define SOV_CHAIN_HASH_SIZE 32
#define SOV_CHAIN_ZONE "Europe/Helsinki"
/* Of an event that was made while the clock jumped: it is hashed along. */
#define SOV_CHAIN_SUSPECT_ZONE SOV_CHAIN_ZONE "; clock-suspect"

/* One event while its hash is made. */
typedef struct
{
  gint64 seq;
  gint64 at;
  gboolean clock_suspect;
  const char *kind;
  gint64 row_id;
  guint8 commitment[SOV_CHAIN_HASH_SIZE];
  guint8 prev[SOV_CHAIN_HASH_SIZE];
  guint8 hash[SOV_CHAIN_HASH_SIZE];
} SovChainEvent;

/* What the row says, hidden by @salt. */
void sov_chain_commit_to (const char *body,
                          gconstpointer salt,
                          gsize salt_size,
                          guint8 *commitment);

void sov_chain_hash_event (const SovChainEvent *event,
                           guint8 *hash);

/* Takes what it is given by value; zeros where the table has no such hash. */
void sov_chain_copy_hash (guint8 *to,
                          SovStatement *row,
                          int column);

/* In hex; transfer full. */
char *sov_chain_write_hash (const guint8 *hash);

/* @hash: in hex. Transfer full. */
char *sov_chain_write_mark (gint64 seq,
                            const char *hash);

G_END_DECLS
