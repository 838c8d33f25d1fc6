/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-history-view.h"

#include "model/sov-time.h"
#include "store/sov-record-list.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-history-day.h"
#include "ui/common/sov-history-row.h"
#include "ui/common/sov-perform.h"
#include "ui/common/sov-spoken.h"

/* How many rows are made: what one looks back at. The rest has its own page. */
#define SHOWN 30

struct _SovHistoryView
{
  GtkWidget parent_instance;

  SovStore *store;
  SovRecordList *rows;
  SovThumbnails *thumbnails;
  GtkSliceListModel *shown;
  gint64 party;
  gint64 deal;

  GtkLabel *empty_label;
  GtkListBox *list;
  GtkButton *all_button;
};

G_DEFINE_FINAL_TYPE (SovHistoryView, sov_history_view, GTK_TYPE_WIDGET)

static void
update (SovHistoryView *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !empty);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_label), empty && !sov_record_list_get_loading (self->rows));
  gtk_widget_set_visible (GTK_WIDGET (self->all_button), !empty);
}

static void
show_all_cb (SovHistoryView *self)
{
  if (self->party != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-history-of-party", "x", self->party);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-history-of-deal", "x", self->deal);
}

static void
failed_cb (SovHistoryView *self,
           GError *error)
{
  g_autofree char *text = sov_error_text (error);

  sov_toast (GTK_WIDGET (self), text);
}

static gboolean
begins_day (SovRow *row,
            SovRow *before)
{
  if (!row->loaded)
    return FALSE;

  return before == NULL || !before->loaded || sov_time_local_day (row->at) != sov_time_local_day (before->at);
}

static SovHistoryRow *
get_line (GtkListBoxRow *widget)
{
  return SOV_HISTORY_ROW (gtk_list_box_row_get_child (widget));
}

static void
update_header_cb (GtkListBoxRow *widget,
                  GtkListBoxRow *before,
                  gpointer data)
{
  SovRow *row = sov_history_row_get_row (get_line (widget));
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (!begins_day (row, before != NULL ? sov_history_row_get_row (get_line (before)) : NULL))
    {
      gtk_list_box_row_set_header (widget, NULL);
      return;
    }

  text = sov_history_day_name (row->at);
  label = sov_history_day_label_new ();
  gtk_label_set_text (GTK_LABEL (label), text);
  gtk_list_box_row_set_header (widget, label);
}

static void
spoken_cb (GtkListBoxRow *widget,
           GParamSpec *pspec,
           GObject *line)
{
  g_autofree char *spoken = NULL;

  g_object_get (line, "spoken", &spoken, NULL);
  sov_spoken_name_line (GTK_WIDGET (widget), spoken, NULL);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  SovHistoryView *self = data;
  GtkWidget *widget = gtk_list_box_row_new ();
  GtkWidget *line = sov_history_row_new (self->store, self->thumbnails, self->party != 0, self->party == 0);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (widget), line);
  g_signal_connect_object (line, "notify::spoken", G_CALLBACK (spoken_cb), widget, G_CONNECT_SWAPPED);
  sov_history_row_set_row (SOV_HISTORY_ROW (line), item);
  g_signal_connect_object (item, "notify::loaded", G_CALLBACK (gtk_list_box_row_changed), widget, G_CONNECT_SWAPPED);

  return widget;
}

static void
row_activated_cb (SovHistoryView *self,
                  GtkListBoxRow *row)
{
  sov_history_row_activate (get_line (row));
}

static void
sov_history_view_dispose (GObject *object)
{
  SovHistoryView *self = SOV_HISTORY_VIEW (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_HISTORY_VIEW);
  g_clear_object (&self->shown);
  g_clear_object (&self->rows);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_history_view_parent_class)->dispose (object);
}

static void
sov_history_view_class_init (SovHistoryViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_history_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-history-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SovHistoryView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryView, list);
  gtk_widget_class_bind_template_child (widget_class, SovHistoryView, all_button);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
}

static void
sov_history_view_init (SovHistoryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  sov_history_row_add_menu_keys (GTK_WIDGET (self->list));
}

void
sov_history_view_show (SovHistoryView *self,
                       SovStore *store,
                       gint64 party,
                       gint64 deal)
{
  g_autoptr (SovQuery) query = sov_query_new_history (party, deal, NULL);

  g_return_if_fail (SOV_IS_HISTORY_VIEW (self));
  g_return_if_fail (self->rows == NULL);

  self->store = g_object_ref (store);
  self->party = party;
  self->deal = deal;
  self->rows = sov_record_list_new (store);
  self->thumbnails = sov_thumbnails_new (store);
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)), 0, SHOWN);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row_cb, self, NULL);
  sov_record_list_set_query (self->rows, query);
}
