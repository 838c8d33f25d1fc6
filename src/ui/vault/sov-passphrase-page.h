/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* Asks for the passphrase of a vault whose key is in no keyring, or for its
 * recovery code. */

G_BEGIN_DECLS

#define SOV_TYPE_PASSPHRASE_PAGE (sov_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (SovPassphrasePage, sov_passphrase_page, SOV, PASSPHRASE_PAGE, AdwBin)

GtkWidget *sov_passphrase_page_new (SovGate *gate);

G_END_DECLS
