/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* The whole vault is read through, and each check says what it found. Closing
 * the dialog stops it. */

G_BEGIN_DECLS

#define SOV_TYPE_CHECK_DIALOG (sov_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCheckDialog, sov_check_dialog, SOV, CHECK_DIALOG, AdwDialog)

SovCheckDialog *sov_check_dialog_present (GtkWidget *parent,
                                          SovGate *gate);

G_END_DECLS
