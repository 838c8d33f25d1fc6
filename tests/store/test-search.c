/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/sov-search-table.h"

#include "store/sov-search-words.h"
#include "support/vault-state.h"

/* Search over everything: what finds what, in which order, and that nothing
 * typed means anything but itself. */

#define AT "2026-10-19T20:10"

static SovStoreState *
make_business (void)
{
  static const char *const lines[] = {
    "party; id=P; name=Maija Meikäläinen; kind=consumer; as=customer; phone=+358401234567; email=Maija.M@example.fi; address=Mäkikuja 5, 00100 Helsinki; facts=koira: Musti",
    "party; id=B; name=Müller-Söhne & O'Brien Oy; kind=company; as=subcontractor; business_id=20774740; trade=maalari; note=Tekee siistiä jälkeä; phones=työ: 09 123 4567",
    "party; id=Q; name=Åke Öljy; kind=consumer; as=customer; expectation=Nopea vastaus",
    "person; id=N; of=B; name=Nina Koskinen; role=työnjohtaja; phone=050 765 4321; email=nina@b.fi",
    "deal; id=D; customer=P; title=Keittiön remontti; expectation=Ennen joulua",
    "term; id=T; deal=D; kind=schedule; text=Maalari aloittaa maanantaina; by=me; to=P; doers=B; due=2026-10-26T08:00",
    "written; term=T; party=B; channel=sms; text=Tervetuloa maanantaina kello kahdeksan",
    "entry; id=e1; party=P; deal=D; channel=call; direction=in; text=Kysyi vaaleampaa sävyä seinään",
    "complaint; id=C; party=P; deal=D; words=Seinä on väärän värinen; channel=email",
  };
  SovStoreState *state = vault_state_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);

  return state;
}

static GPtrArray *
search (SovStoreState *state,
        const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = sov_search_table_find (state->db, text, 30, &error);

  g_assert_no_error (error);
  return hits;
}

/* "1P 4T": subject and ref of each hit. */
static char *
list_hits (SovStoreState *state,
           const char *text)
{
  g_autoptr (GPtrArray) hits = search (state, text);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const SovRow *row = hits->pdata[i];

      g_string_append_printf (list, "%s%d%s", i > 0 ? " " : "", row->subject, row->ref != NULL ? row->ref : "");
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
assert_hits (SovStoreState *state,
             const char *text,
             const char *want)
{
  g_autofree char *have = list_hits (state, text);

  if (!g_str_equal (have, want))
    g_error ("“%s” finds “%s”, not “%s”", text, have, want);
}

static void
test_everything_is_found_by_its_words (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "Meikäläinen", "1P");
  assert_hits (state, "Koskinen", "2N");
  assert_hits (state, "remontti", "3D");
  assert_hits (state, "aloittaa", "4T");
  assert_hits (state, "vaaleampaa", "5e1");
  assert_hits (state, "tervetuloa", "6");
  assert_hits (state, "väärän", "7C");
  assert_hits (state, "zzz", "");
}

static void
test_what_belongs_to_a_party_finds_the_party (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "Mäkikuja", "1P");
  assert_hits (state, "maija.m@example.fi", "1P");
  assert_hits (state, "Musti", "1P");
  assert_hits (state, "siistiä", "1B");
  assert_hits (state, "nopea", "1Q");
  assert_hits (state, "työnjohtaja", "2N");
  assert_hits (state, "joulua", "3D");
}

static void
test_case_and_diacritics_do_not_matter (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "MEIKÄLÄINEN", "1P");
  assert_hits (state, "meikalainen", "1P");
  assert_hits (state, "meikala\xcc\x88inen", "1P");
  assert_hits (state, "ake oljy", "1Q");
  assert_hits (state, "ÅKE", "1Q");
  assert_hits (state, "muller sohne", "1B");
  assert_hits (state, "KEITTION", "3D");
}

static void
test_the_order_of_words_does_not_matter (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "meikäläinen maija", "1P");
  assert_hits (state, "öljy åke", "1Q");
  assert_hits (state, "maanantaina aloittaa maalari", "4T");
}

