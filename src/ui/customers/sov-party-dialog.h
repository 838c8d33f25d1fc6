/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* A new customer or subcontractor, or the profile of an old one. A name is
 * enough to save; the rest can come later or never. */

G_BEGIN_DECLS

#define SOV_TYPE_PARTY_DIALOG (sov_party_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovPartyDialog, sov_party_dialog, SOV, PARTY_DIALOG, AdwDialog)

/* @party: whose profile is edited. */
void sov_party_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 party);
/* @as: what the new one is at first. */
void sov_party_dialog_present_new (GtkWidget *parent,
                                   SovStore *store,
                                   SovPartyAs as);

G_END_DECLS
