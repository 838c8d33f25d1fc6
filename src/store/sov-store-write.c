/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-private.h"

#include <gio/gio.h>

#include "model/sov-time.h"
#include "store/sov-collation.h"
#include "store/sov-erase.h"
#include "store/sov-perform.h"
#include "store/sov-store-error.h"
#include "store/sov-trash.h"

/* The jobs that write: each one transaction, one undo entry, one "changed". */

/* vault.md §4.9 */
#define MAX_UNDO 50

typedef struct
{
  char *label;
  GPtrArray *inverses;
} Undo;

typedef struct
{
  char *label;
  GPtrArray *actions;
  GPtrArray *refs;
} Performance;

void
sov_undo_free (gpointer data)
{
  Undo *undo = data;

  g_free (undo->label);
  g_ptr_array_unref (undo->inverses);
  g_free (undo);
}

const char *
sov_undo_get_label (gconstpointer undo)
{
  return ((const Undo *) undo)->label;
}

/* Whatever comes of it: a vault opens on a full disk too. */
static gboolean
adopt_lost (SovStoreState *state)
{
  sov_trash_adopt (state->db, sov_time_now (), NULL);
  return TRUE;
}

/* The same; what there is no room for now is put in order the next time. */
static gboolean
put_in_order (SovStoreState *state,
              GError **error)
{
  static gboolean (*const steps[]) (SovDatabase *, GError **) = { sov_collation_keep, sov_journal_sweep };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) reason = NULL;

      if (steps[i](state->db, &reason) || g_error_matches (reason, SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE))
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return TRUE;
}

/* Opens the file, and nothing that depends on it. */
static gboolean
connect_to_file (SovStoreState *state,
                 GBytes *key,
                 GError **error)
{
  state->standing = sov_standing_new ();
  state->db = g_str_equal (state->path, ":memory:")
                  ? sov_database_open_memory (error)
                  : sov_database_open (state->path, key, SOV_DATABASE_EXISTING, error);
  state->file = sov_place_look (state->path);

  return state->db != NULL &&
         (state->prepare == NULL || state->prepare (state->db, state->prepare_data, error)) &&
         sov_database_migrate (state->db, error);
}

/* Begins to note and to judge. */
static gboolean
begin (SovStoreState *state,
       GError **error)
{
  sov_database_set_read_only (state->db, state->read_only);
  return sov_standing_create_tables (state->db, error) &&
         sov_journal_watch_all (state->db, error) &&
         sov_standing_refresh (state->standing, state->db, NULL, sov_time_now (), error) &&
         sov_store_job_tick (state, NULL, NULL, error) != NULL;
}

gboolean
sov_store_state_open (SovStoreState *state,
                      const char *path,
                      GBytes *key,
                      GError **error)
{
  state->undo = g_ptr_array_new_with_free_func (sov_undo_free);
  state->redo = g_ptr_array_new_with_free_func (sov_undo_free);
  state->path = g_strdup (path);

  return connect_to_file (state, key, error) &&
         sov_erase_catch_up (state->db, path, error) &&
         adopt_lost (state) &&
         put_in_order (state, error) &&
         begin (state, error);
}

/* Nothing is swept: what can be undone may want it back. */
gboolean
sov_store_state_renew (SovStoreState *state,
                       GBytes *key,
                       GError **error)
{
  gboolean changed = state->changed;
  gboolean done;

  sov_database_spare_log (state->db);
  g_clear_pointer (&state->standing, sov_standing_free);
  g_clear_pointer (&state->db, sov_database_close);
  done = connect_to_file (state, key, error) && begin (state, error);
  state->changed = changed;

  return done;
}

void
sov_store_state_close (SovStoreState *state)
{
  g_clear_pointer (&state->undo, g_ptr_array_unref);
  g_clear_pointer (&state->redo, g_ptr_array_unref);
  g_clear_pointer (&state->standing, sov_standing_free);
  if (state->db != NULL && !state->read_only)
    sov_erase_tidy (state->db, NULL);
  g_clear_pointer (&state->db, sov_database_close);
  g_clear_pointer (&state->path, g_free);
  g_clear_error (&state->write_error);
}

static gboolean
count_red (SovStoreState *state,
           GError **error)
{
  g_autoptr (GPtrArray) items = sov_standing_get_today (state->standing, state->db, sov_time_now (), error);

  if (items == NULL)
    return FALSE;

  state->n_red = 0;
  for (guint i = 0; i < items->len; i++)
    state->n_red += ((SovTodayItem *) items->pdata[i])->urgency <= SOV_URGENCY_NOW;

  return TRUE;
}

/* A minute has gone by: what was calm may be due. What cannot be put away today,
 * on a full disk, waits. */
gpointer
sov_store_job_tick (SovStoreState *state,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  gboolean judged;

  if (!state->read_only)
    sov_store_state_keep_house (state, sov_time_now (), NULL);
  if (!sov_standing_tick (state->standing, state->db, sov_time_now (), &judged, error) ||
      !count_red (state, error))
    return NULL;

  state->judged = TRUE;
  return state;
}

gboolean
sov_store_state_settle (SovStoreState *state,
                        const char *label,
                        GPtrArray *stack,
                        GError **error)
{
  g_autoptr (SovJournal) journal = sov_journal_take (state->db, error);
  Undo *undo;

  if (journal == NULL)
    return FALSE;
  if (journal->inverses->len == 0)
    return TRUE;

  undo = g_new0 (Undo, 1);
  undo->label = g_strdup (label);
  undo->inverses = g_steal_pointer (&journal->inverses);
  g_ptr_array_add (stack, undo);
  if (stack->len > MAX_UNDO)
    g_ptr_array_remove_index (stack, 0);

  state->changed = TRUE;
  g_clear_error (&state->write_error);
  return sov_standing_refresh (state->standing, state->db, journal->rows, sov_time_now (), error) &&
         count_red (state, error);
}

