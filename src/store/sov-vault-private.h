/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-vault.h"

/* What a vault and its draft share. */

/* Opens @path with @key, and sees whether it is the vault @uuid (NULL: any).
 * @about: (inout): a sentinel that gets what the database says. */
gboolean sov_vault_prove (const char *path,
                          GBytes *key,
                          const char *uuid,
                          SovSentinel *about,
                          GError **error);

/* The vault was made: takes @sentinel. */
void sov_vault_take_made (SovVault *self,
                          SovSentinel *sentinel);
