/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-history-view.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "model/sov-time.h"
#include "store/sov-record-list.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-history-row.h"
#include "ui/common/sov-perform.h"

/* How many rows are made at first and each time the end comes near. */
#define STEP 30

struct _SovHistoryView
{
  GtkWidget parent_instance;

  SovStore *store;
  SovRecordList *rows;
  GtkSliceListModel *shown;
  gboolean of_party;
  GtkAdjustment *scrolled; /* of the page that it stands in, while mapped */

  GtkLabel *empty_label;
  GtkListBox *list;
  GtkButton *more_button;
};

G_DEFINE_FINAL_TYPE (SovHistoryView, sov_history_view, GTK_TYPE_WIDGET)

static gboolean
has_more (SovHistoryView *self)
{
  return self->rows != NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > gtk_slice_list_model_get_size (self->shown);
}

static void
update (SovHistoryView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), empty && !sov_record_list_get_loading (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), has_more (self));
}

static void
show_more (SovHistoryView *self)
{
  gtk_slice_list_model_set_size (self->shown, gtk_slice_list_model_get_size (self->shown) + STEP);
  update (self);
}

static void
scrolled_cb (SovHistoryView *self)
{
  double page = gtk_adjustment_get_page_size (self->scrolled);
  double bottom = gtk_adjustment_get_value (self->scrolled) + page;

  if (has_more (self) && bottom + page / 2 >= gtk_adjustment_get_upper (self->scrolled))
    show_more (self);
}

static void
failed_cb (SovHistoryView *self,
           GError *error)
{
  g_autofree char *text = sov_error_text (error);

  sov_toast (GTK_WIDGET (self), text);
}

static char *
name_day (gint64 at)
{
  g_autofree char *date = sov_format_day (at);
  g_autofree char *relative = sov_format_relative_day (at, sov_time_now ());

  if (g_str_equal (date, relative))
    return g_steal_pointer (&date);

  /* Translators: a date, and the same day by its distance: "21 Nov 2026 – yesterday" */
  return g_strdup_printf (_ ("%s – %s"), date, relative);
}

static gboolean
begins_day (SovRow *row,
            SovRow *before)
{
  if (!row->loaded)
    return FALSE;

  return before == NULL || !before->loaded || sov_time_local_day (row->at) != sov_time_local_day (before->at);
}

static void
update_header_cb (GtkListBoxRow *widget,
                  GtkListBoxRow *before,
                  gpointer data)
{
  SovRow *row = sov_history_row_get_row (SOV_HISTORY_ROW (widget));
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (!begins_day (row, before != NULL ? sov_history_row_get_row (SOV_HISTORY_ROW (before)) : NULL))
    {
      gtk_list_box_row_set_header (widget, NULL);
      return;
    }

  text = name_day (row->at);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "history-day");
  gtk_list_box_row_set_header (widget, label);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  SovHistoryView *self = data;
  GtkWidget *widget = sov_history_row_new (self->store, item, self->of_party);

  g_signal_connect_object (item, "notify::loaded", G_CALLBACK (gtk_list_box_row_changed), widget, G_CONNECT_SWAPPED);

  return widget;
}

static void
remove_cb (GtkWidget *widget,
           const char *name,
           GVariant *parameter)
{
  SovHistoryView *self = SOV_HISTORY_VIEW (widget);
  SovAction *action = sov_action_new (SOV_ACTION_REMOVE, sov_time_now ());

  sov_action_set_text (action, SOV_FIELD_OF, g_variant_get_string (parameter, NULL));
  sov_perform_one (widget, self->store, _ ("Entry removed"), action, NULL, NULL);
}

static void
stop_following (SovHistoryView *self)
{
  if (self->scrolled != NULL)
    g_signal_handlers_disconnect_by_func (self->scrolled, scrolled_cb, self);
  g_clear_object (&self->scrolled);
}

static void
sov_history_view_map (GtkWidget *widget)
{
  SovHistoryView *self = SOV_HISTORY_VIEW (widget);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (sov_history_view_parent_class)->map (widget);

  stop_following (self);
  if (window != NULL)
    {
      self->scrolled = g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window)));
      g_signal_connect_swapped (self->scrolled, "value-changed", G_CALLBACK (scrolled_cb), self);
    }
}

static void
sov_history_view_unmap (GtkWidget *widget)
{
  stop_following (SOV_HISTORY_VIEW (widget));

  GTK_WIDGET_CLASS (sov_history_view_parent_class)->unmap (widget);
}

static void
sov_history_view_dispose (GObject *object)
{
  SovHistoryView *self = SOV_HISTORY_VIEW (object);

  stop_following (self);
  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_HISTORY_VIEW);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_history_view_parent_class)->dispose (object);
}

static void
sov_history_view_class_init (SovHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_history_view_dispose;
  widget_class->map = sov_history_view_map;
  widget_class->unmap = sov_history_view_unmap;

  gtk_widget_class_install_action (widget_class, "history.remove", "s", remove_cb);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHistoryView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryView, list);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryView, more_button);
  gtk_widget_class_bind_template_callback (widget_class, show_more);
}

static void
sov_history_view_init (SovHistoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
}

void
sov_history_view_show (SovHistoryView *self,
                       SovStore *store,
                       gint64 party,
                       gint64 deal)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_HISTORY, NULL, SOV_ORDER_NEWEST, TRUE, party, deal);

  g_return_if_fail (SOV_IS_HISTORY_VIEW (self));
  g_return_if_fail (self->rows == NULL);

  self->store = g_object_ref (store);
  self->of_party = party != 0;
  self->rows = sov_record_list_new (store);
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), 0, STEP);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row_cb, self, NULL);
  sov_record_list_set_query (self->rows, query);
}
