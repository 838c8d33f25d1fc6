/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* A customer or subcontractor: what is needed when the phone rings, and the
 * whole history below it. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_PAGE (sov_party_page_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyPage, sov_party_page, SOV, PARTY_PAGE, AdwNavigationPage)

SovPartyPage *sov_party_page_new (SovStore *store,
                                  gint64 party);
gint64 sov_party_page_get_party (SovPartyPage *self);

G_END_DECLS
