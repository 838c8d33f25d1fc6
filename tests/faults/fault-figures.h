/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* How long a harness goes on, from what, and what it found: `--rounds N` and
 * `--seed N` on its command line, a line for the table of tests/faults/run on
 * its output. */

G_BEGIN_DECLS

/* Before anything else. @rounds: where the command line says nothing. */
void fault_init (int *argc,
                 char ***argv,
                 guint rounds);
/* Runs the cases; what main() returns. */
int fault_run (void);

guint fault_get_rounds (void);
guint32 fault_get_seed (void);

/* Every @step-th number is tried of @n, so that no more than the rounds are. */
guint fault_get_step (guint n);

/* Tells one goal's figures. @ok: whether they are what was wanted; a goal of a
 * control run wants losses. The case fails unless it is. */
void fault_tell (const char *goal,
                 guint rounds,
                 guint lost,
                 guint corrupt,
                 gboolean ok);

G_END_DECLS
