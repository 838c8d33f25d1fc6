/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-speaking-line-row.h"

#include <glib/gi18n.h>

/* Of a text at the usual size, and the resolution that means, in GTK's 1024ths. */
#define USUAL_LINES 3
#define USUAL_DPI (96 * 1024)

struct _SovSpeakingLineRow
{
  AdwBin parent_instance;

  SovStepKind ticks;
  gboolean showing;

  GtkToggleButton *tick;
  GtkStack *shapes;
  GtkLabel *number;
  GtkLabel *heading;
  GtkLabel *text;
};

enum
{
  SIGNAL_TICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovSpeakingLineRow, sov_speaking_line_row, ADW_TYPE_BIN)

int
sov_speaking_line_row_count_lines (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > USUAL_DPI ? (USUAL_LINES + 1) * dpi / USUAL_DPI : USUAL_LINES;
}

static void
show_shape (SovSpeakingLineRow *self)
{
  gboolean said = gtk_toggle_button_get_active (self->tick);

  gtk_stack_set_visible_child_name (self->shapes, said ? "said" : "number");
  if (self->ticks == 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick), NULL);
  else
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->tick), said ? _ ("Said. Press to take it back") : _ ("Press when you have said it"));
}

static void
toggled_cb (SovSpeakingLineRow *self)
{
  show_shape (self);
  if (!self->showing && self->ticks != 0)
    g_signal_emit (self, signals[SIGNAL_TICKED], 0, (int) self->ticks, gtk_toggle_button_get_active (self->tick));
}

void
sov_speaking_line_row_show (SovSpeakingLineRow *self,
                            const SovSpeakingLine *line,
                            gboolean can_tick,
                            gboolean said)
{
  gboolean asks = line->part == SOV_SPEAKING_GO_ON;

  self->showing = TRUE;
  self->ticks = can_tick ? line->ticks : 0;
  gtk_label_set_text (self->heading, line->heading);
  gtk_label_set_text (self->text, line->text);
  gtk_label_set_lines (self->text, sov_speaking_line_row_count_lines (GTK_WIDGET (self)));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text), line->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tick), GTK_ACCESSIBLE_PROPERTY_LABEL, line->heading, -1);
  gtk_widget_set_can_target (GTK_WIDGET (self->tick), self->ticks != 0);
  gtk_widget_set_focusable (GTK_WIDGET (self->tick), self->ticks != 0);
  gtk_toggle_button_set_active (self->tick, said);
  if (asks)
    gtk_widget_add_css_class (GTK_WIDGET (self), "asks");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "asks");
  gtk_widget_set_css_classes (GTK_WIDGET (self->text), (const char *[]) { asks ? "title-4" : "body", NULL });
  show_shape (self);
  self->showing = FALSE;
}

GtkWidget *
sov_speaking_line_row_new (int number)
{
  SovSpeakingLineRow *self = g_object_new (SOV_TYPE_SPEAKING_LINE_ROW, NULL);
  g_autofree char *text = g_strdup_printf ("%d", number);

  gtk_label_set_text (self->number, text);

  return GTK_WIDGET (self);
}

static void
sov_speaking_line_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_SPEAKING_LINE_ROW);

  G_OBJECT_CLASS (sov_speaking_line_row_parent_class)->dispose (object);
}

static void
sov_speaking_line_row_class_init (SovSpeakingLineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_speaking_line_row_dispose;

  signals[SIGNAL_TICKED] =
      g_signal_new ("ticked", SOV_TYPE_SPEAKING_LINE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-speaking-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingLineRow, tick);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingLineRow, shapes);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingLineRow, number);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingLineRow, heading);
  gtk_widget_class_bind_template_child (widget_class, SovSpeakingLineRow, text);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
sov_speaking_line_row_init (SovSpeakingLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
