/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-chain.h"

#include <string.h>

#include "store/sov-database-private.h"
#include "support/vault-state.h"

/* The chain of evidence: every way to change what was agreed shows, and where.
 * Covers the tampering of vault.md §4.6. */

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

/* As somebody would who has the key, a program of their own and knows SQL. */
static void
take_off_guards (SovDatabase *db)
{
  g_autoptr (GString) drops = g_string_new ("PRAGMA foreign_keys = OFF;");
  g_autoptr (SovStatement) row = NULL;
  g_autoptr (GError) error = NULL;

  vault_lift_guard (db);
  row = sov_database_prepare (db, "SELECT name FROM main.sqlite_schema WHERE type = 'trigger'", &error);
  g_assert_no_error (error);
  while (sov_statement_next (row))
    g_string_append_printf (drops, "DROP TRIGGER main.%s;", sov_statement_text (row, 0));
  g_clear_pointer (&row, sov_statement_done);
  sov_database_execute (db, drops->str, &error);
  g_assert_no_error (error);
}

static void
run_sql (SovDatabase *db,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  sov_database_execute (db, sql, &error);
  g_assert_no_error (error);
}

static void
tamper (SovStoreState *state,
        const char *sql)
{
  take_off_guards (state->db);
  run_sql (state->db, sql);
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
  const char *ref; /* what it is said to be about; NULL: that cannot be told any more */
  const char *title;
} Tampering;

/* T21, what was agreed is changed afterwards: each way, and where it shows. */
static const Tampering tamperings[] = {
  { "/store/chain/a-changed-text-shows", "UPDATE version SET text = 'Antti calls at noon' WHERE id = 1", "version", 1, "A", "Antti calls at noon" },
  { "/store/chain/a-changed-time-of-a-row-shows", "UPDATE version SET entered_at = entered_at - 1 WHERE id = 2", "version", 2, "A", "Antti calls at ten" },
  { "/store/chain/a-changed-price-shows", "UPDATE version SET price = 1 WHERE id = 2", "version", 2, "A", "Antti calls at ten" },
  { "/store/chain/a-changed-channel-shows", "UPDATE relay SET channel = 1 WHERE id = 1", "relay", 1, "A", "Antti calls" },
  { "/store/chain/a-changed-message-shows", "UPDATE message SET text = 'Please do not' WHERE id = 1", "message", 1, "D", "Help" },
  { "/store/chain/a-changed-outcome-shows", "UPDATE outcome SET state = 3", "outcome", 1, "A", "Antti calls at ten" },
  { "/store/chain/a-changed-promiser-shows", "UPDATE term SET by_id = 2 WHERE id = 1", "term", 1, "A", "Antti calls at ten" },
  { "/store/chain/changed-words-of-a-customer-show", "UPDATE complaint SET words = 'All is well' WHERE id = 1", "complaint", 1, "C", "All is well" },
  { "/store/chain/a-row-that-is-gone-shows", "DELETE FROM version WHERE id = 2", "version", 2, NULL, NULL },
  { "/store/chain/a-doer-that-is-gone-shows", "DELETE FROM doer WHERE id = 1", "doer", 1, NULL, NULL },
  { "/store/chain/a-changed-time-of-an-event-shows", "UPDATE event SET at = at - 1000 WHERE kind = 'complaint'", "complaint", 1, "C", "Nobody called" },
  { "/store/chain/a-changed-zone-shows", "UPDATE event SET zone = 'UTC' WHERE kind = 'complaint'", "complaint", 1, "C", "Nobody called" },
  { "/store/chain/a-rewritten-hash-shows", "UPDATE event SET hash = zeroblob (32) WHERE kind = 'complaint'", "complaint", 1, "C", "Nobody called" },
  { "/store/chain/a-rewritten-commitment-shows", "UPDATE event SET commitment = zeroblob (32) WHERE kind = 'complaint'", "complaint", 1, "C", "Nobody called" },
  { "/store/chain/an-event-of-another-row-shows", "UPDATE event SET row_id = 2 WHERE kind = 'doer' AND row_id = 1", "doer", 1, "A", "Antti calls at ten" },
  { "/store/chain/an-event-that-is-gone-shows", "DELETE FROM event WHERE kind = 'message'", "message", 1, NULL, NULL },
  { "/store/chain/the-last-event-that-is-gone-shows", "DELETE FROM event WHERE kind = 'outcome'", "outcome", 1, "A", "Antti calls at ten" },
  { "/store/chain/a-changed-salt-shows", "UPDATE event_salt SET salt = zeroblob (32) WHERE seq = (SELECT seq FROM event WHERE kind = 'relay')", "relay", 1, "A", "Antti calls" },
  { "/store/chain/a-salt-that-is-gone-shows", "DELETE FROM event_salt WHERE seq = (SELECT seq FROM event WHERE kind = 'relay')", "relay", 1, "A", "Antti calls" },
  { "/store/chain/a-row-written-past-the-chain-shows",
    "INSERT INTO version (term_id, number, text, due_has_clock, made_at, entered_at) VALUES (1, 3, 'Nothing', 0, 1, 1)", NULL, 0, "A", "Nothing" },
  { "/store/chain/a-doer-written-past-the-chain-shows", "INSERT INTO doer (version_id, party_id) VALUES (1, 1)", NULL, 0, "A", "Antti calls" },
  { "/store/chain/a-retraction-past-the-chain-shows", "UPDATE version SET retracted_at = 1 WHERE id = 1", NULL, 0, "A", "Antti calls" },
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
  g_assert_cmpstr (report->ref, ==, tampering->ref);
  g_assert_cmpstr (report->title, ==, tampering->title);
  /* It goes into logs: what is wrong is told without anybody's words. */
  if (tampering->title != NULL)
    g_assert_null (strstr (report->broken, tampering->title));
}

