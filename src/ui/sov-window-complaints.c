/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include "ui/complaints/sov-complaint-dialog.h"

/* Owns which dialog of a complaint answers which action. The dialogs are the area's. */

/* Where nobody is named, whoever is shown is meant. */
static void
new_complaint_cb (GtkWidget *widget,
                  const char *action,
                  GVariant *parameter)
{
  gint64 party;
  gint64 deal;
  gint64 entry;

  g_variant_get (parameter, "(xxx)", &party, &deal, &entry);
  if (party == 0 && deal == 0 && entry == 0)
    {
      if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (widget)) != NULL)
        return;
      sov_main_window_get_shown (SOV_MAIN_WINDOW (widget), &party, &deal);
    }

  sov_complaint_dialog_present (widget, SOV_MAIN_WINDOW (widget)->store, party, deal, entry);
}

const SovWindowAction sov_window_complaint_actions[] = {
  { "win.new-complaint", "(xxx)", new_complaint_cb, FALSE },
  { NULL },
};
