/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What is known of a complaint, to be put right as it becomes clear. It can
 * always be saved half done. What it says of law is help, never an answer. */

G_BEGIN_DECLS

#define SOV_TYPE_FACTS_DIALOG (sov_facts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovFactsDialog, sov_facts_dialog, SOV, FACTS_DIALOG, AdwDialog)

void sov_facts_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               gint64 complaint);

G_END_DECLS
