/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-import-plan.h"

/* Somebody of an address book who may be somebody that is there already: nobody
 * is made one with anybody unless the user says so.
 *
 * Signal "changed" (SovBringInContactRow *self): the plan says something else. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_CONTACT_ROW (sov_bring_in_contact_row_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInContactRow, sov_bring_in_contact_row, SOV, BRING_IN_CONTACT_ROW, AdwComboRow)

/* @contact: of @plan, which lives longer than the row; it is changed. */
GtkWidget *sov_bring_in_contact_row_new (const SovImportPlan *plan,
                                         SovImportContact *contact);

G_END_DECLS
