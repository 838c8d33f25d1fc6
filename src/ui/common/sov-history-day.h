/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What stands above the lines of history of one day. */

G_BEGIN_DECLS

/* "21 Nov 2026 – yesterday", of a time on it (UTC ms). Transfer full. */
char *sov_history_day_name (gint64 at);
/* An empty label for it; floating. */
GtkWidget *sov_history_day_label_new (void);

G_END_DECLS
