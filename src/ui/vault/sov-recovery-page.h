/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* The recovery code, large, to be printed or copied by hand. */

G_BEGIN_DECLS

#define SOV_TYPE_RECOVERY_PAGE (sov_recovery_page_get_type ())
G_DECLARE_FINAL_TYPE (SovRecoveryPage, sov_recovery_page, SOV, RECOVERY_PAGE, AdwBin)

/* In SOV_GATE_CODE: what the user is shown once. */
GtkWidget *sov_recovery_page_new (SovGate *gate);

/* From the menu: a new code takes the place of the old one. */
void sov_recovery_dialog_present (GtkWidget *parent,
                                  SovGate *gate);

G_END_DECLS
