/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The entry that lets the session start the program, outside a sandbox
 * (Desktop Application Autostart Specification 0.5). In a sandbox nothing of
 * this is used: the portal keeps such an entry. */

G_BEGIN_DECLS

/* Where it is. Transfer full. */
char *sov_autostart_dup_path (void);

/* Writes it, for the program that is running. @argument: what it is started
 * with. Errors: GFileError. */
gboolean sov_autostart_write (const char *argument,
                              GError **error);
/* Nothing of it is left, or never was. */
gboolean sov_autostart_remove (GError **error);

G_END_DECLS
