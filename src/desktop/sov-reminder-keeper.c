/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-reminder-keeper.h"

#include <glib/gi18n.h>

#include "desktop/sov-clock-watch.h"
#include "desktop/sov-reminder-text.h"
#include "model/sov-time.h"
#include "store/sov-store-remind.h"

#define DEFAULT_QUIET_FROM (20 * 60)
#define DEFAULT_QUIET_TO (8 * 60)

/* Looks at a vault that does not open, before that is told: at the start of a
 * session its keyring may be late. */
#define SHUT_LOOKS 2

/* More at one look are told as one. */
#define HEAP 3

#define ID_MISSED "reminders-missed"
#define ID_LOCKED "reminders-locked"

struct _SovReminderKeeper
{
  GObject parent_instance;

  SovGate *gate;
  GSettings *settings;    /* nullable */
  SovReminderClock clock; /* nullable */
  SovReminderTell tell;
  gpointer data;
  SovClockWatch *watch;
  GHashTable *shown; /* the keys of notes that may still be there: a set */
  GArray *coming;    /* gint64: what the last look saw come */
  gint64 looked_at;  /* UTC ms, of the last look */
  guint n_waiting;   /* of those, told as waiting behind the lock */
  gboolean busy;     /* the store is asked */
  gboolean greeted;  /* the open vault was looked at once */
  gboolean alone;    /* there is no window */
  guint n_shut;      /* looks at a vault that did not open */
};

G_DEFINE_FINAL_TYPE (SovReminderKeeper, sov_reminder_keeper, G_TYPE_OBJECT)

static gboolean
get_boolean (SovReminderKeeper *self,
             const char *key,
             gboolean otherwise)
{
  return self->settings != NULL ? g_settings_get_boolean (self->settings, key) : otherwise;
}

/* By the clock where the computer is now. */
static SovQuiet *
make_quiet (SovReminderKeeper *self)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  if (self->settings == NULL)
    return sov_quiet_new (zone, DEFAULT_QUIET_FROM, DEFAULT_QUIET_TO);

  return sov_quiet_new (zone, g_settings_get_int (self->settings, "quiet-from"), g_settings_get_int (self->settings, "quiet-to"));
}

static void
tell (SovReminderKeeper *self,
      const char *id,
      const char *title,
      const char *body,
      const char *key)
{
  const SovReminderNote note = { id, title, body, key };

  if (self->tell != NULL)
    self->tell (&note, self->data);
}

static void
tell_one (SovReminderKeeper *self,
          const SovReminder *reminder,
          gint64 now)
{
  gboolean names = get_boolean (self, "reminder-names", FALSE) && sov_gate_get_state (self->gate) == SOV_GATE_READY;
  g_autofree char *title = sov_reminder_dup_title (reminder);
  g_autofree char *body = sov_reminder_dup_body (reminder, names, now);

  g_hash_table_add (self->shown, g_strdup (reminder->key));
  tell (self, reminder->key, title, body, reminder->key);
}

/* What was done meanwhile needs no note any more. */
static void
withdraw_stale (SovReminderKeeper *self,
                GHashTable *open)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (open, key))
      {
        tell (self, key, NULL, NULL, NULL);
        g_hash_table_iter_remove (&iter);
      }
}

static void
tell_all (SovReminderKeeper *self,
          GPtrArray *due,
          guint heap,
          gint64 now)
{
  if (due->len > heap)
    {
      g_autofree char *title = sov_reminder_dup_missed_title (due->len);

      tell (self, ID_MISSED, title, sov_reminder_get_missed_body (), NULL);
      return;
    }

  for (guint i = 0; i < due->len; i++)
    tell_one (self, due->pdata[i], now);
}

static void
taken_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (SovReminderKeeper) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SovReminderLook) look = sov_store_take_reminders_finish (SOV_STORE (source), result, &error);

  self->busy = FALSE;
  if (look == NULL)
    return;

  g_clear_pointer (&self->coming, g_array_unref);
  self->coming = g_array_ref (look->coming);
  self->n_waiting = 0;
  withdraw_stale (self, look->open);
  tell_all (self, look->due, self->greeted ? HEAP : 1, self->looked_at);
  self->greeted = TRUE;
}

/* Nothing of the vault is known: what was seen to come has come. */
static void
count_waiting (SovReminderKeeper *self,
               const SovQuiet *quiet,
               gint64 now)
{
  guint n = 0;

  if (sov_quiet_holds (quiet, now))
    return;

  for (guint i = 0; i < self->coming->len; i++)
    n += g_array_index (self->coming, gint64, i) <= now;
  if (n > self->n_waiting)
    {
      g_autofree char *title = sov_reminder_dup_locked_title (n);

      tell (self, ID_LOCKED, title, sov_reminder_get_locked_body (), NULL);
      self->n_waiting = n;
    }
}

