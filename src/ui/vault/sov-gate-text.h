/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* What the gate's errors are called where they stand: above a page of trouble,
 * or beside what was typed. */

G_BEGIN_DECLS

/* A few words for what is the matter with the vault. */
const char *sov_gate_trouble_title (const GError *error);
/* A sentence about it, with a way forward. Transfer full. */
char *sov_gate_trouble_text (const GError *error);
/* Whether restoring a backup is a way out of it. */
gboolean sov_gate_backup_helps (const GError *error);
/* Why no vault was made. Transfer full. */
char *sov_gate_create_text (const GError *error);
/* Why what was typed does not open it. Transfer full. */
char *sov_gate_unlock_text (SovVaultMeans means,
                            const GError *error);
/* Why a backup was not restored. Transfer full. */
char *sov_gate_restore_text (const GError *error);
/* Why nothing was done with a recovery code that was typed into an open vault.
 * Transfer full. */
char *sov_gate_code_text (const GError *error);

G_END_DECLS
