/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "desktop/sov-shell-search.h"
#include "sov-config.h"
#include "support/gate-fixture.h"
#include "support/secret-bus.h"
#include "support/vault-line.h"

/* What the desktop's overview is told, over a bus of the test's own, by callers
 * who have connections of their own. */

#define PASSPHRASE "hapankorppu ja hillo"
#define APPLICATION_PATH "/fi/sovittu/Test"
#define INTERFACE "org.gnome.Shell.SearchProvider2"
#define AT "2026-10-19T20:10"
#define CROWD 10000

typedef struct
{
  GateFixture gate;
  char *code;
  GApplication *application;
  GSettings *settings;
  SovShellSearch *search;
  GDBusConnection *connection; /* the program's */
  GDBusConnection *caller;     /* the overview's */
  GDBusConnection *other;      /* somebody else's */
  char *asked;                 /* the last action of the application */
} Fixture;

static void
asked_cb (GSimpleAction *action,
          GVariant *parameter,
          gpointer data)
{
  Fixture *self = data;
  g_autofree char *target = g_variant_print (parameter, FALSE);

  g_free (self->asked);
  self->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)), target);
}

static GDBusConnection *
connect_bus (void)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection =
      g_dbus_connection_new_for_address_sync (secret_bus_up (),
                                              G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                              NULL, NULL, &error);

  g_assert_no_error (error);
  return connection;
}

static void
add_actions (Fixture *self)
{
  static const char *const names[] = { "show-found", "search" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (names[i], G_VARIANT_TYPE ("(su)"));

      g_signal_connect (action, "activate", G_CALLBACK (asked_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->application), G_ACTION (action));
    }
}

/* @data: the passphrase of the vault that is there; NULL: the keyring opens it. */
static void
set_up (Fixture *self,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gate_set_up (&self->gate, NULL);
  self->code = gate_make_vault (&self->gate, data);
  self->connection = connect_bus ();
  self->caller = connect_bus ();
  self->other = connect_bus ();
  self->application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (self->application, NULL, &error));
  g_assert_no_error (error);
  add_actions (self);

  self->settings = g_settings_new (SOV_APP_ID);
  self->search = sov_shell_search_new (self->application, self->settings);
  sov_shell_search_set_gate (self->search, self->gate.gate);
  g_assert_true (sov_shell_search_export (self->search, self->connection, APPLICATION_PATH, &error));
  g_assert_no_error (error);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static void
tear_down (Fixture *self,
           gconstpointer data)
{
  settle ();
  g_settings_reset (self->settings, SOV_SHELL_SEARCH_KEY);
  sov_shell_search_unexport (self->search);
  sov_shell_search_set_gate (self->search, NULL);
  settle ();
  g_assert_finalize_object (self->search);
  g_object_unref (self->settings);
  g_object_unref (self->application);
  g_dbus_connection_close_sync (self->other, NULL, NULL);
  g_dbus_connection_close_sync (self->caller, NULL, NULL);
  g_dbus_connection_close_sync (self->connection, NULL, NULL);
  g_object_unref (self->other);
  g_object_unref (self->caller);
  g_object_unref (self->connection);
  g_free (self->asked);
  g_free (self->code);
  gate_tear_down (&self->gate, NULL);
}

static void
perform (Fixture *self,
         GPtrArray *actions)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;
  GateAnswer answer = { NULL };

  sov_store_perform_async (sov_gate_get_store (self->gate.gate), NULL, actions, NULL, gate_answered_cb, &answer);
  refs = sov_store_perform_finish (sov_gate_get_store (self->gate.gate), gate_wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
}

static void
write_lines (Fixture *self,
             const char *const *lines)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);

  for (gsize i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (actions, vault_read_fields (lines[i], vault_time (AT)));
  perform (self, actions);
}

static void
write_line (Fixture *self,
            const char *line)
{
  const char *lines[] = { line, NULL };

  write_lines (self, lines);
}

static void
open_vault (Fixture *self)
{
  static const char *const lines[] = {
    "party; id=P; name=Maija Meikäläinen; kind=consumer; as=customer; phone=+358401234567; address=Mäkikuja 5, 00100 Helsinki",
    "party; id=B; name=Maalaamo Koskinen Oy; kind=company; as=subcontractor; trade=maalari",
    "person; id=N; of=B; name=Nina Koskinen; role=työnjohtaja; phone=050 765 4321",
    "deal; id=D; customer=P; title=Keittiön remontti",
    "term; id=T; deal=D; kind=schedule; text=Maalari aloittaa maanantaina; by=me; to=P; doers=B; due=2026-10-26T08:00",
    "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=Kysyi vaaleampaa sävyä",
    NULL,
  };

  gate_start (&self->gate, SOV_GATE_READY);
  write_lines (self, lines);
}

