/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-party-list-page.h"

#include <glib/gi18n.h>

#include "store/sov-record-list.h"
#include "ui/common/sov-error-text.h"
#include "ui/common/sov-perform.h"
#include "ui/customers/sov-party-row-text.h"
#include "ui/customers/sov-party-table.h"

/* Owns the query of a list of parties: the filter that was typed, the order
 * that was chosen. The vault sorts and filters. */

struct _SovPartyListPage
{
  AdwNavigationPage parent_instance;

  SovStore *store;
  SovListKind list;
  SovRecordList *rows;
  gboolean narrow;
  GSimpleActionGroup *actions;

  GtkStack *states;
  GtkSearchEntry *filter_entry;
  SovPartyTable *table;
  GtkListView *column;
  GtkButton *add_button;
  GtkMenuButton *sort_button;
  AdwStatusPage *none_yet_page;
  GtkButton *none_yet_button;
};

typedef enum
{
  PROP_STORE = 1,
  PROP_LIST,
} SovPartyListPageProperty;

static GParamSpec *properties[PROP_LIST + 1];

G_DEFINE_FINAL_TYPE (SovPartyListPage, sov_party_list_page, ADW_TYPE_NAVIGATION_PAGE)

static const char *
get_filter (SovPartyListPage *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));
}

static void
show_state (SovPartyListPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0;

  if (!empty || sov_record_list_get_loading (self->rows))
    gtk_stack_set_visible_child_name (self->states, self->narrow ? "narrow" : "wide");
  else if (*get_filter (self) == '\0')
    gtk_stack_set_visible_child_name (self->states, "none-yet");
  else
    gtk_stack_set_visible_child_name (self->states, "nothing-matches");
}

static void
ask (SovPartyListPage *self)
{
  g_autoptr (SovQuery) query = sov_query_new (self->list, get_filter (self), sov_party_table_get_order (self->table),
                                              sov_party_table_get_descending (self->table), 0, 0);

  sov_record_list_set_query (self->rows, query);
}

/* A table does not fit; its headers' work is the menu's then. */
static void
set_narrow (SovPartyListPage *self,
            gboolean narrow)
{
  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->sort_button), narrow);
  show_state (self);
}

static void
became_narrow_cb (SovPartyListPage *self)
{
  set_narrow (self, TRUE);
}

static void
became_wide_cb (SovPartyListPage *self)
{
  set_narrow (self, FALSE);
}

static void
failed_cb (SovPartyListPage *self,
           GError *error)
{
  g_autofree char *text = sov_error_text (error);

  sov_toast (GTK_WIDGET (self), text);
}

static void
filter_stopped_cb (SovPartyListPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
  ask (self);
}

static void
row_activated_cb (SovPartyListPage *self,
                  guint position)
{
  g_autoptr (SovRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-party", "x", row->id);
}

/* Enter in the filter opens the best match. */
static void
filter_activated_cb (SovPartyListPage *self)
{
  if (*get_filter (self) != '\0')
    row_activated_cb (self, 0);
}

/* Where there are no headers to press, a menu does their work. */

static void
sort_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  SovPartyListPage *self = data;
  const char *name = g_variant_get_string (parameter, NULL);

  g_simple_action_set_state (action, parameter);
  if (g_str_equal (name, "next-due"))
    sov_party_table_sort (self->table, SOV_ORDER_NEXT_DUE, FALSE);
  else if (g_str_equal (name, "warnings"))
    sov_party_table_sort (self->table, SOV_ORDER_WARNINGS, TRUE);
  else if (g_str_equal (name, "last-contact"))
    sov_party_table_sort (self->table, SOV_ORDER_LAST_CONTACT, FALSE);
  else
    sov_party_table_sort (self->table, SOV_ORDER_NAME, FALSE);
}

static void
set_up_menu (SovPartyListPage *self)
{
  static const GActionEntry entries[] = {
    { .name = "sort", .activate = sort_cb, .parameter_type = "s", .state = "'name'" },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", G_ACTION_GROUP (self->actions));
}

static void
name_everything (SovPartyListPage *self,
                 const char *title,
                 const char *add,
                 const char *filter,
                 const char *action)
{
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), add);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), action);
  gtk_search_entry_set_placeholder_text (self->filter_entry, filter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_entry), GTK_ACCESSIBLE_PROPERTY_LABEL, filter, -1);
  sov_party_table_show (self->table, G_LIST_MODEL (self->rows), title, self->list == SOV_LIST_SUBCONTRACTORS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_button_set_label (self->none_yet_button, add);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->none_yet_button), action);
}

