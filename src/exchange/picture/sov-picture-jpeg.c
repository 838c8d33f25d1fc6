/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/picture/sov-picture-private.h"

#include <setjmp.h>
#include <stdio.h>
#include <string.h>

#include <jpeglib.h>

/* What libjpeg may set aside for itself. */
#define MEMORY (128 * 1024 * 1024)

typedef struct
{
  struct jpeg_error_mgr errors;
  jmp_buf out;
} Failure;

static void
fail (j_common_ptr jpeg)
{
  longjmp (((Failure *) jpeg->err)->out, 1);
}

static void
say_nothing (j_common_ptr jpeg)
{
}

/* Eighths: libjpeg reads a smaller picture for less. */
static void
choose_scale (struct jpeg_decompress_struct *jpeg,
              guint edge)
{
  guint longer = MAX (jpeg->image_width, jpeg->image_height);

  jpeg->scale_num = 8;
  jpeg->scale_denom = 8;
  for (guint eighths = 4; eighths > 0 && longer * eighths / 8 >= edge; eighths /= 2)
    jpeg->scale_num = eighths;
}

static guint
find_turn (const struct jpeg_decompress_struct *jpeg)
{
  for (jpeg_saved_marker_ptr marker = jpeg->marker_list; marker != NULL; marker = marker->next)
    if (marker->data_length > 6 && memcmp (marker->data, "Exif\0\0", 6) == 0)
      return sov_picture_find_turn (marker->data + 6, marker->data_length - 6);

  return 1;
}

static void
spread (const guint8 *row,
        guint width,
        guint8 *pixels)
{
  for (guint x = 0; x < width; x++)
    {
      memcpy (pixels + (gsize) x * 4, row + (gsize) x * 3, 3);
      pixels[(gsize) x * 4 + 3] = 0xff;
    }
}

/* What is made on the way, so that it can be freed when libjpeg leaps out. */
typedef struct
{
  guint8 *row;
  guint8 *pixels;
} Making;

static guint
read_pixels (struct jpeg_decompress_struct *jpeg,
             guint edge,
             Making *making)
{
  guint turn;

  jpeg_save_markers (jpeg, JPEG_APP0 + 1, 0xffff);
  if (jpeg_read_header (jpeg, TRUE) != JPEG_HEADER_OK || !sov_picture_may_be (jpeg->image_width, jpeg->image_height))
    return 0;

  turn = find_turn (jpeg);
  choose_scale (jpeg, edge);
  jpeg->out_color_space = JCS_RGB;
  jpeg->mem->max_memory_to_use = MEMORY;
  jpeg_start_decompress (jpeg);
  making->row = g_malloc ((gsize) jpeg->output_width * 3);
  making->pixels = g_malloc0 ((gsize) jpeg->output_width * jpeg->output_height * 4);
  while (jpeg->output_scanline < jpeg->output_height)
    {
      gsize at = (gsize) jpeg->output_scanline * jpeg->output_width * 4;

      if (jpeg_read_scanlines (jpeg, &making->row, 1) != 1)
        return 0;
      spread (making->row, jpeg->output_width, making->pixels + at);
    }

  return turn;
}

SovPicture *
sov_picture_read_jpeg (const guint8 *data,
                       gsize size,
                       guint edge)
{
  struct jpeg_decompress_struct jpeg = { 0 };
  Failure failure;
  Making *making = g_new0 (Making, 1);
  SovPicture *picture = NULL;

  jpeg.err = jpeg_std_error (&failure.errors);
  failure.errors.error_exit = fail;
  failure.errors.output_message = say_nothing;
  jpeg_create_decompress (&jpeg);
  if (setjmp (failure.out) == 0)
    {
      guint turn;

      jpeg_mem_src (&jpeg, data, size);
      turn = read_pixels (&jpeg, edge, making);
      if (turn != 0)
        {
          picture = sov_picture_new (jpeg.output_width, jpeg.output_height, g_steal_pointer (&making->pixels));
          picture = sov_picture_turn (sov_picture_shrink (picture, edge), turn);
        }
    }
  jpeg_destroy_decompress (&jpeg);
  g_free (making->row);
  g_free (making->pixels);
  g_free (making);

  return picture;
}
