/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Writing down a contact: who, how, when, and the words of it, with whatever
 * files came along. The words alone are enough. */

G_BEGIN_DECLS

#define SOV_TYPE_ENTRY_DIALOG (sov_entry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovEntryDialog, sov_entry_dialog, SOV, ENTRY_DIALOG, AdwDialog)

/* @party: 0 to mean the customer of @deal, or to be chosen. @deal: 0 for none. */
void sov_entry_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 party,
                               gint64 deal);

G_END_DECLS
