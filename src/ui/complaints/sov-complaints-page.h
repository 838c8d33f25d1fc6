/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* All complaints: what is open first, by what is due next; then what came of
 * the others, and what was learnt. */

G_BEGIN_DECLS

#define SOV_TYPE_COMPLAINTS_PAGE (sov_complaints_page_get_type ())
G_DECLARE_FINAL_TYPE (SovComplaintsPage, sov_complaints_page, SOV, COMPLAINTS_PAGE, AdwNavigationPage)

SovComplaintsPage *sov_complaints_page_new (SovStore *store);

G_END_DECLS
