/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/history/sov-history-model.h"

struct _SovHistoryModel
{
  GObject parent_instance;

  SovRecordList *rows;
};

static void list_model_iface_init (GListModelInterface *iface);
static void section_model_iface_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SovHistoryModel, sov_history_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init) G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_iface_init))

static GType
sov_history_model_get_item_type (GListModel *model)
{
  return SOV_TYPE_ROW;
}

static guint
sov_history_model_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (SOV_HISTORY_MODEL (model)->rows));
}

static gpointer
sov_history_model_get_item (GListModel *model,
                            guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (SOV_HISTORY_MODEL (model)->rows), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = sov_history_model_get_item_type;
  iface->get_n_items = sov_history_model_get_n_items;
  iface->get_item = sov_history_model_get_item;
}

static void
sov_history_model_get_section (GtkSectionModel *model,
                               guint position,
                               guint *start,
                               guint *end)
{
  SovHistoryModel *self = SOV_HISTORY_MODEL (model);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  if (position < n_items)
    {
      sov_record_list_get_day (self->rows, position, start, end);
      return;
    }

  *start = n_items;
  *end = G_MAXUINT;
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = sov_history_model_get_section;
}

/* What stands beside the stretch may begin a day no longer, or begin one now. */
static void
rows_changed_cb (SovHistoryModel *self,
                 guint position,
                 guint removed,
                 guint added)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint first = position > 0 ? position - 1 : 0;
  guint end = MIN (position + added + 1, n_items);

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  if (first < end)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), first, end - first);
}

static void
sov_history_model_dispose (GObject *object)
{
  g_clear_object (&SOV_HISTORY_MODEL (object)->rows);

  G_OBJECT_CLASS (sov_history_model_parent_class)->dispose (object);
}

static void
sov_history_model_class_init (SovHistoryModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_history_model_dispose;
}

static void
sov_history_model_init (SovHistoryModel *self)
{
}

SovHistoryModel *
sov_history_model_new (SovRecordList *rows)
{
  SovHistoryModel *self = g_object_new (SOV_TYPE_HISTORY_MODEL, NULL);

  self->rows = g_object_ref (rows);
  g_signal_connect_object (rows, "items-changed", G_CALLBACK (rows_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
