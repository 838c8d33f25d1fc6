/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What is done to a vault while the k-th call of something fails, for every k
 * until nothing fails any more, and what is judged each time: nothing is said
 * to be saved that is not there, what is not saved is as it was, the answer is
 * none that would send somebody to look for a key, and the vault opens again. */

G_BEGIN_DECLS

/* How the loop makes calls fail. */
typedef struct
{
  /* From now on the @nth fails. */
  void (*arm) (guint nth,
               gconstpointer data);
  /* Whether one has. */
  gboolean (*disarm) (void);
  /* Calls that could have failed since it was armed. */
  guint (*count) (void);
  int code; /* the SovStoreError that tells it best */
  gconstpointer data;
} LoopFault;

typedef struct
{
  guint rounds;
  guint lost;    /* said to be saved, and is not; or half */
  guint corrupt; /* does not open, or is not whole */
  guint misled;  /* another answer than the fault's */
} LoopTally;

/* Once round all that can be done to a vault. */
void loop_run (const LoopFault *fault,
               LoopTally *tally);

G_END_DECLS
