/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* The keys of the window: one table makes them work and lists them. */

G_BEGIN_DECLS

/* Call it in the window's class_init, after its actions were installed. */
void sov_shortcuts_install (GtkWidgetClass *klass);

/* The list of all keys. */
void sov_shortcuts_present (GtkWidget *parent);

G_END_DECLS
