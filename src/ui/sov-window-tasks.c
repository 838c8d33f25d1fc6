/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "ui/common/sov-perform.h"
#include "ui/tasks/sov-task-dialog.h"

/* Owns which actions write tasks and ideas down, change them, and say what
 * became of them. The dialog is the area's. */

static void
new_task_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  gint64 party, deal, entry;

  g_variant_get (parameter, "(xxx)", &party, &deal, &entry);
  sov_task_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal, entry);
}

static void
new_idea_cb (GtkWidget *widget,
             const char *action,
             GVariant *parameter)
{
  gint64 party, deal, entry;

  g_variant_get (parameter, "(xxx)", &party, &deal, &entry);
  sov_task_dialog_present_idea (widget, SOV_MAIN_WINDOW (widget)->store, party, deal, entry);
}

static void
edit_task_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_task_dialog_edit (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
edit_idea_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_task_dialog_edit_idea (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

/* What became of the one of ref @parameter. */
static void
mark (GtkWidget *widget,
      SovActionKind kind,
      SovField field,
      GVariant *parameter,
      const char *label)
{
  SovAction *action = sov_action_new (kind, sov_time_now ());

  sov_action_set_text (action, field, g_variant_get_string (parameter, NULL));
  sov_perform_one (widget, SOV_MAIN_WINDOW (widget)->store, label, action, NULL, NULL);
}

static void
task_done_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  mark (widget, SOV_ACTION_TASK_DONE, SOV_FIELD_TASK, parameter, _ ("Task done"));
}

static void
task_not_needed_cb (GtkWidget *widget,
                    const char *action,
                    GVariant *parameter)
{
  mark (widget, SOV_ACTION_TASK_NOT_NEEDED, SOV_FIELD_TASK, parameter, _ ("Task not needed"));
}

static void
task_reopened_cb (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  mark (widget, SOV_ACTION_TASK_REOPENED, SOV_FIELD_TASK, parameter, _ ("Task to be done after all"));
}

static void
idea_done_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  mark (widget, SOV_ACTION_IMPROVED, SOV_FIELD_LESSON, parameter, _ ("Put to use"));
}

static void
remove_task_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  mark (widget, SOV_ACTION_REMOVE, SOV_FIELD_OF, parameter, _ ("Task removed"));
}

static void
remove_idea_cb (GtkWidget *widget,
                const char *action,
                GVariant *parameter)
{
  mark (widget, SOV_ACTION_REMOVE, SOV_FIELD_OF, parameter, _ ("Idea removed"));
}

const SovWindowAction sov_window_task_actions[] = {
  { "win.new-task", "(xxx)", new_task_cb, FALSE },
  { "win.new-idea", "(xxx)", new_idea_cb, FALSE },
  { "win.edit-task", "x", edit_task_cb, FALSE },
  { "win.edit-idea", "x", edit_idea_cb, FALSE },
  { "win.task-done", "s", task_done_cb, FALSE },
  { "win.task-not-needed", "s", task_not_needed_cb, FALSE },
  { "win.task-reopened", "s", task_reopened_cb, FALSE },
  { "win.idea-done", "s", idea_done_cb, FALSE },
  { "win.remove-task", "s", remove_task_cb, FALSE },
  { "win.remove-idea", "s", remove_idea_cb, FALSE },
  { NULL },
};
