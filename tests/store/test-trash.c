/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-trash.h"

#include "model/sov-time.h"
#include "model/sov-trash-row.h"
#include "store/sov-search-table.h"
#include "support/vault-state.h"
#include "support/vault-whole.h"

/* What was taken away rests, is found in the trash and nowhere else, comes back
 * with what went with it, and goes for good after thirty days of use. */

#define AT "2026-10-19T20:10"
#define LATER "2026-10-20T09:00"
#define STILL_LATER "2026-10-21T09:00"

#define DAY (24 * SOV_TIME_HOUR_MS)

static const char *const business[] = {
  "me; name=Aino; business=Selkopolku",
  "party; id=P; name=Satu Åkerlund; kind=consumer; as=customer; phones=040 1,09 22; emails=satu@kanarialintu.fi; note=Kanariavihreä ovi",
  "party; id=S; name=Antti Koski; kind=company; as=subcontractor; trade=puuseppä",
  "party; id=O; name=Otso Muu; kind=consumer; as=customer; note=Muistiinpano pysyy",
  "person; id=M; of=P; name=Matti Puoliso; role=puoliso",
  "deal; id=D; customer=P; title=Keittiöremontti; price=853,40",
  "deal; id=E; customer=P; title=Vanha sauna",
  "deal; id=F; customer=O; title=Otson terassi",
  "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=Lupasi kanariankeltaista huomenna",
  "entry; id=e2; party=P; channel=email; direction=out; text=Terveisiä; mood=4",
  "entry; id=e3; party=P; channel=sms; direction=in; text=Tämä poistettiin jo ennen",
  "term; id=A; deal=D; kind=contact; text=Antti tuo kanarianlinnun; by=me; to=P; doers=S; due=2026-10-20T20:00; from_entry=e1",
  "term; id=B; deal=F; kind=contact; text=Antti mittaa terassin; by=me; to=O; doers=S",
  "change; term=A; text=Antti tuo kaksi kanarialintua",
  "written; term=A; party=P; channel=sms; text=Kanarialinnut tulevat",
  "written; term=B; party=S; channel=sms; text=Mittaa terassi",
  "complaint; id=C; party=P; deal=D; words=Kanarialintu karkasi; channel=call",
  "step; complaint=C; did=contacted; text=Puhuimme linnusta",
  "compensation; id=K; complaint=C; kind=refund; value=5000; text=Hyvitys linnusta; invoice=KL-77",
  "give; compensation=K; amount=200; note=Kanarian tilille",
  "praise; id=R; party=P; words=Ihana kanarialintu",
  "idea; id=I; party=P; text=Kanarianlintuja verkkosivuille",
  "task; id=W; party=P; deal=D; text=Osta kanarialintu; from_entry=e1",
  "task; id=V; text=Siivoa auto",
  "remove; of=e3",
  "remove; of=E",
};

static SovStoreState *
make_business (void)
{
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (business); i++)
    vault_state_do (state, AT, business[i]);

  return state;
}

static void
assert_whole (SovStoreState *state,
              const char *want)
{
  g_autofree char *have = vault_dump_whole (state->db);

  g_assert_cmpstr (have, ==, want);
}

/* The refs in the trash, the newest first. */
static void
assert_trash (SovStoreState *state,
              const char *text,
              const char *want)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = sov_trash_load (state->db, text, sov_time_now (), &error);
  g_autoptr (GString) have = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (have, "%s%s", i > 0 ? " " : "", ((SovTrashRow *) rows->pdata[i])->ref);
  g_assert_cmpstr (have->str, ==, want);
}

static guint
count_hits (SovStoreState *state,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = sov_search_table_find (state->db, text, 50, &error);

  g_assert_no_error (error);
  return hits->len;
}

static void
test_a_customer_takes_everything_along_and_brings_back_just_that (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump_whole (state->db);
  g_autofree char *removed = NULL;

  vault_state_do (state, LATER, "remove; of=P");
  removed = vault_dump_whole (state->db);
  assert_trash (state, NULL, "P E e3");

  vault_state_do (state, STILL_LATER, "restore; of=P");
  assert_whole (state, before);
  assert_trash (state, NULL, "E e3");

  /* One step, as any other. */
  g_assert_true (vault_state_undo (state));
  assert_whole (state, removed);
  g_assert_true (vault_state_redo (state));
  assert_whole (state, before);
  vault_assert_sound (state->db);
}

