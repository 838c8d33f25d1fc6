/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-backup-keeper.h"

/* What goes and what stays when somebody is erased for good, and the button that
 * does it. It asks, because nothing brings it back. */

G_BEGIN_DECLS

#define SOV_TYPE_ERASE_DIALOG (sov_erase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovEraseDialog, sov_erase_dialog, SOV, ERASE_DIALOG, AdwDialog)

/* @parent: the page of the party, left once it is erased. @keeper: (nullable):
 * makes a backup before, and offers to let go of the older ones. @ref, @name: of
 * the party. */
void sov_erase_dialog_present (GtkWidget *parent,
                               SovStore *store,
                               SovBackupKeeper *keeper,
                               const char *ref,
                               const char *name);

G_END_DECLS
