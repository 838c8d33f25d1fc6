/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* A complaint waits, for a reason that is written down: two hours at the most
 * before the customer is reached. */

G_BEGIN_DECLS

#define SOV_TYPE_SNOOZE_DIALOG (sov_snooze_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovSnoozeDialog, sov_snooze_dialog, SOV, SNOOZE_DIALOG, SovCaseDialog)

void sov_snooze_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 complaint);

G_END_DECLS
