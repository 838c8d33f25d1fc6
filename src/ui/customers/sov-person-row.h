/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-action.h"
#include "model/sov-party.h"

/* A contact person in a form.
 *
 * Signals: "changed" (SovPersonRow *self): a field was edited; "remove"
 * (SovPersonRow *self): the user takes the person away. */

G_BEGIN_DECLS

#define SOV_TYPE_PERSON_ROW (sov_person_row_get_type ())
G_DECLARE_FINAL_TYPE (SovPersonRow, sov_person_row, SOV, PERSON_ROW, AdwExpanderRow)

/* @person: (nullable): NULL for a new one. */
GtkWidget *sov_person_row_new (const SovPerson *person);
/* Nullable: a new person has none. */
const char *sov_person_row_get_ref (SovPersonRow *self);
/* What makes the vault hold what is written here, of the party called
 * @party; NULL where nothing has to be done. Transfer full. */
SovAction *sov_person_row_make_action (SovPersonRow *self,
                                       const char *party,
                                       gint64 now);

G_END_DECLS
