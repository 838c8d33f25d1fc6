/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-page-actions.h"

/* What a complaint may wait for before a new one is written down instead. */
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
  gtk_widget_class_install_action (klass, "case.show-party", NULL, show_party_cb);
}

void
sov_complaint_page_update_actions (SovComplaintPage *self,
                                   SovCase *of,
                                   gint64 now)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SovComplaintState state = sov_complaint_get_state (of->complaint, now);

  gtk_widget_action_set_enabled (widget, "case.close", state != SOV_COMPLAINT_CLOSED);
  gtk_widget_action_set_enabled (widget, "case.snooze", sov_complaint_is_open (of->complaint, now));
}
