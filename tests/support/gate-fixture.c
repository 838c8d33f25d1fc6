/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support/gate-fixture.h"

#include "model/sov-time.h"
#include "store/sov-store-read.h"
#include "support/vault-fixture.h"

#define PATIENCE_S 20

static SovGate *
new_gate (GateFixture *f)
{
  g_autofree char *story = g_build_filename (f->folder, "story.jsonl", NULL);

  return sov_gate_new (SOV_KEY_STORE (f->keys), f->vault, f->example, story);
}

void
gate_set_up (GateFixture *f,
             gconstpointer data)
{
  f->folder = fixture_folder_new ();
  f->vault = g_build_filename (f->folder, "sovittu", NULL);
  f->example = g_build_filename (f->folder, "sovittu-example", NULL);
  f->keys = memory_key_store_new ();
  f->gate = new_gate (f);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Whatever was under way in a thread may have @object for a moment still. */
static void
let_go (GObject *object)
{
  gpointer left = object;
  gint64 deadline = g_get_monotonic_time () + PATIENCE_S * G_TIME_SPAN_SECOND;

  g_object_add_weak_pointer (object, &left);
  g_object_unref (object);
  while (left != NULL && g_get_monotonic_time () < deadline)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  g_assert_null (left);
}

static void
drop_gate (GateFixture *f)
{
  sov_gate_close (f->gate);
  while (sov_gate_get_busy (f->gate))
    g_main_context_iteration (NULL, TRUE);
  settle ();
  let_go (G_OBJECT (g_steal_pointer (&f->gate)));
}

void
gate_tear_down (GateFixture *f,
                gconstpointer data)
{
  drop_gate (f);
  g_assert_finalize_object (f->keys);
  g_free (f->vault);
  g_free (f->example);
  fixture_folder_remove (f->folder);
}

/* As the program does when it starts once more. */
void
gate_start_again (GateFixture *f)
{
  drop_gate (f);
  f->gate = new_gate (f);
}

void
gate_wait_until_idle (GateFixture *f)
{
  while (sov_gate_get_busy (f->gate))
    g_main_context_iteration (NULL, TRUE);
}

void
gate_start (GateFixture *f,
            SovGateState expected)
{
  sov_gate_start (f->gate);
  gate_wait_until_idle (f);
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, expected);
}

void
gate_assert_trouble (GateFixture *f,
                     GQuark domain,
                     int code)
{
  g_assert_cmpint (sov_gate_get_state (f->gate), ==, SOV_GATE_TROUBLE);
  g_assert_error (sov_gate_get_error (f->gate), domain, code);
  g_assert_null (sov_gate_get_store (f->gate));
}

void
gate_answered_cb (GObject *source,
                  GAsyncResult *result,
                  gpointer user_data)
{
  ((GateAnswer *) user_data)->result = g_object_ref (result);
}

GAsyncResult *
gate_wait_for (GateAnswer *answer)
{
  while (answer->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return answer->result;
}

gboolean
gate_create (GateFixture *f,
             const char *name,
             const char *passphrase,
             GError **error)
{
  GateAnswer answer = { NULL };
  gboolean ok;

  sov_gate_create_async (f->gate, name, "Selkopolku", passphrase, gate_answered_cb, &answer);
  ok = sov_gate_create_finish (f->gate, gate_wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

gboolean
gate_unlock (GateFixture *f,
             SovVaultMeans means,
             const char *typed,
             GError **error)
{
  GateAnswer answer = { NULL };
  gboolean ok;

  sov_gate_unlock_async (f->gate, means, typed, gate_answered_cb, &answer);
  ok = sov_gate_unlock_finish (f->gate, gate_wait_for (&answer), error);
  g_object_unref (answer.result);
  return ok;
}

/* A vault from an earlier first gate_start, its code put away. Transfer full. */
char *
gate_make_vault (GateFixture *f,
                 const char *passphrase)
{
  g_autoptr (SovSentinel) sentinel = NULL;
  g_autoptr (GBytes) key = NULL;
  char *code;

  fixture_copy_vault (f->vault, passphrase, &code, &key);
  sentinel = sov_sentinel_load (f->vault, NULL);
  sentinel->code_given = TRUE;
  g_assert_true (sov_sentinel_save (sentinel, f->vault, NULL));
  if (passphrase == NULL)
    memory_key_store_put (f->keys, sentinel->uuid, sentinel->key_id, key);
  return code;
}

char *
gate_owner_name (GateFixture *f)
{
  g_autoptr (GError) error = NULL;
  GateAnswer answer = { NULL };
  g_autoptr (SovAction) me = NULL;

  sov_store_load_owner_async (sov_gate_get_store (f->gate), NULL, gate_answered_cb, &answer);
  me = sov_store_load_owner_finish (sov_gate_get_store (f->gate), gate_wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
  return g_strdup (sov_action_get_text (me, SOV_FIELD_NAME));
}

void
gate_agree (GateFixture *f)
{
  static const char *const doers[] = { SOV_REF_ME, NULL };
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_action_free);
  SovAction *party = sov_action_new (SOV_ACTION_PARTY, sov_time_now ());
  SovAction *deal = sov_action_new (SOV_ACTION_DEAL, sov_time_now ());
  SovAction *term = sov_action_new (SOV_ACTION_TERM, sov_time_now ());
  SovStore *store = sov_gate_get_store (f->gate);
  GateAnswer answer = { NULL };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) refs = NULL;

  sov_action_set_text (party, SOV_FIELD_ID, "P");
  sov_action_set_text (party, SOV_FIELD_NAME, "Irma");
  sov_action_set_number (party, SOV_FIELD_KIND, SOV_PARTY_CONSUMER);
  sov_action_set_number (party, SOV_FIELD_AS, SOV_BIT (SOV_AS_CUSTOMER));
  g_ptr_array_add (actions, party);

  sov_action_set_text (deal, SOV_FIELD_ID, "D");
  sov_action_set_text (deal, SOV_FIELD_CUSTOMER, "P");
  sov_action_set_text (deal, SOV_FIELD_TITLE, "Kitchen");
  g_ptr_array_add (actions, deal);

  sov_action_set_text (term, SOV_FIELD_DEAL, "D");
  sov_action_set_number (term, SOV_FIELD_KIND, SOV_TERM_CONTACT);
  sov_action_set_text (term, SOV_FIELD_TEXT, "I call about the measures");
  sov_action_set_text (term, SOV_FIELD_BY, SOV_REF_ME);
  sov_action_set_text (term, SOV_FIELD_TO, "P");
  sov_action_set_list (term, SOV_FIELD_DOERS, doers);
  g_ptr_array_add (actions, term);

  sov_store_perform_async (store, NULL, actions, NULL, gate_answered_cb, &answer);
  refs = sov_store_perform_finish (store, gate_wait_for (&answer), &error);
  g_assert_no_error (error);
  g_object_unref (answer.result);
}

char *
gate_load_mark (GateFixture *f)
{
  GateAnswer answer = { NULL };
  g_autoptr (GAsyncResult) result = NULL;

  sov_store_load_mark_async (sov_gate_get_store (f->gate), NULL, gate_answered_cb, &answer);
  result = gate_wait_for (&answer);
  return sov_store_load_mark_finish (sov_gate_get_store (f->gate), result, NULL);
}

const char *
gate_noted_mark (GateFixture *f)
{
  g_autoptr (SovSentinel) sentinel = sov_sentinel_load (f->vault, NULL);

  return memory_key_store_get_mark (f->keys, sentinel->uuid, sentinel->key_id);
}
