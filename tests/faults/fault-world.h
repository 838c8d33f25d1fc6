/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/vault-state.h"

/* A vault on the faulty disk, and one in memory that must stay the same.
 *
 * The vault is opened, written and closed by the store's own functions. The
 * one in memory never fails: it does what was acknowledged, and says what the
 * other has to hold. */

G_BEGIN_DECLS

/* The vault's file and the log beside it, as SQLite names them. */
const char *world_path (void);
const char *world_log (void);
GBytes *world_key (void);

/* Installs the disk and makes the vault that every round begins with. */
void world_begin (void);
void world_end (void);
/* The disk holds that vault and nothing else. */
void world_reset (void);

/* A new, empty file instead of the vault. */
SovDatabase *world_create (void);

/* The vault as the store opens it; NULL with an error. Both are freed with
 * vault_state_free(). */
SovStoreState *world_open (GError **error);
/* The same rows in memory. */
SovStoreState *world_open_model (void);

/* What somebody does to a vault. */
typedef enum
{
  DEED_WRITE, /* lines, in one transaction */
  DEED_UNDO,
  DEED_REDO,
  DEED_REOPEN, /* nothing can be undone any more */
} DeedKind;

typedef struct
{
  DeedKind kind;
  char *at;
  GPtrArray *lines; /* support/vault-line.h */
} Deed;

typedef enum
{
  DEED_DONE,    /* acknowledged: a transaction was committed */
  DEED_REFUSED, /* against a rule, and nothing happened */
  DEED_FAILED,  /* the disk's or the memory's fault */
} DeedResult;

Deed *deed_new (DeedKind kind,
                guint step);
Deed *deed_new_random (GRand *random,
                       guint step);
void deed_free (Deed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Deed, deed_free)
DeedResult deed_do (const Deed *self,
                    SovStoreState *state,
                    GError **error);

/* Every row that is no copy of another, in one text. */
char *world_dump (SovDatabase *db);
/* The first line that two of them have otherwise; transfer full. */
char *world_find_difference (const char *have,
                             const char *want);
/* What is not in order in the vault on the disk, or NULL. @dump: (out). */
char *world_inspect (char **dump);
/* The same of any file. */
char *world_inspect_file (const char *file,
                          GBytes *its_key);

G_END_DECLS
