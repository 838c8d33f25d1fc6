/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Ctrl+Enter anywhere in @widget activates its action @action, also where text
 * is typed: a text view would take it for a new line. */
void sov_save_key_add (GtkWidget *widget,
                       const char *action);

G_END_DECLS
