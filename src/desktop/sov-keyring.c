/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "desktop/sov-keyring.h"

#include <glib/gi18n.h>
#include <libsecret/secret.h>

#include "model/sov-log.h"
#include "sov-config.h"
#include "store/sov-secret.h"

#define ANSWER_MS (10 * 1000)
#define PERSON_MS (120 * 1000)

#define ATTRIBUTE_APPLICATION "application"
#define ATTRIBUTE_VAULT "vault"
#define ATTRIBUTE_KEY_ID "key_id"
#define ATTRIBUTE_STATE "state"
/* Not in the schema: what is looked up by the others is found with it too. */
#define ATTRIBUTE_HEAD "head"

struct _SovKeyring
{
  GObject parent_instance;

  guint answer_ms;
  guint person_ms;
  gboolean quiet;
};

/* One question to the keyring, of one step or two. */
typedef struct
{
  GHashTable *attributes;
  char *key_id;
  char *head;             /* to be noted; else NULL */
  GCancellable *patience; /* cancelled by the caller, or when time is up */
  gulong chained;
  guint timer;
  gboolean answered;
  SovKeyAnswer answer; /* when it ends by itself */
  SovKeyAnswer late;   /* when time is up */
  GBytes *key;
} Call;

static void sov_keyring_iface_init (SovKeyStoreInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SovKeyring, sov_keyring, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (SOV_TYPE_KEY_STORE, sov_keyring_iface_init))

static const SecretSchema schema = {
  .name = SOV_APP_ID ".Vault",
  .flags = SECRET_SCHEMA_NONE,
  .attributes = {
      { ATTRIBUTE_APPLICATION, SECRET_SCHEMA_ATTRIBUTE_STRING },
      { ATTRIBUTE_VAULT, SECRET_SCHEMA_ATTRIBUTE_STRING },
      { ATTRIBUTE_KEY_ID, SECRET_SCHEMA_ATTRIBUTE_STRING },
      { ATTRIBUTE_STATE, SECRET_SCHEMA_ATTRIBUTE_STRING },
      { NULL, 0 },
  },
};

static void
call_free (Call *call)
{
  g_clear_handle_id (&call->timer, g_source_remove);
  g_clear_pointer (&call->attributes, g_hash_table_unref);
  g_clear_pointer (&call->key_id, g_free);
  g_clear_pointer (&call->head, g_free);
  g_clear_pointer (&call->key, g_bytes_unref);
  g_clear_object (&call->patience);
  g_free (call);
}

static void
cancelled_cb (GCancellable *cancellable,
              GCancellable *patience)
{
  g_cancellable_cancel (patience);
}

static GTask *
call_new (SovKeyring *self,
          const char *vault,
          const char *key_id,
          SovKeyState state,
          GCancellable *cancellable,
          GAsyncReadyCallback callback,
          gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Call *call = g_new0 (Call, 1);

  call->key_id = g_strdup (key_id);
  call->attributes = secret_attributes_build (&schema,
                                              ATTRIBUTE_APPLICATION, SOV_APP_ID,
                                              ATTRIBUTE_VAULT, vault,
                                              ATTRIBUTE_KEY_ID, key_id,
                                              state != SOV_KEY_ANY_STATE ? ATTRIBUTE_STATE : NULL,
                                              state == SOV_KEY_PENDING ? "pending" : "active",
                                              NULL);
  call->patience = g_cancellable_new ();
  if (cancellable != NULL)
    call->chained = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb),
                                           g_object_ref (call->patience), g_object_unref);
  g_task_set_task_data (task, call, (GDestroyNotify) call_free);
  g_task_set_check_cancellable (task, FALSE);

  return task;
}

static void
finish (GTask *task,
        SovKeyAnswer answer)
{
  Call *call = g_task_get_task_data (task);

  if (call->answered)
    return;

  call->answered = TRUE;

  /* A service that came back does not know the session that libsecret keeps. */
  if (answer == SOV_KEY_UNAVAILABLE)
    secret_service_disconnect ();

  g_clear_handle_id (&call->timer, g_source_remove);
  g_cancellable_disconnect (g_task_get_cancellable (task), call->chained);
  g_task_return_int (task, answer);
}

/* A question that nobody answers is left behind: a service that shows it may not
 * even say when it was taken away. */
static gboolean
time_is_up_cb (gpointer user_data)
{
  GTask *task = user_data;
  Call *call = g_task_get_task_data (task);

  call->timer = 0;
  call->answer = call->late;
  g_cancellable_cancel (call->patience);
  finish (task, call->late);
  return G_SOURCE_REMOVE;
}

/* Unless it says otherwise in time, a keyring that ends a question itself has
 * been refused by the person it asked. @late: what it means when it does not. */
static void
wait_for (GTask *task,
          guint ms,
          SovKeyAnswer late)
{
  Call *call = g_task_get_task_data (task);

  g_clear_handle_id (&call->timer, g_source_remove);
  call->answer = SOV_KEY_LOCKED;
  call->late = late;
  call->timer = g_timeout_add_full (G_PRIORITY_DEFAULT, ms, time_is_up_cb, g_object_ref (task), g_object_unref);
}

