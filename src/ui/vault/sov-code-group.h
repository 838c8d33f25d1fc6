/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A row to type the recovery code into, that tells while typing how much of a
 * code is there. It knows nothing of vaults. */

G_BEGIN_DECLS

#define SOV_TYPE_CODE_GROUP (sov_code_group_get_type ())
G_DECLARE_FINAL_TYPE (SovCodeGroup, sov_code_group, SOV, CODE_GROUP, AdwPreferencesGroup)

/* Property "complete" (boolean): a whole code is there, right or wrong.
 * Signal "activated": Enter was pressed on a whole code. */

/* As it was typed. */
const char *sov_code_group_get_text (SovCodeGroup *self);
gboolean sov_code_group_get_complete (SovCodeGroup *self);

G_END_DECLS
