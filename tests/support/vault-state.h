/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-store-private.h"
#include "support/vault.h"

/* What lives on the store thread, without the thread: a vault in memory whose
 * writes are noted, judged and can be taken back. */

SovStoreState *vault_state_new (void);
void vault_state_free (SovStoreState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovStoreState, vault_state_free)

/* One action (support/vault-line.h), one transaction, one step to undo. FALSE
 * when it was refused. */
gboolean vault_state_try (SovStoreState *state,
                          const char *at,
                          const char *line);
/* The same, which must succeed. */
void vault_state_do (SovStoreState *state,
                     const char *at,
                     const char *line);
/* FALSE when there is nothing to take back; anything else must succeed. */
gboolean vault_state_undo (SovStoreState *state);
gboolean vault_state_redo (SovStoreState *state);

/* A line and time made up from a small world of refs, many of which do not
 * exist yet: p1 … p6, d1 … d4, t1 … t8 and so on. Each call advances the
 * clock of the world by up to a day. Transfer full. */
char *vault_make_up_line (GRand *random);
char *vault_make_up_time (GRand *random,
                          guint step);
