/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* A deal, and in its middle the sheet: agreed things × parties. */

G_BEGIN_DECLS

#define SOV_TYPE_DEAL_PAGE (sov_deal_page_get_type ())
G_DECLARE_FINAL_TYPE (SovDealPage, sov_deal_page, SOV, DEAL_PAGE, AdwNavigationPage)

SovDealPage *sov_deal_page_new (SovStore *store,
                                gint64 deal);
gint64 sov_deal_page_get_deal (SovDealPage *self);

/* Opens the cell of @term and @party, as soon as the deal is loaded. */
void sov_deal_page_choose (SovDealPage *self,
                           gint64 term,
                           gint64 party);

G_END_DECLS
