/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-application-reminders.h"

#include <glib/gi18n.h>

#include "desktop/sov-reminder-keeper.h"
#include "model/sov-time.h"
#include "ui/common/sov-settings.h"
#include "ui/common/sov-warning-text.h"

/* Owns the keeper of the vault at hand and what was answered while no vault was
 * open: that waits for one. The desktop may have started the program only to be
 * told: then the vault opens without a window, and where it does not open by
 * itself, the window says so. */

typedef enum
{
  ANSWER_SHOW,
  ANSWER_DONE,
  ANSWER_LATER,
} Answer;

typedef struct
{
  Answer answer;
  char *key; /* "": of several reminders */
  gint64 at;
} Waiting;

struct _SovApplicationReminders
{
  GApplication *application; /* not owned */
  SovAskWindow ask;
  SovOpenVault open;
  gpointer data;
  SovGate *gate;             /* nullable */
  SovReminderKeeper *keeper; /* nullable */
  GArray *waiting;           /* Waiting */
  gboolean opening;          /* for an answer; the application is held */
  gboolean shown;            /* there is a window */
};

static void
clear_waiting (gpointer data)
{
  g_free (((Waiting *) data)->key);
}

static void
told_cb (const SovReminderNote *note,
         gpointer data)
{
  SovApplicationReminders *self = data;
  g_autoptr (GNotification) notification = NULL;

  if (note->title == NULL)
    {
      g_application_withdraw_notification (self->application, note->id);
      return;
    }

  notification = g_notification_new (note->title);
  g_notification_set_body (notification, note->body);
  g_notification_set_default_action_and_target (notification, "app.show-reminder", "s", note->key != NULL ? note->key : "");
  if (note->key != NULL)
    {
      g_notification_add_button_with_target (notification, C_ ("reminder", "Done"), "app.reminder-done", "s", note->key);
      g_notification_add_button_with_target (notification, _ ("In an Hour"), "app.reminder-later", "s", note->key);
    }
  g_application_send_notification (self->application, note->id, notification);
}

static void
show_today (SovApplicationReminders *self)
{
  self->ask (self->data, "win.show-page", g_variant_new_string ("today"));
}

/* @item: nullable: it is over, and Today has what is not. */
static void
show_item (SovApplicationReminders *self,
           SovTodayItem *item)
{
  g_auto (SovCureButton) button = { NULL };

  if (item == NULL)
    {
      show_today (self);
      return;
    }

  sov_today_item_get_button (item, &button);
  self->ask (self->data, button.action, button.target);
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer data)
{
  SovApplicationReminders *self = data;
  SovReminderKeeper *keeper = SOV_REMINDER_KEEPER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (SovTodayItem) item = sov_reminder_keeper_find_finish (keeper, result, &error);

  if (keeper == self->keeper)
    show_item (self, item);
  g_application_release (self->application);
}

static void
done_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  SovApplicationReminders *self = data;
  SovReminderKeeper *keeper = SOV_REMINDER_KEEPER (source);
  g_autoptr (GError) error = NULL;
  gboolean done;
  g_autoptr (SovTodayItem) item = sov_reminder_keeper_do_finish (keeper, result, &done, &error);

  if (keeper == self->keeper && (error != NULL || (!done && item != NULL)))
    show_item (self, item);
  g_application_release (self->application);
}

static void
follow (SovApplicationReminders *self,
        const Waiting *waiting)
{
  gint64 now = sov_time_now ();

  if (*waiting->key == '\0')
    {
      show_today (self);
      return;
    }

  switch (waiting->answer)
    {
    case ANSWER_LATER:
      sov_reminder_keeper_put_off (self->keeper, waiting->key, waiting->at);
      break;
    case ANSWER_DONE:
      g_application_hold (self->application);
      sov_reminder_keeper_do_async (self->keeper, waiting->key, now, done_cb, self);
      break;
    case ANSWER_SHOW:
    default:
      g_application_hold (self->application);
      sov_reminder_keeper_find_async (self->keeper, waiting->key, now, found_cb, self);
      break;
    }
  g_application_withdraw_notification (self->application, waiting->key);
}

static gboolean
is_open (SovApplicationReminders *self)
{
  return self->keeper != NULL && sov_gate_get_state (self->gate) == SOV_GATE_READY;
}