static gboolean
is_shut (SovGateState state)
{
  return state == SOV_GATE_NEEDS_PASSPHRASE || state == SOV_GATE_TROUBLE;
}

/* Once; what waits is not known. */
static void
tell_shut (SovReminderKeeper *self)
{
  self->n_shut++;
  if (self->n_shut == SHUT_LOOKS)
    tell (self, ID_LOCKED, sov_reminder_get_shut_title (), sov_reminder_get_shut_body (), NULL);
}

void
sov_reminder_keeper_look (SovReminderKeeper *self)
{
  g_autoptr (SovQuiet) quiet = NULL;
  SovGateState state;
  gint64 now;

  g_return_if_fail (SOV_IS_REMINDER_KEEPER (self));

  if (self->gate == NULL || sov_gate_get_is_example (self->gate) || !get_boolean (self, "reminders", TRUE))
    return;

  now = self->clock != NULL ? self->clock (self->data) : sov_time_now ();
  quiet = make_quiet (self);
  state = sov_gate_get_state (self->gate);
  if (state == SOV_GATE_LOCKED)
    count_waiting (self, quiet, now);
  if (self->alone && is_shut (state) && !sov_quiet_holds (quiet, now))
    tell_shut (self);
  if (state != SOV_GATE_READY || self->busy || sov_quiet_holds (quiet, now))
    return;

  self->busy = TRUE;
  self->looked_at = now;
  sov_store_take_reminders_async (sov_gate_get_store (self->gate), quiet, now, NULL, taken_cb, g_object_ref (self));
}

/* What was told as waiting is told as itself once the vault is open. */
static void
state_cb (SovReminderKeeper *self)
{
  if (self->gate == NULL || sov_gate_get_state (self->gate) != SOV_GATE_READY)
    {
      self->greeted = FALSE;
      return;
    }

  if (self->n_waiting > 0 || self->n_shut >= SHUT_LOOKS)
    tell (self, ID_LOCKED, NULL, NULL, NULL);
  self->n_shut = 0;
  sov_reminder_keeper_look (self);
}

void
sov_reminder_keeper_set_alone (SovReminderKeeper *self,
                               gboolean alone)
{
  g_return_if_fail (SOV_IS_REMINDER_KEEPER (self));

  self->alone = alone;
}

void
sov_reminder_keeper_put_off (SovReminderKeeper *self,
                             const char *key,
                             gint64 now)
{
  SovStore *store;

  g_return_if_fail (SOV_IS_REMINDER_KEEPER (self) && key != NULL);

  store = self->gate != NULL ? sov_gate_get_store (self->gate) : NULL;
  if (store != NULL)
    sov_store_put_off_reminder_async (store, key, now, NULL, NULL, NULL);
}

/* What is known to have been done when the user says so; NULL: a page asks. */
static SovAction *
make_action (const SovTodayItem *item,
             const char **label)
{
  gboolean is_promise = item->kind == SOV_TODAY_DUE || item->kind == SOV_TODAY_WAITING ||
                        (item->kind == SOV_TODAY_WARNING && item->cure == SOV_CURE_MARK_DONE);
  gboolean is_call = item->kind == SOV_TODAY_COMPLAINT &&
                     (item->attention == SOV_ATTENTION_CALL || item->attention == SOV_ATTENTION_CALL_AGAIN);
  SovAction *action = NULL;

  if (is_promise)
    {
      action = sov_action_new (SOV_ACTION_KEPT, sov_time_now ());
      sov_action_set_text (action, SOV_FIELD_TERM, item->ref);
      *label = _ ("Marked as kept");
    }
  else if (is_call)
    {
      action = sov_action_new (SOV_ACTION_STEP, sov_time_now ());
      sov_action_set_text (action, SOV_FIELD_COMPLAINT, item->ref);
      sov_action_set_number (action, SOV_FIELD_DID, SOV_STEP_CONTACTED);
      *label = _ ("Marked as contacted");
    }
  else if (item->kind == SOV_TODAY_IMPROVE)
    {
      action = sov_action_new (SOV_ACTION_IMPROVED, sov_time_now ());
      sov_action_set_text (action, SOV_FIELD_LESSON, item->ref);
      *label = _ ("Marked as done better");
    }
  else if (item->kind == SOV_TODAY_TASK)
    {
      action = sov_action_new (SOV_ACTION_TASK_DONE, sov_time_now ());
      sov_action_set_text (action, SOV_FIELD_TASK, item->ref);
      *label = _ ("Task done");
    }

  return action;
}

