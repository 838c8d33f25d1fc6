/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <unistd.h>

#include "exchange/import/sov-import-confine.h"
#include "exchange/picture/sov-picture-read.h"

/* The process that looks at what strangers call pictures: a file on descriptor
 * 0, width, height and pixels out on 1. It has no key, no network, no way to
 * write, and ends when it has looked at one. */

#define IN 0
#define OUT 1
#define EDGE_MAX 1024

static gboolean
send (gconstpointer bytes,
      gsize size)
{
  const char *at = bytes;

  while (size > 0)
    {
      ssize_t n = write (OUT, at, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      at += n;
      size -= (gsize) n;
    }

  return TRUE;
}

static int
look (int argc,
      char *argv[])
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (SovPicture) picture = NULL;
  guint64 edge = 0;
  guint32 head[2];

  if (argc != 2 || !g_ascii_string_to_unsigned (argv[1], 10, 1, EDGE_MAX, &edge, NULL))
    return 2;

  file = g_mapped_file_new_from_fd (IN, FALSE, NULL);
  if (file != NULL)
    picture = sov_picture_read ((const guint8 *) g_mapped_file_get_contents (file), g_mapped_file_get_length (file), (guint) edge);
  if (picture == NULL)
    return 1;

  head[0] = GUINT32_TO_LE (picture->width);
  head[1] = GUINT32_TO_LE (picture->height);

  return send (head, sizeof head) && send (picture->pixels, (gsize) picture->width * picture->height * 4) ? 0 : 1;
}

int
main (int argc,
      char *argv[])
{
  if (!sov_import_confine ())
    return 3;

  /* What checks for leaks at the end may not look. */
  _exit (look (argc, argv));
}
