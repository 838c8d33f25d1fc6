/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* vault.ini: says that a vault is here, which one, and where its key is kept.
 *
 * Owns the form of that file. There is no secret in it, and nothing is lost
 * with it: the recovery code opens a vault whose sentinel is gone. */

G_BEGIN_DECLS

#define SOV_SENTINEL_NAME "vault.ini"

/**
 * SovKeyHome:
 * @SOV_KEY_HOME_KEYRING: the desktop's keyring holds a copy of the key
 * @SOV_KEY_HOME_PASSPHRASE: the user types a passphrase at each start
 * @SOV_KEY_HOME_EXAMPLE: the example business; its passphrase is known to all
 */
typedef enum
{
  SOV_KEY_HOME_KEYRING,
  SOV_KEY_HOME_PASSPHRASE,
  SOV_KEY_HOME_EXAMPLE,
} SovKeyHome;

typedef struct
{
  char *uuid;
  char *key_id;
  char *pending_key_id; /* nullable: a change of the key to this one was begun and not ended */
  SovKeyHome home;
  gboolean old_home_left; /* what was the home before still has a copy of the key */
  gint64 schema;
  gint64 created;         /* UTC milliseconds */
  gboolean code_given;    /* the user has said to have the recovery code */
  gint64 code_checked_at; /* when it last opened what it should, UTC milliseconds; 0: never */
  char *second_place;     /* nullable: a folder that backups are also put into */
  char *set_aside;        /* nullable: in "quarantine", what the last restore took the place of */
} SovSentinel;

SovSentinel *sov_sentinel_new (const char *uuid,
                               const char *key_id,
                               SovKeyHome home);
SovSentinel *sov_sentinel_copy (const SovSentinel *self);
void sov_sentinel_free (SovSentinel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovSentinel, sov_sentinel_free)

/* SOV_STORE_ERROR_MISSING or _DAMAGED when there is none to go by, _FAILED when
 * the disk does not give it. */
SovSentinel *sov_sentinel_load (const char *folder,
                                GError **error);
/* Replaces the one that is there, at once and lastingly. */
gboolean sov_sentinel_save (const SovSentinel *self,
                            const char *folder,
                            GError **error);

G_END_DECLS
