/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* One to three choices for the customer: what it caused is asked first, it
 * costs something or says why not, and asks for nothing in return. */

G_BEGIN_DECLS

#define SOV_TYPE_PROPOSE_DIALOG (sov_propose_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovProposeDialog, sov_propose_dialog, SOV, PROPOSE_DIALOG, SovCaseDialog)

void sov_propose_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 complaint);

G_END_DECLS
