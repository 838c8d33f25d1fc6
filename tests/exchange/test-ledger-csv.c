/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-ledger-csv.h"

#include <string.h>

#include "exchange/sov-books-hint.h"
#include "model/sov-sheet.h"
#include "model/sov-time.h"

/* The list for the bookkeeper: its form, its sums, and what it never tells. */

static gint64
at (const char *text)
{
  g_autoptr (GError) error = NULL;
  gint64 ms = 0;

  sov_time_parse_local (text, 0, &ms, &error);
  g_assert_no_error (error);

  return ms;
}

static SovCompensation *
gift_card_new (void)
{
  SovCompensation *self = sov_compensation_new (SOV_COMPENSATION_GIFT_CARD);

  self->at = at ("2026-01-05T10:00");
  self->promised = at ("2026-01-04T23:30");
  self->expires = at ("2027-01-04T23:59");
  self->value = 123450;
  self->minutes = 90;
  self->hour_cost = 4000;
  self->cost = 905;
  self->bill = 42000;
  self->party_name = g_strdup ("Maija; \"Oy\"");
  self->deal_title = g_strdup ("Laskelma");
  self->complaint_ref = g_strdup ("V1");
  self->subcontractor = 7;
  self->subcontractor_name = g_strdup ("Antti");
  self->cause = SOV_CAUSE_SUBCONTRACTOR;
  sov_compensation_add_given (self, 23450, at ("2026-02-01T12:00"), "=SUM(A1)");

  return self;
}

static char *
write (SovCompensation *compensation,
       const char *now)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;

  g_ptr_array_add (list, compensation);
  bytes = sov_ledger_csv_write (list, at (now));

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_rows_have_the_finnish_form (void)
{
  g_autoptr (SovCompensation) card = gift_card_new ();
  g_autofree char *file = write (card, "2026-03-01");
  g_auto (GStrv) lines = g_strsplit (file, "\r\n", -1);

  g_assert_true (g_str_has_prefix (file, "\xef\xbb\xbfRow;Promised on;Given on;Customer;"));
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[1], "promised;04.01.2026;;\"Maija; \"\"Oy\"\"\";Laskelma;Gift card;;no;1234,50;;1000,00;0,00;04.01.2027;;1,50;60,00;9,05;420,00;Antti;489,05;V1;"));
  g_assert_true (g_str_has_prefix (lines[2], "given;;01.02.2026;\"Maija; \"\"Oy\"\"\";Laskelma;Gift card;'=SUM(A1);no;;234,50;;;;;;;;;;;V1;"));
  g_assert_cmpstr (lines[3], ==, "");
}

static void
test_every_row_has_every_column (void)
{
  g_autoptr (SovCompensation) empty = sov_compensation_new (SOV_COMPENSATION_GESTURE);
  g_autofree char *file = NULL;
  g_auto (GStrv) lines = NULL;

  empty->at = at ("2026-01-05");
  file = write (empty, "2026-03-01");
  lines = g_strsplit (file, "\r\n", -1);
  for (guint i = 0; i < 2; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 22);
    }
}

static void
test_the_cause_stays_private (void)
{
  g_autoptr (SovCompensation) card = gift_card_new ();
  g_autofree char *file = NULL;

  card->blamed = TRUE;
  file = write (card, "2026-03-01");
  g_assert_null (strstr (file, "Antti"));
  g_assert_null (strstr (file, "Work of a subcontractor"));
}

static void
test_what_is_later_is_left_out (void)
{
  g_autoptr (SovCompensation) card = gift_card_new ();
  g_autofree char *before = write (card, "2026-01-05T09:59");
  g_autofree char *between = write (card, "2026-01-31");

  g_assert_null (strstr (before, "promised;"));
  g_assert_nonnull (strstr (between, "promised;"));
  g_assert_null (strstr (between, "given;"));
}

static void
assert_quoted (const char *text,
               const char *want)
{
  g_autofree char *cell = sov_ledger_csv_quote (text);

  g_assert_cmpstr (cell, ==, want);
}

static void
test_cells_are_quoted_where_needed (void)
{
  assert_quoted (NULL, "");
  assert_quoted ("Hyvä päivä", "Hyvä päivä");
  assert_quoted ("a;b", "\"a;b\"");
  assert_quoted ("say \"hi\"", "\"say \"\"hi\"\"\"");
  assert_quoted ("two\nlines", "\"two\nlines\"");
  assert_quoted (" padded ", "\" padded \"");
}

/* T18, formulas that a spreadsheet would run. */
static void
test_formulas_are_guarded (void)
{
  assert_quoted ("=1+1", "'=1+1");
  assert_quoted ("+358 40 1", "'+358 40 1");
  assert_quoted ("-5", "'-5");
  assert_quoted ("@cmd", "'@cmd");
  assert_quoted ("\t=1", "\"'\t=1\"");
  assert_quoted ("  =1", "'  =1");
  assert_quoted ("=a;b", "\"'=a;b\"");
  assert_quoted ("1-2", "1-2");
}

static void
test_every_kind_has_a_hint (void)
{
  for (int kind = SOV_COMPENSATION_REDO; kind <= SOV_COMPENSATION_GESTURE; kind++)
    g_assert_cmpstr (sov_books_hint ((SovCompensationKind) kind), !=, "");
  g_assert_cmpstr (sov_books_hint (0), ==, "");
}

#define PATH "/exchange/ledger-csv/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "rows-have-the-form-of-finnish-spreadsheets", test_rows_have_the_finnish_form);
  g_test_add_func (PATH "every-row-has-every-column", test_every_row_has_every_column);
  g_test_add_func (PATH "the-cause-stays-private", test_the_cause_stays_private);
  g_test_add_func (PATH "what-is-later-is-left-out", test_what_is_later_is_left_out);
  g_test_add_func (PATH "cells-are-quoted-where-they-need-it", test_cells_are_quoted_where_needed);
  g_test_add_func (PATH "formulas-are-guarded", test_formulas_are_guarded);
  g_test_add_func (PATH "every-kind-has-a-hint-for-the-books", test_every_kind_has_a_hint);

  return g_test_run ();
}
