/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-chain.h"

#include <string.h>

#include "support/vault-state.h"

/* The chain of evidence: every way to change what was agreed shows, and where.
 * Covers the tampering of vault.md §4.6 and T21. */

#define AT "2026-10-19T20:10"

static SovStoreState *
make_business (void)
{
  static const char *const lines[] = {
    "party; id=P; name=Satu; kind=consumer; as=customer",
    "party; id=S; name=Antti; kind=company; as=subcontractor",
    "deal D P Help",
    "term; id=A; deal=D; kind=contact; text=Antti calls; by=me; to=P; doers=S; due=2026-10-20T20:00; needs_to_know=P,S",
    "written; term=A; party=S; channel=sms; text=Please call Satu",
    "change; term=A; text=Antti calls at ten",
    "complaint; id=C; party=P; words=Nobody called; channel=call",
    "kept; term=A",
  };
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);

  return state;
}

static SovChainReport *
verify (SovStoreState *state)
{
  g_autoptr (GError) error = NULL;
  SovChainReport *report = sov_chain_verify (state->db, &error);

  g_assert_no_error (error);
  return report;
}

static void
assert_whole (SovStoreState *state)
{
  g_autoptr (SovChainReport) report = verify (state);

  g_assert_cmpstr (report->broken, ==, NULL);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM unsealed"), ==, 0);
}

/* As somebody would who has the key and knows SQL. */
static void
tamper (SovStoreState *state,
        const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (state->db,
                        "DROP TRIGGER event_no_change; DROP TRIGGER event_no_delete; DROP TRIGGER event_follows;"
                        "DROP TRIGGER salt_no_delete; DROP TRIGGER salt_erase_only;"
                        "DROP TRIGGER version_no_change; DROP TRIGGER version_no_delete; DROP TRIGGER complaint_no_change;"
                        "DROP TRIGGER doer_no_delete; DROP TRIGGER version_unsealed; DROP TRIGGER version_retraction_unsealed",
                        &error);
  g_assert_no_error (error);
  sov_database_execute (state->db, sql, &error);
  g_assert_no_error (error);
}

/* The number of the event of @kind and @row. */
static gint64
event_of (SovStoreState *state,
          const char *kind,
          gint64 row)
{
  g_autofree char *sql = g_strdup_printf ("SELECT seq FROM event WHERE kind = '%s' AND row_id = %" G_GINT64_FORMAT, kind, row);

  return vault_count (state->db, sql);
}

static void
test_all_evidence_is_in_the_chain (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = verify (state);

  g_assert_cmpstr (report->broken, ==, NULL);
  g_assert_cmpint (report->n_events, >=, 8);
  g_assert_cmpuint (strlen (report->head), ==, 64);
  assert_whole (state);
}

static void
test_what_is_no_evidence_makes_no_event (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) before = verify (state);
  g_autoptr (SovChainReport) after = NULL;

  vault_state_do (state, AT, "edit-party; of=P; name=Satu Lahti");
  vault_state_do (state, AT, "edit-complaint; of=C; style=demanding");
  after = verify (state);
  g_assert_cmpint (after->n_events, ==, before->n_events);
  g_assert_cmpstr (after->head, ==, before->head);
}

static void
test_taking_back_is_an_event_of_its_own (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) before = verify (state);
  g_autoptr (SovChainReport) after = NULL;

  vault_state_do (state, AT, "told; term=A; party=P; channel=call");
  g_assert_true (vault_state_undo (state));
  assert_whole (state);
  g_assert_true (vault_state_redo (state));
  assert_whole (state);
  after = verify (state);
  g_assert_cmpint (after->n_events, ==, before->n_events + 3);
}

static void
test_nothing_is_sealed_of_what_was_refused (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) before = verify (state);
  g_autoptr (SovChainReport) after = NULL;

  vault_state_try (state, AT, "written; term=B; party=S; channel=sms");
  after = verify (state);
  g_assert_cmpstr (after->head, ==, before->head);
}

typedef struct
{
  const char *name;
  const char *sql;
  const char *kind; /* the event at which it shows; NULL: past the last */
  gint64 row;
} Tampering;

