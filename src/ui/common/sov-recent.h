/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What was chosen in a dialog is nobody's business: GTK would write it into the
 * list of recent files that every program reads. It takes away nothing that was
 * in that list before. */

G_BEGIN_DECLS

/* Call it as soon as the dialog has answered with @file. */
void sov_recent_forget (GFile *file);

G_END_DECLS
