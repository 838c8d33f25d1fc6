/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/sov-wording.h"

/* A field for a text to somebody who is owed calm words. What sounds like
 * defending, blaming, strings or anger is underlined, and up to three rows
 * beneath say why and offer a kinder wording. It looks when the writer pauses,
 * refuses nothing and stores nothing.
 *
 * Properties, all but the last to read and write, and notified: "text" (never
 * NULL), "label" (the name of the field for a screen reader), "language" (of
 * the text, a SovLanguage), "names" (GStrv, nullable: the parties of the deal
 * other than the reader), "explanation-limit" (whether the text is an
 * explanation that should be short), "heated" (read only: something in it is
 * better slept on). */

G_BEGIN_DECLS

#define SOV_TYPE_WORDING_VIEW (sov_wording_view_get_type ())
G_DECLARE_FINAL_TYPE (SovWordingView, sov_wording_view, SOV, WORDING_VIEW, GtkWidget)

/* Transfer full; never NULL. */
char *sov_wording_view_dup_text (SovWordingView *self);
/* NULL empties it. What could be undone is gone then; the same text changes nothing. */
void sov_wording_view_set_text (SovWordingView *self,
                                const char *text);

/* Puts @text where the writer is, in place of what is selected; and in place of
 * the bytes from @start to @end. Both can be undone, and give the field the focus. */
void sov_wording_view_insert (SovWordingView *self,
                              const char *text);
void sov_wording_view_replace (SovWordingView *self,
                               gsize start,
                               gsize end,
                               const char *text);

void sov_wording_view_set_language (SovWordingView *self,
                                    SovLanguage language);

/* @names: (nullable): copied; ends in NULL */
void sov_wording_view_set_names (SovWordingView *self,
                                 const char *const *names);

void sov_wording_view_set_explanation_limit (SovWordingView *self,
                                             gboolean explanation_limit);

/* Whether something in the text is better slept on. Looks at it as it is now. */
gboolean sov_wording_view_get_heated (SovWordingView *self);

G_END_DECLS
