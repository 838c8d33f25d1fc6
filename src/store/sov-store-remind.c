/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-remind.h"

#include "model/sov-time.h"
#include "store/sov-reminder-table.h"
#include "store/sov-store-private.h"

/* Owns the jobs of reminding. A promise of the early morning may have to be told
 * the evening before: what falls due in the next hours is looked at as well. */

#define COMING (12 * SOV_TIME_HOUR_MS)

typedef struct
{
  SovQuiet *quiet; /* nullable */
  gint64 now;
  char *key;      /* nullable */
  GPtrArray *due; /* of a look: what to mark */
} Question;

static Question *
question_new (const SovQuiet *quiet,
              const char *key,
              gint64 now)
{
  Question *question = g_new0 (Question, 1);

  question->quiet = quiet != NULL ? sov_quiet_copy (quiet) : NULL;
  question->key = g_strdup (key);
  question->now = now;

  return question;
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_pointer (&question->quiet, sov_quiet_free);
  g_free (question->key);
  g_free (question);
}

void
sov_reminder_look_free (SovReminderLook *self)
{
  g_ptr_array_unref (self->due);
  g_array_unref (self->coming);
  g_hash_table_unref (self->open);
  g_free (self);
}

static GPtrArray *
make_list (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) sov_reminder_free);
}

/* Of a later moment only the user's own promises and tasks: the rest is as it
 * will be only if nothing happens meanwhile. */
static void
keep_own (GPtrArray *items)
{
  for (guint i = items->len; i > 0; i--)
    {
      const SovTodayItem *item = items->pdata[i - 1];

      if (item->kind != SOV_TODAY_DUE && item->kind != SOV_TODAY_TASK)
        g_ptr_array_remove_index (items, i - 1);
    }
}

/* NULL on error. */
static GPtrArray *
collect (SovStoreState *state,
         const SovQuiet *quiet,
         gint64 now,
         GError **error)
{
  g_autoptr (GPtrArray) reminders = make_list ();
  g_autoptr (GPtrArray) today = sov_standing_get_today (state->standing, state->db, now, error);
  g_autoptr (GPtrArray) later = NULL;

  if (today == NULL)
    return NULL;
  later = sov_standing_get_today (state->standing, state->db, now + COMING, error);
  if (later == NULL)
    return NULL;

  keep_own (later);
  sov_reminders_add (reminders, today, quiet, now);
  sov_reminders_add (reminders, later, quiet, now);
  return g_steal_pointer (&reminders);
}

static gboolean
mark_all (SovDatabase *db,
          gpointer data,
          GError **error)
{
  const Question *question = data;

  for (guint i = 0; i < question->due->len; i++)
    if (!sov_reminder_table_mark (db, question->due->pdata[i], question->now, error))
      return FALSE;

  return TRUE;
}

static gpointer
take_reminders (SovStoreState *state,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  Question *question = data;
  g_autoptr (GPtrArray) reminders = collect (state, question->quiet, question->now, error);
  g_autoptr (SovReminderLook) look = g_new0 (SovReminderLook, 1);

  look->due = make_list ();
  look->coming = g_array_new (FALSE, FALSE, sizeof (gint64));
  look->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (reminders == NULL)
    return NULL;

  while (reminders->len > 0)
    {
      g_autoptr (SovReminder) reminder = g_ptr_array_steal_index (reminders, 0);
      gboolean open;

      if (!sov_reminder_table_is_open (state->db, reminder, question->quiet, question->now, &open, error))
        return NULL;
      g_hash_table_add (look->open, g_strdup (reminder->key));
      if (open)
        g_ptr_array_add (look->due, g_steal_pointer (&reminder));
      else if (reminder->at > question->now)
        g_array_append_val (look->coming, reminder->at);
    }

  question->due = look->due;
  if (look->due->len > 0 && !sov_store_state_write (state, NULL, mark_all, question, error))
    return NULL;

  return g_steal_pointer (&look);
}

void
sov_store_take_reminders_async (SovStore *self,
                                const SovQuiet *quiet,
                                gint64 now,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self) && quiet != NULL);

  sov_store_run_async (self, take_reminders, question_new (quiet, NULL, now), question_free, (GDestroyNotify) sov_reminder_look_free,
                       sov_store_take_reminders_async, cancellable, callback, user_data);
}

SovReminderLook *
sov_store_take_reminders_finish (SovStore *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return sov_store_call_finish (self, result, error);
}

static gboolean
put_off (SovDatabase *db,
         gpointer data,
         GError **error)
{
  const Question *question = data;

  return sov_reminder_table_put_off (db, question->key, question->now, error);
}

static gpointer
put_off_reminder (SovStoreState *state,
                  gpointer data,
                  GCancellable *cancellable,
                  GError **error)
{
  return sov_store_state_write (state, NULL, put_off, data, error) ? state : NULL;
}

void
sov_store_put_off_reminder_async (SovStore *self,
                                  const char *key,
                                  gint64 now,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self) && key != NULL);

  sov_store_run_async (self, put_off_reminder, question_new (NULL, key, now), question_free, NULL,
                       sov_store_put_off_reminder_async, cancellable, callback, user_data);
}

gboolean
sov_store_put_off_reminder_finish (SovStore *self,
                                   GAsyncResult *result,
                                   GError **error)
{
  return sov_store_call_finish (self, result, error) != NULL;
}

/* Whatever the hour: what the user asks for is never too loud. */
static gpointer
find_reminder (SovStoreState *state,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  const Question *question = data;
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (SovQuiet) quiet = sov_quiet_new (zone, 0, 0);
  g_autoptr (GPtrArray) reminders = collect (state, quiet, question->now, error);

  for (guint i = reminders != NULL ? reminders->len : 0; i > 0; i--)
    if (!g_str_equal (((SovReminder *) reminders->pdata[i - 1])->key, question->key))
      g_ptr_array_remove_index (reminders, i - 1);

  return g_steal_pointer (&reminders);
}

void
sov_store_find_reminder_async (SovStore *self,
                               const char *key,
                               gint64 now,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self) && key != NULL);

  sov_store_run_async (self, find_reminder, question_new (NULL, key, now), question_free, (GDestroyNotify) g_ptr_array_unref,
                       sov_store_find_reminder_async, cancellable, callback, user_data);
}

GPtrArray *
sov_store_find_reminder_finish (SovStore *self,
                                GAsyncResult *result,
                                GError **error)
{
  return sov_store_call_finish (self, result, error);
}