static void
test_beginnings_of_words_are_enough (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "mei", "1P");
  assert_hits (state, "kei rem", "3D");
  assert_hits (state, "ma mei", "1P");
  assert_hits (state, "eikä", "");
}

static void
test_words_may_stand_in_different_places (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "maija helsinki", "1P");
  assert_hits (state, "müller koskinen", "1B");
  assert_hits (state, "maija koskinen", "");
}

static void
test_numbers_are_found_however_they_are_written (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  assert_hits (state, "+358401234567", "1P");
  assert_hits (state, "040 123 4567", "1P");
  assert_hits (state, "0401234567", "1P");
  assert_hits (state, "040-1234567", "1P");
  assert_hits (state, "040 123", "1P");
  assert_hits (state, "00358 40 123 4567", "1P");
  assert_hits (state, "09 1234567", "1B");
  assert_hits (state, "050 7654321", "2N");
  assert_hits (state, "2077474-0", "1B");
  assert_hits (state, "20774740", "1B");
  assert_hits (state, "041 123 4567", "");
}

static void
test_names_come_before_texts_and_the_best_first (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "party; id=M; name=Ala-Maa; kind=consumer; as=customer");
  vault_state_do (state, AT, "party; id=A; name=Maa; kind=consumer; as=customer");
  vault_state_do (state, AT, "party; id=X; name=Maa ja metsä; kind=company; as=customer");
  vault_state_do (state, AT, "party; id=Y; name=Toinen; kind=company; as=customer; note=Maa on hyvä");
  vault_state_do (state, AT, "entry; id=e2; party=Q; channel=call; direction=in; text=Maa on märkää");

  /* The whole name, its beginning, a word of it, something else. */
  assert_hits (state, "maa", "1A 1X 1M 1B 1Y 4T 5e2 6");
}

static void
test_texts_come_newest_first_whatever_their_kind (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, "2026-10-21T10:00", "entry; id=e5; party=P; channel=call; direction=in; text=Laatta valittu");
  vault_state_do (state, "2026-10-23T10:00", "term; id=L; deal=D; kind=delivery; text=Laatta tulee; by=me; to=P");
  vault_state_do (state, "2026-10-22T10:00", "complaint; id=K; party=P; words=Laatta rikki; channel=call");
  vault_state_do (state, "2026-10-24T10:00", "written; term=L; party=P; channel=sms; text=Laatta on tilattu");
  assert_hits (state, "laatta", "6 4L 7K 5e5");
}

static void
test_an_agreed_thing_is_found_once_by_any_version (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "change T Maalari aloittaa tiistaina");
  vault_state_do (state, AT, "change T Maalari aloittaa keskiviikkona");
  assert_hits (state, "aloittaa", "4T");
  assert_hits (state, "tiistaina", "4T");
}

static void
test_many_newer_entries_do_not_hide_an_agreed_thing (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *line = g_strdup_printf ("entry; id=x%u; party=Q; channel=call; direction=in; text=Maalari kävi", i);

      vault_state_do (state, AT, line);
    }
  {
    g_autofree char *hits = list_hits (state, "maalari");

    g_assert_nonnull (strstr (hits, "4T"));
    g_assert_nonnull (strstr (hits, "1B"));
  }
}

static void
test_hits_of_what_was_removed_do_not_use_up_the_room (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "entry; id=old; party=P; channel=call; direction=in; text=Laatta valittu");
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *line = g_strdup_printf ("entry; id=x%u; party=Q; channel=call; direction=in; text=Laatta", i);

      vault_state_do (state, AT, line);
    }
  vault_state_do (state, AT, "remove Q");
  assert_hits (state, "laatta", "5old");
}

