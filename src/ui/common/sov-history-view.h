/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* What happened last with a party or in a deal, newest first, grouped by day,
 * and the way to all of it.
 *
 * It stands inside a page that scrolls, so that it makes a few dozen rows and
 * no more. */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_VIEW (sov_history_view_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryView, sov_history_view, SOV, HISTORY_VIEW, GtkWidget)

/* Gives it what to show; exactly one of @party and @deal, the other 0. */
void sov_history_view_show (SovHistoryView *self,
                            SovStore *store,
                            gint64 party,
                            gint64 deal);

G_END_DECLS
