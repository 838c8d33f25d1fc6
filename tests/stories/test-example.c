/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-story.h"
#include "model/sov-business-id.h"
#include "model/sov-time.h"
#include "support/vault.h"

/* The example business: that it plays at any hour of any day, that it is
 * whole, and what it shows on the first day. */

/* Moments at which somebody may open it: by day and by night, on the first and
 * last of a year, and where the clocks have just moved or are about to. */
static const char *const moments[] = {
  "2026-08-05T12:00", "2026-08-05T00:05", "2026-08-05T09:00", "2026-08-05T23:55", "2027-01-01T00:20", "2026-12-31T18:00",
  "2026-10-24T12:00", "2026-10-25T03:30", "2026-10-28T08:00", "2027-03-27T20:00", "2027-03-28T03:30", "2027-03-30T04:10"
};

static char *
load_example (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.story", NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static SovDatabase *
play_example (gint64 now)
{
  g_autofree char *text = load_example ();
  g_autoptr (GError) error = NULL;
  SovDatabase *db = vault_open ();

  sov_story_play (db, text, -1, now, NULL, &error);
  g_assert_no_error (error);

  return db;
}

static void
expect (SovDatabase *db,
        gint64 now,
        const char *line)
{
  g_autoptr (GError) error = NULL;

  sov_story_play (db, line, -1, now, NULL, &error);
  g_assert_no_error (error);
}

/* demo.md: V3 call now · D20 send terms to S3, call S2 · V4 tomorrow · A07
 * remind C3 · D10 ask feedback · C6 ask straight · H3 when invoicing C1. The
 * rules add what the agreed things A05 and A12 lack, and H5 is a gift card that
 * waits for its customer. */
static void
test_today (gconstpointer moment)
{
  gint64 now = vault_time (moment);
  g_autoptr (SovDatabase) db = play_example (now);

  expect (db, now,
          "{\"do\": \"expect\", \"at\": \"+0min\", \"today\": "
          "[\"V3\", \"D20\", \"D12\", \"D07\", \"V4\", \"A07\", \"D10\", \"C6\", \"H5\", \"H3\"]}");
}

static void
test_warnings (gconstpointer moment)
{
  gint64 now = vault_time (moment);
  g_autoptr (SovDatabase) db = play_example (now);

  expect (db, now,
          "{\"do\": \"expect\", \"at\": \"+0min\", \"warnings\": [\"R1 A02/S3\", \"R1 A03/S3\", \"R2 A01/S2\", \"R5 A12/C6\", "
          "\"R6 A07\", \"R7 A03/S3\", \"R8 D07\", \"R8 D12\"]}");
}

static void
test_complaints_stand_where_they_should (void)
{
  gint64 now = vault_time ("2026-08-05T12:00");
  g_autoptr (SovDatabase) db = play_example (now);

  expect (db, now,
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V3\", \"state\": \"received\", \"clock\": \"contact\", \"due\": \"+20min\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V4\", \"state\": \"clarifying\", \"clock\": null}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V2\", \"state\": \"remedying\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V1a\", \"state\": \"closed\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V1b\", \"state\": \"closed\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V5\", \"state\": \"closed\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V6\", \"state\": \"closed\"}\n");
}

/* H1: a bill of 420,00 from the subcontractor, and three hours at 38,00. */
static void
test_what_was_waived_cost_the_bill_and_the_hours (void)
{
  g_autoptr (SovDatabase) db = play_example (vault_time ("2026-08-05T12:00"));

  vault_assert_text (db,
                     "SELECT value || ' ' || bill || ' ' || (minutes * hour_cost / 60) || ' ' || party.ref FROM compensation"
                     " JOIN party ON party.id = subcontractor_id WHERE compensation.ref = 'H1'",
                     "85340 42000 11400 S1");
}

/* V1a and V1b ended softened: seven, thirty and sixty days have passed, and the
 * customer was asked each time. */
static void
test_who_softened_was_asked_three_times (void)
{
  gint64 now = vault_time ("2026-08-05T12:00");
  g_autoptr (SovDatabase) db = play_example (now);

  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM step WHERE did = 16 AND outcome = 2"), ==, 2);
  expect (db, now,
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V1a\", \"clock\": null}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"complaint\": \"V1b\", \"clock\": null}\n"
          "{\"do\": \"expect\", \"at\": \"-56d 12:00\", \"complaint\": \"V1b\", \"clock\": \"follow-up\", \"due\": \"-55d 10:45\"}\n"
          "{\"do\": \"expect\", \"at\": \"-50d 12:00\", \"complaint\": \"V1b\", \"clock\": \"follow-up\", \"due\": \"-32d 10:45\"}\n"
          "{\"do\": \"expect\", \"at\": \"-30d 12:00\", \"complaint\": \"V1b\", \"clock\": \"follow-up\", \"due\": \"-2d 10:45\"}\n");
}

/* V4's style was judged on the first day: nothing is proposed before the next
 * morning. */
static void
test_the_unreasonable_demand_gets_a_second_look (void)
{
  gint64 now = vault_time ("2026-08-05T12:00");
  g_autoptr (SovDatabase) db = play_example (now);

  expect (db, now,
          "{\"do\": \"step\", \"at\": \"+1d 08:59\", \"complaint\": \"V4\", \"did\": \"proposed\", \"refused\": \"second look until 2026-08-06T09:00\"}\n"
          "{\"do\": \"step\", \"at\": \"+1d 09:00\", \"complaint\": \"V4\", \"did\": \"proposed\"}\n");
}

static void
test_praise_may_be_published_by_name (void)
{
  g_autoptr (SovDatabase) db = play_example (vault_time ("2026-08-05T12:00"));

  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM praise JOIN party ON party.id = party_id"
                                    " WHERE party.ref = 'C2' AND permission = 2 AND public = 1"),
                   ==, 1);
}

