/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-perform.h"

#include "model/sov-rules.h"
#include "model/sov-time.h"
#include "support/vault.h"

/* What actions do to a vault, and what they refuse. */

static void
test_a_promise_that_was_not_passed_on_is_red (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, "2026-10-19T20:10",
              "party P Satu consumer customer",
              "party S Antti company subcontractor",
              "deal D P Help",
              "join D S",
              "term A2 D contact me P S 2026-10-20T20:00 Antti calls Satu",
              NULL);

  vault_assert_warnings (db, "2026-10-19T20:10", "R1 A2/S", "R4 A2/S", "R5 A2/P", "R8 D", "R11 A2", NULL);
}

static void
test_an_unknown_party_is_named_in_the_refusal (void)
{
  g_autoptr (SovDatabase) db = vault_open ();
  g_autoptr (SovAction) action = sov_action_new (SOV_ACTION_DEAL, 0);
  g_autoptr (GError) error = NULL;

  sov_action_set_text (action, SOV_FIELD_ID, "D");
  sov_action_set_text (action, SOV_FIELD_CUSTOMER, "nobody");
  sov_action_set_text (action, SOV_FIELD_TITLE, "Help");
  g_assert_false (sov_perform_action (db, action, NULL, &error));
  g_assert_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF);
  g_assert_nonnull (strstr (error->message, "nobody"));
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/perform/a-promise-that-was-not-passed-on-is-red", test_a_promise_that_was_not_passed_on_is_red);
  g_test_add_func ("/store/perform/an-unknown-party-is-named-in-the-refusal", test_an_unknown_party_is_named_in_the_refusal);
  return g_test_run ();
}
