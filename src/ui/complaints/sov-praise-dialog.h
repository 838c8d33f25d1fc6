/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Kind words, kept as they were said, and the thanks for them. */

G_BEGIN_DECLS

#define SOV_TYPE_PRAISE_DIALOG (sov_praise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovPraiseDialog, sov_praise_dialog, SOV, PRAISE_DIALOG, AdwDialog)

/* @party: who said it, or 0: it is chosen. @deal, @entry: what it was said of
 * and the contact it came in, or 0. */
void sov_praise_dialog_present (GtkWidget *parent,
                                SovStore *store,
                                gint64 party,
                                gint64 deal,
                                gint64 entry);

G_END_DECLS
