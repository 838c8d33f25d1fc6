/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Tells when a program's first window is on the screen, and what it weighs.
 * Prints "frame MICROSECONDS" since BENCH_START (a monotonic time in
 * microseconds) at the first painted frame, "memory KILOBYTES" when all has
 * been quiet for a while, and quits. */

void bench_watch (GtkApplication *application);

/* Prints "WHAT MICROSECONDS" once. */
void bench_print_moment (const char *what);
