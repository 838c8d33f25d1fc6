/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-action.h"
#include "model/sov-party.h"

/* The fields of how a party likes to be reached and spoken to.
 *
 * Signal "changed" (SovWishesGroup *self): a field was edited. */

G_BEGIN_DECLS

#define SOV_TYPE_WISHES_GROUP (sov_wishes_group_get_type ())
G_DECLARE_FINAL_TYPE (SovWishesGroup, sov_wishes_group, SOV, WISHES_GROUP, AdwPreferencesGroup)

void sov_wishes_group_fill (SovWishesGroup *self,
                            SovParty *party);
/* Sets every field of @action that is shown here; hours that cannot be read
 * are left as they were. */
void sov_wishes_group_put (SovWishesGroup *self,
                           SovAction *action);

G_END_DECLS
