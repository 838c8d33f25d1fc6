/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "model/sov-time.h"
#include "store/sov-store-error.h"
#include "support/ui-support.h"
#include "ui/vault/sov-gate-text.h"
#include "ui/vault/sov-safe-text.h"

/* What is said of the backups, in the language that the test runs in: English,
 * and once more Finnish. */

#define HOUR SOV_TIME_HOUR_MS
#define DAY (24 * HOUR)

static gboolean
is_finnish (void)
{
  return g_str_equal (_ ("today"), "tänään");
}

static gint64
at (const char *text)
{
  gint64 ms = SOV_NO_TIME;

  g_assert_true (sov_time_parse_local (text, 0, &ms, NULL));
  return ms;
}

/* An old vault in the middle of a day, with a backup of this morning. */
static SovSafeState
make_state (void)
{
  gint64 now = at ("2026-11-21T15:00");

  return (SovSafeState) {
    .now = now,
    .created = now - 30 * DAY,
    .last_at = at ("2026-11-21T14:02"),
    .n_places = 2,
    .drilled_at = now - 2 * DAY,
    .code_checked_at = now - 10 * DAY,
  };
}

static void
assert_text (char *taken,
             const char *english,
             const char *finnish)
{
  g_autofree char *text = taken;

  g_assert_cmpstr (text, ==, is_finnish () ? finnish : english);
}

static void
test_a_fresh_backup_is_said_with_its_places (void)
{
  SovSafeState state = make_state ();

  g_assert_cmpint (sov_safe_judge (&state), ==, SOV_SAFE_FINE);
  g_assert_false (sov_safe_is_amber (SOV_SAFE_FINE));
  g_assert_cmpstr (sov_safe_title (SOV_SAFE_FINE), ==, is_finnish () ? "Tietosi ovat tallessa" : "Your Data Is Safe");
  assert_text (sov_safe_backup_text (&state), "Last checked backup today 14:02, in 2 places",
               "Viimeisin tarkistettu varmuuskopio: tänään klo 14.02, 2 paikassa");
  g_assert_null (sov_safe_advice (&state));

  state.n_places = 1;
  assert_text (sov_safe_backup_text (&state), "Last checked backup today 14:02, in 1 place",
               "Viimeisin tarkistettu varmuuskopio: tänään klo 14.02, 1 paikassa");
}

static void
test_a_new_vault_is_no_cause_for_worry (void)
{
  SovSafeState state = make_state ();

  state.last_at = SOV_NO_TIME;
  state.n_places = 0;
  state.created = state.now - HOUR / 2;
  g_assert_cmpint (sov_safe_judge (&state), ==, SOV_SAFE_FIRST);
  g_assert_false (sov_safe_is_amber (SOV_SAFE_FIRST));
  assert_text (sov_safe_backup_text (&state), "No checked backup yet", "Tarkistettua varmuuskopiota ei vielä ole");
}

/* Each state that is amber has a heading of its own and says what to do. */
static void
assert_amber (const SovSafeState *state,
              SovSafeWorry expected)
{
  g_autofree char *advice = sov_safe_advice (state);
  g_autofree char *sentence = sov_safe_backup_text (state);

  g_assert_cmpint (sov_safe_judge (state), ==, expected);
  g_assert_true (sov_safe_is_amber (expected));
  g_assert_cmpstr (sov_safe_title (expected), !=, sov_safe_title (SOV_SAFE_FINE));
  g_assert_nonnull (advice);
  g_assert_cmpstr (sentence, !=, "");
}

static void
test_a_backup_of_the_day_before_yesterday_is_amber (void)
{
  SovSafeState state = make_state ();

  state.last_at = state.now - DAY + HOUR;
  g_assert_cmpint (sov_safe_judge (&state), ==, SOV_SAFE_FINE);
  state.last_at = state.now - DAY - HOUR;
  assert_amber (&state, SOV_SAFE_OLD);
  assert_text (sov_safe_backup_text (&state), "Last checked backup yesterday 14:00, in 2 places",
               "Viimeisin tarkistettu varmuuskopio: eilen klo 14.00, 2 paikassa");
}

