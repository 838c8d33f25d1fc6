/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* A titled list of facts, hidden while there are none. */

G_BEGIN_DECLS

#define SOV_TYPE_FACT_GROUP (sov_fact_group_get_type ())
G_DECLARE_FINAL_TYPE (SovFactGroup, sov_fact_group, SOV, FACT_GROUP, AdwPreferencesGroup)

/* @facts: (element-type SovFact) (transfer full): what it shows from now on.
 * Rows whose words are the same as before stay, with their focus. */
void sov_fact_group_take (SovFactGroup *self,
                          GPtrArray *facts);

G_END_DECLS
