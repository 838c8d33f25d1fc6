/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/sov-import-enums.h"

/* What a file is, by what stands in it; its name is asked last. */

G_BEGIN_DECLS

/* Whether the bytes are an archive that a chat may lie in. */
gboolean sov_import_is_archive (const char *bytes,
                                gsize size);

/* @text: the beginning of it, valid UTF-8. @name: (nullable): of the file.
 * SOV_IMPORT_TEXT where nothing is recognised. */
SovImportKind sov_import_recognise (const char *text,
                                    const char *name);

G_END_DECLS
