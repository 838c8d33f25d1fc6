/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-sheet-cell.h"

#include <glib/gi18n.h>

#include "exchange/sov-format.h"
#include "ui/common/sov-labels.h"

/* Owns the look of a cell: the shape and the word say the state, the colour
 * only repeats it. */

/* In a card the states stand under each other. */
#define NAMED_STATE_WIDTH 128

struct _SovSheetCell
{
  GtkButton parent_instance;

  gint64 term;
  gint64 party;
  gboolean named;
  gboolean chosen;
  SovCellState state;
  SovLevel level;

  GtkLabel *name;
  GtkLabel *glyph;
  GtkLabel *word;
  GtkLabel *when;
};

G_DEFINE_FINAL_TYPE (SovSheetCell, sov_sheet_cell, GTK_TYPE_BUTTON)

const char *
sov_sheet_cell_phrase (SovCellState state)
{
  switch (state)
    {
    case SOV_CELL_MISSING:
      return C_ ("cell", "missing");
    case SOV_CELL_TOLD:
      return C_ ("cell", "told, not in writing");
    case SOV_CELL_WRITTEN:
      return C_ ("cell", "in writing, not acknowledged");
    case SOV_CELL_ACKNOWLEDGED:
      return C_ ("cell", "acknowledged");
    case SOV_CELL_OLD_VERSION:
      return C_ ("cell", "has an old version");
    case SOV_CELL_NOT_NEEDED:
      return C_ ("cell", "need not know");
    default:
      return "";
    }
}

static const char *
style_of (SovCellState state)
{
  switch (state)
    {
    case SOV_CELL_TOLD:
      return "told";
    case SOV_CELL_WRITTEN:
      return "written";
    case SOV_CELL_ACKNOWLEDGED:
      return "acknowledged";
    case SOV_CELL_OLD_VERSION:
      return "old";
    case SOV_CELL_NOT_NEEDED:
      return "not-needed";
    case SOV_CELL_MISSING:
    default:
      return "missing";
    }
}

static void
update_style (SovSheetCell *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) classes = NULL;

  g_strv_builder_add_many (builder, "sheet-cell", style_of (self->state), NULL);
  if (self->level == SOV_LEVEL_RED)
    g_strv_builder_add (builder, "urgent");
  if (self->chosen)
    g_strv_builder_add (builder, "chosen");
  classes = g_strv_builder_end (builder);

  gtk_widget_set_css_classes (GTK_WIDGET (self), (const char **) classes);
}

/* When the state was reached, or SOV_NO_TIME. */
static gint64
reached_at (const SovTerm *term,
            gint64 party,
            gint64 now)
{
  gint64 newest = SOV_NO_TIME;

  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];

      if (relay->party == party && relay->at <= now)
        newest = MAX (newest, relay->at);
    }

  return newest;
}

static void
say_who_and_what (SovSheetCell *self,
                  const SovTerm *term,
                  const SovSheetParty *party,
                  const char *text)
{
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  /* Translators: of a cell of the sheet: kind of agreed thing, party, state:
   * "Invoicing, Antti: told, not in writing" */
  name = g_strdup_printf (C_ ("cell", "%s, %s: %s"),
                          sov_label_term_kind (term->kind), party->name, sov_sheet_cell_phrase (self->state));
  if (self->level != 0)
    description = g_strdup_printf ("%s. %s", text, sov_label_level (self->level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : text,
                                  -1);
}

void
sov_sheet_cell_show (SovSheetCell *self,
                     SovSheet *sheet,
                     SovLevel level,
                     gint64 now)
{
  const SovTerm *term = sov_sheet_find_term (sheet, self->term);
  const SovSheetParty *party = sov_sheet_find_party (sheet, self->party);
  g_autofree char *when = NULL;

  g_return_if_fail (term != NULL && party != NULL);

  self->state = sov_term_get_cell (term, sheet, self->party, now);
  self->level = level;
  when = sov_format_relative_day (reached_at (term, self->party, now), now);

  gtk_label_set_text (self->name, party->name);
  gtk_label_set_text (self->glyph, sov_glyph_cell (self->state));
  gtk_label_set_text (self->word, sov_label_cell (self->state));
  gtk_label_set_text (self->when, when);
  gtk_widget_set_visible (GTK_WIDGET (self->when), *when != '\0' && !self->named);
  say_who_and_what (self, term, party, sov_term_get_version (term, now)->text);
  update_style (self);
}

void
sov_sheet_cell_set_chosen (SovSheetCell *self,
                           gboolean chosen)
{
  self->chosen = chosen;
  update_style (self);
}

gint64
sov_sheet_cell_get_term (SovSheetCell *self)
{
  return self->term;
}

gint64
sov_sheet_cell_get_party (SovSheetCell *self)
{
  return self->party;
}

static GtkLabel *
add_label (GtkWidget *box,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
build (SovSheetCell *self)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *state = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->name = add_label (cell, NULL);
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->name, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->name), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->name), self->named);

  gtk_box_append (GTK_BOX (cell), state);
  gtk_widget_set_valign (state, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (state, !self->named);
  if (self->named)
    gtk_widget_set_size_request (state, NAMED_STATE_WIDTH, -1);
  gtk_box_append (GTK_BOX (state), line);
  self->glyph = add_label (line, "glyph");
  self->word = add_label (line, "word");
  gtk_label_set_xalign (self->word, 0);
  self->when = add_label (state, "when");
  gtk_label_set_xalign (self->when, 0);
  gtk_label_set_ellipsize (self->when, PANGO_ELLIPSIZE_END);

  gtk_button_set_child (GTK_BUTTON (self), cell);
}

static void
sov_sheet_cell_class_init (SovSheetCellClass *klass)
{
}

static void
sov_sheet_cell_init (SovSheetCell *self)
{
}

SovSheetCell *
sov_sheet_cell_new (gint64 term,
                    gint64 party,
                    gboolean named)
{
  SovSheetCell *self = g_object_new (SOV_TYPE_SHEET_CELL, NULL);

  self->term = term;
  self->party = party;
  self->named = named;
  build (self);

  return self;
}
