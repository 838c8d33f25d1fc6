/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-private.h"

#include "model/sov-time.h"
#include "store/sov-erase.h"
#include "store/sov-trash.h"

/* What goes for good, among the jobs of the store: by the clock, and when the
 * trash is emptied. Whatever could be taken back before cannot any more: the
 * steps to do so would bring it back. */

/* At one go of the clock. */
#define FEW 20

/* Something of the vault went past the journal's steps. */
static gboolean
forget_steps (SovStoreState *state,
              GError **error)
{
  if (!sov_store_state_settle (state, NULL, state->undo, error))
    return FALSE;

  g_ptr_array_set_size (state->undo, 0);
  g_ptr_array_set_size (state->redo, 0);
  state->changed = TRUE;
  return sov_database_execute (state->db, "PRAGMA wal_checkpoint (TRUNCATE)", error);
}

gboolean
sov_store_state_erased (SovStoreState *state,
                        GError **error)
{
  return sov_erase_catch_up (state->db, state->path, error) && forget_steps (state, error);
}

gboolean
sov_store_state_keep_house (SovStoreState *state,
                            gint64 now,
                            GError **error)
{
  guint n = 0;

  return sov_trash_count_day (state->db, now, error) &&
         sov_trash_purge (state->db, now, FEW, &n, error) &&
         (n == 0 || forget_steps (state, error)) &&
         sov_erase_tidy (state->db, error);
}

gpointer
sov_store_job_empty_trash (SovStoreState *state,
                           gpointer data,
                           GCancellable *cancellable,
                           GError **error)
{
  g_autofree guint *n = g_new0 (guint, 1);

  if (!sov_trash_empty (state->db, sov_time_now (), n, error) ||
      (*n > 0 && !forget_steps (state, error)))
    return NULL;

  return g_steal_pointer (&n);
}
