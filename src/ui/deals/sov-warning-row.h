/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/sov-rules.h"
#include "model/sov-today.h"

/* A warning as a line: its level as shape and word, the reason, and the button
 * that cures it. The words are common/'s. */

G_BEGIN_DECLS

/* @with_cure: whether its button is there. */
GtkWidget *sov_warning_line_new (const SovWarning *warning,
                                 SovSheet *sheet,
                                 gboolean with_cure,
                                 gint64 now);
/* Warnings that one act cures, as a row of a boxed list. */
GtkWidget *sov_warning_row_new (SovTodayItem *item,
                                gint64 now);

G_END_DECLS
