/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Search over everything: live, best first, by keyboard alone. */

G_BEGIN_DECLS

#define SOV_TYPE_SEARCH_PAGE (sov_search_page_get_type ())
G_DECLARE_FINAL_TYPE (SovSearchPage, sov_search_page, SOV, SEARCH_PAGE, AdwNavigationPage)

SovSearchPage *sov_search_page_new (SovStore *store);

/* Puts the cursor into the field. @text: what was typed already, or NULL to
 * leave the field as it is, all of it selected. */
void sov_search_page_start (SovSearchPage *self,
                            const char *text);
/* Shows what @row leads to, by the actions of the window that @widget is in. */
void sov_search_page_open (GtkWidget *widget,
                           const SovRow *row);

G_END_DECLS
