/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-sheet-scroller.h"

struct _SovSheetScroller
{
  GtkScrolledWindow parent_instance;

  GtkWidget *grid; /* borrowed: lives in the viewport */
};

G_DEFINE_FINAL_TYPE (SovSheetScroller, sov_sheet_scroller, GTK_TYPE_SCROLLED_WINDOW)

static void
sov_sheet_scroller_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  SovSheetScroller *self = SOV_SHEET_SCROLLER (widget);
  int narrowest;

  GTK_WIDGET_CLASS (sov_sheet_scroller_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (self->grid == NULL)
    return;

  gtk_widget_measure (self->grid, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    gtk_widget_measure (self->grid, orientation, MAX (for_size, narrowest), minimum, natural, NULL, NULL);
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->grid, orientation, -1, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
sov_sheet_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sov_sheet_scroller_dispose (GObject *object)
{
  SOV_SHEET_SCROLLER (object)->grid = NULL;

  G_OBJECT_CLASS (sov_sheet_scroller_parent_class)->dispose (object);
}

static void
sov_sheet_scroller_class_init (SovSheetScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_sheet_scroller_dispose;
  widget_class->measure = sov_sheet_scroller_measure;
  widget_class->get_request_mode = sov_sheet_scroller_get_request_mode;
}

static void
sov_sheet_scroller_init (SovSheetScroller *self)
{
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
}

GtkWidget *
sov_sheet_scroller_new (GtkWidget *grid)
{
  SovSheetScroller *self = g_object_new (SOV_TYPE_SHEET_SCROLLER, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self), grid);
  self->grid = grid;

  return GTK_WIDGET (self);
}
