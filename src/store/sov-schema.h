/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* Whether a file's schema is one that a Sovittu made.
 *
 * A file that somebody hands over may have triggers and views of its own, which
 * run as soon as its tables are used (https://www.sqlite.org/security.html): it
 * is looked at before anything else is asked of it. */

G_BEGIN_DECLS

/* Compares it with what our own steps make at the version that the file names.
 * SOV_STORE_ERROR_NOT_OURS when it is another program's or has anything more,
 * less or other in it; SOV_STORE_ERROR_TOO_NEW when no step of ours made it. */
gboolean sov_schema_check (SovDatabase *db,
                           GError **error);

G_END_DECLS
