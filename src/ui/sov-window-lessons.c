/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include "ui/complaints/sov-check-lesson-dialog.h"
#include "ui/complaints/sov-follow-up-dialog.h"
#include "ui/complaints/sov-lesson-dialog.h"
#include "ui/complaints/sov-praise-dialog.h"

/* Owns which dialog about what is learnt and praised answers which action. The dialogs are the area's. */

static void
new_lesson_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  sov_lesson_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
check_lesson_cb (GtkWidget *widget,
                 const char *action,
                 GVariant *parameter)
{
  sov_check_lesson_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
follow_up_cb (GtkWidget *widget,
              const char *action,
              GVariant *parameter)
{
  sov_follow_up_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

static void
new_praise_cb (GtkWidget *widget,
               const char *action,
               GVariant *parameter)
{
  gint64 party;
  gint64 deal;
  gint64 entry;

  g_variant_get (parameter, "(xxx)", &party, &deal, &entry);
  sov_praise_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal, entry);
}

const SovWindowAction sov_window_lesson_actions[] = {
  { "win.new-lesson", "x", new_lesson_cb, FALSE },
  { "win.check-lesson", "x", check_lesson_cb, FALSE },
  { "win.follow-up", "x", follow_up_cb, FALSE },
  { "win.new-praise", "(xxx)", new_praise_cb, FALSE },
  { NULL },
};
