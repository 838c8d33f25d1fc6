/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-case.h"

/* The steps of a complaint as ticks, in four parts of which the present one is
 * open; each step says why it helps. Ticking asks the page: case.tick "(ib)"
 * for what needs no words, a dialog for the rest. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_STEPS (sov_case_steps_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseSteps, sov_case_steps, SOV, CASE_STEPS, AdwPreferencesGroup)

/* Also sets the ticks back to what is written down. */
void sov_case_steps_show (SovCaseSteps *self,
                          SovCase *of,
                          gint64 now);

G_END_DECLS
