/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* The first page of all: asks for the user's name and business, and for a
 * passphrase where there is no keyring. */

G_BEGIN_DECLS

#define SOV_TYPE_FIRST_START_PAGE (sov_first_start_page_get_type ())
G_DECLARE_FINAL_TYPE (SovFirstStartPage, sov_first_start_page, SOV, FIRST_START_PAGE, AdwBin)

GtkWidget *sov_first_start_page_new (SovGate *gate);

G_END_DECLS
