/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Words that sound like a promise, in Finnish and in English: what rule R10
 * looks for in a saved message. It says that there may be a promise; it never
 * says which. */

G_BEGIN_DECLS

/* @text: (nullable) */
gboolean sov_promise_words_in (const char *text);

G_END_DECLS
