/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Every deal: a table where there is room for one, lines where there is not. */

G_BEGIN_DECLS

#define SOV_TYPE_DEALS_PAGE (sov_deals_page_get_type ())
G_DECLARE_FINAL_TYPE (SovDealsPage, sov_deals_page, SOV, DEALS_PAGE, AdwNavigationPage)

SovDealsPage *sov_deals_page_new (SovStore *store);

G_END_DECLS