/* No more and no less than their words. */
static const char *const hostile[] = {
  "\"",
  "*",
  "\"\"",
  "'",
  "AND",
  "OR",
  "NOT",
  "NEAR",
  "NEAR(",
  "(",
  ")",
  "^",
  "^ma",
  "-",
  "--",
  ";",
  "n:x",
  "title:maija",
  "{n secret}:x",
  "{title}:",
  ": ^",
  "a*b",
  "\" OR \"a",
  "%",
  "_",
  "\\",
  "/*",
  "maija\" OR \"x",
  "  ",
  "",
  "\t\n",
  "\u200b",
  "🙂",
  "NULL",
  "0x",
  "+",
  "\xff\xfe",
  "a\xff",
  "\u202emaija",
  "col:*",
  "name_search",
  "rank",
  "'; DROP TABLE party; --",
};

static void
test_nothing_typed_is_an_operator (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *before = vault_dump (state->db);
  g_autofree char *after = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GPtrArray) hits = search (state, hostile[i]);

      g_assert_nonnull (hits);
    }
  assert_hits (state, "o'brien", "1B");
  assert_hits (state, "Müller-Söhne", "1B");
  assert_hits (state, "maija*", "1P");
  assert_hits (state, "\"maija\"", "1P");
  assert_hits (state, "maija OR zzz", "");
  assert_hits (state, "name:maija", "");
  assert_hits (state, "NOT maija", "");
  assert_hits (state, "*", "");
  assert_hits (state, "AND", "");
  after = vault_dump (state->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_operators_are_found_as_words (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "party; id=X; name=Near And Not Oy; kind=company; as=customer");
  assert_hits (state, "AND", "1X");
  assert_hits (state, "NEAR NOT", "1X");
}

static void
test_anything_made_up_is_answered (void)
{
  static const char *const pieces[] = { "\"", "*", "(", ")", "^", ":", "{", "}", "+", "-", " ", "ma", "AND", "'", "ö", "🙂", "\xcc\x88", "0", "é", "\\", "," };
  g_autoptr (SovStoreState) state = make_business ();

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) hits = NULL;

      for (int n = g_test_rand_int_range (1, 10); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      hits = search (state, text->str);
      g_assert_nonnull (hits);
    }
}

static void
test_ten_kilobytes_are_answered_at_once (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autofree char *letters = g_strnfill (10 * 1024, 'a');
  g_autofree char *quotes = g_strnfill (10 * 1024, '"');
  g_autoptr (GString) many = g_string_new ("maija ");
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 2000; i++)
    g_string_append (many, "m ");
  assert_hits (state, letters, "");
  assert_hits (state, quotes, "");
  assert_hits (state, many->str, "1P");
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_only_the_first_words_count (void)
{
  g_autoptr (SovSearchWords) words = sov_search_words_new ("a b c d e f g h i j");

  g_assert_cmpuint (g_strv_length (words->words), ==, 8);
}

static void
test_no_more_than_asked_for (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GPtrArray) none = sov_search_table_find (state->db, "ma", 0, NULL);
  g_autoptr (GPtrArray) two = sov_search_table_find (state->db, "ma", 2, NULL);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (two->len, ==, 2);
}

static void
test_a_long_text_is_cut_around_what_was_found (void)
{
  g_autoptr (SovSearchWords) words = sov_search_words_new ("keltai");
  g_autofree char *before = g_strnfill (400, 'x');
  g_autofree char *text = g_strdup_printf ("%s ja Keltäinen seinä %s", before, before);
  g_autofree char *cut = sov_search_words_cut (words, text);
  g_autofree char *shorter = sov_search_words_cut (words, "Keltainen");

  g_assert_cmpstr (shorter, ==, "Keltainen");
  g_assert_cmpint (g_utf8_strlen (cut, -1), <=, 162);
  g_assert_true (g_str_has_prefix (cut, "…"));
  g_assert_true (g_str_has_suffix (cut, "…"));
  g_assert_nonnull (strstr (cut, "Keltäinen seinä"));
}

