/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* The ledger of all compensation: this year's sums, the little extras apart,
 * then by year, customer, cause or subcontractor, and the list for the
 * bookkeeper. */

G_BEGIN_DECLS

#define SOV_TYPE_LEDGER_PAGE (sov_ledger_page_get_type ())
G_DECLARE_FINAL_TYPE (SovLedgerPage, sov_ledger_page, SOV, LEDGER_PAGE, AdwNavigationPage)

SovLedgerPage *sov_ledger_page_new (SovStore *store);

/* Writes the bookkeeper's list to @file, and says so, or why it cannot be. */
void sov_ledger_page_save (SovLedgerPage *self,
                           GFile *file);

G_END_DECLS
