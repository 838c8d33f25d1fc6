/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-secret.h"

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "store/sov-database.h"

#define KEY_ID_LENGTH 16
#define SHA256_BLOCK 64
#define KEY_ID_DOMAIN "sovittu-key-id-v1"

/* Deeper than any call here goes, and little of a thread's eight megabytes. */
#define STACK_DEPTH (256 * 1024)

typedef struct
{
  gsize size;
  guint8 data[];
} Secret;

void
sov_secret_protect_process (void)
{
  struct rlimit none = { 0, 0 };

  umask (077);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  setrlimit (RLIMIT_CORE, &none);
}

static void
secret_free (gpointer data)
{
  Secret *secret = data;

  explicit_bzero (secret->data, secret->size);
  g_free (secret);
}

static Secret *
secret_alloc (gsize size)
{
  Secret *secret = g_malloc0 (sizeof *secret + size);

  secret->size = size;
  return secret;
}

GBytes *
sov_secret_new (gconstpointer data,
                gsize size)
{
  Secret *secret = secret_alloc (size);

  if (size > 0)
    memcpy (secret->data, data, size);

  return g_bytes_new_with_free_func (secret->data, size, secret_free, secret);
}

GBytes *
sov_secret_new_random (gsize size)
{
  Secret *secret = secret_alloc (size);
  gsize have = 0;

  while (have < size)
    {
      gssize got = getrandom (secret->data + have, size - have, 0);

      /* Without a generator there is no vault: no other way out is safe. */
      if (got < 0 && errno != EINTR)
        g_error ("getrandom: %s", g_strerror (errno));
      if (got > 0)
        have += (gsize) got;
    }

  return g_bytes_new_with_free_func (secret->data, size, secret_free, secret);
}

gboolean
sov_secret_equal (GBytes *a,
                  GBytes *b)
{
  gsize size;
  gsize other_size;
  const guint8 *one = g_bytes_get_data (a, &size);
  const guint8 *other = g_bytes_get_data (b, &other_size);
  guint8 differs = 0;

  if (size != other_size)
    return FALSE;

  for (gsize i = 0; i < size; i++)
    differs |= one[i] ^ other[i];

  return differs == 0;
}

char *
sov_secret_to_hex (GBytes *key)
{
  static const char digits[] = "0123456789abcdef";
  gsize size;
  const guint8 *bytes = g_bytes_get_data (key, &size);
  char *hex = g_malloc (2 * size + 1);

  for (gsize i = 0; i < size; i++)
    {
      hex[2 * i] = digits[bytes[i] >> 4];
      hex[2 * i + 1] = digits[bytes[i] & 0xf];
    }
  hex[2 * size] = '\0';

  return hex;
}

GBytes *
sov_secret_from_hex (const char *hex)
{
  guint8 bytes[SOV_KEY_SIZE];
  GBytes *key;

  if (hex == NULL || strlen (hex) != 2 * SOV_KEY_SIZE)
    return NULL;

  for (gsize i = 0; i < SOV_KEY_SIZE; i++)
    {
      if (!g_ascii_isxdigit (hex[2 * i]) || !g_ascii_isxdigit (hex[2 * i + 1]))
        return NULL;
      bytes[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));
    }

  key = sov_secret_new (bytes, sizeof bytes);
  explicit_bzero (bytes, sizeof bytes);
  return key;
}

void
sov_secret_text_free (char *text)
{
  if (text != NULL)
    explicit_bzero (text, strlen (text));
  g_free (text);
}

G_NO_INLINE void
sov_secret_wipe_stack (void)
{
  guint8 below[STACK_DEPTH];

  explicit_bzero (below, sizeof below);
}

char *
sov_secret_key_id (GBytes *key)
{
  static const guchar zeros[SHA256_BLOCK];
  g_autoptr (GChecksum) digest = g_checksum_new (G_CHECKSUM_SHA256);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (key, &size);
  char *key_id;

  g_checksum_update (digest, (const guchar *) KEY_ID_DOMAIN, sizeof KEY_ID_DOMAIN);
  g_checksum_update (digest, bytes, (gssize) size);
  key_id = g_strndup (g_checksum_get_string (digest), KEY_ID_LENGTH);

  /* Its buffer still holds the key. */
  g_checksum_reset (digest);
  g_checksum_update (digest, zeros, sizeof zeros);

  return key_id;
}
