/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

G_BEGIN_DECLS

/* Everything that the user may set, by page: "own" details, "hours" and what
 * they are worth, "texts", "reminders", "safety". What belongs to the vault is
 * kept in it and can be undone; the rest is of this computer. */

#define SOV_TYPE_PREFERENCES_DIALOG (sov_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovPreferencesDialog, sov_preferences_dialog, SOV, PREFERENCES_DIALOG, AdwPreferencesDialog)

/* Over the window of @parent; one that is there already turns to the page.
 * @page: a name; NULL: the first. */
SovPreferencesDialog *sov_preferences_dialog_present (GtkWidget *parent,
                                                      SovStore *store,
                                                      const char *page);
/* What is in a row still: the vault is about to be locked, say. */
void sov_preferences_dialog_save (SovPreferencesDialog *self);

G_END_DECLS