static void
follow_all (SovApplicationReminders *self)
{
  g_autoptr (GArray) waiting = g_steal_pointer (&self->waiting);

  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  g_array_set_clear_func (self->waiting, clear_waiting);
  for (guint i = 0; i < waiting->len; i++)
    follow (self, &g_array_index (waiting, Waiting, i));
}

static void
end_opening (SovApplicationReminders *self)
{
  if (!self->opening)
    return;

  self->opening = FALSE;
  g_application_release (self->application);
}

static void
state_cb (SovApplicationReminders *self)
{
  if (is_open (self))
    follow_all (self);
  else if (sov_gate_get_state (self->gate) == SOV_GATE_CHECKING)
    return;
  else if (self->opening)
    show_today (self);
  end_opening (self);
}

static void
open_quietly (SovApplicationReminders *self)
{
  self->opening = TRUE;
  g_application_hold (self->application);
  self->open (self->data);
}

/* Behind a lock nothing is known: the window asks for the key. To be told later
 * asks for nothing, where the program stays. */
static void
take_answer (SovApplicationReminders *self,
             Answer answer,
             GVariant *parameter)
{
  Waiting waiting = { answer, g_variant_dup_string (parameter, NULL), sov_time_now () };
  gboolean needs_window = answer == ANSWER_SHOW || *waiting.key == '\0';

  g_array_append_val (self->waiting, waiting);
  if (is_open (self))
    follow_all (self);
  else if (self->gate == NULL && !needs_window)
    open_quietly (self);
  else if (!self->opening && (answer != ANSWER_LATER || needs_window))
    show_today (self);
}

static void
show_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  take_answer (data, ANSWER_SHOW, parameter);
}

static void
reminder_done_cb (GSimpleAction *action,
                  GVariant *parameter,
                  gpointer data)
{
  take_answer (data, ANSWER_DONE, parameter);
}

static void
reminder_later_cb (GSimpleAction *action,
                   GVariant *parameter,
                   gpointer data)
{
  take_answer (data, ANSWER_LATER, parameter);
}

static const GActionEntry entries[] = {
  { .name = "show-reminder", .activate = show_cb, .parameter_type = "s" },
  { .name = "reminder-done", .activate = reminder_done_cb, .parameter_type = "s" },
  { .name = "reminder-later", .activate = reminder_later_cb, .parameter_type = "s" },
};

void
sov_application_reminders_set_gate (SovApplicationReminders *self,
                                    SovGate *gate)
{
  g_autoptr (GSettings) settings = NULL;

  if (self->keeper != NULL)
    sov_reminder_keeper_stop (self->keeper);
  g_clear_object (&self->keeper);
  if (gate == NULL)
    end_opening (self);
  if (self->gate != NULL)
    g_signal_handlers_disconnect_by_func (self->gate, state_cb, self);
  g_set_object (&self->gate, gate);
  if (gate == NULL)
    return;

  settings = sov_settings_open ();
  self->keeper = sov_reminder_keeper_new (gate, settings, NULL, told_cb, self);
  sov_reminder_keeper_set_alone (self->keeper, !self->shown);
  g_signal_connect_swapped (gate, "notify::state", G_CALLBACK (state_cb), self);
}

void
sov_application_reminders_set_window (SovApplicationReminders *self,
                                      gboolean shown)
{
  self->shown = shown;
  if (self->keeper != NULL)
    sov_reminder_keeper_set_alone (self->keeper, !shown);
}

SovApplicationReminders *
sov_application_reminders_new (GApplication *application,
                               SovAskWindow ask,
                               SovOpenVault open,
                               gpointer data)
{
  SovApplicationReminders *self = g_new0 (SovApplicationReminders, 1);

  self->application = application;
  self->ask = ask;
  self->open = open;
  self->data = data;
  self->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  g_array_set_clear_func (self->waiting, clear_waiting);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), self);

  return self;
}

void
sov_application_reminders_free (SovApplicationReminders *self)
{
  sov_application_reminders_set_gate (self, NULL);
  g_action_map_remove_action_entries (G_ACTION_MAP (self->application), entries, G_N_ELEMENTS (entries));
  g_array_unref (self->waiting);
  g_free (self);
}
