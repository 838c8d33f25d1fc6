/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libsecret/secret.h>
#include <string.h>
#include <unistd.h>

#include "desktop/sov-keyring.h"
#include "store/sov-secret.h"
#include "support/secret-bus.h"
#include "support/vault-fixture.h"

/* The keyring for real: libsecret's file, GNOME's daemon on a bus of its own,
 * a service that never answers, and none at all. libsecret keeps its first
 * connection for ever, so each case is a process. T3 of vault.md. */

#define VAULT "3f0f6a3e-9a6f-4a7e-9d32-6e3d0b0f6f01"
#define OTHER_VAULT "3f0f6a3e-9a6f-4a7e-9d32-6e3d0b0f6f02"

static void
answered_cb (GObject *source,
             GAsyncResult *result,
             gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static SovKeyAnswer
lookup (SovKeyStore *keys,
        const char *vault,
        const char *key_id,
        GBytes **key)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) found = NULL;
  SovKeyAnswer answer;

  sov_key_store_lookup_async (keys, vault, key_id, NULL, answered_cb, &result);
  wait_for (&result);
  answer = sov_key_store_lookup_finish (keys, result, &found);
  g_assert_true ((found != NULL) == (answer == SOV_KEY_FOUND));
  if (key != NULL)
    *key = g_steal_pointer (&found);
  return answer;
}

static SovKeyAnswer
store_as (SovKeyStore *keys,
          const char *vault,
          const char *key_id,
          SovKeyState state,
          GBytes *key)
{
  g_autoptr (GAsyncResult) result = NULL;

  sov_key_store_store_async (keys, vault, key_id, state, key, NULL, answered_cb, &result);
  wait_for (&result);
  return sov_key_store_store_finish (keys, result);
}

static SovKeyAnswer
store (SovKeyStore *keys,
       const char *vault,
       const char *key_id,
       GBytes *key)
{
  return store_as (keys, vault, key_id, SOV_KEY_ACTIVE, key);
}

static SovKeyAnswer
clear_as (SovKeyStore *keys,
          const char *vault,
          const char *key_id,
          SovKeyState state)
{
  g_autoptr (GAsyncResult) result = NULL;

  sov_key_store_clear_async (keys, vault, key_id, state, NULL, answered_cb, &result);
  wait_for (&result);
  return sov_key_store_clear_finish (keys, result);
}

static SovKeyAnswer
clear (SovKeyStore *keys,
       const char *vault,
       const char *key_id)
{
  return clear_as (keys, vault, key_id, SOV_KEY_ANY_STATE);
}

/* T30, the keyring while the key is changed: it has both, told apart by their
 * names, and the new one is found pending as well as active. */
static void
go_through_a_change (SovKeyStore *keys)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  g_autoptr (GBytes) found = NULL;

  g_assert_cmpint (store_as (keys, VAULT, id, SOV_KEY_PENDING, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, &found), ==, SOV_KEY_FOUND);
  g_assert_true (sov_secret_equal (found, key));
  g_assert_cmpint (clear_as (keys, VAULT, id, SOV_KEY_ACTIVE), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (clear_as (keys, VAULT, id, SOV_KEY_PENDING), ==, SOV_KEY_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_FOUND);
  g_assert_cmpint (clear (keys, VAULT, id), ==, SOV_KEY_FOUND);
}

/* What every keyring must do. */
static void
go_there_and_back (SovKeyStore *keys)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  g_autofree char *other_id = sov_secret_key_id (other);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) other_found = NULL;

  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (store (keys, OTHER_VAULT, other_id, other), ==, SOV_KEY_FOUND);

  g_assert_cmpint (lookup (keys, VAULT, id, &found), ==, SOV_KEY_FOUND);
  g_assert_true (sov_secret_equal (found, key));
  g_assert_cmpint (lookup (keys, OTHER_VAULT, other_id, &other_found), ==, SOV_KEY_FOUND);
  g_assert_true (sov_secret_equal (other_found, other));
  g_assert_cmpint (lookup (keys, OTHER_VAULT, id, NULL), ==, SOV_KEY_NOT_FOUND);

  g_assert_cmpint (clear (keys, VAULT, id), ==, SOV_KEY_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (clear (keys, VAULT, id), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (lookup (keys, OTHER_VAULT, other_id, NULL), ==, SOV_KEY_FOUND);
}

static SovKeyAnswer
mark (SovKeyStore *keys,
      const char *vault,
      const char *key_id,
      const char *head)
{
  g_autoptr (GAsyncResult) result = NULL;

  sov_key_store_mark_async (keys, vault, key_id, head, NULL, answered_cb, &result);
  wait_for (&result);
  return sov_key_store_mark_finish (keys, result);
}

/* As at the end of the program, when nothing else is to go on meanwhile. */
static SovKeyAnswer
mark_in_a_context_of_its_own (SovKeyStore *keys,
                              const char *vault,
                              const char *key_id,
                              const char *head)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;
  SovKeyAnswer answer;

  g_main_context_push_thread_default (context);
  sov_key_store_mark_async (keys, vault, key_id, head, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  answer = sov_key_store_mark_finish (keys, result);
  g_clear_object (&result);
  /* Whom GDBus told of signals is let go by the context itself. */
  while (g_main_context_iteration (context, FALSE))
    continue;
  g_main_context_pop_thread_default (context);

  return answer;
}

/* What stands beside the one item of a key. */
static char *
dup_head (const char *key_id)
{
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) attributes = NULL;
  g_autolist (GObject) items = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (asked, (gpointer) "key_id", (gpointer) key_id);
  items = secret_service_search_sync (NULL, NULL, asked, SECRET_SEARCH_ALL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (items), ==, 1);

  attributes = secret_item_get_attributes (items->data);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "application"), ==, "fi.sovittu.Sovittu");
  g_assert_cmpstr (g_hash_table_lookup (attributes, "vault"), ==, VAULT);
  g_assert_cmpstr (g_hash_table_lookup (attributes, "state"), ==, "active");
  return g_strdup (g_hash_table_lookup (attributes, "head"));
}

