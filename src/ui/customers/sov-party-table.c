/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-table.h"

#include "ui/customers/sov-party-row-text.h"

struct _SovPartyTable
{
  AdwBin parent_instance;

  SovOrder order;
  gboolean descending;

  GtkColumnView *table;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *trade_column;
  GtkColumnViewColumn *due_column;
  GtkColumnViewColumn *warnings_column;
  GtkColumnViewColumn *contact_column;
};

enum
{
  SIGNAL_OPENED,
  SIGNAL_ORDERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovPartyTable, sov_party_table, ADW_TYPE_BIN)

static void
row_activated_cb (SovPartyTable *self,
                  guint position)
{
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, position);
}

static GtkColumnViewColumn *
get_column (SovPartyTable *self,
            SovOrder order)
{
  switch (order)
    {
    case SOV_ORDER_TRADE:
      return self->trade_column;
    case SOV_ORDER_NEXT_DUE:
      return self->due_column;
    case SOV_ORDER_WARNINGS:
      return self->warnings_column;
    case SOV_ORDER_LAST_CONTACT:
      return self->contact_column;
    case SOV_ORDER_NAME:
    case SOV_ORDER_STATE:
    case SOV_ORDER_PRICE:
    case SOV_ORDER_CUSTOMER:
    case SOV_ORDER_NEWEST:
    default:
      return self->name_column;
    }
}

static SovOrder
get_order_of (SovPartyTable *self,
              GtkColumnViewColumn *column)
{
  static const SovOrder orders[] = {
    SOV_ORDER_TRADE, SOV_ORDER_NEXT_DUE, SOV_ORDER_WARNINGS, SOV_ORDER_LAST_CONTACT
  };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    if (column == get_column (self, orders[i]))
      return orders[i];

  return SOV_ORDER_NAME;
}

/* The table tells of its columns even while it is taken apart. */
static void
sorter_changed_cb (SovPartyTable *self,
                   GtkSorterChange change,
                   GtkSorter *sorter)
{
  GtkColumnViewSorter *chosen = GTK_COLUMN_VIEW_SORTER (sorter);
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (chosen);

  if (self->table == NULL)
    return;

  self->order = get_order_of (self, column);
  self->descending = column != NULL && gtk_column_view_sorter_get_primary_sort_order (chosen) == GTK_SORT_DESCENDING;
  g_signal_emit (self, signals[SIGNAL_ORDERED], 0);
}

/* Without comparing anything: it only makes the header one that can be pressed. */
static void
add_sorter (GtkColumnViewColumn *column)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
}

static void
sov_party_table_dispose (GObject *object)
{
  SovPartyTable *self = SOV_PARTY_TABLE (object);

  if (self->table != NULL)
    gtk_column_view_set_model (self->table, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PARTY_TABLE);

  G_OBJECT_CLASS (sov_party_table_parent_class)->dispose (object);
}

static void
sov_party_table_class_init (SovPartyTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_party_table_dispose;

  signals[SIGNAL_OPENED] =
      g_signal_new ("opened", SOV_TYPE_PARTY_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_ORDERED] =
      g_signal_new ("ordered", SOV_TYPE_PARTY_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SOV_TYPE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-party-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPartyTable, table);
  gtk_widget_class_bind_template_child (widget_class, SovPartyTable, name_column);
  gtk_widget_class_bind_template_child (widget_class, SovPartyTable, trade_column);
  gtk_widget_class_bind_template_child (widget_class, SovPartyTable, due_column);
  gtk_widget_class_bind_template_child (widget_class, SovPartyTable, warnings_column);
  gtk_widget_class_bind_template_child (widget_class, SovPartyTable, contact_column);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  sov_party_row_text_bind (widget_class);
}

static void
sov_party_table_init (SovPartyTable *self)
{
  self->order = SOV_ORDER_NAME;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_sorter (self->name_column);
  add_sorter (self->trade_column);
  add_sorter (self->due_column);
  add_sorter (self->warnings_column);
  add_sorter (self->contact_column);
  gtk_column_view_sort_by_column (self->table, self->name_column, GTK_SORT_ASCENDING);
  g_signal_connect_object (gtk_column_view_get_sorter (self->table), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}

void
sov_party_table_show (SovPartyTable *self,
                      GListModel *rows,
                      const char *title,
                      gboolean with_trade)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  g_return_if_fail (SOV_IS_PARTY_TABLE (self));

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (rows)));
  gtk_column_view_set_model (self->table, selection);
  gtk_column_view_column_set_visible (self->trade_column, with_trade);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
sov_party_table_sort (SovPartyTable *self,
                      SovOrder order,
                      gboolean descending)
{
  g_return_if_fail (SOV_IS_PARTY_TABLE (self));

  gtk_column_view_sort_by_column (self->table, get_column (self, order), descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

SovOrder
sov_party_table_get_order (SovPartyTable *self)
{
  g_return_val_if_fail (SOV_IS_PARTY_TABLE (self), SOV_ORDER_NAME);

  return self->order;
}

gboolean
sov_party_table_get_descending (SovPartyTable *self)
{
  g_return_val_if_fail (SOV_IS_PARTY_TABLE (self), FALSE);

  return self->descending;
}
