/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-rules.h"
#include "store/sov-store.h"

/* What stands behind one cell: what was told, sent and answered, when and
 * through what, word for word; and the buttons that record it in one press.
 *
 * Signal "closed" (SovCellDetails *self): the user wants it out of the way. */

G_BEGIN_DECLS

#define SOV_TYPE_CELL_DETAILS (sov_cell_details_get_type ())
G_DECLARE_FINAL_TYPE (SovCellDetails, sov_cell_details, SOV, CELL_DETAILS, AdwBin)

/* @warnings: (element-type SovWarning): of the whole sheet. The deal must have
 * the term and the party. */
void sov_cell_details_show (SovCellDetails *self,
                            SovStore *store,
                            SovSheet *sheet,
                            GPtrArray *warnings,
                            gint64 term,
                            gint64 party,
                            gint64 now);

G_END_DECLS
