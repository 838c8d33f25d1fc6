/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-sentinel.h"
#include "store/sov-store.h"

/* The folder of a vault: what is in it, and which key opens it.
 *
 * Owns the folder's lock for as long as it lives, and the sentinel. It never
 * makes a vault (SovVaultDraft does, where there is nothing at all), and never
 * moves, replaces or removes a database that somebody's words are in. Its
 * calls wait for the disk and for key derivation: they belong in a thread,
 * one at a time, or go by their async forms. */

G_BEGIN_DECLS

#define SOV_VAULT_DATABASE_NAME "sovittu.db"

/* What opens the example business, whose data is nobody's. */
#define SOV_VAULT_EXAMPLE_PASSPHRASE "Sovittu: esimerkki"

/* Fewer characters of a passphrase than this are refused. */
#define SOV_VAULT_PASSPHRASE_MIN 8

/**
 * SovVaultContent:
 * @SOV_VAULT_NONE: nothing of a vault: one may be made
 * @SOV_VAULT_EXISTING: something of a vault, whole or not: none may be made
 */
typedef enum
{
  SOV_VAULT_NONE,
  SOV_VAULT_EXISTING,
} SovVaultContent;

/* How a vault is opened, and what the secret is. */
typedef enum
{
  SOV_VAULT_BY_KEY,        /* SOV_KEY_SIZE bytes */
  SOV_VAULT_BY_CODE,       /* text as it was typed */
  SOV_VAULT_BY_PASSPHRASE, /* text */
} SovVaultMeans;

#define SOV_TYPE_VAULT (sov_vault_get_type ())
G_DECLARE_FINAL_TYPE (SovVault, sov_vault, SOV, VAULT, GObject)

/* "$XDG_DATA_HOME/sovittu", and "…/sovittu-example". Transfer full. */
char *sov_vault_dup_default_folder (void);
char *sov_vault_dup_example_folder (void);

/* Whether anything of a vault is in @folder. Changes nothing, needs no lock. */
gboolean sov_vault_inspect (const char *folder,
                            SovVaultContent *content,
                            GError **error);

/* Makes @folder if there is none, locks it, proves that SQLCipher encrypts,
 * and ends a creation that was interrupted, forwards or backwards.
 * Errors: SOV_STORE_ERROR_IN_USE, _BAD_PLACE, _READ_ONLY, _NO_SPACE,
 * _NO_ENCRYPTION. */
SovVault *sov_vault_new (const char *folder,
                         GError **error);
/* The same; a vault that may not be written to is opened for reading: see
 * sov_vault_is_read_only(). */
SovVault *sov_vault_find (const char *folder,
                          GError **error);
/* Lets go of the lock before the last reference goes. */
void sov_vault_release (SovVault *self);

/* Where its files are read, and written. */
const char *sov_vault_get_folder (SovVault *self);
/* The folder that the user knows: another one when it may only be read. */
const char *sov_vault_get_home (SovVault *self);
/* Whether its files may not be written to. What is read is a copy then, which
 * goes when the vault is released; its store refuses what would be lost with it. */
gboolean sov_vault_is_read_only (SovVault *self);
SovVaultContent sov_vault_get_content (SovVault *self);
/* Nullable: it may be lost while the vault is there. */
const SovSentinel *sov_vault_get_sentinel (SovVault *self);
/* Whether a passphrase can open it. */
gboolean sov_vault_has_passphrase (SovVault *self);

/* Whether the database is there to be opened, before any key is asked for.
 * SOV_STORE_ERROR_MISSING, _DAMAGED, _NOT_OURS or _READ_ONLY otherwise. */
gboolean sov_vault_check_file (SovVault *self,
                               GError **error);

/* The key of the database, proven to open it. A sentinel that was lost is
 * written anew. Errors: those of sov_vault_check_file();
 * SOV_STORE_ERROR_WRONG_KEY: @secret is not this vault's;
 * SOV_STORE_ERROR_DAMAGED: it is, and the file does not open with it;
 * SOV_STORE_ERROR_NOT_OURS: it opens a file that is not this vault;
 * SOV_STORE_ERROR_MISSING: also when the file that a code or a passphrase opens
 * is gone or of no use.
 * Transfer full, wiped when freed. */
GBytes *sov_vault_unlock (SovVault *self,
                          SovVaultMeans means,
                          GBytes *secret,
                          GError **error);
void sov_vault_unlock_async (SovVault *self,
                             SovVaultMeans means,
                             GBytes *secret,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GBytes *sov_vault_unlock_finish (SovVault *self,
                                 GAsyncResult *result,
                                 GError **error);

/* The store of this vault; call it in the thread that will use it. Where the
 * schema is an older one, a backup is made first, and without it nothing is
 * changed. @key: from sov_vault_unlock(). */
SovStore *sov_vault_open_store (SovVault *self,
                                GBytes *key);

/* Call it before sov_database_migrate() on the file of @self: makes a backup when
 * the schema is an older one. Errors are those of sov_backup_folder_write(). */
gboolean sov_vault_back_up_before_migration (SovVault *self,
                                             SovDatabase *db,
                                             GBytes *key,
                                             GError **error);

/* Makes a new recovery code; the old one opens nothing any more.
 * @key: from sov_vault_unlock(). Transfer full, freed with sov_secret_text_free(). */
char *sov_vault_renew_code (SovVault *self,
                            GBytes *key,
                            GError **error);
void sov_vault_renew_code_async (SovVault *self,
                                 GBytes *key,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
char *sov_vault_renew_code_finish (SovVault *self,
                                   GAsyncResult *result,
                                   GError **error);

/* Replaces the sentinel, here (whatever happens) and on disk. */
gboolean sov_vault_set_sentinel (SovVault *self,
                                 const SovSentinel *sentinel,
                                 GError **error);

G_END_DECLS
