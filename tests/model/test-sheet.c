/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/sheet-builder.h"

/* One term of a customer and a subcontractor: agreed on the first at noon,
 * changed on the third. */
#define TERM              \
  "party S\n"             \
  "at 2026-10-01T12:00\n" \
  "term T schedule me>P doers=S due=2026-10-20T12:00\n"
#define CHANGED               \
  TERM                        \
      "at 2026-10-03T12:00\n" \
      "change T due=2026-10-21T12:00\n"
#define END "2026-10-31T12:00"

typedef struct
{
  const char *path;
  const char *sheet;
  const char *party;
  const char *now;
  SovCellState state;
} Cell;

static const Cell cells[] = {
  { "/model/sheet/a-cell-is-missing-when-nothing-was-said", TERM, "S", END, SOV_CELL_MISSING },
  { "/model/sheet/a-cell-is-told-when-it-was-said", TERM "told T S", "S", END, SOV_CELL_TOLD },
  { "/model/sheet/a-cell-is-written-when-it-was-sent", TERM "told T S\nwritten T S", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/a-cell-is-acknowledged-when-the-sent-was-answered",
    TERM "written T S\nat 2026-10-02T12:00\nacknowledged T S", "S", END, SOV_CELL_ACKNOWLEDGED },
  { "/model/sheet/an-answer-at-the-moment-of-sending-counts", TERM "written T S\nacknowledged T S", "S", END, SOV_CELL_ACKNOWLEDGED },
  { "/model/sheet/what-was-acknowledged-before-it-was-sent-waits-for-an-answer",
    TERM "acknowledged T S\nat 2026-10-02T12:00\nwritten T S", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/an-answer-by-word-of-mouth-is-acknowledged", TERM "told T S\nacknowledged T S", "S", END, SOV_CELL_ACKNOWLEDGED },
  { "/model/sheet/sending-again-does-not-undo-the-answer",
    TERM "written T S\nat 2026-10-02T12:00\nacknowledged T S\nat 2026-10-02T13:00\nwritten T S", "S", END, SOV_CELL_ACKNOWLEDGED },
  { "/model/sheet/a-change-makes-the-written-an-old-version", TERM "written T S\nacknowledged T S\nat 2026-10-03T12:00\nchange T", "S", END, SOV_CELL_OLD_VERSION },
  { "/model/sheet/a-change-makes-the-told-an-old-version", TERM "told T S\nat 2026-10-03T12:00\nchange T", "S", END, SOV_CELL_OLD_VERSION },
  { "/model/sheet/telling-the-change-does-not-replace-the-old-in-writing",
    TERM "written T S\nat 2026-10-03T12:00\nchange T\ntold T S", "S", END, SOV_CELL_OLD_VERSION },
  { "/model/sheet/telling-the-change-replaces-the-old-that-was-told",
    TERM "told T S\nat 2026-10-03T12:00\nchange T\ntold T S", "S", END, SOV_CELL_TOLD },
  { "/model/sheet/sending-the-change-replaces-the-old", TERM "written T S\nat 2026-10-03T12:00\nchange T\nwritten T S", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/an-answer-to-the-old-version-does-not-answer-the-new",
    CHANGED "written T S\nacknowledged T S v=1", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/who-is-blocked-without-a-message-was-told", TERM "blocked T S", "S", END, SOV_CELL_TOLD },
  { "/model/sheet/who-is-blocked-has-it-in-writing-still", TERM "written T S\nblocked T S", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/who-acknowledged-and-was-blocked-later-has-not-acknowledged",
    TERM "written T S\nacknowledged T S\nat 2026-10-02T12:00\nblocked T S", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/who-was-blocked-and-acknowledged-later-has-acknowledged",
    TERM "written T S\nblocked T S\nat 2026-10-02T12:00\nacknowledged T S", "S", END, SOV_CELL_ACKNOWLEDGED },
  { "/model/sheet/of-two-answers-of-one-moment-the-later-in-order-counts", TERM "written T S\nblocked T S\nacknowledged T S", "S", END, SOV_CELL_ACKNOWLEDGED },
  { "/model/sheet/of-two-answers-of-one-moment-a-later-block-counts", TERM "written T S\nacknowledged T S\nblocked T S", "S", END, SOV_CELL_WRITTEN },
  { "/model/sheet/a-cell-is-not-needed-when-the-party-is-not-named",
    "party S\nparty Q\nterm T schedule me>P knows=P,S", "Q", END, SOV_CELL_NOT_NEEDED },
  { "/model/sheet/a-cell-that-is-not-needed-shows-what-was-sent-all-the-same",
    "party S\nparty Q\nterm T schedule me>P knows=P,S\nwritten T Q", "Q", END, SOV_CELL_WRITTEN },
  { "/model/sheet/a-cell-sees-nothing-that-came-later", TERM "at 2026-10-02T12:00\nwritten T S", "S", "2026-10-02T11:59", SOV_CELL_MISSING },
  { "/model/sheet/a-cell-of-before-the-change-is-not-old",
    TERM "written T S\nat 2026-10-03T12:00\nchange T", "S", "2026-10-03T11:59", SOV_CELL_WRITTEN },
  { "/model/sheet/one-party-s-message-is-not-another-s", TERM "written T P", "S", END, SOV_CELL_MISSING },
};

static void
test_cell (gconstpointer data)
{
  const Cell *one = data;
  g_autoptr (SovSheet) sheet = sheet_from_text (one->sheet);
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));

  g_assert_cmpint (sov_term_get_cell (term, sheet, sheet_id (sheet, one->party), sheet_time (one->now)), ==, one->state);
}

