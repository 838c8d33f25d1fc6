/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules to the minute, over both changes of summer time, through a story
 * that happened, and on sheets nobody would write. */

#include "support/sheet-builder.h"

#include "model/sov-time.h"

/* Whether a warning holds at a moment. */
typedef struct
{
  const char *path;
  const char *sheet;
  const char *warning;
  const char *not_yet; /* the last moment before it holds; nullable */
  const char *from;    /* when it holds */
  const char *until;   /* the last moment it holds; nullable */
  const char *over;    /* when it does not any more; nullable */
} Edge;

#define AGREED "party S\nat 2026-10-01T12:00\n"
#define DUE_NOON AGREED "term T scope me>P doers=S due=2026-10-20T12:00\n"
/* Agreed and sent at noon of the first; the due is what differs. */
#define SENT(due) AGREED "term T scope me>P doers=S " due "\nwritten T S\n"
#define UNTIL(hours, due) "customer P hours=" hours "\nparty S\nat 2026-10-01T12:00\nterm T contact me>P doers=S due=" due "\n"

static const Edge edges[] = {
  { "/model/rules/r4-holds-from-24-hours-before-until-the-due", DUE_NOON, "R4 T/S",
    "2026-10-19T11:59:59", "2026-10-19T12:00", "2026-10-20T12:00", "2026-10-20T12:00:01" },
  { "/model/rules/r4-does-not-hold-24-hours-and-a-minute-before", DUE_NOON, "R4 T/S",
    "2026-10-19T11:59", "2026-10-19T12:01", NULL, NULL },
  { "/model/rules/r4-counts-24-elapsed-hours-when-summer-time-begins",
    "party S\nat 2026-03-01T12:00\nterm T scope me>P doers=S due=2026-03-29T12:00\n", "R4 T/S",
    "2026-03-28T10:59:59", "2026-03-28T11:00", "2026-03-29T12:00", "2026-03-29T12:00:01" },
  { "/model/rules/r4-counts-24-elapsed-hours-when-summer-time-ends",
    "party S\nat 2026-10-01T12:00\nterm T scope me>P doers=S due=2026-10-25T12:00\n", "R4 T/S",
    "2026-10-24T12:59:59", "2026-10-24T13:00", "2026-10-25T12:00", "2026-10-25T12:00:01" },
  { "/model/rules/r4-ends-at-the-moment-of-the-acknowledgement",
    DUE_NOON "at 2026-10-19T15:00\nacknowledged T S\n", "R4 T/S",
    "2026-10-19T11:59:59", "2026-10-19T12:00", "2026-10-19T14:59:59", "2026-10-19T15:00" },

  { "/model/rules/r6-holds-when-more-than-10-minutes-are-over", DUE_NOON, "R6 T",
    "2026-10-20T12:10", "2026-10-20T12:10:01", "2027-10-20T12:10", NULL },
  { "/model/rules/r6-holds-at-11-minutes-and-not-at-9", DUE_NOON, "R6 T",
    "2026-10-20T12:09", "2026-10-20T12:11", NULL, NULL },
  { "/model/rules/r6-of-a-day-holds-10-minutes-after-its-end", AGREED "term T scope me>P due=2026-10-20T23:59\n", "R6 T",
    "2026-10-21T00:09", "2026-10-21T00:09:01", NULL, NULL },
  { "/model/rules/r6-counts-minutes-over-the-hour-that-comes-twice",
    AGREED "term T scope me>P due=2026-10-25T02:55\n", "R6 T",
    "2026-10-25T03:05", "2026-10-25T03:05:01", NULL, NULL },
  { "/model/rules/r6-counts-minutes-over-the-hour-that-is-skipped",
    "at 2026-03-01T12:00\nterm T scope me>P due=2026-03-29T02:55\n", "R6 T",
    "2026-03-29T04:05", "2026-03-29T04:05:01", NULL, NULL },
  { "/model/rules/r6-ends-at-the-moment-it-is-kept",
    DUE_NOON "at 2026-10-20T17:50\nkept T\n", "R6 T",
    "2026-10-20T12:10", "2026-10-20T12:11", "2026-10-20T17:49:59", "2026-10-20T17:50" },

  { "/model/rules/r2-waits-4-hours-where-there-is-time", SENT ("due=2026-10-20T12:00"), "R2 T/S",
    "2026-10-01T15:59:59", "2026-10-01T16:00", NULL, NULL },
  { "/model/rules/r2-waits-4-hours-of-just-8", SENT ("due=2026-10-01T20:00"), "R2 T/S",
    "2026-10-01T15:59:59", "2026-10-01T16:00", NULL, NULL },
  { "/model/rules/r2-waits-half-of-what-is-left-under-8-hours", SENT ("due=2026-10-01T19:58"), "R2 T/S",
    "2026-10-01T15:58:59", "2026-10-01T15:59", NULL, NULL },
  { "/model/rules/r2-waits-half-an-hour-of-one", SENT ("due=2026-10-01T13:00"), "R2 T/S",
    "2026-10-01T12:29:59", "2026-10-01T12:30", NULL, NULL },
  { "/model/rules/r2-does-not-wait-when-the-due-is-now", SENT ("due=2026-10-01T12:00"), "R2 T/S",
    "2026-10-01T11:59:59", "2026-10-01T12:00", NULL, NULL },
  { "/model/rules/r2-does-not-wait-when-the-due-is-over", SENT ("due=2026-09-30T12:00"), "R2 T/S",
    "2026-10-01T11:59:59", "2026-10-01T12:00", NULL, NULL },
  { "/model/rules/r2-waits-24-hours-without-a-due", SENT (""), "R2 T/S",
    "2026-10-02T11:59:59", "2026-10-02T12:00", NULL, NULL },
  { "/model/rules/r2-counts-24-elapsed-hours-when-summer-time-ends",
    "party S\nat 2026-10-24T12:00\nterm T scope me>P\nwritten T S\n", "R2 T/S",
    "2026-10-25T10:59:59", "2026-10-25T11:00", NULL, NULL },
  { "/model/rules/r2-counts-24-elapsed-hours-when-summer-time-begins",
    "party S\nat 2026-03-28T12:00\nterm T scope me>P\nwritten T S\n", "R2 T/S",
    "2026-03-29T12:59:59", "2026-03-29T13:00", NULL, NULL },
  { "/model/rules/r2-counts-from-the-first-sending-of-the-version",
    SENT ("due=2026-10-20T12:00") "at 2026-10-05T12:00\nchange T\nat 2026-10-05T13:00\nwritten T S\nat 2026-10-05T15:00\nwritten T S\n", "R2 T/S",
    "2026-10-05T16:59:59", "2026-10-05T17:00", NULL, NULL },
  { "/model/rules/r2-ends-at-the-moment-of-the-answer",
    SENT ("due=2026-10-20T12:00") "at 2026-10-01T18:00\nacknowledged T S\n", "R2 T/S",
    "2026-10-01T15:59", "2026-10-01T16:00", "2026-10-01T17:59:59", "2026-10-01T18:00" },

  { "/model/rules/r12-holds-from-two-hours-before-the-hours-end", UNTIL ("09:00-16:00", "2026-10-20T16:00"), "R12 T",
    "2026-10-20T13:59:59", "2026-10-20T14:00", "2026-10-20T23:59:59", "2026-10-21T00:00" },
  { "/model/rules/r12-holds-at-14-01-and-not-at-13-59", UNTIL ("09:00-16:00", "2026-10-20T16:00"), "R12 T",
    "2026-10-20T13:59", "2026-10-20T14:01", NULL, NULL },
  { "/model/rules/r12-holds-all-day-when-the-hours-end-a-minute-before-the-due", UNTIL ("09:00-16:00", "2026-10-20T16:01"), "R12 T",
    "2026-10-19T23:59:59", "2026-10-20T00:00", "2026-10-20T23:59:59", "2026-10-21T00:00" },
  { "/model/rules/r12-waits-when-the-hours-end-a-minute-after-the-due", UNTIL ("09:00-16:00", "2026-10-20T15:59"), "R12 T",
    "2026-10-20T13:59:59", "2026-10-20T14:00", "2026-10-20T23:59:59", "2026-10-21T00:00" },
  { "/model/rules/r12-means-the-day-in-helsinki", UNTIL ("00:00-00:30", "2026-10-20T01:00"), "R12 T",
    "2026-10-19T23:59:59", "2026-10-20T00:00", "2026-10-20T23:59:59", "2026-10-21T00:00" },
  { "/model/rules/r12-knows-hours-that-end-at-midnight", UNTIL ("18:00-00:00", "2026-10-20T23:30"), "R12 T",
    "2026-10-20T21:59:59", "2026-10-20T22:00", "2026-10-20T23:59:59", "2026-10-21T00:00" },
  { "/model/rules/r12-means-the-day-that-has-25-hours", UNTIL ("09:00-16:00", "2026-10-25T17:00"), "R12 T",
    "2026-10-24T23:59:59", "2026-10-25T00:00", "2026-10-25T23:59:59", "2026-10-26T00:00" },

  { "/model/rules/r1-begins-when-it-is-agreed-and-ends-when-it-is-sent",
    DUE_NOON "at 2026-10-01T12:07\nwritten T S\n", "R1 T/S",
    "2026-10-01T11:59:59", "2026-10-01T12:00", "2026-10-01T12:06:59", "2026-10-01T12:07" },
  { "/model/rules/r3-begins-with-the-change-and-ends-when-it-is-sent",
    DUE_NOON "written T S\nat 2026-10-02T12:00\nchange T\nat 2026-10-02T12:05\nwritten T S\n", "R3 T/S",
    "2026-10-02T11:59:59", "2026-10-02T12:00", "2026-10-02T12:04:59", "2026-10-02T12:05" },
  { "/model/rules/r7-begins-with-what-was-said-and-ends-when-it-is-settled",
    DUE_NOON "at 2026-10-02T12:00\nentry e S conflicts=T\nat 2026-10-02T12:05\nentry f S\n", "R7 T/S",
    "2026-10-02T11:59:59", "2026-10-02T12:00", "2026-10-02T12:04:59", "2026-10-02T12:05" },
  { "/model/rules/r11-is-silent-when-the-doer-was-told-at-that-moment",
    "party S\nat 2026-10-01T12:00\nterm U scope me>P knows=S\ntold U S\nterm T scope me>P doers=S\nat 2026-10-02T12:00\nchange T\nat 2026-10-02T12:05\ntold T S\n", "R11 T",
    "2026-10-01T12:00", "2026-10-02T12:00", "2026-10-02T12:04:59", "2026-10-02T12:05" },
};

