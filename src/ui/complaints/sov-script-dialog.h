/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sov-complaint-script.h"
#include "store/sov-store.h"

/* A text of a complaint, in its reader's language, filled from what is known and
 * edited freely. What was sent is recorded word for word when the user says it
 * was sent, with the steps it takes.
 *
 * An angry text may be slept on: "win.keep-draft" (complaint, kind, text) asks
 * the window to keep it; "" lets it go. */

G_BEGIN_DECLS

#define SOV_TYPE_SCRIPT_DIALOG (sov_script_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovScriptDialog, sov_script_dialog, SOV, SCRIPT_DIALOG, AdwDialog)

/* @draft: (nullable): a text of @kind that was kept. */
void sov_script_dialog_present_draft (GtkWidget *parent,
                                      SovStore *store,
                                      gint64 complaint,
                                      SovScriptKind kind,
                                      const char *draft);

G_END_DECLS
