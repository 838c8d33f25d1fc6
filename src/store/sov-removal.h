/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-enums.h"
#include "store/sov-database.h"

/* What was taken away, what went with it, and how both come back.
 *
 * Owns the removal table and the columns that hide a row. It never deletes
 * anything else. Call it inside a transaction; store thread. */

G_BEGIN_DECLS

/* Where the rows of a subject are, and what hides one. */
typedef struct
{
  SovSubject subject;
  const char *table;
  const char *hidden_at; /* the column */
} SovRemovable;

/* In this order: a ref that names several kinds of things means the first. NULL
 * past the last. */
const SovRemovable *sov_removal_get_kind (guint n);

/* Hides the row @id, which is not hidden, and what belongs to it alone. */
gboolean sov_removal_hide (SovDatabase *db,
                           const SovRemovable *kind,
                           gint64 id,
                           gint64 at,
                           GError **error);
/* Brings back what is called @ref and what went with it. Errors of SovActionError:
 * _UNKNOWN_REF: nothing of that name was taken away; _REFUSED: what it belongs
 * to has to come back first. */
gboolean sov_removal_bring_back (SovDatabase *db,
                                 const char *ref,
                                 GError **error);

G_END_DECLS