static void
test_edge (gconstpointer data)
{
  const Edge *one = data;
  g_autoptr (SovSheet) sheet = sheet_from_text (one->sheet);

  if (one->not_yet != NULL)
    g_assert_false (sheet_warns (sheet, sheet_time (one->not_yet), one->warning));
  g_assert_true (sheet_warns (sheet, sheet_time (one->from), one->warning));
  if (one->until != NULL)
    g_assert_true (sheet_warns (sheet, sheet_time (one->until), one->warning));
  if (one->over != NULL)
    g_assert_false (sheet_warns (sheet, sheet_time (one->over), one->warning));
}

/* The story that the rules come from: what happened, and what stood on the
 * sheet at each of its moments. */
typedef struct
{
  const char *happened; /* nullable */
  const char *now;
  const char *warnings;
} Moment;

static const Moment story_004[] = {
  /* The customer calls and needs help; I promise to find an expert. */
  { "customer P hours=09:00-16:00\n"
    "at 2026-10-19T19:00\n"
    "term A1 other me>P doers=me vague=as-soon-as-I-can\n",
    "2026-10-19T19:00", "R5 A1/P, R9 A1" },
  /* The expert is found within the hour, and joins. */
  { "party S practices=own-order-confirmation\n"
    "at 2026-10-19T20:00\n"
    "told A1 S\n",
    "2026-10-19T20:00", "R1 A1/S, R5 A1/P, R8 D, R9 A1" },
  { "kept A1\n", "2026-10-19T20:00", "R8 D" },
  /* I write to the customer: the expert calls you tomorrow. */
  { "at 2026-10-19T20:10\n"
    "term A2 contact me>P doers=S due=2026-10-20T16:00 vague=tomorrow\n"
    "written A2 P\n",
    "2026-10-19T20:10", "R1 A2/S, R4 A2/S, R8 D, R9 A2, R11 A2" },
  { NULL, "2026-10-20T00:09", "R1 A2/S, R4 A2/S, R8 D, R9 A2, R11 A2" },
  { NULL, "2026-10-20T00:10", "R1 A2/S, R2 A2/P, R4 A2/S, R8 D, R9 A2, R11 A2" },
  { NULL, "2026-10-20T08:00", "R1 A2/S, R2 A2/P, R4 A2/S, R8 D, R9 A2, R11 A2" },
  /* Two hours are left of those that the customer can be reached. */
  { NULL, "2026-10-20T13:59", "R1 A2/S, R2 A2/P, R4 A2/S, R8 D, R9 A2, R11 A2" },
  { NULL, "2026-10-20T14:00", "R1 A2/S, R2 A2/P, R4 A2/S, R8 D, R9 A2, R11 A2, R12 A2" },
  { NULL, "2026-10-20T16:00", "R1 A2/S, R2 A2/P, R4 A2/S, R8 D, R9 A2, R11 A2, R12 A2" },
  { NULL, "2026-10-20T16:10", "R1 A2/S, R2 A2/P, R8 D, R9 A2, R11 A2, R12 A2" },
  { NULL, "2026-10-20T16:11", "R1 A2/S, R2 A2/P, R6 A2, R8 D, R9 A2, R11 A2, R12 A2" },
  /* "I have not had a call yet. I am disappointed." */
  { "at 2026-10-20T19:40\n"
    "entry e1 P\n"
    "broken A2\n",
    "2026-10-20T19:40", "R8 D" },
  /* I apologise; a new time with all, and one invoice, from me. To the expert
   * only by word of mouth. */
  { "at 2026-10-20T20:00\n"
    "term A3 contact me>P doers=S due=2026-10-22T11:00\n"
    "term A4 invoicing me>P doers=me,S\n"
    "written A3 P\nwritten A4 P\n"
    "told A3 S\ntold A4 S\n",
    "2026-10-20T20:00", "R1 A3/S, R1 A4/S, R7 A4/S, R8 D" },
  { NULL, "2026-10-21T10:59", "R1 A3/S, R1 A4/S, R2 A3/P, R7 A4/S, R8 D" },
  { NULL, "2026-10-21T11:00", "R1 A3/S, R1 A4/S, R2 A3/P, R4 A3/S, R7 A4/S, R8 D" },
  /* The agreed time nears. */
  { NULL, "2026-10-22T09:00", "R1 A3/S, R1 A4/S, R2 A3/P, R2 A4/P, R4 A3/S, R7 A4/S, R8 D" },
  /* The expert sends an order confirmation of his own. */
  { "at 2026-10-22T10:00\n"
    "entry e2 S conflicts=A4\n",
    "2026-10-22T10:00", "R1 A3/S, R1 A4/S, R2 A3/P, R2 A4/P, R4 A3/S, R7 A4/S, R8 D" },
  /* "That is enough!" */
  { "at 2026-10-22T10:20\n"
    "entry e3 P\n",
    "2026-10-22T10:20", "R1 A3/S, R1 A4/S, R2 A3/P, R2 A4/P, R4 A3/S, R7 A4/S, R8 D" },
  /* I call at once: there will be no invoice at all. */
  { "at 2026-10-22T10:25\n"
    "cancelled A4\n",
    "2026-10-22T10:25", "R1 A3/S, R2 A3/P, R4 A3/S, R8 D" },
  { "at 2026-10-22T11:00\n"
    "kept A3\n"
    "deal state=delivered\n",
    "2026-10-22T11:00", "" },
};

