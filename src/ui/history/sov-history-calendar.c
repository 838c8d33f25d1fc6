/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/sov-history-calendar.h"

#include "model/sov-time.h"

struct _SovHistoryCalendar
{
  GtkPopover parent_instance;

  SovRecordList *rows; /* nullable */
  gboolean turning;    /* it is us who show another month */

  GtkCalendar *calendar;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovHistoryCalendar, sov_history_calendar, GTK_TYPE_POPOVER)

/* The day of the shown month, or FALSE where the month has no such day. */
static gboolean
find_day (SovHistoryCalendar *self,
          int day_of_month,
          int *day)
{
  g_autoptr (GDateTime) shown = gtk_calendar_get_date (self->calendar);

  return sov_time_day_from_date (g_date_time_get_year (shown), g_date_time_get_month (shown), day_of_month, day);
}

static void
mark_days (SovHistoryCalendar *self)
{
  gtk_calendar_clear_marks (self->calendar);
  for (int i = 1; self->rows != NULL && i <= 31; i++)
    {
      int day;

      if (find_day (self, i, &day) && sov_record_list_has_day (self->rows, day))
        gtk_calendar_mark_day (self->calendar, (guint) i);
    }
}

static void
choose (SovHistoryCalendar *self,
        guint position)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  if (position != G_MAXUINT)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, position);
}

static void
day_selected_cb (SovHistoryCalendar *self)
{
  int day;

  if (!self->turning && self->rows != NULL && find_day (self, gtk_calendar_get_day (self->calendar), &day))
    choose (self, sov_record_list_find_day (self->rows, day));
}

static void
newest_cb (SovHistoryCalendar *self)
{
  choose (self, 0);
}

static void
oldest_cb (SovHistoryCalendar *self)
{
  guint n_items = self->rows != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->rows)) : 0;

  choose (self, n_items - 1);
}

static void
sov_history_calendar_dispose (GObject *object)
{
  SovHistoryCalendar *self = SOV_HISTORY_CALENDAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_HISTORY_CALENDAR);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (sov_history_calendar_parent_class)->dispose (object);
}

static void
sov_history_calendar_class_init (SovHistoryCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_history_calendar_dispose;

  signals[SIGNAL_CHOSEN] =
      g_signal_new ("chosen", SOV_TYPE_HISTORY_CALENDAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-history-calendar.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHistoryCalendar, calendar);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_days);
  gtk_widget_class_bind_template_callback (widget_class, newest_cb);
  gtk_widget_class_bind_template_callback (widget_class, oldest_cb);
}

static void
sov_history_calendar_init (SovHistoryCalendar *self)
{
  self->turning = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->turning = FALSE;
}

void
sov_history_calendar_set_rows (SovHistoryCalendar *self,
                               SovRecordList *rows)
{
  g_return_if_fail (SOV_IS_HISTORY_CALENDAR (self));

  g_set_object (&self->rows, rows);
}

void
sov_history_calendar_show_day (SovHistoryCalendar *self,
                               int day)
{
  GDate date;

  g_return_if_fail (SOV_IS_HISTORY_CALENDAR (self));

  g_date_set_julian (&date, (guint32) day);
  self->turning = TRUE;
  g_object_set (self->calendar, "day", 1, NULL);
  g_object_set (self->calendar,
                "year", (int) g_date_get_year (&date),
                "month", (int) g_date_get_month (&date) - 1,
                "day", (int) g_date_get_day (&date),
                NULL);
  self->turning = FALSE;
  mark_days (self);
}
