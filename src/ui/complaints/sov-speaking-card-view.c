/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-speaking-card-view.h"

#include <glib/gi18n.h>

#include "exchange/sov-case-script.h"
#include "exchange/sov-speaking-card.h"
#include "model/sov-time.h"
#include "ui/common/sov-perform.h"
#include "ui/complaints/sov-speaking-line-row.h"

struct _SovSpeakingCardView
{
  AdwBin parent_instance;

  SovStore *store;
  SovCase *of;
  GPtrArray *rows; /* SovSpeakingLineRow, borrowed; one a line that was ever shown */

  GtkWidget *quote;
  GtkLabel *quote_heading;
  GtkLabel *quote_text;
  GtkBox *lines;
};

enum
{
  PROP_CASE = 1,
  PROP_STORE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (SovSpeakingCardView, sov_speaking_card_view, ADW_TYPE_BIN)

static void
ticked_cb (SovSpeakingCardView *self,
           int did,
           gboolean said)
{
  SovAction *action;

  if (self->store == NULL || self->of == NULL)
    return;

  action = sov_action_new (said ? SOV_ACTION_STEP : SOV_ACTION_UNTICK, sov_time_now ());
  sov_action_set_text (action, SOV_FIELD_COMPLAINT, self->of->complaint->ref);
  sov_action_set_number (action, SOV_FIELD_DID, did);
  if (said && did == SOV_STEP_TOLD_PREVENTION && self->of->lessons->len > 0)
    sov_action_set_text (action, SOV_FIELD_TEXT, sov_lesson_get_change (self->of->lessons->pdata[self->of->lessons->len - 1]));
  /* A tick needs no mention; what is taken back may have had words. */
  sov_perform_one (GTK_WIDGET (self), self->store, said ? NULL : _ ("Taken back"), action, NULL, NULL);
}

static void
show_quote (SovSpeakingCardView *self,
            const SovSpeakingLine *line)
{
  gtk_label_set_text (self->quote_heading, line->heading);
  gtk_label_set_text (self->quote_text, line->text);
  gtk_label_set_lines (self->quote_text, sov_speaking_line_row_count_lines (GTK_WIDGET (self)));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->quote_text), line->text);
}

static SovSpeakingLineRow *
get_row (SovSpeakingCardView *self,
         guint place)
{
  while (self->rows->len <= place)
    {
      GtkWidget *row = sov_speaking_line_row_new ((int) self->rows->len + 1);

      g_signal_connect_object (row, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->lines, row);
      g_ptr_array_add (self->rows, row);
    }

  return self->rows->pdata[place];
}

static gboolean
is_said (SovSpeakingCardView *self,
         const SovSpeakingLine *line,
         gint64 now)
{
  return line->ticks != 0 && sov_complaint_find_step (self->of->complaint, line->ticks, now) != NULL;
}

static void
show_card (SovSpeakingCardView *self)
{
  gint64 now = sov_time_now ();
  g_autoptr (SovCaseScript) script = sov_case_script_new (self->of, SOV_SCRIPT_CALL_OPENING, 0, now);
  g_autoptr (GPtrArray) card = sov_speaking_card_new (&script->script);
  gboolean quoted = FALSE;
  guint n_rows = 0;

  for (guint i = 0; i < card->len; i++)
    {
      const SovSpeakingLine *line = card->pdata[i];

      if (line->part == SOV_SPEAKING_WORDS)
        {
          show_quote (self, line);
          quoted = TRUE;
        }
      else
        sov_speaking_line_row_show (get_row (self, n_rows++), line, self->store != NULL, is_said (self, line, now));
    }

  gtk_widget_set_visible (self->quote, quoted);
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (self->rows->pdata[i], i < n_rows);
}

void
sov_speaking_card_view_set_case (SovSpeakingCardView *self,
                                 SovCase *of)
{
  if (!g_set_object (&self->of, of))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->lines), of != NULL);
  gtk_widget_set_visible (self->quote, of != NULL);
  if (of != NULL)
    show_card (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CASE]);
}

GtkWidget *
sov_speaking_card_view_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_SPEAKING_CARD_VIEW, "store", store, NULL);
}

static void
sov_speaking_card_view_get_property (GObject *object,
                                     guint prop_id,
                                     GValue *value,
                                     GParamSpec *pspec)
{
  SovSpeakingCardView *self = SOV_SPEAKING_CARD_VIEW (object);

  switch (prop_id)
    {
    case PROP_CASE:
      g_value_set_object (value, self->of);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_store (SovSpeakingCardView *self,
           SovStore *store)
{
  if (g_set_object (&self->store, store) && self->of != NULL)
    show_card (self);
}

static void
sov_speaking_card_view_set_property (GObject *object,
                                     guint prop_id,
                                     const GValue *value,
                                     GParamSpec *pspec)
{
  SovSpeakingCardView *self = SOV_SPEAKING_CARD_VIEW (object);

  switch (prop_id)
    {
    case PROP_CASE:
      sov_speaking_card_view_set_case (self, g_value_get_object (value));
      break;
    case PROP_STORE:
      set_store (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_speaking_card_view_dispose (GObject *object)
{
  SovSpeakingCardView *self = SOV_SPEAKING_CARD_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_SPEAKING_CARD_VIEW);
  g_clear_object (&self->of);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_speaking_card_view_parent_class)->dispose (object);
}

static void
sov_speaking_card_view_class_init (SovSpeakingCardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sov_speaking_card_view_get_property;
  object_class->set_property = sov_speaking_card_view_set_property;
  object_class->dispose = sov_speaking_card_view_dispose;

  props[PROP_CASE] = g_param_spec_object ("case", NULL, NULL, SOV_TYPE_CASE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-speaking-card-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingCardView, quote);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingCardView, quote_heading);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingCardView, quote_text);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingCardView, lines);
}

static void
sov_speaking_card_view_init (SovSpeakingCardView *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
