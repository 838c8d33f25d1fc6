/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-spoken.h"

#include <glib/gi18n.h>

/* Owns names for the screen reader that the toolkit does not give by itself.
 * What is said is always what can be seen. */

char *
sov_spoken_join (const char *first,
                 const char *second)
{
  gboolean has_first = first != NULL && *first != '\0';
  gboolean has_second = second != NULL && *second != '\0';

  if (has_first && has_second)
    /* Translators: what is read aloud of a line: what it is, and what it says */
    return g_strdup_printf (C_ ("line", "%s: %s"), first, second);

  return g_strdup (has_first ? first : (has_second ? second : ""));
}

void
sov_spoken_name_line (GtkWidget *row,
                      const char *first,
                      const char *second)
{
  g_autofree char *both = sov_spoken_join (first, second);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

void
sov_spoken_name_menu (GtkMenuButton *button,
                      const char *about)
{
  /* Translators: the menu of an agreed thing, of a party or of a line of history */
  g_autofree char *name = g_strdup_printf (_ ("Menu: %s"), about);
  /* The keys go to the button that is in it. */
  GtkWidget *inner = gtk_widget_get_first_child (GTK_WIDGET (button));

  gtk_widget_set_tooltip_text (GTK_WIDGET (button), _ ("Menu"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (inner != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
