/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-ledger.h"

#include "model/sov-money.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

/* What the ledger sums: to the cent, each amount once, and by the calendar of
 * Helsinki. */

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static GPtrArray *
list_new (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static SovCompensation *
promise (GPtrArray *list,
         const char *when,
         gint64 value)
{
  SovCompensation *self = sov_compensation_new (SOV_COMPENSATION_GIFT_CARD);

  self->id = list->len + 1;
  self->at = at (when);
  self->value = value;
  self->party = 1;
  self->party_name = g_strdup ("Maija");
  g_ptr_array_add (list, self);

  return self;
}

static void
assert_sums (const SovLedgerSums *sums,
             guint n,
             gint64 promised,
             gint64 given,
             gint64 left,
             gint64 unused,
             gint64 cost)
{
  g_assert_cmpuint (sums->n, ==, n);
  g_assert_cmpint (sums->promised, ==, promised);
  g_assert_cmpint (sums->given, ==, given);
  g_assert_cmpint (sums->left, ==, left);
  g_assert_cmpint (sums->unused, ==, unused);
  g_assert_cmpint (sums->cost, ==, cost);
}

static void
test_half_given_leaves_half (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (SovLedger) before = NULL;
  g_autoptr (SovLedger) after = NULL;

  sov_compensation_add_given (promise (list, "2026-03-01T10:00", 6001), 3000, at ("2026-03-05T10:00"), NULL);
  before = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2026-03-05T09:59"));
  assert_sums (&before->usual, 1, 6001, 0, 6001, 0, 0);
  after = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2026-03-05T10:00"));
  assert_sums (&after->usual, 1, 6001, 3000, 3001, 0, 0);
}

static void
test_what_expired_is_unused_and_not_left (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  SovCompensation *card = promise (list, "2026-03-01T10:00", 6000);
  g_autoptr (SovLedger) good = NULL;
  g_autoptr (SovLedger) over = NULL;

  card->expires = at ("2026-09-01T23:59");
  sov_compensation_add_given (card, 1500, at ("2026-04-01T10:00"), NULL);
  good = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, card->expires);
  assert_sums (&good->usual, 1, 6000, 1500, 4500, 0, 0);
  over = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, card->expires + 1);
  assert_sums (&over->usual, 1, 6000, 1500, 0, 4500, 0);
}

static void
test_extras_are_apart (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  SovCompensation *extra = promise (list, "2026-03-02T10:00", 2500);
  g_autoptr (SovLedger) ledger = NULL;

  promise (list, "2026-03-01T10:00", 85340)->cost = 42000;
  extra->surprise = TRUE;
  extra->cost = 900;
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2026-03-03"));
  assert_sums (&ledger->usual, 1, 85340, 0, 85340, 0, 42000);
  assert_sums (&ledger->extra, 1, 2500, 0, 2500, 0, 900);
}

static void
test_cost_has_hours_bill_and_material (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  SovCompensation *redo = promise (list, "2026-03-01T10:00", SOV_NO_MONEY);
  g_autoptr (SovLedger) ledger = NULL;

  redo->minutes = 50;
  redo->hour_cost = 3333; /* 27.775 € for 50 minutes */
  redo->cost = 1;
  redo->bill = 40000;
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2026-03-03"));
  assert_sums (&ledger->usual, 1, 0, 0, 0, 0, 2778 + 1 + 40000);
}

static void
test_the_year_turns_in_helsinki (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (SovLedger) ledger = NULL;

  promise (list, "2026-12-31T23:59", 100);
  promise (list, "2027-01-01T00:00", 20); /* 22.00 of the old year in UTC */
  promise (list, "2027-01-02T00:00", 3)->promised = at ("2026-12-30T12:00");
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2027-02-01"));
  g_assert_cmpuint (ledger->lines->len, ==, 2);
  g_assert_cmpint (((const SovLedgerLine *) ledger->lines->pdata[0])->key, ==, 2027);
  g_assert_cmpint (sov_ledger_find (ledger, 2026)->usual.promised, ==, 103);
  g_assert_cmpint (sov_ledger_find (ledger, 2027)->usual.promised, ==, 20);
  g_assert_null (sov_ledger_find (ledger, 2025));
}

