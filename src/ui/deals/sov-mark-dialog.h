/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Did it happen? Yes, no, or not yet: and then whoever waits hears of the
 * delay before they complain (script K). */

G_BEGIN_DECLS

#define SOV_TYPE_MARK_DIALOG (sov_mark_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovMarkDialog, sov_mark_dialog, SOV, MARK_DIALOG, AdwDialog)

void sov_mark_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 deal,
                              gint64 term);

G_END_DECLS