/* Asks, and goes on until the answer is there. @from: nullable: the overview. */
static void
ask (Fixture *self,
     GDBusConnection *from,
     const char *method,
     GVariant *arguments,
     GateAnswer *answer)
{
  g_dbus_connection_call (from != NULL ? from : self->caller, g_dbus_connection_get_unique_name (self->connection),
                          APPLICATION_PATH SOV_SHELL_SEARCH_PATH, INTERFACE, method, arguments, NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, gate_answered_cb, answer);
}

static GVariant *
get_answer (GDBusConnection *from,
            GateAnswer *answer)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply = g_dbus_connection_call_finish (from, gate_wait_for (answer), &error);

  g_assert_no_error (error);
  g_clear_object (&answer->result);
  return reply;
}

static GVariant *
call (Fixture *self,
      const char *method,
      GVariant *arguments)
{
  GateAnswer answer = { NULL };

  ask (self, NULL, method, arguments, &answer);
  return get_answer (self->caller, &answer);
}

static GVariant *
write_words (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_variant_new_strv ((const char *const *) words, -1);
}

static char *
join_ids (GVariant *reply)
{
  g_autofree const char **ids = NULL;

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "(as)");
  g_variant_get (reply, "(^a&s)", &ids);

  return g_strjoinv (" ", (GStrv) ids);
}

/* Ids with blanks between them. */
static char *
find (Fixture *self,
      const char *text)
{
  g_autoptr (GVariant) reply = call (self, "GetInitialResultSet", g_variant_new ("(@as)", write_words (text)));

  return join_ids (reply);
}

static void
assert_finds (Fixture *self,
              const char *text,
              const char *want)
{
  g_autofree char *have = find (self, text);

  if (!g_str_equal (have, want))
    g_error ("“%s” finds “%s”, not “%s”", text, have, want);
}

/* @ids: with blanks between them; the array of what they are. */
static GVariant *
describe (Fixture *self,
          const char *ids)
{
  g_autoptr (GVariant) reply = call (self, "GetResultMetas", g_variant_new ("(@as)", write_words (ids)));

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "(aa{sv})");
  return g_variant_get_child_value (reply, 0);
}

static void
assert_described (Fixture *self,
                  const char *id,
                  const char *name,
                  const char *description)
{
  g_autoptr (GVariant) metas = describe (self, id);
  g_autoptr (GVariant) meta = NULL;
  g_autoptr (GVariant) icon_value = NULL;
  g_autoptr (GIcon) icon = NULL;
  g_autoptr (GIcon) named = NULL;
  const char *text;

  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "id", "&s", &text));
  g_assert_cmpstr (text, ==, id);
  g_assert_true (g_variant_lookup (meta, "name", "&s", &text));
  g_assert_cmpstr (text, ==, name);
  g_assert_true (g_variant_lookup (meta, "description", "&s", &text));
  g_assert_cmpstr (text, ==, description);
  g_assert_true (g_variant_lookup (meta, "gicon", "&s", &text));
  named = g_icon_new_for_string (text, NULL);
  icon_value = g_variant_lookup_value (meta, "icon", NULL);
  icon = g_icon_deserialize (icon_value);
  g_assert_true (G_IS_THEMED_ICON (icon));
  g_assert_true (g_icon_equal (icon, named));
}

static void
assert_not_described (Fixture *self,
                      const char *ids)
{
  g_autoptr (GVariant) metas = describe (self, ids);

  g_assert_cmpuint (g_variant_n_children (metas), ==, 0);
}

static void
test_each_kind_is_found (Fixture *self,
                         gconstpointer data)
{
  open_vault (self);
  assert_finds (self, "meikäl", "party/P");
  assert_finds (self, "nina", "person/N");
  assert_finds (self, "keittiön rem", "deal/D");
  assert_finds (self, "aloittaa", "term/T");
  assert_finds (self, "maalari", "party/B term/T");
  assert_finds (self, "koskinen", "party/B person/N");
  assert_finds (self, "0401234567", "party/P");
}

static void
test_what_was_said_is_not_found (Fixture *self,
                                 gconstpointer data)
{
  open_vault (self);
  assert_finds (self, "vaaleampaa", "");
}

