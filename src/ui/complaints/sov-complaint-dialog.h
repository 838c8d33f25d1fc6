/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Writing down a complaint: who, in which words, and how it came. All else
 * folds, and can be added later. */

G_BEGIN_DECLS

#define SOV_TYPE_COMPLAINT_DIALOG (sov_complaint_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovComplaintDialog, sov_complaint_dialog, SOV, COMPLAINT_DIALOG, AdwDialog)

/* Each 0 when not known. @entry: the contact it came in; it tells the rest.
 * After saving, the window is asked for win.show-complaint. */
void sov_complaint_dialog_present (GtkWidget *parent,
                                   SovStore *store,
                                   gint64 party,
                                   gint64 deal,
                                   gint64 entry);

G_END_DECLS
