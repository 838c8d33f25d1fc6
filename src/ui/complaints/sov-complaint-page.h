/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* One complaint whole: what to do now first, the rest folded. */

G_BEGIN_DECLS

#define SOV_TYPE_COMPLAINT_PAGE (sov_complaint_page_get_type ())
G_DECLARE_FINAL_TYPE (SovComplaintPage, sov_complaint_page, SOV, COMPLAINT_PAGE, AdwNavigationPage)

SovComplaintPage *sov_complaint_page_new (SovStore *store,
                                          gint64 complaint);
gint64 sov_complaint_page_get_complaint (SovComplaintPage *self);
/* Whose complaint it is, and about which deal; 0 until it was loaded, and where
 * there is no deal. */
void sov_complaint_page_get_about (SovComplaintPage *self,
                                   gint64 *party,
                                   gint64 *deal);

G_END_DECLS