/* No phone number and no address, though they were what was looked for. */
static void
test_each_kind_says_what_it_is (Fixture *self,
                                gconstpointer data)
{
  open_vault (self);
  assert_described (self, "party/P", "Maija Meikäläinen", "Customer");
  assert_described (self, "party/B", "Maalaamo Koskinen Oy", "Subcontractor · maalari");
  assert_described (self, "person/N", "Nina Koskinen", "Contact person · Maalaamo Koskinen Oy");
  assert_described (self, "deal/D", "Keittiön remontti", "Deal · Maija Meikäläinen");
  assert_described (self, "term/T", "Maalari aloittaa maanantaina", "Agreed thing · Keittiön remontti · Maija Meikäläinen");
}

static void
test_more_words_are_looked_for_anew (Fixture *self,
                                     gconstpointer data)
{
  static const char *const previous[] = { "party/P", "gone", NULL };
  g_autoptr (GVariant) reply = NULL;
  g_autofree char *ids = NULL;

  open_vault (self);
  reply = call (self, "GetSubsearchResultSet",
                g_variant_new ("(@as@as)", g_variant_new_strv (previous, -1), write_words ("maalari aloittaa")));
  ids = join_ids (reply);
  g_assert_cmpstr (ids, ==, "term/T");
}

static void
test_the_newest_wording_is_told (Fixture *self,
                                 gconstpointer data)
{
  open_vault (self);
  write_line (self, "change; term=T; text=Maalari aloittaa tiistaina");
  assert_finds (self, "aloittaa", "term/T");
  assert_described (self, "term/T", "Maalari aloittaa tiistaina", "Agreed thing · Keittiön remontti · Maija Meikäläinen");
}

/* A page of metas comes in the order that was asked for. */
static void
test_metas_come_in_order (Fixture *self,
                          gconstpointer data)
{
  static const char *const want[] = { "deal/D", "party/P", "term/T" };
  g_autoptr (GVariant) metas = NULL;

  open_vault (self);
  metas = describe (self, "deal/D deal/none party/P term/T");
  g_assert_cmpuint (g_variant_n_children (metas), ==, G_N_ELEMENTS (want));
  for (gsize i = 0; i < G_N_ELEMENTS (want); i++)
    {
      g_autoptr (GVariant) meta = g_variant_get_child_value (metas, i);
      const char *id;

      g_assert_true (g_variant_lookup (meta, "id", "&s", &id));
      g_assert_cmpstr (id, ==, want[i]);
    }
}

/* T20, what is typed is a language to the index: not here. */
static void
test_nothing_that_is_typed_means_anything (Fixture *self,
                                           gconstpointer data)
{
  static const char *const texts[] = {
    "",
    " ",
    "m",
    "\"",
    "\"\"",
    "*",
    "**",
    "AND",
    "OR NOT",
    "NEAR(",
    "title:maija",
    "{title more}:x",
    "maija\" OR \"a",
    "'; DROP TABLE party; --",
    "%%",
    "__",
    "\\",
    "(((",
    "^qq",
    "a-b+c",
    "<b>",
    "\x01\x02",
    "\xe2\x80\xae\xe2\x80\xae",
    "🦆🦆",
  };
  g_autofree char *long_word = g_strnfill (200000, 'a');
  g_autoptr (GString) many = g_string_new (NULL);

  open_vault (self);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_finds (self, texts[i], "");
  assert_finds (self, long_word, "");

  for (guint i = 0; i < 5000; i++)
    g_string_append (many, "maija ");
  assert_finds (self, many->str, "party/P");
  assert_finds (self, " maija ", "party/P");
}

/* The overview makes a line of each; markup is for it to escape. */
static void
test_names_are_plain_text (Fixture *self,
                           gconstpointer data)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *party;

  open_vault (self);
  party = vault_read_fields ("party; id=X; name=x; kind=company; as=customer", vault_time (AT));
  sov_action_set_text (party, SOV_FIELD_NAME, "<b>Kissa</b> & \"Koira\" \xe2\x80\xaeyO");
  g_ptr_array_add (actions, party);
  g_ptr_array_add (actions, vault_read_fields ("deal; id=Y; customer=X; title=<i>Talo</i> &amp& piha", vault_time (AT)));
  perform (self, actions);

  assert_finds (self, "kissa", "party/X");
  assert_described (self, "party/X", "<b>Kissa</b> & \"Koira\" yO", "Customer");
  assert_described (self, "deal/Y", "<i>Talo</i> &amp& piha", "Deal · <b>Kissa</b> & \"Koira\" yO");
}

