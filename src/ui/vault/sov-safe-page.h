/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* "Your Data Is Safe": where the vault is, how its backups are, who can open it,
 * and that what was agreed is as it was. What is said there can be tried there. */

G_BEGIN_DECLS

#define SOV_TYPE_SAFE_PAGE (sov_safe_page_get_type ())
G_DECLARE_FINAL_TYPE (SovSafePage, sov_safe_page, SOV, SAFE_PAGE, AdwNavigationPage)

/* The vault of @gate must be open. */
SovSafePage *sov_safe_page_new (SovGate *gate);

G_END_DECLS