/* Two events in each other's place, in order by number again. */
#define SWAP                                                                                        \
  "CREATE TEMP TABLE swapped AS SELECT * FROM event WHERE seq IN (%u, %u);"                         \
  "DELETE FROM event WHERE seq IN (%u, %u);"                                                        \
  "INSERT INTO event SELECT %u - seq, at, zone, kind, row_id, commitment, prev, hash FROM swapped;" \
  "DROP TABLE swapped"

static void
test_a_swapped_order_shows (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;
  g_autofree char *sql = g_strdup_printf (SWAP, 3u, 5u, 3u, 5u, 8u);

  tamper (state, sql);
  report = verify (state);
  g_assert_nonnull (report->broken);
  g_assert_cmpint (report->broken_at, ==, 3);
}

static void
test_swapped_salts_show (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;

  tamper (state, "UPDATE event_salt SET salt = (SELECT salt FROM event_salt WHERE seq = 5) WHERE seq = 3");
  report = verify (state);
  g_assert_cmpint (report->broken_at, ==, 3);
}

/* Rows and events both: what is left is a whole chain that is shorter. Only
 * somebody who noted its end can tell. */
static void
test_a_tail_that_is_gone_with_its_rows_shows_by_the_mark (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *mark = sov_chain_dup_mark (state->db, &error);
  gboolean holds = FALSE;

  g_assert_no_error (error);
  g_assert_true (sov_chain_check_mark (state->db, mark, &holds, &error));
  g_assert_true (holds);

  tamper (state, "DELETE FROM event WHERE kind = 'outcome'; DELETE FROM event_salt WHERE seq > (SELECT max (seq) FROM event); DELETE FROM outcome");
  report = verify (state);
  g_assert_cmpstr (report->broken, ==, NULL);
  g_assert_true (sov_chain_check_mark (state->db, mark, &holds, &error));
  g_assert_false (holds);
}