/* Where the evidence ends stands beside the key, which is none the worse for it. */
static void
note_where_the_evidence_ends (SovKeyStore *keys)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  g_autofree char *head = NULL;
  g_autofree char *later = NULL;
  g_autoptr (GBytes) found = NULL;
  g_autoptr (GBytes) replaced = NULL;

  g_assert_cmpint (mark (keys, VAULT, id, "412-7f3a91c04d2e"), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (mark (keys, VAULT, id, "412-7f3a91c04d2e"), ==, SOV_KEY_FOUND);
  head = dup_head (id);
  g_assert_cmpstr (head, ==, "412-7f3a91c04d2e");
  g_assert_cmpint (lookup (keys, VAULT, id, &found), ==, SOV_KEY_FOUND);
  g_assert_true (sov_secret_equal (found, key));

  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (mark_in_a_context_of_its_own (keys, VAULT, id, "413-00aa91c04d2e"), ==, SOV_KEY_FOUND);
  later = dup_head (id);
  g_assert_cmpstr (later, ==, "413-00aa91c04d2e");
  g_assert_cmpint (lookup (keys, VAULT, id, &replaced), ==, SOV_KEY_FOUND);
  g_assert_true (sov_secret_equal (replaced, key));

  g_assert_cmpint (clear (keys, VAULT, id), ==, SOV_KEY_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_NOT_FOUND);
}

/* A place that has no room for it loses nothing by being asked. */
static void
note_nothing (SovKeyStore *keys)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  g_autoptr (GBytes) found = NULL;

  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (mark (keys, VAULT, id, "412-7f3a91c04d2e"), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, &found), ==, SOV_KEY_FOUND);
  g_assert_true (sov_secret_equal (found, key));
  g_assert_cmpint (clear (keys, VAULT, id), ==, SOV_KEY_FOUND);
}

/* Something under our name that we did not write. */
static void
put_text (const char *key_id,
          const char *text)
{
  static const SecretSchema schema = {
    .name = "fi.sovittu.Sovittu.Vault",
    .attributes = {
        { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
        { "vault", SECRET_SCHEMA_ATTRIBUTE_STRING },
        { "key_id", SECRET_SCHEMA_ATTRIBUTE_STRING },
        { "state", SECRET_SCHEMA_ATTRIBUTE_STRING },
        { NULL, 0 },
    },
  };
  g_autoptr (GError) error = NULL;

  secret_password_store_sync (&schema, SECRET_COLLECTION_DEFAULT, "by hand", text, NULL, &error,
                              "application", "fi.sovittu.Sovittu", "vault", VAULT,
                              "key_id", key_id, "state", "active", NULL);
  g_assert_no_error (error);
}

static void
refuse_what_is_no_key (SovKeyStore *keys)
{
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  g_autofree char *hex = sov_secret_to_hex (key);
  g_autofree char *other_hex = sov_secret_to_hex (other);
  g_autofree char *with_newline = g_strconcat (hex, "\n", NULL);
  const char *const texts[] = { "", "x", hex + 1, with_newline, other_hex };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      put_text (id, texts[i]);
      g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_GARBLED);
    }

  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_FOUND);
}

/* libsecret's own file. */

static void
use_file (const char *folder,
          const char *password)
{
  g_autofree char *path = g_build_filename (folder, "default.keyring", NULL);

  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", password, TRUE);
}