static void
test_what_was_removed_is_not_found_and_comes_back (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "remove P");
  assert_hits (state, "meikäläinen", "");
  assert_hits (state, "helsinki", "");
  assert_hits (state, "remontti", "");
  assert_hits (state, "aloittaa", "");
  assert_hits (state, "vaaleampaa", "");
  assert_hits (state, "väärän", "");
  vault_state_undo (state);
  assert_hits (state, "meikäläinen", "1P");
  assert_hits (state, "helsinki", "1P");
  assert_hits (state, "remontti", "3D");
  assert_hits (state, "aloittaa", "4T");

  vault_state_do (state, AT, "remove e1");
  assert_hits (state, "vaaleampaa", "");
  vault_state_undo (state);
  assert_hits (state, "vaaleampaa", "5e1");
  vault_state_do (state, AT, "remove T");
  assert_hits (state, "aloittaa", "");
  vault_state_do (state, AT, "remove N");
  assert_hits (state, "koskinen", "");
}

static void
test_an_entry_outlives_its_deal (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GPtrArray) hits = NULL;

  vault_state_do (state, AT, "remove D");
  assert_hits (state, "tervetuloa", "");
  hits = search (state, "vaaleampaa");
  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpint (((SovRow *) hits->pdata[0])->deal, ==, 0);
  g_assert_null (((SovRow *) hits->pdata[0])->deal_title);
}

static void
test_a_new_name_takes_the_place_of_the_old (void)
{
  g_autoptr (SovStoreState) state = make_business ();

  vault_state_do (state, AT, "edit-party; of=P; name=Maija Lahti; phones=050 9; addresses=");
  assert_hits (state, "meikäläinen", "");
  assert_hits (state, "lahti", "1P");
  assert_hits (state, "0401234567", "");
  assert_hits (state, "mäkikuja", "");
  vault_state_do (state, AT, "edit-entry; of=e1; text=Jotain muuta");
  assert_hits (state, "vaaleampaa", "");
  assert_hits (state, "jotain", "5e1");
  vault_state_undo (state);
  vault_state_undo (state);
  assert_hits (state, "meikäläinen", "1P");
  assert_hits (state, "mäkikuja", "1P");
}

static void
test_a_merged_party_is_found_as_the_one_that_stays (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  g_autoptr (GPtrArray) hits = NULL;

  vault_state_do (state, AT, "merge B Q");
  assert_hits (state, "müller", "");
  assert_hits (state, "09 1234567", "1Q");
  hits = search (state, "tervetuloa");
  g_assert_cmpstr (((SovRow *) hits->pdata[0])->detail, ==, "Åke Öljy");
}

/* The words of an index with where they are, as text; @rebuilt: of one made
 * anew from the tables. */
static char *
dump_index (SovStoreState *state,
            const char *index,
            const char *columns,
            const char *rebuild)
{
  g_autofree char *make = NULL;
  g_autofree char *list = NULL;
  g_autofree char *name = g_strdup (index);
  g_autoptr (GError) error = NULL;
  char *dump;

  if (rebuild != NULL)
    {
      g_free (name);
      name = g_strconcat ("again_", index, NULL);
      make = g_strdup_printf ("CREATE VIRTUAL TABLE temp.%s USING fts5 (%s, tokenize = \"unicode61 remove_diacritics 2\");"
                              "INSERT INTO temp.%s (rowid, %s) %s;"
                              "CREATE VIRTUAL TABLE temp.words_of_%s USING fts5vocab (temp, %s, instance)",
                              name, columns, name, columns, rebuild, name, name);
    }
  else
    {
      make = g_strdup_printf ("CREATE VIRTUAL TABLE temp.words_of_%s USING fts5vocab (main, %s, instance)", name, name);
    }
  sov_database_execute (state->db, make, &error);
  g_assert_no_error (error);

  list = g_strdup_printf ("SELECT group_concat (term || ' ' || doc || col || offset, '\n') FROM (SELECT * FROM temp.words_of_%s ORDER BY 1, 2, 3, 4)", name);
  dump = vault_text (state->db, list);
  return dump != NULL ? dump : g_strdup ("");
}

