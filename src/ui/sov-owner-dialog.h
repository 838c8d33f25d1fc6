/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* The user's own details: name, business, what an hour costs. */

G_BEGIN_DECLS

#define SOV_TYPE_OWNER_DIALOG (sov_owner_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovOwnerDialog, sov_owner_dialog, SOV, OWNER_DIALOG, AdwDialog)

/* Loads the details, then shows itself over the window of @parent. */
void sov_owner_dialog_present (GtkWidget *parent,
                               SovStore *store);

G_END_DECLS
