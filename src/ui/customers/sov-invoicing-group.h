/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-action.h"
#include "model/sov-party.h"

/* The identifiers that invoicing needs; each is checked as it is typed.
 *
 * Signal "changed" (SovInvoicingGroup *self): a field was edited. */

G_BEGIN_DECLS

#define SOV_TYPE_INVOICING_GROUP (sov_invoicing_group_get_type ())
G_DECLARE_FINAL_TYPE (SovInvoicingGroup, sov_invoicing_group, SOV, INVOICING_GROUP, AdwPreferencesGroup)

void sov_invoicing_group_fill (SovInvoicingGroup *self,
                               SovParty *party);
/* Sets every field of @action that is shown here. */
void sov_invoicing_group_put (SovInvoicingGroup *self,
                              SovAction *action);
/* As it is stored; never NULL. Transfer full. */
char *sov_invoicing_group_dup_business_id (SovInvoicingGroup *self);

G_END_DECLS
