/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* How long nobody has touched a window: no key, no pointer, no finger.
 *
 * Time asleep counts, and a clock that is set does not. It looks a few times a
 * minute, and does nothing but tell.
 *
 * Signal "idle" (SovIdle *self): each time it looks and the time has passed. */

G_BEGIN_DECLS

#define SOV_TYPE_IDLE (sov_idle_get_type ())
G_DECLARE_FINAL_TYPE (SovIdle, sov_idle, SOV, IDLE, GObject)

/* Listens until @window is gone. */
SovIdle *sov_idle_new (GtkWidget *window);

/* 0: never. */
void sov_idle_set_minutes (SovIdle *self,
                           int minutes);
/* As if it had been touched just now. */
void sov_idle_touch (SovIdle *self);
/* What it does by itself a few times a minute. @now: ms of sov_idle_get_now(). */
void sov_idle_look (SovIdle *self,
                    gint64 now);
/* Ms that pass also while the computer sleeps. */
gint64 sov_idle_get_now (void);

G_END_DECLS
