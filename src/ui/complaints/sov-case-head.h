/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-case.h"

/* The head of a complaint's page: who, in which words, how it stands, and the
 * running clock. It only shows. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_HEAD (sov_case_head_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseHead, sov_case_head, SOV, CASE_HEAD, AdwBin)

void sov_case_head_show (SovCaseHead *self,
                         SovCase *of,
                         gint64 now);
/* The clock alone, as time goes by. */
void sov_case_head_tick (SovCaseHead *self,
                         gint64 now);

G_END_DECLS
