/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-backup-copy.h"

/* Which key opens a copy of a vault: one that is at hand, one that the vault's
 * own key files hold or those beside the copy, old ones too, or the recovery
 * code itself. For what restores; the copy is proven with it. */

G_BEGIN_DECLS

typedef struct
{
  const char *own;    /* the vault's folder */
  const char *path;   /* of the copy */
  const char *beside; /* the folder where its key files are, under their own names; NULL: beside @path */
  const char *draft;  /* the copy's copy, which is opened */

  GBytes *key;          /* what opens it */
  GBytes *current;      /* what the same files say that the vault is under now; NULL: that key, or it is not known */
  SovBackupCopy *holds; /* what is in it */
  char *code;           /* set when the code is that key */
  gboolean by_code;     /* the recovery code was typed */
  gboolean own_files;   /* the vault's own files open it */
} SovBackupKey;

void sov_backup_key_clear (SovBackupKey *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SovBackupKey, sov_backup_key_clear)

/* @typed, @key: nullable. SOV_STORE_ERROR_WRONG_KEY when nothing opens it; what
 * is wrong with the copy where something does. */
gboolean sov_backup_key_find (SovBackupKey *self,
                              const char *typed,
                              GBytes *key,
                              GError **error);

/* Where the copy of the key file @name is; transfer full. */
char *sov_backup_key_dup_beside (const SovBackupKey *self,
                                 const char *name);

G_END_DECLS
