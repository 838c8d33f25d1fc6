/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* A passphrase for an open vault, typed twice, in the place of the keyring. */

G_BEGIN_DECLS

#define SOV_TYPE_PASSPHRASE_DIALOG (sov_passphrase_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovPassphraseDialog, sov_passphrase_dialog, SOV, PASSPHRASE_DIALOG, AdwDialog)

SovPassphraseDialog *sov_passphrase_dialog_present (GtkWidget *parent,
                                                    SovGate *gate);

G_END_DECLS
