/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-answer-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"

struct _SovAnswerRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *yes;
  GtkToggleButton *no;
  char *reason;
  gboolean said;
  gboolean proposing;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovAnswerRow, sov_answer_row, ADW_TYPE_ACTION_ROW)

static void
set_verdict (SovAnswerRow *self,
             gboolean yes,
             gboolean no)
{
  gboolean proposing = self->proposing;

  self->proposing = TRUE;
  gtk_check_button_set_active (self->yes, yes);
  gtk_toggle_button_set_active (self->no, no);
  self->proposing = proposing;
}

/* It cannot be both. */
static void
said (SovAnswerRow *self,
      gboolean yes,
      gboolean no)
{
  if (self->proposing)
    return;

  self->said = TRUE;
  set_verdict (self, yes, no);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
yes_toggled_cb (SovAnswerRow *self)
{
  gboolean yes = gtk_check_button_get_active (self->yes);

  said (self, yes, !yes && gtk_toggle_button_get_active (self->no));
}

static void
no_toggled_cb (SovAnswerRow *self)
{
  gboolean no = gtk_toggle_button_get_active (self->no);

  said (self, !no && gtk_check_button_get_active (self->yes), no);
}

static char *
say_proposal (const SovAnswerItem *item,
              const char *words)
{
  g_autofree char *time = NULL;

  switch (item->verdict)
    {
    case SOV_ANSWER_ACKNOWLEDGED:
      /* Translators: the words of an answer */
      return g_strdup_printf (_ ("Says yes: “%s”"), words != NULL ? words : "");
    case SOV_ANSWER_BLOCKED:
      /* Translators: the words of an answer */
      return g_strdup_printf (_ ("Says no: “%s”"), words != NULL ? words : "");
    case SOV_ANSWER_DEVIATES:
      time = item->due.has_time ? sov_format_time (item->due.ms) : sov_format_day (item->due.ms);
      /* Translators: a time */
      return g_strdup_printf (_ ("Gives another time: %s. Change what was agreed, if it suits you."), time);
    case SOV_ANSWER_OPEN:
    default:
      return g_strdup (_ ("The answer does not say"));
    }
}

void
sov_answer_row_propose (SovAnswerRow *self,
                        const SovAnswerItem *item,
                        const char *words)
{
  g_autofree char *subtitle = say_proposal (item, words);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  g_set_str (&self->reason, item->verdict == SOV_ANSWER_OPEN ? NULL : words);
  if (!self->said)
    set_verdict (self, item->verdict == SOV_ANSWER_ACKNOWLEDGED, item->verdict == SOV_ANSWER_BLOCKED);
}

SovAnswerVerdict
sov_answer_row_get_verdict (SovAnswerRow *self)
{
  if (gtk_check_button_get_active (self->yes))
    return SOV_ANSWER_ACKNOWLEDGED;

  return gtk_toggle_button_get_active (self->no) ? SOV_ANSWER_BLOCKED : SOV_ANSWER_OPEN;
}

const char *
sov_answer_row_get_reason (SovAnswerRow *self)
{
  return self->reason;
}

static void
sov_answer_row_finalize (GObject *object)
{
  g_free (SOV_ANSWER_ROW (object)->reason);

  G_OBJECT_CLASS (sov_answer_row_parent_class)->finalize (object);
}

static void
sov_answer_row_class_init (SovAnswerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_answer_row_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_ANSWER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_answer_row_init (SovAnswerRow *self)
{
  self->yes = GTK_CHECK_BUTTON (gtk_check_button_new ());
  self->no = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (_ ("Said No")));
  gtk_widget_set_valign (GTK_WIDGET (self->yes), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->no), GTK_ALIGN_CENTER);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 10);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->yes));
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->no));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->yes));
  g_signal_connect_object (self->yes, "toggled", G_CALLBACK (yes_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->no, "toggled", G_CALLBACK (no_toggled_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sov_answer_row_new (const char *text)
{
  SovAnswerRow *self = g_object_new (SOV_TYPE_ANSWER_ROW, NULL);
  /* Translators: an agreed thing that an answer acknowledges */
  g_autofree char *yes = g_strdup_printf (_ ("Acknowledged: %s"), text);
  /* Translators: an agreed thing that an answer says no to */
  g_autofree char *no = g_strdup_printf (_ ("Said no: %s"), text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->yes), GTK_ACCESSIBLE_PROPERTY_LABEL, yes, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->no), GTK_ACCESSIBLE_PROPERTY_LABEL, no, -1);

  return GTK_WIDGET (self);
}