static void
say_whose_list (SovPartyListPage *self)
{
  if (self->list == SOV_LIST_SUBCONTRACTORS)
    {
      name_everything (self, _ ("Subcontractors"), _ ("Add Subcontractor"), _ ("Filter Subcontractors"), "win.new-subcontractor");
      adw_status_page_set_icon_name (self->none_yet_page, "system-users-symbolic");
      adw_status_page_set_title (self->none_yet_page, _ ("No Subcontractors Yet"));
      adw_status_page_set_description (self->none_yet_page, _ ("Everybody who does work for you belongs here: their trade, their ways, and how well they have kept their word."));
    }
  else
    {
      name_everything (self, _ ("Customers"), _ ("Add Customer"), _ ("Filter Customers"), "win.new-customer");
      adw_status_page_set_icon_name (self->none_yet_page, "avatar-default-symbolic");
      adw_status_page_set_title (self->none_yet_page, _ ("No Customers Yet"));
      adw_status_page_set_description (self->none_yet_page, _ ("A name and a phone number are enough to begin with."));
    }
}

static void
sov_party_list_page_constructed (GObject *object)
{
  SovPartyListPage *self = SOV_PARTY_LIST_PAGE (object);
  g_autoptr (GtkSelectionModel) selection = NULL;

  G_OBJECT_CLASS (sov_party_list_page_parent_class)->constructed (object);

  self->rows = sov_record_list_new (self->store);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->column, selection);
  gtk_search_entry_set_key_capture_widget (self->filter_entry, GTK_WIDGET (self));

  say_whose_list (self);
  set_up_menu (self);
  ask (self);
}

static void
sov_party_list_page_get_property (GObject *object,
                                  guint prop_id,
                                  GValue *value,
                                  GParamSpec *pspec)
{
  SovPartyListPage *self = SOV_PARTY_LIST_PAGE (object);

  switch ((SovPartyListPageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_LIST:
      g_value_set_int (value, self->list);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_party_list_page_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  SovPartyListPage *self = SOV_PARTY_LIST_PAGE (object);

  switch ((SovPartyListPageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_LIST:
      self->list = (SovListKind) g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
sov_party_list_page_dispose (GObject *object)
{
  SovPartyListPage *self = SOV_PARTY_LIST_PAGE (object);

  /* GTK may keep a view whose focus went elsewhere; not the vault too. */
  if (self->column != NULL)
    gtk_list_view_set_model (self->column, NULL);
  if (self->filter_entry != NULL)
    gtk_search_entry_set_key_capture_widget (self->filter_entry, NULL);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "list", NULL);
  g_clear_object (&self->actions);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PARTY_LIST_PAGE);
  g_clear_object (&self->rows);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_party_list_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-party-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, states);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, table);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, column);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, sort_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, none_yet_page);
  gtk_widget_class_bind_template_child (widget_class, SovPartyListPage, none_yet_button);
  gtk_widget_class_bind_template_callback (widget_class, ask);
  gtk_widget_class_bind_template_callback (widget_class, became_narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, became_wide_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  sov_party_row_text_bind (widget_class);
}

static void
sov_party_list_page_class_init (SovPartyListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = sov_party_list_page_constructed;
  object_class->dispose = sov_party_list_page_dispose;
  object_class->get_property = sov_party_list_page_get_property;
  object_class->set_property = sov_party_list_page_set_property;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, SOV_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LIST] =
      g_param_spec_int ("list", NULL, NULL, SOV_LIST_CUSTOMERS, SOV_LIST_SUBCONTRACTORS, SOV_LIST_CUSTOMERS,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (SOV_TYPE_PARTY_TABLE);
  g_type_ensure (SOV_TYPE_ROW);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
sov_party_list_page_init (SovPartyListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->sort_button), FALSE);
}

SovPartyListPage *
sov_party_list_page_new (SovStore *store,
                         SovListKind list)
{
  return g_object_new (SOV_TYPE_PARTY_LIST_PAGE, "store", store, "list", list, NULL);
}
