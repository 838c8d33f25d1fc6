/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/today/sov-today-row.h"

#include <adwaita.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"
#include "ui/common/sov-roomy.h"
#include "ui/common/sov-warning-text.h"

/* Owns how one row of Today looks. The words come from common/; what the
 * button does is the window's. */

struct _SovTodayRow
{
  GtkWidget parent_instance;

  SovTodayItem *item;

  GtkWidget *content;
  GtkLabel *glyph;
  GtkLabel *reason;
  GtkLabel *detail;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (SovTodayRow, sov_today_row, GTK_TYPE_WIDGET)

/* Whether the reason says when it is due. */
static gboolean
says_when (const SovTodayItem *item)
{
  return item->kind == SOV_TODAY_COMPLAINT || item->kind == SOV_TODAY_DUE || item->kind == SOV_TODAY_WAITING ||
         item->kind == SOV_TODAY_TASK ||
         (item->kind == SOV_TODAY_WARNING && (item->rule == 4 || item->rule == 6 || item->rule == 12));
}

/* Whether the reason says whose it is. */
static gboolean
says_whose (const SovTodayItem *item)
{
  return item->kind == SOV_TODAY_COMPLAINT || item->kind == SOV_TODAY_COMPENSATION ||
         item->kind == SOV_TODAY_IMPROVE || item->kind == SOV_TODAY_RECURRED || item->kind == SOV_TODAY_ASK_FEEDBACK || item->kind == SOV_TODAY_ASK_STRAIGHT;
}

/* What is no warning is as grave as it is urgent. */
static SovLevel
get_level (const SovTodayItem *item)
{
  if (item->kind == SOV_TODAY_WARNING)
    return item->level;

  switch (item->urgency)
    {
    case SOV_URGENCY_RED:
      return SOV_LEVEL_RED;
    case SOV_URGENCY_NOW:
      return SOV_LEVEL_AMBER;
    case SOV_URGENCY_TODAY:
    case SOV_URGENCY_WAITING:
    case SOV_URGENCY_CALM:
    default:
      return SOV_LEVEL_INFO;
    }
}

/* Where it belongs: the deal, the customer, and until when. */
static char *
detail_text (SovTodayItem *item,
             gint64 now)
{
  g_autofree char *due = sov_format_relative (item->due, item->due_has_clock, now);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (item->deal_title != NULL)
    g_strv_builder_add (parts, item->deal_title);
  if (item->customer_name != NULL && !says_whose (item))
    g_strv_builder_add (parts, item->customer_name);
  if (*due != '\0' && !says_when (item))
    g_strv_builder_add (parts, due);
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static void
show_level (SovTodayRow *self,
            SovLevel level)
{
  const char *classes[] = { sov_style_level (level), NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->glyph), classes);
  gtk_label_set_text (self->glyph, sov_glyph_level (level));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->glyph), sov_label_level (level));
}

/* A heading is the reason's label alone, in another style. */
static void
show_parts (SovTodayRow *self)
{
  gboolean is_item = self->item != NULL;
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->glyph), is_item);
  gtk_widget_set_visible (GTK_WIDGET (self->button), is_item);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *gtk_label_get_text (self->detail) != '\0');
  if (is_item)
    gtk_widget_remove_css_class (GTK_WIDGET (self->reason), "heading");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->reason), "heading");
  if (cell != NULL && is_item)
    gtk_widget_remove_css_class (cell, "heading-row");
  else if (cell != NULL)
    gtk_widget_add_css_class (cell, "heading-row");
}

void
sov_today_row_set_item (SovTodayRow *self,
                        SovTodayItem *item,
                        gint64 now)
{
  g_autofree char *reason = NULL;
  g_autofree char *detail = NULL;
  g_auto (SovCureButton) button = { NULL };

  g_set_object (&self->item, item);
  reason = sov_today_item_text (item, now);
  detail = detail_text (item, now);
  sov_today_item_get_button (item, &button);

  show_level (self, get_level (item));
  gtk_label_set_text (self->reason, reason);
  gtk_label_set_text (self->detail, detail);
  gtk_button_set_label (self->button, button.label);
  sov_roomy_button (self->button);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), button.target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), button.action);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);
  show_parts (self);
}

void
sov_today_row_set_heading (SovTodayRow *self,
                           const char *text)
{
  g_clear_object (&self->item);
  gtk_label_set_text (self->reason, text);
  gtk_label_set_text (self->detail, "");
  show_parts (self);
}

void
sov_today_row_set_rest (SovTodayRow *self,
                        const char *text,
                        gboolean open)
{
  const char *classes[] = { sov_style_level (SOV_LEVEL_INFO), NULL };

  sov_today_row_set_heading (self, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->glyph), classes);
  gtk_label_set_text (self->glyph, open ? "▾" : "▸");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->glyph), NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->glyph), TRUE);
}

SovTodayItem *
sov_today_row_get_item (SovTodayRow *self)
{
  return self->item;
}

const char *
sov_today_row_get_reason (SovTodayRow *self)
{
  return gtk_label_get_text (self->reason);
}

const char *
sov_today_row_get_detail (SovTodayRow *self)
{
  return gtk_label_get_text (self->detail);
}

static void
sov_today_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_TODAY_ROW);
  g_clear_object (&SOV_TODAY_ROW (object)->item);

  G_OBJECT_CLASS (sov_today_row_parent_class)->dispose (object);
}

static void
sov_today_row_class_init (SovTodayRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_today_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SovTodayRow, content);
  gtk_widget_class_bind_template_child (widget_class, SovTodayRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, SovTodayRow, reason);
  gtk_widget_class_bind_template_child (widget_class, SovTodayRow, detail);
  gtk_widget_class_bind_template_child (widget_class, SovTodayRow, button);
}

static void
sov_today_row_init (SovTodayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_width_chars (self->reason, sov_roomy_chars (GTK_WIDGET (self), gtk_label_get_width_chars (self->reason)));
}

SovTodayRow *
sov_today_row_new (void)
{
  return g_object_new (SOV_TYPE_TODAY_ROW, NULL);
}