static void
test_a_long_text_is_one_short_line (Fixture *self,
                                    gconstpointer data)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autofree char *filler = g_strnfill (5000, 'z');
  g_autofree char *text = g_strdup_printf ("Ensimmäinen\nrivi\t%s", filler);
  g_autoptr (GVariant) metas = NULL;
  g_autoptr (GVariant) meta = NULL;
  SovAction *term;
  const char *name;

  open_vault (self);
  term = vault_read_fields ("term; id=L; deal=D; kind=other; text=x; by=me; to=P", vault_time (AT));
  sov_action_set_text (term, SOV_FIELD_TEXT, text);
  g_ptr_array_add (actions, term);
  perform (self, actions);

  metas = describe (self, "term/L");
  g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
  meta = g_variant_get_child_value (metas, 0);
  g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
  g_assert_true (g_str_has_prefix (name, "Ensimmäinen rivi z"));
  g_assert_true (g_str_has_suffix (name, "z…"));
  g_assert_cmpint (g_utf8_strlen (name, -1), <=, 120);
}

static void
test_ids_of_nothing_are_left_out (Fixture *self,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new ();
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GVariant) metas = NULL;

  open_vault (self);
  assert_not_described (self, "P party party/ party/p deal/P entry/e1 complaint/1 me party/me /P ../party/P party/P' 1");

  for (guint i = 0; i < 10000; i++)
    g_ptr_array_add (many, (gpointer) "party/P");
  reply = call (self, "GetResultMetas",
                g_variant_new ("(@as)", g_variant_new_strv ((const char *const *) many->pdata, (gssize) many->len)));
  metas = g_variant_get_child_value (reply, 0);
  g_assert_cmpuint (g_variant_n_children (metas), <=, 100);
}

/* What goes with somebody goes from here too. */
static void
test_what_was_removed_is_not_found (Fixture *self,
                                    gconstpointer data)
{
  open_vault (self);
  write_line (self, "remove; of=T");
  assert_finds (self, "aloittaa", "");
  assert_not_described (self, "term/T");

  write_line (self, "remove; of=P");
  assert_finds (self, "meikäl", "");
  assert_finds (self, "keittiön", "");
  assert_not_described (self, "party/P deal/D");

  write_line (self, "restore; of=P");
  assert_finds (self, "meikäl", "party/P");
}

static void
test_what_was_erased_is_not_found (Fixture *self,
                                   gconstpointer data)
{
  open_vault (self);
  write_line (self, "erase; of=P; reason=Pyysi");
  assert_finds (self, "meikäl", "");
  assert_finds (self, "keittiön", "");
  assert_finds (self, "aloittaa", "");
  assert_not_described (self, "party/P deal/D term/T");
}

static void
test_a_shut_vault_says_nothing (Fixture *self,
                                gconstpointer data)
{
  static const SovGateState shut[] = { SOV_GATE_CHECKING, SOV_GATE_NEEDS_PASSPHRASE };

  assert_finds (self, "meikäl", "");
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, shut[0]);
  g_assert_false (sov_gate_get_busy (self->gate.gate));

  gate_start (&self->gate, SOV_GATE_NEEDS_PASSPHRASE);
  assert_finds (self, "meikäl", "");
  assert_not_described (self, "party/P");
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, shut[1]);
  g_assert_false (sov_gate_get_busy (self->gate.gate));
  g_assert_null (self->asked);
}

/* T3, a keyring that would have to ask is not asked. */
static void
test_trouble_says_nothing (Fixture *self,
                           gconstpointer data)
{
  memory_key_store_say (self->gate.keys, SOV_KEY_LOCKED, SOV_KEY_LOCKED);
  gate_start (&self->gate, SOV_GATE_TROUBLE);
  memory_key_store_hold (self->gate.keys, TRUE);
  assert_finds (self, "meikäl", "");
  assert_not_described (self, "party/P");
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_TROUBLE);
  g_assert_false (sov_gate_get_busy (self->gate.gate));
  memory_key_store_hold (self->gate.keys, FALSE);
}

static void
test_no_gate_says_nothing (Fixture *self,
                           gconstpointer data)
{
  open_vault (self);
  sov_shell_search_set_gate (self->search, NULL);
  assert_finds (self, "meikäl", "");
  assert_not_described (self, "party/P");
}

