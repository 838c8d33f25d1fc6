/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Kind words on a hard day: one praise, quietly, until it is hidden for the
 * day. It is not there on any other day. */

G_BEGIN_DECLS

#define SOV_TYPE_COMFORT (sov_comfort_get_type ())
G_DECLARE_FINAL_TYPE (SovComfort, sov_comfort, SOV, COMFORT, AdwBin)

/* Shows or hides itself. @n_red: red rows of Today. */
void sov_comfort_ask (SovComfort *self,
                      SovStore *store,
                      guint n_red);

G_END_DECLS
