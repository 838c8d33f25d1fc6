/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/complaints/sov-gap-row.h"

#include <glib/gi18n.h>

struct _SovGapRow
{
  AdwActionRow parent_instance;

  SovGap gap;
  GtkCheckButton *tick;
};

enum
{
  SIGNAL_OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SovGapRow, sov_gap_row, ADW_TYPE_ACTION_ROW)

const SovGap *
sov_gap_row_get_gap (SovGapRow *self)
{
  return &self->gap;
}

GtkCheckButton *
sov_gap_row_get_tick (SovGapRow *self)
{
  return self->tick;
}

/* Names stand alone before the colon: Finnish would bend them elsewhere. */
static char *
say_gap (const char *name,
         gboolean is_customer,
         SovCellState state)
{
  switch (state)
    {
    case SOV_CELL_OLD_VERSION:
      /* Translators: a name; in the nominative, so keep it alone */
      return g_strdup_printf (C_ ("gap", "%s: had an old version"), name);
    case SOV_CELL_TOLD:
      return g_strdup_printf (C_ ("gap", "%s: was only told, nothing in writing"), name);
    case SOV_CELL_WRITTEN:
      return g_strdup_printf (C_ ("gap", "%s: had it in writing, but had not acknowledged"), name);
    case SOV_CELL_MISSING:
    case SOV_CELL_ACKNOWLEDGED:
    case SOV_CELL_NOT_NEEDED:
    default:
      return is_customer ? g_strdup_printf (C_ ("gap", "%s: it was never confirmed"), name)
                         : g_strdup_printf (C_ ("gap", "%s: it was never passed on"), name);
    }
}

static void
open_cb (SovGapRow *self)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0);
}

GtkWidget *
sov_gap_row_new (SovSheet *sheet,
                 const SovGap *gap,
                 gint64 at)
{
  SovGapRow *self = g_object_new (SOV_TYPE_GAP_ROW, NULL);
  const SovTerm *term = sov_sheet_find_term (sheet, gap->term);
  const SovSheetParty *party = sov_sheet_find_party (sheet, gap->party);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = say_gap (party->name, party->id == sheet->customer, gap->state);

  self->gap = *gap;
  /* Translators: the words of an agreed thing */
  title = g_strdup_printf (C_ ("gap", "“%s”"), sov_term_get_version (term, at)->text);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);

  return GTK_WIDGET (self);
}

static void
sov_gap_row_class_init (SovGapRowClass *klass)
{
  signals[SIGNAL_OPEN] =
      g_signal_new ("open", SOV_TYPE_GAP_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
sov_gap_row_init (SovGapRow *self)
{
  GtkWidget *open = gtk_button_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 3);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 2);

  self->tick = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->tick), GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), GTK_WIDGET (self->tick));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->tick));

  gtk_widget_set_tooltip_text (open, _ ("Show It in the Deal"));
  gtk_widget_set_valign (open, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (open, "flat");
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), open);
}