static void
test_file (void)
{
  char *folder = fixture_folder_new ();
  g_autoptr (SovKeyStore) keys = NULL;

  use_file (folder, "test");
  keys = sov_keyring_new ();
  go_there_and_back (keys);
  go_through_a_change (keys);
  note_nothing (keys);
  refuse_what_is_no_key (keys);
  fixture_folder_remove (folder);
}

static void
test_file_holds_no_plain_key (void)
{
  char *folder = fixture_folder_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *hex = sov_secret_to_hex (key);
  g_autoptr (SovKeyStore) keys = NULL;

  use_file (folder, "test");
  keys = sov_keyring_new ();
  g_assert_cmpint (store (keys, VAULT, "id", key), ==, SOV_KEY_FOUND);
  g_assert_true (fixture_has (folder, "default.keyring"));
  g_assert_false (fixture_holds (folder, hex, strlen (hex)));
  g_assert_false (fixture_holds (folder, g_bytes_get_data (key, NULL), SOV_KEY_SIZE));
  fixture_folder_remove (folder);
}

static void
test_broken_file (void)
{
  char *folder = fixture_folder_new ();
  g_autoptr (SovKeyStore) keys = NULL;

  fixture_write (folder, "default.keyring", "no keyring at all", 17);
  use_file (folder, "test");
  keys = sov_keyring_new ();
  g_assert_cmpint (lookup (keys, VAULT, "id", NULL), ==, SOV_KEY_UNAVAILABLE);
  fixture_folder_remove (folder);

  /* libsecret 0.21 loses what it read of the file: no leak of ours to look for. */
  _exit (0);
}

/* No service, and one that does not answer. */

