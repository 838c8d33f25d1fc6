/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "desktop/sov-gate.h"

/* Lets the desktop's overview find customers, deals and agreed things.
 *
 * Owns org.gnome.Shell.SearchProvider2 on the bus. It looks only into a vault
 * that is open already: it opens none, asks for nothing and shows nothing by
 * itself, and while the vault is shut it answers as if there were nothing in
 * it. What is chosen in the overview becomes an action of the application:
 *
 *   show-found (su): the id of a result, the time of the key or click
 *   search     (su): the words, the time */

G_BEGIN_DECLS

/* The switch in the settings. */
#define SOV_SHELL_SEARCH_KEY "shell-search"

/* Where it is, below the application's own path. */
#define SOV_SHELL_SEARCH_PATH "/SearchProvider"

/* Results of each kind: parties, deals, agreed things. */
#define SOV_SHELL_SEARCH_LIMIT 5

#define SOV_TYPE_SHELL_SEARCH (sov_shell_search_get_type ())
G_DECLARE_FINAL_TYPE (SovShellSearch, sov_shell_search, SOV, SHELL_SEARCH, GObject)

/* @application: not kept alive; it outlives what it owns. @settings: (nullable):
 * NULL where the program is not installed: the search is on then. */
SovShellSearch *sov_shell_search_new (GApplication *application,
                                      GSettings *settings);

/* Whose vault is looked into while its state is SOV_GATE_READY. @gate:
 * (nullable): there is none. */
void sov_shell_search_set_gate (SovShellSearch *self,
                                SovGate *gate);

/* @path: the application's own. */
gboolean sov_shell_search_export (SovShellSearch *self,
                                  GDBusConnection *connection,
                                  const char *path,
                                  GError **error);
/* What was asked and is not answered yet is answered with nothing. */
void sov_shell_search_unexport (SovShellSearch *self);

G_END_DECLS
