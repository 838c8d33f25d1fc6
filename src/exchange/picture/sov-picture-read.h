/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Reads a stranger's picture, made small enough to be looked at.
 *
 * Only JPEG, PNG and WebP, told by their first bytes and not by a name; their
 * size is looked at before a single pixel is. Linked by the process that may do
 * nothing else, and by tests. */

G_BEGIN_DECLS

/* What is larger, by its own account, is not read. */
#define SOV_PICTURE_SIDE_MAX 30000
#define SOV_PICTURE_PIXELS_MAX (50 * 1000 * 1000)

typedef struct
{
  guint width;
  guint height;
  guint8 *pixels; /* red, green, blue and opacity, a byte each; no padding */
} SovPicture;

void sov_picture_free (SovPicture *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SovPicture, sov_picture_free)

/* At most @edge on the longer side, upright. NULL: nothing that can be shown. */
SovPicture *sov_picture_read (const guint8 *data,
                              gsize size,
                              guint edge);

G_END_DECLS
