/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Kilobytes of memory that this process has written and shares with nobody:
 * what it really costs. Pages of libraries that were only read do not count;
 * the kernel can drop them at any time. */
gint64 bench_private_memory (void);
/* The most that this process ever had in memory, in kilobytes, since it last
 * forgot that. */
gint64 bench_peak_memory (void);
void bench_forget_peak (void);
