/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* Asks whose conversation, of which days and as what it is to be saved, tells how
 * much that is, and saves it where the user wants it. It reads the vault only. */

G_BEGIN_DECLS

#define SOV_TYPE_CONVERSATION_DIALOG (sov_conversation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (SovConversationDialog, sov_conversation_dialog, SOV, CONVERSATION_DIALOG, AdwDialog)

/* @party, @deal: what is proposed first, the deal before the party; 0 for none. */
SovConversationDialog *sov_conversation_dialog_present (GtkWidget *parent,
                                                        SovStore *store,
                                                        gint64 party,
                                                        gint64 deal);
/* Saves what is chosen without asking where. */
void sov_conversation_dialog_save_to (SovConversationDialog *self,
                                      GFile *file);

G_END_DECLS