static void
test_story_004_at_each_of_its_moments (void)
{
  g_autoptr (GString) told = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (story_004); i++)
    {
      const Moment *moment = &story_004[i];
      g_autoptr (SovSheet) sheet = NULL;
      g_autofree char *found = NULL;
      g_autofree char *expected = sheet_sort_names (moment->warnings);

      g_string_append (told, moment->happened != NULL ? moment->happened : "");
      sheet = sheet_from_text (told->str);
      found = sheet_warnings (sheet, sheet_time (moment->now));
      g_test_message ("%s", moment->now);
      g_assert_cmpstr (found, ==, expected);
    }
}

/* The end of the story where the expert is written to at once: nothing red is
 * left on the day of the call, and nothing at all once it is kept. */
static void
test_story_004_ends_where_one_message_is_sent (void)
{
  g_autoptr (SovSheet) sheet = sheet_from_text ("customer P hours=09:00-16:00\nparty S\n"
                                                "at 2026-10-19T20:10\n"
                                                "term A2 contact me>P doers=S due=2026-10-20T10:00\n"
                                                "written A2 P\n"
                                                "at 2026-10-19T20:11\nwritten A2 S\n"
                                                "at 2026-10-19T20:20\nacknowledged A2 S\nacknowledged A2 P\n"
                                                "at 2026-10-20T10:05\nkept A2\n");
  g_autofree char *on_the_way = sheet_warnings (sheet, sheet_time ("2026-10-20T09:59"));
  g_autofree char *afterwards = sheet_warnings (sheet, sheet_time ("2026-10-20T10:06"));

  g_assert_cmpstr (on_the_way, ==, "R8 D");
  g_assert_cmpstr (afterwards, ==, "R8 D");
}

