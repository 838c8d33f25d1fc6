/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "store/sov-store.h"

/* One of the program's texts in one language: its words to edit, what is wrong
 * with them, what they become, and the way back to the original. Words that
 * were edited are saved when the page is left. */

G_BEGIN_DECLS

#define SOV_TYPE_TEXT_EDITOR (sov_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (SovTextEditor, sov_text_editor, SOV, TEXT_EDITOR, AdwNavigationPage)

/* @script: a name of sov-texts.h */
AdwNavigationPage *sov_text_editor_new (SovStore *store,
                                        const char *script,
                                        SovLanguage language);

G_END_DECLS