static void
test_an_old_mark_holds_as_the_chain_goes_on (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *mark = sov_chain_dup_mark (state->db, NULL);
  g_autofree char *later = NULL;
  g_autofree char *typed = g_strdup_printf ("  %s\n", mark);
  g_autofree char *loud = g_ascii_strup (typed, -1);
  gboolean holds = FALSE;

  vault_state_do (state, AT, "told; term=A; party=P; channel=call");
  later = sov_chain_dup_mark (state->db, NULL);
  g_assert_cmpstr (later, !=, mark);
  g_assert_true (sov_chain_check_mark (state->db, loud, &holds, NULL));
  g_assert_true (holds);
}

static void
test_a_mark_is_the_number_and_twelve_digits (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = verify (state);
  g_autofree char *mark = sov_chain_dup_mark (state->db, NULL);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT "-", report->n_events);

  g_assert_true (g_str_has_prefix (mark, number));
  g_assert_cmpuint (strlen (mark), ==, strlen (number) + 12);
  g_assert_true (g_str_has_prefix (report->head, mark + strlen (number)));
  g_assert_cmpstr (report->mark, ==, mark);
  g_assert_true (sov_chain_is_mark (mark));
}

static void
test_an_empty_chain_has_no_mark (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sov_chain_dup_mark (state->db, &error));
  g_assert_no_error (error);
}

static void
test_what_is_no_mark_is_told_apart (void)
{
  static const char *const others[] = {
    "",
    "-",
    "412",
    "412-",
    "-7f3a91c04d2e",
    "0-7f3a91c04d2e",
    "412-7f3a91c04d2",
    "412-7f3a91c04d2e0",
    "412-7f3a91c04dxx",
    "4l2-7f3a91c04d2e",
    "412 7f3a91c04d2e",
    "99999999999999999999-7f3a91c04d2e",
    "-5-7f3a91c04d2e",
    "412--f3a91c04d2e",
    "1' OR 1-7f3a91c04d2e",
  };
  g_autoptr (SovStoreState) state = make_business ();

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean holds = TRUE;

      g_assert_false (sov_chain_is_mark (others[i]));
      g_assert_false (sov_chain_check_mark (state->db, others[i], &holds, &error));
      g_assert_nonnull (error);
      g_assert_false (holds);
    }
}

static void
test_a_mark_of_another_chain_does_not_hold (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gboolean holds = TRUE;

  g_assert_true (sov_chain_check_mark (state->db, "3-000000000000", &holds, NULL));
  g_assert_false (holds);
  g_assert_true (sov_chain_check_mark (state->db, "9223372036854775807-000000000000", &holds, NULL));
  g_assert_false (holds);
}

/* As if the clock had been put on by @hours since it was last looked at. */
static gint64
count_suspects_after (gint64 hours)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;

  state->db->clock_wall -= hours * 60 * 60 * 1000;
  vault_state_do (state, AT, "cancelled; term=A");
  vault_state_do (state, AT, "told; term=A; party=P; channel=call");
  report = verify (state);
  g_assert_cmpstr (report->broken, ==, NULL);

  return report->n_clock_suspects;
}

static void
test_a_clock_that_jumps_is_told (void)
{
  g_assert_cmpint (count_suspects_after (0), ==, 0);
  g_assert_cmpint (count_suspects_after (5), ==, 0);
  g_assert_cmpint (count_suspects_after (48), ==, 1);
  g_assert_cmpint (count_suspects_after (-1), ==, 1);
}

static void
test_a_suspicion_cannot_be_taken_away (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;

  state->db->clock_wall += 60 * 60 * 1000;
  vault_state_do (state, AT, "cancelled; term=A");
  tamper (state, "UPDATE event SET zone = 'Europe/Helsinki'");
  report = verify (state);
  g_assert_cmpint (report->broken_at, ==, report->n_events);
}

static void
cancel_it (gint64 done,
           gint64 all,
           gpointer cancellable)
{
  g_assert_cmpint (done, <=, all);
  g_cancellable_cancel (cancellable);
}