/* Random sheets */

static const char *const party_words[] = { "P", "S", "Q", "R" };
static const char *const doer_words[] = { "", " doers=me", " doers=S", " doers=P", " doers=Q,R", " doers=me,S,Q" };
static const char *const kind_words[] = { "schedule", "price", "invoicing", "scope", "contact", "delivery", "compensation", "other" };
static const char *const between_words[] = { "me>P", "P>me", "S>me", "me>S", "S>P", "P>S" };
static const char *const knows_words[] = { "", "", " knows=nobody", " knows=P", " knows=S", " knows=P,Q,R" };
static const char *const hours_words[] = { "", " hours=09:00-16:00", " hours=00:00-24:00", " hours=20:00-04:00", " hours=08:00-08:30" };
static const char *const practice_words[] = { "", " practices=own-order-confirmation", " practices=calls-when-suits,uses-own-subcontractors", " practices=invoices-customer" };
static const char *const state_words[] = { "inquiry", "agreed", "working", "delivered", "cancelled" };
static const char *const relay_words[] = { "told", "written", "written", "acknowledged", "blocked" };
static const char *const end_words[] = { "kept", "broken", "cancelled" };

#define ANY(words) words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]

/* Around the end of summer time, where the days have 25 hours. */
static char *
random_time (int latest_hour)
{
  gint64 from = sheet_time ("2026-10-24T00:00");
  gint64 minutes = g_test_rand_int_range (0, latest_hour * 60);

  return sov_time_to_local (from + minutes * SOV_TIME_MINUTE_MS);
}

