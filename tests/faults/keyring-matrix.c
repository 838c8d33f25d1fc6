/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <libsecret/secret.h>
#include <string.h>

#include "desktop/sov-keyring.h"
#include "faults/fault-figures.h"
#include "store/sov-secret.h"
#include "support/gate-fixture.h"
#include "support/secret-bus.h"
#include "support/vault-fixture.h"

/* The ten states that a keyring can be in when the vault wants its key (vault.md
 * §3, desktop.md §4.3), and an eleventh, that nobody is there to be asked: with GNOME's daemon, libsecret's own file, a service
 * that misbehaves, and no bus at all. In each the program has to say which it
 * is, change neither the vault nor the keyring, and have a way on. */

#define SCHEMA_NAME "fi.sovittu.Sovittu.Vault"

/* Long enough for what answers, short for what does not. */
#define ANSWER_MS 1500
#define PERSON_MS 1500

typedef enum
{
  GNOME,
  MOCK,
  FILE_BACKEND, /* while GNOME's daemon has the key */
  NO_BUS,
} Service;

typedef enum
{
  KEY,
  NOTHING,
  OTHER_KEY,
  KEY_AND_NEWLINE,
  TWO_ITEMS,
} Content;

typedef enum
{
  AT_ONCE,
  AGAIN,         /* when the service is well again */
  BY_CODE,       /* and the keyring gets its copy back */
  BY_CODE_ALONE, /* there is no keyring that could take it */
} Way;

typedef struct
{
  const char *name;
  Service service;
  const char *mode; /* of the mock */
  Content content;
  int error; /* SovGateError; -1: it opens */
  Way way;
} Case;

static const Case cases[] = {
  { "ok", GNOME, NULL, KEY, -1, AT_ONCE },
  { "locked-and-cancelled", MOCK, "dismiss", KEY, SOV_GATE_ERROR_KEYRING_LOCKED, AGAIN },
  { "locked-and-nobody-there", MOCK, "ignore", KEY, SOV_GATE_ERROR_KEYRING_LOCKED, AGAIN },
  { "absent", GNOME, NULL, NOTHING, SOV_GATE_ERROR_KEY_NOT_FOUND, BY_CODE },
  { "wrong-value", GNOME, NULL, OTHER_KEY, SOV_GATE_ERROR_KEY_GARBLED, BY_CODE },
  { "newline", GNOME, NULL, KEY_AND_NEWLINE, SOV_GATE_ERROR_KEY_GARBLED, BY_CODE },
  { "no-bus", NO_BUS, NULL, NOTHING, SOV_GATE_ERROR_KEYRING_UNAVAILABLE, BY_CODE_ALONE },
  { "another-back-end", FILE_BACKEND, NULL, KEY, SOV_GATE_ERROR_KEY_NOT_FOUND, BY_CODE },
  { "duplicated", MOCK, "well", TWO_ITEMS, -1, AT_ONCE },
  { "slow", MOCK, "slow", KEY, SOV_GATE_ERROR_KEYRING_UNAVAILABLE, AGAIN },
  { "dies-in-the-middle", MOCK, "die", KEY, SOV_GATE_ERROR_KEYRING_UNAVAILABLE, AGAIN },
};

typedef struct
{
  const Case *c;
  GateFixture gate;
  SovKeyStore *keys;
  SovSentinel *sentinel;
  SecretDaemon daemon;
  char *code;
  GBytes *key;
} Matrix;

/* What is in the keyring, put there and looked at by hand. */

static GHashTable *
make_attributes (Matrix *m)
{
  GHashTable *attributes = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (attributes, "xdg:schema", SCHEMA_NAME);
  g_hash_table_insert (attributes, "application", "fi.sovittu.Sovittu");
  g_hash_table_insert (attributes, "vault", m->sentinel->uuid);
  g_hash_table_insert (attributes, "key_id", m->sentinel->key_id);
  g_hash_table_insert (attributes, "state", "active");
  return attributes;
}

static void
put_into_gnome (Matrix *m,
                const char *text)
{
  g_autoptr (GHashTable) attributes = make_attributes (m);
  g_autoptr (SecretValue) value = secret_value_new (text, -1, "text/plain");
  g_autoptr (GError) error = NULL;

  secret_service_store_sync (NULL, NULL, attributes, SECRET_COLLECTION_DEFAULT, "by hand", value, NULL, &error);
  g_assert_no_error (error);
}

static void
put_into_mock (Matrix *m,
               const char *const *texts)
{
  g_autoptr (GString) items = g_string_new ("[");

  for (guint i = 0; texts[i] != NULL; i++)
    g_string_append_printf (items,
                            "%s{\"attributes\": {\"xdg:schema\": \"" SCHEMA_NAME "\", \"application\": \"fi.sovittu.Sovittu\","
                            " \"vault\": \"%s\", \"key_id\": \"%s\", \"state\": \"active\"}, \"secret\": \"%s\"}",
                            i > 0 ? ", " : "", m->sentinel->uuid, m->sentinel->key_id, texts[i]);
  g_string_append (items, "]");
  fixture_write (m->daemon.folder, "items.json", items->str, items->len);
}

