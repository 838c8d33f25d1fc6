/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-store-recourse.h"

#include "support/vault.h"

/* What is open with a subcontractor about complaints. */

#define AT "2026-10-19T20:10"
#define LATER "2026-10-21T10:00"

static SovDatabase *
make_complaint (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party P Maija consumer customer",
              "party S Antti company subcontractor",
              "party T Teppo company subcontractor",
              "complaint; id=C; party=P; words=Nobody called; channel=whatsapp",
              NULL);

  return db;
}

static GPtrArray *
load_open (SovDatabase *db,
           const char *ref)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM party WHERE ref = '%s'", ref);
  GPtrArray *list = sov_open_recourses_load (db, vault_count (db, sql), &error);

  g_assert_no_error (error);

  return list;
}

static const SovOpenRecourse *
get_only (GPtrArray *list)
{
  g_assert_cmpuint (list->len, ==, 1);

  return list->pdata[0];
}

static void
test_the_newest_step_counts (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) theirs = NULL;
  g_autoptr (GPtrArray) others = NULL;

  vault_play (db, LATER, "recourse; complaint=C; party=S; did=notified", "recourse; complaint=C; party=S; did=agreed; amount=12050", NULL);
  theirs = load_open (db, "S");
  others = load_open (db, "T");
  g_assert_cmpint (get_only (theirs)->did, ==, SOV_RECOURSE_AGREED);
  g_assert_cmpint (get_only (theirs)->amount, ==, 12050);
  g_assert_cmpstr (get_only (theirs)->customer_name, ==, "Maija");
  g_assert_cmpstr (get_only (theirs)->words, ==, "Nobody called");
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_what_was_received_is_not_open (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) open = NULL;

  vault_play (db, LATER, "recourse; complaint=C; party=S; did=agreed; amount=12050", "recourse; complaint=C; party=S; did=received; amount=12050", NULL);
  open = load_open (db, "S");
  g_assert_cmpuint (open->len, ==, 0);
}

static void
test_who_is_the_cause_is_to_be_told (void)
{
  g_autoptr (SovDatabase) db = make_complaint ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  vault_play (db, LATER, "cause; complaint=C; cause=subcontractor; party=S", NULL);
  before = load_open (db, "S");
  g_assert_cmpint (get_only (before)->did, ==, 0);
  vault_play (db, LATER, "cause; complaint=C; cause=hurry; whose=me", NULL);
  after = load_open (db, "S");
  g_assert_cmpuint (after->len, ==, 0);
}

#define PATH "/store/recourse/"

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func (PATH "the-newest-step-counts", test_the_newest_step_counts);
  g_test_add_func (PATH "what-was-received-is-not-open", test_what_was_received_is_not_open);
  g_test_add_func (PATH "who-is-the-cause-is-to-be-told", test_who_is_the_cause_is_to_be_told);

  return g_test_run ();
}
