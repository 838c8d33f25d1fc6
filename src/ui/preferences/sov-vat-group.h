/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

G_BEGIN_DECLS

/* The rates of VAT by their first day: the law's, and the user's own, which
 * can be added, changed and taken away. */

#define SOV_TYPE_VAT_GROUP (sov_vat_group_get_type ())
G_DECLARE_FINAL_TYPE (SovVatGroup, sov_vat_group, SOV, VAT_GROUP, AdwPreferencesGroup)

void sov_vat_group_set_store (SovVatGroup *self,
                              SovStore *store);

G_END_DECLS
