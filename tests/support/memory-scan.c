/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/memory-scan.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* Read in pieces that overlap by more than the widest needle is long. */
#define PIECE (1024 * 1024)
#define OVERLAP 256

void
memory_needle_init (MemoryNeedle *self,
                    const char *what,
                    gconstpointer bytes,
                    gsize size)
{
  const guint8 *from = bytes;

  g_assert_cmpuint (size, >=, 8);
  g_assert_cmpuint (size, <=, sizeof self->bytes);
  self->what = what;
  self->size = size;
  for (gsize i = 0; i < size; i++)
    self->bytes[i] = (guint8) ~from[i];
}

static gboolean
matches (const MemoryNeedle *needle,
         const guint8 *at,
         gsize width)
{
  for (gsize i = 0; i < needle->size; i++)
    {
      if (at[i * width] != (guint8) ~needle->bytes[i])
        return FALSE;
      for (gsize pad = 1; pad < width; pad++)
        if (at[i * width + pad] != 0)
          return FALSE;
    }

  return TRUE;
}

static gboolean
is_at (const MemoryNeedle *needle,
       const guint8 *at,
       gsize left)
{
  for (gsize width = 1; width <= 4; width *= 2)
    if (needle->size * width <= left && matches (needle, at, width))
      return TRUE;

  return FALSE;
}

static guint
scan_piece (const MemoryNeedle *needles,
            guint n_needles,
            const guint8 *piece,
            gsize size,
            gsize limit,
            const char *map,
            gboolean where)
{
  guint n = 0;

  for (guint k = 0; k < n_needles; k++)
    {
      guint8 first = (guint8) ~needles[k].bytes[0];
      const guint8 *at = piece;

      while ((at = memchr (at, first, limit - (gsize) (at - piece))) != NULL)
        {
          if (is_at (&needles[k], at, size - (gsize) (at - piece)))
            {
              n++;
              if (where)
                g_test_message ("%s is in %s", needles[k].what, map);
            }
          if ((gsize) (++at - piece) >= limit)
            break;
        }
    }

  return n;
}

static guint
scan_map (int memory,
          const MemoryNeedle *needles,
          guint n_needles,
          guint8 *piece,
          guint64 from,
          guint64 to,
          const char *map,
          gboolean where)
{
  guint n = 0;

  for (guint64 at = from; at < to; at += PIECE - OVERLAP)
    {
      gssize size = pread (memory, piece, (size_t) MIN (PIECE, to - at), (off_t) at);
      gsize limit;

      if (size <= 0)
        break;
      limit = at + (guint64) size >= to ? (gsize) size : (gsize) MIN (size, PIECE - OVERLAP);
      n += scan_piece (needles, n_needles, piece, (gsize) size, limit, map, where);
    }

  return n;
}

guint
memory_scan (const MemoryNeedle *needles,
             guint n_needles,
             gboolean where)
{
  guint8 *piece = mmap (NULL, PIECE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  g_autofree char *maps = NULL;
  g_auto (GStrv) lines = NULL;
  guint n = 0;

  g_assert_true (piece != MAP_FAILED);
  g_assert_cmpint (memory, >=, 0);
  g_assert_true (g_file_get_contents ("/proc/self/maps", &maps, NULL, NULL));
  lines = g_strsplit (maps, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) words = g_strsplit_set (lines[i], "- ", 4);
      guint64 from = g_ascii_strtoull (words[0], NULL, 16);
      guint64 to = g_ascii_strtoull (words[1], NULL, 16);
      gboolean mine = from <= (guint64) (gsize) piece && (guint64) (gsize) piece < to;

      /* What lies beside the piece in one map is looked at all the same. */
      if (mine)
        n += scan_map (memory, needles, n_needles, piece, from, (guint64) (gsize) piece, lines[i], where) +
             scan_map (memory, needles, n_needles, piece, (guint64) (gsize) piece + PIECE, to, lines[i], where);
      else if (words[2][0] == 'r')
        n += scan_map (memory, needles, n_needles, piece, from, to, lines[i], where);
    }

  close (memory);
  munmap (piece, PIECE);
  return n;
}
