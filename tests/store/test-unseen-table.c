/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-unseen-table.h"

#include "support/vault.h"

/* Whom the program proposes to erase: only customers that nobody has been in
 * contact with for long and with whom nothing is open. */

#define OLD "2020-03-10T12:00"
#define BEFORE "2023-11-22T12:00"
#define NEW "2026-03-10T12:00"

/* The refs, in order, with spaces between. Transfer full. */
static char *
list (SovDatabase *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_unseen_table_load (db, vault_time (BEFORE), &error);
  g_autoptr (GString) refs = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      g_assert_cmpint (row->at, <, vault_time (BEFORE));
      g_string_append_printf (refs, "%s%s", i > 0 ? " " : "", row->ref);
    }

  return g_string_free (g_steal_pointer (&refs), FALSE);
}

static void
assert_list (SovDatabase *db,
             const char *want)
{
  g_autofree char *have = list (db);

  g_assert_cmpstr (have, ==, want);
}

static void
test_only_old_customers (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  assert_list (db, "");
  vault_play (db, OLD,
              "party P Old consumer customer",
              "party S Antti company subcontractor",
              "@2021-03-10T12:00",
              "party Q Later consumer customer",
              "@" NEW,
              "party R New consumer customer",
              NULL);
  assert_list (db, "P Q");
}

static void
test_a_contact_keeps_them (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, OLD,
              "party P Old consumer customer",
              "party Q Other consumer customer",
              "@2022-01-01T12:00",
              "entry; id=e; party=P; channel=call; direction=in; text=Moi",
              NULL);
  assert_list (db, "Q P");
  vault_do (db, NEW, "entry; id=f; party=P; channel=call; direction=in; text=Taas");
  assert_list (db, "Q");
  vault_do (db, NEW, "remove; of=f");
  assert_list (db, "Q P");
}

static void
test_what_is_open_keeps_them (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, OLD,
              "party P Old consumer customer",
              "party Q Other consumer customer",
              "deal D P Help",
              "deal E Q Help",
              NULL);
  assert_list (db, "");
  vault_do (db, OLD, "edit-deal; of=D; state=paid");
  vault_do (db, OLD, "edit-deal; of=E; state=cancelled");
  assert_list (db, "P Q");

  /* What was done about a deal is a contact too. */
  vault_do (db, NEW, "edit-deal; of=E; state=invoiced");
  vault_do (db, NEW, "edit-deal; of=E; state=paid");
  assert_list (db, "P");
}

static void
test_a_complaint_keeps_them_until_long_after_it_was_closed (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, OLD,
              "party P Old consumer customer",
              "complaint; id=C; party=P; words=Nobody called; channel=call",
              NULL);
  assert_list (db, "");
  vault_do (db, NEW, "step; complaint=C; did=closed; text=Done");
  assert_list (db, "");
}

static void
test_what_is_gone_is_not_proposed (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  vault_play (db, OLD,
              "party P Old consumer customer",
              "party Q Same consumer customer",
              "party R Another consumer customer",
              "merge; party=Q; to=P",
              "remove; of=R",
              NULL);
  assert_list (db, "P");
  vault_do (db, NEW, "erase; of=P");
  assert_list (db, "");
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/unseen-table/only-customers-that-are-long-out-of-contact", test_only_old_customers);
  g_test_add_func ("/store/unseen-table/a-contact-keeps-them", test_a_contact_keeps_them);
  g_test_add_func ("/store/unseen-table/what-is-open-keeps-them", test_what_is_open_keeps_them);
  g_test_add_func ("/store/unseen-table/a-complaint-keeps-them-until-long-after-it-was-closed", test_a_complaint_keeps_them_until_long_after_it_was_closed);
  g_test_add_func ("/store/unseen-table/what-is-gone-is-not-proposed", test_what_is_gone_is_not_proposed);

  return g_test_run ();
}