static void
append_time (GString *text,
             const char *before,
             int latest_hour)
{
  g_autofree char *time = random_time (latest_hour);

  g_string_append_printf (text, "%s%s", before, time);
}

static void
append_term_fields (GString *text)
{
  g_string_append (text, ANY (doer_words));
  if (g_test_rand_bit ())
    append_time (text, " due=", 96);
  if (g_test_rand_int_range (0, 4) == 0)
    g_string_append (text, " vague=soon");
  g_string_append_c (text, '\n');
}

static void
append_happening (GString *text,
                  int n_terms,
                  int number,
                  guint *ended)
{
  int term = g_test_rand_int_range (0, n_terms);

  if ((*ended & SOV_BIT (term)) != 0)
    return;

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      g_string_append_printf (text, "change T%d", term);
      append_term_fields (text);
      break;
    case 1:
      g_string_append_printf (text, "%s T%d\n", ANY (end_words), term);
      *ended |= SOV_BIT (term);
      break;
    case 2:
      g_string_append_printf (text, "entry e%d %s%s\n", number, ANY (party_words), g_test_rand_bit () ? " promises" : "");
      break;
    case 3:
      g_string_append_printf (text, "entry e%d %s conflicts=T%d\n", number, ANY (party_words), term);
      break;
    default:
      g_string_append_printf (text, "%s T%d %s\n", ANY (relay_words), term, ANY (party_words));
    }
}

