/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-fact.h"

#include <glib/gi18n.h>

#include "ui/common/sov-labels.h"
#include "ui/common/sov-roomy.h"
#include "ui/common/sov-spoken.h"

/* A name of 10 kB shall not fill the page. */
#define MAX_TITLE_LINES 6

typedef struct
{
  char *label;
  char *icon;
  char *action;
  GVariant *target;
} Button;

struct _SovFact
{
  GObject parent_instance;

  gboolean is_property;
  SovLevel level; /* 0: no warning */
  char *title;
  char *text;
  char *icon;
  char *action;
  GVariant *target;
  GPtrArray *buttons;
};

G_DEFINE_FINAL_TYPE (SovFact, sov_fact, G_TYPE_OBJECT)

static void
button_free (gpointer data)
{
  Button *self = data;

  g_free (self->label);
  g_free (self->icon);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self);
}

static void
sov_fact_finalize (GObject *object)
{
  SovFact *self = SOV_FACT (object);

  g_free (self->title);
  g_free (self->text);
  g_free (self->icon);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (sov_fact_parent_class)->finalize (object);
}

static void
sov_fact_class_init (SovFactClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sov_fact_finalize;
}

static void
sov_fact_init (SovFact *self)
{
  self->buttons = g_ptr_array_new_with_free_func (button_free);
}

static SovFact *
new_fact (const char *title,
          const char *text)
{
  SovFact *self = g_object_new (SOV_TYPE_FACT, NULL);

  self->title = g_strdup (title != NULL ? title : "");
  self->text = g_strdup (text != NULL ? text : "");

  return self;
}

SovFact *
sov_fact_new_property (const char *title,
                       const char *text)
{
  SovFact *self = new_fact (title, text);

  self->is_property = TRUE;

  return self;
}

SovFact *
sov_fact_new_item (const char *title,
                   const char *text)
{
  return new_fact (title, text);
}

SovFact *
sov_fact_new_warning (SovLevel level,
                      const char *text)
{
  SovFact *self = new_fact (text, NULL);

  self->level = level;

  return self;
}

void
sov_fact_set_icon (SovFact *self,
                   const char *icon)
{
  g_set_str (&self->icon, icon);
}

void
sov_fact_set_action (SovFact *self,
                     const char *action,
                     GVariant *target)
{
  g_set_str (&self->action, action);
  self->target = target != NULL ? g_variant_ref_sink (target) : NULL;
}

void
sov_fact_add_button (SovFact *self,
                     const char *label,
                     const char *icon,
                     const char *action,
                     GVariant *target)
{
  Button *button = g_new0 (Button, 1);

  button->label = g_strdup (label);
  button->icon = g_strdup (icon);
  button->action = g_strdup (action);
  button->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_ptr_array_add (self->buttons, button);
}

const char *
sov_fact_get_title (SovFact *self)
{
  return self->title;
}

const char *
sov_fact_get_text (SovFact *self)
{
  return self->text;
}

guint
sov_fact_get_n_buttons (SovFact *self)
{
  return self->buttons->len;
}

const char *
sov_fact_get_button_action (SovFact *self,
                            guint index)
{
  return ((Button *) g_ptr_array_index (self->buttons, index))->action;
}

static gboolean
is_same_target (GVariant *a,
                GVariant *b)
{
  return a == b || (a != NULL && b != NULL && g_variant_equal (a, b));
}

static gboolean
is_same_button (const Button *a,
                const Button *b)
{
  return g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->icon, b->icon) == 0 &&
         g_strcmp0 (a->action, b->action) == 0 && is_same_target (a->target, b->target);
}

gboolean
sov_fact_is_same (SovFact *a,
                  SovFact *b)
{
  if (a->is_property != b->is_property || a->level != b->level || a->buttons->len != b->buttons->len)
    return FALSE;
  if (!g_str_equal (a->title, b->title) || !g_str_equal (a->text, b->text))
    return FALSE;
  if (g_strcmp0 (a->icon, b->icon) != 0 || g_strcmp0 (a->action, b->action) != 0)
    return FALSE;
  for (guint i = 0; i < a->buttons->len; i++)
    if (!is_same_button (g_ptr_array_index (a->buttons, i), g_ptr_array_index (b->buttons, i)))
      return FALSE;

  return is_same_target (a->target, b->target);
}

