/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include "ui/complaints/sov-compensation-dialog.h"
#include "ui/complaints/sov-give-dialog.h"

/* Owns which dialog about what is given answers which action. The dialogs are the area's. */

static void
new_compensation_cb (GtkWidget *widget,
                     const char *action,
                     GVariant *parameter)
{
  gint64 complaint;
  gint64 party;

  g_variant_get (parameter, "(xx)", &complaint, &party);
  sov_compensation_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, complaint, party, 0);
}

static void
edit_compensation_cb (GtkWidget *widget,
                      const char *action,
                      GVariant *parameter)
{
  sov_compensation_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, 0, 0, g_variant_get_int64 (parameter));
}

static void
give_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  sov_give_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, g_variant_get_int64 (parameter));
}

const SovWindowAction sov_window_compensation_actions[] = {
  { "win.new-compensation", "(xx)", new_compensation_cb, FALSE },
  { "win.edit-compensation", "x", edit_compensation_cb, FALSE },
  { "win.give", "x", give_cb, FALSE },
  { NULL },
};
