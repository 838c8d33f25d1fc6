/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-names.h"

#include <string.h>

typedef struct
{
  const char *word;
  SovNounCase kase;
} Form;

typedef struct
{
  const char *path;
  const char *name;
  Form forms[13];
} Name;

static const Name inflected[] = {
  { "/model/names/antti-is-known-in-all-its-cases",
    "antti",
    {
        { "antti", SOV_NOUN_CASE_NOMINATIVE },
        { "antin", SOV_NOUN_CASE_GENITIVE },
        { "anttia", SOV_NOUN_CASE_PARTITIVE },
        { "antille", SOV_NOUN_CASE_ALLATIVE },
        { "antilta", SOV_NOUN_CASE_ABLATIVE },
        { "antilla", SOV_NOUN_CASE_ADESSIVE },
        { "antissa", SOV_NOUN_CASE_INESSIVE },
        { "antista", SOV_NOUN_CASE_ELATIVE },
        { "anttiin", SOV_NOUN_CASE_ILLATIVE },
        { "anttina", SOV_NOUN_CASE_ESSIVE },
        { "antiksi", SOV_NOUN_CASE_TRANSLATIVE },
        { "anttikin", SOV_NOUN_CASE_NOMINATIVE },
    } },
  { "/model/names/maija-is-known-in-all-its-cases",
    "maija",
    {
        { "maija", SOV_NOUN_CASE_NOMINATIVE },
        { "maijan", SOV_NOUN_CASE_GENITIVE },
        { "maijaa", SOV_NOUN_CASE_PARTITIVE },
        { "maijalle", SOV_NOUN_CASE_ALLATIVE },
        { "maijalta", SOV_NOUN_CASE_ABLATIVE },
        { "maijaan", SOV_NOUN_CASE_ILLATIVE },
        { "maija's", SOV_NOUN_CASE_GENITIVE },
        { "maijallekin", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/riikka-is-known-in-all-its-cases",
    "riikka",
    {
        { "riikka", SOV_NOUN_CASE_NOMINATIVE },
        { "riikan", SOV_NOUN_CASE_GENITIVE },
        { "riikkaa", SOV_NOUN_CASE_PARTITIVE },
        { "riikalle", SOV_NOUN_CASE_ALLATIVE },
        { "riikkaan", SOV_NOUN_CASE_ILLATIVE },
    } },
  { "/model/names/otso-is-known-in-all-its-cases",
    "otso",
    {
        { "otson", SOV_NOUN_CASE_GENITIVE },
        { "otsolle", SOV_NOUN_CASE_ALLATIVE },
        { "otsoa", SOV_NOUN_CASE_PARTITIVE },
    } },
  { "/model/names/virtanen-is-known-in-all-its-cases",
    "virtanen",
    {
        { "virtanen", SOV_NOUN_CASE_NOMINATIVE },
        { "virtasen", SOV_NOUN_CASE_GENITIVE },
        { "virtaselle", SOV_NOUN_CASE_ALLATIVE },
        { "virtasta", SOV_NOUN_CASE_PARTITIVE },
        { "virtaselta", SOV_NOUN_CASE_ABLATIVE },
        { "virtasena", SOV_NOUN_CASE_ESSIVE },
    } },
  { "/model/names/leipomo-is-known-in-all-its-cases",
    "leipomo",
    {
        { "leipomon", SOV_NOUN_CASE_GENITIVE },
        { "leipomolle", SOV_NOUN_CASE_ALLATIVE },
        { "leipomoa", SOV_NOUN_CASE_PARTITIVE },
    } },
  { "/model/names/rautakukka-is-known-in-all-its-cases",
    "rautakukka",
    {
        { "rautakukan", SOV_NOUN_CASE_GENITIVE },
        { "rautakukalle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/korpilahti-is-known-in-all-its-cases",
    "korpilahti",
    {
        { "korpilahden", SOV_NOUN_CASE_GENITIVE },
        { "korpilahdelle", SOV_NOUN_CASE_ALLATIVE },
        { "korpilahtea", SOV_NOUN_CASE_PARTITIVE },
    } },
  { "/model/names/tahtikumpu-is-known-in-all-its-cases",
    "tähtikumpu",
    {
        { "tähtikummun", SOV_NOUN_CASE_GENITIVE },
        { "tähtikummulle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/lehtoranta-is-known-in-all-its-cases",
    "lehtoranta",
    {
        { "lehtorannan", SOV_NOUN_CASE_GENITIVE },
        { "lehtorannalle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/aaltonurmi-is-known-in-all-its-cases",
    "aaltonurmi",
    {
        { "aaltonurmen", SOV_NOUN_CASE_GENITIVE },
        { "aaltonurmelle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/kankarinne-is-known-in-all-its-cases",
    "kankarinne",
    {
        { "kankarinteen", SOV_NOUN_CASE_GENITIVE },
        { "kankarinteelle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/mantere-is-known-in-all-its-cases",
    "mantere",
    {
        { "mantereen", SOV_NOUN_CASE_GENITIVE },
        { "mantereelle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/poytapiika-is-known-in-all-its-cases",
    "pöytäpiika",
    {
        { "pöytäpiian", SOV_NOUN_CASE_GENITIVE },
        { "pöytäpiialle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/ville-is-known-in-all-its-cases",
    "ville",
    {
        { "villen", SOV_NOUN_CASE_GENITIVE },
        { "villelle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/pilvi-is-known-in-all-its-cases",
    "pilvi",
    {
        { "pilven", SOV_NOUN_CASE_GENITIVE },
        { "pilville", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/markus-is-known-in-all-its-cases",
    "markus",
    {
        { "markuksen", SOV_NOUN_CASE_GENITIVE },
        { "markukselle", SOV_NOUN_CASE_ALLATIVE },
        { "markusta", SOV_NOUN_CASE_PARTITIVE },
    } },
  { "/model/names/joel-is-known-in-all-its-cases",
    "joel",
    {
        { "joelin", SOV_NOUN_CASE_GENITIVE },
        { "joelille", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/lindvik-is-known-in-all-its-cases",
    "lindvik",
    {
        { "lindvikin", SOV_NOUN_CASE_GENITIVE },
        { "lindvikille", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/satu-is-known-in-all-its-cases",
    "satu",
    {
        { "sadun", SOV_NOUN_CASE_GENITIVE },
        { "sadulle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/the-letter-p-is-known-in-all-its-cases",
    "p",
    {
        { "p:lle", SOV_NOUN_CASE_ALLATIVE },
        { "p:n", SOV_NOUN_CASE_GENITIVE },
        { "p", SOV_NOUN_CASE_NOMINATIVE },
    } },
  { "/model/names/s2-is-known-in-all-its-cases",
    "s2",
    {
        { "s2:lle", SOV_NOUN_CASE_ALLATIVE },
    } },
  { "/model/names/james-is-known-in-all-its-cases",
    "james",
    {
        { "james'", SOV_NOUN_CASE_GENITIVE },
        { "james's", SOV_NOUN_CASE_GENITIVE },
    } },
};

static const struct
{
  const char *path;
  const char *name;
  const char *word;
} others[] = {
  { "/model/names/anturi-is-no-form-of-antti", "antti", "anturi" },
  { "/model/names/anttila-is-no-form-of-antti", "antti", "anttila" },
  { "/model/names/maijanen-is-no-form-of-maija", "maija", "maijanen" },
  { "/model/names/puolelle-is-no-form-of-p", "p", "puolelle" },
  { "/model/names/otsonsa-is-no-form-of-otso", "otso", "otsonsa" },
  { "/model/names/virta-is-no-form-of-virtanen", "virtanen", "virta" },
  { "/model/names/satula-is-no-form-of-satu", "satu", "satula" },
  { "/model/names/mita-is-no-form-of-nothing", "", "mitä" },
  { "/model/names/leipoja-is-no-form-of-leipomo", "leipomo", "leipoja" },
};

static void
test_inflected (gconstpointer data)
{
  const Name *row = data;

  for (gsize i = 0; i < G_N_ELEMENTS (row->forms) && row->forms[i].word != NULL; i++)
    {
      g_test_message ("%s", row->forms[i].word);
      g_assert_cmpint (sov_name_forms_match (row->name, row->forms[i].word), ==, row->forms[i].kase);
    }
}

static void
test_other (gconstpointer data)
{
  const char *const *texts = data;

  g_assert_cmpint (sov_name_forms_match (texts[1], texts[2]), ==, SOV_NOUN_CASE_NONE);
}

static void
test_a_whole_name_beats_a_part_of_one (void)
{
  static const SovKnownName names[] = {
    { 1, "Riikka", FALSE },
    { 2, "Riikka Harjumaa", FALSE },
  };
  g_autoptr (SovWords) words = sov_words_split ("soita Riikka Harjumaalle");
  g_autoptr (GArray) mentions = sov_names_find (words, names, G_N_ELEMENTS (names));
  const SovMention *mention = &g_array_index (mentions, SovMention, 0);

  g_assert_cmpuint (mentions->len, ==, 1);
  g_assert_cmpint (mention->name, ==, 1);
  g_assert_cmpint (mention->kase, ==, SOV_NOUN_CASE_ALLATIVE);
  g_assert_false (mention->ambiguous);
}

static void
test_the_form_of_a_company_names_nobody (void)
{
  static const SovKnownName names[] = { { 1, "Havunkehrä Oy", FALSE } };
  g_autoptr (SovWords) words = sov_words_split ("Perustan Oy:n keväällä");
  g_autoptr (GArray) mentions = sov_names_find (words, names, G_N_ELEMENTS (names));

  g_assert_cmpuint (mentions->len, ==, 0);
}

static void
test_a_name_that_is_a_word_needs_its_capital (void)
{
  static const SovKnownName names[] = { { 1, "Kai Mäki", FALSE } };
  g_autoptr (SovWords) word = sov_words_split ("tulee kai huomenna");
  g_autoptr (SovWords) name = sov_words_split ("soita Kaille");
  g_autoptr (GArray) none = sov_names_find (word, names, G_N_ELEMENTS (names));
  g_autoptr (GArray) one = sov_names_find (name, names, G_N_ELEMENTS (names));

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
}

static void
test_pronouns_are_me (void)
{
  g_autoptr (SovWords) words = sov_words_split ("minulle ja minulta, I'll tell");
  g_autoptr (GArray) mentions = sov_names_find (words, NULL, 0);

  g_assert_cmpuint (mentions->len, ==, 3);
  g_assert_cmpint (g_array_index (mentions, SovMention, 0).kase, ==, SOV_NOUN_CASE_ALLATIVE);
  g_assert_cmpint (g_array_index (mentions, SovMention, 1).kase, ==, SOV_NOUN_CASE_ABLATIVE);
  g_assert_cmpint (g_array_index (mentions, SovMention, 2).kase, ==, SOV_NOUN_CASE_NOMINATIVE);
  g_assert_true (g_array_index (mentions, SovMention, 2).is_me);
}

/* How people are called elsewhere, folded as their senders are. */
static const SovKnownName learned[] = {
  { 1, "Rakennus Oy", FALSE, FALSE },
  { 1, "antti sahko 2", FALSE, TRUE },
  { 2, "satu", FALSE, TRUE },
  { 3, "asiakas virtanen", FALSE, TRUE },
  { 4, "Jaska Virtanen", FALSE, FALSE },
  { 5, "Jaska Korhonen", FALSE, FALSE },
  { 6, "Satu Korpi", FALSE, FALSE },
};

typedef struct
{
  const char *sentence;
  gint64 party; /* 0: nobody */
  SovNounCase kase;
  gboolean ambiguous;
} Said;

static const Said said[] = {
  { "soitin Antille", 1, SOV_NOUN_CASE_ALLATIVE, FALSE },
  { "soitin antille", 1, SOV_NOUN_CASE_ALLATIVE, FALSE },
  { "viesti Antti Sähköltä", 1, SOV_NOUN_CASE_ABLATIVE, FALSE },
  { "viesti Antti Sahkolta", 1, SOV_NOUN_CASE_ABLATIVE, FALSE },
  { "kuvat Sadulta", 2, SOV_NOUN_CASE_ABLATIVE, TRUE },
  { "kuvat Satu Korvelta", 6, SOV_NOUN_CASE_ABLATIVE, FALSE },
  { "soitan Virtasen Jaskalle", 4, SOV_NOUN_CASE_ALLATIVE, FALSE },
  { "soitan Korhosen Jaskalle", 5, SOV_NOUN_CASE_ALLATIVE, FALSE },
  { "soitan Jaskalle", 4, SOV_NOUN_CASE_ALLATIVE, TRUE },
  { "asiakas soitti", 0, SOV_NOUN_CASE_NONE, FALSE },
  { "Asiakas soitti", 0, SOV_NOUN_CASE_NONE, FALSE },
};

static void
test_learned_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (SovWords) words = sov_words_split (said[i].sentence);
      g_autoptr (GArray) mentions = sov_names_find (words, learned, G_N_ELEMENTS (learned));
      const SovMention *mention = (const SovMention *) (gpointer) mentions->data;

      g_test_message ("%s", said[i].sentence);
      g_assert_cmpuint (mentions->len, ==, said[i].party != 0 ? 1 : 0);
      if (said[i].party == 0)
        continue;
      g_assert_cmpint (learned[mention->name].party, ==, said[i].party);
      g_assert_cmpint (mention->kase, ==, said[i].kase);
      g_assert_cmpint (mention->ambiguous, ==, said[i].ambiguous);
    }
}

static void
test_who_may_be_meant (void)
{
  g_autoptr (SovWords) words = sov_words_split ("kuvat Sadulta");
  SovSpan span = { strlen ("kuvat "), strlen ("kuvat Sadulta") };
  g_autoptr (SovNameIndex) index = sov_name_index_new (learned, G_N_ELEMENTS (learned));
  g_autoptr (GArray) both = sov_names_find_alike (words, span, index, 6);
  g_autoptr (GArray) one = sov_names_find_alike (words, span, index, 1);
  SovSpan nothing = { 0, 5 };
  g_autoptr (GArray) none = sov_names_find_alike (words, nothing, index, 6);

  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpint (g_array_index (both, gint64, 0), ==, 2);
  g_assert_cmpint (g_array_index (both, gint64, 1), ==, 6);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (inflected); i++)
    g_test_add_data_func (inflected[i].path, &inflected[i], test_inflected);
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_test_add_data_func (others[i].path, &others[i], test_other);
  g_test_add_func ("/model/names/a-whole-name-beats-a-part-of-one", test_a_whole_name_beats_a_part_of_one);
  g_test_add_func ("/model/names/the-form-of-a-company-names-nobody", test_the_form_of_a_company_names_nobody);
  g_test_add_func ("/model/names/a-name-that-is-a-word-needs-its-capital", test_a_name_that_is_a_word_needs_its_capital);
  g_test_add_func ("/model/names/pronouns-are-me", test_pronouns_are_me);
  g_test_add_func ("/model/names/a-name-learned-elsewhere-is-known-in-its-cases-and-leaves-a-doubt", test_learned_names);
  g_test_add_func ("/model/names/those-who-may-be-meant-are-told-in-their-order", test_who_may_be_meant);
  return g_test_run ();
}
