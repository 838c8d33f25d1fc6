/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-backup-keeper.h"
#include "desktop/sov-gate.h"

/* What the parts of the gate share: its fields, and the ends of every way. */

/* Where the evidence ends: the store's thread says it, and it may be read when
 * that has answered or ended. */
typedef struct
{
  char *mark; /* nullable */
} SovGateHead;

struct _SovGate
{
  GObject parent_instance;

  SovKeyStore *keys;
  char *folder;
  char *example_folder;
  char *story;

  SovGateState state;
  gboolean keyring_available;
  gboolean is_example;
  GError *error; /* of SOV_GATE_TROUBLE */

  SovVault *vault;
  SovVault *set_aside; /* the user's own, while the example is being opened */
  GBytes *key;         /* of the open vault */
  SovStore *store;
  SovBackupKeeper *backups; /* of the user's own vault while it is open */
  gint64 backed_up_at;      /* of the backup that the keyring was told of last */
  SovGateHead *head;        /* the last that was asked for; nullable */
  char *head_told;          /* what the keyring has, beside which key; nullable */
  char *code;
  char *owner_name;
  char *owner_business;

  SovSentinel *told; /* what the sentinel said before the vault was unlocked; nullable */
  SovVaultMeans opened_by;
  gboolean by_pending; /* the keyring was asked for the key that is pending */

  SovStore *closing;   /* of a vault that is being locked */
  gboolean lock_asked; /* to be done when what is at work has ended */
  gboolean working;
  GError *failure;           /* to be told although the way ends well; nullable */
  GTask *asked;              /* what an answer is owed for; NULL: the start */
  GCancellable *cancellable; /* of all steps; cancelled when the gate closes */
};

/* Every way through the gate begins with this, and ends in one of the three
 * that follow. @asked: (nullable): taken. */
void sov_gate_begin (SovGate *self,
                     GTask *asked);
/* Answers who asked, in the new state. */
void sov_gate_end (SovGate *self,
                   SovGateState state);
/* Takes @error: answers who asked, or becomes trouble. */
void sov_gate_fail (SovGate *self,
                    GError *error);
/* Fails when the gate was closed in the meantime. */
gboolean sov_gate_stopped (SovGate *self);

/* The vault at hand opens with @key: opens its store and goes on from there. */
void sov_gate_take_key (SovGate *self,
                        GBytes *key);
/* The same, once the keyring has its copy where that is the key's home. */
void sov_gate_settle_key (SovGate *self,
                          GBytes *key);
/* The store of the vault at hand does not open: back to where the user was. */
void sov_gate_refuse (SovGate *self,
                      GError *error);
/* The example's store is open: sees that there is something in it. */
void sov_gate_fill_example (SovGate *self);
/* Takes @code, to be shown. */
void sov_gate_take_code (SovGate *self,
                         char *code);
/* Takes @me (nullable): whose vault it is. */
void sov_gate_take_owner (SovGate *self,
                          SovAction *me);
/* Takes the store off its pages; what is to be closed, transfer full. NULL
 * when none was open. Then: the code and whose it is. */
SovStore *sov_gate_take_store_down (SovGate *self);
void sov_gate_forget_code (SovGate *self);
/* The vault is open: the keyring comes to have what the vault needs, and no
 * more. Nobody waits for it. */
void sov_gate_tidy_keys (SovGate *self);
/* The keyring forgets that copy; nobody waits for it. */
void sov_gate_clear_key (SovGate *self,
                         const char *uuid,
                         const char *key_id,
                         SovKeyState state);
/* From now on the keyring is told where the evidence ends, whenever a backup was
 * read back. Nobody waits for it. */
void sov_gate_watch_backups (SovGate *self);
/* The same now, before @store, the open vault's, is closed. */
void sov_gate_ask_head (SovGate *self,
                        SovStore *store);
/* Once that store is closed: waits until the keyring knows, for a moment at most. */
void sov_gate_tell_head (SovGate *self);
/* The files of keys beside the backups follow the vault's own, on the store's
 * thread. */
void sov_gate_refresh_backups (SovGate *self);
/* Lets go of the store, the key and the code; and of the folder. */
void sov_gate_drop_store (SovGate *self);
void sov_gate_drop (SovGate *self);

void sov_gate_set_state (SovGate *self,
                         SovGateState state);
void sov_gate_set_keyring_available (SovGate *self,
                                     gboolean available);
void sov_gate_notify_store (SovGate *self);

void sov_gate_head_unref (SovGateHead *head);

/* Takes @error: why what was typed did not open its file. */
GError *sov_gate_error_for_secret (SovVaultMeans means,
                                   GError *error);
/* NULL when @answer is SOV_KEY_FOUND. */
GError *sov_gate_error_for_answer (SovKeyAnswer answer);
/* Why nothing of the vault at hand may be changed; NULL when it may. */
GError *sov_gate_refuse_writing (SovGate *self);
/* A task of the gate's own that refuses when another is at work: NULL then,
 * and the caller has its answer. */
GTask *sov_gate_ask (SovGate *self,
                     gpointer tag,
                     GAsyncReadyCallback callback,
                     gpointer user_data);
