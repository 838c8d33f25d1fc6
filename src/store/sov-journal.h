/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The journal: for each row that is written, SQLite itself notes the statement
 * that takes it back. The table is temporary: in memory, private to this
 * connection. What was appended as evidence is never deleted: to take it back
 * is to retract it. */

G_BEGIN_DECLS

typedef struct
{
  char *table;
  gint64 id;
} SovJournalRow;

/* What one transaction did. */
typedef struct
{
  GPtrArray *inverses; /* char *, newest first */
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

G_END_DECLS
