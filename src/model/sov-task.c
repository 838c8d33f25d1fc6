/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-task.h"

#include "model/sov-rules-private.h"
#include "model/sov-time.h"

G_DEFINE_FINAL_TYPE (SovTask, sov_task, G_TYPE_OBJECT)

static void
sov_task_finalize (GObject *object)
{
  SovTask *self = SOV_TASK (object);

  g_free (self->ref);
  g_free (self->text);
  g_free (self->party_ref);
  g_free (self->party_name);
  g_free (self->deal_ref);
  g_free (self->deal_title);
  g_free (self->due_vague);

  G_OBJECT_CLASS (sov_task_parent_class)->finalize (object);
}

static void
sov_task_class_init (SovTaskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_task_finalize;
}

static void
sov_task_init (SovTask *self)
{
  self->state = SOV_TASK_OPEN;
  self->due = SOV_NO_TIME;
  self->state_at = SOV_NO_TIME;
  self->at = SOV_NO_TIME;
}

SovTask *
sov_task_new (void)
{
  return g_object_new (SOV_TYPE_TASK, NULL);
}

gboolean
sov_task_is_on_today (SovTask *self,
                      gint64 now)
{
  if (self->state != SOV_TASK_OPEN || self->at > now)
    return FALSE;

  return self->due == SOV_NO_TIME || sov_time_local_day (self->due) <= sov_time_local_day (now);
}

SovUrgency
sov_task_get_urgency (SovTask *self,
                      gint64 now)
{
  if (self->due == SOV_NO_TIME)
    return SOV_URGENCY_CALM;

  return self->due_has_clock && self->due - now <= SOV_RULES_NEAR_MS ? SOV_URGENCY_NOW : SOV_URGENCY_TODAY;
}
