/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/memory-key-store.h"

#include "store/sov-secret.h"

struct _MemoryKeyStore
{
  GObject parent_instance;

  GHashTable *keys;  /* "vault/key_id" → GBytes */
  GHashTable *marks; /* the same → text */
  SovKeyAnswer lookup;
  SovKeyAnswer store;
  gboolean garbles;
  gboolean holds;
  GQueue held; /* GTask, and its answer as task data */
  guint n_stored;
  guint n_marked;
};

typedef struct
{
  SovKeyAnswer answer;
  GBytes *key;
} Answer;

static void memory_key_store_iface_init (SovKeyStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (MemoryKeyStore, memory_key_store, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (SOV_TYPE_KEY_STORE, memory_key_store_iface_init))

static void
answer_free (Answer *answer)
{
  g_clear_pointer (&answer->key, g_bytes_unref);
  g_free (answer);
}

/* Takes @task. */
static void
give (MemoryKeyStore *self,
      GTask *task,
      SovKeyAnswer answer,
      GBytes *key)
{
  Answer *given = g_new0 (Answer, 1);

  given->answer = answer;
  given->key = key != NULL ? g_bytes_ref (key) : NULL;
  g_task_set_task_data (task, given, (GDestroyNotify) answer_free);
  g_task_set_check_cancellable (task, FALSE);

  if (self->holds)
    {
      g_queue_push_tail (&self->held, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

static char *
name_of (const char *vault,
         const char *key_id,
         SovKeyState state)
{
  return g_strconcat (vault, "/", key_id, state == SOV_KEY_PENDING ? "/pending" : NULL, NULL);
}

static GBytes *
find_key (MemoryKeyStore *self,
          const char *vault,
          const char *key_id,
          SovKeyState state)
{
  g_autofree char *name = name_of (vault, key_id, state);

  return g_hash_table_lookup (self->keys, name);
}

static void
lookup_async (SovKeyStore *store,
              const char *vault,
              const char *key_id,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  MemoryKeyStore *self = MEMORY_KEY_STORE (store);
  GBytes *key = find_key (self, vault, key_id, SOV_KEY_ACTIVE);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  if (key == NULL)
    key = find_key (self, vault, key_id, SOV_KEY_PENDING);
  if (self->lookup != SOV_KEY_FOUND)
    give (self, task, self->lookup, NULL);
  else
    give (self, task, key != NULL ? SOV_KEY_FOUND : SOV_KEY_NOT_FOUND, key);
}

static SovKeyAnswer
lookup_finish (SovKeyStore *store,
               GAsyncResult *result,
               GBytes **key)
{
  Answer *answer = g_task_get_task_data (G_TASK (result));

  *key = g_steal_pointer (&answer->key);
  return answer->answer;
}

static void
store_async (SovKeyStore *store,
             const char *vault,
             const char *key_id,
             SovKeyState state,
             GBytes *key,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  MemoryKeyStore *self = MEMORY_KEY_STORE (store);
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  if (self->store == SOV_KEY_FOUND)
    {
      g_autoptr (GBytes) other = sov_secret_new_random (g_bytes_get_size (key));

      g_hash_table_insert (self->keys, name_of (vault, key_id, state), g_bytes_ref (self->garbles ? other : key));
      self->n_stored++;
    }
  give (self, task, self->store, NULL);
}

static void
clear_async (SovKeyStore *store,
             const char *vault,
             const char *key_id,
             SovKeyState state,
             GCancellable *cancellable,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  MemoryKeyStore *self = MEMORY_KEY_STORE (store);
  g_autofree char *active = name_of (vault, key_id, SOV_KEY_ACTIVE);
  g_autofree char *pending = name_of (vault, key_id, SOV_KEY_PENDING);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  gboolean any = FALSE;

  if (self->store == SOV_KEY_FOUND && state != SOV_KEY_PENDING)
    any = g_hash_table_remove (self->keys, active);
  if (self->store == SOV_KEY_FOUND && state != SOV_KEY_ACTIVE)
    any = g_hash_table_remove (self->keys, pending) || any;
  give (self, task, self->store != SOV_KEY_FOUND ? self->store : any ? SOV_KEY_FOUND
                                                                     : SOV_KEY_NOT_FOUND,
        NULL);
}

/* What is held and no longer wanted. */
static void
give_up_cb (MemoryKeyStore *self,
            GCancellable *cancellable)
{
  for (GList *l = self->held.head, *next; l != NULL; l = next)
    {
      GTask *task = l->data;

      next = l->next;
      if (g_task_get_cancellable (task) != cancellable)
        continue;
      g_queue_delete_link (&self->held, l);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

static void
mark_async (SovKeyStore *store,
            const char *vault,
            const char *key_id,
            const char *head,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  MemoryKeyStore *self = MEMORY_KEY_STORE (store);
  gboolean there = find_key (self, vault, key_id, SOV_KEY_ACTIVE) != NULL;
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (give_up_cb), self, G_CONNECT_SWAPPED);
  if (self->store == SOV_KEY_FOUND && there && !self->holds)
    g_hash_table_insert (self->marks, name_of (vault, key_id, SOV_KEY_ACTIVE), g_strdup (head));
  self->n_marked++;
  give (self, task, self->store == SOV_KEY_FOUND && !there ? SOV_KEY_NOT_FOUND : self->store, NULL);
}

static SovKeyAnswer
finish (SovKeyStore *store,
        GAsyncResult *result)
{
  Answer *answer = g_task_get_task_data (G_TASK (result));

  return answer->answer;
}

static void
memory_key_store_iface_init (SovKeyStoreInterface *iface)
{
  iface->lookup_async = lookup_async;
  iface->lookup_finish = lookup_finish;
  iface->store_async = store_async;
  iface->store_finish = finish;
  iface->clear_async = clear_async;
  iface->clear_finish = finish;
  iface->mark_async = mark_async;
  iface->mark_finish = finish;
}

static void
memory_key_store_finalize (GObject *object)
{
  MemoryKeyStore *self = MEMORY_KEY_STORE (object);

  g_queue_clear_full (&self->held, g_object_unref);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->marks);

  G_OBJECT_CLASS (memory_key_store_parent_class)->finalize (object);
}

static void
memory_key_store_class_init (MemoryKeyStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = memory_key_store_finalize;
}

static void
memory_key_store_init (MemoryKeyStore *self)
{
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_queue_init (&self->held);
}

MemoryKeyStore *
memory_key_store_new (void)
{
  return g_object_new (MEMORY_TYPE_KEY_STORE, NULL);
}

void
memory_key_store_say (MemoryKeyStore *self,
                      SovKeyAnswer lookup,
                      SovKeyAnswer store)
{
  self->lookup = lookup;
  self->store = store;
}

void
memory_key_store_garble (MemoryKeyStore *self)
{
  self->garbles = TRUE;
}

void
memory_key_store_hold (MemoryKeyStore *self,
                       gboolean hold)
{
  GTask *task;

  self->holds = hold;
  while (!hold && (task = g_queue_pop_head (&self->held)) != NULL)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
}

void
memory_key_store_put (MemoryKeyStore *self,
                      const char *vault,
                      const char *key_id,
                      GBytes *key)
{
  g_autofree char *name = name_of (vault, key_id, SOV_KEY_ACTIVE);

  if (key != NULL)
    g_hash_table_insert (self->keys, g_steal_pointer (&name), g_bytes_ref (key));
  else
    g_hash_table_remove (self->keys, name);
}

gboolean
memory_key_store_has (MemoryKeyStore *self,
                      const char *vault,
                      const char *key_id,
                      SovKeyState state)
{
  return find_key (self, vault, key_id, state) != NULL;
}

const char *
memory_key_store_get_mark (MemoryKeyStore *self,
                           const char *vault,
                           const char *key_id)
{
  g_autofree char *name = name_of (vault, key_id, SOV_KEY_ACTIVE);

  return g_hash_table_lookup (self->marks, name);
}

guint
memory_key_store_get_n_keys (MemoryKeyStore *self)
{
  return g_hash_table_size (self->keys);
}

guint
memory_key_store_get_n_stored (MemoryKeyStore *self)
{
  return self->n_stored;
}

guint
memory_key_store_get_n_marked (MemoryKeyStore *self)
{
  return self->n_marked;
}

void
memory_key_store_forget_all (MemoryKeyStore *self)
{
  g_hash_table_remove_all (self->keys);
}
