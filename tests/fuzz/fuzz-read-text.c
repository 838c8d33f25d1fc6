/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/import/sov-read-text.h"
#include "fuzz/fuzz-import.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  fuzz_import (sov_read_text, data, size);
  return 0;
}
