/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* A section in the sidebar: an icon, its name, and how many things in it are
 * urgent. */

G_BEGIN_DECLS

#define SOV_TYPE_SECTION_ROW (sov_section_row_get_type ())
G_DECLARE_FINAL_TYPE (SovSectionRow, sov_section_row, SOV, SECTION_ROW, GtkListBoxRow)

/* Properties "icon" and "title" (string). The widget's name is the section's. */

/* Nothing is shown for 0. */
void sov_section_row_set_count (SovSectionRow *self,
                                guint count);

G_END_DECLS
