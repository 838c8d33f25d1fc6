/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The journal: for each row that is written, SQLite itself notes the statement
 * that takes it back. The table is temporary: in memory, private to this
 * connection.
 *
 * What was appended as evidence, and the parties and deals that evidence may
 * name, are never deleted: to take them back is to retract or to hide them. The
 * bytes of files stay until sov_journal_sweep(), so that what was taken back
 * can be done again whatever their size. */

G_BEGIN_DECLS

typedef struct
{
  char *table;
  gint64 id;
  gint64 owner_before; /* the deal, party or complaint it belongs to, 0 where it has none */
  gint64 owner_after;
} SovJournalRow;

/* What one transaction did. */
typedef struct
{
  GPtrArray *inverses; /* char *, newest first; empty when no value changed */
  GArray *rows;        /* SovJournalRow */
} SovJournal;

void sov_journal_free (SovJournal *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovJournal, sov_journal_free)

/* Starts to note every table of the vault. */
gboolean sov_journal_watch_all (SovDatabase *db,
                                GError **error);
/* All that was written since the last call. Transfer full. */
SovJournal *sov_journal_take (SovDatabase *db,
                              GError **error);
/* A SovDatabaseFunc: @inverses is a GPtrArray of statements. */
gboolean sov_journal_apply (SovDatabase *db,
                            gpointer inverses,
                            GError **error);
/* Deletes the bytes of files that nothing has any more. Call it before
 * anything is noted: afterwards some of it might be wanted back. */
gboolean sov_journal_sweep (SovDatabase *db,
                            GError **error);

G_END_DECLS
