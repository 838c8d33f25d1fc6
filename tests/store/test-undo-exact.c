/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-journal.h"

#include "store/sov-perform.h"
#include "store/sov-store-error.h"
#include "support/vault-state.h"
#include "support/vault-whole.h"

/* Large things that are undone and done again: every row and every word of every
 * index is as it was, also when other things were done in between. */

#define AT "2026-10-19T20:10"
#define LATER "2026-10-20T09:00"

static const char *const business[] = {
  "me; name=Aino; business=Selkopolku",
  "party; id=P; name=Satu Åkerlund; kind=consumer; as=customer; phones=040 1,09 22; emails=satu@a.fi; facts=koira: Rekku; note=Soita iltaisin; practices=whatsapp-only",
  "party; id=S; name=Antti; kind=company; as=subcontractor; phones=09 1,09 2; trade=puuseppä",
  "party; id=T; name=Antti Koski; kind=company; as=subcontractor,customer; note=Sama mies; business_id=2077474-0; referred_by=P",
  "person; id=N; of=S; name=Nina; phone=0407654321",
  "person; id=M; of=P; name=Matti; role=puoliso",
  "deal; id=D; customer=P; title=Keittiö; price=853,40; vat=255",
  "deal; id=E; customer=P; title=Sauna; state=agreed",
  "deal; id=F; customer=T; title=Oma asia",
  "join; deal=D; party=S; trade=puuseppä; price=100",
  "join; deal=D; party=T",
  "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=Lupasi soittaa huomenna",
  "entry; id=e2; party=P; channel=email; direction=out; text=Terveisiä; mood=4",
  "entry; id=e3; party=S; deal=D; channel=call; direction=out; text=Antti tulee maanantaina",
  "term; id=A; deal=D; kind=contact; text=Antti soittaa; by=me; to=P; doers=S; due=2026-10-20T20:00; from_entry=e1",
  "term; id=B; deal=D; kind=price; text=Hinta pitää; by=S; to=P; needs_to_know=P,S,T; price=100",
  "change; term=A; due=2026-10-21T10:00",
  "written; term=A; party=S; channel=sms; text=Soita Satulle",
  "written; term=A; party=P; channel=sms; text=Antti soittaa",
  "acknowledged; term=A; party=S; channel=sms; text=ok",
  "blocked; term=B; party=T; reason=Sairaana",
  "kept; term=A",
  "complaint; id=C; party=P; deal=D; words=Kukaan ei soittanut; channel=call",
  "step; complaint=C; did=contacted; text=Puhuimme",
  "cause; complaint=C; cause=relay-gap; term=A; party=S; whose=me; note=Unohtui",
  "compensation; id=K; complaint=C; kind=refund; value=5000; text=Hyvitys; subcontractor=S",
  "give; compensation=K; amount=200; note=Tilille",
  "lesson; id=L; complaint=C; text=Kirjoita heti; standing_term=Aina kirjallisesti; subcontractor=S",
  "recourse; complaint=C; party=S; did=agreed; amount=1000; text=Puoliksi",
  "praise; id=R; party=P; deal=D; words=Ihanaa työtä; permission=by-name",
  "idea; id=I; party=P; deal=D; text=Kuvia verkkosivuille; from_entry=e1",
  "task; id=W; party=P; deal=D; text=Vie avain; due=2026-10-22T14:00; from_entry=e1",
  "answer; party=P; deal=D; question=nps; score=9; text=Kiitos",
  "answer; party=S; question=nps; score=7",
};

static gboolean
attach (SovDatabase *db,
        gpointer unused,
        GError **error)
{
  return sov_database_execute (db,
                               "INSERT INTO blob (sha256, size, data) VALUES ('aa', 4, x'00ff1020');"
                               "INSERT INTO attachment (entry_id, blob_id, name, content_type)"
                               " SELECT id, 1, 'kuva.jpg', 'image/jpeg' FROM entry WHERE ref = 'e1'",
                               error);
}

static SovStoreState *
make_business (void)
{
  SovStoreState *state = vault_state_new ();
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (business); i++)
    vault_state_do (state, AT, business[i]);
  sov_store_state_write (state, "file", attach, NULL, &error);
  g_assert_no_error (error);

  return state;
}

static void
assert_whole (SovStoreState *state,
              const char *want)
{
  g_autofree char *have = vault_dump_whole (state->db);

  g_assert_cmpstr (have, ==, want);
}

static void
assert_short (SovStoreState *state,
              const char *want)
{
  g_autofree char *have = vault_dump (state->db);

  g_assert_cmpstr (have, ==, want);
}

/* Things done afterwards, each to something else than what was taken away. */
static const char *const others[] = {
  "edit-party; of=T; name=Tuire Koski; phones=050 123 4567; note=",
  "edit-deal; of=F; title=Aivan muu; price=100",
  "entry; id=e9; party=T; deal=F; channel=whatsapp; direction=in; text=Sopiiko tiistai?",
  "edit-entry; of=e9; text=Sopiiko keskiviikko?; mood=2",
  "term; id=G; deal=F; kind=schedule; text=Tiistaina; by=me; to=T; due=2026-10-27T10:00",
  "change; term=G; text=Keskiviikkona",
  "told; term=G; party=T; channel=call",
  "remove; of=e9",
  "remove; of=G",
};

static void
test_large_thing (gconstpointer line)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump_whole (state->db);
  g_autofree char *after = NULL;

  vault_state_do (state, LATER, line);
  after = vault_dump_whole (state->db);
  g_assert_cmpstr (before, !=, after);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (vault_state_undo (state));
      assert_whole (state, before);
      g_assert_true (vault_state_redo (state));
      assert_whole (state, after);
    }
  vault_assert_sound (state->db);
}

