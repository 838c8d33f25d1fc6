/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-memory.h"

gint64
bench_private_memory (void)
{
  g_autofree char *text = NULL;
  gint64 total = 0;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return 0;

  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "Private_Dirty:"))
      total += g_ascii_strtoll (strchr (lines[i], ':') + 1, NULL, 10);

  return total;
}
