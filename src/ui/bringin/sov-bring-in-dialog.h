/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Bringing in what was said elsewhere: chosen, dropped or pasted, looked at,
 * and written down as one thing that can be undone. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_DIALOG (sov_bring_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInDialog, sov_bring_in_dialog, SOV, BRING_IN_DIALOG, AdwDialog)

SovBringInDialog *sov_bring_in_dialog_present (GtkWidget *parent,
                                               SovStore *store);

/* As if they had been chosen. @files: (element-type GFile). */
void sov_bring_in_dialog_take_files (SovBringInDialog *self,
                                     GSList *files);
/* As if it had been pasted. */
void sov_bring_in_dialog_take_text (SovBringInDialog *self,
                                    const char *text);

G_END_DECLS
