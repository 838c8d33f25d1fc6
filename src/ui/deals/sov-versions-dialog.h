/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Every version of an agreed thing, the newest first, old ones readable and
 * said to be old in words. Nothing is changed from here. */

G_BEGIN_DECLS

void sov_versions_dialog_present (GtkWidget *parent,
                                  SovStore *store,
                                  gint64 deal,
                                  gint64 term);

G_END_DECLS
