/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-party-table.h"

#include "model/sov-row.h"
#include "model/sov-similar.h"
#include "support/vault.h"

/* A duplicate is noticed while it is typed; and the names that a sentence may
 * mention. */

#define AT "2024-10-14T10:00"

static SovDatabase *
make_parties (void)
{
  SovDatabase *db = vault_open ();

  vault_play (db, AT,
              "party; id=A; name=Maija Meikäläinen; kind=consumer; as=customer; phones=040 123 4567; emails=maija@example.fi",
              "party; id=B; name=Koski Oy; kind=company; as=subcontractor; business_id=2077474-0; phones=work: +358 9 123 4567",
              "party; id=C; name=Åke Öljy; kind=consumer; as=customer",
              "person; id=N; of=B; name=Antti Koski",
              NULL);
  return db;
}

/* "A1 B8": refs with the reasons, in order. */
static char *
find (SovDatabase *db,
      const char *name,
      const char *phone,
      const char *email,
      const char *business_id,
      const char *except)
{
  const char *phones[] = { phone, NULL };
  const char *emails[] = { email, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) found = g_string_new (NULL);

  rows = sov_party_table_find_similar (db, name, phone != NULL ? phones : NULL, email != NULL ? emails : NULL, business_id,
                                       except != NULL ? vault_id (db, SOV_SUBJECT_PARTY, except) : 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      g_string_append_printf (found, "%s%s%d", i > 0 ? " " : "", row->ref, row->state);
    }

  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
assert_found (SovDatabase *db,
              const char *name,
              const char *phone,
              const char *email,
              const char *business_id,
              const char *want)
{
  g_autofree char *have = find (db, name, phone, email, business_id, NULL);

  g_assert_cmpstr (have, ==, want);
}

static void
test_each_reason_by_itself (void)
{
  g_autoptr (SovDatabase) db = make_parties ();

  assert_found (db, "Maija Meikäläinen", NULL, NULL, NULL, "A1");
  assert_found (db, NULL, "+358401234567", NULL, NULL, "A2");
  assert_found (db, NULL, NULL, "MAIJA@Example.FI", NULL, "A4");
  assert_found (db, NULL, NULL, NULL, "20774740", "B8");
  assert_found (db, "Somebody Else", "050 999 9999", "x@y.fi", "0112038-9", "");
}

static void
test_names_are_compared_as_people_do (void)
{
  g_autoptr (SovDatabase) db = make_parties ();

  assert_found (db, "meikalainen MAIJA", NULL, NULL, NULL, "A1");
  assert_found (db, "KOSKI", NULL, NULL, NULL, "B1");
  assert_found (db, "Ake Oljy", NULL, NULL, NULL, "C1");
  assert_found (db, "Maija", NULL, NULL, NULL, "");
}

static void
test_numbers_are_compared_by_their_last_nine_digits (void)
{
  g_autoptr (SovDatabase) db = make_parties ();

  assert_found (db, NULL, "0401234567", NULL, NULL, "A2");
  assert_found (db, NULL, "00358 40 1234567", NULL, NULL, "A2");
  assert_found (db, NULL, "(09) 123 4567", NULL, NULL, "B2");
  assert_found (db, NULL, "040 123 456", NULL, NULL, "");
}

static void
test_all_reasons_are_told_and_the_most_similar_is_first (void)
{
  g_autoptr (SovDatabase) db = make_parties ();

  assert_found (db, "Koski Oy", "0401234567", "maija@example.fi", "2077474-0", "A6 B9");
  assert_found (db, "Meikäläinen Maija", "0401234567", "maija@example.fi", "2077474-0", "A7 B8");
}

static void
test_the_one_being_edited_is_no_duplicate_of_itself (void)
{
  g_autoptr (SovDatabase) db = make_parties ();
  g_autofree char *found = find (db, "Maija Meikäläinen", "0401234567", NULL, NULL, "A");

  g_assert_cmpstr (found, ==, "");
}

static void
test_nothing_is_like_nothing (void)
{
  g_autoptr (SovDatabase) db = make_parties ();

  vault_do (db, AT, "party; id=D; name=???; kind=consumer; as=customer");
  assert_found (db, NULL, NULL, NULL, NULL, "");
  assert_found (db, "", "", "", "", "");
  assert_found (db, " ", "no number", "no mail", "12", "");
  assert_found (db, "???", NULL, NULL, NULL, "D1");
  assert_found (db, "'; DROP TABLE party; --", "'", "\"", "%", "");
}

static void
test_removed_and_merged_parties_are_not_proposed (void)
{
  g_autoptr (SovDatabase) db = make_parties ();

  vault_play (db, AT, "remove A", "merge B C", NULL);
  assert_found (db, "Maija Meikäläinen", "0401234567", NULL, NULL, "");
  assert_found (db, "Koski Oy", NULL, NULL, NULL, "");

  /* What was merged is found by what it brought along. */
  assert_found (db, NULL, "091234567", NULL, "2077474-0", "C10");
}

static void
test_no_more_than_five_are_shown (void)
{
  g_autoptr (SovDatabase) db = vault_open ();

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *line = g_strdup_printf ("party; id=p%u; name=Matti Virtanen; kind=consumer; as=customer%s", i, i == 7 ? "; phone=0401234567" : "");

      vault_do (db, AT, line);
    }
  assert_found (db, "Matti Virtanen", "0401234567", NULL, NULL, "p73 p01 p11 p21 p31");
}

