/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-action.h"
#include "model/sov-enums.h"
#include "store/sov-database.h"

/* A row on its way into a table: cells are put in one by one or taken from an
 * action's fields, then inserted, or updated where they differ from nothing.
 * Table and column names are this program's own, never a value. */

G_BEGIN_DECLS

typedef struct _SovWriter SovWriter;

/* Where a column's value comes from in an action. */
typedef struct
{
  const char *column;
  SovField field;
  SovSubject of;    /* of a ref: what it points to */
  guint bit;        /* of flags: the one that this column holds; 0: all */
  gint64 otherwise; /* of a number that was not given; SOV_NO_TIME is NULL */
  gboolean to;      /* of a window: its end */
} SovColumn;

SovWriter *sov_writer_new (const char *table);
void sov_writer_free (SovWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovWriter, sov_writer_free)

/* NULL in the table when @value is @none. */
void sov_writer_put_int (SovWriter *self,
                         const char *column,
                         gint64 value,
                         gint64 none);
void sov_writer_put_text (SovWriter *self,
                          const char *column,
                          const char *value);
/* Takes @value over. */
void sov_writer_take_blob (SovWriter *self,
                           const char *column,
                           GBytes *value);
/* @only_set: leave out what the action does not say (an edit). Refs are looked
 * up; one that is unknown is an error. */
gboolean sov_writer_put_fields (SovWriter *self,
                                SovDatabase *db,
                                const SovAction *action,
                                const SovColumn *columns,
                                gsize n_columns,
                                gboolean only_set,
                                GError **error);
/* @id: (out) (optional) */
gboolean sov_writer_insert (SovWriter *self,
                            SovDatabase *db,
                            gint64 *id,
                            GError **error);
/* Nothing to write is no error. */
gboolean sov_writer_update (SovWriter *self,
                            SovDatabase *db,
                            gint64 id,
                            GError **error);

/* The id of what @ref names, following a merge; 0 is the user ("me", parties
 * only); -1 with @error when there is nothing of that name. */
gint64 sov_ref_find (SovDatabase *db,
                     SovSubject subject,
                     const char *ref,
                     GError **error);
/* FALSE with @error when something has @ref already. */
gboolean sov_ref_check_new (SovDatabase *db,
                            SovSubject subject,
                            const char *ref,
                            GError **error);

G_END_DECLS
