/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* All that happened, of one party, in one deal, or of everybody: newest first,
 * by day, picked by kind, channel, deal and person, however many there are.
 *
 * Properties, of construction: "store", "party", "deal" (0 for all). */

G_BEGIN_DECLS

#define SOV_TYPE_HISTORY_PAGE (sov_history_page_get_type ())
G_DECLARE_FINAL_TYPE (SovHistoryPage, sov_history_page, SOV, HISTORY_PAGE, AdwNavigationPage)

/* At most one of @party and @deal; the other, or both, 0. */
SovHistoryPage *sov_history_page_new (SovStore *store,
                                      gint64 party,
                                      gint64 deal);
gint64 sov_history_page_get_party (SovHistoryPage *self);
gint64 sov_history_page_get_deal (SovHistoryPage *self);

G_END_DECLS