static void
test_a_locked_vault_says_nothing (Fixture *self,
                                  gconstpointer data)
{
  open_vault (self);
  assert_finds (self, "meikäl", "party/P");
  sov_gate_lock (self->gate.gate);
  assert_finds (self, "meikäl", "");
  assert_not_described (self, "party/P deal/D term/T");
  gate_wait_until_idle (&self->gate);
  assert_finds (self, "meikäl", "");
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_LOCKED);

  gate_start (&self->gate, SOV_GATE_READY);
  assert_finds (self, "meikäl", "party/P");
}

/* The question is at work when the vault is locked: nothing comes of it. */
static void
test_locking_meanwhile_answers_nothing (Fixture *self,
                                        gconstpointer data)
{
  GateAnswer search = { NULL };
  GateAnswer metas = { NULL };
  g_autoptr (GVariant) found = NULL;
  g_autoptr (GVariant) told = NULL;
  g_autoptr (GVariant) list = NULL;
  g_autofree char *ids = NULL;

  open_vault (self);
  ask (self, NULL, "GetInitialResultSet", g_variant_new ("(@as)", write_words ("meikäl")), &search);
  ask (self, NULL, "GetResultMetas", g_variant_new ("(@as)", write_words ("party/P")), &metas);
  g_dbus_connection_flush_sync (self->caller, NULL, NULL);
  sov_gate_lock (self->gate.gate);
  found = get_answer (self->caller, &search);
  told = get_answer (self->caller, &metas);
  ids = join_ids (found);
  g_assert_cmpstr (ids, ==, "");
  list = g_variant_get_child_value (told, 0);
  g_assert_cmpuint (g_variant_n_children (list), ==, 0);
  gate_wait_until_idle (&self->gate);
}

/* Every question has an answer; the last one of each caller is the true one. */
static void
test_who_asks_anew_stops_only_oneself (Fixture *self,
                                       gconstpointer data)
{
  GateAnswer first[20] = { { NULL } };
  GateAnswer last = { NULL };
  GateAnswer other = { NULL };
  g_autoptr (GVariant) last_reply = NULL;
  g_autoptr (GVariant) other_reply = NULL;
  g_autofree char *last_ids = NULL;
  g_autofree char *other_ids = NULL;

  open_vault (self);
  ask (self, self->other, "GetInitialResultSet", g_variant_new ("(@as)", write_words ("keittiön")), &other);
  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    ask (self, NULL, "GetInitialResultSet", g_variant_new ("(@as)", write_words ("aloittaa")), &first[i]);
  ask (self, NULL, "GetInitialResultSet", g_variant_new ("(@as)", write_words ("meikäl")), &last);

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_autoptr (GVariant) reply = get_answer (self->caller, &first[i]);
      g_autofree char *ids = join_ids (reply);

      g_assert_true (*ids == '\0' || g_str_equal (ids, "term/T"));
    }
  last_reply = get_answer (self->caller, &last);
  last_ids = join_ids (last_reply);
  g_assert_cmpstr (last_ids, ==, "party/P");
  other_reply = get_answer (self->other, &other);
  other_ids = join_ids (other_reply);
  g_assert_cmpstr (other_ids, ==, "deal/D");
}

static void
test_the_owner_can_switch_it_off (Fixture *self,
                                  gconstpointer data)
{
  open_vault (self);
  g_settings_set_boolean (self->settings, SOV_SHELL_SEARCH_KEY, FALSE);
  assert_finds (self, "meikäl", "");
  assert_not_described (self, "party/P");
  g_settings_set_boolean (self->settings, SOV_SHELL_SEARCH_KEY, TRUE);
  assert_finds (self, "meikäl", "party/P");
}

