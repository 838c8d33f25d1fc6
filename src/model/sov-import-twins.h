/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-plan.h"

G_BEGIN_DECLS

/* Says of each contact whether one before it may be the same; of those who have
 * two things in common the later one is left out until the user says otherwise.
 * Nobody is made one with anybody. */
void sov_import_find_twins (SovImportPlan *plan);

G_END_DECLS
