/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Asks for the recovery code. It does nothing with it: whoever asked hears what
 * was typed, and answers whether it was the right one. */

G_BEGIN_DECLS

#define SOV_TYPE_CODE_DIALOG (sov_code_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovCodeDialog, sov_code_dialog, SOV, CODE_DIALOG, AdwDialog)

/* Signal "typed" (SovCodeDialog *self, const char *code): a whole code, whether
 * it is the right one or not. The dialog waits until it is answered.
 * @text: what the code is asked for; @action: what the button is called, with a
 * mnemonic. */
SovCodeDialog *sov_code_dialog_present (GtkWidget *parent,
                                        const char *title,
                                        const char *text,
                                        const char *action);

/* Asks for the passphrase too, below the code. */
void sov_code_dialog_ask_passphrase (SovCodeDialog *self);
/* What was typed there; NULL where it is not asked for. */
const char *sov_code_dialog_get_passphrase (SovCodeDialog *self);

/* @problem: a sentence; NULL: it was right, and the dialog goes. */
void sov_code_dialog_answer (SovCodeDialog *self,
                             const char *problem);

G_END_DECLS
