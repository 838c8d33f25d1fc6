/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* Closing: what has to be there as a list, what lacks with the means to do it,
 * the lesson, the last words and how it ended. A written reason closes it all
 * the same. */

G_BEGIN_DECLS

#define SOV_TYPE_CLOSE_DIALOG (sov_close_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCloseDialog, sov_close_dialog, SOV, CLOSE_DIALOG, SovCaseDialog)

void sov_close_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 complaint);

G_END_DECLS
