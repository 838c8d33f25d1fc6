/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Which tables are evidence, and what the chain commits to of their rows.
 *
 * Owns that list. It reads and writes nothing. */

G_BEGIN_DECLS

typedef struct
{
  const char *table;
  const char *body;    /* SQL: what an event says of the row :id, its columns as they were written */
  const char *subject; /* SQL: of the row :id, the ref and the words by which a person knows it */
  gboolean retractable;
} SovEvidence;

/* Static; @n: how many there are. */
const SovEvidence *sov_evidence_list (gsize *n);

/* @kind: the table, also with what befell the row: "term-retracted". Nullable. */
const SovEvidence *sov_evidence_find (const char *kind);

/* Whether @column is of those that never change once they are written. */
gboolean sov_evidence_holds (const SovEvidence *self,
                             const char *column);

G_END_DECLS
