/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* What the customer chose, in the same save with what follows from it: an
 * agreed thing in the sheet, a compensation, or both. */

G_BEGIN_DECLS

#define SOV_TYPE_CHOOSE_DIALOG (sov_choose_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovChooseDialog, sov_choose_dialog, SOV, CHOOSE_DIALOG, SovCaseDialog)

void sov_choose_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 complaint);

G_END_DECLS
