/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/picture/sov-picture-read.h"
#include "fuzz/fuzz.h"

/* As large as the history shows it. */
#define EDGE 240

/* Whatever comes of it is no larger than what was asked for, and all there. */
int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  g_autoptr (SovPicture) picture = sov_picture_read (data, size, EDGE);
  g_autofree guint8 *copy = NULL;

  if (picture == NULL)
    return 0;

  g_assert_cmpuint (MIN (picture->width, picture->height), >, 0);
  g_assert_cmpuint (MAX (picture->width, picture->height), <=, EDGE);
  copy = g_memdup2 (picture->pixels, (gsize) picture->width * picture->height * 4);
  return 0;
}
