/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-format.h"

#include "model/sov-time.h"

/* The closures by which templates show values. They alone ask what time it is. */

static char *
money_closure (gpointer self,
               gint64 cents)
{
  return sov_format_money (cents);
}

static char *
day_closure (gpointer self,
             gint64 ms)
{
  return sov_format_day (ms);
}

static char *
time_closure (gpointer self,
              gint64 ms)
{
  return sov_format_time (ms);
}

static char *
ago_closure (gpointer self,
             gint64 ms)
{
  return sov_format_relative_day (ms, sov_time_now ());
}

static gboolean
is_text_closure (gpointer self,
                 const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
not_closure (gpointer self,
             gboolean value)
{
  return !value;
}

void
sov_format_bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback_full (klass, "sov_money", G_CALLBACK (money_closure));
  gtk_widget_class_bind_template_callback_full (klass, "sov_day", G_CALLBACK (day_closure));
  gtk_widget_class_bind_template_callback_full (klass, "sov_time", G_CALLBACK (time_closure));
  gtk_widget_class_bind_template_callback_full (klass, "sov_ago", G_CALLBACK (ago_closure));
  gtk_widget_class_bind_template_callback_full (klass, "sov_is_text", G_CALLBACK (is_text_closure));
  gtk_widget_class_bind_template_callback_full (klass, "sov_not", G_CALLBACK (not_closure));
}
