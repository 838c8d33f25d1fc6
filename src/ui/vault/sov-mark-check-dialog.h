/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* A mark from an old confirmation, held against the chain: is everything up to
 * it as it was then? */

G_BEGIN_DECLS

#define SOV_TYPE_MARK_CHECK_DIALOG (sov_mark_check_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovMarkCheckDialog, sov_mark_check_dialog, SOV, MARK_CHECK_DIALOG, AdwDialog)

SovMarkCheckDialog *sov_mark_check_dialog_present (GtkWidget *parent,
                                                   SovStore *store);

G_END_DECLS
