/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-case.h"
#include "model/sov-party.h"
#include "model/sov-row.h"

/* All that is known of one party, for the party itself to see. A snapshot, made
 * on the store thread and never changed afterwards. It holds more than may leave
 * the house: whoever writes it down chooses. */

G_BEGIN_DECLS

/* So much of files is loaded, in bytes; of the others there is the name. */
#define SOV_KNOWN_MAX_FILES (100 * 1024 * 1024)

/* A file that came with a contact. */
typedef struct
{
  gint64 id;
  gint64 at; /* of the contact */
  char *name;
  gint64 size;
  GBytes *data; /* NULL: too much */
} SovKnownFile;

typedef struct
{
  SovParty *party;
  char *my_name;            /* nullable */
  char *mark;               /* where the chain of evidence ends; nullable */
  GPtrArray *sheets;        /* SovSheet: the deals it takes part in, oldest first */
  GPtrArray *lines;         /* SovRow: of its history, oldest first */
  GPtrArray *cases;         /* SovCase: its complaints, oldest first */
  GPtrArray *compensations; /* SovCompensation */
  GPtrArray *praises;       /* SovPraise, newest first */
  GPtrArray *tasks;         /* SovTask, newest first */
  GPtrArray *ideas;         /* SovLesson, newest first */
  GPtrArray *files;         /* SovKnownFile, oldest first */
} SovKnown;

/* With nothing in its lists but what is added. @party: a reference is taken. */
SovKnown *sov_known_new (SovParty *party);
void sov_known_free (SovKnown *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovKnown, sov_known_free)

/* Whether a file of @size bytes is still to be loaded. */
gboolean sov_known_has_room (SovKnown *self,
                             gint64 size);
/* @data: (nullable): a reference is taken. */
void sov_known_add_file (SovKnown *self,
                         gint64 id,
                         gint64 at,
                         const char *name,
                         gint64 size,
                         GBytes *data);

G_END_DECLS
