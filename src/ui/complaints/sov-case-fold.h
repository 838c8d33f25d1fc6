/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/common/sov-fact.h"

/* A part of a complaint's page that is folded: its title, one line that says
 * how it stands, and the rows behind it. Rows whose words are the same as
 * before stay, with their focus. */

G_BEGIN_DECLS

#define SOV_TYPE_CASE_FOLD (sov_case_fold_get_type ())
G_DECLARE_FINAL_TYPE (SovCaseFold, sov_case_fold, SOV, CASE_FOLD, AdwExpanderRow)

/* @summary: (transfer full); @facts: (transfer full) (element-type SovFact). */
void sov_case_fold_take (SovCaseFold *self,
                         char *summary,
                         GPtrArray *facts);

G_END_DECLS
