/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/bringin/sov-bring-in-lines.h"

/* Everybody of what is brought in, one by one or all at once, or every line that
 * stays out: with a filter, and of any number.
 *
 * Signal "changed" (SovBringInAllDialog *self): the plan says something else. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_ALL_DIALOG (sov_bring_in_all_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInAllDialog, sov_bring_in_all_dialog, SOV, BRING_IN_ALL_DIALOG, AdwDialog)

/* @names: (element-type SovRow) (nullable). The plan must stay while it is open.
 * Transfer none: it closes itself. */
SovBringInAllDialog *sov_bring_in_all_dialog_present (GtkWidget *parent,
                                                      SovStore *store,
                                                      SovBringIn *bring_in,
                                                      GPtrArray *names,
                                                      SovBringInLinesKind kind);

G_END_DECLS
