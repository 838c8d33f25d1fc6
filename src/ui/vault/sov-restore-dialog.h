/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* Which backup is to be restored, and what that will do. It restores nothing
 * itself: the gate does, and keeps what was there before. */

G_BEGIN_DECLS

#define SOV_TYPE_RESTORE_DIALOG (sov_restore_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovRestoreDialog, sov_restore_dialog, SOV, RESTORE_DIALOG, AdwDialog)

/* From an open vault, a locked one, or one in trouble. */
SovRestoreDialog *sov_restore_dialog_present (GtkWidget *parent,
                                              SovGate *gate);

/* A file from elsewhere, as if it had been chosen. */
void sov_restore_dialog_take_file (SovRestoreDialog *self,
                                   const char *path);

G_END_DECLS
