/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/bringin/sov-bring-in-line-row.h"

#include <glib/gi18n.h>

#include "ui/common/sov-party-picker.h"

/* A name that is longer ends in an ellipsis. */
#define CHOICE_CHARS 18

struct _SovBringInLineRow
{
  GtkBox parent_instance;

  SovStore *store;
  SovBringInLine *line; /* nullable */
  SovBringInChoice choices[SOV_BRING_IN_CHOICES_MAX];
  guint n_choices;
  gboolean updating;

  GtkLabel *title;
  GtkLabel *subtitle;
  GtkDropDown *choice;
};

G_DEFINE_FINAL_TYPE (SovBringInLineRow, sov_bring_in_line_row, GTK_TYPE_BOX)

static guint changed_signal;

static void
fill_choices (SovBringInLineRow *self)
{
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  guint selected = 0;

  self->n_choices = self->line != NULL ? sov_bring_in_line_list_choices (self->line, self->choices) : 0;
  for (guint i = 0; i < self->n_choices; i++)
    {
      gtk_string_list_take (texts, sov_bring_in_line_dup_choice_text (self->line, self->choices[i]));
      if (self->choices[i] == sov_bring_in_line_get_choice (self->line))
        selected = i;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (texts));
  gtk_drop_down_set_selected (self->choice, self->n_choices > 0 ? selected : GTK_INVALID_LIST_POSITION);
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->n_choices > 0);
}

static void
show_line (SovBringInLineRow *self)
{
  g_autofree char *title = self->line != NULL ? sov_bring_in_line_dup_title (self->line) : NULL;
  g_autofree char *subtitle = self->line != NULL ? sov_bring_in_line_dup_subtitle (self->line) : NULL;

  gtk_label_set_label (self->title, title != NULL ? title : "");
  gtk_label_set_label (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && *subtitle != '\0');
  fill_choices (self);
}

/* Whom the user is asked for, and where. */
typedef struct
{
  SovBringInLineRow *row;
  SovBringInLine *line;
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->row);
  g_object_unref (asked->line);
  g_free (asked);
}

static void
picked_cb (gint64 party,
           const char *ref,
           const char *name,
           gpointer data)
{
  Asked *asked = data;

  sov_bring_in_line_set_party (asked->line, ref, name);
  if (asked->row->line == asked->line)
    show_line (asked->row);
  g_signal_emit (asked->row, changed_signal, 0);
}

static void
ask (SovBringInLineRow *self)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->row = g_object_ref (self);
  asked->line = g_object_ref (self->line);
  sov_party_picker_present (GTK_WIDGET (self), self->store, SOV_LIST_PARTIES, _ ("Who Is It?"), picked_cb, asked, asked_free);
}

static void
selected_cb (SovBringInLineRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->updating || self->line == NULL || selected >= self->n_choices)
    return;

  if (self->choices[selected] == SOV_BRING_IN_ELSE)
    {
      fill_choices (self);
      ask (self);
      return;
    }

  sov_bring_in_line_choose (self->line, self->choices[selected]);
  g_signal_emit (self, changed_signal, 0);
}

static void
set_up_choice_cb (GtkSignalListItemFactory *factory,
                  GtkListItem *item,
                  gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CHOICE_CHARS);
  gtk_list_item_set_child (item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem *item,
                gpointer data)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (item));

  /* The words beside it give way first. */
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1), CHOICE_CHARS));
  gtk_label_set_label (label, text);
}

static GtkListItemFactory *
make_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);

  return factory;
}

static GtkLabel *
make_label (GtkWidget *box,
            int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
sov_bring_in_line_row_dispose (GObject *object)
{
  SovBringInLineRow *self = SOV_BRING_IN_LINE_ROW (object);

  g_clear_object (&self->line);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (sov_bring_in_line_row_parent_class)->dispose (object);
}

static void
sov_bring_in_line_row_class_init (SovBringInLineRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sov_bring_in_line_row_dispose;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_bring_in_line_row_init (SovBringInLineRow *self)
{
  g_autoptr (GtkListItemFactory) factory = make_factory ();
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 6);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), words);
  self->title = make_label (words, 2);
  self->subtitle = make_label (words, 3);
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "caption");
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_factory (self->choice, factory);
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choice));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
sov_bring_in_line_row_new (SovStore *store)
{
  SovBringInLineRow *self = g_object_new (SOV_TYPE_BRING_IN_LINE_ROW, NULL);

  self->store = g_object_ref (store);

  return GTK_WIDGET (self);
}

void
sov_bring_in_line_row_set_line (SovBringInLineRow *self,
                                SovBringInLine *line)
{
  g_return_if_fail (SOV_IS_BRING_IN_LINE_ROW (self));

  g_set_object (&self->line, line);
  show_line (self);
}
