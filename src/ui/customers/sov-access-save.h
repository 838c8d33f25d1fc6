/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* Everything that is known of a party, put where the user wants it, for the
 * party that asked. Nothing is sent. */

G_BEGIN_DECLS

/* @file: where to; NULL: the user is asked. */
void sov_access_save (GtkWidget *parent,
                      SovStore *store,
                      gint64 party,
                      GFile *file);

G_END_DECLS
