/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deals-table.h"

#include <glib/gi18n.h>

#include "ui/deals/sov-deal-row-text.h"

/* The vault sorts: the sorters of the columns only say which header was
 * pressed. */

struct _SovDealsTable
{
  AdwBin parent_instance;

  SovOrder order;
  gboolean descending;

  GtkColumnView *columns;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *customer_column;
  GtkColumnViewColumn *state_column;
  GtkColumnViewColumn *price_column;
  GtkColumnViewColumn *due_column;
  GtkColumnViewColumn *warnings_column;
};

enum
{
  SIGNAL_ACTIVATE,
  SIGNAL_REORDERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovDealsTable, sov_deals_table, ADW_TYPE_BIN)

/* One order: the column it belongs to, and which end comes first. */
typedef struct
{
  const char *name;
  const char *label;
  SovOrder order;
  gsize column; /* where in the instance the column is; 0 for none */
  GtkSortType type;
} Order;

#define COLUMN(name) G_STRUCT_OFFSET (SovDealsTable, name)

static const Order ORDERS[] = {
  { "newest", N_ ("_Newest"), SOV_ORDER_NEWEST, 0, GTK_SORT_ASCENDING },
  { "next-due", N_ ("Next _Due"), SOV_ORDER_NEXT_DUE, COLUMN (due_column), GTK_SORT_ASCENDING },
  { "warnings", N_ ("_Warnings"), SOV_ORDER_WARNINGS, COLUMN (warnings_column), GTK_SORT_DESCENDING },
  { "title", N_ ("_Title"), SOV_ORDER_NAME, COLUMN (title_column), GTK_SORT_ASCENDING },
  { "customer", N_ ("_Customer"), SOV_ORDER_CUSTOMER, COLUMN (customer_column), GTK_SORT_ASCENDING },
  { "state", N_ ("_State"), SOV_ORDER_STATE, COLUMN (state_column), GTK_SORT_ASCENDING },
  { "price", N_ ("_Price"), SOV_ORDER_PRICE, COLUMN (price_column), GTK_SORT_DESCENDING },
};

static GtkColumnViewColumn *
get_column (SovDealsTable *self,
            const Order *order)
{
  return order->column != 0 ? G_STRUCT_MEMBER (GtkColumnViewColumn *, self, order->column) : NULL;
}

static void
activate_cb (SovDealsTable *self,
             guint position)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0, position);
}

static void
sorter_changed_cb (SovDealsTable *self,
                   GtkSorterChange change,
                   GtkSorter *sorter)
{
  GtkColumnViewSorter *chosen = GTK_COLUMN_VIEW_SORTER (sorter);
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (chosen);

  /* The columns go one by one when the page does. */
  if (self->columns == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      if (get_column (self, &ORDERS[i]) == column)
        self->order = ORDERS[i].order;
    }
  /* Without a column it is the age that counts, the newest first. */
  self->descending = column == NULL || gtk_column_view_sorter_get_primary_sort_order (chosen) == GTK_SORT_DESCENDING;
  g_signal_emit (self, signals[SIGNAL_REORDERED], 0);
}

void
sov_deals_table_set_model (SovDealsTable *self,
                           GtkSelectionModel *model)
{
  gtk_column_view_set_model (self->columns, model);
}

SovOrder
sov_deals_table_get_order (SovDealsTable *self)
{
  return self->order;
}

gboolean
sov_deals_table_get_descending (SovDealsTable *self)
{
  return self->descending;
}

GMenuModel *
sov_deals_table_make_menu (const char *action)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (gettext (ORDERS[i].label), NULL);

      g_menu_item_set_action_and_target (item, action, "s", ORDERS[i].name);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

void
sov_deals_table_sort (SovDealsTable *self,
                      const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      if (g_str_equal (name, ORDERS[i].name))
        gtk_column_view_sort_by_column (self->columns, get_column (self, &ORDERS[i]), ORDERS[i].type);
    }
}

static void
sov_deals_table_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_DEALS_TABLE);

  G_OBJECT_CLASS (sov_deals_table_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-deals-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, columns);
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, title_column);
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, customer_column);
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, state_column);
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, price_column);
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, due_column);
  gtk_widget_class_bind_template_child (widget_class, SovDealsTable, warnings_column);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  sov_deal_row_text_bind (widget_class);
}

static void
sov_deals_table_class_init (SovDealsTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_deals_table_dispose;

  signals[SIGNAL_ACTIVATE] =
      g_signal_new ("activate", SOV_TYPE_DEALS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_REORDERED] =
      g_signal_new ("reordered", SOV_TYPE_DEALS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_deals_table_init (SovDealsTable *self)
{
  self->order = SOV_ORDER_NEWEST;
  self->descending = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < G_N_ELEMENTS (ORDERS); i++)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

      if (ORDERS[i].column != 0)
        gtk_column_view_column_set_sorter (get_column (self, &ORDERS[i]), sorter);
    }
  g_signal_connect_object (gtk_column_view_get_sorter (self->columns), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}
