/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store-history.h"

/* What is shown of history: by kind, channel, deal and person, each a choice of
 * what there is. A choice that would choose nothing is not offered; what was
 * chosen stays chosen while it is the only thing that hides the rest.
 *
 * Signal "changed": the user chose. */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_FILTER_BAR (sov_history_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryFilterBar, sov_history_filter_bar, SOV, HISTORY_FILTER_BAR, AdwBin)

/* @deal: whether there are several deals to choose from at all. */
void sov_history_filter_bar_offer (SovHistoryFilterBar *self,
                                   const SovHistoryChoices *choices,
                                   gboolean deals);
void sov_history_filter_bar_get (SovHistoryFilterBar *self,
                                 SovHistoryFilter *filter);
/* Everything again; tells "changed". */
void sov_history_filter_bar_clear (SovHistoryFilterBar *self);
/* How many lines are left. */
void sov_history_filter_bar_show_count (SovHistoryFilterBar *self,
                                        guint n);

G_END_DECLS
