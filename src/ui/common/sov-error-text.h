/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "desktop/sov-error-text.h"

G_BEGIN_DECLS

/* Shows it over the window that @from is in. Cancelled is no error. */
void sov_error_show (GtkWidget *from,
                     const char *heading,
                     const GError *error);

G_END_DECLS
