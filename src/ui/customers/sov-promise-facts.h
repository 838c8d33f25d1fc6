/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-sheet.h"

/* The open promises between the user and one party, as SovFact: what was
 * promised, by when, and under it the warnings with the button that cures
 * each. Pure: sheets and a moment in, words out. */

G_BEGIN_DECLS

typedef enum
{
  SOV_PROMISES_TO_THEM,      /* promised to the party, by me or anybody else */
  SOV_PROMISES_BY_THEM,      /* promised by the party */
  SOV_PROMISES_DONE_BY_THEM, /* promised by another, and theirs to do */
} SovPromiseSide;

/* @sheets: (element-type SovSheet): of sov_store_load_sheets_of_async().
 * Returns: (transfer full) (element-type SovFact): the soonest due first. */
GPtrArray *sov_promise_facts (GPtrArray *sheets,
                              gint64 party,
                              SovPromiseSide side,
                              gint64 now);

G_END_DECLS
