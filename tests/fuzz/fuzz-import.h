/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/import/sov-import-readers.h"
#include "fuzz/fuzz.h"

G_BEGIN_DECLS

/* Lets @read loose on the bytes, in each order of dates, up to its first item
 * alone, and for a file that may be in them; and holds what comes out to what
 * every reader promises. */
void fuzz_import (SovImportReader read,
                  const guint8 *data,
                  gsize size);

G_END_DECLS
