/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-sheet.h"

/* One thing that happened between an agreed thing and a party: what, of which
 * version, when, through what, and the exact words. */

G_BEGIN_DECLS

/* @current: the number of the version in force. */
GtkWidget *sov_relay_row_new (const SovRelay *relay,
                              int current);

G_END_DECLS
