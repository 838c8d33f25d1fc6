/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* Five minutes for the facts: what was agreed, and whom to ask. The clock of
 * the contact keeps running. */

G_BEGIN_DECLS

#define SOV_TYPE_CHECK_FACTS_DIALOG (sov_check_facts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCheckFactsDialog, sov_check_facts_dialog, SOV, CHECK_FACTS_DIALOG, SovCaseDialog)

void sov_check_facts_dialog_present (GtkWidget *parent,
                                     SovStore *store,
                                     gint64 complaint);

G_END_DECLS
