/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-page-actions.h"

#include "model/sov-time.h"
#include "ui/complaints/sov-assess-dialog.h"
#include "ui/complaints/sov-check-facts-dialog.h"
#include "ui/complaints/sov-choose-dialog.h"
#include "ui/complaints/sov-confirm-dialog.h"
#include "ui/complaints/sov-outside-dialog.h"
#include "ui/complaints/sov-propose-dialog.h"
#include "ui/complaints/sov-remedied.h"
#include "ui/complaints/sov-reopen-dialog.h"

/* What comes back later than this is a new complaint (complaints.md §8.1). */
#define REOPEN_WITHIN_DAYS 90

/* What the window does, by the name that the page's menu has for it. */
static const struct
{
  const char *name;
  const char *action;
} ASKED[] = {
  { "case.contact", "win.complaint-contact" },
  { "case.edit", "win.edit-complaint" },
  { "case.snooze", "win.snooze-complaint" },
  { "case.close", "win.close-complaint" },
  { "case.file", "win.case-file" },
};

/* The page's own dialogs. */
static const struct
{
  const char *name;
  void (*present) (GtkWidget *parent,
                   SovStore *store,
                   gint64 complaint);
} OPENED[] = {
  { "case.assess", sov_assess_dialog_present },
  { "case.check-facts", sov_check_facts_dialog_present },
  { "case.choose", sov_choose_dialog_present },
  { "case.confirm", sov_confirm_dialog_present },
  { "case.outside", sov_outside_dialog_present },
  { "case.propose", sov_propose_dialog_present },
  { "case.reopen", sov_reopen_dialog_present },
};

static void
ask_cb (GtkWidget *widget,
        const char *name,
        GVariant *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ASKED); i++)
    if (g_str_equal (ASKED[i].name, name))
      gtk_widget_activate_action (widget, ASKED[i].action, "x", sov_complaint_page_get_complaint (SOV_COMPLAINT_PAGE (widget)));
}

static void
open_cb (GtkWidget *widget,
         const char *name,
         GVariant *parameter)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (OPENED); i++)
    if (g_str_equal (OPENED[i].name, name))
      OPENED[i].present (widget, sov_complaint_page_get_store (self), sov_complaint_page_get_complaint (self));
}

static void
remedied_cb (GtkWidget *widget,
             const char *name,
             GVariant *parameter)
{
  SovComplaintPage *self = SOV_COMPLAINT_PAGE (widget);

  if (sov_complaint_page_get_case (self) != NULL)
    sov_remedied_mark (widget, sov_complaint_page_get_store (self), sov_complaint_page_get_case (self));
}

static void
show_party_cb (GtkWidget *widget,
               const char *name,
               GVariant *parameter)
{
  SovCase *of = sov_complaint_page_get_case (SOV_COMPLAINT_PAGE (widget));

  if (of != NULL)
    gtk_widget_activate_action (widget, "win.show-party", "x", of->complaint->party);
}

void
sov_complaint_page_install_actions (GtkWidgetClass *klass)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ASKED); i++)
    gtk_widget_class_install_action (klass, ASKED[i].name, NULL, ask_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (OPENED); i++)
    gtk_widget_class_install_action (klass, OPENED[i].name, NULL, open_cb);
  gtk_widget_class_install_action (klass, "case.remedied", NULL, remedied_cb);
  gtk_widget_class_install_action (klass, "case.show-party", NULL, show_party_cb);
}

static gboolean
may_reopen (SovCase *of,
            SovComplaintState state,
            gint64 now)
{
  const SovStep *closed = sov_complaint_find_step (of->complaint, SOV_STEP_CLOSED, now);

  if (state == SOV_COMPLAINT_EXTERNAL)
    return TRUE;

  return state == SOV_COMPLAINT_CLOSED && closed != NULL && now <= sov_time_add_days (closed->at, REOPEN_WITHIN_DAYS);
}

void
sov_complaint_page_update_actions (SovComplaintPage *self,
                                   SovCase *of,
                                   gint64 now)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SovComplaintState state = sov_complaint_get_state (of->complaint, now);

  gtk_widget_action_set_enabled (widget, "case.close", state != SOV_COMPLAINT_CLOSED);
  gtk_widget_action_set_enabled (widget, "case.reopen", may_reopen (of, state, now));
  gtk_widget_action_set_enabled (widget, "case.outside", state != SOV_COMPLAINT_EXTERNAL);
  gtk_widget_action_set_enabled (widget, "case.snooze", sov_complaint_is_open (of->complaint, now));
}