static const Tampering tamperings[] = {
  { "/store/chain/a-changed-text-shows", "UPDATE version SET text = 'Antti calls at noon' WHERE id = 1", "version", 1 },
  { "/store/chain/changed-words-of-a-customer-show", "UPDATE complaint SET words = 'All is well' WHERE id = 1", "complaint", 1 },
  { "/store/chain/a-row-that-is-gone-shows", "PRAGMA foreign_keys = OFF; DELETE FROM version WHERE id = 2", "version", 2 },
  { "/store/chain/a-doer-that-is-gone-shows", "DELETE FROM doer WHERE id = 1", "doer", 1 },
  { "/store/chain/a-changed-time-of-an-event-shows", "UPDATE event SET at = at - 1000 WHERE kind = 'complaint'", "complaint", 1 },
  { "/store/chain/an-event-that-is-gone-shows", "PRAGMA foreign_keys = OFF; DELETE FROM event WHERE kind = 'message'", "message", 1 },
  { "/store/chain/a-salt-that-is-gone-shows", "DELETE FROM event_salt WHERE seq = (SELECT seq FROM event WHERE kind = 'relay')", "relay", 1 },
  { "/store/chain/a-row-written-past-the-chain-shows",
    "INSERT INTO version (term_id, number, text, due_has_clock, made_at, entered_at) VALUES (1, 3, 'Nothing', 0, 1, 1)", NULL, 0 },
  { "/store/chain/a-retraction-past-the-chain-shows", "UPDATE version SET retracted_at = 1 WHERE id = 1", NULL, 0 },
};

static void
test_tampering_shows (gconstpointer data)
{
  const Tampering *tampering = data;
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;
  gint64 expected = tampering->kind != NULL ? event_of (state, tampering->kind, tampering->row)
                                            : vault_count (state->db, "SELECT max (seq) + 1 FROM event");

  tamper (state, tampering->sql);
  report = verify (state);
  g_assert_nonnull (report->broken);
  g_assert_cmpint (report->broken_at, ==, expected);
}

static void
test_an_erased_salt_leaves_the_chain_whole (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;

  sov_database_execute (state->db, "UPDATE event_salt SET salt = NULL, erased_at = 1 WHERE seq = 3", &error);
  g_assert_no_error (error);
  assert_whole (state);
}

static void
test_an_event_can_be_neither_changed_nor_put_between (void)
{
  static const char *const attempts[] = {
    "UPDATE event SET at = 1",
    "DELETE FROM event",
    "DELETE FROM event_salt",
    "UPDATE event_salt SET salt = zeroblob (32)",
    "INSERT INTO event VALUES (999, 1, 'Europe/Helsinki', 'term', 1, zeroblob (32), zeroblob (32), randomblob (32))",
    "INSERT OR REPLACE INTO event VALUES (1, 1, 'Europe/Helsinki', 'term', 1, zeroblob (32), zeroblob (32), randomblob (32))",
    "INSERT INTO event SELECT max (seq) + 1, 1, 'Europe/Helsinki', 'term', 1, zeroblob (32), zeroblob (32), randomblob (32) FROM event",
  };
  g_autoptr (SovStoreState) state = make_business ();

  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sov_database_execute (state->db, attempts[i], &error));
    }
  assert_whole (state);
}

static void
test_any_history_stays_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (SovStoreState) state = vault_state_new ();

  for (guint i = 0; vault_world[i] != NULL; i++)
    vault_state_do (state, AT, vault_world[i]);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *line = vault_make_up_line (random);
      g_autofree char *at = vault_make_up_time (random, i);

      vault_state_try (state, at, line);
      if (g_rand_int_range (random, 0, 5) == 0)
        vault_state_undo (state);
      if (g_rand_int_range (random, 0, 9) == 0)
        vault_state_redo (state);
    }
  assert_whole (state);
}

#define ADD(name, test) g_test_add_func ("/store/chain/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-evidence-is-in-the-chain", test_all_evidence_is_in_the_chain);
  ADD ("what-is-no-evidence-makes-no-event", test_what_is_no_evidence_makes_no_event);
  ADD ("taking-back-is-an-event-of-its-own", test_taking_back_is_an_event_of_its_own);
  ADD ("nothing-is-sealed-of-what-was-refused", test_nothing_is_sealed_of_what_was_refused);
  ADD ("an-erased-salt-leaves-the-chain-whole", test_an_erased_salt_leaves_the_chain_whole);
  ADD ("an-event-can-be-neither-changed-nor-put-between", test_an_event_can_be_neither_changed_nor_put_between);
  ADD ("any-history-stays-whole", test_any_history_stays_whole);
  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    g_test_add_data_func (tamperings[i].name, &tamperings[i], test_tampering_shows);
  return g_test_run ();
}
