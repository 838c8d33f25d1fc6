/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-case.h"

/* What is known, promised, learnt and private around a complaint: all of it
 * folded, a line each. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_AROUND (sov_case_around_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseAround, sov_case_around, SOV, CASE_AROUND, AdwBin)

void sov_case_around_show (SovCaseAround *self,
                           SovCase *of,
                           gint64 now);

G_END_DECLS
