/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The journal: for each row that is written, SQLite itself notes what takes it
 * back. The table is temporary: in memory, private to this connection. Rows that
 * were inserted in a row are taken back in a row: a hundred thousand cost little.
 *
 * What was appended as evidence, and the parties and deals that evidence may
 * name, are never deleted: to take them back is to retract or to hide them. The
 * bytes of files stay until sov_journal_sweep(), so that what was taken back
 * can be done again whatever their size. */

G_BEGIN_DECLS

/* Rows of one table with ids that follow each other, and one owner. */
typedef struct
{
  const char *table;
  gint64 id; /* the first */
  gint64 last;
  gint64 owner_before; /* the deal, party or complaint they belong to, 0 where they have none */
  gint64 owner_after;
  gboolean is_new; /* they were inserted */
} SovJournalRow;

/* What one transaction did. */
typedef struct
{
  GPtrArray *inverses; /* for sov_journal_apply(), newest first; empty when no value changed */
  GArray *rows;        /* SovJournalRow, newest first */
} SovJournal;

void sov_journal_free (SovJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovJournal, sov_journal_free)

/* Starts to note every table of the vault. */
gboolean sov_journal_watch_all (SovDatabase *db,
                                GError **error);
/* All that was written since the last call. Transfer full. */
SovJournal *sov_journal_take (SovDatabase *db,
                              GError **error);
/* A SovDatabaseFunc: @inverses is the GPtrArray of a journal. */
gboolean sov_journal_apply (SovDatabase *db,
                            gpointer inverses,
                            GError **error);
/* Deletes the bytes of files that nothing has any more. Call it before
 * anything is noted: afterwards some of it might be wanted back. */
gboolean sov_journal_sweep (SovDatabase *db,
                            GError **error);

G_END_DECLS
