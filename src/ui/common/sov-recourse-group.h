/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* What is open with a subcontractor about complaints, for the user alone. It is
 * there only while there is something, and follows the vault by itself. */

G_BEGIN_DECLS

#define SOV_TYPE_RECOURSE_GROUP (sov_recourse_group_get_type ())
G_DECLARE_FINAL_TYPE (SovRecourseGroup, sov_recourse_group, SOV, RECOURSE_GROUP, AdwPreferencesGroup)

/* Once. */
void sov_recourse_group_follow (SovRecourseGroup *self,
                                SovStore *store,
                                gint64 party);

G_END_DECLS
