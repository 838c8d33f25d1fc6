/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* What stands in the window while a vault is locked that the keyring opens:
 * nothing of anyone, and one button. */

G_BEGIN_DECLS

#define SOV_TYPE_LOCKED_PAGE (sov_locked_page_get_type ())
G_DECLARE_FINAL_TYPE (SovLockedPage, sov_locked_page, SOV, LOCKED_PAGE, AdwBin)

GtkWidget *sov_locked_page_new (SovGate *gate);

G_END_DECLS
