/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a check of sov_verify() looks at, in the user's language. @name: the
 * finding's; it is what comes back when it is not known. */
const char *sov_verify_text (const char *name);

G_END_DECLS
