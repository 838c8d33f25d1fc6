/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Two parties that are one: the user says which profile stays, and all that
 * the other had moves to it. Undo brings both back. */

G_BEGIN_DECLS

#define SOV_TYPE_MERGE_DIALOG (sov_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovMergeDialog, sov_merge_dialog, SOV, MERGE_DIALOG, AdwDialog)

/* @other: 0 to choose it first. */
void sov_merge_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 one,
                               gint64 other);

G_END_DECLS
