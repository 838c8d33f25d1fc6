/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/sov-database.h"

/* The bytes of files. The same bytes are kept once. */

G_BEGIN_DECLS

#define SOV_BLOB_MAX (50 * 1024 * 1024)

/* Puts @data beside the entry as a file called @name, which is data and never a
 * path. @content_type: nullable. */
gboolean sov_blob_attach (SovDatabase *db,
                          gint64 entry,
                          const char *name,
                          const char *content_type,
                          GBytes *data,
                          GError **error);

G_END_DECLS
