/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "@first: @second", or the one that is not empty. Both nullable. Transfer full. */
char *sov_spoken_join (const char *first,
                       const char *second);
/* @row: of a list; is called so. */
void sov_spoken_name_line (GtkWidget *row,
                           const char *first,
                           const char *second);
/* A menu with three dots, about something: its name says what. */
void sov_spoken_name_menu (GtkMenuButton *button,
                           const char *about);

G_END_DECLS
