/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program remembers of its window, never of the vault. NULL where the
 * program was not installed and has no settings. Transfer full. */
GSettings *sov_settings_open (void);

G_END_DECLS