static void
test_a_crowd_hides_no_other_kind (Fixture *self,
                                  gconstpointer data)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  g_autofree char *ids = NULL;
  g_auto (GStrv) list = NULL;
  guint counts[3] = { 0 };

  open_vault (self);
  for (guint i = 0; i < CROWD; i++)
    {
      g_autofree char *line = g_strdup_printf ("party; id=c%u; name=Remontti Virtanen %u; kind=company; as=customer", i, i);

      g_ptr_array_add (actions, vault_read_fields (line, vault_time (AT)));
    }
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *deal = g_strdup_printf ("deal; id=r%u; customer=c9000; title=Remontti numero %u", i, i);
      g_autofree char *term = g_strdup_printf ("term; id=s%u; deal=r%u; kind=other; text=Remontti siivotaan; by=me; to=c9000", i, i);

      g_ptr_array_add (actions, vault_read_fields (deal, vault_time (AT)));
      g_ptr_array_add (actions, vault_read_fields (term, vault_time (AT)));
    }
  perform (self, actions);

  ids = find (self, "remontti");
  list = g_strsplit (ids, " ", -1);
  for (guint i = 0; list[i] != NULL; i++)
    {
      g_assert_true (g_str_has_prefix (list[i], i < 5 ? "party/" : i < 10 ? "deal/"
                                                                          : "term/"));
      counts[MIN (i / 5, 2)]++;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    g_assert_cmpuint (counts[i], ==, SOV_SHELL_SEARCH_LIMIT);

  assert_finds (self, "virtanen 9876", "party/c9876");
  assert_described (self, "party/c9876", "Remontti Virtanen 9876", "Customer");
  write_line (self, "remove; of=c9876");
  assert_finds (self, "virtanen 9876", "");
}

/* Whatever the vault is: the window asks for what it needs itself. */
static void
test_what_is_chosen_is_asked_of_the_application (Fixture *self,
                                                 gconstpointer data)
{
  g_autoptr (GVariant) chosen = NULL;
  g_autoptr (GVariant) launched = NULL;

  chosen = call (self, "ActivateResult", g_variant_new ("(s@asu)", "deal/D", write_words ("keittiön"), 4711u));
  g_assert_true (g_variant_is_of_type (chosen, G_VARIANT_TYPE_UNIT));
  g_assert_cmpstr (self->asked, ==, "show-found ('deal/D', 4711)");
  launched = call (self, "LaunchSearch", g_variant_new ("(@asu)", write_words ("keittiön rem"), 4712u));
  g_assert_true (g_variant_is_of_type (launched, G_VARIANT_TYPE_UNIT));
  g_assert_cmpstr (self->asked, ==, "search ('keittiön rem', 4712)");
  g_assert_cmpint (sov_gate_get_state (self->gate.gate), ==, SOV_GATE_CHECKING);
}

#define ADD(name, passphrase, func) g_test_add ("/desktop/shell-search/" name, Fixture, passphrase, set_up, func, tear_down)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  secret_bus_up ();
  ADD ("each-kind-is-found", NULL, test_each_kind_is_found);
  ADD ("what-was-said-is-not-found", NULL, test_what_was_said_is_not_found);
  ADD ("each-kind-says-what-it-is-and-whose", NULL, test_each_kind_says_what_it_is);
  ADD ("more-words-are-looked-for-anew", NULL, test_more_words_are_looked_for_anew);
  ADD ("the-newest-wording-is-told", NULL, test_the_newest_wording_is_told);
  ADD ("what-results-are-comes-in-the-order-asked-for", NULL, test_metas_come_in_order);
  ADD ("nothing-that-is-typed-means-anything", NULL, test_nothing_that_is_typed_means_anything);
  ADD ("names-are-plain-text", NULL, test_names_are_plain_text);
  ADD ("a-long-text-is-one-short-line", NULL, test_a_long_text_is_one_short_line);
  ADD ("ids-of-nothing-are-left-out", NULL, test_ids_of_nothing_are_left_out);
  ADD ("what-was-removed-is-not-found", NULL, test_what_was_removed_is_not_found);
  ADD ("what-was-erased-is-not-found", NULL, test_what_was_erased_is_not_found);
  ADD ("a-shut-vault-says-nothing-and-stays-shut", PASSPHRASE, test_a_shut_vault_says_nothing);
  ADD ("trouble-says-nothing-and-asks-no-keyring", NULL, test_trouble_says_nothing);
  ADD ("without-a-gate-there-is-nothing", NULL, test_no_gate_says_nothing);
  ADD ("a-locked-vault-says-nothing", NULL, test_a_locked_vault_says_nothing);
  ADD ("locking-meanwhile-answers-nothing", NULL, test_locking_meanwhile_answers_nothing);
  ADD ("who-asks-anew-stops-only-oneself", NULL, test_who_asks_anew_stops_only_oneself);
  ADD ("the-owner-can-switch-it-off", NULL, test_the_owner_can_switch_it_off);
  ADD ("a-crowd-hides-no-other-kind", NULL, test_a_crowd_hides_no_other_kind);
  ADD ("what-is-chosen-is-asked-of-the-application", NULL, test_what_is_chosen_is_asked_of_the_application);

  return g_test_run ();
}
