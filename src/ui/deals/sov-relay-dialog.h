/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Records that a party was told, got in writing, acknowledged or refused one
 * agreed thing some other way than through the other dialogs. */

G_BEGIN_DECLS

#define SOV_TYPE_RELAY_DIALOG (sov_relay_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovRelayDialog, sov_relay_dialog, SOV, RELAY_DIALOG, AdwDialog)

/* @kind: SOV_ACTION_WRITTEN or SOV_ACTION_BLOCKED. */
void sov_relay_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 deal,
                               gint64 term,
                               gint64 party,
                               SovActionKind kind);

G_END_DECLS
