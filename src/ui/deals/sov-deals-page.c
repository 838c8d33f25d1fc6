/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-deals-page.h"

#include <glib/gi18n.h>

#include "store/sov-record-list.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/deals/sov-deal-row-text.h"
#include "ui/deals/sov-deals-table.h"

/* Owns the query of the list of deals: the filter that was typed, and the
 * order that the table or the menu has chosen. The vault sorts and filters. */

struct _SovDealsPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  SovRecordList *rows;
  GSimpleActionGroup *actions;

  GtkStack *states;
  GtkStack *views;
  GtkWidget *narrow_view;
  GtkMenuButton *sort_button;
  GtkSearchEntry *filter_entry;
  SovDealsTable *table;
  GtkListView *lines;
};

typedef enum
{
  PROP_STORE = 1,
} SovDealsPageProperty;

static GParamSpec *properties[PROP_STORE + 1];

G_DEFINE_FINAL_TYPE (SovDealsPage, sov_deals_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_filter (SovDealsPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));
}

static void
show_state (SovDealsPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  if (!empty || sov_record_list_get_loading (self->rows))
    gtk_stack_set_visible_child_name (self->states, "list");
  else if (*get_filter (self) == '\0')
    gtk_stack_set_visible_child_name (self->states, "none-yet");
  else
    gtk_stack_set_visible_child_name (self->states, "nothing-matches");
}

static void
ask (SovDealsPage *self)
{
  g_autoptr (SovQuery) query = sov_query_new (SOV_LIST_DEALS, get_filter (self), sov_deals_table_get_order (self->table),
                                              sov_deals_table_get_descending (self->table), 0, 0);

  sov_record_list_set_query (self->rows, query);
}

static void
failed_cb (SovDealsPage *self,
           GError *error)
{
  g_autofree char *text = sov_error_text (error);

  sov_toast (GTK_WIDGET (self), text);
}

static void
filter_changed_cb (SovDealsPage *self)
{
  ask (self);
}

static void
filter_stopped_cb (SovDealsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  ask (self);
}

static void
row_activated_cb (SovDealsPage *self,
                  guint position)
{
  g_autoptr (SovRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-deal", "x", row->id);
}

/* Enter in the filter opens the best match. */
static void
filter_activated_cb (SovDealsPage *self)
{
  if (*get_filter (self) != '\0')
    row_activated_cb (self, 0);
}

static void
reordered_cb (SovDealsPage *self)
{
  if (self->rows != NULL)
    ask (self);
}

static void
sort_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  SovDealsPage *self = data;

  sov_deals_table_sort (self->table, g_variant_get_string (parameter, NULL));
  g_simple_action_set_state (action, parameter);
}

static void
set_up_order (SovDealsPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .activate = sort_cb, .parameter_type = "s", .state = "'newest'" },
  };
  g_autoptr (GMenuModel) menu = sov_deals_table_make_menu ("deals.sort");

  gtk_menu_button_set_menu_model (self->sort_button, menu);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "deals", G_ACTION_GROUP (self->actions));
}

static void
sov_deals_page_constructed (GObject *object)
{
  SovDealsPage *self = SOV_DEALS_PAGE (object);
  g_autoptr (GtkSelectionModel) selection = NULL;

  G_OBJECT_CLASS (sov_deals_page_parent_class)->constructed (object);

  self->rows = sov_record_list_new (self->store);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  sov_deals_table_set_model (self->table, selection);
  gtk_list_view_set_model (self->lines, selection);
  gtk_search_entry_set_key_capture_widget (self->filter_entry, GTK_WIDGET (self));
  set_up_order (self);
  ask (self);
}

static void
sov_deals_page_get_property (GObject *object,
                             guint prop_id,
                             GValue *value,
                             GParamSpec *pspec)
{
  switch ((SovDealsPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, SOV_DEALS_PAGE (object)->store);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_deals_page_set_property (GObject *object,
                             guint prop_id,
                             const GValue *value,
                             GParamSpec *pspec)
{
  switch ((SovDealsPageProperty) prop_id)
    {
    case PROP_STORE:
      SOV_DEALS_PAGE (object)->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_deals_page_dispose (GObject *object)
{
  SovDealsPage *self = SOV_DEALS_PAGE (object);

  if (self->filter_entry != NULL)
    gtk_search_entry_set_key_capture_widget (self->filter_entry, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "deals", NULL);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_DEALS_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_deals_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-deals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, views);
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, narrow_view);
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, table);
  gtk_widget_class_bind_template_child (widget_class, SovDealsPage, lines);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, reordered_cb);
  sov_deal_row_text_bind (widget_class);
}

static void
sov_deals_page_class_init (SovDealsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sov_deals_page_constructed;
  object_class->dispose = sov_deals_page_dispose;
  object_class->get_property = sov_deals_page_get_property;
  object_class->set_property = sov_deals_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SOV_TYPE_DEALS_TABLE);
  g_type_ensure (SOV_TYPE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_deals_page_init (SovDealsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovDealsPage *
sov_deals_page_new (SovStore *store)
{
  return g_object_new (SOV_TYPE_DEALS_PAGE, "store", store, NULL);
}
