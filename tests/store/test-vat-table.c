/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-vat-table.h"

#include "support/vault-state.h"

/* The user's own VAT rates: kept by kind and first day, refused where they are
 * no rates, and gone without a trace of the law's. */

#define AT "2026-11-22T10:00"

static GArray *
load (SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  GArray *rates = sov_vat_table_load (db, &error);

  g_assert_no_error (error);
  return rates;
}

static gint
rate_on (SovDatabase *db,
         SovVatKind kind,
         GDateDay day,
         GDateMonth month,
         GDateYear year)
{
  g_autoptr (GArray) own = load (db);
  g_autoptr (GArray) table = sov_vat_table_new (own);
  g_autoptr (GDate) date = g_date_new_dmy (day, month, year);

  return sov_vat_rate_in ((const SovVatRate *) table->data, table->len, kind, date);
}

static void
test_a_new_vault_has_only_the_laws (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GArray) own = load (db);

  g_assert_cmpuint (own->len, ==, 0);
  g_assert_cmpint (rate_on (db, SOV_VAT_GENERAL, 22, G_DATE_NOVEMBER, 2026), ==, 255);
}

static void
test_a_rate_is_kept_with_its_first_day (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (GArray) own = NULL;
  const SovVatRate *rate;

  vault_do (db, AT, "vat-rate; kind=general; from=2027-02-28T00:00; rate=260");
  own = load (db);
  g_assert_cmpuint (own->len, ==, 1);
  rate = &g_array_index (own, SovVatRate, 0);
  g_assert_cmpint (rate->kind, ==, SOV_VAT_GENERAL);
  g_assert_cmpint (rate->year, ==, 2027);
  g_assert_cmpint (rate->month, ==, G_DATE_FEBRUARY);
  g_assert_cmpint (rate->day, ==, 28);
  g_assert_cmpint (rate->per_mille, ==, 260);
}

/* The last minute of a day is that day, and so is its first. */
static void
test_the_day_is_the_one_on_the_wall (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "vat-rate; kind=food; from=2027-07-01T23:59; rate=100");
  vault_do (db, AT, "vat-rate; kind=food; from=2027-07-01T00:00; rate=110");
  g_assert_cmpint (vault_count (db, "SELECT count (*) FROM vat_rate"), ==, 1);
  g_assert_cmpint (rate_on (db, SOV_VAT_FOOD, 30, G_DATE_JUNE, 2027), ==, 135);
  g_assert_cmpint (rate_on (db, SOV_VAT_FOOD, 1, G_DATE_JULY, 2027), ==, 110);
}

static void
test_a_second_rate_of_that_day_takes_the_place_of_the_first (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "vat-rate; kind=press; from=2027-01-01T00:00; rate=140");
  vault_do (db, AT, "vat-rate; kind=press; from=2027-01-01T00:00; rate=0");
  g_assert_cmpint (vault_count (db, "SELECT count (*) FROM vat_rate"), ==, 1);
  g_assert_cmpint (rate_on (db, SOV_VAT_PRESS, 5, G_DATE_JANUARY, 2027), ==, 0);
}

static void
test_removed_it_leaves_the_laws (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_do (db, AT, "vat-rate; kind=food; from=2026-01-01T00:00; rate=120");
  vault_do (db, AT, "vat-rate; kind=general; from=2026-01-01T00:00; rate=250");
  g_assert_cmpint (rate_on (db, SOV_VAT_FOOD, 1, G_DATE_MARCH, 2026), ==, 120);
  vault_do (db, AT, "vat-rate-removed; kind=food; from=2026-01-01T00:00");
  g_assert_cmpint (rate_on (db, SOV_VAT_FOOD, 1, G_DATE_MARCH, 2026), ==, 135);
  g_assert_cmpint (rate_on (db, SOV_VAT_GENERAL, 1, G_DATE_MARCH, 2026), ==, 250);
}

static void
test_what_is_no_rate_is_refused (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_refuse (db, AT, "vat-rate; kind=food; from=2026-01-01T00:00; rate=1001", SOV_ACTION_ERROR_BAD_VALUE, "rate");
  vault_refuse (db, AT, "vat-rate; kind=food; from=2026-01-01T00:00; rate=-1", SOV_ACTION_ERROR_BAD_VALUE, "rate");
  vault_refuse (db, AT, "vat-rate; kind=food; from=2026-01-01T00:00", SOV_ACTION_ERROR_MISSING, "rate");
  vault_refuse (db, AT, "vat-rate; kind=food; rate=100", SOV_ACTION_ERROR_MISSING, "from");
  vault_refuse (db, AT, "vat-rate; from=2026-01-01T00:00; rate=100", SOV_ACTION_ERROR_MISSING, "kind");
}

/* What the program comes with cannot be taken away. */
static void
test_only_ones_own_can_be_removed (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_refuse (db, AT, "vat-rate-removed; kind=general; from=2024-09-01T00:00", SOV_ACTION_ERROR_REFUSED, "of your own");
  vault_do (db, AT, "vat-rate; kind=general; from=2027-01-01T00:00; rate=260");
  vault_refuse (db, AT, "vat-rate-removed; kind=general; from=2027-01-02T00:00", SOV_ACTION_ERROR_REFUSED, NULL);
  vault_refuse (db, AT, "vat-rate-removed; kind=food; from=2027-01-01T00:00", SOV_ACTION_ERROR_REFUSED, NULL);
}

static void
test_it_is_undone_and_done_again (void)
{
  g_autoptr (SovStoreState) state = vault_state_new ();

  vault_state_do (state, AT, "vat-rate; kind=general; from=2026-01-01T00:00; rate=200");
  vault_state_do (state, AT, "vat-rate; kind=general; from=2026-01-01T00:00; rate=210");
  vault_state_do (state, AT, "vat-rate-removed; kind=general; from=2026-01-01T00:00");
  g_assert_cmpint (rate_on (state->db, SOV_VAT_GENERAL, 1, G_DATE_MAY, 2026), ==, 255);
  g_assert_true (vault_state_undo (state));
  g_assert_cmpint (rate_on (state->db, SOV_VAT_GENERAL, 1, G_DATE_MAY, 2026), ==, 210);
  g_assert_true (vault_state_undo (state));
  g_assert_cmpint (rate_on (state->db, SOV_VAT_GENERAL, 1, G_DATE_MAY, 2026), ==, 200);
  g_assert_true (vault_state_redo (state));
  g_assert_cmpint (rate_on (state->db, SOV_VAT_GENERAL, 1, G_DATE_MAY, 2026), ==, 210);
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/vat-table/a-new-vault-has-only-the-laws", test_a_new_vault_has_only_the_laws);
  g_test_add_func ("/store/vat-table/a-rate-is-kept-with-its-first-day", test_a_rate_is_kept_with_its_first_day);
  g_test_add_func ("/store/vat-table/the-day-is-the-one-on-the-wall", test_the_day_is_the_one_on_the_wall);
  g_test_add_func ("/store/vat-table/a-second-rate-of-that-day-takes-the-place-of-the-first", test_a_second_rate_of_that_day_takes_the_place_of_the_first);
  g_test_add_func ("/store/vat-table/removed-it-leaves-the-laws", test_removed_it_leaves_the_laws);
  g_test_add_func ("/store/vat-table/what-is-no-rate-is-refused", test_what_is_no_rate_is_refused);
  g_test_add_func ("/store/vat-table/only-ones-own-can-be-removed", test_only_ones_own_can_be_removed);
  g_test_add_func ("/store/vat-table/it-is-undone-and-done-again", test_it_is_undone_and_done_again);

  return g_test_run ();
}
