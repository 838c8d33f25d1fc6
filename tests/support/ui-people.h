/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/ui-support.h"

/* What tests of the pages and dialogs of parties share. */

G_BEGIN_DECLS

/* The dialog that is open over @window; there must be one. */
GtkWidget *ui_dialog (GtkWindow *window);
/* Waits until no dialog is open. */
void ui_wait_closed (GtkWindow *window);

/* Waits until @root shows @part somewhere. */
void ui_wait_part (GtkWidget *root,
                   const char *part);

/* The row titled @title, which must be there. */
GtkWidget *ui_row (GtkWidget *root,
                   const char *title);
/* Types @text into the row titled @title. */
void ui_type (GtkWidget *root,
              const char *title,
              const char *text);
/* Presses the button or the row that says @label. */
void ui_press (GtkWidget *root,
               const char *label);

/* The profile as it is now. Transfer full. */
SovParty *ui_load_party (SovStore *store,
                         gint64 id);
/* An edit of the party called @ref: one field of text, one of lines. */
void ui_edit_party (SovStore *store,
                    const char *ref,
                    SovField field,
                    const char *text);
void ui_edit_party_list (SovStore *store,
                         const char *ref,
                         SovField field,
                         const char *const *lines);
/* A contact with the party called @ref. @deal: nullable. */
void ui_add_entry (SovStore *store,
                   const char *ref,
                   const char *deal,
                   SovChannel channel,
                   const char *text,
                   gint64 at);

G_END_DECLS
