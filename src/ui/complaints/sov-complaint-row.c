/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-complaint-row.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "exchange/sov-matter-text.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"
#include "ui/common/sov-labels.h"

/* Owns how one line of the list looks. */

/* Under the numbers, before the first complaint. */
#define HEADING_MARGIN 9

struct _SovComplaintRow
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *day;
  GtkLabel *words;
  GtkWidget *state_box;
  GtkLabel *glyph;
  GtkLabel *state;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (SovComplaintRow, sov_complaint_row, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* As grave as it is urgent. */
static SovLevel
get_level (const SovCaseRow *row,
           gint64 now)
{
  if (!row->is_open || row->attention == 0)
    return SOV_LEVEL_INFO;
  if (row->due == SOV_NO_TIME || row->due <= now + SOV_TIME_HOUR_MS)
    return SOV_LEVEL_RED;

  return sov_time_local_day (row->due) <= sov_time_local_day (now) ? SOV_LEVEL_AMBER : SOV_LEVEL_INFO;
}

/* A shape for each way that it can stand. */
static const char *
get_glyph (const SovCaseRow *row,
           gint64 now)
{
  if (row->is_open)
    return sov_glyph_level (get_level (row, now));
  if (row->state == SOV_COMPLAINT_EXTERNAL)
    return "→";

  return row->outcome == SOV_OUTCOME_LOST || row->outcome == SOV_OUTCOME_DISAGREED ? "–" : "✓";
}

/* How it stands, how it ended, and what comes next. */
static char *
dup_state (const SovCaseRow *row,
           gint64 now)
{
  g_autofree char *next = sov_attention_text (row->attention, row->due, now);
  const char *outcome = sov_label_outcome (row->outcome);
  g_autoptr (GString) text = g_string_new (sov_label_complaint_state (row->state));

  if (!row->is_open && *outcome != '\0')
    g_string_append_printf (text, " · %s", outcome);
  if (*next != '\0')
    g_string_append_printf (text, " · %s", next);
  else if (row->is_open)
    g_string_append_printf (text, " · %s", _ ("Your part is done"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Of many lines the first that says something. */
static char *
dup_first_line (const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words != NULL ? words : "", "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      /* Translators: what a customer said */
      return g_strdup_printf (_ ("“%s”"), lines[i]);

  return g_strdup ("");
}

/* The style of its cell in the list, and which parts can be seen. */
static void
show_parts (SovComplaintRow *self,
            gboolean is_heading)
{
  GtkWidget *cell = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->day), !is_heading);
  gtk_widget_set_visible (self->state_box, !is_heading);
  if (cell != NULL && is_heading)
    gtk_widget_add_css_class (cell, "heading-row");
  else if (cell != NULL)
    gtk_widget_remove_css_class (cell, "heading-row");
}

void
sov_complaint_row_set_case (SovComplaintRow *self,
                            const SovCaseRow *row,
                            gint64 now)
{
  SovLevel level = get_level (row, now);
  const char *classes[] = { sov_style_level (level), NULL };
  g_autofree char *day = sov_format_relative_day (row->at, now);
  g_autofree char *words = dup_first_line (row->words);
  g_autofree char *state = dup_state (row, now);
  /* Translators: what was learnt from a complaint */
  g_autofree char *lesson = row->lesson != NULL ? g_strdup_printf (_ ("Learnt: %s"), row->lesson) : NULL;

  gtk_label_set_text (self->title, row->party_name);
  gtk_label_set_text (self->day, day);
  set_text (self->words, words);
  gtk_widget_set_css_classes (GTK_WIDGET (self->glyph), classes);
  gtk_label_set_text (self->glyph, get_glyph (row, now));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->glyph), row->is_open ? sov_label_level (level) : NULL);
  gtk_label_set_text (self->state, state);
  set_text (self->detail, lesson);
  gtk_label_set_wrap (self->detail, FALSE);
  gtk_label_set_ellipsize (self->detail, PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_bottom (self->content, 0);
  show_parts (self, FALSE);
}

void
sov_complaint_row_set_heading (SovComplaintRow *self,
                               const SovComplaintHeading *heading)
{
  gtk_label_set_text (self->title, heading->title);
  set_text (self->words, NULL);
  set_text (self->detail, heading->detail);
  gtk_label_set_ellipsize (self->detail, PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (self->detail, TRUE);
  gtk_widget_set_margin_bottom (self->content, heading->detail != NULL ? HEADING_MARGIN : 0);
  show_parts (self, TRUE);
}

char *
sov_complaint_row_dup_text (SovComplaintRow *self)
{
  return g_strdup_printf ("%s %s", gtk_label_get_text (self->title), gtk_label_get_text (self->state));
}

static void
sov_complaint_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SOV_TYPE_COMPLAINT_ROW);

  G_OBJECT_CLASS (sov_complaint_row_parent_class)->dispose (object);
}

static void
sov_complaint_row_class_init (SovComplaintRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sov_complaint_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fi/sovittu/Sovittu/ui/sov-complaint-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, content);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, title);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, day);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, words);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, state_box);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, glyph);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, state);
  gtk_widget_class_bind_template_child (widget_class, SovComplaintRow, detail);
}

static void
sov_complaint_row_init (SovComplaintRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SovComplaintRow *
sov_complaint_row_new (void)
{
  return g_object_new (SOV_TYPE_COMPLAINT_ROW, NULL);
}
