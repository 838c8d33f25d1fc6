/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/sov-complaint-script.h"
#include "model/sov-case.h"

/* What a text of a complaint may know of its case. The one place where it is
 * decided who reads what.
 *
 * The cause, whose fault it was and what is settled with the subcontractor are
 * never looked at here. What the customer said reaches the customer alone; a
 * subcontractor hears of the agreed things that are theirs to know. */

G_BEGIN_DECLS

/* An order for a text, and all that it borrows. @script may be changed before it
 * is composed. */
typedef struct
{
  SovScript script;
  SovCase *of;
  const SovSheetParty *reader; /* the subcontractor; NULL for the customer and others */
  GStrv options;
  char *terms;
} SovCaseScript;

/* @party: of the case's deal, where a subcontractor reads it; else it does not
 * matter. Transfer full. */
SovCaseScript *sov_case_script_new (SovCase *of,
                                    SovScriptKind kind,
                                    gint64 party,
                                    gint64 now);
void sov_case_script_free (SovCaseScript *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovCaseScript, sov_case_script_free)

/* The subcontractors of the case's deal, to whom a text can be written.
 * Returns: (transfer container) (element-type SovSheetParty): live as long as @of */
GPtrArray *sov_case_list_subcontractors (SovCase *of);

/* The deal's parties other than the customer, whom a text to the customer does
 * not blame. Transfer full; never NULL. */
GStrv sov_case_dup_other_names (SovCase *of);

G_END_DECLS
