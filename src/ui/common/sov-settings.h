/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/sov-enums.h"

G_BEGIN_DECLS

/* What the program remembers of its window, never of the vault. NULL where the
 * program was not installed and has no settings. Transfer full. */
GSettings *sov_settings_open (void);

/* The language of texts to somebody who is written down now. */
SovLanguage sov_settings_get_language (void);

G_END_DECLS
