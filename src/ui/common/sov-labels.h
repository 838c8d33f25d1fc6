/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/sov-complaint-labels.h"
#include "exchange/sov-labels.h"

/* The words of closed lists as widgets need them, and the signs beside them. */

G_BEGIN_DECLS

/* A style class of a level: "error", "warning", "dim-label". */
const char *sov_style_level (SovLevel level);
const char *sov_icon_channel (SovChannel channel);

/* The words of a registered enum in order of value, for a combo row; of those
 * enums that have words here. @type: SOV_TYPE_CHANNEL and so on.
 * Position 0 is value 1. Transfer full. */
GListModel *sov_labels_of (GType type);

G_END_DECLS