static void
test_no_search_finds_what_was_taken_away_but_that_of_the_trash (void)
{
  static const char *const words[] = { "Åkerlund", "kanaria", "0401", "kanarialintu.fi", "Keittiöremontti", "Matti", "karkasi", "Hyvitys", "KL-77", "Ihana", "linnusta" };
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, LATER, "remove; of=P");
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (count_hits (state, words[i]), ==, 0);
  g_assert_cmpuint (count_hits (state, "terassi"), >, 0);

  assert_trash (state, "åkerlund", "P E e3");
  assert_trash (state, "AKERLUND keittio", "P");
  assert_trash (state, "kanarianlinnun", "P");
  assert_trash (state, "karkasi", "P");
  assert_trash (state, "puoliso", "P");
  assert_trash (state, "ennen", "e3");
  assert_trash (state, "sauna", "E");
  assert_trash (state, "terassi", "");
  assert_trash (state, "  ", "P E e3");
  assert_trash (state, "%_\"'*", "");
}

static void
test_a_row_says_what_it_was_and_until_when_it_rests (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gint64 now = sov_time_now ();
  SovTrashRow *row;

  vault_state_do (state, LATER, "remove; of=P");
  rows = sov_trash_load (state->db, NULL, now, &error);
  g_assert_no_error (error);
  row = rows->pdata[0];
  g_assert_cmpstr (row->title, ==, "Satu Åkerlund");
  g_assert_cmpint (row->subject, ==, SOV_SUBJECT_PARTY);
  g_assert_cmpint (row->removed_at, ==, vault_time (LATER));
  g_assert_false (row->waits);
  /* A deal, two contacts, a contact person, a complaint, praise, an idea and a task. */
  g_assert_cmpuint (row->n_with, ==, 8);
  g_assert_cmpint (row->goes_at, ==, MAX (vault_time (LATER) + 30 * DAY, now + 30 * DAY));

  row = rows->pdata[1];
  g_assert_cmpstr (row->title, ==, "Vanha sauna");
  g_assert_cmpstr (row->whose, ==, "Satu Åkerlund");
  g_assert_true (row->waits);
}

static void
test_what_belongs_to_something_waits_for_it (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *removed = NULL;

  vault_state_do (state, LATER, "remove; of=P");
  removed = vault_dump_whole (state->db);

  /* Of the customer's removal, of an earlier one, and nothing of that name. */
  g_assert_false (vault_state_try (state, LATER, "restore; of=D"));
  g_assert_false (vault_state_try (state, LATER, "restore; of=e1"));
  g_assert_false (vault_state_try (state, LATER, "restore; of=E"));
  g_assert_false (vault_state_try (state, LATER, "restore; of=O"));
  g_assert_false (vault_state_try (state, LATER, "restore; of=nobody"));
  assert_whole (state, removed);

  vault_state_do (state, LATER, "restore; of=P");
  vault_state_do (state, LATER, "restore; of=E");
  vault_state_do (state, LATER, "restore; of=e3");
  assert_trash (state, NULL, "");
  g_assert_cmpuint (count_hits (state, "sauna"), ==, 1);
}

static void
test_it_comes_back_after_other_things_were_done (void)
{
  static const char *const others[] = {
    "edit-party; of=O; name=Otso Toinen",
    "party; id=U; name=Uusi; kind=consumer; as=customer",
    "deal; id=V; customer=U; title=Uusi asia",
    "entry; id=u1; party=U; deal=V; channel=call; direction=in; text=Uusi puhelu",
    "merge; party=U; to=O",
    "remove; of=B",
  };
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, LATER, "remove; of=P");
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    vault_state_do (state, STILL_LATER, others[i]);
  vault_state_do (state, STILL_LATER, "restore; of=P");

  g_assert_cmpuint (count_hits (state, "Åkerlund"), >, 0);
  g_assert_cmpuint (count_hits (state, "karkasi"), ==, 1);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM entry WHERE removed_at IS NULL"), ==, 3);
  assert_trash (state, NULL, "B E e3");
  vault_assert_sound (state->db);
}

