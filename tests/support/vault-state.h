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

/* A small world of refs: parties p1 … p6, deals d1 … d4, terms t1 … t8 and so
 * on. It begins with these lines, which end in NULL; what is made up later
 * names also what does not exist. */
extern const char *const vault_world[];

/* A line made up, and the time of the step of that number, which goes on by up
 * to a day each. Transfer full. */
char *vault_make_up_line (GRand *random);
char *vault_make_up_time (GRand *random,
                          guint step);
