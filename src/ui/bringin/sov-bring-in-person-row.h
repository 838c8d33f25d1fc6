/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-import-plan.h"
#include "store/sov-store.h"

/* Who a sender is: left out, the user, somebody known, or somebody new.
 *
 * Signal "changed" (SovBringInPersonRow *self): the plan says something else. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_PERSON_ROW (sov_bring_in_person_row_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInPersonRow, sov_bring_in_person_row, SOV, BRING_IN_PERSON_ROW, AdwComboRow)

/* @person: of a plan that lives longer than the row; it is changed. @known: the
 * name of the party that it says; nullable. */
GtkWidget *sov_bring_in_person_row_new (SovStore *store,
                                        SovImportPerson *person,
                                        const char *known);

G_END_DECLS
