/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-task.h"
#include "ui/common/sov-fact.h"

/* Tasks as rows of a page: what, when, about whom, and the buttons that say what
 * became of them. */

G_BEGIN_DECLS

typedef enum
{
  SOV_TASKS_OPEN,  /* to be done, by their day; without one last */
  SOV_TASKS_DATED, /* those of them that have a day */
  SOV_TASKS_LOOSE, /* and those that have none */
  SOV_TASKS_OVER,  /* done or not needed, the last first */
} SovTasksPart;

/* @tasks: (element-type SovTask). @named: says whom each is about.
 * Returns: (transfer full) (element-type SovFact). */
GPtrArray *sov_task_facts (GPtrArray *tasks,
                           SovTasksPart part,
                           gboolean named,
                           gint64 now);

G_END_DECLS
