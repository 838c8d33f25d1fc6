/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/picture/sov-picture-private.h"

#include <string.h>

SovPicture *
sov_picture_new (guint width,
                 guint height,
                 guint8 *pixels)
{
  SovPicture *self = g_new0 (SovPicture, 1);

  self->width = width;
  self->height = height;
  self->pixels = pixels;

  return self;
}

void
sov_picture_free (SovPicture *self)
{
  g_free (self->pixels);
  g_free (self);
}

gboolean
sov_picture_may_be (gint64 width,
                    gint64 height)
{
  return width > 0 && height > 0 && width <= SOV_PICTURE_SIDE_MAX && height <= SOV_PICTURE_SIDE_MAX &&
         width * height <= SOV_PICTURE_PIXELS_MAX;
}

static gboolean
begins_with (const guint8 *data,
             gsize size,
             gsize at,
             const char *mark,
             gsize n)
{
  return size >= at + n && memcmp (data + at, mark, n) == 0;
}

SovPicture *
sov_picture_read (const guint8 *data,
                  gsize size,
                  guint edge)
{
  SovPicture *picture = NULL;

  if (begins_with (data, size, 0, "\xff\xd8\xff", 3))
    picture = sov_picture_read_jpeg (data, size, edge);
  else if (begins_with (data, size, 0, "\x89PNG\r\n\x1a\n", 8))
    picture = sov_picture_read_png (data, size);
  else if (begins_with (data, size, 0, "RIFF", 4) && begins_with (data, size, 8, "WEBP", 4))
    picture = sov_picture_read_webp (data, size, edge);

  return picture != NULL ? sov_picture_shrink (picture, edge) : NULL;
}
