/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @width: that there is for @root. Appends a line to @problems for everything in @root that cannot be read or
 * reached as it is laid out now: a text that is cut, something that lies outside
 * of what shows it, what has to be scrolled sideways. The sheet may be, and
 * names of the user's own in a headline may end in an ellipsis. */
void ui_layout_check (GtkWidget *root,
                      int width,
                      const char *where,
                      GPtrArray *problems);

/* As a display with text of 200 % draws it. */
void ui_layout_double_text (void);

G_END_DECLS
