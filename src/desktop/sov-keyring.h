/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-key-store.h"

/* The desktop's keyring, through libsecret: the Secret Service, or in a sandbox
 * libsecret's own file under the Secret portal.
 *
 * Owns the form of the items: one line of hex, whose attributes (which are not
 * encrypted) name the vault and nothing of the business. It waits for a
 * keyring only so long, and shows nothing itself. */

G_BEGIN_DECLS

#define SOV_TYPE_KEYRING (sov_keyring_get_type ())
G_DECLARE_FINAL_TYPE (SovKeyring, sov_keyring, SOV, KEYRING, GObject)

SovKeyStore *sov_keyring_new (void);

/* Quiet, a locked keyring is not asked to open: the answer is SOV_KEY_LOCKED at
 * once, and nobody sees anything. */
void sov_keyring_set_quiet (SovKeyring *self,
                            gboolean quiet);

/* @answer_ms: how long a keyring may take to answer by itself (10 s unless
 * set); @person_ms: how long when it may be asking a person (2 minutes). */
void sov_keyring_set_patience (SovKeyring *self,
                               guint answer_ms,
                               guint person_ms);

G_END_DECLS