static void
assert_version (const char *now,
                int number)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (CHANGED);
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));

  g_assert_cmpint (sov_term_get_version (term, sheet_time (now))->number, ==, number);
}

static void
test_the_first_version_holds_until_the_second (void)
{
  assert_version ("2026-10-01T12:00", 1);
  assert_version ("2026-10-03T11:59:59", 1);
}

static void
test_the_second_version_holds_from_its_moment (void)
{
  assert_version ("2026-10-03T12:00", 2);
  assert_version (END, 2);
}

static void
test_before_every_version_the_first_is_meant (void)
{
  assert_version ("2026-09-01T12:00", 1);
}

static void
test_a_term_is_in_force_until_the_moment_it_ends (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (TERM "at 2026-10-04T12:00\nbroken T");
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));

  g_assert_cmpint (sov_term_get_state_at (term, sheet_time ("2026-10-04T11:59:59")), ==, SOV_TERM_IN_FORCE);
  g_assert_cmpint (sov_term_get_state_at (term, sheet_time ("2026-10-04T12:00")), ==, SOV_TERM_BROKEN);
}

static gboolean
needs_to_know (const char *text,
               const char *party)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (text);
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));

  return sov_term_needs_to_know (term, sheet, sheet_id (sheet, party));
}

static void
test_all_parties_of_the_deal_know_when_nobody_is_named (void)
{
  g_assert_true (needs_to_know (TERM, "P"));
  g_assert_true (needs_to_know (TERM, "S"));
  g_assert_true (needs_to_know (TERM "party Q role=payer", "Q"));
}

static void
test_the_named_alone_know_when_somebody_is_named (void)
{
  const char *text = "party S\nparty Q\nterm T price me>P knows=S";

  g_assert_true (needs_to_know (text, "S"));
  g_assert_false (needs_to_know (text, "P"));
  g_assert_false (needs_to_know (text, "Q"));
}

static void
test_an_empty_list_lets_nobody_know (void)
{
  g_assert_false (needs_to_know ("party S\nterm T price me>P knows=nobody", "S"));
  g_assert_false (needs_to_know ("party S\nterm T price me>P knows=nobody", "P"));
}

static void
test_who_is_only_mentioned_need_not_know (void)
{
  g_assert_false (needs_to_know (TERM "party X role=none", "X"));
  g_assert_true (needs_to_know ("party X role=none\nterm T price me>P knows=X", "X"));
}

static void
test_the_user_is_no_party_of_the_sheet (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (TERM);

  g_assert_false (needs_to_know (TERM, "me"));
  g_assert_null (sov_sheet_find_party (sheet, SOV_PARTY_ME));
}

static void
test_the_newest_relay_of_a_kind_is_found (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (TERM "written T S\n"
                                                     "at 2026-10-02T12:00\nwritten T S\nacknowledged T S\n"
                                                     "at 2026-10-03T12:00\nchange T\nwritten T S");
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));
  gint64 s = sheet_id (sheet, "S");
  gint64 end = sheet_time (END);

  g_assert_cmpint (sov_term_find_relay (term, s, SOV_RELAY_WRITTEN, 1, end)->at, ==, sheet_time ("2026-10-02T12:00"));
  g_assert_cmpint (sov_term_find_relay (term, s, SOV_RELAY_WRITTEN, 0, end)->version, ==, 2);
  g_assert_cmpint (sov_term_find_relay (term, s, SOV_RELAY_WRITTEN, 0, sheet_time ("2026-10-01T13:00"))->at, ==, sheet_time ("2026-10-01T12:00"));
  g_assert_null (sov_term_find_relay (term, s, SOV_RELAY_ACKNOWLEDGED, 2, end));
  g_assert_null (sov_term_find_relay (term, sheet_id (sheet, "P"), SOV_RELAY_WRITTEN, 0, end));
}