static void
test_what_is_owed_is_open (void)
{
  gint64 now = vault_time ("2026-08-05T12:00");
  g_autoptr (SovDatabase) db = play_example (now);

  expect (db, now,
          "{\"do\": \"expect\", \"at\": \"+0min\", \"party\": \"C1\", \"owed\": \"145,00\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"party\": \"C7\", \"owed\": \"60,00\"}\n"
          "{\"do\": \"expect\", \"at\": \"+0min\", \"party\": \"C10\", \"owed\": \"0,00\"}\n");
}

static void
assert_refs (SovDatabase *db,
             const char *table,
             const char *prefix,
             guint n,
             int digits)
{
  for (guint i = 1; i <= n; i++)
    {
      g_autofree char *ref = g_strdup_printf ("%s%0*u", prefix, digits, i);
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s WHERE ref = '%s'", table, ref);

      if (vault_count (db, sql) != 1)
        g_test_fail_printf ("%s is missing", ref);
    }
}

static void
test_every_line_of_the_business_is_there (void)
{
  g_autoptr (SovDatabase) db = play_example (vault_time ("2026-08-05T12:00"));

  assert_refs (db, "party", "S", 6, 1);
  assert_refs (db, "party", "C", 12, 1);
  assert_refs (db, "deal", "D", 20, 2);
  assert_refs (db, "term", "A", 12, 2);
  assert_refs (db, "compensation", "H", 5, 1);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM complaint WHERE ref IN ('V1a', 'V1b', 'V2', 'V3', 'V4', 'V5', 'V6')"), ==, 7);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM party"), ==, 18);
  g_assert_cmpint (vault_count (db, "SELECT count(*) FROM deal"), ==, 20);
  g_assert_cmpint (vault_count (db, "SELECT count(DISTINCT party_id) FROM answer WHERE question = 4"), ==, 7);
}

/* The business of the last twelve months, of which one customer makes 56 %. */
static void
test_one_customer_weighs_too_much (void)
{
  g_autoptr (SovDatabase) db = play_example (vault_time ("2026-08-05T12:00"));

  g_assert_cmpint (vault_count (db, "SELECT sum (price) FROM deal WHERE state IN (6, 7) OR ref = 'D13'"), ==, 1786000);
  g_assert_cmpint (vault_count (db, "SELECT sum (price) FROM deal JOIN party ON party.id = customer_id"
                                    " WHERE party.ref = 'C8' AND deal.state IN (6, 7)"),
                   ==, 1000000);
}

