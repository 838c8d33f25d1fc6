/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/sov-format.h"

/* How values read, for templates. */

G_BEGIN_DECLS

/* Closures for a template: sov_money (cents), sov_day (ms), sov_time (ms),
 * sov_ago (ms), sov_is_text (text), sov_not (boolean). Call it in class_init
 * after the template was set. */
void sov_format_bind (GtkWidgetClass *klass);

G_END_DECLS
