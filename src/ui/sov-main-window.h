/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "desktop/sov-gate.h"

/* The one window: sidebar, pages, toasts, and every action that the pages
 * activate ("win.show-party" and its kin). */

G_BEGIN_DECLS

#define SOV_TYPE_MAIN_WINDOW (sov_main_window_get_type ())
G_DECLARE_FINAL_TYPE (SovMainWindow, sov_main_window, SOV, MAIN_WINDOW, AdwApplicationWindow)

SovMainWindow *sov_main_window_new (GtkApplication *application);

/* Follows @gate: shows its view until a vault is open, then the pages. */
void sov_main_window_set_gate (SovMainWindow *self,
                               SovGate *gate);
/* An open vault: the pages and actions come alive, and Today is shown. */
void sov_main_window_set_store (SovMainWindow *self,
                                SovStore *store);

/* Activates the window's @action now, or as soon as a vault is open; the last
 * that was asked for counts. @target: (nullable): a floating one is taken. */
void sov_main_window_wish (SovMainWindow *self,
                           const char *action,
                           GVariant *target);

/* Locks the vault of the gate; the window shows nothing of it any more. What
 * is being typed is kept in the vault, and shown when it is open again. */
void sov_main_window_lock (SovMainWindow *self);
/* Does so by itself when nobody has touched the window for the time that was
 * chosen, or the user leaves the session. */
void sov_main_window_lock_when_left (SovMainWindow *self);

G_END_DECLS
