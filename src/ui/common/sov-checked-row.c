/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-checked-row.h"

#include <glib/gi18n.h>

struct _SovCheckedRow
{
  AdwEntryRow parent_instance;

  SovChecked kind;
  gboolean typing;
  GtkWidget *mark;
  GtkWidget *why_row; /* in the same list, under this one, while something is wrong */
  GtkLabel *why_label;
};

G_DEFINE_FINAL_TYPE (SovCheckedRow, sov_checked_row, ADW_TYPE_ENTRY_ROW)

static void
make_why_row (SovCheckedRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "explanation");
  gtk_widget_add_css_class (label, "warning");
  self->why_label = GTK_LABEL (label);
  /* The search of preferences takes every row for one of this kind. */
  self->why_row = g_object_ref_sink (adw_preferences_row_new ());
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self->why_row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->why_row), FALSE);
  gtk_widget_set_focusable (self->why_row, FALSE);
}

static void
place_why_row (SovCheckedRow *self,
               gboolean wanted)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *where = gtk_widget_get_parent (self->why_row);

  if (wanted && where == NULL && GTK_IS_LIST_BOX (list))
    gtk_list_box_insert (GTK_LIST_BOX (list), self->why_row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + 1);
  else if (!wanted && where != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (where), self->why_row);
}

static void
mark (SovCheckedRow *self,
      const char *why)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  gtk_label_set_text (self->why_label, why != NULL ? why : "");
  gtk_widget_set_visible (self->mark, why != NULL);
  place_why_row (self, why != NULL);

  if (why != NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
      gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why, -1);
    }
  else
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "warning");
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
look (SovCheckedRow *self)
{
  SovCheck check;
  g_autofree char *why = NULL;

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  check = sov_checked_look (self->kind, gtk_editable_get_text (GTK_EDITABLE (self)));
  if (!self->typing || !sov_checked_is_unfinished (check))
    why = sov_checked_explain (self->kind, check);
  mark (self, why);
}

static void
focus_entered_cb (SovCheckedRow *self)
{
  self->typing = TRUE;
}

static void
focus_left_cb (SovCheckedRow *self)
{
  const char *text;

  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  self->typing = FALSE;
  text = gtk_editable_get_text (GTK_EDITABLE (self));
  if (sov_checked_look (self->kind, text) == SOV_CHECK_OK)
    sov_checked_row_set_value (self, text);
  look (self);
}

static void
sov_checked_row_dispose (GObject *object)
{
  SovCheckedRow *self = SOV_CHECKED_ROW (object);

  g_clear_object (&self->why_row);

  G_OBJECT_CLASS (sov_checked_row_parent_class)->dispose (object);
}

static void
sov_checked_row_class_init (SovCheckedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_checked_row_dispose;
}

static void
sov_checked_row_init (SovCheckedRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  make_why_row (self);
  self->mark = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->mark, "warning");
  gtk_widget_set_tooltip_text (self->mark, _ ("Check This"));
  gtk_widget_set_visible (self->mark, FALSE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), self->mark);

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect (self, "changed", G_CALLBACK (look), NULL);
}

GtkWidget *
sov_checked_row_new (SovChecked kind)
{
  SovCheckedRow *self = g_object_new (SOV_TYPE_CHECKED_ROW, NULL);

  sov_checked_row_set_kind (self, kind);

  return GTK_WIDGET (self);
}

static GtkInputPurpose
get_purpose (SovChecked kind)
{
  if (kind == SOV_CHECKED_PHONE)
    return GTK_INPUT_PURPOSE_PHONE;
  if (kind == SOV_CHECKED_EMAIL)
    return GTK_INPUT_PURPOSE_EMAIL;

  return GTK_INPUT_PURPOSE_FREE_FORM;
}

void
sov_checked_row_set_kind (SovCheckedRow *self,
                          SovChecked kind)
{
  g_return_if_fail (SOV_IS_CHECKED_ROW (self));

  self->kind = kind;
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), get_purpose (kind));
  look (self);
}

void
sov_checked_row_set_value (SovCheckedRow *self,
                           const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (SOV_IS_CHECKED_ROW (self));

  shown = sov_checked_format (self->kind, text != NULL ? text : "");
  if (!g_str_equal (shown, gtk_editable_get_text (GTK_EDITABLE (self))))
    gtk_editable_set_text (GTK_EDITABLE (self), shown);
}

char *
sov_checked_row_dup_value (SovCheckedRow *self)
{
  g_return_val_if_fail (SOV_IS_CHECKED_ROW (self), NULL);

  return sov_checked_normalise (self->kind, gtk_editable_get_text (GTK_EDITABLE (self)));
}

const char *
sov_checked_row_get_explanation (SovCheckedRow *self)
{
  const char *text;

  g_return_val_if_fail (SOV_IS_CHECKED_ROW (self), NULL);

  text = gtk_label_get_text (self->why_label);

  return *text != '\0' ? text : NULL;
}
