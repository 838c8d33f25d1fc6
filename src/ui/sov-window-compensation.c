/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/sov-main-window-private.h"

#include "ui/complaints/sov-compensation-dialog.h"
#include "ui/complaints/sov-give-dialog.h"
#include "ui/deals/sov-deal-page.h"

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

/* Of the deal that is shown; NULL where none is, or another is being written. */
static const char *
get_deal_title (SovMainWindow *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);

  if (!SOV_IS_DEAL_PAGE (page) || adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return NULL;

  return adw_navigation_page_get_title (page);
}

static void
give_cb (GtkWidget *widget,
         const char *action,
         GVariant *parameter)
{
  SovMainWindow *self = SOV_MAIN_WINDOW (widget);

  sov_give_dialog_present (widget, self->store, g_variant_get_int64 (parameter), get_deal_title (self));
}

const SovWindowAction sov_window_compensation_actions[] = {
  { "win.new-compensation", "(xx)", new_compensation_cb, FALSE },
  { "win.edit-compensation", "x", edit_compensation_cb, FALSE },
  { "win.give", "x", give_cb, FALSE },
  { NULL },
};
