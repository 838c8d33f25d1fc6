/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "sov-wiping-free.h"

/* Overwrites all memory that is given back, whoever gives it back: what the
 * vault, GLib, GTK or libsecret once held in a string is not left lying in the
 * heap when the vault is locked. It stands before the free() and realloc() of
 * the C library, or of what was loaded in its place, and leaves the work to
 * them.
 *
 * The C library can do the like (M_PERTURB), but not in every version for the
 * blocks that a thread keeps at hand, which is where most short strings end. */

/* A sanitizer has functions of its own in the same place. gcc tells of it by a
 * macro, clang by a feature. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZED
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define SANITIZED
#endif
#endif

#if defined(__GLIBC__) && !defined(SANITIZED)

#include <dlfcn.h>
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#define EXPORTED __attribute__ ((visibility ("default")))

typedef void (*Free) (void *block);
typedef void *(*Realloc) (void *block,
                          size_t size);

static void
wipe (void *block)
{
  explicit_bzero (block, malloc_usable_size (block));
}

/* First called before there are threads: the linker itself gives memory back.
 * So does asking it, where it has an earlier error to forget: those few bytes
 * are left where they are. */
static void
give_back (void *block)
{
  static Free next;
  static gboolean asking;

  if (next == NULL)
    {
      if (asking)
        return;
      asking = TRUE;
      *(void **) &next = dlsym (RTLD_NEXT, "free");
    }
  next (block);
}

static void *
shrink (void *block,
        size_t size)
{
  static Realloc next;
  static gboolean asking;

  if (next == NULL)
    {
      if (asking)
        return block;
      asking = TRUE;
      *(void **) &next = dlsym (RTLD_NEXT, "realloc");
    }
  return next (block, size);
}

EXPORTED void
free (void *block)
{
  if (block == NULL)
    return;

  wipe (block);
  give_back (block);
}

/* A block that moves is copied here, so that the old one can be wiped; one that
 * shrinks is wiped where it ends. */
EXPORTED void *
realloc (void *block,
         size_t size)
{
  size_t old = block != NULL ? malloc_usable_size (block) : 0;
  void *moved;

  if (block == NULL)
    return malloc (size);
  if (size <= old)
    {
      explicit_bzero ((char *) block + size, old - size);
      return size < old / 2 ? shrink (block, size) : block;
    }

  moved = malloc (size);
  if (moved == NULL)
    return NULL;

  memcpy (moved, block, old);
  wipe (block);
  give_back (block);
  return moved;
}

gboolean
sov_wiping_free_is_on (void)
{
  return TRUE;
}

#else

gboolean
sov_wiping_free_is_on (void)
{
  return FALSE;
}

#endif
