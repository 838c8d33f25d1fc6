/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* A deal as a form: the customer, what it is about and what is expected, the
 * price with its VAT, and who takes part. */

G_BEGIN_DECLS

#define SOV_TYPE_DEAL_DIALOG (sov_deal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovDealDialog, sov_deal_dialog, SOV, DEAL_DIALOG, AdwDialog)

/* @deal: edits this one, or 0 for a new one. @customer: whose the new one is, or 0. */
void sov_deal_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 deal,
                              gint64 customer);

G_END_DECLS
