/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sov-cli.h"

#include "desktop/sov-keyring.h"
#include "store/sov-secret.h"

/* The keyring for a program that has nothing else to do: each question runs a
 * main loop until its answer is there. */

/* Nobody may be there to unlock it. */
#define PATIENCE_MS (5 * 1000)

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
} Wait;

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  Wait *wait = user_data;

  wait->result = g_object_ref (result);
  g_main_loop_quit (wait->loop);
}

static SovKeyStore *
make_keyring (void)
{
  SovKeyStore *keys = sov_keyring_new ();

  sov_keyring_set_patience (SOV_KEYRING (keys), PATIENCE_MS, PATIENCE_MS);
  return keys;
}

static GBytes *
look_up (SovKeyStore *keys,
         const char *vault,
         const char *key_id)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  GBytes *key = NULL;

  sov_key_store_lookup_async (keys, vault, key_id, NULL, answered_cb, &wait);
  g_main_loop_run (loop);
  result = wait.result;

  return sov_key_store_lookup_finish (keys, result, &key) == SOV_KEY_FOUND ? key : NULL;
}

GBytes *
sov_cli_look_up_key (const SovSentinel *sentinel)
{
  g_autoptr (SovKeyStore) keys = make_keyring ();

  return look_up (keys, sentinel->uuid, sentinel->key_id);
}

gboolean
sov_cli_store_key (const char *vault,
                   const char *key_id,
                   GBytes *key)
{
  g_autoptr (SovKeyStore) keys = make_keyring ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Wait wait = { loop, NULL };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) read_back = NULL;

  sov_key_store_store_async (keys, vault, key_id, SOV_KEY_ACTIVE, key, NULL, answered_cb, &wait);
  g_main_loop_run (loop);
  result = wait.result;
  if (sov_key_store_store_finish (keys, result) != SOV_KEY_FOUND)
    return FALSE;

  read_back = look_up (keys, vault, key_id);
  return read_back != NULL && sov_secret_equal (read_back, key);
}
