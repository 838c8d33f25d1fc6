/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* What the two halves of the connection share: database and statement. */

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;

/* "Sovt": what vault.md §4.3 has every vault of ours say. */
#define SOV_DATABASE_APPLICATION_ID 0x536F7674

struct _SovDatabase
{
  sqlite3 *native;
  GHashTable *statements; /* SQL text → SovStatement, prepared once */
  GThread *thread;
  SovDatabaseFunc seal;       /* the last thing of every transaction; nullable */
  struct UCollator *collator; /* made when the first name is sorted */
  gint64 clock_wall;          /* sov-chain.c: UTC ms when the clock was last looked at; 0: not yet */
  gint64 clock_boot;          /* the same since the machine began, ms */
  gboolean migrating;         /* sov-authorizer.c: everything may be asked */
  gboolean sealed;            /* the schema may not change */
  gboolean erasing;           /* evidence may go */
  gboolean read_only;         /* no transaction begins */
  gboolean spoilt;            /* a call failed after which SQLCipher answers nothing rightly */
};

struct _SovStatement
{
  SovDatabase *db;
  sqlite3_stmt *native;
  int rc;        /* of the last call, or of the first that failed */
  char *failure; /* what SQLite said of that */
  int errsv;     /* what the system said of it */
  gboolean busy;
};

/* Notes @rc, SQLite's answer to any call on @db. */
void sov_database_note_result (SovDatabase *db,
                               int rc);
