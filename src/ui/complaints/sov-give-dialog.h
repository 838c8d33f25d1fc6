/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Giving what was promised, all of it or a part: what then remains is seen while
 * it is typed, and stays to be given. */

G_BEGIN_DECLS

#define SOV_TYPE_GIVE_DIALOG (sov_give_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovGiveDialog, sov_give_dialog, SOV, GIVE_DIALOG, AdwDialog)

/* @used_on: what stands in the note at first: the deal that it is used on; nullable. */
void sov_give_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 compensation,
                              const char *used_on);

G_END_DECLS
