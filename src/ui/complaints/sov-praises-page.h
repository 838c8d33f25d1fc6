/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* All kind words, and what of them may be shown to others. */

G_BEGIN_DECLS

#define SOV_TYPE_PRAISES_PAGE (sov_praises_page_get_type ())
G_DECLARE_FINAL_TYPE (SovPraisesPage, sov_praises_page, SOV, PRAISES_PAGE, AdwNavigationPage)

SovPraisesPage *sov_praises_page_new (SovStore *store);

G_END_DECLS