static void
test_identifiers_are_valid_and_nobody_s (void)
{
  g_autofree char *text = load_example ();
  g_autoptr (GRegex) business = g_regex_new ("\"business_id\": \"([^\"]+)\"", 0, 0, NULL);
  g_autoptr (GRegex) phones = g_regex_new ("\\+358[ 0-9]+", 0, 0, NULL);
  g_autoptr (GRegex) mails = g_regex_new ("[a-z.]+@[a-z.]+", 0, 0, NULL);
  g_autoptr (GMatchInfo) ids = NULL;
  g_autoptr (GMatchInfo) numbers = NULL;
  g_autoptr (GMatchInfo) addresses = NULL;
  guint n = 0;

  for (g_regex_match (business, text, 0, &ids); g_match_info_matches (ids); g_match_info_next (ids, NULL), n++)
    {
      g_autofree char *id = g_match_info_fetch (ids, 1);

      g_assert_cmpint (sov_business_id_check (id), ==, SOV_CHECK_OK);
      g_assert_true (g_str_has_prefix (id, "900"));
    }
  g_assert_cmpuint (n, ==, 15);
  for (g_regex_match (phones, text, 0, &numbers); g_match_info_matches (numbers); g_match_info_next (numbers, NULL))
    {
      g_autofree char *number = g_match_info_fetch (numbers, 0);

      g_assert_true (g_str_has_prefix (number, "+358 49 555 01"));
    }
  for (g_regex_match (mails, text, 0, &addresses); g_match_info_matches (addresses); g_match_info_next (addresses, NULL))
    {
      g_autofree char *address = g_match_info_fetch (addresses, 0);

      g_assert_true (g_str_has_suffix (address, ".example"));
    }
}

static void
played_cb (GObject *source,
           GAsyncResult *result,
           gpointer user_data)
{
  GMainLoop *loop = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (sov_story_play_file_finish (SOV_STORE (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (loop);
}

static void
test_it_fills_a_store (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "example.story", NULL);
  g_autoptr (SovStore) store = sov_store_new (":memory:", NULL);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  sov_story_play_file_async (store, path, NULL, played_cb, loop);
  g_main_loop_run (loop);
  g_assert_false (sov_store_get_can_undo (store));
  sov_store_close (store);
}

static void
test_a_missing_file_is_told (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GError) error = NULL;
  SovStoryResult result;

  g_assert_false (sov_story_play_file (db, "/nonexistent/example.story", 0, &result, &error));
  g_assert_error (error, SOV_STORY_ERROR, SOV_STORY_ERROR_FILE);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *today = g_strdup_printf ("/stories/example/today-at-%s", moments[i]);
      g_autofree char *warnings = g_strdup_printf ("/stories/example/warnings-at-%s", moments[i]);

      g_test_add_data_func (today, moments[i], test_today);
      g_test_add_data_func (warnings, moments[i], test_warnings);
    }
  g_test_add_func ("/stories/example/complaints-stand-where-they-should", test_complaints_stand_where_they_should);
  g_test_add_func ("/stories/example/what-is-owed-is-open", test_what_is_owed_is_open);
  g_test_add_func ("/stories/example/what-was-waived-cost-the-bill-and-the-hours", test_what_was_waived_cost_the_bill_and_the_hours);
  g_test_add_func ("/stories/example/who-softened-was-asked-three-times", test_who_softened_was_asked_three_times);
  g_test_add_func ("/stories/example/the-unreasonable-demand-gets-a-second-look", test_the_unreasonable_demand_gets_a_second_look);
  g_test_add_func ("/stories/example/praise-may-be-published-by-name", test_praise_may_be_published_by_name);
  g_test_add_func ("/stories/example/every-line-of-the-business-is-there", test_every_line_of_the_business_is_there);
  g_test_add_func ("/stories/example/one-customer-weighs-too-much", test_one_customer_weighs_too_much);
  g_test_add_func ("/stories/example/identifiers-are-valid-and-nobody-s", test_identifiers_are_valid_and_nobody_s);
  g_test_add_func ("/stories/example/it-fills-a-store", test_it_fills_a_store);
  g_test_add_func ("/stories/example/a-missing-file-is-told", test_a_missing_file_is_told);

  return g_test_run ();
}
