/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench/bench-memory.h"

#include <stdio.h>
#include <string.h>

/* The sum of the lines of @file that begin with @name, in kilobytes. */
static gint64
add_up (const char *file,
        const char *name)
{
  g_autofree char *text = NULL;
  gint64 total = 0;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (file, &text, NULL, NULL))
    return 0;

  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], name))
      total += g_ascii_strtoll (strchr (lines[i], ':') + 1, NULL, 10);

  return total;
}

gint64
bench_private_memory (void)
{
  return add_up ("/proc/self/smaps_rollup", "Private_Dirty:");
}

gint64
bench_peak_memory (void)
{
  return add_up ("/proc/self/status", "VmHWM:");
}

/* proc(5): 5 in clear_refs makes the peak what there is now. */
void
bench_forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;

  fputs ("5", file);
  fclose (file);
}
