/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-hours-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-format.h"
#include "model/sov-compensation.h"
#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

#define MINUTES_AN_HOUR 60
/* More is a slip of the finger. */
#define MAX_HOURS 10000

struct _SovHoursRow
{
  AdwEntryRow parent_instance;

  gint64 hour_cost;
  gint64 minutes;
  gboolean right;
};

G_DEFINE_FINAL_TYPE (SovHoursRow, sov_hours_row, ADW_TYPE_ENTRY_ROW)

/* "1:30" */
static gboolean
read_clock (const char *typed,
            gint64 *minutes)
{
  g_auto (GStrv) parts = g_strsplit (typed, ":", 2);
  guint64 hours;
  guint64 rest;

  if (!g_ascii_string_to_unsigned (g_strstrip (parts[0]), 10, 0, MAX_HOURS, &hours, NULL) ||
      !g_ascii_string_to_unsigned (g_strstrip (parts[1]), 10, 0, MINUTES_AN_HOUR - 1, &rest, NULL))
    return FALSE;

  *minutes = (gint64) (hours * MINUTES_AN_HOUR + rest);
  return TRUE;
}

/* "1,5": two decimals, as amounts of money have them. */
static gboolean
read_hours (const char *typed,
            gint64 *minutes)
{
  gint64 hundredths;

  if (strchr (typed, ':') != NULL)
    return read_clock (typed, minutes);
  if (!sov_money_parse (typed, &hundredths, NULL) || hundredths < 0 || hundredths > MAX_HOURS * 100)
    return FALSE;

  *minutes = (hundredths * MINUTES_AN_HOUR + 50) / 100;
  return TRUE;
}

static char *
say_time (gint64 minutes)
{
  int hours = (int) (minutes / MINUTES_AN_HOUR);
  int rest = (int) (minutes % MINUTES_AN_HOUR);

  if (hours == 0)
    return g_strdup_printf (ngettext ("%d min", "%d min", (gulong) rest), rest);
  if (rest == 0)
    return g_strdup_printf (_ ("%d h"), hours);

  return g_strdup_printf (_ ("%d h %d min"), hours, rest);
}

static char *
say_cost (SovHoursRow *self)
{
  g_autoptr (SovCompensation) hours = sov_compensation_new (SOV_COMPENSATION_REDO);
  g_autofree char *time = say_time (self->minutes);
  g_autofree char *hour = sov_format_money (self->hour_cost);
  g_autofree char *cost = NULL;

  if (self->hour_cost == SOV_NO_MONEY)
    return g_steal_pointer (&time);

  hours->minutes = self->minutes;
  hours->hour_cost = self->hour_cost;
  cost = sov_format_money (sov_compensation_get_hours_cost (hours));
  /* Translators: hours times what one costs: "1 h 30 min × 40,00 € = 60,00 €" */
  return g_strdup_printf (_ ("%s × %s = %s"), time, hour, cost);
}

static void
update (SovHoursRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *understood = NULL;
  g_autofree char *title = NULL;

  self->minutes = SOV_NO_TIME;
  self->right = *typed == '\0' || read_hours (typed, &self->minutes);
  if (!self->right)
    understood = g_strdup (_ ("write 1,5 or 1:30"));
  else if (self->minutes != SOV_NO_TIME)
    understood = say_cost (self);
  if (understood != NULL)
    /* Translators: the name of a field, then what was understood */
    title = g_strdup_printf (C_ ("hours", "Own hours: %s"), understood);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : _ ("Own hours"));
  if (self->right)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
}

void
sov_hours_row_set_hour_cost (SovHoursRow *self,
                             gint64 hour_cost)
{
  self->hour_cost = hour_cost;
  update (self);
}

void
sov_hours_row_set_minutes (SovHoursRow *self,
                           gint64 minutes)
{
  g_autofree char *text = NULL;

  if (minutes != SOV_NO_TIME)
    text = g_strdup_printf ("%d:%02d", (int) (minutes / MINUTES_AN_HOUR), (int) (minutes % MINUTES_AN_HOUR));
  gtk_editable_set_text (GTK_EDITABLE (self), text != NULL ? text : "");
}

gint64
sov_hours_row_get_minutes (SovHoursRow *self)
{
  return self->right ? self->minutes : SOV_NO_TIME;
}

gboolean
sov_hours_row_is_right (SovHoursRow *self)
{
  return self->right;
}

static void
sov_hours_row_class_init (SovHoursRowClass *klass)
{
}

static void
sov_hours_row_init (SovHoursRow *self)
{
  self->hour_cost = SOV_NO_MONEY;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  update (self);
  g_signal_connect (self, "changed", G_CALLBACK (update), NULL);
}
