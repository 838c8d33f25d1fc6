/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz/fuzz-import.h"

/* What a file is, is found out too. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  fuzz_import (sov_import_read, data, size);
  return 0;
}
