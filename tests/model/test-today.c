/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "support/sheet-builder.h"

#include "model/sov-enum-types.h"
#include "model/sov-time.h"
#include "model/sov-today.h"

#define NOON "2026-10-10T12:00"
#define PAST "at 2026-10-09T12:00\n"
#define FAR " due=2026-10-20T12:00\n"

/* Rows as "urgency what ref whom×terms", most urgent first. */
typedef struct
{
  const char *path;
  const char *sheet;
  const char *now;
  const char *rows;
} Today;

/* Everything but what is asked is in order: nothing lacks, all have answered. */
#define CALM "party S contact=2026-10-09T11:59\nat 2026-10-01T12:00\n"                      \
             "term A schedule me>P knows=nobody" FAR "term B invoicing me>P knows=nobody\n" \
             "term C contact me>P knows=nobody" FAR "term E price me>P knows=nobody\n" PAST

static const Today todays[] = {
  { "/model/today/a-deal-in-order-has-no-rows", CALM, NOON, "" },
  { "/model/today/one-party-gets-one-message-about-all-it-lacks",
    CALM "term T scope me>P knows=S\nterm U scope me>P knows=S\n", NOON, "red R1 send D S×2" },
  { "/model/today/each-party-gets-its-own-message",
    CALM "party Q\nterm T scope me>P knows=S,Q\n", NOON, "red R1 send D S×1; red R1 send D Q×1" },
  { "/model/today/the-customer-s-message-tells-its-gravest-reason",
    CALM "term T scope me>P knows=P" FAR "written T P\nterm U scope me>P knows=P\nat 2026-10-10T11:00\nchange T\n", NOON, "red R3 send D P×2" },
  { "/model/today/a-customer-who-only-lacks-it-can-wait-until-evening",
    CALM "term T scope me>P knows=P\n", NOON, "today R5 send D P×1" },
  { "/model/today/a-doer-to-be-talked-to-gets-the-message-that-is-sent-anyway",
    CALM "term T scope me>P knows=S doers=S\n", NOON, "red R1 send D S×1" },
  { "/model/today/one-call-is-one-row",
    "customer P hours=09:00-12:00\n" CALM "term T contact me>P knows=nobody doers=S due=2026-10-10T15:00\nterm U scope me>P knows=nobody doers=S due=2026-10-11T08:00\ntold T S\n",
    NOON, "red R4 call D S×2" },
  { "/model/today/what-is-cured-otherwise-is-another-row",
    CALM "party Q practices=invoices-customer\nterm T invoicing me>P knows=Q doers=Q due=2026-10-11T08:00\nterm U scope me>P knows=Q\nwritten U Q\n", NOON,
    "red R1 send D Q×1; red R4 call D Q×1; red R7 settle D Q×1; today R2 ask-answer D Q×1" },
  { "/model/today/what-has-no-answer-is-asked-once",
    CALM "term T scope me>P knows=nobody" FAR "term U scope me>P knows=nobody" FAR "written T S\nwritten U S\n", NOON, "today R2 ask-answer D S×2" },

  { "/model/today/what-is-overdue-is-one-question",
    "customer P hours=09:00-12:00\n" CALM "term T contact me>P knows=nobody doers=S due=2026-10-10T11:00\nwritten T S\n", NOON, "red R6 mark-done T S×1" },
  { "/model/today/what-is-overdue-silences-no-other-term",
    CALM "term T scope me>P knows=nobody doers=S due=2026-10-10T11:00\nwritten T S\nterm U scope me>P knows=nobody" FAR "written U S\n", NOON,
    "red R6 mark-done T S×1; today R2 ask-answer D S×1" },
  { "/model/today/each-overdue-thing-is-its-own-question",
    CALM "term T scope me>P knows=nobody due=2026-10-10T11:00\nterm U scope me>P knows=nobody due=2026-10-10T10:00\n", NOON,
    "red R6 mark-done U -×1; red R6 mark-done T -×1" },
  { "/model/today/what-is-overdue-stays-whatever-the-day",
    CALM "kept A\nkept C\nterm T scope me>P knows=nobody doers=me due=2026-10-10T11:00\n", "2028-02-29T12:00", "red R6 mark-done T -×1" },

  { "/model/today/each-vague-time-is-its-own-row",
    CALM "term T scope me>P knows=nobody vague=soon\nterm U contact me>P knows=nobody\n", NOON, "today R9 set-due T -×1; today R9 set-due U -×1" },
  { "/model/today/a-possible-promise-waits", CALM "entry e P promises\n", NOON, "waiting R10 make-term e -×0" },
  { "/model/today/what-a-deal-lacks-is-one-row", "party S\n", NOON, "today R8 add-term D -×0" },

  { "/model/today/my-promise-of-today-is-there", CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T18:00\n", NOON, "today due T -×1" },
  { "/model/today/my-promise-is-due-now-in-its-last-hour", CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T13:00\n", NOON, "now due T -×1" },
  { "/model/today/my-promise-is-not-due-now-a-minute-before-that", CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T13:01\n", NOON, "today due T -×1" },
  { "/model/today/my-promise-is-due-now-while-it-is-hardly-late", CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T11:50\n", NOON, "now due T -×1" },
  { "/model/today/my-promise-becomes-a-question-when-it-is-late", CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T11:49\n", NOON, "red R6 mark-done T -×1" },
  { "/model/today/my-promise-of-last-night-is-not-lost-at-midnight",
    CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T23:59\n", "2026-10-11T00:05", "now due T -×1" },
  { "/model/today/my-promise-of-tomorrow-is-not-there", CALM "term T scope me>P knows=nobody doers=me due=2026-10-11T00:00\n", NOON, "" },
  { "/model/today/my-promise-with-nobody-named-to-do-it-is-mine", CALM "term T scope me>P knows=nobody due=2026-10-10T18:00\n", NOON, "today due T -×1" },
  { "/model/today/what-i-do-for-somebody-s-promise-is-mine", CALM "term T scope S>P knows=nobody doers=me due=2026-10-10T18:00\n", NOON, "today due T -×1" },
  { "/model/today/a-kept-promise-is-not-there", CALM "term T scope me>P knows=nobody doers=me due=2026-10-10T18:00\nkept T\n", NOON, "" },

  { "/model/today/an-acknowledged-promise-of-another-is-waited-for",
    CALM "term T scope me>P knows=nobody doers=S due=2026-10-10T18:00\nacknowledged T S\n", NOON, "waiting waiting T S×1" },
  { "/model/today/what-was-not-acknowledged-is-no-waiting",
    CALM "term T scope me>P knows=nobody doers=S due=2026-10-10T18:00\ntold T S\n", NOON, "red R4 call D S×1" },
  { "/model/today/all-doers-have-to-have-acknowledged",
    CALM "party Q\nterm T scope me>P knows=nobody doers=S,Q due=2026-10-10T18:00\nacknowledged T S\ntold T Q\n", NOON, "red R4 call D Q×1" },
  { "/model/today/the-customer-s-late-promise-is-waited-for-too", CALM "term T scope P>me knows=nobody due=2026-10-10T11:00\n", NOON, "waiting R6 mark-done T -×1" },
  { "/model/today/the-customer-s-promise-is-waited-for", CALM "term T scope P>me knows=nobody due=2026-10-10T18:00\n", NOON, "waiting waiting T P×1" },
  { "/model/today/what-i-do-with-another-is-mine",
    CALM "term T scope me>P knows=nobody doers=S,me due=2026-10-10T18:00\nacknowledged T S\n", NOON, "today due T -×1" },
  { "/model/today/who-is-to-be-called-is-not-waited-for",
    "customer P hours=09:00-12:00\n" CALM "term T contact me>P knows=nobody doers=S due=2026-10-10T15:00\nacknowledged T S\n", NOON, "today R12 call D S×1" },
  { "/model/today/tomorrow-s-promise-of-another-is-not-there",
    CALM "term T scope me>P knows=nobody doers=S due=2026-10-11T09:00\nacknowledged T S\n", NOON, "" },

  { "/model/today/a-cancelled-deal-has-no-rows",
    "deal state=cancelled\n" CALM "term T scope me>P doers=me due=2026-10-10T18:00\n", NOON, "" },
  { "/model/today/red-goes-before-now-before-today-before-waiting",
    CALM "entry e P promises\nterm T scope P>me knows=nobody due=2026-10-10T19:00\nterm U scope me>P knows=nobody vague=soon\n"
         "term V scope me>P knows=nobody due=2026-10-10T18:00\nterm W scope me>P knows=nobody due=2026-10-10T12:30\n"
         "term X scope me>P knows=nobody due=2026-10-10T11:00\n",
    NOON, "red R6 mark-done X -×1; now due W -×1; today due V -×1; today R9 set-due U -×1; waiting waiting T P×1; waiting R10 make-term e -×0" },
};

static const char *
nick (GType type,
      int value)
{
  const char *found = sov_enum_nick (type, value);

  g_assert_nonnull (found);
  return found;
}

static char *
describe (const SovTodayItem *item)
{
  const char *urgency = nick (SOV_TYPE_URGENCY, item->urgency);
  const char *whom = item->party_name != NULL ? item->party_name : "-";

  if (item->kind == SOV_TODAY_WARNING)
    return g_strdup_printf ("%s R%d %s %s %s×%u", urgency, item->rule, nick (SOV_TYPE_CURE, item->cure), item->ref, whom, item->n_terms);

  return g_strdup_printf ("%s %s %s %s×%u", urgency, nick (SOV_TYPE_TODAY_KIND, item->kind), item->ref, whom, item->n_terms);
}

static GPtrArray *
list_rows (SovSheet *sheet,
           gint64 now)
{
  g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, now);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  sov_today_add_sheet (items, sheet, warnings, now);
  sov_today_sort (items);

  return items;
}

static char *
describe_rows (GPtrArray *items)
{
  GString *rows = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *row = describe (items->pdata[i]);

      g_string_append_printf (rows, "%s%s", i > 0 ? "; " : "", row);
    }

  return g_string_free_and_steal (rows);
}

static void
test_today (gconstpointer data)
{
  const Today *one = data;
  g_autoptr (SovSheet) sheet = sheet_from_text (one->sheet);
  g_autoptr (GPtrArray) items = list_rows (sheet, sheet_time (one->now));
  g_autofree char *rows = describe_rows (items);

  g_assert_cmpstr (rows, ==, one->rows);
}

static void
test_a_row_says_what_it_is_about (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (CALM "term T scope me>P knows=S" FAR);
  g_autoptr (GPtrArray) items = list_rows (sheet, sheet_time (NOON));
  const SovTodayItem *item = items->pdata[0];

  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpint (item->deal, ==, sheet->id);
  g_assert_cmpstr (item->deal_title, ==, "Title of D");
  g_assert_cmpstr (item->customer_name, ==, "P");
  g_assert_cmpint (item->party, ==, sheet_id (sheet, "S"));
  g_assert_cmpint (item->term, ==, sheet_id (sheet, "T"));
  g_assert_cmpstr (item->term_text, ==, "Text of T");
  g_assert_cmpint (item->due, ==, sheet_time ("2026-10-20T12:00"));
  g_assert_cmpint (item->since, ==, sheet_time ("2026-10-09T12:00"));
  g_assert_cmpint (item->level, ==, SOV_LEVEL_RED);
  g_assert_cmpint (item->amount, ==, SOV_NO_MONEY);
  g_assert_cmpint (item->complaint, ==, 0);
}

static void
test_a_row_of_what_lacks_names_the_kinds (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (CALM "cancelled B\n");
  g_autoptr (GPtrArray) items = list_rows (sheet, sheet_time (NOON));
  const SovTodayItem *item = items->pdata[0];

  g_assert_cmpuint (items->len, ==, 1);
  g_assert_cmpuint (item->missing, ==, SOV_BIT (SOV_TERM_INVOICING));
  g_assert_cmpint (item->term, ==, 0);
  g_assert_null (item->term_text);
  g_assert_cmpint (item->due, ==, SOV_NO_TIME);
}

static gboolean
has_clock (const char *text)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (text);
  g_autoptr (GPtrArray) items = list_rows (sheet, sheet_time (NOON));

  g_assert_cmpuint (items->len, ==, 1);
  return ((SovTodayItem *) items->pdata[0])->due_has_clock;
}

static void
test_a_row_knows_a_day_from_a_time (void)
{
  g_assert_true (has_clock (CALM "term T scope me>P knows=nobody due=2026-10-10T18:00\n"));
  g_assert_false (has_clock (CALM "term T scope me>P knows=nobody due=2026-10-10T23:59\n"));
}

static void
test_what_was_said_first_goes_first (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (CALM "at 2026-10-10T11:00\nentry f P promises\nat 2026-10-10T10:00\nentry e P promises\nentry g P\n");
  g_autoptr (GPtrArray) items = list_rows (sheet, sheet_time (NOON));

  g_assert_cmpuint (items->len, ==, 2);
  g_assert_cmpstr (((SovTodayItem *) items->pdata[0])->ref, ==, "e");
  g_assert_cmpint (((SovTodayItem *) items->pdata[0])->entry, ==, sheet_id (sheet, "e"));
  g_assert_cmpstr (((SovTodayItem *) items->pdata[0])->term_text, ==, "Text of e");
  g_assert_cmpint (((SovTodayItem *) items->pdata[0])->since, ==, sheet_time ("2026-10-10T10:00"));
  g_assert_cmpint (((SovTodayItem *) items->pdata[1])->since, ==, sheet_time ("2026-10-10T11:00"));
}

static void
test_a_row_shows_the_text_in_force (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (CALM "term T scope me>P knows=S" FAR "at 2026-10-10T10:00\nchange T\nat 2026-10-10T13:00\nchange T\n");
  SovTerm *term = sov_sheet_find_term (sheet, sheet_id (sheet, "T"));
  g_autoptr (GPtrArray) items = NULL;

  for (guint i = 0; i < term->versions->len; i++)
    {
      SovVersion *version = term->versions->pdata[i];

      g_free (version->text);
      version->text = g_strdup_printf ("Version %u", i + 1);
    }
  items = list_rows (sheet, sheet_time (NOON));
  g_assert_cmpstr (((SovTodayItem *) items->pdata[0])->term_text, ==, "Version 2");
}

static void
test_two_deals_never_share_a_row (void)
{
  g_autoptr (SovSheet) one = sheet_from_text (CALM "term T scope me>P knows=S\n");
  g_autoptr (SovSheet) other = sheet_from_text (CALM "term T scope me>P knows=S\n");
  g_autoptr (GPtrArray) items = list_rows (one, sheet_time (NOON));
  g_autoptr (GPtrArray) warnings = sov_rules_check (other, sheet_time (NOON));

  sov_today_add_sheet (items, other, warnings, sheet_time (NOON));
  g_assert_cmpuint (items->len, ==, 2);
}

static SovTodayItem *
add_item (GPtrArray *items,
          const char *ref,
          SovUrgency urgency,
          gint64 due,
          gint64 since)
{
  SovTodayItem *item = sov_today_item_new (SOV_TODAY_DUE, ref);

  item->urgency = urgency;
  item->due = due;
  item->since = since;
  g_ptr_array_add (items, item);

  return item;
}

static void
test_rows_go_by_urgency_then_due_then_age_then_as_added (void)
{
  static const char *const expected[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i" };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  add_item (items, "i", SOV_URGENCY_CALM, 1, 1);
  add_item (items, "h", SOV_URGENCY_WAITING, 1, 1);
  add_item (items, "f", SOV_URGENCY_TODAY, SOV_NO_TIME, 4);
  add_item (items, "g", SOV_URGENCY_TODAY, SOV_NO_TIME, 5);
  add_item (items, "c", SOV_URGENCY_TODAY, 20, 3);
  add_item (items, "d", SOV_URGENCY_TODAY, 20, 3);
  add_item (items, "b", SOV_URGENCY_TODAY, 10, 9);
  add_item (items, "e", SOV_URGENCY_TODAY, 20, 4);
  add_item (items, "a", SOV_URGENCY_RED, SOV_NO_TIME, 9);
  sov_today_sort (items);

  for (guint i = 0; i < items->len; i++)
    g_assert_cmpstr (((SovTodayItem *) items->pdata[i])->ref, ==, expected[i]);
}

static void
test_a_new_item_says_that_nothing_was_given (void)
{
  SovTodayItem *item = sov_today_item_new (SOV_TODAY_COMPLAINT, "V1");

  g_assert_cmpstr (item->ref, ==, "V1");
  g_assert_cmpint (item->urgency, ==, SOV_URGENCY_WAITING);
  g_assert_cmpint (item->due, ==, SOV_NO_TIME);
  g_assert_cmpint (item->amount, ==, SOV_NO_MONEY);
  g_assert_cmpint (item->deal, ==, 0);
  g_assert_finalize_object (item);
}

/* From one next moment to the next, minute by minute. */
static void
test_rows_stay_until_the_next_moment (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("customer P hours=09:00-16:00\nparty S\n"
                                                "at 2026-10-24T10:00\n"
                                                "term T schedule me>P doers=S due=2026-10-25T15:00\nwritten T S\nacknowledged T S\n"
                                                "term U scope me>P doers=me due=2026-10-25T02:30\nwritten U P\n"
                                                "term V scope P>me due=2026-10-25T23:59\n");
  gint64 now = sheet_time ("2026-10-24T10:00");
  gint64 end = sheet_time ("2026-10-26T12:00");
  gint64 next = now;
  g_autofree char *rows = NULL;
  guint n_changes = 0;

  for (; now < end; now += SOV_TIME_MINUTE_MS)
    {
      g_autoptr (GPtrArray) items = list_rows (sheet, now);
      g_autofree char *found = describe_rows (items);

      if (now >= next)
        {
          n_changes += g_strcmp0 (rows, found) != 0;
          g_set_str (&rows, found);
          next = sov_rules_next_moment (sheet, now);
        }
      g_assert_cmpstr (found, ==, rows);
    }
  g_assert_cmpuint (n_changes, >, 5);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (todays); i++)
    g_test_add_data_func (todays[i].path, &todays[i], test_today);
  g_test_add_func ("/model/today/a-row-says-what-it-is-about", test_a_row_says_what_it_is_about);
  g_test_add_func ("/model/today/a-row-of-what-lacks-names-the-kinds", test_a_row_of_what_lacks_names_the_kinds);
  g_test_add_func ("/model/today/a-row-knows-a-day-from-a-time", test_a_row_knows_a_day_from_a_time);
  g_test_add_func ("/model/today/what-was-said-first-goes-first", test_what_was_said_first_goes_first);
  g_test_add_func ("/model/today/a-row-shows-the-text-in-force", test_a_row_shows_the_text_in_force);
  g_test_add_func ("/model/today/two-deals-never-share-a-row", test_two_deals_never_share_a_row);
  g_test_add_func ("/model/today/rows-go-by-urgency-then-due-then-age-then-as-added", test_rows_go_by_urgency_then_due_then_age_then_as_added);
  g_test_add_func ("/model/today/a-new-item-says-that-nothing-was-given", test_a_new_item_says_that_nothing_was_given);
  g_test_add_func ("/model/today/rows-stay-until-the-next-moment", test_rows_stay_until_the_next_moment);

  return g_test_run ();
}