/* What happens does so in order, in the first two days. */
static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  int n_terms = g_test_rand_int_range (1, 4);
  int n_happenings = g_test_rand_int_range (0, 12);
  gint64 at = sheet_time ("2026-10-24T00:00");
  guint ended = 0; /* a bit a term: what has ended is over */

  g_string_append_printf (text, "deal state=%s\n", ANY (state_words));
  g_string_append_printf (text, "customer P%s\n", ANY (hours_words));
  g_string_append_printf (text, "party S%s\n", ANY (practice_words));
  g_string_append_printf (text, "party Q%s\n", g_test_rand_bit () ? " role=payer" : "");
  g_string_append_printf (text, "party R%s", g_test_rand_bit () ? " role=none" : "");
  append_time (text, " contact=", 96);
  g_string_append_c (text, '\n');
  for (int i = 0; i < n_terms + n_happenings; i++)
    {
      g_autofree char *time = sov_time_to_local (at);

      g_string_append_printf (text, "at %s\n", time);
      if (i < n_terms)
        {
          g_string_append_printf (text, "term T%d %s %s%s", i, ANY (kind_words), ANY (between_words), ANY (knows_words));
          append_term_fields (text);
        }
      else
        append_happening (text, n_terms, i, &ended);
      at += g_test_rand_int_range (0, 4 * 60) * SOV_TIME_MINUTE_MS;
    }

  return g_string_free_and_steal (text);
}

static gint64
random_moment (void)
{
  return sheet_time ("2026-10-24T00:00") + g_test_rand_int_range (0, 96 * 60) * SOV_TIME_MINUTE_MS;
}

static void
test_any_sheet_can_be_judged (void)
{
  for (int i = 0; i < 500; i++)
    {
      g_autofree char *text = random_text ();
      g_autoptr (SovSheet) sheet = sheet_from_text (text);
      g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, random_moment ());

      for (guint j = 0; j < warnings->len; j++)
        {
          const SovWarning *warning = warnings->pdata[j];

          g_assert_cmpint (warning->rule, >=, 1);
          g_assert_cmpint (warning->rule, <=, 12);
          g_assert_cmpint (warning->level, !=, 0);
          g_assert_cmpint (warning->cure, !=, 0);
          g_assert_cmpint (sheet->state, !=, SOV_DEAL_CANCELLED);
        }
    }
}

static void
test_r1_and_r3_never_meet (void)
{
  guint n_seen = 0;

  for (int i = 0; i < 500; i++)
    {
      g_autofree char *text = random_text ();
      g_autoptr (SovSheet) sheet = sheet_from_text (text);
      g_autoptr (GPtrArray) warnings = sov_rules_check (sheet, random_moment ());
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint j = 0; j < warnings->len; j++)
        {
          const SovWarning *warning = warnings->pdata[j];

          if (warning->rule != 1 && warning->rule != 3)
            continue;
          n_seen++;
          g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%s/%s", warning->term_ref, warning->party_ref)));
        }
    }
  g_assert_cmpuint (n_seen, >, 0);
}

/* The statements up to @now alone, as if the rest had never been. */
static char *
cut_text (const char *text,
          gint64 now)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *cut = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "at ") && sheet_time (lines[i] + 3) > now)
        break;
      g_string_append_printf (cut, "%s\n", lines[i]);
    }

  return g_string_free_and_steal (cut);
}

static void
test_what_happens_later_never_matters (void)
{
  guint n_cut = 0;

  for (int i = 0; i < 1500; i++)
    {
      g_autofree char *text = random_text ();
      gint64 now = random_moment ();
      g_autofree char *cut = cut_text (text, now);
      g_autoptr (SovSheet) whole = sheet_from_text (text);
      g_autoptr (SovSheet) part = sheet_from_text (cut);
      g_autofree char *seen = sheet_warnings (whole, now);
      g_autofree char *expected = sheet_warnings (part, now);

      n_cut += strlen (cut) < strlen (text);
      g_test_message ("%s", text);
      g_assert_cmpstr (seen, ==, expected);
    }
  g_assert_cmpuint (n_cut, >, 50);
}