static void
test_each_kind_of_thing_comes_back_as_it_was (gconstpointer ref)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *remove = g_strdup_printf ("remove; of=%s", (const char *) ref);
  g_autofree char *restore = g_strdup_printf ("restore; of=%s", (const char *) ref);
  g_autofree char *before = vault_dump_whole (state->db);

  vault_state_do (state, LATER, remove);
  vault_state_do (state, STILL_LATER, restore);
  assert_whole (state, before);
  vault_assert_sound (state->db);
}

static void
test_a_merged_party_comes_back_by_either_name (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "merge; party=O; to=P");
  vault_state_do (state, LATER, "remove; of=O");
  assert_trash (state, NULL, "P E e3");
  vault_state_do (state, LATER, "restore; of=O");
  assert_trash (state, NULL, "E e3");
}

/* Days of use, one after the other. */
static void
live (SovStoreState *state,
      gint64 *now,
      guint days)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < days; i++)
    {
      *now += DAY;
      sov_store_state_keep_house (state, *now, &error);
      g_assert_no_error (error);
    }
}

static void
test_after_thirty_days_it_is_gone_for_good (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 now = sov_time_now ();

  vault_state_do (state, "2026-09-01T10:00", "remove; of=P");
  g_assert_true (vault_pages_have (state->db, "anarialin"));
  live (state, &now, 29);
  assert_trash (state, NULL, "E e3 P");
  live (state, &now, 1);
  assert_trash (state, NULL, "");
  vault_assert_sound (state->db);

  g_assert_false (vault_pages_have (state->db, "anaria"));
  g_assert_false (vault_pages_have (state->db, "kerlund"));
  g_assert_false (vault_pages_have (state->db, "Matti"));
  g_assert_true (vault_pages_have (state->db, "Muistiinpano pysyy"));
  g_assert_true (vault_pages_have (state->db, "mittaa terassin"));
  g_assert_false (vault_state_try (state, LATER, "restore; of=P"));

  /* Nothing is left that could bring it back. */
  g_assert_false (vault_state_undo (state));
  g_assert_false (vault_state_redo (state));
}

/* T25, a clock that jumps: a year ahead and back again empties nothing. */
static void
test_a_clock_that_jumps_empties_nothing (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 today = sov_time_now ();
  gint64 astray = today + 365 * DAY;
  g_autofree char *before = NULL;

  vault_state_do (state, LATER, "remove; of=P");
  before = vault_dump (state->db);
  live (state, &astray, 1);
  assert_trash (state, NULL, "P E e3");

  /* And wrong for a while, which a user would see. */
  live (state, &astray, 10);
  assert_trash (state, NULL, "P E e3");
  live (state, &today, 1);
  astray = today + 3650 * DAY;
  live (state, &astray, 1);
  assert_trash (state, NULL, "P E e3");
  live (state, &today, 1);
  vault_state_do (state, STILL_LATER, "restore; of=P");
}

static void
test_who_is_back_from_a_long_holiday_finds_it_still_there (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 now = sov_time_now ();

  vault_state_do (state, LATER, "remove; of=P");
  live (state, &now, 3);
  now += 60 * DAY;
  live (state, &now, 1);
  assert_trash (state, NULL, "P E e3");
  live (state, &now, 20);
  assert_trash (state, NULL, "");
}

static void
test_a_name_stays_where_deals_of_others_need_it (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 now = sov_time_now ();

  vault_state_do (state, LATER, "remove; of=S");
  live (state, &now, 31);
  assert_trash (state, NULL, "");
  vault_assert_text (state->db, "SELECT name || coalesce (trade, '-') FROM party WHERE erased_at IS NOT NULL", "Antti Koski-");
  g_assert_cmpuint (count_hits (state, "Koski"), ==, 0);
  g_assert_cmpint (vault_count (state->db, "SELECT count(*) FROM message WHERE text = 'Mittaa terassi'"), ==, 1);
}

static void
test_what_was_given_stays_in_the_books_without_a_name (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  gint64 now = sov_time_now ();

  vault_state_do (state, LATER, "remove; of=P");
  live (state, &now, 31);
  vault_assert_text (state->db, "SELECT value || ' ' || invoice || coalesce (text, '-') FROM compensation", "5000 KL-77-");
  vault_assert_text (state->db, "SELECT amount || coalesce (note, '-') FROM given", "200-");
  g_assert_cmpuint (count_hits (state, "KL-77"), ==, 0);
}

