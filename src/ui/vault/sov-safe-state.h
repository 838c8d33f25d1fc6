/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-gate.h"
#include "ui/vault/sov-safe-text.h"

/* What is known of an open vault now, and word when that changes.
 *
 * Watches the gate, the keeper of its backups, and the clock: what was "today"
 * is "yesterday" tomorrow. It owns none of what it watches but the timer. */

G_BEGIN_DECLS

#define SOV_TYPE_SAFE_WATCH (sov_safe_watch_get_type ())
G_DECLARE_FINAL_TYPE (SovSafeWatch, sov_safe_watch, SOV, SAFE_WATCH, GObject)

/* Signal "changed" (SovSafeWatch *self). */
SovSafeWatch *sov_safe_watch_new (SovGate *gate);

/* FALSE while there is no open vault whose backups are kept. The errors in
 * @state are the keeper's: they are good until the main loop goes on. */
gboolean sov_safe_watch_read (SovSafeWatch *self,
                              SovSafeState *state);

G_END_DECLS
