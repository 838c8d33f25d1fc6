/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "exchange/import/sov-read-mail.h"
#include "fuzz/fuzz-import.h"

/* Both of one mail and of many. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  gboolean many = size >= 5 && memcmp (data, "From ", 5) == 0;

  fuzz_import (many ? sov_read_mailbox : sov_read_mail, data, size);
  return 0;
}