static void
test_no_backup_of_an_old_vault_is_amber (void)
{
  SovSafeState state = make_state ();

  state.last_at = SOV_NO_TIME;
  assert_amber (&state, SOV_SAFE_NONE);
  state.created = SOV_NO_TIME;
  assert_amber (&state, SOV_SAFE_NONE);
}

static void
test_a_failed_backup_says_why_and_that_work_is_saved (void)
{
  g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE, "full");
  SovSafeState state = make_state ();
  g_autofree char *advice = NULL;

  state.error = error;
  assert_amber (&state, SOV_SAFE_FAILED);
  advice = sov_safe_advice (&state);
  g_assert_nonnull (strstr (advice, is_finnish () ? "Levy on täynnä" : "disk is full"));
  g_assert_nonnull (strstr (advice, is_finnish () ? "tallentuu" : "is saved"));
}

static void
test_the_shrink_guard_and_a_failed_trial_are_amber (void)
{
  g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_DAMAGED, "damaged");
  SovSafeState state = make_state ();

  state.shrunk = TRUE;
  assert_amber (&state, SOV_SAFE_SHRUNK);
  state.drill_error = error;
  assert_amber (&state, SOV_SAFE_DRILL);
}

/* T25, clock jumps: a backup of the future is no fresh backup. */
static void
test_a_backup_of_tomorrow_points_to_the_clock (void)
{
  SovSafeState state = make_state ();

  state.last_at = state.now + 3 * DAY;
  assert_amber (&state, SOV_SAFE_CLOCK);
  state.last_at = state.now + HOUR;
  g_assert_cmpint (sov_safe_judge (&state), ==, SOV_SAFE_FINE);
}

static void
test_the_code_is_asked_for_once_a_year (void)
{
  SovSafeState state = make_state ();

  g_assert_false (sov_safe_code_is_due (&state));
  state.code_checked_at = state.now - 366 * DAY;
  g_assert_false (sov_safe_code_is_due (&state));
  state.created = state.now - 800 * DAY;
  g_assert_true (sov_safe_code_is_due (&state));
  state.code_checked_at = SOV_NO_TIME;
  g_assert_true (sov_safe_code_is_due (&state));
  assert_text (sov_safe_code_text (&state), "Not checked for a year. Type it from your paper once, to see that it opens.",
               "Ei tarkistettu vuoteen. Kirjoita koodi kerran paperiltasi, niin näet, että se avaa.");
}

static void
test_a_stick_that_is_away_is_told_calmly (void)
{
  SovSafeState state = make_state ();
  g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, SOV_STORE_ERROR_NO_SPACE, "full");
  g_autofree char *away = sov_safe_second_text ("/media/stick", FALSE, state.last_at, NULL, state.now);
  g_autofree char *here = sov_safe_second_text ("/media/stick", TRUE, state.last_at, NULL, state.now);
  g_autofree char *full = sov_safe_second_text ("/media/stick", TRUE, state.last_at, error, state.now);

  g_assert_true (g_str_has_prefix (away, "/media/stick\n"));
  g_assert_nonnull (strstr (away, is_finnish () ? "Ei nyt paikalla" : "Not here now"));
  g_assert_null (strstr (here, is_finnish () ? "Ei nyt paikalla" : "Not here now"));
  g_assert_nonnull (strstr (full, is_finnish () ? "täynnä" : "full"));
}

