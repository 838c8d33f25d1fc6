/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/picture/sov-picture-read.h"

/* What the readers of each form share. Nobody else includes it. */

G_BEGIN_DECLS

/* Whether a picture may be so large. */
gboolean sov_picture_may_be (gint64 width,
                             gint64 height);
/* @pixels: taken over. */
SovPicture *sov_picture_new (guint width,
                             guint height,
                             guint8 *pixels);

/* Each: at least @edge on the longer side where it is cheaper so; NULL where it
 * cannot be read. */
SovPicture *sov_picture_read_jpeg (const guint8 *data,
                                   gsize size,
                                   guint edge);
SovPicture *sov_picture_read_png (const guint8 *data,
                                  gsize size);
SovPicture *sov_picture_read_webp (const guint8 *data,
                                   gsize size,
                                   guint edge);

/* How a camera was held, 1 to 8, by what it wrote beside a JPEG; 1 where it
 * does not say (Exif 2.32, tag 0x0112). @exif: what stands after "Exif\0\0". */
guint sov_picture_find_turn (const guint8 *exif,
                             gsize size);
/* Upright: takes @picture over. */
SovPicture *sov_picture_turn (SovPicture *picture,
                              guint turn);
/* Made smaller by the mean of what each point covers: takes @picture over. */
SovPicture *sov_picture_shrink (SovPicture *picture,
                                guint edge);

G_END_DECLS
