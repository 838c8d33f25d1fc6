/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/customers/sov-values-group.h"

#include <glib/gi18n.h>

#include "model/sov-party.h"
#include "model/sov-text.h"

struct _SovValuesGroup
{
  AdwPreferencesGroup parent_instance;

  SovChecked kind;
  const char *title;
  gboolean asks_label;
  GtkWidget *add_row;
  GPtrArray *rows; /* Value */
};

/* One row and what belongs to it; the widgets are the list's. */
typedef struct
{
  SovValuesGroup *group;
  SovCheckedRow *row;
  GtkMenuButton *label_button;
  GtkEditable *label_entry;
} Value;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovValuesGroup, sov_values_group, ADW_TYPE_PREFERENCES_GROUP)

static void
emit_changed (SovValuesGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static char *
dup_label (const Value *value)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (value->label_entry)));
}

static void
label_changed_cb (Value *value)
{
  g_autofree char *label = dup_label (value);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (value->row), *label != '\0' ? label : value->group->title);
  emit_changed (value->group);
}

/* Enter goes on to the value itself. */
static void
label_done_cb (Value *value)
{
  gtk_menu_button_popdown (value->label_button);
  gtk_widget_grab_focus (GTK_WIDGET (value->row));
}

static GtkWidget *
create_label_button (Value *value)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Label, as Work or Invoices"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Label"), -1);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 22);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (label_changed_cb), value);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (label_done_cb), value);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "user-bookmarks-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_widget_set_tooltip_text (button, _ ("Label"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  value->label_button = GTK_MENU_BUTTON (button);
  value->label_entry = GTK_EDITABLE (entry);

  return button;
}

static void
remove_clicked_cb (Value *value)
{
  SovValuesGroup *self = value->group;

  gtk_editable_set_text (GTK_EDITABLE (value->row), "");
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (value->row));
  g_ptr_array_remove (self->rows, value);
  emit_changed (self);
}

static GtkWidget *
create_remove_button (Value *value)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Remove"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), value);

  return button;
}

/* The row that adds stays the last. */
static void
append_row (SovValuesGroup *self,
            GtkWidget *row)
{
  g_object_ref (self->add_row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->add_row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
  g_object_unref (self->add_row);
}

static Value *
add_value (SovValuesGroup *self,
           const SovLabelled *labelled)
{
  Value *value = g_new0 (Value, 1);
  GtkWidget *row = sov_checked_row_new (self->kind);

  value->group = self;
  value->row = SOV_CHECKED_ROW (row);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->title);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_label_button (value));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), create_remove_button (value));
  if (labelled != NULL)
    {
      gtk_editable_set_text (value->label_entry, labelled->label != NULL ? labelled->label : "");
      sov_checked_row_set_value (value->row, labelled->value);
    }
  g_signal_connect_swapped (row, "changed", G_CALLBACK (emit_changed), self);
  g_ptr_array_add (self->rows, value);
  append_row (self, row);

  return value;
}

static void
add_clicked_cb (SovValuesGroup *self)
{
  Value *value = add_value (self, NULL);

  if (self->asks_label)
    gtk_menu_button_popup (value->label_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (value->row));
}

static void
sov_values_group_finalize (GObject *object)
{
  SovValuesGroup *self = SOV_VALUES_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (sov_values_group_parent_class)->finalize (object);
}

static void
sov_values_group_class_init (SovValuesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_values_group_finalize;

  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", SOV_TYPE_VALUES_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_values_group_init (SovValuesGroup *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->add_row = adw_button_row_new ();
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (self->add_row), "list-add-symbolic");
  g_signal_connect_swapped (self->add_row, "activated", G_CALLBACK (add_clicked_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->add_row);
}

void
sov_values_group_set_up (SovValuesGroup *self,
                         SovChecked kind,
                         const char *title,
                         const char *add,
                         gboolean asks_label)
{
  g_return_if_fail (SOV_IS_VALUES_GROUP (self));

  self->kind = kind;
  self->title = title;
  self->asks_label = asks_label;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->add_row), add);
}

void
sov_values_group_set_values (SovValuesGroup *self,
                             GPtrArray *values)
{
  g_return_if_fail (SOV_IS_VALUES_GROUP (self));

  while (self->rows->len > 0)
    remove_clicked_cb (g_ptr_array_index (self->rows, 0));
  for (guint i = 0; i < values->len; i++)
    add_value (self, g_ptr_array_index (values, i));
  if (values->len == 0 && !self->asks_label)
    add_value (self, NULL);
}

static GStrv
collect (SovValuesGroup *self,
         gboolean with_labels)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Value *value = g_ptr_array_index (self->rows, i);
      g_autofree char *text = sov_checked_row_dup_value (value->row);
      g_autofree char *label = dup_label (value);
      SovLabelled labelled = { label, text };

      if (!sov_text_is_blank (text))
        g_strv_builder_take (lines, with_labels ? sov_labelled_to_line (&labelled) : g_strdup (text));
    }

  return g_strv_builder_end (lines);
}

GStrv
sov_values_group_dup_lines (SovValuesGroup *self)
{
  g_return_val_if_fail (SOV_IS_VALUES_GROUP (self), NULL);

  return collect (self, TRUE);
}

GStrv
sov_values_group_dup_values (SovValuesGroup *self)
{
  g_return_val_if_fail (SOV_IS_VALUES_GROUP (self), NULL);

  return collect (self, FALSE);
}