/* SQLite takes NULL as nothing: "a" before "b" with a blank between. */
#define PARTIES                                                                                             \
  "SELECT id * 8 + 1, name, concat_ws (' ', business_id, business_key, whatsapp, trade, note, expectation)" \
  " FROM party WHERE removed_at IS NULL AND merged_into IS NULL"
#define PERSONS "SELECT id * 8 + 2, name, concat_ws (' ', role, phone, digits, email) FROM person WHERE removed_at IS NULL"
#define DEALS "SELECT id * 8 + 3, title, expectation FROM deal WHERE removed_at IS NULL"
#define DETAILS "SELECT id * 8, '', concat_ws (' ', label, value, match_key, digits) FROM detail"

static const struct
{
  const char *index;
  const char *columns;
  const char *rebuild;
} indexes[] = {
  { "name_search", "title, more", PARTIES " UNION ALL " PERSONS " UNION ALL " DEALS " UNION ALL " DETAILS },
  { "version_search", "body", "SELECT id, text FROM version WHERE retracted_at IS NULL" },
  { "entry_search", "body", "SELECT id, text FROM entry WHERE removed_at IS NULL" },
  { "message_search", "body", "SELECT id, text FROM message WHERE retracted_at IS NULL" },
  { "complaint_search", "body", "SELECT id, words FROM complaint WHERE retracted_at IS NULL" },
  { "step_search", "body", "SELECT id, coalesce (text, '') FROM step" },
  { "compensation_search", "body", "SELECT id, coalesce (text, '') || ' ' || coalesce (invoice, '') FROM compensation WHERE removed_at IS NULL" },
  { "lesson_search", "body", "SELECT id, text || ' ' || coalesce (standing_term, '') FROM lesson WHERE removed_at IS NULL" },
  { "praise_search", "body", "SELECT id, words FROM praise WHERE removed_at IS NULL" },
  { "task_search", "body", "SELECT id, text FROM task WHERE removed_at IS NULL" },
};

static void
assert_indexes_true (SovStoreState *state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (indexes); i++)
    {
      g_autofree char *have = dump_index (state, indexes[i].index, indexes[i].columns, NULL);
      g_autofree char *want = dump_index (state, indexes[i].index, indexes[i].columns, indexes[i].rebuild);
      g_autofree char *check = g_strdup_printf ("INSERT INTO %s (%s) VALUES ('integrity-check')", indexes[i].index, indexes[i].index);
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (have, ==, want);
      sov_database_execute (state->db, check, &error);
      g_assert_no_error (error);
    }
}

static void
test_the_indexes_say_what_the_tables_say (void)
{
  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (SovStoreState) state = vault_state_new ();

      for (guint i = 0; vault_world[i] != NULL; i++)
        vault_state_do (state, "2026-10-19T08:00", vault_world[i]);
      for (guint i = 0; i < 150; i++)
        {
          g_autofree char *line = vault_make_up_line (random);
          g_autofree char *at = vault_make_up_time (random, i);

          vault_state_try (state, at, line);
          if (g_rand_int_range (random, 0, 5) == 0)
            vault_state_undo (state);
          if (g_rand_int_range (random, 0, 9) == 0)
            vault_state_redo (state);
        }
      assert_indexes_true (state);
    }
}

static void
test_erased_words_leave_no_trace_in_the_index (void)
{
  g_autoptr (SovStoreState) state = make_business ();
  const char *traces = "SELECT count(*) FROM name_search_data WHERE instr (block, CAST ('ikalainen' AS BLOB)) > 0";

  g_assert_cmpint (vault_count (state->db, traces), >, 0);
  vault_state_do (state, AT, "edit-party; of=P; name=Maija Lahti");
  g_assert_cmpint (vault_count (state->db, traces), ==, 0);
}

