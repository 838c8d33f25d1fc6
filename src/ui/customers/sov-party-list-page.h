/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Customers, or subcontractors: a live list that every column can sort. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_LIST_PAGE (sov_party_list_page_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyListPage, sov_party_list_page, SOV, PARTY_LIST_PAGE, AdwNavigationPage)

/* @list: SOV_LIST_CUSTOMERS or SOV_LIST_SUBCONTRACTORS. */
SovPartyListPage *sov_party_list_page_new (SovStore *store,
                                           SovListKind list);

G_END_DECLS
