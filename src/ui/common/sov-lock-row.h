/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* After how long without a touch the vault is locked: shows the setting and
 * changes it. Hidden where the program has no settings. */

G_BEGIN_DECLS

#define SOV_TYPE_LOCK_ROW (sov_lock_row_get_type ())
G_DECLARE_FINAL_TYPE (SovLockRow, sov_lock_row, SOV, LOCK_ROW, AdwComboRow)

G_END_DECLS