static void
put_key (Matrix *m)
{
  g_autoptr (GBytes) other = sov_secret_new_random (SOV_KEY_SIZE);
  g_autofree char *hex = sov_secret_to_hex (m->key);
  g_autofree char *other_hex = sov_secret_to_hex (other);
  g_autofree char *line = g_strconcat (hex, "\n", NULL);
  const char *const texts[] = { m->c->content == TWO_ITEMS ? other_hex : hex, m->c->content == TWO_ITEMS ? hex : NULL, NULL };

  if (m->c->service == MOCK)
    put_into_mock (m, texts);
  else if (m->c->content == OTHER_KEY)
    put_into_gnome (m, other_hex);
  else if (m->c->content == KEY_AND_NEWLINE)
    put_into_gnome (m, line);
  else if (m->c->content != NOTHING)
    put_into_gnome (m, hex);
}

/* Every item of the service with its secret, and when it was last written. */
static char *
describe_gnome (Matrix *m)
{
  g_autoptr (GHashTable) attributes = make_attributes (m);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  GList *items = secret_service_search_sync (NULL, NULL, attributes, SECRET_SEARCH_ALL | SECRET_SEARCH_LOAD_SECRETS, NULL, &error);

  g_assert_no_error (error);
  for (GList *l = items; l != NULL; l = l->next)
    {
      g_autoptr (SecretValue) value = secret_item_get_secret (l->data);

      g_string_append_printf (text, "%s %" G_GUINT64_FORMAT " %s\n", g_dbus_proxy_get_object_path (l->data),
                              secret_item_get_modified (l->data), secret_value_get_text (value));
    }
  g_list_free_full (items, g_object_unref);
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
describe_keyring (Matrix *m)
{
  g_autoptr (GBytes) items = NULL;

  switch (m->c->service)
    {
    case GNOME:
    case FILE_BACKEND:
      return describe_gnome (m);
    case MOCK:
      items = fixture_read (m->daemon.folder, "items.json");
      return g_strndup (g_bytes_get_data (items, NULL), g_bytes_get_size (items));
    case NO_BUS:
    default:
      return g_strdup ("");
    }
}

/* How often the mock heard @word. */
static guint
count_asked (Matrix *m,
             const char *word)
{
  g_autoptr (GBytes) log = fixture_read (m->daemon.folder, "log");
  g_autofree char *text = g_strndup (g_bytes_get_data (log, NULL), g_bytes_get_size (log));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_equal (lines[i], word) ? 1 : 0;
  return n;
}

/* The services. */

static void
set_mode (Matrix *m,
          const char *mode)
{
  fixture_write (m->daemon.folder, "mode", mode, strlen (mode));
}

static void
use_file (Matrix *m)
{
  g_autofree char *path = g_build_filename (m->daemon.folder, "own.keyring", NULL);

  g_setenv ("SECRET_BACKEND", "file", TRUE);
  g_setenv ("SECRET_FILE_TEST_PATH", path, TRUE);
  g_setenv ("SECRET_FILE_TEST_PASSWORD", "test", TRUE);
}

static void
start_service (Matrix *m)
{
  if (m->c->service == NO_BUS)
    {
      g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus", TRUE);
      return;
    }

  secret_bus_up ();
  if (m->c->service == MOCK)
    {
      set_mode (m, m->c->mode);
      secret_daemon_start_mock (&m->daemon, SECRET_SERVICE_SCRIPT);
    }
  else
    {
      secret_daemon_start (&m->daemon, "login");
    }
  if (m->c->service == FILE_BACKEND)
    use_file (m);
}

static void
mend_service (Matrix *m)
{
  set_mode (m, "well");
  if (g_str_equal (m->c->mode, "die"))
    {
      g_subprocess_wait (m->daemon.process, NULL, NULL);
      g_clear_object (&m->daemon.process);
      secret_daemon_start_mock (&m->daemon, SECRET_SERVICE_SCRIPT);
    }
}

/* A gate that asks the keyring for real. */

static void
new_gate (Matrix *m)
{
  sov_gate_close (m->gate.gate);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (m->gate.gate);
  m->gate.gate = sov_gate_new (m->keys, m->gate.vault, m->gate.example, NULL);
}

static void
set_up (Matrix *m,
        const Case *c)
{
  m->c = c;
  gate_set_up (&m->gate, NULL);
  m->keys = sov_keyring_new ();
  sov_keyring_set_patience (SOV_KEYRING (m->keys), ANSWER_MS, PERSON_MS);
  fixture_copy_vault (m->gate.vault, NULL, &m->code, &m->key);
  m->sentinel = sov_sentinel_load (m->gate.vault, NULL);
  m->sentinel->code_given = TRUE;
  g_assert_true (sov_sentinel_save (m->sentinel, m->gate.vault, NULL));
  m->daemon.folder = fixture_folder_new ();
  start_service (m);
  put_key (m);
  new_gate (m);
}

static void
tear_down (Matrix *m)
{
  gate_tear_down (&m->gate, NULL);
  g_object_unref (m->keys);
  if (m->daemon.process != NULL)
    secret_daemon_stop (&m->daemon);
  fixture_folder_remove (m->daemon.folder);
  sov_sentinel_free (m->sentinel);
  g_free (m->code);
  g_bytes_unref (m->key);
  fixture_forget_copies ();
}

static void
assert_open (Matrix *m)
{
  g_autofree char *name = NULL;

  g_assert_cmpint (sov_gate_get_state (m->gate.gate), ==, SOV_GATE_READY);
  name = gate_owner_name (&m->gate);
  g_assert_cmpstr (name, ==, "Aino Saarela");
}

/* Says what it is, and touches nothing. */
static void
assert_told (Matrix *m)
{
  g_autofree char *vault = fixture_describe (m->gate.vault);
  g_autofree char *vault_after = NULL;
  g_autofree char *keyring = describe_keyring (m);
  g_autofree char *keyring_after = NULL;

  gate_start (&m->gate, m->c->error < 0 ? SOV_GATE_READY : SOV_GATE_TROUBLE);
  if (m->c->error >= 0)
    {
      gate_assert_trouble (&m->gate, SOV_GATE_ERROR, m->c->error);
      g_assert_true (sov_gate_get_code_may_help (m->gate.gate));
      vault_after = fixture_describe (m->gate.vault);
      g_assert_cmpstr (vault, ==, vault_after);
    }
  keyring_after = describe_keyring (m);
  g_assert_cmpstr (keyring, ==, keyring_after);
  if (m->c->service == MOCK)
    {
      g_assert_cmpuint (count_asked (m, "create") + count_asked (m, "delete"), ==, 0);
      g_assert_cmpuint (count_asked (m, "prompt"), ==, m->c->error == SOV_GATE_ERROR_KEYRING_LOCKED ? 1 : 0);
    }
}

static void
open_by_code (Matrix *m)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (gate_unlock (&m->gate, SOV_VAULT_BY_CODE, m->code, &error));
  g_assert_no_error (error);
  assert_open (m);
}