static void
test_nothing_changes_before_the_next_moment (void)
{
  guint n_changes = 0;

  for (int i = 0; i < 300; i++)
    {
      g_autofree char *text = random_text ();
      g_autoptr (SovSheet) sheet = sheet_from_text (text);
      gint64 now = random_moment ();
      gint64 next = sov_rules_next_moment (sheet, now);
      g_autofree char *before = sheet_warnings (sheet, now);
      gint64 end = next == G_MAXINT64 ? now + 100 * 24 * SOV_TIME_HOUR_MS : next;

      g_assert_cmpint (next, >, now);
      g_test_message ("%s", text);
      for (int j = 0; j <= 20; j++)
        {
          g_autofree char *meanwhile = sheet_warnings (sheet, now + (end - 1 - now) * j / 20);

          g_assert_cmpstr (meanwhile, ==, before);
        }
      if (next != G_MAXINT64)
        {
          g_autofree char *after = sheet_warnings (sheet, next);

          n_changes += !g_str_equal (before, after);
        }
    }
  g_assert_cmpuint (n_changes, >, 20);
}

/* The next moments of one sheet, one after the other. */
static void
test_each_edge_is_a_next_moment (void)
{
  static const char *const expected[] = {
    "2026-10-01T16:00",                                        /* R2 */
    "2026-10-19T12:00",                                        /* R4 begins */
    "2026-10-20T00:00",                                        /* the day of the due begins */
    "2026-10-20T11:00",                                        /* due now */
    "2026-10-20T12:00", "2026-10-20T12:10", "2026-10-20T14:00" /* R4 ends, R6, R12 */
  };
  g_autoptr (SovSheet) sheet = sheet_from_text ("customer P hours=09:00-16:00\nparty S\n"
                                                "at 2026-10-01T12:00\n"
                                                "term T schedule me>P doers=S due=2026-10-20T12:00\n"
                                                "written T S\n");
  gint64 now = sheet_time ("2026-10-01T12:00");

  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *text = NULL;

      now = sov_rules_next_moment (sheet, now);
      text = sov_time_to_local (now);
      g_assert_cmpstr (text, ==, expected[i]);
    }
  now = sov_rules_next_moment (sheet, now);
  g_assert_cmpint (now, ==, sheet_time ("2026-10-21T00:00"));
  g_assert_cmpint (sov_rules_next_moment (sheet, now), ==, G_MAXINT64);
}

static void
assert_calm (const char *text)
{
  g_autoptr (SovSheet) sheet = sheet_from_text (text);

  g_assert_cmpint (sov_rules_next_moment (sheet, sheet_time ("2026-10-05T12:00")), ==, G_MAXINT64);
}

static void
test_the_clock_matters_no_more_where_nothing_is_in_force (void)
{
  assert_calm ("party S\n");
  assert_calm (DUE_NOON "kept T\n");
  assert_calm ("deal state=cancelled\n" DUE_NOON);
  assert_calm (AGREED "term T scope me>P doers=S\n");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    g_test_add_data_func (edges[i].path, &edges[i], test_edge);
  g_test_add_func ("/model/rules/story-004-at-each-of-its-moments", test_story_004_at_each_of_its_moments);
  g_test_add_func ("/model/rules/story-004-ends-where-one-message-is-sent", test_story_004_ends_where_one_message_is_sent);
  g_test_add_func ("/model/rules/any-sheet-can-be-judged", test_any_sheet_can_be_judged);
  g_test_add_func ("/model/rules/r1-and-r3-never-meet", test_r1_and_r3_never_meet);
  g_test_add_func ("/model/rules/what-happens-later-never-matters", test_what_happens_later_never_matters);
  g_test_add_func ("/model/rules/nothing-changes-before-the-next-moment", test_nothing_changes_before_the_next_moment);
  g_test_add_func ("/model/rules/each-edge-is-a-next-moment", test_each_edge_is_a_next_moment);
  g_test_add_func ("/model/rules/the-clock-matters-no-more-where-nothing-is-in-force", test_the_clock_matters_no_more_where_nothing_is_in_force);

  return g_test_run ();
}
