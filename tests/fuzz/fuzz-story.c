/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story.h"
#include "fuzz/fuzz.h"

/* T16, a hostile file: stories are today's only way in for foreign ones. Whatever
 * is in it is played or refused; the vault is not damaged, and nothing of a
 * refused one stays. */

#define NOW G_GINT64_CONSTANT (1792573200000)

typedef struct
{
  const guint8 *data;
  gsize size;
} Input;

static SovDatabase *
open_once (void)
{
  static SovDatabase *db;

  if (db == NULL)
    db = sov_database_open_memory (NULL);
  g_assert_nonnull (db);

  return db;
}

/* Taken back whatever comes of it, so that every input finds the same vault. */
static gboolean
play (SovDatabase *db,
      gpointer data,
      GError **error)
{
  const Input *input = data;
  g_autoptr (GError) reason = NULL;
  gboolean played = sov_story_play_inside (db, (const char *) input->data, (gssize) input->size, NOW, NULL, &reason);

  g_assert_true (played == (reason == NULL));
  g_assert_false (g_error_matches (reason, SOV_STORY_ERROR, SOV_STORY_ERROR_STORE));
  return FALSE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize size)
{
  Input input = { data, size };
  SovDatabase *db = open_once ();

  sov_database_transact (db, play, &input, NULL);
  g_assert_false (sov_database_in_transaction (db));
  return 0;
}
