/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store-cases.h"

G_BEGIN_DECLS

/* Marks @of as put right. Where agreed things are still open, it asks first
 * whether they are done too, and marks them as kept in the same save. */
void sov_remedied_mark (GtkWidget *from,
                        SovStore *store,
                        SovCase *of);

G_END_DECLS
