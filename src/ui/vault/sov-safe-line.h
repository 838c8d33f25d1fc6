/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* One quiet line at the foot of the sidebar: how the backups are. It speaks up,
 * in words and in amber, only when something is wrong; a press leads to the page
 * "Your Data Is Safe". */

G_BEGIN_DECLS

#define SOV_TYPE_SAFE_LINE (sov_safe_line_get_type ())
G_DECLARE_FINAL_TYPE (SovSafeLine, sov_safe_line, SOV, SAFE_LINE, AdwBin)

/* Once. */
void sov_safe_line_set_gate (SovSafeLine *self,
                             SovGate *gate);

G_END_DECLS