/* What is made and undone leaves hidden rows, which the short dump leaves out. */
static void
test_large_thing_below_others (gconstpointer line)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump (state->db);
  g_autofree char *after = NULL;

  vault_state_do (state, LATER, line);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    vault_state_do (state, LATER, others[i]);
  after = vault_dump (state->db);

  for (gsize i = 0; i <= G_N_ELEMENTS (others); i++)
    g_assert_true (vault_state_undo (state));
  assert_short (state, before);
  for (gsize i = 0; i <= G_N_ELEMENTS (others); i++)
    g_assert_true (vault_state_redo (state));
  assert_short (state, after);
  vault_assert_sound (state->db);
}

static gboolean
change_a_hundred (SovDatabase *db,
                  gpointer unused,
                  GError **error)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *line = g_strdup_printf ("edit-entry; of=h%u; text=Toisin %u; mood=%u", i, i * 7, 1 + i % 5);
      g_autoptr (SovAction) action = vault_read_line (line, vault_time (LATER));

      if (!sov_perform_action (db, action, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static void
test_a_change_of_a_hundred_rows_is_one_step (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *line = g_strdup_printf ("entry; id=h%u; party=%s; channel=call; direction=in; text=Puhelu numero %u", i, i % 2 ? "P" : "S", i);

      vault_state_do (state, AT, line);
    }
  before = vault_dump_whole (state->db);
  sov_store_state_write (state, "hundred", change_a_hundred, NULL, &error);
  g_assert_no_error (error);
  after = vault_dump_whole (state->db);

  g_assert_true (vault_state_undo (state));
  assert_whole (state, before);
  g_assert_true (vault_state_redo (state));
  assert_whole (state, after);
}

static gboolean
change_until_one_is_missing (SovDatabase *db,
                             gpointer unused,
                             GError **error)
{
  static const char *const lines[] = { "edit-party; of=P; name=Puoli", "remove; of=S", "edit-deal; of=nobody; title=x" };

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (SovAction) action = vault_read_line (lines[i], vault_time (LATER));

      if (!sov_perform_action (db, action, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static void
test_what_is_refused_in_the_middle_changes_nothing (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump_whole (state->db);
  g_autoptr (GError) error = NULL;

  g_assert_false (sov_store_state_write (state, "half", change_until_one_is_missing, NULL, &error));
  g_assert_error (error, SOV_ACTION_ERROR, SOV_ACTION_ERROR_UNKNOWN_REF);
  assert_whole (state, before);
}

static void
test_what_cannot_be_undone_is_refused_as_a_whole (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (SovJournal) past = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;

  /* Two of these could be put back; the one in the middle is not there any more. */
  vault_state_do (state, LATER, "edit-person; of=M; name=Mikko");
  vault_state_do (state, LATER, "remove; of=P");
  sov_database_execute (state->db, "DELETE FROM person WHERE ref = 'M'", &error);
  g_assert_no_error (error);
  past = sov_journal_take (state->db, &error);
  g_assert_no_error (error);
  before = vault_dump_whole (state->db);

  g_assert_null (sov_store_job_undo (state, NULL, NULL, &error));
  g_assert_error (error, SOV_STORE_ERROR, SOV_STORE_ERROR_CONSTRAINT);
  assert_whole (state, before);
}

static void
test_any_sequence_is_undone_and_redone_with_its_indexes (void)
{
  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (SovStoreState) state = make_business ();
      guint n = (guint) g_rand_int_range (random, 5, 25);
      guint done = 0;
      g_autofree char *after = NULL;
      g_autofree char *again = NULL;

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *line = vault_make_up_line (random);
          g_autofree char *at = vault_make_up_time (random, i);

          vault_state_try (state, at, line);
        }
      after = vault_dump (state->db);
      while (done < n && vault_state_undo (state))
        done++;
      for (guint i = 0; i < done; i++)
        g_assert_true (vault_state_redo (state));
      again = vault_dump (state->db);
      g_assert_cmpstr (after, ==, again);
      vault_assert_sound (state->db);
    }
}

static const char *const large[][2] = {
  { "a-customer-with-everything", "remove; of=P" },
  { "a-subcontractor-in-a-deal-of-somebody", "remove; of=S" },
  { "a-deal", "remove; of=D" },
  { "an-agreed-thing-with-its-versions", "remove; of=A" },
  { "a-complaint", "remove; of=C" },
  { "a-merge-of-two-subcontractors", "merge; party=S; to=T" },
  { "a-merge-of-a-customer-with-everything", "merge; party=P; to=T" },
};

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (large); i++)
    {
      g_autofree char *alone = g_strdup_printf ("/store/undo-exact/%s-is-undone-and-redone", large[i][0]);
      g_autofree char *below = g_strdup_printf ("/store/undo-exact/%s-is-undone-below-other-things", large[i][0]);

      g_test_add_data_func (alone, large[i][1], test_large_thing);
      g_test_add_data_func (below, large[i][1], test_large_thing_below_others);
    }
  g_test_add_func ("/store/undo-exact/a-change-of-a-hundred-rows-is-one-step", test_a_change_of_a_hundred_rows_is_one_step);
  g_test_add_func ("/store/undo-exact/what-is-refused-in-the-middle-changes-nothing", test_what_is_refused_in_the_middle_changes_nothing);
  g_test_add_func ("/store/undo-exact/what-cannot-be-undone-is-refused-as-a-whole", test_what_cannot_be_undone_is_refused_as_a_whole);
  g_test_add_func ("/store/undo-exact/any-sequence-is-undone-and-redone-with-its-indexes", test_any_sequence_is_undone_and_redone_with_its_indexes);

  return g_test_run ();
}
