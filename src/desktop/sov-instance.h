/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* The Sovittu that has a vault open already, when it is in the same session.
 *
 * Owns the names by which instances know each other on the session's bus. It
 * never says whether a vault is in use: the folder's lock does that, in every
 * session. */

G_BEGIN_DECLS

/* What a Sovittu with the vault in @folder is called on the bus. Transfer full. */
char *sov_instance_dup_id (const char *folder);

/* The name of another instance that may have the vault in @folder open. Transfer
 * full; NULL without an error when there is none, or no bus. */
void sov_instance_find_async (const char *folder,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
char *sov_instance_find_finish (GAsyncResult *result,
                                GError **error);

/* Brings its window to the front. @name: as it was found. */
void sov_instance_raise_async (const char *name,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean sov_instance_raise_finish (GAsyncResult *result,
                                    GError **error);

G_END_DECLS