static void
performed_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (GTask) task = data;
  g_auto (GStrv) refs = NULL;
  GError *error = NULL;

  refs = sov_store_perform_finish (SOV_STORE (source), result, &error);
  if (refs == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
}

/* The row is the task's data from here on only where it was done. */
static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) found = sov_store_find_reminder_finish (SOV_STORE (source), result, &error);
  g_autoptr (GPtrArray) actions = NULL;
  const char *label = NULL;
  SovTodayItem *item;
  SovAction *action = NULL;

  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  item = found->len > 0 ? ((SovReminder *) found->pdata[0])->item : NULL;
  if (item != NULL && g_task_get_source_tag (task) == sov_reminder_keeper_do_async)
    action = make_action (item, &label);
  if (action == NULL)
    {
      g_task_return_pointer (task, item != NULL ? g_object_ref (item) : NULL, g_object_unref);
      return;
    }

  actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_ptr_array_add (actions, action);
  g_task_set_task_data (task, g_object_ref (item), g_object_unref);
  sov_store_perform_async (SOV_STORE (source), label, actions, NULL, performed_cb, g_steal_pointer (&task));
}

static void
find (SovReminderKeeper *self,
      const char *key,
      gint64 now,
      gpointer tag,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  SovStore *store = self->gate != NULL ? sov_gate_get_store (self->gate) : NULL;

  g_task_set_source_tag (task, tag);
  if (store != NULL)
    {
      sov_store_find_reminder_async (store, key, now, NULL, found_cb, task);
      return;
    }

  g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "the vault is closed");
  g_object_unref (task);
}

void
sov_reminder_keeper_do_async (SovReminderKeeper *self,
                              const char *key,
                              gint64 now,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_return_if_fail (SOV_IS_REMINDER_KEEPER (self) && key != NULL);

  find (self, key, now, sov_reminder_keeper_do_async, callback, user_data);
}

SovTodayItem *
sov_reminder_keeper_do_finish (SovReminderKeeper *self,
                               GAsyncResult *result,
                               gboolean *done,
                               GError **error)
{
  *done = g_task_get_task_data (G_TASK (result)) != NULL;

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sov_reminder_keeper_find_async (SovReminderKeeper *self,
                                const char *key,
                                gint64 now,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  g_return_if_fail (SOV_IS_REMINDER_KEEPER (self) && key != NULL);

  find (self, key, now, sov_reminder_keeper_find_async, callback, user_data);
}

SovTodayItem *
sov_reminder_keeper_find_finish (SovReminderKeeper *self,
                                 GAsyncResult *result,
                                 GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
sov_reminder_keeper_stop (SovReminderKeeper *self)
{
  g_return_if_fail (SOV_IS_REMINDER_KEEPER (self));

  self->tell = NULL;
  if (self->watch != NULL)
    g_signal_handlers_disconnect_by_func (self->watch, sov_reminder_keeper_look, self);
  if (self->gate != NULL)
    g_signal_handlers_disconnect_by_func (self->gate, state_cb, self);
  g_clear_object (&self->watch);
  g_clear_object (&self->gate);
}

static void
sov_reminder_keeper_dispose (GObject *object)
{
  SovReminderKeeper *self = SOV_REMINDER_KEEPER (object);

  sov_reminder_keeper_stop (self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->coming, g_array_unref);
  g_clear_pointer (&self->shown, g_hash_table_unref);

  G_OBJECT_CLASS (sov_reminder_keeper_parent_class)->dispose (object);
}

static void
sov_reminder_keeper_class_init (SovReminderKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_reminder_keeper_dispose;
}

static void
sov_reminder_keeper_init (SovReminderKeeper *self)
{
  self->coming = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

SovReminderKeeper *
sov_reminder_keeper_new (SovGate *gate,
                         GSettings *settings,
                         SovReminderClock clock,
                         SovReminderTell tell_func,
                         gpointer data)
{
  SovReminderKeeper *self = g_object_new (SOV_TYPE_REMINDER_KEEPER, NULL);

  self->gate = g_object_ref (gate);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  self->clock = clock;
  self->tell = tell_func;
  self->data = data;
  self->watch = sov_clock_watch_new ();
  g_signal_connect_swapped (self->watch, "looked", G_CALLBACK (sov_reminder_keeper_look), self);
  g_signal_connect_swapped (gate, "notify::state", G_CALLBACK (state_cb), self);
  state_cb (self);

  return self;
}
