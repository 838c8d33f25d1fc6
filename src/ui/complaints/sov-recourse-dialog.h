/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What is settled about a complaint with the subcontractor: told, answered,
 * agreed, received. The customer never sees any of it, and it changes nothing
 * of what the customer is owed. */

G_BEGIN_DECLS

#define SOV_TYPE_RECOURSE_DIALOG (sov_recourse_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovRecourseDialog, sov_recourse_dialog, SOV, RECOURSE_DIALOG, AdwDialog)

void sov_recourse_dialog_present (GtkWidget *parent,
                                  SovStore *store,
                                  gint64 complaint);

G_END_DECLS
