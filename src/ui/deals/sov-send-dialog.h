/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sov-letter.h"
#include "store/sov-store.h"

/* Send What Was Agreed: exactly what one party lacks, as a text to hand over.
 * What was sent is recorded word for word when the user says it was sent. */

G_BEGIN_DECLS

#define SOV_TYPE_SEND_DIALOG (sov_send_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovSendDialog, sov_send_dialog, SOV, SEND_DIALOG, AdwDialog)

/* @kind: SOV_LETTER_REMIND asks for an answer; the others pass on what lacks,
 * in the words that suit the party's role. */
void sov_send_dialog_present (GtkWidget *parent,
                              SovStore *store,
                              gint64 deal,
                              gint64 party,
                              SovLetterKind kind);

G_END_DECLS