static void
test_what_was_said_given_and_learnt_is_found (void)
{
  static const char *const lines[] = {
    "step; complaint=C; did=customer-chose; text=Uusi maalaus kelpaa hyvin",
    "compensation; id=H; complaint=C; kind=product; text=Tulppaanikimppu; cost=2000",
    "lesson; id=L; complaint=C; text=Sävykartta allekirjoitetaan; standing_term=Värikoodi viestiin",
    "praise; id=K; party=P; words=Loistava asenne",
    "idea; id=I; party=P; text=Hinnasto verkkosivuille",
    "task; id=T; text=Palauta lainattu porakone",
    "idea; id=G; text=Taikurihattu joka poistettiin",
    "remove; of=G",
    "task; id=H2; text=Taikurisauva joka poistettiin",
    "remove; of=H2",
  };
  static const char *const found[][2] = {
    { "kelpaa", "7C" },
    { "tulppaani", "8H" },
    { "savykartta", "10L" },
    { "varikoodi", "10L" },
    { "loistava", "11K" },
    { "hinnasto", "10I" },
    { "porakone", "12T" },
    { "taikuri", "" },
  };
  g_autoptr (SovStoreState) state = make_business ();

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    vault_state_do (state, AT, lines[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (found); i++)
    {
      g_autofree char *hits = list_hits (state, found[i][0]);

      g_assert_cmpstr (hits, ==, found[i][1]);
    }
}

#define ADD(name, test) g_test_add_func ("/store/search/" name, test)

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("everything-is-found-by-its-words", test_everything_is_found_by_its_words);
  ADD ("what-belongs-to-a-party-finds-the-party", test_what_belongs_to_a_party_finds_the_party);
  ADD ("case-and-diacritics-do-not-matter", test_case_and_diacritics_do_not_matter);
  ADD ("the-order-of-words-does-not-matter", test_the_order_of_words_does_not_matter);
  ADD ("beginnings-of-words-are-enough", test_beginnings_of_words_are_enough);
  ADD ("words-may-stand-in-different-places", test_words_may_stand_in_different_places);
  ADD ("numbers-are-found-however-they-are-written", test_numbers_are_found_however_they_are_written);
  ADD ("names-come-before-texts-and-the-best-first", test_names_come_before_texts_and_the_best_first);
  ADD ("texts-come-newest-first-whatever-their-kind", test_texts_come_newest_first_whatever_their_kind);
  ADD ("an-agreed-thing-is-found-once-by-any-version", test_an_agreed_thing_is_found_once_by_any_version);
  ADD ("many-newer-entries-do-not-hide-an-agreed-thing", test_many_newer_entries_do_not_hide_an_agreed_thing);
  ADD ("hits-of-what-was-removed-do-not-use-up-the-room", test_hits_of_what_was_removed_do_not_use_up_the_room);
  ADD ("nothing-typed-is-an-operator", test_nothing_typed_is_an_operator);
  ADD ("operators-are-found-as-words", test_operators_are_found_as_words);
  ADD ("anything-made-up-is-answered", test_anything_made_up_is_answered);
  ADD ("ten-kilobytes-are-answered-at-once", test_ten_kilobytes_are_answered_at_once);
  ADD ("only-the-first-words-count", test_only_the_first_words_count);
  ADD ("no-more-than-asked-for", test_no_more_than_asked_for);
  ADD ("a-long-text-is-cut-around-what-was-found", test_a_long_text_is_cut_around_what_was_found);
  ADD ("what-was-removed-is-not-found-and-comes-back", test_what_was_removed_is_not_found_and_comes_back);
  ADD ("an-entry-outlives-its-deal", test_an_entry_outlives_its_deal);
  ADD ("a-new-name-takes-the-place-of-the-old", test_a_new_name_takes_the_place_of_the_old);
  ADD ("a-merged-party-is-found-as-the-one-that-stays", test_a_merged_party_is_found_as_the_one_that_stays);
  ADD ("the-indexes-say-what-the-tables-say", test_the_indexes_say_what_the_tables_say);
  ADD ("what-was-said-given-and-learnt-is-found", test_what_was_said_given_and_learnt_is_found);
  ADD ("erased-words-leave-no-trace-in-the-index", test_erased_words_leave_no_trace_in_the_index);
  return g_test_run ();
}
