/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-party-picker.h"

#include <glib/gi18n.h>

#include "store/sov-record-list.h"

struct _SovPartyPicker
{
  AdwDialog parent_instance;

  SovRecordList *rows;
  SovListKind kind;
  gint64 party; /* whose deals; 0: it is a party that is chosen */
  SovPartyPickedFunc picked;
  gpointer data;
  GDestroyNotify free_data;

  GtkSearchEntry *filter_entry;
  GtkStack *states;
  GtkButton *add_button;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (SovPartyPicker, sov_party_picker, ADW_TYPE_DIALOG)

static void
show_state (SovPartyPicker *self)
{
  gboolean nothing = g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0 && !sov_record_list_get_loading (self->rows);

  gtk_stack_set_visible_child_name (self->states, nothing ? "nothing" : "list");
}

static void
filter_changed_cb (SovPartyPicker *self)
{
  const char *filter = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));
  gboolean deals = self->kind == SOV_LIST_DEALS;
  g_autoptr (SovQuery) query = sov_query_new (self->kind, filter, deals ? SOV_ORDER_NEWEST : SOV_ORDER_NAME, deals, self->party, 0);

  sov_record_list_set_query (self->rows, query);
}

static void
row_activated_cb (SovPartyPicker *self,
                  guint position)
{
  g_autoptr (SovRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row == NULL || !row->loaded)
    return;

  /* First out of the way of what is opened next. */
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  self->picked (row->id, row->ref, row->title, self->data);
  g_object_unref (self);
}

/* Enter takes the first that is left. */
static void
filter_activated_cb (SovPartyPicker *self)
{
  row_activated_cb (self, 0);
}

/* Escape means the dialog, not what was typed to find somebody. */
static void
filter_stopped_cb (SovPartyPicker *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Whoever is not there yet is added, and is there then. */
static void
name_button (SovPartyPicker *self)
{
  gboolean doers = self->kind == SOV_LIST_SUBCONTRACTORS;

  if (self->kind == SOV_LIST_DEALS)
    {
      gtk_button_set_label (self->add_button, _ ("New Deal"));
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "x", self->party);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.new-deal");
      return;
    }

  gtk_button_set_label (self->add_button, doers ? _ ("Add Subcontractor") : _ ("Add Customer"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), doers ? "win.new-subcontractor" : "win.new-customer");
}

static char *
row_name (GtkListItem *item,
          gboolean loaded)
{
  SovRow *row = gtk_list_item_get_item (item);

  return g_strdup (loaded && row != NULL ? row->title : "…");
}

static char *
row_detail (GtkListItem *item,
            gboolean loaded)
{
  SovRow *row = gtk_list_item_get_item (item);

  return g_strdup (loaded && row != NULL && row->detail != NULL ? row->detail : "");
}

static gboolean
row_has_detail (GtkListItem *item,
                gboolean loaded)
{
  SovRow *row = gtk_list_item_get_item (item);

  return loaded && row != NULL && row->detail != NULL;
}

static void
sov_party_picker_dispose (GObject *object)
{
  SovPartyPicker *self = SOV_PARTY_PICKER (object);

  /* GTK may keep a view whose focus went to another dialog; not the vault too. */
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_PARTY_PICKER);
  g_clear_object (&self->rows);
  if (self->free_data != NULL)
    g_clear_pointer (&self->data, self->free_data);

  G_OBJECT_CLASS (sov_party_picker_parent_class)->dispose (object);
}

static void
sov_party_picker_class_init (SovPartyPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_party_picker_dispose;

  g_type_ensure (SOV_TYPE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-party-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, SovPartyPicker, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SovPartyPicker, add_button);
  gtk_widget_class_bind_template_child (widget_class, SovPartyPicker, states);
  gtk_widget_class_bind_template_child (widget_class, SovPartyPicker, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_name);
  gtk_widget_class_bind_template_callback (widget_class, row_detail);
  gtk_widget_class_bind_template_callback (widget_class, row_has_detail);
}

static void
sov_party_picker_init (SovPartyPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
present (GtkWidget *parent,
         SovStore *store,
         SovListKind list,
         gint64 party,
         const char *title,
         SovPartyPickedFunc picked,
         gpointer data,
         GDestroyNotify free_data)
{
  SovPartyPicker *self = g_object_new (SOV_TYPE_PARTY_PICKER, "title", title, NULL);
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->kind = list;
  self->party = party;
  self->picked = picked;
  self->data = data;
  self->free_data = free_data;
  name_button (self);
  self->rows = sov_record_list_new (store);
  g_signal_connect_object (self->rows, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->list, selection);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  filter_changed_cb (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}

void
sov_party_picker_present (GtkWidget *parent,
                          SovStore *store,
                          SovListKind list,
                          const char *title,
                          SovPartyPickedFunc picked,
                          gpointer data,
                          GDestroyNotify free_data)
{
  present (parent, store, list, 0, title, picked, data, free_data);
}

void
sov_party_picker_present_deals (GtkWidget *parent,
                                SovStore *store,
                                gint64 party,
                                const char *title,
                                SovPartyPickedFunc picked,
                                gpointer data,
                                GDestroyNotify free_data)
{
  present (parent, store, SOV_LIST_DEALS, party, title, picked, data, free_data);
}
