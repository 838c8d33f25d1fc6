/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-einvoice.h"

#include "model/sov-business-id.h"

#include <string.h>

static void
assert_address (const char *text,
                SovCheck expected)
{
  g_test_message ("“%s”", text);
  g_assert_cmpint (sov_einvoice_address_check (text), ==, expected);
}

static void
test_an_ovt_code_holds_a_business_id (void)
{
  assert_address ("003720774740", SOV_CHECK_OK);
  assert_address ("003790001014", SOV_CHECK_OK);
  assert_address ("003790018828", SOV_CHECK_OK);
  assert_address ("0037 2077474-0", SOV_CHECK_OK);
  assert_address ("003720774741", SOV_CHECK_WRONG_CHECK);
  assert_address ("003790000021", SOV_CHECK_CANNOT_EXIST);
}

static void
test_an_ovt_code_may_name_a_unit (void)
{
  assert_address ("003720774740001", SOV_CHECK_OK);
  assert_address ("003720774740A1", SOV_CHECK_OK);
  assert_address ("00372077474012345", SOV_CHECK_OK);
  assert_address ("003720774740123456", SOV_CHECK_TOO_LONG);
  assert_address ("00372077474", SOV_CHECK_TOO_SHORT);
  assert_address ("0037", SOV_CHECK_TOO_SHORT);
  assert_address ("0037207747X0", SOV_CHECK_WRONG_SHAPE);
}

static void
test_peppol_writes_the_same_code (void)
{
  g_autofree char *address = sov_einvoice_address_normalise ("0216:003720774740");

  assert_address ("0216:003720774740", SOV_CHECK_OK);
  g_assert_cmpstr (address, ==, "003720774740");
}

static void
test_an_iban_is_checked_as_one (void)
{
  assert_address ("FI2112345600000785", SOV_CHECK_OK);
  assert_address ("fi21 1234 5600 0007 85", SOV_CHECK_OK);
  assert_address ("FI2112345600000786", SOV_CHECK_WRONG_CHECK);
  assert_address ("FI21123456", SOV_CHECK_TOO_SHORT);
  assert_address ("FIZ112345600000785", SOV_CHECK_WRONG_SHAPE);
  assert_address ("QQ2112345600000785", SOV_CHECK_UNKNOWN_COUNTRY);
}

static void
test_an_operators_own_address_is_kept_unchecked (void)
{
  g_autofree char *address = sov_einvoice_address_normalise (" laskut / Havunkehrä ");

  assert_address ("TE003720774740", SOV_CHECK_UNCHECKED);
  assert_address ("ESPOONVERKKOLASKUT", SOV_CHECK_UNCHECKED);
  assert_address ("12345", SOV_CHECK_UNCHECKED);
  assert_address ("laskut / Havunkehrä", SOV_CHECK_UNCHECKED);
  assert_address ("F", SOV_CHECK_UNCHECKED);
  g_assert_cmpstr (address, ==, "laskut / Havunkehrä");
}

static void
test_nothing_is_told_apart_from_wrong (void)
{
  assert_address (NULL, SOV_CHECK_EMPTY);
  assert_address (" ", SOV_CHECK_EMPTY);
  g_assert_cmpint (sov_einvoice_operator_check (NULL), ==, SOV_CHECK_EMPTY);
  g_assert_cmpint (sov_einvoice_operator_check ("\u00a0"), ==, SOV_CHECK_EMPTY);
}

static void
test_an_address_is_stored_bare (void)
{
  g_autofree char *ovt = sov_einvoice_address_normalise (" 0037 2077474-0 ");
  g_autofree char *iban = sov_einvoice_address_normalise ("fi21 1234 5600 0007 85");
  g_autofree char *nothing = sov_einvoice_address_normalise (NULL);

  g_assert_cmpstr (ovt, ==, "003720774740");
  g_assert_cmpstr (iban, ==, "FI2112345600000785");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_a_known_operator_has_a_name (void)
{
  g_assert_cmpstr (sov_einvoice_operator_name ("003721291126"), ==, "Maventa");
  g_assert_cmpstr (sov_einvoice_operator_name ("0037 2332 7487"), ==, "Apix Messaging");
  g_assert_cmpstr (sov_einvoice_operator_name ("ndeafihh"), ==, "Nordea");
  g_assert_cmpint (sov_einvoice_operator_check ("okoyfihh"), ==, SOV_CHECK_OK);
}

static void
test_an_unknown_operator_is_told_and_kept (void)
{
  g_autofree char *code = sov_einvoice_operator_normalise ("uusibank22");
  g_autofree char *words = sov_einvoice_operator_normalise (" uusi välittäjä ");

  g_assert_null (sov_einvoice_operator_name ("003720774740"));
  g_assert_null (sov_einvoice_operator_name (NULL));
  g_assert_cmpint (sov_einvoice_operator_check ("003720774740"), ==, SOV_CHECK_UNKNOWN_OPERATOR);
  g_assert_cmpint (sov_einvoice_operator_check ("<b>"), ==, SOV_CHECK_UNKNOWN_OPERATOR);
  g_assert_cmpstr (code, ==, "UUSIBANK22");
  g_assert_cmpstr (words, ==, "uusi välittäjä");
}

static void
test_the_list_of_operators_is_sound (void)
{
  static const char *const codes[] = {
    "HELSFIHH", "003723327487", "BAWCFI22", "003703575029", "DABAFIHH",
    "HANDFIHH", "INEXCHANGE", "003708599126", "003721291126", "NDEAFIHH",
    "OKOYFIHH", "003723609900", "POPFFI22", "003710948874", "003701150617",
    "003714377140", "SBANFIHH", "ITELFIHH", "003701011385", "AABAFI22"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      const char *name = sov_einvoice_operator_name (codes[i]);

      g_test_message ("%s", codes[i]);
      g_assert_nonnull (name);
      g_assert_cmpint (sov_einvoice_operator_check (codes[i]), ==, SOV_CHECK_OK);
      if (g_str_has_prefix (codes[i], "0037"))
        g_assert_cmpint (sov_business_id_check (codes[i] + 4), ==, SOV_CHECK_OK);

      for (gsize k = 0; k < i; k++)
        g_assert_cmpstr (sov_einvoice_operator_name (codes[k]), !=, name);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/einvoice/an-ovt-code-holds-a-business-id", test_an_ovt_code_holds_a_business_id);
  g_test_add_func ("/model/einvoice/an-ovt-code-may-name-a-unit", test_an_ovt_code_may_name_a_unit);
  g_test_add_func ("/model/einvoice/peppol-writes-the-same-code", test_peppol_writes_the_same_code);
  g_test_add_func ("/model/einvoice/an-iban-is-checked-as-one", test_an_iban_is_checked_as_one);
  g_test_add_func ("/model/einvoice/an-operators-own-address-is-kept-unchecked", test_an_operators_own_address_is_kept_unchecked);
  g_test_add_func ("/model/einvoice/nothing-is-told-apart-from-wrong", test_nothing_is_told_apart_from_wrong);
  g_test_add_func ("/model/einvoice/an-address-is-stored-bare", test_an_address_is_stored_bare);
  g_test_add_func ("/model/einvoice/a-known-operator-has-a-name", test_a_known_operator_has_a_name);
  g_test_add_func ("/model/einvoice/an-unknown-operator-is-told-and-kept", test_an_unknown_operator_is_told_and_kept);
  g_test_add_func ("/model/einvoice/the-list-of-operators-is-sound", test_the_list_of_operators_is_sound);

  return g_test_run ();
}
