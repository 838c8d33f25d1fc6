/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* What happened and what it caused, cleared up with the customer, and the next
 * step with its day. All of it may be left open. */

G_BEGIN_DECLS

#define SOV_TYPE_ASSESS_DIALOG (sov_assess_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovAssessDialog, sov_assess_dialog, SOV, ASSESS_DIALOG, SovCaseDialog)

void sov_assess_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 complaint);

G_END_DECLS