static void
test_looking_through_it_can_be_cancelled (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sov_chain_verify_full (state->db, cancel_it, cancellable, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_whole (state);
}

static gboolean
erase_one (SovDatabase *db,
           gpointer unused,
           GError **error)
{
  return sov_database_execute (db, "UPDATE event_salt SET salt = NULL, erased_at = 1 WHERE seq = 3", error);
}

static void
test_an_erased_salt_leaves_the_chain_whole (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovChainReport) report = NULL;
  g_autoptr (GError) error = NULL;

  sov_database_allow_erasing (state->db, erase_one, NULL, &error);
  g_assert_no_error (error);
  assert_whole (state);
  report = verify (state);
  g_assert_cmpint (report->n_erased, ==, 1);
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

  vault_lift_guard (state->db);
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (sov_database_execute (state->db, attempts[i], &error));
    }
  assert_whole (state);
}

static void
make_up_history (SovStoreState *state,
                 GRand *random,
                 guint n_steps)
{
  for (guint i = 0; vault_world[i] != NULL; i++)
    vault_state_do (state, AT, vault_world[i]);
  for (guint i = 0; i < n_steps; i++)
    {
      g_autofree char *line = vault_make_up_line (random);
      g_autofree char *at = vault_make_up_time (random, i);

      vault_state_try (state, at, line);
      if (g_rand_int_range (random, 0, 5) == 0)
        vault_state_undo (state);
      if (g_rand_int_range (random, 0, 9) == 0)
        vault_state_redo (state);
    }
}

static void
test_any_history_stays_whole (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (SovStoreState) state = vault_state_new ();

  make_up_history (state, random, 300);
  assert_whole (state);
}

/* The smallest number of an event that commits to the row of event @seq. */
static gint64
first_event_of_row (SovDatabase *db,
                    gint64 seq)
{
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT min (o.seq) FROM event e JOIN event o ON o.row_id = e.row_id"
                         " AND substr (o.kind || '-', 1, instr (o.kind || '-', '-')) = substr (e.kind || '-', 1, instr (e.kind || '-', '-'))"
                         " WHERE e.seq = %" G_GINT64_FORMAT,
                         seq);
  return vault_count (db, sql);
}

static const char *
a_column_of (const char *table)
{
  if (g_str_equal (table, "doer") || g_str_equal (table, "term_knower"))
    return "party_id = coalesce (party_id, 0) + 1";
  if (g_str_equal (table, "version"))
    return "text = text || '.'";

  return "entered_at = entered_at + 1";
}

/* Does something to event @seq or what it stands for; the number at which that
 * has to show. */
static gint64
tamper_anywhere (SovDatabase *db,
                 GRand *random,
                 gint64 seq,
                 gint64 n)
{
  static const char *const columns[] = {
    "at = at + 1", "row_id = row_id + 1000", "kind = 'relay-x'", "commitment = randomblob (32)", "prev = randomblob (32)", "hash = randomblob (32)"
  };
  g_autofree char *kind_sql = g_strdup_printf ("SELECT kind FROM event WHERE seq = %" G_GINT64_FORMAT, seq);
  g_autofree char *row_sql = g_strdup_printf ("SELECT row_id FROM event WHERE seq = %" G_GINT64_FORMAT, seq);
  g_autofree char *kind = vault_text (db, kind_sql);
  gint64 row = vault_count (db, row_sql);
  gint64 place = seq;
  g_autofree char *sql = NULL;

  kind[strcspn (kind, "-")] = '\0';
  switch (g_rand_int_range (random, 0, 8))
    {
    case 0:
      place = first_event_of_row (db, seq);
      sql = g_strdup_printf ("UPDATE %s SET %s WHERE id = %" G_GINT64_FORMAT, kind, a_column_of (kind), row);
      break;
    case 1:
      place = first_event_of_row (db, seq);
      sql = g_strdup_printf ("DELETE FROM %s WHERE id = %" G_GINT64_FORMAT, kind, row);
      break;
    case 2:
      sql = g_strdup_printf ("UPDATE event_salt SET salt = randomblob (32) WHERE seq = %" G_GINT64_FORMAT, seq);
      break;
    case 3:
      sql = g_strdup_printf ("DELETE FROM event_salt WHERE seq = %" G_GINT64_FORMAT, seq);
      break;
    case 4:
      sql = g_strdup_printf ("DELETE FROM event WHERE seq = %" G_GINT64_FORMAT, seq);
      break;
    case 5:
      sql = g_strdup_printf ("DELETE FROM event WHERE seq >= %" G_GINT64_FORMAT, seq);
      break;
    case 6:
      place = n + 1;
      sql = g_strdup ("INSERT INTO outcome (term_id, state, at, entered_at) VALUES (1, 1, 1, 1)");
      break;
    default:
      sql = g_strdup_printf ("UPDATE event SET %s WHERE seq = %" G_GINT64_FORMAT,
                             columns[g_rand_int_range (random, 0, G_N_ELEMENTS (columns))], seq);
      break;
    }
  run_sql (db, sql);

  return place;
}