static void
test_what_was_undone_when_it_was_made_goes_the_same_way (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;
  gint64 now = sov_time_now ();

  vault_state_do (state, LATER, "party; id=X; name=Turhaan Tehty; kind=consumer; as=customer");
  g_assert_true (vault_state_undo (state));
  sov_trash_adopt (state->db, now, &error);
  g_assert_no_error (error);

  /* It was never there: the trash does not speak of it. */
  assert_trash (state, NULL, "E e3");
  g_assert_true (vault_pages_have (state->db, "Turhaan"));
  live (state, &now, 31);
  g_assert_false (vault_pages_have (state->db, "Turhaan"));
}

static void
test_what_was_done_again_stays (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;
  gint64 now = sov_time_now ();

  vault_state_do (state, LATER, "party; id=X; name=Sittenkin Tehty; kind=consumer; as=customer");
  g_assert_true (vault_state_undo (state));
  sov_trash_adopt (state->db, now, &error);
  g_assert_no_error (error);
  g_assert_true (vault_state_redo (state));
  live (state, &now, 40);
  g_assert_cmpuint (count_hits (state, "Sittenkin"), ==, 1);
}

static void
test_the_trash_is_emptied_at_once (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GError) error = NULL;
  g_autofree guint *n = NULL;

  vault_state_do (state, LATER, "remove; of=P");
  n = sov_store_job_empty_trash (state, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (*n, >=, 1);
  assert_trash (state, NULL, "");
  g_assert_false (vault_pages_have (state->db, "anaria"));
  g_assert_false (vault_pages_have (state->db, "sauna"));
  g_assert_false (vault_state_undo (state));
  vault_assert_sound (state->db);
}

int
main (int argc,
      char **argv)
{
  static const char *const refs[] = { "P", "S", "M", "D", "e1", "A", "C", "K", "R" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/trash/a-customer-takes-everything-along-and-brings-back-just-that", test_a_customer_takes_everything_along_and_brings_back_just_that);
  g_test_add_func ("/store/trash/no-search-finds-what-was-taken-away-but-that-of-the-trash", test_no_search_finds_what_was_taken_away_but_that_of_the_trash);
  g_test_add_func ("/store/trash/a-row-says-what-it-was-and-until-when-it-rests", test_a_row_says_what_it_was_and_until_when_it_rests);
  g_test_add_func ("/store/trash/what-belongs-to-something-waits-for-it", test_what_belongs_to_something_waits_for_it);
  g_test_add_func ("/store/trash/it-comes-back-after-other-things-were-done", test_it_comes_back_after_other_things_were_done);
  for (gsize i = 0; i < G_N_ELEMENTS (refs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/trash/each-kind-of-thing-comes-back-as-it-was/%s", refs[i]);

      g_test_add_data_func (path, refs[i], test_each_kind_of_thing_comes_back_as_it_was);
    }
  g_test_add_func ("/store/trash/a-merged-party-comes-back-by-either-name", test_a_merged_party_comes_back_by_either_name);
  g_test_add_func ("/store/trash/after-thirty-days-it-is-gone-for-good", test_after_thirty_days_it_is_gone_for_good);
  g_test_add_func ("/store/trash/a-clock-that-jumps-empties-nothing", test_a_clock_that_jumps_empties_nothing);
  g_test_add_func ("/store/trash/who-is-back-from-a-long-holiday-finds-it-still-there", test_who_is_back_from_a_long_holiday_finds_it_still_there);
  g_test_add_func ("/store/trash/a-name-stays-where-deals-of-others-need-it", test_a_name_stays_where_deals_of_others_need_it);
  g_test_add_func ("/store/trash/what-was-given-stays-in-the-books-without-a-name", test_what_was_given_stays_in_the_books_without_a_name);
  g_test_add_func ("/store/trash/what-was-undone-when-it-was-made-goes-the-same-way", test_what_was_undone_when_it_was_made_goes_the_same_way);
  g_test_add_func ("/store/trash/what-was-done-again-stays", test_what_was_done_again_stays);
  g_test_add_func ("/store/trash/the-trash-is-emptied-at-once", test_the_trash_is_emptied_at_once);

  return g_test_run ();
}
