/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/sov-case.h"

/* Where a second thought belongs: more is promised than the deal's price. */

static SovCase *
case_new (gint64 price,
          int vat,
          gboolean included)
{
  SovCase *self = sov_case_new ();

  self->sheet = sov_sheet_new ();
  self->sheet->price = price;
  self->sheet->vat = vat;
  self->sheet->vat_included = included;
  self->deal_price = price;

  return self;
}

static void
promise (SovCase *self,
         gint64 value,
         gboolean surprise)
{
  SovCompensation *compensation = sov_compensation_new (SOV_COMPENSATION_REFUND);

  compensation->value = value;
  compensation->surprise = surprise;
  g_ptr_array_add (self->compensations, compensation);
}

static void
test_the_ceiling_has_vat (void)
{
  g_autoptr (SovCase) net = case_new (100000, 255, FALSE);
  g_autoptr (SovCase) gross = case_new (100000, 255, TRUE);
  g_autoptr (SovCase) unknown = case_new (100000, -1, FALSE);

  g_assert_cmpint (sov_case_get_ceiling (net), ==, 125500);
  g_assert_cmpint (sov_case_get_ceiling (gross), ==, 100000);
  g_assert_cmpint (sov_case_get_ceiling (unknown), ==, 100000);
}

static void
test_extras_count_too (void)
{
  g_autoptr (SovCase) self = case_new (100000, 255, TRUE);

  promise (self, 90000, FALSE);
  promise (self, 10000, TRUE);
  promise (self, SOV_NO_MONEY, FALSE);
  g_assert_cmpint (sov_case_get_promised (self), ==, 90000);
  g_assert_cmpint (sov_case_get_surprises (self), ==, 10000);
  g_assert_false (sov_case_is_over_ceiling (self));
  promise (self, 1, TRUE);
  g_assert_true (sov_case_is_over_ceiling (self));
}

static void
test_no_price_is_no_ceiling (void)
{
  g_autoptr (SovCase) self = case_new (SOV_NO_MONEY, 255, FALSE);

  promise (self, G_MAXINT64, FALSE);
  promise (self, G_MAXINT64, TRUE);
  g_assert_cmpint (sov_case_get_ceiling (self), ==, SOV_NO_MONEY);
  g_assert_false (sov_case_is_over_ceiling (self));
}

#define PATH "/model/case/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "the-ceiling-is-the-price-with-vat", test_the_ceiling_has_vat);
  g_test_add_func (PATH "extras-count-for-the-ceiling-too", test_extras_count_too);
  g_test_add_func (PATH "without-a-price-there-is-no-ceiling", test_no_price_is_no_ceiling);

  return g_test_run ();
}
