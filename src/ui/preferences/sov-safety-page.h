/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

G_BEGIN_DECLS

/* Locking, the way to backups and keys, and how long customers are kept. */

#define SOV_TYPE_SAFETY_PAGE (sov_safety_page_get_type ())
G_DECLARE_FINAL_TYPE (SovSafetyPage, sov_safety_page, SOV, SAFETY_PAGE, AdwPreferencesPage)

/* @settings: nullable. */
void sov_safety_page_set_up (SovSafetyPage *self,
                             SovStore *store,
                             GSettings *settings);

G_END_DECLS
