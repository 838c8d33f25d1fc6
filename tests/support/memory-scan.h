/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Looks for bytes in all memory of this process, as the kernel hands it out.
 * What is looked for is itself kept the wrong way round, so that it is not
 * found where it is kept. */

G_BEGIN_DECLS

typedef struct
{
  const char *what; /* for the test's output */
  guint8 bytes[64]; /* inverted */
  gsize size;
} MemoryNeedle;

/* @size: 8 to 64. */
void memory_needle_init (MemoryNeedle *self,
                         const char *what,
                         gconstpointer bytes,
                         gsize size);

/* In how many places each of @needles is found: UTF-8, or UTF-16 and UTF-32 of
 * its bytes. @where: prints each place. */
guint memory_scan (const MemoryNeedle *needles,
                   guint n_needles,
                   gboolean where);

G_END_DECLS