static gboolean
mark_holds (SovDatabase *db,
            const char *mark)
{
  gboolean holds = FALSE;

  g_assert_true (sov_chain_check_mark (db, mark, &holds, NULL));
  return holds;
}

static void
test_any_tampering_shows_where_it_is (void)
{
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (SovStoreState) state = vault_state_new ();
  g_autofree char *mark = NULL;
  gint64 n;

  make_up_history (state, random, 150);
  mark = sov_chain_dup_mark (state->db, NULL);
  take_off_guards (state->db);
  n = vault_count (state->db, "SELECT max (seq) FROM event");
  for (guint i = 0; i < 400; i++)
    {
      gint64 seq = g_rand_int_range (random, 1, (gint32) n + 1);
      g_autoptr (SovChainReport) report = NULL;
      gboolean tail_is_gone;
      gint64 place;

      run_sql (state->db, "BEGIN");
      place = tamper_anywhere (state->db, random, seq, n);
      report = verify (state);
      tail_is_gone = !mark_holds (state->db, mark) && report->n_events < n;
      run_sql (state->db, "ROLLBACK");
      /* A thing that was taken back and came back last leaves no trace but the
       * mark when both of its events go. */
      if (report->broken_at == 0 ? !tail_is_gone : report->broken_at != place)
        g_error ("seed %u, round %u: %" G_GINT64_FORMAT " and not %" G_GINT64_FORMAT " (%s)", seed, i, report->broken_at, place, report->broken);
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
  ADD ("any-tampering-shows-where-it-is", test_any_tampering_shows_where_it_is);
  ADD ("a-swapped-order-shows", test_a_swapped_order_shows);
  ADD ("swapped-salts-show", test_swapped_salts_show);
  ADD ("a-tail-that-is-gone-with-its-rows-shows-by-the-mark", test_a_tail_that_is_gone_with_its_rows_shows_by_the_mark);
  ADD ("an-old-mark-holds-as-the-chain-goes-on", test_an_old_mark_holds_as_the_chain_goes_on);
  ADD ("a-mark-is-the-number-and-twelve-digits", test_a_mark_is_the_number_and_twelve_digits);
  ADD ("an-empty-chain-has-no-mark", test_an_empty_chain_has_no_mark);
  ADD ("what-is-no-mark-is-told-apart", test_what_is_no_mark_is_told_apart);
  ADD ("a-mark-of-another-chain-does-not-hold", test_a_mark_of_another_chain_does_not_hold);
  ADD ("a-clock-that-jumps-is-told", test_a_clock_that_jumps_is_told);
  ADD ("a-suspicion-cannot-be-taken-away", test_a_suspicion_cannot_be_taken_away);
  ADD ("looking-through-it-can-be-cancelled", test_looking_through_it_can_be_cancelled);
  for (gsize i = 0; i < G_N_ELEMENTS (tamperings); i++)
    g_test_add_data_func (tamperings[i].name, &tamperings[i], test_tampering_shows);
  return g_test_run ();
}