static void
test_what_is_to_come_is_left_out (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (SovLedger) ledger = NULL;

  promise (list, "2026-12-31T23:59", 100);
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_CUSTOMER, at ("2026-12-31T23:58"));
  g_assert_cmpuint (ledger->lines->len, ==, 0);
  assert_sums (&ledger->usual, 0, 0, 0, 0, 0, 0);
}

static void
test_largest_comes_first_and_unknown_last (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (SovLedger) ledger = NULL;

  promise (list, "2026-03-01", 90000);
  promise (list, "2026-03-01", 100)->cause = SOV_CAUSE_LATE;
  promise (list, "2026-03-01", 300)->cause = SOV_CAUSE_RELAY_GAP;
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_CAUSE, at ("2026-03-03"));
  g_assert_cmpuint (ledger->lines->len, ==, 3);
  g_assert_cmpint (((const SovLedgerLine *) ledger->lines->pdata[0])->key, ==, SOV_CAUSE_RELAY_GAP);
  g_assert_cmpint (((const SovLedgerLine *) ledger->lines->pdata[1])->key, ==, SOV_CAUSE_LATE);
  g_assert_cmpint (((const SovLedgerLine *) ledger->lines->pdata[2])->key, ==, 0);
}

static void
test_whole_without_an_amount_is_its_value (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  SovCompensation *card = promise (list, "2026-03-01", SOV_NO_MONEY);
  g_autoptr (SovLedger) ledger = NULL;

  sov_compensation_add_given (card, SOV_NO_MONEY, at ("2026-03-02"), NULL);
  card->value = 4000; /* said later */
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2026-03-03"));
  assert_sums (&ledger->usual, 1, 4000, 4000, 0, 0, 0);
  g_assert_false (sov_compensation_is_open (card, at ("2026-03-03")));
}

static void
test_a_sum_never_wraps (void)
{
  g_autoptr (GPtrArray) list = list_new ();
  SovCompensation *one = promise (list, "2026-03-01", G_MAXINT64 - 5);
  g_autoptr (SovLedger) ledger = NULL;

  promise (list, "2026-03-01", 100);
  one->minutes = G_MAXINT64;
  one->hour_cost = 5000;
  ledger = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, at ("2026-03-03"));
  g_assert_cmpint (ledger->usual.promised, ==, G_MAXINT64);
  g_assert_cmpint (ledger->usual.cost, ==, G_MAXINT64);
  g_assert_cmpint (sov_money_add (G_MAXINT64, 1), ==, G_MAXINT64);
  g_assert_cmpint (sov_money_add (40, 2), ==, 42);
}

static SovCompensation *
make_up (GRand *random,
         GPtrArray *list)
{
  SovCompensation *self = promise (list, "2025-06-01", g_rand_boolean (random) ? g_rand_int_range (random, 1, 1000000) : SOV_NO_MONEY);
  guint n = (guint) g_rand_int_range (random, 0, 4);

  self->at += g_rand_int_range (random, 0, 1000) * SOV_TIME_HOUR_MS * 24;
  self->party = g_rand_int_range (random, 1, 6);
  self->cause = (SovCause) g_rand_int_range (random, 0, 14);
  self->subcontractor = g_rand_int_range (random, 0, 4);
  self->surprise = g_rand_boolean (random);
  self->cost = g_rand_boolean (random) ? g_rand_int_range (random, 0, 99999) : SOV_NO_MONEY;
  self->bill = g_rand_boolean (random) ? g_rand_int_range (random, 0, 99999) : SOV_NO_MONEY;
  self->minutes = g_rand_boolean (random) ? g_rand_int_range (random, 0, 5000) : SOV_NO_TIME;
  self->hour_cost = g_rand_boolean (random) ? g_rand_int_range (random, 0, 9999) : SOV_NO_MONEY;
  if (g_rand_boolean (random))
    self->expires = self->at + g_rand_int_range (random, 1, 500) * SOV_TIME_HOUR_MS * 24;
  for (guint i = 0; i < n && self->value != SOV_NO_MONEY; i++)
    sov_compensation_add_given (self, g_rand_int_range (random, 0, (gint32) (self->value / 3) + 1),
                                self->at + g_rand_int_range (random, 0, 500) * SOV_TIME_HOUR_MS * 24, NULL);

  return self;
}

