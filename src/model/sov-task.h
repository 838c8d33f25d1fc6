/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-today.h"

/* Something that the user is to do and nobody was promised. A snapshot, made on
 * the store thread and never changed afterwards.
 *
 * What somebody was promised is an agreed thing, with a sheet of its own. */

G_BEGIN_DECLS

#define SOV_TYPE_TASK (sov_task_get_type ())
G_DECLARE_FINAL_TYPE (SovTask, sov_task, SOV, TASK, GObject)

struct _SovTask
{
  GObject parent_instance;

  gint64 id;
  char *ref;
  char *text;
  gint64 party; /* whom it is about; 0 where nobody */
  char *party_ref;
  char *party_name;
  gint64 deal; /* 0 where none */
  char *deal_ref;
  char *deal_title;
  gint64 entry; /* the contact that it was made from, or 0 */
  gint64 due;   /* UTC ms, or SOV_NO_TIME */
  gboolean due_has_clock;
  char *due_vague; /* the words, where no exact day was said; nullable */
  SovTaskState state;
  gint64 state_at; /* since when it is that, or SOV_NO_TIME */
  gint64 at;
};

SovTask *sov_task_new (void);

/* Whether it is to be done at @now, and its day has come or none was said. */
gboolean sov_task_is_on_today (SovTask *self,
                               gint64 now);
/* How much it presses at @now. It is never red: nobody waits for it. */
SovUrgency sov_task_get_urgency (SovTask *self,
                                 gint64 now);

G_END_DECLS