static gboolean
points_forward (const char *text)
{
  static const char *const english[] = { "try again", "recovery code", "backup" };
  static const char *const finnish[] = { "yritä", "alautuskoodi", "armuuskopio" };

  for (gsize i = 0; i < G_N_ELEMENTS (english); i++)
    if (strstr (text, is_finnish () ? finnish[i] : english[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* T7, disk full, and every other trouble that a start may meet. */
static void
test_each_trouble_has_words_of_its_own (void)
{
  static const int codes[] = {
    SOV_STORE_ERROR_WRONG_KEY, SOV_STORE_ERROR_DAMAGED, SOV_STORE_ERROR_TOO_NEW, SOV_STORE_ERROR_NOT_OURS,
    SOV_STORE_ERROR_MISSING, SOV_STORE_ERROR_IN_USE, SOV_STORE_ERROR_READ_ONLY, SOV_STORE_ERROR_NO_SPACE,
    SOV_STORE_ERROR_NO_ENCRYPTION, SOV_STORE_ERROR_BAD_PLACE
  };
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, codes[i], "english words for the log");
      char *text = sov_gate_trouble_text (error);

      g_assert_null (strstr (text, error->message));
      g_assert_true (points_forward (text));
      g_assert_true (g_hash_table_add (titles, (gpointer) sov_gate_trouble_title (error)));
      g_assert_true (g_hash_table_add (texts, text));
    }
}

static void
test_a_backup_is_offered_where_it_helps (void)
{
  static const struct
  {
    int code;
    gboolean helps;
  } troubles[] = {
    { SOV_STORE_ERROR_DAMAGED, TRUE },
    { SOV_STORE_ERROR_NOT_OURS, TRUE },
    { SOV_STORE_ERROR_MISSING, TRUE },
    { SOV_STORE_ERROR_TOO_NEW, TRUE },
    { SOV_STORE_ERROR_WRONG_KEY, TRUE },
    { SOV_STORE_ERROR_IN_USE, FALSE },
    { SOV_STORE_ERROR_READ_ONLY, FALSE },
    { SOV_STORE_ERROR_NO_SPACE, FALSE },
    { SOV_STORE_ERROR_BAD_PLACE, FALSE },
    { SOV_STORE_ERROR_NO_ENCRYPTION, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (troubles); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, troubles[i].code, "");

      g_assert_cmpint (sov_gate_backup_helps (error), ==, troubles[i].helps);
    }
}

static void
test_what_stops_saving_never_says_saved (void)
{
  static const int codes[] = { SOV_STORE_ERROR_NO_SPACE, SOV_STORE_ERROR_READ_ONLY, SOV_STORE_ERROR_MISSING, SOV_STORE_ERROR_FAILED };
  g_autoptr (GHashTable) texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (SOV_STORE_ERROR, codes[i], "");
      char *text = sov_safe_write_text (error);

      g_assert_nonnull (strstr (text, is_finnish () ? "tallennu" : "nothing more is saved"));
      g_assert_nonnull (strstr (text, is_finnish () ? "pysyy auki" : "stays open"));
      g_assert_true (g_hash_table_add (texts, text));
    }
}

int
main (int argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);
  if (g_strcmp0 (g_getenv ("LANGUAGE"), "fi") == 0 && !is_finnish ())
    {
      g_print ("1..0 # SKIP no Finnish is installed\n");
      return 0;
    }

#define ADD(name, function) g_test_add_func ("/ui/safe-words/" name, function)
  ADD ("a-fresh-backup-is-said-with-its-places", test_a_fresh_backup_is_said_with_its_places);
  ADD ("a-new-vault-is-no-cause-for-worry", test_a_new_vault_is_no_cause_for_worry);
  ADD ("a-backup-of-the-day-before-yesterday-is-amber", test_a_backup_of_the_day_before_yesterday_is_amber);
  ADD ("no-backup-of-an-old-vault-is-amber", test_no_backup_of_an_old_vault_is_amber);
  ADD ("a-failed-backup-says-why-and-that-work-is-saved", test_a_failed_backup_says_why_and_that_work_is_saved);
  ADD ("the-shrink-guard-and-a-failed-trial-are-amber", test_the_shrink_guard_and_a_failed_trial_are_amber);
  ADD ("a-backup-of-tomorrow-points-to-the-clock", test_a_backup_of_tomorrow_points_to_the_clock);
  ADD ("the-code-is-asked-for-once-a-year", test_the_code_is_asked_for_once_a_year);
  ADD ("a-stick-that-is-away-is-told-calmly", test_a_stick_that_is_away_is_told_calmly);
  ADD ("each-trouble-has-words-of-its-own", test_each_trouble_has_words_of_its_own);
  ADD ("a-backup-is-offered-where-it-helps", test_a_backup_is_offered_where_it_helps);
  ADD ("what-stops-saving-never-says-saved", test_what_stops_saving_never_says_saved);

  return g_test_run ();
}