static SovKeyAnswer
answer_for_error (Call *call,
                  const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return call->answer;
  if (g_error_matches (error, SECRET_ERROR, SECRET_ERROR_IS_LOCKED))
    return SOV_KEY_LOCKED;

  sov_log_failure ("the keyring", error);
  return SOV_KEY_UNAVAILABLE;
}

/* Items of the Secret Service carry the secret already; the others are in
 * memory. */
static SecretValue *
secret_of (SecretRetrievable *found)
{
  if (SECRET_IS_ITEM (found))
    return secret_item_get_secret (SECRET_ITEM (found));

  return secret_retrievable_retrieve_secret_sync (found, NULL, NULL);
}

static gboolean
is_locked (SecretRetrievable *found)
{
  return SECRET_IS_ITEM (found) && secret_item_get_locked (SECRET_ITEM (found));
}

/* What one item is worth. */
static SovKeyAnswer
read_item (Call *call,
           SecretRetrievable *item)
{
  g_autoptr (SecretValue) value = secret_of (item);
  g_autoptr (GBytes) key = NULL;
  g_autofree char *key_id = NULL;

  if (value == NULL)
    return is_locked (item) ? SOV_KEY_LOCKED : SOV_KEY_UNAVAILABLE;

  key = sov_secret_from_hex (secret_value_get_text (value));
  key_id = key != NULL ? sov_secret_key_id (key) : NULL;
  if (g_strcmp0 (key_id, call->key_id) != 0)
    return SOV_KEY_GARBLED;

  g_clear_pointer (&call->key, g_bytes_unref);
  call->key = g_steal_pointer (&key);
  return SOV_KEY_FOUND;
}

/* Of several items under one name the one counts that is the key it says; and
 * while one is locked, no more can be said. */
static SovKeyAnswer
choose (Call *call,
        GList *items)
{
  SovKeyAnswer answer = SOV_KEY_NOT_FOUND;

  for (GList *l = items; l != NULL; l = l->next)
    {
      SovKeyAnswer one = read_item (call, l->data);

      if (one == SOV_KEY_FOUND)
        return one;
      if (answer != SOV_KEY_LOCKED)
        answer = one;
    }

  return answer;
}

static SovKeyAnswer
read_found (Call *call,
            GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GList *items = secret_password_search_finish (result, &error);
  SovKeyAnswer answer = error != NULL ? answer_for_error (call, error) : choose (call, items);

  g_list_free_full (items, g_object_unref);
  return answer;
}

static void
unlocked_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  finish (task, read_found (g_task_get_task_data (task), result));
}

static void
found_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  SovKeyring *self = g_task_get_source_object (task);
  Call *call = g_task_get_task_data (task);
  gboolean over = g_cancellable_is_cancelled (call->patience);
  SovKeyAnswer answer = read_found (call, result);

  if (answer != SOV_KEY_LOCKED || over || call->answered || self->quiet)
    {
      finish (task, answer);
      return;
    }

  /* It has said that it is locked: whoever it asks now may be elsewhere. */
  wait_for (task, self->person_ms, SOV_KEY_LOCKED);
  secret_password_searchv (&schema, call->attributes,
                           SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS | SECRET_SEARCH_UNLOCK,
                           call->patience, unlocked_cb, g_steal_pointer (&task));
}

static void
sov_keyring_lookup_async (SovKeyStore *store,
                          const char *vault,
                          const char *key_id,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  SovKeyring *self = SOV_KEYRING (store);
  GTask *task = call_new (self, vault, key_id, SOV_KEY_ANY_STATE, cancellable, callback, user_data);
  Call *call = g_task_get_task_data (task);

  g_task_set_source_tag (task, sov_keyring_lookup_async);
  wait_for (task, self->answer_ms, SOV_KEY_UNAVAILABLE);
  secret_password_searchv (&schema, call->attributes,
                           SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS,
                           call->patience, found_cb, task);
}

static SovKeyAnswer
take_answer (GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  gssize answer = g_task_propagate_int (G_TASK (result), &error);

  return error != NULL ? SOV_KEY_UNAVAILABLE : (SovKeyAnswer) answer;
}

static SovKeyAnswer
sov_keyring_lookup_finish (SovKeyStore *store,
                           GAsyncResult *result,
                           GBytes **key)
{
  Call *call = g_task_get_task_data (G_TASK (result));

  *key = g_steal_pointer (&call->key);
  return take_answer (result);
}

static void
stored_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (secret_password_store_finish (result, &error))
    finish (task, SOV_KEY_FOUND);
  else
    finish (task, error != NULL ? answer_for_error (call, error) : SOV_KEY_LOCKED);
}

static void
wipe (gpointer hex)
{
  sov_secret_text_free (hex);
}

