/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/deals/sov-warning-row.h"

#include <adwaita.h>

#include "ui/common/sov-labels.h"
#include "ui/common/sov-roomy.h"
#include "ui/common/sov-spoken.h"
#include "ui/common/sov-warning-text.h"

#define SHORTEST_LABEL 18
#define SHORTEST_REASON 17

static GtkWidget *
reason_new (SovLevel level,
            const char *reason)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *glyph = gtk_label_new (sov_glyph_level (level));
  GtkWidget *text = gtk_label_new (reason);

  gtk_widget_add_css_class (glyph, sov_style_level (level));
  gtk_widget_set_valign (glyph, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (glyph, sov_label_level (level));
  gtk_accessible_update_property (GTK_ACCESSIBLE (glyph), GTK_ACCESSIBLE_PROPERTY_LABEL, sov_label_level (level), -1);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_lines (GTK_LABEL (text), 10);
  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (text), sov_roomy_chars (text, SHORTEST_REASON));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), glyph);
  gtk_box_append (GTK_BOX (box), text);

  return box;
}

static GtkWidget *
button_new (const SovCureButton *cure,
            const char *reason)
{
  GtkWidget *button = gtk_button_new_with_label (cure->label);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));
  int shortest = sov_roomy_chars (button, SHORTEST_LABEL);

  sov_roomy_button (GTK_BUTTON (button));
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (cure->label, -1), shortest));
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), cure->target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), cure->action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason, -1);

  return button;
}

static GtkWidget *
line_new (SovLevel level,
          const char *reason,
          const SovCureButton *cure)
{
  GtkWidget *line = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (line), 12);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (line), 6);
  adw_wrap_box_set_wrap_policy (ADW_WRAP_BOX (line), ADW_WRAP_MINIMUM);
  adw_wrap_box_append (ADW_WRAP_BOX (line), reason_new (level, reason));
  adw_wrap_box_append (ADW_WRAP_BOX (line), button_new (cure, reason));
  gtk_widget_add_css_class (line, "sheet-warning");

  return line;
}

GtkWidget *
sov_warning_line_new (const SovWarning *warning,
                      SovSheet *sheet,
                      gboolean with_cure,
                      gint64 now)
{
  g_autofree char *reason = sov_warning_text (warning, sheet, now);
  g_auto (SovCureButton) cure = { NULL };

  if (!with_cure)
    return reason_new (warning->level, reason);

  sov_warning_get_button (warning, &cure);

  return line_new (warning->level, reason, &cure);
}

GtkWidget *
sov_warning_row_new (SovTodayItem *item,
                     gint64 now)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *reason = sov_today_item_text (item, now);
  g_auto (SovCureButton) cure = { NULL };

  sov_today_item_get_button (item, &cure);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line_new (item->level, reason, &cure));
  sov_spoken_name_line (row, sov_label_level (item->level), reason);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);

  return row;
}
