/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Takes from this process all that a reader of a stranger's file has no need
 * of: network, writing, other programs, other processes, memory and time
 * without end. There is no way back. */

G_BEGIN_DECLS

/* FALSE where the machine refuses; then nothing may be read. */
gboolean sov_import_confine (void);

G_END_DECLS