/* Rows */

static GtkWidget *
create_button (const Button *button)
{
  GtkWidget *widget = button->icon != NULL ? gtk_button_new_from_icon_name (button->icon)
                                           : gtk_button_new_with_label (button->label);

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  if (button->icon != NULL)
    {
      gtk_widget_add_css_class (widget, "flat");
      gtk_widget_set_tooltip_text (widget, button->label);
    }
  else
    sov_roomy_button (GTK_BUTTON (widget));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (widget), button->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), button->action);

  return widget;
}

static GtkWidget *
create_sign (SovLevel level)
{
  GtkWidget *sign = gtk_label_new (sov_glyph_level (level));

  gtk_label_set_width_chars (GTK_LABEL (sign), 2);
  gtk_widget_add_css_class (sign, sov_style_level (level));
  gtk_widget_set_tooltip_text (sign, sov_label_level (level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL, sov_label_level (level), -1);

  return sign;
}

static void
add_end (AdwActionRow *row,
         SovFact *fact)
{
  for (guint i = 0; i < fact->buttons->len; i++)
    adw_action_row_add_suffix (row, create_button (g_ptr_array_index (fact->buttons, i)));

  if (fact->action == NULL)
    return;

  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (row), fact->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), fact->action);
}

/* The button stands under its sentence, so that both fit on a phone. */
static GtkWidget *
create_warning_row (SovFact *fact)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *sentence = gtk_label_new (fact->title);
  GtkWidget *sign = create_sign (fact->level);

  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (sentence), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (words), sentence);
  for (guint i = 0; i < fact->buttons->len; i++)
    {
      GtkWidget *button = create_button (g_ptr_array_index (fact->buttons, i));

      gtk_widget_set_halign (button, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (words), button);
    }

  gtk_widget_add_css_class (line, "warning-line");
  gtk_box_append (GTK_BOX (line), sign);
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  sov_spoken_name_line (row, sov_label_level (fact->level), fact->title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}

static GtkWidget *
create_fact_row (SovFact *fact)
{
  GtkWidget *widget = adw_action_row_new ();
  AdwActionRow *row = ADW_ACTION_ROW (widget);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->title);
  adw_action_row_set_subtitle (row, fact->text);
  adw_action_row_set_title_lines (row, MAX_TITLE_LINES);
  if (fact->is_property)
    {
      gtk_widget_add_css_class (widget, "property");
      adw_action_row_set_subtitle_selectable (row, TRUE);
    }
  if (fact->icon != NULL)
    adw_action_row_add_prefix (row, gtk_image_new_from_icon_name (fact->icon));
  add_end (row, fact);

  return widget;
}

GtkWidget *
sov_fact_create_row (SovFact *fact)
{
  return fact->level != 0 ? create_warning_row (fact) : create_fact_row (fact);
}

static GtkWidget *
create_row_cb (gpointer item,
               gpointer data)
{
  return sov_fact_create_row (item);
}

GListStore *
sov_fact_list_new (GtkListBox *box)
{
  GListStore *list = g_list_store_new (SOV_TYPE_FACT);

  gtk_list_box_bind_model (box, G_LIST_MODEL (list), create_row_cb, NULL, NULL);

  return list;
}

static gboolean
is_same_at (GListStore *list,
            guint position,
            SovFact *fact)
{
  g_autoptr (SovFact) old = g_list_model_get_item (G_LIST_MODEL (list), position);

  return sov_fact_is_same (old, fact);
}

void
sov_fact_list_update (GListStore *list,
                      GPtrArray *facts)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (list));
  guint shared = MIN (n_old, facts->len);
  guint head = 0;
  guint tail = 0;

  while (head < shared && is_same_at (list, head, g_ptr_array_index (facts, head)))
    head++;
  while (tail < shared - head && is_same_at (list, n_old - tail - 1, g_ptr_array_index (facts, facts->len - tail - 1)))
    tail++;

  if (head + tail < MAX (n_old, facts->len))
    g_list_store_splice (list, head, n_old - head - tail,
                         facts->len > 0 ? facts->pdata + head : NULL, facts->len - head - tail);
}
