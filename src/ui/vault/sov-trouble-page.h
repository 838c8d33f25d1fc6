/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* Says why a vault that is here does not open, and what can be done. It never
 * replaces anything. */

G_BEGIN_DECLS

#define SOV_TYPE_TROUBLE_PAGE (sov_trouble_page_get_type ())
G_DECLARE_FINAL_TYPE (SovTroublePage, sov_trouble_page, SOV, TROUBLE_PAGE, AdwBin)

GtkWidget *sov_trouble_page_new (SovGate *gate);

G_END_DECLS
