/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "faults/fault-jobs.h"
#include "store/sov-vault.h"

/* What those who do the jobs and those who judge them share. */

G_BEGIN_DECLS

/* Beside a vault: an older state of it, and one that somebody carries along. */
#define SITE_COPY "copy.db"
#define SITE_ALONG "along.sovittu"

/* Rows that the vault begins with, and that its older copy holds. */
#define N_BEFORE 3
#define N_COPY 1

/* Messages that are brought in at once. */
#define N_BROUGHT 30

/* The program that runs. */
typedef struct
{
  SovVault *vault;
  GBytes *key;
  SovStoreState *state;
} Session;

gboolean site_session_open (Session *self,
                            const Site *site,
                            GError **error);
void site_session_clear (Session *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Session, site_session_clear)

gboolean job_is_called (const Job *job,
                        const char *name);

G_END_DECLS
