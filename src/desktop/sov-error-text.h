/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One sentence for @error in the user's language, with a way forward. Never
 * the error's own English message, unless nothing better is known of it.
 * Transfer full. */
char *sov_error_text (const GError *error);

G_END_DECLS
