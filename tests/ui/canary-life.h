/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The program in a process of its own, with somebody at it who writes down,
 * attaches, opens, searches, takes away and leaves things half typed. */

G_BEGIN_DECLS

/* In the folder that is the user's own. */
#define LIFE_SHOWN "shown"           /* names what the reader of files was given */
#define LIFE_CASE_FILE "tapaus.html" /* what was saved on purpose */
#define LIFE_STICK "stick"           /* the second place of the backups */

/* What is said on the descriptor LIFE_FD: a line each. */
#define LIFE_FD 3
#define LIFE_IS_LIVED "lived"

typedef enum
{
  LIFE_FIRST,  /* where there is no vault yet */
  LIFE_SECOND, /* another day */
  LIFE_CALM,   /* the first, and without the toolkit's own dialog, which leaks */
  LIFE_SHORT,  /* another day, in a hurry: writes one thing down and opens one */
} LifeKind;

/* Lives, says so, and stays until it is told to end. @own: the user's own
 * folder. Returns the program's status. */
int life_run (LifeKind kind,
              const char *own);

G_END_DECLS
