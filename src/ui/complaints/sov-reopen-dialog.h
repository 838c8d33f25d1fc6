/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* The customer has come back: the complaint begins anew, with a call. */

G_BEGIN_DECLS

#define SOV_TYPE_REOPEN_DIALOG (sov_reopen_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovReopenDialog, sov_reopen_dialog, SOV, REOPEN_DIALOG, SovCaseDialog)

void sov_reopen_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 complaint);

G_END_DECLS
