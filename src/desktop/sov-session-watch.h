/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Hears when the user leaves the session: the screen is locked or its saver
 * comes on, the computer goes to sleep.
 *
 * It only listens, to signals of both buses; where there is no bus, or nobody
 * who tells, it stays silent.
 *
 * Signal "left" (SovSessionWatch *self). */

G_BEGIN_DECLS

#define SOV_TYPE_SESSION_WATCH (sov_session_watch_get_type ())
G_DECLARE_FINAL_TYPE (SovSessionWatch, sov_session_watch, SOV, SESSION_WATCH, GObject)

SovSessionWatch *sov_session_watch_new (void);

G_END_DECLS