static void
take (SovLedgerSums *total,
      const SovLedgerSums *line)
{
  g_assert_cmpint (line->promised, ==, line->given + line->left + line->unused);
  g_assert_true (line->given >= 0 && line->left >= 0 && line->unused >= 0 && line->cost >= 0);
  total->n += line->n;
  total->promised += line->promised;
  total->given += line->given;
  total->left += line->left;
  total->unused += line->unused;
  total->cost += line->cost;
}

static void
check_lines (SovLedger *ledger,
             SovLedgerSums *usual,
             SovLedgerSums *extra)
{
  for (guint i = 0; i < ledger->lines->len; i++)
    {
      const SovLedgerLine *line = ledger->lines->pdata[i];

      g_assert_cmpuint (line->usual.n + line->extra.n, ==, line->compensations->len);
      take (usual, &line->usual);
      take (extra, &line->extra);
    }
}

static void
assert_same (const SovLedgerSums *a,
             const SovLedgerSums *b)
{
  assert_sums (a, b->n, b->promised, b->given, b->left, b->unused, b->cost);
}

/* However it is cut, it is the same money. */
static void
test_every_cut_has_the_same_total (void)
{
  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) list = list_new ();
      guint n = (guint) g_rand_int_range (random, 0, 40);
      gint64 now = at ("2025-06-01") + g_rand_int_range (random, 0, 1500) * SOV_TIME_HOUR_MS * 24;

      for (guint i = 0; i < n; i++)
        make_up (random, list);
      for (SovLedgerBy by = SOV_LEDGER_BY_YEAR; by <= SOV_LEDGER_BY_SUBCONTRACTOR; by++)
        {
          g_autoptr (SovLedger) ledger = sov_ledger_new (list, by, now);
          g_autoptr (SovLedger) other = sov_ledger_new (list, SOV_LEDGER_BY_YEAR, now);
          SovLedgerSums usual = { 0 };
          SovLedgerSums extra = { 0 };

          check_lines (ledger, &usual, &extra);
          assert_same (&ledger->usual, &usual);
          assert_same (&ledger->extra, &extra);
          assert_same (&ledger->usual, &other->usual);
          assert_same (&ledger->extra, &other->extra);
        }
    }
}

#define PATH "/model/ledger/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "half-given-leaves-half", test_half_given_leaves_half);
  g_test_add_func (PATH "what-expired-is-unused-and-not-left", test_what_expired_is_unused_and_not_left);
  g_test_add_func (PATH "the-little-extras-are-summed-apart", test_extras_are_apart);
  g_test_add_func (PATH "the-own-cost-has-hours-a-bill-and-material", test_cost_has_hours_bill_and_material);
  g_test_add_func (PATH "the-year-turns-in-helsinki-by-the-day-of-the-promise", test_the_year_turns_in_helsinki);
  g_test_add_func (PATH "what-is-to-come-is-left-out", test_what_is_to_come_is_left_out);
  g_test_add_func (PATH "the-largest-comes-first-and-what-is-not-known-last", test_largest_comes_first_and_unknown_last);
  g_test_add_func (PATH "what-was-given-whole-is-worth-its-value", test_whole_without_an_amount_is_its_value);
  g_test_add_func (PATH "a-sum-that-does-not-fit-never-wraps", test_a_sum_never_wraps);
  g_test_add_func (PATH "every-cut-has-the-same-total-to-the-cent", test_every_cut_has_the_same_total);

  return g_test_run ();
}
