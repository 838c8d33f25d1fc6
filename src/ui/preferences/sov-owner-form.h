/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Rows that show the user's own details and save what is changed in them: on
 * Return, when the focus leaves, at once where there is a switch. Each save is
 * one step to undo, and what is undone shows again. What cannot be read stays
 * in its row, marked, and is not saved. */

G_BEGIN_DECLS

#define SOV_TYPE_OWNER_FORM (sov_owner_form_get_type ())
G_DECLARE_FINAL_TYPE (SovOwnerForm, sov_owner_form, SOV, OWNER_FORM, GObject)

/* @from: a widget of the window, which owns the form. */
SovOwnerForm *sov_owner_form_new (GtkWidget *from,
                                  SovStore *store);

/* @row: a SovCheckedRow, an AdwEntryRow or an AdwSwitchRow, which belongs to
 * @from. @field: of SOV_ACTION_ME. */
void sov_owner_form_add (SovOwnerForm *self,
                         AdwPreferencesRow *row,
                         SovField field);
/* Shows what the vault has. Call it once all rows were added. */
void sov_owner_form_load (SovOwnerForm *self);
/* What is in a row still. */
void sov_owner_form_save (SovOwnerForm *self);
/* @from goes. */
void sov_owner_form_end (SovOwnerForm *self);

G_END_DECLS