/* What the disk does not take is told to everybody, until it takes something
 * again. What is wrong with an action is for who asked. */
static gboolean
transact (SovStoreState *state,
          SovDatabaseFunc func,
          gpointer data,
          GError **error)
{
  GError *failure = NULL;

  /* Into a file that was taken away, one could write for ever. */
  if ((state->file.number == 0 || sov_place_check_still (state->path, &state->file, &failure)) &&
      sov_database_transact (state->db, func, data, &failure))
    return TRUE;

  if (failure->domain == SOV_STORE_ERROR && failure->code != SOV_STORE_ERROR_CONSTRAINT && !state->read_only)
    {
      g_clear_error (&state->write_error);
      state->write_error = g_error_copy (failure);
      state->judged = TRUE;
    }
  g_propagate_error (error, failure);

  return FALSE;
}

gboolean
sov_store_state_write (SovStoreState *state,
                       const char *label,
                       SovDatabaseFunc func,
                       gpointer data,
                       GError **error)
{
  if (!transact (state, func, data, error) ||
      !sov_store_state_settle (state, label, state->undo, error))
    return FALSE;

  /* What was taken back would not fit what has been written since. */
  if (state->changed)
    g_ptr_array_set_size (state->redo, 0);
  return TRUE;
}

/* What is erased cannot be taken back, nor what was done before it. */
static gboolean
erases (GPtrArray *actions)
{
  for (guint i = 0; i < actions->len; i++)
    if (sov_action_get_kind (actions->pdata[i]) == SOV_ACTION_ERASE)
      return TRUE;

  return FALSE;
}

static gboolean
perform_all (SovDatabase *db,
             gpointer data,
             GError **error)
{
  Performance *performance = data;

  for (guint i = 0; i < performance->actions->len; i++)
    {
      char *ref = NULL;

      if (!sov_perform_action (db, performance->actions->pdata[i], &ref, error))
        return FALSE;
      g_ptr_array_add (performance->refs, ref);
    }

  g_ptr_array_add (performance->refs, NULL);
  return TRUE;
}

gpointer
sov_store_job_perform (SovStoreState *state,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  Performance *performance = data;

  g_clear_pointer (&performance->refs, g_ptr_array_unref);
  performance->refs = g_ptr_array_new_with_free_func (g_free);
  if (!sov_store_state_write (state, performance->label, perform_all, performance, error) ||
      (erases (performance->actions) && !sov_store_state_erased (state, error)))
    return NULL;

  return g_ptr_array_steal (performance->refs, NULL);
}

/* Steps that do not fit the vault any more will not fit later either; a full
 * disk may have room again. */
static gpointer
take_back (SovStoreState *state,
           GPtrArray *from,
           GPtrArray *to,
           GError **error)
{
  g_autofree char *label = NULL;
  GError *failure = NULL;
  Undo *undo;

  if (from->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "nothing to take back");
      return NULL;
    }

  undo = g_ptr_array_steal_index (from, from->len - 1);
  label = g_strdup (undo->label);
  if (!transact (state, sov_journal_apply, undo->inverses, &failure))
    {
      if (g_error_matches (failure, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT))
        sov_undo_free (undo);
      else
        g_ptr_array_add (from, undo);
      state->judged = TRUE;
      g_propagate_error (error, failure);
      return NULL;
    }

  sov_undo_free (undo);
  if (!sov_store_state_settle (state, label, to, error))
    return NULL;

  return label != NULL ? g_steal_pointer (&label) : g_strdup ("");
}

gpointer
sov_store_job_undo (SovStoreState *state,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  return take_back (state, state->undo, state->redo, error);
}

gpointer
sov_store_job_redo (SovStoreState *state,
                    gpointer data,
                    GCancellable *cancellable,
                    GError **error)
{
  return take_back (state, state->redo, state->undo, error);
}

static void
performance_free (gpointer data)
{
  Performance *performance = data;

  g_clear_pointer (&performance->actions, g_ptr_array_unref);
  g_clear_pointer (&performance->refs, g_ptr_array_unref);
  g_free (performance->label);
  g_free (performance);
}

void
sov_store_perform_async (SovStore *self,
                         const char *label,
                         GPtrArray *actions,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  Performance *performance = g_new0 (Performance, 1);

  g_return_if_fail (SOV_IS_STORE (self));

  performance->label = g_strdup (label);
  performance->actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  for (guint i = 0; i < actions->len; i++)
    g_ptr_array_add (performance->actions, sov_action_copy (actions->pdata[i]));

  sov_store_run_async (self, sov_store_job_perform, performance, performance_free, (GDestroyNotify) g_strfreev,
                       sov_store_perform_async, cancellable, callback, user_data);
}

GStrv
sov_store_perform_finish (SovStore *self,
                          GAsyncResult *result,
                          GError **error)
{
  return sov_store_call_finish (self, result, error);
}

void
sov_store_undo_async (SovStore *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self));

  sov_store_run_async (self, sov_store_job_undo, NULL, NULL, g_free, sov_store_undo_async,
                       cancellable, callback, user_data);
}

char *
sov_store_undo_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  return sov_store_call_finish (self, result, error);
}

void
sov_store_redo_async (SovStore *self,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (SOV_IS_STORE (self));

  sov_store_run_async (self, sov_store_job_redo, NULL, NULL, g_free, sov_store_redo_async,
                       cancellable, callback, user_data);
}

char *
sov_store_redo_finish (SovStore *self,
                       GAsyncResult *result,
                       GError **error)
{
  return sov_store_call_finish (self, result, error);
}
