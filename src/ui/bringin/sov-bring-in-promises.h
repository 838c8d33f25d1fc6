/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-finder.h"
#include "model/sov-import-plan.h"
#include "store/sov-store.h"

/* The promises and acknowledgements that were found in what is brought in, each
 * with its sentence and a tick; none is ticked by itself. */

G_BEGIN_DECLS

#define SOV_TYPE_BRING_IN_PROMISES (sov_bring_in_promises_get_type ())
G_DECLARE_FINAL_TYPE (SovBringInPromises, sov_bring_in_promises, SOV, BRING_IN_PROMISES, AdwPreferencesGroup)

/* Looks through the newest messages of @plan anew, as who is who stands now.
 * @sheets: (nullable) (element-type SovSheet): of the deals whose agreed things
 * may be acknowledged in them. The group hides itself where there is nothing. */
void sov_bring_in_promises_show (SovBringInPromises *self,
                                 SovStore *store,
                                 SovImportPlan *plan,
                                 GPtrArray *sheets);
/* Property "n-ticked" (uint): how many the user ticked. */
guint sov_bring_in_promises_count (SovBringInPromises *self);
/* Whether the plan has to have a deal: an agreed thing is ticked. What is
 * acknowledged has its own. */
gboolean sov_bring_in_promises_need_deal (SovBringInPromises *self);
/* Puts what is ticked into the plan. */
void sov_bring_in_promises_apply (SovBringInPromises *self,
                                  SovImportPlan *plan);

G_END_DECLS
