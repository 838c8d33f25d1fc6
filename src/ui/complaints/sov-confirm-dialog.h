/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* Whether everybody has in writing what is to put the complaint right: who
 * lacks it, and the button that sends it (rule R13). */

G_BEGIN_DECLS

#define SOV_TYPE_CONFIRM_DIALOG (sov_confirm_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovConfirmDialog, sov_confirm_dialog, SOV, CONFIRM_DIALOG, SovCaseDialog)

void sov_confirm_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 complaint);

G_END_DECLS
