/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Writing down what is promised to make good: what it is worth to the customer,
 * what it costs the user, and by when. It advises calmly and refuses nothing
 * but what cannot be read. */

G_BEGIN_DECLS

#define SOV_TYPE_COMPENSATION_DIALOG (sov_compensation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCompensationDialog, sov_compensation_dialog, SOV, COMPENSATION_DIALOG, AdwDialog)

/* @compensation: to edit, or 0 for a new one; that is for @complaint, or where
 * it is 0, for @party. */
void sov_compensation_dialog_present (GtkWidget *parent,
                                      SovStore *store,
                                      gint64 complaint,
                                      gint64 party,
                                      gint64 compensation);

G_END_DECLS
