/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-case.h"

/* The running clock of a complaint, large and calm; or that the user's own part
 * is done, and what comes next. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_CLOCK_VIEW (sov_case_clock_view_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseClockView, sov_case_clock_view, SOV, CASE_CLOCK_VIEW, AdwBin)

void sov_case_clock_view_show (SovCaseClockView *self,
                               SovCase *of,
                               gint64 now);

G_END_DECLS
