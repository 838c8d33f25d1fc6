/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Lets a party into a deal, or changes how it takes part. */

G_BEGIN_DECLS

#define SOV_TYPE_JOIN_DIALOG (sov_join_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovJoinDialog, sov_join_dialog, SOV, JOIN_DIALOG, AdwDialog)

/* @party: who takes part already, or 0 for somebody new. */
void sov_join_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 deal,
                              gint64 party);

G_END_DECLS
