/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Settles a conflict (rule R7): somebody works or has spoken against what was
 * agreed. An objection to them, a calm word to the customer, and how it ended;
 * each is recorded when it is done, and the dialog stays for the next. */

G_BEGIN_DECLS

#define SOV_TYPE_SETTLE_DIALOG (sov_settle_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovSettleDialog, sov_settle_dialog, SOV, SETTLE_DIALOG, AdwDialog)

void sov_settle_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 deal,
                                gint64 term,
                                gint64 party);

G_END_DECLS
