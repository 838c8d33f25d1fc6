/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-history-day.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"

char *
sov_history_day_name (gint64 at)
{
  g_autofree char *date = sov_format_day (at);
  g_autofree char *relative = sov_format_relative_day (at, sov_time_now ());

  if (g_str_equal (date, relative))
    return g_steal_pointer (&date);

  /* Translators: a date, and the same day by its distance: "21 Nov 2026 – yesterday" */
  return g_strdup_printf (_ ("%s – %s"), date, relative);
}

GtkWidget *
sov_history_day_label_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "history-day");

  return label;
}
