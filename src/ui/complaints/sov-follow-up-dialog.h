/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* How are things now? What to say or send to whom a complaint came from, and
 * what they answered. */

G_BEGIN_DECLS

#define SOV_TYPE_FOLLOW_UP_DIALOG (sov_follow_up_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovFollowUpDialog, sov_follow_up_dialog, SOV, FOLLOW_UP_DIALOG, AdwDialog)

void sov_follow_up_dialog_present (GtkWidget *parent,
                                   SovStore *store,
                                   gint64 complaint);

G_END_DECLS
