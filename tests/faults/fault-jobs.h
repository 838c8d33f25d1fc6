/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/vault-state.h"

/* What the program does to real files, and what has to be true of them
 * whenever it was stopped. */

G_BEGIN_DECLS

/* A folder of its own with a vault, a stick for backups and a backup on it. */
typedef struct
{
  char *place;
  char *vault; /* place/vault */
  char *stick; /* place/stick */
  char *copy;  /* place/copy.db: another state of the same vault */
  GBytes *key;
  GBytes *pending; /* the key that it is being changed to, as the keyring has it; nullable */
  char *code;      /* what opens recovery.db */
  int acks;        /* a pipe to whom each acknowledgement is told; -1 */
  guint n_acknowledged;
} Site;

typedef struct
{
  const char *name;
  /* Once, from a program that has just started, to its end; calls site_acknowledge()
   * for what is done for good. */
  gboolean (*run) (Site *site,
                   GError **error);
  gboolean repeats; /* and again until it is stopped */
  gboolean slow;    /* derives many keys: two of five rounds are enough */
} Job;

extern const Job jobs[];
extern const guint n_jobs;

/* What every site is a copy of; key derivation is what takes long. */
void site_make_original (void);
void site_forget_original (void);

/* A fresh one for @job. */
void site_set_up (Site *site,
                  const Job *job);
void site_tear_down (Site *site);

/* What a child told before it ended; waits until the pipe is closed. */
void site_read_acks (Site *site,
                     int pipe);

/* The next start of the program: what is wrong, or NULL.
 * @lost: (out): whether that is something acknowledged that is not there. */
char *site_judge (Site *site,
                  const Job *job,
                  gboolean *lost);

G_END_DECLS
