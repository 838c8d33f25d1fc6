/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-plan.h"
#include "store/sov-stage.h"

/* What the halves of an import share. */

G_BEGIN_DECLS

/* One that came in this file. */
typedef struct
{
  gint64 id;
  char *ref;
} SovImportCompany;

typedef struct
{
  SovDatabase *db;
  const SovImportPlan *plan;
  gint64 at;
  gint64 batch;
  gint64 deal;           /* 0: none */
  GHashTable *parties;   /* a SovImportPerson to its id, gint64 * */
  GHashTable *companies; /* an organisation of this file to its SovImportCompany */
  GHashTable *seen;
  SovStage *stage; /* what goes into its tables waits there */
  SovImportReport *report;
} SovImportRun;

/* The key of the item, and whether it came before, be it in this file. NULL with
 * @error. Transfer full. */
char *sov_import_dup_run_key (SovImportRun *run,
                              const SovImportItem *item,
                              gboolean *known,
                              GError **error);
/* Notes where a row came from. @entry, @party: 0 of the other kind. @made: the
 * party came with it. */
gboolean sov_import_note_source (SovImportRun *run,
                                 const SovImportItem *item,
                                 const char *key,
                                 gint64 entry,
                                 gint64 party,
                                 gboolean made,
                                 GError **error);
/* Tells who watches that @n_done items are done; FALSE with
 * G_IO_ERROR_CANCELLED where it is to stop. */
gboolean sov_import_go_on (SovImportRun *run,
                           guint n_done,
                           GError **error);
/* Makes the new people and remembers who is who. */
gboolean sov_import_settle_people (SovImportRun *run,
                                   GError **error);
gboolean sov_import_add_contacts (SovImportRun *run,
                                  GError **error);

/* How often each was met. */
GHashTable *sov_import_make_seen (void);
/* The key of the item, also of the second of the same. @again: (out): the key was
 * there before. Transfer full. */
char *sov_import_dup_key (const SovImportItem *item,
                          GHashTable *seen,
                          gboolean *again);
gboolean sov_import_is_known (SovDatabase *db,
                              const char *key,
                              gboolean *known,
                              GError **error);

G_END_DECLS