static void
test_candidates_are_found_by_an_index (void)
{
  static const char *const queries[] = {
    "SELECT id FROM party WHERE folded = 'x' AND removed_at IS NULL",
    "SELECT id FROM party WHERE business_key = 'x' AND removed_at IS NULL",
    "SELECT party_id FROM detail JOIN party ON party.id = party_id WHERE match_key = 'x'",
  };
  g_autoptr (SovDatabase) db = vault_open ();

  for (gsize i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *explain = g_strconcat ("EXPLAIN QUERY PLAN ", queries[i], NULL);
      g_autoptr (SovStatement) row = sov_database_prepare (db, explain, NULL);

      while (sov_statement_next (row))
        g_assert_null (strstr (sov_statement_text (row, 3), "SCAN"));
    }
}

/* Whoever was talked with last first; of others a party before the people. */
static void
test_every_name_that_may_be_mentioned (void)
{
  g_autoptr (SovDatabase) db = make_parties ();
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  vault_play (db, AT, "person; id=M; of=A; name=Matti", "remove C",
              "party; id=D; name=Tuire Lahti; kind=consumer; as=customer",
              "entry; party=B; channel=call; direction=in; text=Soitti", NULL);
  rows = sov_party_table_load_names (db, NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const SovRow *row = rows->pdata[i];

      g_string_append_printf (names, "%s%s(%s)", i > 0 ? ", " : "", row->title, row->detail != NULL ? row->detail : "");
      g_assert_cmpint (row->party, >, 0);
    }
  g_assert_cmpstr (names->str, ==,
                   "Koski Oy(), Antti Koski(Koski Oy), Maija Meikäläinen(), Tuire Lahti(), Matti(Maija Meikäläinen)");
}

#define ADD(name, test) g_test_add_func ("/store/similar/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-reason-by-itself", test_each_reason_by_itself);
  ADD ("names-are-compared-as-people-do", test_names_are_compared_as_people_do);
  ADD ("numbers-are-compared-by-their-last-nine-digits", test_numbers_are_compared_by_their_last_nine_digits);
  ADD ("all-reasons-are-told-and-the-most-similar-is-first", test_all_reasons_are_told_and_the_most_similar_is_first);
  ADD ("the-one-being-edited-is-no-duplicate-of-itself", test_the_one_being_edited_is_no_duplicate_of_itself);
  ADD ("nothing-is-like-nothing", test_nothing_is_like_nothing);
  ADD ("removed-and-merged-parties-are-not-proposed", test_removed_and_merged_parties_are_not_proposed);
  ADD ("no-more-than-five-are-shown", test_no_more_than_five_are_shown);
  ADD ("candidates-are-found-by-an-index", test_candidates_are_found_by_an_index);
  ADD ("every-name-that-may-be-mentioned", test_every_name_that_may_be_mentioned);
  return g_test_run ();
}
