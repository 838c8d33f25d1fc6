/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many characters as many take up as @chars of usual size, where the text
 * of @widget's display is large; never less than one word. */
int sov_roomy_chars (GtkWidget *widget,
                     int chars);
/* The words of @button break into lines where they have no room side by side. */
void sov_roomy_button (GtkButton *button);
/* Those of all buttons in @root. */
void sov_roomy_all (GtkWidget *root);

G_END_DECLS
