/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/complaints/sov-case-dialog.h"

/* How the call went: reached or not is all that has to be said. What was said,
 * how they took it, what was agreed next and the ticks go in the same save. */

G_BEGIN_DECLS

#define SOV_TYPE_CONTACT_DIALOG (sov_contact_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovContactDialog, sov_contact_dialog, SOV, CONTACT_DIALOG, SovCaseDialog)

void sov_contact_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 gint64 complaint);

G_END_DECLS