/* Read back by another hand, and compared; then it opens by itself. */
static void
assert_copy_is_back (Matrix *m)
{
  g_autoptr (SovKeyStore) other = sov_keyring_new ();
  g_autoptr (GBytes) found = NULL;
  GateAnswer answer = { NULL };

  sov_key_store_lookup_async (other, m->sentinel->uuid, m->sentinel->key_id, NULL, gate_answered_cb, &answer);
  g_assert_cmpint (sov_key_store_lookup_finish (other, gate_wait_for (&answer), &found), ==, SOV_KEY_FOUND);
  g_object_unref (answer.result);
  g_assert_true (sov_secret_equal (found, m->key));

  new_gate (m);
  gate_start (&m->gate, SOV_GATE_READY);
  assert_open (m);
}

static void
go_on (Matrix *m)
{
  switch (m->c->way)
    {
    case AT_ONCE:
      assert_open (m);
      break;
    case AGAIN:
      mend_service (m);
      gate_start (&m->gate, SOV_GATE_READY);
      assert_open (m);
      break;
    case BY_CODE:
      open_by_code (m);
      assert_copy_is_back (m);
      break;
    case BY_CODE_ALONE:
    default:
      open_by_code (m);
      break;
    }
}

/* The code opens also while the keyring is as it is, and takes nothing. */
static void
assert_code_opens_too (Matrix *m)
{
  g_autofree char *before = describe_keyring (m);
  g_autofree char *after = NULL;

  if (m->c->way != AGAIN || !g_str_equal (m->c->mode, "dismiss"))
    return;

  open_by_code (m);
  after = describe_keyring (m);
  g_assert_cmpstr (before, ==, after);
  new_gate (m);
  gate_start (&m->gate, SOV_GATE_TROUBLE);
}

static void
test_apart (gconstpointer data)
{
  Matrix m = { NULL };

  set_up (&m, data);
  assert_told (&m);
  assert_code_opens_too (&m);
  go_on (&m);
  if (m.c->service == FILE_BACKEND)
    {
      g_autofree char *gnome = describe_gnome (&m);

      g_assert_cmpstr (gnome, !=, "");
    }
  tear_down (&m);
}

/* T3, every state of the keyring: each in a process of its own. */
static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree char *path = g_strconcat ("/faults/keyring-matrix/subprocess/", c->name, NULL);
  gboolean ok;

  g_test_trap_subprocess (path, 60 * G_USEC_PER_SEC, G_TEST_SUBPROCESS_INHERIT_STDERR);
  ok = g_test_trap_has_passed ();
  fault_tell ("keyring matrix", 1, ok ? 0 : 1, 0, ok);
}

int
main (int argc,
      char *argv[])
{
  fault_init (&argc, &argv, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/keyring-matrix/", cases[i].name, NULL);
      g_autofree char *apart = g_strconcat ("/faults/keyring-matrix/subprocess/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
      g_test_add_data_func (apart, &cases[i], test_apart);
    }

  return fault_run ();
}
