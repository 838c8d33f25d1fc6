/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/picture/sov-picture-private.h"

#include <png.h>

SovPicture *
sov_picture_read_png (const guint8 *data,
                      gsize size)
{
  png_image png = { .version = PNG_IMAGE_VERSION };
  g_autofree guint8 *pixels = NULL;
  gboolean ok = png_image_begin_read_from_memory (&png, data, size) != 0 && sov_picture_may_be (png.width, png.height);

  if (ok)
    {
      png.format = PNG_FORMAT_RGBA;
      pixels = g_malloc ((gsize) png.width * png.height * 4);
      ok = png_image_finish_read (&png, NULL, pixels, 0, NULL) != 0;
    }
  png_image_free (&png);

  return ok ? sov_picture_new (png.width, png.height, g_steal_pointer (&pixels)) : NULL;
}
