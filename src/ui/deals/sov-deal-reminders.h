/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What the user decided after a complaint, for a deal that came later: each a
 * sentence, and a button that agrees it here. Hidden while there is none. */

G_BEGIN_DECLS

#define SOV_TYPE_DEAL_REMINDERS (sov_deal_reminders_get_type ())
G_DECLARE_FINAL_TYPE (SovDealReminders, sov_deal_reminders, SOV, DEAL_REMINDERS, AdwBin)

/* Asks for the lessons anew. @sheet: of the deal, as it is now. */
void sov_deal_reminders_show (SovDealReminders *self,
                              SovStore *store,
                              SovSheet *sheet);

G_END_DECLS
