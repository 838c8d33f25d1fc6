/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* Has a stranger's picture looked at by the process that may do nothing else.
 *
 * That process gets the bytes and no path, and is ended after some seconds.
 * Nothing comes to the disk. */

G_BEGIN_DECLS

/* What is larger is not looked at. */
#define SOV_PICTURE_BYTES_MAX (16 * 1024 * 1024)

/* A picture made small. */
typedef struct
{
  guint width;
  guint height;
  GBytes *pixels; /* red, green, blue and opacity, a byte each; no padding */
} SovSmallPicture;

void sov_small_picture_free (SovSmallPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovSmallPicture, sov_small_picture_free)

/* @program: the path of that process. @edge: the longer side, at most 1024.
 * G_IO_ERROR_NOT_SUPPORTED where it is nothing that can be shown. */
void sov_picture_run_async (const char *program,
                            GBytes *bytes,
                            guint edge,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
/* Transfer full. */
SovSmallPicture *sov_picture_run_finish (GAsyncResult *result,
                                         GError **error);

G_END_DECLS
