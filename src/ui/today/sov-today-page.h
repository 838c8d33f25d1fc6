/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* The first page: what needs the user now, most urgent first. */

G_BEGIN_DECLS

#define SOV_TYPE_TODAY_PAGE (sov_today_page_get_type ())
G_DECLARE_FINAL_TYPE (SovTodayPage, sov_today_page, SOV, TODAY_PAGE, AdwNavigationPage)

/* Property "narrow" (boolean): the sidebar and its buttons are out of sight. */
SovTodayPage *sov_today_page_new (SovStore *store);

G_END_DECLS
