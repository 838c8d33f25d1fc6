/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Old sets of characters; for sov-import-text alone. */

G_BEGIN_DECLS

extern const guint16 sov_import_macintosh[128];
extern const guint16 sov_import_ibm850[128];

G_END_DECLS
