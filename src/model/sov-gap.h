/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* Where what was agreed had not reached somebody by a moment: the first place to
 * look for why something went wrong. Pure. It blames nobody: a gap is one in the
 * passing on, and that is the user's to do. */

G_BEGIN_DECLS

typedef struct
{
  gint64 term;
  gint64 party;
  SovCellState state; /* missing, old version, told, or written and not acknowledged */
} SovGap;

/* Of the agreed things that @sheet had at @at and that were not cancelled by
 * then, those of parties that had to know them: of @first before all others,
 * then the widest gap first, then subcontractors before the customer, then as
 * they were agreed on. @first: a term, or 0.
 * Returns: (transfer full) (element-type SovGap) */
GArray *sov_gaps_find (SovSheet *sheet,
                       gint64 first,
                       gint64 at);

G_END_DECLS
