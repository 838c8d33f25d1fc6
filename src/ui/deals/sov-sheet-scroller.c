/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-sheet-scroller.h"

struct _SovSheetScroller
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *grid; /* borrowed: lives in the scroller */
};

G_DEFINE_FINAL_TYPE (SovSheetScroller, sov_sheet_scroller, GTK_TYPE_WIDGET)

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

  gtk_widget_measure (self->scroller, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->grid, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, orientation == GTK_ORIENTATION_HORIZONTAL ? natural : NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->grid, orientation, for_size >= 0 ? MAX (for_size, narrowest) : -1, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
sov_sheet_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sov_sheet_scroller_size_allocate (GtkWidget *widget,
                                  int width,
                                  int height,
                                  int baseline)
{
  gtk_widget_allocate (SOV_SHEET_SCROLLER (widget)->scroller, width, height, baseline, NULL);
}

static void
sov_sheet_scroller_dispose (GObject *object)
{
  SovSheetScroller *self = SOV_SHEET_SCROLLER (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (sov_sheet_scroller_parent_class)->dispose (object);
}

static void
sov_sheet_scroller_class_init (SovSheetScrollerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_sheet_scroller_dispose;
  widget_class->measure = sov_sheet_scroller_measure;
  widget_class->get_request_mode = sov_sheet_scroller_get_request_mode;
  widget_class->size_allocate = sov_sheet_scroller_size_allocate;
}

static void
sov_sheet_scroller_init (SovSheetScroller *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
sov_sheet_scroller_new (GtkWidget *grid)
{
  SovSheetScroller *self = g_object_new (SOV_TYPE_SHEET_SCROLLER, NULL);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), grid);
  self->grid = grid;

  return GTK_WIDGET (self);
}
