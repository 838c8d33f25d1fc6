/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-rules.h"

/* The head of a deal's page: its title, how it stands, whose it is, its state
 * and price, and what the customer expects. */

G_BEGIN_DECLS

#define SOV_TYPE_DEAL_HEAD (sov_deal_head_get_type ())
G_DECLARE_FINAL_TYPE (SovDealHead, sov_deal_head, SOV, DEAL_HEAD, AdwBin)

/* @worst: nullable: nothing is amiss. */
void sov_deal_head_show (SovDealHead *self,
                         SovSheet *sheet,
                         const SovWarning *worst);

G_END_DECLS