static void
test_the_clock_of_an_answer_starts_at_the_first_sending (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (TERM "written T S\nat 2026-10-02T12:00\nwritten T S");
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));
  gint64 s = sheet_id (sheet, "S");

  g_assert_cmpint (sov_term_find_first_written (term, s, 1, sheet_time (END))->at, ==, sheet_time ("2026-10-01T12:00"));
  g_assert_null (sov_term_find_first_written (term, s, 2, sheet_time (END)));
  g_assert_null (sov_term_find_first_written (term, s, 1, sheet_time ("2026-10-01T11:59")));
}

static void
test_a_new_sheet_says_that_nothing_was_given (void)
{
  g_autoptr (SovSheet) sheet = sov_sheet_new ();
  SovSheetParty *customer = sov_sheet_add_party (sheet);
  SovSheetParty *other = sov_sheet_add_party (sheet);
  SovTerm *term = sov_sheet_add_term (sheet);
  SovVersion *version = sov_term_add_version (term);

  g_assert_cmpint (sheet->price, ==, SOV_NO_MONEY);
  g_assert_cmpint (sheet->vat, ==, -1);
  g_assert_cmpint (customer->role, ==, SOV_ROLE_CUSTOMER);
  g_assert_cmpint (other->role, ==, SOV_ROLE_SUBCONTRACTOR);
  g_assert_cmpint (other->price, ==, SOV_NO_MONEY);
  g_assert_cmpint (other->reachable_to, ==, -1);
  g_assert_cmpint (other->last_contact, ==, SOV_NO_TIME);
  g_assert_cmpint (term->state, ==, SOV_TERM_IN_FORCE);
  g_assert_null (term->needs_to_know);
  g_assert_cmpint (version->number, ==, 1);
  g_assert_cmpint (sov_term_add_version (term)->number, ==, 2);
  g_assert_cmpint (version->due, ==, SOV_NO_TIME);
  g_assert_cmpint (version->price, ==, SOV_NO_MONEY);
  g_assert_cmpuint (version->doers->len, ==, 0);
  g_assert_null (sov_sheet_find_party (sheet, 99));
  g_assert_null (sov_sheet_find_term (sheet, 99));
}

static void
test_a_sheet_travels_in_a_value (void)
{
  g_auto (GValue) value = G_VALUE_INIT;
  SovSheet *sheet = sheet_from_text (TERM);

  g_value_init (&value, SOV_TYPE_SHEET);
  g_value_take_boxed (&value, sov_sheet_ref (sheet));
  sov_sheet_unref (sheet);
  sheet = g_value_get_boxed (&value);
  g_assert_cmpstr (sheet->ref, ==, "D");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    g_test_add_data_func (cells[i].path, &cells[i], test_cell);
  g_test_add_func ("/model/sheet/the-first-version-holds-until-the-second", test_the_first_version_holds_until_the_second);
  g_test_add_func ("/model/sheet/the-second-version-holds-from-its-moment", test_the_second_version_holds_from_its_moment);
  g_test_add_func ("/model/sheet/before-every-version-the-first-is-meant", test_before_every_version_the_first_is_meant);
  g_test_add_func ("/model/sheet/a-term-is-in-force-until-the-moment-it-ends", test_a_term_is_in_force_until_the_moment_it_ends);
  g_test_add_func ("/model/sheet/all-parties-of-the-deal-know-when-nobody-is-named", test_all_parties_of_the_deal_know_when_nobody_is_named);
  g_test_add_func ("/model/sheet/the-named-alone-know-when-somebody-is-named", test_the_named_alone_know_when_somebody_is_named);
  g_test_add_func ("/model/sheet/an-empty-list-lets-nobody-know", test_an_empty_list_lets_nobody_know);
  g_test_add_func ("/model/sheet/who-is-only-mentioned-need-not-know", test_who_is_only_mentioned_need_not_know);
  g_test_add_func ("/model/sheet/the-user-is-no-party-of-the-sheet", test_the_user_is_no_party_of_the_sheet);
  g_test_add_func ("/model/sheet/the-newest-relay-of-a-kind-is-found", test_the_newest_relay_of_a_kind_is_found);
  g_test_add_func ("/model/sheet/the-clock-of-an-answer-starts-at-the-first-sending", test_the_clock_of_an_answer_starts_at_the_first_sending);
  g_test_add_func ("/model/sheet/a-new-sheet-says-that-nothing-was-given", test_a_new_sheet_says_that_nothing_was_given);
  g_test_add_func ("/model/sheet/a-sheet-travels-in-a-value", test_a_sheet_travels_in_a_value);

  return g_test_run ();
}
