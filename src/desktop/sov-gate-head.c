/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-gate-private.h"

#include "store/sov-chain.h"

/* Where the evidence ends, told outside the vault too (vault.md §4.6): after
 * every backup, when the vault is locked, and when the program ends. It tells
 * nothing of anyone; a keyring that cannot keep it goes without, and one that
 * does not answer keeps nobody waiting for long. */

/* How long the end of the program waits for the keyring. */
#define PATIENCE_MS 1500

static void
head_clear (gpointer data)
{
  g_free (((SovGateHead *) data)->mark);
}

void
sov_gate_head_unref (SovGateHead *head)
{
  g_atomic_rc_box_release_full (head, head_clear);
}

static void
head_free (gpointer head)
{
  sov_gate_head_unref (head);
}

static gpointer
read_head (SovDatabase *db,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  SovGateHead *head = data;
  GError *reason = NULL;

  head->mark = sov_chain_dup_mark (db, &reason);
  if (reason != NULL)
    {
      g_propagate_error (error, reason);
      return NULL;
    }

  return g_strdup (head->mark != NULL ? head->mark : "");
}

/* As it is kept in mind: a new key has a place of its own in the keyring. */
static char *
name_of (SovGate *self,
         const char *mark)
{
  return g_strconcat (sov_vault_get_sentinel (self->vault)->key_id, " ", mark, NULL);
}

/* Whether the keyring is the place for @mark, and does not have it. */
static gboolean
is_news (SovGate *self,
         const char *mark)
{
  const SovSentinel *sentinel = self->vault != NULL && !self->is_example ? sov_vault_get_sentinel (self->vault) : NULL;
  g_autofree char *name = NULL;

  if (mark == NULL || *mark == '\0' || sentinel == NULL || sentinel->home != SOV_KEY_HOME_KEYRING)
    return FALSE;

  name = name_of (self, mark);
  return g_strcmp0 (name, self->head_told) != 0;
}

static void
tell (SovGate *self,
      const char *mark,
      GCancellable *cancellable,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  const SovSentinel *sentinel = sov_vault_get_sentinel (self->vault);

  sov_key_store_mark_async (self->keys, sentinel->uuid, sentinel->key_id, mark, cancellable, callback, user_data);
}

/* While the program goes on */

typedef struct
{
  SovGate *gate;
  char *name;
} Telling;

static void
told_cb (GObject *source,
         GAsyncResult *result,
         gpointer data)
{
  Telling *telling = data;

  if (sov_key_store_mark_finish (SOV_KEY_STORE (source), result) == SOV_KEY_FOUND)
    g_set_str (&telling->gate->head_told, telling->name);

  g_object_unref (telling->gate);
  g_free (telling->name);
  g_free (telling);
}

static void
head_read_cb (GObject *source,
              GAsyncResult *result,
              gpointer data)
{
  g_autoptr (SovGate) self = data;
  g_autofree char *mark = sov_store_call_finish (SOV_STORE (source), result, NULL);
  Telling *telling;

  if (g_cancellable_is_cancelled (self->cancellable) || !is_news (self, mark))
    return;

  telling = g_new0 (Telling, 1);
  telling->gate = g_object_ref (self);
  telling->name = name_of (self, mark);
  tell (self, mark, NULL, told_cb, telling);
}

void
sov_gate_ask_head (SovGate *self,
                   SovStore *store)
{
  g_clear_pointer (&self->head, sov_gate_head_unref);
  if (self->is_example)
    return;

  self->head = g_atomic_rc_box_new0 (SovGateHead);
  sov_store_call_async (store, read_head, g_atomic_rc_box_acquire (self->head), head_free, g_free, NULL,
                        head_read_cb, g_object_ref (self));
}

static void
backed_up_cb (SovGate *self)
{
  gint64 at = self->backups != NULL ? sov_backup_keeper_get_last_at (self->backups) : self->backed_up_at;

  if (at == self->backed_up_at || self->store == NULL)
    return;

  self->backed_up_at = at;
  sov_gate_ask_head (self, self->store);
}

void
sov_gate_watch_backups (SovGate *self)
{
  self->backed_up_at = sov_backup_keeper_get_last_at (self->backups);
  g_signal_connect_object (self->backups, "notify::last-at", G_CALLBACK (backed_up_cb), self, G_CONNECT_SWAPPED);
}

/* At its end */

typedef struct
{
  GMainLoop *loop;
  GCancellable *patience;
} Wait;

static void
wait_clear (gpointer data)
{
  Wait *wait = data;

  g_main_loop_unref (wait->loop);
  g_object_unref (wait->patience);
}

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer data)
{
  Wait *wait = data;

  sov_key_store_mark_finish (SOV_KEY_STORE (source), result);
  g_main_loop_quit (wait->loop);
  g_rc_box_release_full (wait, wait_clear);
}

/* First it is asked to stop, and then it is left. */
static gboolean
tick_cb (gpointer data)
{
  Wait *wait = data;

  if (g_cancellable_is_cancelled (wait->patience))
    g_main_loop_quit (wait->loop);
  g_cancellable_cancel (wait->patience);
  return G_SOURCE_CONTINUE;
}

/* In a context of its own: nothing else of the program goes on meanwhile. */
static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

/* Whom GDBus told of signals is let go by the context, when nothing else is left
 * to do in it. */
static void
let_go (GMainLoop *loop)
{
  g_autoptr (GSource) idle = g_idle_source_new ();

  g_source_set_priority (idle, G_PRIORITY_LOW);
  g_source_set_callback (idle, quit_cb, loop, NULL);
  g_source_attach (idle, g_main_loop_get_context (loop));
  g_main_loop_run (loop);
}

static void
tell_and_wait (SovGate *self,
               const char *mark)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) timer = g_timeout_source_new (PATIENCE_MS);
  Wait *wait = g_rc_box_new0 (Wait);

  wait->loop = g_main_loop_new (context, FALSE);
  wait->patience = g_cancellable_new ();
  g_source_set_callback (timer, tick_cb, wait, NULL);
  g_source_attach (timer, context);

  g_main_context_push_thread_default (context);
  tell (self, mark, wait->patience, answered_cb, g_rc_box_acquire (wait));
  g_main_loop_run (wait->loop);
  g_source_destroy (timer);
  let_go (wait->loop);
  g_main_context_pop_thread_default (context);

  g_rc_box_release_full (wait, wait_clear);
}

void
sov_gate_tell_head (SovGate *self)
{
  const char *mark = self->head != NULL ? self->head->mark : NULL;

  if (self->keyring_available && is_news (self, mark))
    tell_and_wait (self, mark);
  g_clear_pointer (&self->head, sov_gate_head_unref);
}
