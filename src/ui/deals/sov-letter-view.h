/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/sov-letter.h"

/* A letter before it is sent: what it covers, its text, which can be edited,
 * and the ways to hand it over. Handing over opens another program or copies;
 * nothing is sent, and nothing recorded, from here.
 *
 * Signal "changed" (SovLetterView *self): text, ticks or channel. */

G_BEGIN_DECLS

#define SOV_TYPE_LETTER_VIEW (sov_letter_view_get_type ())
G_DECLARE_FINAL_TYPE (SovLetterView, sov_letter_view, SOV, LETTER_VIEW, GtkWidget)

/* Composes @letter. @offered: (element-type gint64) (nullable): the agreed
 * things to choose from; NULL shows no choice, and the letter says what it is
 * about. What was edited by hand is kept until another party is shown. */
void sov_letter_view_show (SovLetterView *self,
                           SovSheet *sheet,
                           const SovLetter *letter,
                           const GArray *offered);

/* Transfer full; never NULL. */
char *sov_letter_view_dup_text (SovLetterView *self);
/* Whether the text is the user's own by now. */
gboolean sov_letter_view_get_edited (SovLetterView *self);
/* What is ticked. Returns: (transfer full) (element-type gint64) */
GArray *sov_letter_view_dup_terms (SovLetterView *self);
/* The last way of handing over, or what the user chose since. */
SovChannel sov_letter_view_get_channel (SovLetterView *self);

G_END_DECLS
