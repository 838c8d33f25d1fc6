/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-due-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "model/sov-when.h"

struct _SovDueRow
{
  AdwEntryRow parent_instance;

  char *label;
  char *hint;
  gint64 now;
  gboolean past;
  gboolean any;

  gint64 ms;
  gboolean has_clock;
  char *vague;
};

enum
{
  SIGNAL_UNDERSTOOD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovDueRow, sov_due_row, ADW_TYPE_ENTRY_ROW)

static void
read_words (SovDueRow *self,
            const char *words)
{
  SovWhen when;

  self->ms = SOV_NO_TIME;
  self->has_clock = FALSE;
  g_clear_pointer (&self->vague, g_free);
  if (*words == '\0')
    return;

  if (!sov_when_find (words, self->now, &when))
    {
      self->vague = g_strdup (words);
      return;
    }

  self->ms = when.due.ms;
  self->has_clock = when.due.has_time;
  if (!when.due.exact)
    self->vague = sov_when_dup_words (&when, words);
}

/* A day alone that is today is not over, and is no day to come. */
static gboolean
is_to_come (SovDueRow *self)
{
  if (self->ms == SOV_NO_TIME)
    return FALSE;

  return self->has_clock ? self->ms > self->now : sov_time_local_day (self->ms) > sov_time_local_day (self->now);
}

/* What was understood, in words; NULL for an empty field. */
static char *
say_understood (SovDueRow *self)
{
  g_autofree char *time = self->has_clock ? sov_format_time (self->ms) : sov_format_day (self->ms);

  if (self->vague != NULL && self->ms == SOV_NO_TIME)
    return g_strdup (_ ("no exact time, kept as words"));
  if (self->vague != NULL)
    /* Translators: a time that was assumed from vague words */
    return g_strdup_printf (_ ("no exact time, counted as %s"), time);
  if (self->ms == SOV_NO_TIME)
    return NULL;
  if (self->any)
    return g_steal_pointer (&time);
  if (!self->past && self->ms < self->now)
    /* Translators: a time */
    return g_strdup_printf (_ ("%s, which is over"), time);
  if (self->past && is_to_come (self))
    /* Translators: a time */
    return g_strdup_printf (_ ("%s, which is still to come"), time);

  return g_steal_pointer (&time);
}

static void
set_doubtful (SovDueRow *self)
{
  gboolean strange = self->ms != SOV_NO_TIME && !self->any && (self->past ? is_to_come (self) : self->ms < self->now);

  if (self->vague != NULL || strange)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
}

static void
changed_cb (SovDueRow *self)
{
  g_autofree char *understood = NULL;
  g_autofree char *title = NULL;

  read_words (self, gtk_editable_get_text (GTK_EDITABLE (self)));
  understood = say_understood (self);
  if (understood != NULL)
    /* Translators: the name of a field, then the time that was understood: "When: 21.11.2026" */
    title = g_strdup_printf (C_ ("due", "%s: %s"), self->label, understood);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title != NULL ? title : self->hint);
  set_doubtful (self);
  g_signal_emit (self, signals[SIGNAL_UNDERSTOOD], 0);
}

void
sov_due_row_set_up (SovDueRow *self,
                    const char *label,
                    const char *hint,
                    gint64 now,
                    gboolean past)
{
  g_set_str (&self->label, label);
  g_set_str (&self->hint, hint);
  self->now = now;
  self->past = past;
  changed_cb (self);
}

void
sov_due_row_take_any (SovDueRow *self)
{
  self->any = TRUE;
  changed_cb (self);
}

/* As it is typed in both languages: "21.11.2026 klo 14.05". */
static char *
words_of (gint64 ms,
          gboolean has_clock)
{
  g_autoptr (GTimeZone) zone = sov_time_zone ();
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc_usec (ms * 1000);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  g_autofree char *day = g_strdup_printf ("%d.%d.%d", g_date_time_get_day_of_month (local),
                                          g_date_time_get_month (local), g_date_time_get_year (local));

  if (!has_clock)
    return g_steal_pointer (&day);

  return g_strdup_printf (C_ ("typed time", "%s klo %d.%02d"), day, g_date_time_get_hour (local), g_date_time_get_minute (local));
}

void
sov_due_row_set_due (SovDueRow *self,
                     gint64 ms,
                     gboolean has_clock,
                     const char *vague)
{
  g_autofree char *words = NULL;

  if (vague != NULL)
    words = g_strdup (vague);
  else if (ms != SOV_NO_TIME)
    words = words_of (ms, has_clock);

  gtk_editable_set_text (GTK_EDITABLE (self), words != NULL ? words : "");
}

gint64
sov_due_row_get_ms (SovDueRow *self)
{
  return self->ms;
}

gboolean
sov_due_row_get_has_clock (SovDueRow *self)
{
  return self->has_clock;
}

const char *
sov_due_row_get_vague (SovDueRow *self)
{
  return self->vague;
}

static void
sov_due_row_finalize (GObject *object)
{
  SovDueRow *self = SOV_DUE_ROW (object);

  g_free (self->label);
  g_free (self->hint);
  g_free (self->vague);

  G_OBJECT_CLASS (sov_due_row_parent_class)->finalize (object);
}

static void
sov_due_row_class_init (SovDueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_due_row_finalize;

  signals[SIGNAL_UNDERSTOOD] =
      g_signal_new ("understood", SOV_TYPE_DUE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_due_row_init (SovDueRow *self)
{
  self->ms = SOV_NO_TIME;
  self->label = g_strdup ("");
  self->hint = g_strdup ("");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}
