/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/picture/sov-picture-private.h"

#include <string.h>

#define ORIENTATION 0x0112
#define SHORT 3

typedef struct
{
  const guint8 *data;
  gsize size;
  gboolean big; /* the most significant byte first */
} Exif;

/* 0 beyond the end. */
static guint
read_number (const Exif *exif,
             gsize at,
             guint n_bytes)
{
  guint number = 0;

  if (at > exif->size || exif->size - at < n_bytes)
    return 0;

  for (guint i = 0; i < n_bytes; i++)
    number |= (guint) exif->data[at + i] << 8 * (exif->big ? n_bytes - 1 - i : i);

  return number;
}

guint
sov_picture_find_turn (const guint8 *data,
                       gsize size)
{
  const Exif exif = { data, size, size > 1 && data[0] == 'M' };
  gsize first = read_number (&exif, 4, 4);
  guint n_entries = read_number (&exif, first, 2);

  if (size < 8 || read_number (&exif, 2, 2) != 42)
    return 1;

  for (guint i = 0; i < n_entries; i++)
    {
      gsize entry = first + 2 + (gsize) i * 12;
      guint turn = read_number (&exif, entry + 8, 2);

      if (entry + 12 > size)
        break;
      if (read_number (&exif, entry, 2) == ORIENTATION && read_number (&exif, entry + 2, 2) == SHORT)
        return turn >= 1 && turn <= 8 ? turn : 1;
    }

  return 1;
}

/* Where the point at @x, @y of the upright picture was. */
static void
find_source (const SovPicture *from,
             guint turn,
             guint x,
             guint y,
             guint *from_x,
             guint *from_y)
{
  guint across = turn > 4 ? y : x;
  guint down = turn > 4 ? x : y;
  gboolean mirrored = turn == 2 || turn == 3 || turn == 7 || turn == 8;
  gboolean upside_down = turn == 3 || turn == 4 || turn == 6 || turn == 7;

  *from_x = mirrored ? from->width - 1 - across : across;
  *from_y = upside_down ? from->height - 1 - down : down;
}

SovPicture *
sov_picture_turn (SovPicture *picture,
                  guint turn)
{
  g_autoptr (SovPicture) from = picture;
  guint width = turn > 4 ? from->height : from->width;
  guint height = turn > 4 ? from->width : from->height;
  SovPicture *upright;

  if (turn <= 1 || turn > 8)
    return g_steal_pointer (&from);

  upright = sov_picture_new (width, height, g_malloc ((gsize) width * height * 4));
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      {
        guint from_x;
        guint from_y;

        find_source (from, turn, x, y, &from_x, &from_y);
        memcpy (upright->pixels + ((gsize) y * width + x) * 4,
                from->pixels + ((gsize) from_y * from->width + from_x) * 4, 4);
      }

  return upright;
}

/* The mean of the points from @x0, @y0 to before @x1, @y1; what cannot be seen
 * has no colour. */
static void
take_mean (const SovPicture *from,
           guint x0,
           guint x1,
           guint y0,
           guint y1,
           guint8 *to)
{
  guint64 sums[4] = { 0, 0, 0, 0 };
  guint64 n = (guint64) (x1 - x0) * (y1 - y0);

  for (guint y = y0; y < y1; y++)
    for (guint x = x0; x < x1; x++)
      {
        const guint8 *pixel = from->pixels + ((gsize) y * from->width + x) * 4;

        for (guint i = 0; i < 3; i++)
          sums[i] += (guint64) pixel[i] * pixel[3];
        sums[3] += pixel[3];
      }

  for (guint i = 0; i < 3; i++)
    to[i] = sums[3] > 0 ? (guint8) (sums[i] / sums[3]) : 0;
  to[3] = (guint8) (sums[3] / n);
}

SovPicture *
sov_picture_shrink (SovPicture *picture,
                    guint edge)
{
  g_autoptr (SovPicture) from = picture;
  guint longer = MAX (from->width, from->height);
  SovPicture *small;
  guint width;
  guint height;

  if (longer <= edge)
    return g_steal_pointer (&from);

  width = MAX (1, (guint) ((guint64) from->width * edge / longer));
  height = MAX (1, (guint) ((guint64) from->height * edge / longer));
  small = sov_picture_new (width, height, g_malloc ((gsize) width * height * 4));
  for (guint y = 0; y < height; y++)
    for (guint x = 0; x < width; x++)
      take_mean (from,
                 (guint) ((guint64) x * from->width / width), (guint) ((guint64) (x + 1) * from->width / width),
                 (guint) ((guint64) y * from->height / height), (guint) ((guint64) (y + 1) * from->height / height),
                 small->pixels + ((gsize) y * width + x) * 4);

  return small;
}