static void
test_no_bus (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  gint64 begun = g_get_monotonic_time ();

  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", TRUE);
  g_assert_cmpint (lookup (keys, VAULT, "id", NULL), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (store (keys, VAULT, "id", key), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (clear (keys, VAULT, "id"), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (mark (keys, VAULT, "id", "1-7f3a91c04d2e"), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
}

static void
test_no_service (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);

  secret_bus_up ();
  g_assert_cmpint (lookup (keys, VAULT, "id", NULL), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (store (keys, VAULT, "id", key), ==, SOV_KEY_UNAVAILABLE);
}

static GDBusMessage *
swallow_calls (GDBusConnection *connection,
               GDBusMessage *message,
               gboolean incoming,
               gpointer user_data)
{
  if (!incoming || g_dbus_message_get_message_type (message) != G_DBUS_MESSAGE_TYPE_METHOD_CALL)
    return message;

  g_object_unref (message);
  return NULL;
}

/* A service that hears everything and answers nothing. */
static GDBusConnection *
own_silent_service (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) owned = NULL;
  GDBusConnection *connection;

  connection = g_dbus_connection_new_for_address_sync (secret_bus_up (),
                                                       G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                           G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                       NULL, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_add_filter (connection, swallow_calls, NULL, NULL);
  owned = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", SECRET_SERVICE_NAME, 0), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
  return connection;
}

static void
test_silent_service (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autoptr (GDBusConnection) service = NULL;
  gint64 begun;

  secret_bus_up ();
  service = own_silent_service ();
  sov_keyring_set_patience (SOV_KEYRING (keys), 300, 300);

  begun = g_get_monotonic_time ();
  g_assert_cmpint (lookup (keys, VAULT, "id", NULL), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (store (keys, VAULT, "id", key), ==, SOV_KEY_UNAVAILABLE);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
}

static void
test_cancelled (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GDBusConnection) service = NULL;
  g_autoptr (GBytes) key = NULL;

  secret_bus_up ();
  service = own_silent_service ();

  sov_key_store_lookup_async (keys, VAULT, "id", cancellable, answered_cb, &result);
  for (int i = 0; i < 10; i++)
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  wait_for (&result);
  g_assert_cmpint (sov_key_store_lookup_finish (keys, result, &key), !=, SOV_KEY_FOUND);
  g_assert_null (key);
}

/* GNOME's daemon. */

static void
daemon_up (SecretDaemon *daemon,
           const char *password)
{
  secret_bus_up ();
  daemon->folder = fixture_folder_new ();
  secret_daemon_start (daemon, password);
}

static void
daemon_down (SecretDaemon *daemon)
{
  secret_daemon_stop (daemon);
  fixture_folder_remove (daemon->folder);
}

static void
test_gnome (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  SecretDaemon daemon = { NULL };

  daemon_up (&daemon, "login");
  go_there_and_back (keys);
  go_through_a_change (keys);
  note_where_the_evidence_ends (keys);
  refuse_what_is_no_key (keys);
  daemon_down (&daemon);
}

static void
test_gnome_locked (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  g_autoptr (GBytes) found = NULL;
  g_autoptr (SecretService) service = NULL;
  g_autoptr (SecretCollection) login = NULL;
  g_autolist (GDBusProxy) locked = NULL;
  g_autoptr (GError) error = NULL;
  SecretDaemon daemon = { NULL };

  daemon_up (&daemon, "login");
  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  service = secret_service_get_sync (SECRET_SERVICE_NONE, NULL, &error);
  g_assert_no_error (error);
  login = secret_collection_for_alias_sync (service, SECRET_COLLECTION_DEFAULT, SECRET_COLLECTION_NONE, NULL, &error);
  g_assert_nonnull (login);
  {
    g_autoptr (GList) collections = g_list_append (NULL, login);

    g_assert_cmpint (secret_service_lock_sync (service, collections, NULL, &locked, &error), ==, 1);
  }

  /* Quiet, nobody is asked: however long a person may take, the answer is there. */
  sov_keyring_set_quiet (SOV_KEYRING (keys), TRUE);
  g_assert_cmpint (lookup (keys, VAULT, id, &found), ==, SOV_KEY_LOCKED);
  g_assert_null (found);
  sov_keyring_set_quiet (SOV_KEYRING (keys), FALSE);

  /* Nobody is there to type the password. */
  sov_keyring_set_patience (SOV_KEYRING (keys), 5000, 1000);
  g_assert_cmpint (lookup (keys, VAULT, id, &found), !=, SOV_KEY_FOUND);
  g_assert_cmpint (lookup (keys, VAULT, id, &found), !=, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (store (keys, VAULT, id, key), !=, SOV_KEY_FOUND);
  daemon_down (&daemon);
}

/* A session in which nobody ever made a keyring, and nobody can be asked. */
static void
test_gnome_empty (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  SecretDaemon daemon = { NULL };
  gint64 begun = g_get_monotonic_time ();

  daemon_up (&daemon, NULL);
  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_NOT_FOUND);
  g_assert_cmpint (store (keys, VAULT, id, key), !=, SOV_KEY_FOUND);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 15 * G_USEC_PER_SEC);
  daemon_down (&daemon);
}

static void
test_gnome_dies (void)
{
  g_autoptr (SovKeyStore) keys = sov_keyring_new ();
  g_autoptr (GBytes) key = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *id = sov_secret_key_id (key);
  SecretDaemon daemon = { NULL };
  SovKeyAnswer answer;

  daemon_up (&daemon, "login");
  g_assert_cmpint (store (keys, VAULT, id, key), ==, SOV_KEY_FOUND);
  secret_daemon_stop (&daemon);

  sov_keyring_set_patience (SOV_KEYRING (keys), 2000, 2000);
  answer = lookup (keys, VAULT, id, NULL);
  g_assert_cmpint (answer, !=, SOV_KEY_FOUND);
  g_assert_cmpint (answer, !=, SOV_KEY_NOT_FOUND);

  secret_daemon_start (&daemon, "login");
  g_assert_cmpint (lookup (keys, VAULT, id, NULL), ==, SOV_KEY_FOUND);
  daemon_down (&daemon);
}

/* Each in a process of its own. */

static void
run_apart (gconstpointer name)
{
  g_autofree char *path = g_strconcat ("/desktop/keyring/subprocess/", (const char *) name, NULL);
  g_autofree char *daemon = g_find_program_in_path (SECRET_DAEMON);

  if (g_str_has_prefix (name, "gnome") && daemon == NULL)
    {
      g_test_skip ("gnome-keyring-daemon is not installed");
      return;
    }

  g_test_trap_subprocess (path, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
add (const char *title,
     const char *name,
     GTestFunc func)
{
  g_autofree char *path = g_strconcat ("/desktop/keyring/", title, NULL);
  g_autofree char *apart = g_strconcat ("/desktop/keyring/subprocess/", name, NULL);

  g_test_add_data_func (path, name, run_apart);
  g_test_add_func (apart, func);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("a-file-keeps-keys-and-nothing-else", "file", test_file);
  add ("a-file-holds-no-plain-key", "file-plain", test_file_holds_no_plain_key);
  add ("a-broken-file-is-unavailable", "file-broken", test_broken_file);
  add ("without-a-bus-it-is-unavailable", "no-bus", test_no_bus);
  add ("without-a-service-it-is-unavailable", "no-service", test_no_service);
  add ("a-silent-service-is-waited-for-only-so-long", "silent", test_silent_service);
  add ("a-question-can-be-cancelled", "cancelled", test_cancelled);
  add ("gnome-keeps-keys-and-nothing-else", "gnome", test_gnome);
  add ("gnome-locked-is-neither-found-nor-absent", "gnome-locked", test_gnome_locked);
  add ("gnome-without-a-keyring-does-not-take-a-key", "gnome-empty", test_gnome_empty);
  add ("gnome-gone-and-back-finds-the-key-again", "gnome-dies", test_gnome_dies);

  return g_test_run ();
}
