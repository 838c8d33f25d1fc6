/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* Somebody outside handles it: who, what was decided, and their own deadline. */

G_BEGIN_DECLS

#define SOV_TYPE_OUTSIDE_DIALOG (sov_outside_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovOutsideDialog, sov_outside_dialog, SOV, OUTSIDE_DIALOG, SovCaseDialog)

void sov_outside_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 complaint);

G_END_DECLS
