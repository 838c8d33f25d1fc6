/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Why it happened, for the user's own eyes: first the deal's own agreed things
 * that had not reached somebody when the complaint came, then the list of
 * causes. Whose fault it was is asked apart, and need not be answered. */

G_BEGIN_DECLS

#define SOV_TYPE_CAUSE_DIALOG (sov_cause_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCauseDialog, sov_cause_dialog, SOV, CAUSE_DIALOG, AdwDialog)

void sov_cause_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 complaint);

G_END_DECLS
