/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-roomy.h"

#include <adwaita.h>

/* Owns what gives way when text is large and the window is that of a telephone.
 * Nothing is cut for it. */

#define SHORTEST 10

/* Longer than what a button says, unless text is large. */
#define LONGEST_BUTTON 40

int
sov_roomy_chars (GtkWidget *widget,
                 int chars)
{
  double scale = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 1, gtk_widget_get_settings (widget));

  return scale > 1 ? MAX (MIN (chars, SHORTEST), (int) (chars / scale)) : chars;
}

void
sov_roomy_button (GtkButton *button)
{
  GtkWidget *label = gtk_button_get_child (button);

  if (!GTK_IS_LABEL (label))
    return;

  gtk_button_set_can_shrink (button, FALSE);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), sov_roomy_chars (label, LONGEST_BUTTON));
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
}

void
sov_roomy_all (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root))
    {
      sov_roomy_button (GTK_BUTTON (root));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    sov_roomy_all (child);
}
