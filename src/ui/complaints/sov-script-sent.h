/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-case-script.h"
#include "model/sov-action.h"

/* What it means for a complaint that one of its texts was sent: what is kept of
 * it, and which steps are taken by it. Pure.
 *
 * What goes to a subcontractor is kept with the subcontractor, and is no
 * contact with the customer. */

G_BEGIN_DECLS

/* The steps of a complaint that @kind takes and that were not taken yet; a
 * proposal can be made again. Following up is none: it ends with the answer.
 * Returns: (transfer full) (element-type SovStepKind) */
GArray *sov_script_list_steps (SovCase *of,
                               SovScriptKind kind,
                               gint64 now);

/* What is kept: a contact, the notice to the subcontractor, and the steps where
 * @tick is set, appended to @actions.
 * @order: what the text was composed from; @text: as it was sent. */
void sov_script_add_sent (SovCaseScript *order,
                          SovChannel channel,
                          const char *text,
                          gboolean tick,
                          gint64 now,
                          GPtrArray *actions);

G_END_DECLS
