/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-vat.h"
#include "store/sov-store.h"

G_BEGIN_DECLS

/* One rate of VAT of the user's own: what it is for, how much, from when. */

#define SOV_TYPE_VAT_DIALOG (sov_vat_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovVatDialog, sov_vat_dialog, SOV, VAT_DIALOG, AdwDialog)

/* @rate: what it starts from; NULL: a new one. @own: it is the user's own and
 * is replaced; otherwise one of the user's own comes beside it. */
void sov_vat_dialog_present (GtkWidget *parent,
                             SovStore *store,
                             const SovVatRate *rate,
                             gboolean own);

G_END_DECLS
