/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-all-dialog.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"
#include "ui/bringin/sov-bring-in-line-row.h"

struct _SovBringInAllDialog
{
  AdwDialog parent_instance;

  SovStore *store;
  SovBringInLines *lines;
  GtkFilterListModel *shown;
  GtkCustomFilter *filter; /* of @shown */
  char *needle;            /* folded; empty: all are shown */

  GtkSearchEntry *filter_entry;
  GtkStack *states;
  GtkListView *list;
  GtkWidget *all_button;
};

G_DEFINE_FINAL_TYPE (SovBringInAllDialog, sov_bring_in_all_dialog, ADW_TYPE_DIALOG)

static guint changed_signal;

static gboolean
matches (gpointer item,
         gpointer data)
{
  SovBringInAllDialog *self = data;

  return *self->needle == '\0' || sov_bring_in_line_has (item, self->needle);
}

static void
show_state (SovBringInAllDialog *self)
{
  gboolean nothing = g_list_model_get_n_items (G_LIST_MODEL (self->shown)) == 0 && gtk_filter_list_model_get_pending (self->shown) == 0;

  gtk_stack_set_visible_child_name (self->states, nothing ? "nothing" : "list");
}

static void
filter_changed_cb (SovBringInAllDialog *self)
{
  g_free (self->needle);
  self->needle = sov_text_fold (gtk_editable_get_text (GTK_EDITABLE (self->filter_entry)));
  /* Nothing to look for needs no looking. */
  gtk_filter_list_model_set_filter (self->shown, *self->needle != '\0' ? GTK_FILTER (self->filter) : NULL);
  if (*self->needle != '\0')
    gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_state (self);
}

static void
filter_stopped_cb (SovBringInAllDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
row_changed_cb (SovBringInAllDialog *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* All of those that are shown. */
static void
choose (SovBringInAllDialog *self,
        SovBringInChoice choice)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  if (*self->needle == '\0')
    sov_bring_in_lines_choose_all (self->lines, choice);
  else
    {
      for (guint i = 0; i < n; i++)
        {
          g_autoptr (SovBringInLine) line = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

          sov_bring_in_line_choose (line, choice);
        }
      g_list_model_items_changed (G_LIST_MODEL (self->shown), 0, n, n);
    }
  g_signal_emit (self, changed_signal, 0);
}

static void
new_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer data)
{
  choose (data, SOV_BRING_IN_NEW);
}

static void
out_cb (GSimpleAction *action,
        GVariant *parameter,
        gpointer data)
{
  choose (data, SOV_BRING_IN_LEAVE_OUT);
}

static void
same_cb (GSimpleAction *action,
         GVariant *parameter,
         gpointer data)
{
  choose (data, SOV_BRING_IN_KNOWN);
}

static void
set_up_cb (SovBringInAllDialog *self,
           GtkListItem *item)
{
  GtkWidget *row = sov_bring_in_line_row_new (self->store);

  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (SovBringInAllDialog *self,
         GtkListItem *item)
{
  SovBringInLine *line = gtk_list_item_get_item (item);
  g_autofree char *title = sov_bring_in_line_dup_title (line);
  SovBringInChoice choices[SOV_BRING_IN_CHOICES_MAX];

  sov_bring_in_line_row_set_line (SOV_BRING_IN_LINE_ROW (gtk_list_item_get_child (item)), line);
  gtk_list_item_set_accessible_label (item, title);
  /* What can be chosen has the focus; what can only be read has it itself. */
  gtk_list_item_set_focusable (item, sov_bring_in_line_list_choices (line, choices) == 0);
}

static void
unbind_cb (SovBringInAllDialog *self,
           GtkListItem *item)
{
  sov_bring_in_line_row_set_line (SOV_BRING_IN_LINE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
sov_bring_in_all_dialog_dispose (GObject *object)
{
  SovBringInAllDialog *self = SOV_BRING_IN_ALL_DIALOG (object);

  /* GTK may keep a view whose focus went to another dialog; not the plan too. */
  gtk_widget_insert_action_group (GTK_WIDGET (self), "all", NULL);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  if (self->shown != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->shown, self);
      gtk_filter_list_model_set_filter (self->shown, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), SOV_TYPE_BRING_IN_ALL_DIALOG);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->lines);
  g_clear_object (&self->store);
  g_clear_pointer (&self->needle, g_free);

  G_OBJECT_CLASS (sov_bring_in_all_dialog_parent_class)->dispose (object);
}

static void
sov_bring_in_all_dialog_class_init (SovBringInAllDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_all_dialog_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-bring-in-all-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, SovBringInAllDialog, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, SovBringInAllDialog, states);
  gtk_widget_class_bind_template_child (widget_class, SovBringInAllDialog, list);
  gtk_widget_class_bind_template_child (widget_class, SovBringInAllDialog, all_button);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stopped_cb);
}

static void
sov_bring_in_all_dialog_init (SovBringInAllDialog *self)
{
  self->needle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Of those who wrote nobody is said to be like anybody. */
static void
add_actions (SovBringInAllDialog *self,
             gboolean has_alike)
{
  const GActionEntry entries[] = {
    { .name = "new", .activate = new_cb },
    { .name = "out", .activate = out_cb },
    { .name = "same", .activate = same_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, has_alike ? 3 : 2, self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "all", G_ACTION_GROUP (group));
}

static void
fill_list (SovBringInAllDialog *self,
           const char *title)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->lines)), NULL);
  gtk_filter_list_model_set_incremental (self->shown, TRUE);
  g_signal_connect_object (self->shown, "notify::pending", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

SovBringInAllDialog *
sov_bring_in_all_dialog_present (GtkWidget *parent,
                                 SovStore *store,
                                 SovBringIn *bring_in,
                                 GPtrArray *names,
                                 SovBringInLinesKind kind)
{
  const char *title = kind == SOV_BRING_IN_REJECTS ? _ ("What Stays Out") : _ ("Who Is Who");
  SovBringInAllDialog *self = g_object_new (SOV_TYPE_BRING_IN_ALL_DIALOG, "title", title, NULL);

  self->store = g_object_ref (store);
  self->lines = sov_bring_in_lines_new (bring_in, names, kind);
  gtk_widget_set_visible (self->all_button, kind != SOV_BRING_IN_REJECTS);
  add_actions (self, kind == SOV_BRING_IN_CONTACTS);
  fill_list (self, title);
  show_state (self);
  adw_dialog_present (ADW_DIALOG (self), parent);

  return self;
}
