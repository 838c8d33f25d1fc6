/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-backup-keeper.h"
#include "store/sov-backup-drill.h"
#include "store/sov-backup-making.h"

/* What the halves of the keeper share. */

struct _SovBackupKeeper
{
  GObject parent_instance;

  SovVault *vault;
  SovStore *store; /* NULL once it was stopped */
  GBytes *key;     /* the same */
  guint timer;
  gboolean changed;          /* since the last backup */
  SovBackupMaking *making;   /* of the timer or of who asked; NULL: none is at work */
  SovBackupMaking *portable; /* the same of a copy to take along */
  GPtrArray *asked;          /* GTasks that this one answers */
  GPtrArray *waiting;        /* GTasks that get the next one */
  gboolean drilling;
  gboolean bringing;

  gint64 last_at; /* or SOV_NO_TIME, as the next ones */
  gint64 tried_at;
  gint64 brought_at; /* when it was last tried */
  gint64 drill_tried_at;
  GError *error;
  GError *second_error;
  gboolean second_is_there;
  gboolean shrunk;
  SovBackupNotes *notes;
};

/* Tells of all properties that may have changed. */
void sov_backup_keeper_tell (SovBackupKeeper *self);
/* Why no backup can be made; NULL when one can. */
GError *sov_backup_keeper_refuse (SovBackupKeeper *self);
/* Writes down what the next session should know. */
void sov_backup_keeper_note (SovBackupKeeper *self);
/* Looks whether the second place is there, and brings it what it has not got. */
void sov_backup_keeper_bring (SovBackupKeeper *self,
                              gint64 now);
