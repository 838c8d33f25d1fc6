/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

G_BEGIN_DECLS

/* The customers that nobody has been in contact with for @years. Each leads to
 * their page, where they can be looked at and erased. For a dialog of
 * preferences. */

#define SOV_TYPE_UNSEEN_PAGE (sov_unseen_page_get_type ())
G_DECLARE_FINAL_TYPE (SovUnseenPage, sov_unseen_page, SOV, UNSEEN_PAGE, AdwNavigationPage)

AdwNavigationPage *sov_unseen_page_new (SovStore *store,
                                        int years);

G_END_DECLS