static void
sov_keyring_store_async (SovKeyStore *store,
                         const char *vault,
                         const char *key_id,
                         SovKeyState state,
                         GBytes *key,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  SovKeyring *self = SOV_KEYRING (store);
  GTask *task = call_new (self, vault, key_id, state, cancellable, callback, user_data);
  Call *call = g_task_get_task_data (task);
  SecretValue *value = secret_value_new_full (sov_secret_to_hex (key), -1, "text/plain", wipe);

  g_task_set_source_tag (task, sov_keyring_store_async);
  wait_for (task, self->person_ms, SOV_KEY_UNAVAILABLE);
  secret_password_storev_binary (&schema, call->attributes, SECRET_COLLECTION_DEFAULT,
                                 _ ("Sovittu database key"), value, call->patience, stored_cb, task);
  secret_value_unref (value);
}

static SovKeyAnswer
sov_keyring_store_finish (SovKeyStore *store,
                          GAsyncResult *result)
{
  return take_answer (result);
}

static void
cleared_cb (GObject *source,
            GAsyncResult *result,
            gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (secret_password_clear_finish (result, &error))
    finish (task, SOV_KEY_FOUND);
  else
    finish (task, error != NULL ? answer_for_error (call, error) : SOV_KEY_NOT_FOUND);
}

static void
sov_keyring_clear_async (SovKeyStore *store,
                         const char *vault,
                         const char *key_id,
                         SovKeyState state,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  SovKeyring *self = SOV_KEYRING (store);
  GTask *task = call_new (self, vault, key_id, state, cancellable, callback, user_data);
  Call *call = g_task_get_task_data (task);

  g_task_set_source_tag (task, sov_keyring_clear_async);
  wait_for (task, self->person_ms, SOV_KEY_UNAVAILABLE);
  secret_password_clearv (&schema, call->attributes, call->patience, cleared_cb, task);
}

/* Noting something beside a key */

static void
noted_cb (GObject *source,
          GAsyncResult *result,
          gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (secret_item_set_attributes_finish (SECRET_ITEM (source), result, &error))
    finish (task, SOV_KEY_FOUND);
  else
    finish (task, error != NULL ? answer_for_error (g_task_get_task_data (task), error) : SOV_KEY_LOCKED);
}

/* The first whose attributes can be changed: libsecret's own file has none. */
static SecretItem *
choose_open_item (GList *items)
{
  for (GList *l = items; l != NULL; l = l->next)
    if (SECRET_IS_ITEM (l->data) && !secret_item_get_locked (l->data))
      return l->data;

  return NULL;
}

static void
note_beside (GTask *task,
             SecretItem *item)
{
  Call *call = g_task_get_task_data (task);
  g_autoptr (GHashTable) attributes = secret_item_get_attributes (item);

  g_hash_table_replace (attributes, g_strdup (ATTRIBUTE_HEAD), g_strdup (call->head));
  /* The name of the schema is one of the attributes already. */
  secret_item_set_attributes (item, NULL, attributes, call->patience, noted_cb, task);
}

static void
to_be_noted_cb (GObject *source,
                GAsyncResult *result,
                gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Call *call = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autolist (GObject) items = secret_password_search_finish (result, &error);
  SecretItem *item = choose_open_item (items);

  if (error != NULL)
    finish (task, answer_for_error (call, error));
  else if (item == NULL || call->answered)
    finish (task, SOV_KEY_NOT_FOUND);
  else
    note_beside (g_steal_pointer (&task), item);
}

static void
sov_keyring_mark_async (SovKeyStore *store,
                        const char *vault,
                        const char *key_id,
                        const char *head,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  SovKeyring *self = SOV_KEYRING (store);
  GTask *task = call_new (self, vault, key_id, SOV_KEY_ACTIVE, cancellable, callback, user_data);
  Call *call = g_task_get_task_data (task);

  call->head = g_strdup (head);
  g_task_set_source_tag (task, sov_keyring_mark_async);
  wait_for (task, self->answer_ms, SOV_KEY_UNAVAILABLE);
  secret_password_searchv (&schema, call->attributes, SECRET_SEARCH_ALL, call->patience, to_be_noted_cb, task);
}

static void
sov_keyring_iface_init (SovKeyStoreInterface *iface)
{
  iface->lookup_async = sov_keyring_lookup_async;
  iface->lookup_finish = sov_keyring_lookup_finish;
  iface->store_async = sov_keyring_store_async;
  iface->store_finish = sov_keyring_store_finish;
  iface->clear_async = sov_keyring_clear_async;
  iface->clear_finish = sov_keyring_store_finish;
  iface->mark_async = sov_keyring_mark_async;
  iface->mark_finish = sov_keyring_store_finish;
}

static void
sov_keyring_class_init (SovKeyringClass *klass)
{
}

static void
sov_keyring_init (SovKeyring *self)
{
  self->answer_ms = ANSWER_MS;
  self->person_ms = PERSON_MS;
}

void
sov_keyring_set_patience (SovKeyring *self,
                          guint answer_ms,
                          guint person_ms)
{
  g_return_if_fail (SOV_IS_KEYRING (self));

  self->answer_ms = answer_ms;
  self->person_ms = person_ms;
}

void
sov_keyring_set_quiet (SovKeyring *self,
                       gboolean quiet)
{
  g_return_if_fail (SOV_IS_KEYRING (self));

  self->quiet = quiet;
}

SovKeyStore *
sov_keyring_new (void)
{
  return g_object_new (SOV_TYPE_KEYRING, NULL);
}
