/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "store/sov-store.h"

/* Attachments as small pictures, where they are pictures.
 *
 * What is asked for is looked at by another process, two at a time, and the
 * last ones are kept while a page shows them; nothing comes to the disk. */

G_BEGIN_DECLS

#define SOV_TYPE_THUMBNAILS (sov_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (SovThumbnails, sov_thumbnails, SOV, THUMBNAILS, GObject)

SovThumbnails *sov_thumbnails_new (SovStore *store);

/* Whether it may be one, by its name and what was said of it. @type: nullable. */
gboolean sov_thumbnails_may_show (const char *name,
                                  const char *type);

/* @digest: of what is in it, for the number of one that is gone becomes another's.
 * The caller owns the texture; NULL with @error where there is none to show. */
void sov_thumbnails_load_async (SovThumbnails *self,
                                gint64 attachment,
                                const char *digest,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GdkTexture *sov_thumbnails_load_finish (SovThumbnails *self,
                                        GAsyncResult *result,
                                        GError **error);

G_END_DECLS
