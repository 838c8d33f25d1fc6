/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Hears when it is time to look at the clock anew: every half a minute, when
 * the computer wakes up, and when the clock is set.
 *
 * One long timer would stand still while the computer sleeps (T25). Where the
 * kernel or the bus does not tell, the next half a minute does.
 *
 * Signal "looked" (SovClockWatch *self). */

G_BEGIN_DECLS

#define SOV_TYPE_CLOCK_WATCH (sov_clock_watch_get_type ())
G_DECLARE_FINAL_TYPE (SovClockWatch, sov_clock_watch, SOV, CLOCK_WATCH, GObject)

SovClockWatch *sov_clock_watch_new (void);

G_END_DECLS
