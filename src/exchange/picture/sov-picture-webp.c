/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/picture/sov-picture-private.h"

#include <webp/decode.h>

/* Of one that moves, the first picture: libwebp itself refuses such, so that
 * they stay files. */

SovPicture *
sov_picture_read_webp (const guint8 *data,
                       gsize size,
                       guint edge)
{
  WebPDecoderConfig config;
  g_autofree guint8 *pixels = NULL;
  guint longer;
  guint width;
  guint height;

  if (!WebPInitDecoderConfig (&config) || WebPGetFeatures (data, size, &config.input) != VP8_STATUS_OK ||
      config.input.has_animation || !sov_picture_may_be (config.input.width, config.input.height))
    return NULL;

  width = (guint) config.input.width;
  height = (guint) config.input.height;
  longer = MAX (width, height);
  if (longer > edge)
    {
      width = MAX (1, (guint) ((guint64) width * edge / longer));
      height = MAX (1, (guint) ((guint64) height * edge / longer));
      config.options.use_scaling = 1;
      config.options.scaled_width = (int) width;
      config.options.scaled_height = (int) height;
    }

  pixels = g_malloc ((gsize) width * height * 4);
  config.output.colorspace = MODE_RGBA;
  config.output.is_external_memory = 1;
  config.output.u.RGBA.rgba = pixels;
  config.output.u.RGBA.stride = (int) width * 4;
  config.output.u.RGBA.size = (gsize) width * height * 4;

  return WebPDecode (data, size, &config) == VP8_STATUS_OK ? sov_picture_new (width, height, g_steal_pointer (&pixels)) : NULL;
}
