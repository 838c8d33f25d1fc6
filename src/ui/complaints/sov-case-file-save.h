/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* The file of a case, put where the user wants it. Nothing is sent. */

G_BEGIN_DECLS

void sov_case_file_save (GtkWidget *parent,
                         SovStore *store,
                         gint64 complaint);

/* The same without asking where. @file: what is there is replaced, and stays as
 * it is when that fails. */
void sov_case_file_save_to (GtkWidget *parent,
                            SovStore *store,
                            gint64 complaint,
                            GFile *file);

G_END_DECLS
