/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* What the window shows until the vault is open: the page that fits the
 * state of the gate. It never opens anything by itself. */

G_BEGIN_DECLS

#define SOV_TYPE_GATE_VIEW (sov_gate_view_get_type ())
G_DECLARE_FINAL_TYPE (SovGateView, sov_gate_view, SOV, GATE_VIEW, AdwBin)

GtkWidget *sov_gate_view_new (SovGate *gate);

G_END_DECLS
