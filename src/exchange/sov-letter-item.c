/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-letter-item.h"

#include "exchange/sov-texts.h"

/* An item while it is written. */
typedef struct
{
  const SovLetterReader *reader;
  const SovVersion *version;
  const SovVersion *known; /* what the reader was given before; nullable */
  SovTextFacts *facts;
} Item;

static const SovVersion *
find_version (const SovTerm *term,
              int number)
{
  for (guint i = 0; i < term->versions->len; i++)
    {
      const SovVersion *version = term->versions->pdata[i];

      if (version->number == number)
        return version;
    }

  return NULL;
}

/* The version to say the changes from: the last that the reader has in
 * writing, else the last that they were told or answered to. */
static const SovVersion *
version_known (const SovLetterReader *reader,
               const SovTerm *term)
{
  int written = 0;
  int heard = 0;

  for (guint i = 0; i < term->relays->len; i++)
    {
      const SovRelay *relay = term->relays->pdata[i];

      if (relay->party != reader->party->id || relay->at > reader->now)
        continue;
      heard = MAX (heard, relay->version);
      if (relay->kind == SOV_RELAY_WRITTEN)
        written = MAX (written, relay->version);
    }

  return find_version (term, written > 0 ? written : heard);
}

char *
sov_letter_sentence (const char *text)
{
  static const char *const ends[] = { ".", "!", "?", "…" };
  g_auto (GStrv) words = g_strsplit_set (text != NULL ? text : "", " \t\n", -1);
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (words[i][0] == '\0')
        continue;
      if (sentence->len > 0)
        g_string_append_c (sentence, ' ');
      g_string_append (sentence, words[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (sentence->str, ends[i]))
        return g_string_free_and_steal (sentence);
    }
  if (sentence->len > 0)
    g_string_append_c (sentence, '.');

  return g_string_free_and_steal (sentence);
}

/* "new", or "old → new". @old: nullable, where the reader knows no other. */
static void
take_part (Item *item,
           SovTextFact fact,
           const char *old,
           const char *new)
{
  gboolean differs = old != NULL && !g_str_equal (old, new);

  sov_text_facts_take (item->facts, fact, differs ? g_strconcat (old, item->reader->script->from_to, new, NULL) : g_strdup (new));
  if (differs)
    sov_text_facts_set (item->facts, SOV_FACT_CHANGED, TRUE);
}

static const char *
name_of (const SovLetterReader *reader,
         gint64 party)
{
  const SovSheetParty *found;

  if (party == reader->party->id)
    return reader->script->you;
  if (party == SOV_PARTY_ME)
    return reader->my_name != NULL && reader->my_name[0] != '\0' ? reader->my_name : reader->script->me;

  found = sov_sheet_find_party (reader->sheet, party);
  return found != NULL ? found->name : NULL;
}

static char *
doers_of (const SovLetterReader *reader,
          const SovVersion *version)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < version->doers->len; i++)
    {
      const char *name = name_of (reader, g_array_index (version->doers, gint64, i));

      if (name == NULL)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }
  if (names->len == 0)
    g_string_append (names, reader->script->no_doer);

  return g_string_free_and_steal (names);
}

static void
take_doers (Item *item)
{
  g_autofree char *new = NULL;
  g_autofree char *old = NULL;

  if (item->version->doers->len == 0 && (item->known == NULL || item->known->doers->len == 0))
    return;

  new = doers_of (item->reader, item->version);
  old = item->known != NULL ? doers_of (item->reader, item->known) : NULL;
  take_part (item, item->version->doers->len > 1 ? SOV_FACT_DOERS : SOV_FACT_DOER, old, new);
}

static gboolean
has_time (const SovVersion *version)
{
  return version != NULL && (version->due_vague != NULL || version->due != SOV_NO_TIME);
}

/* Vague words stand for themselves: the assumed time is not promised on. */
static char *
time_of (const SovLetterReader *reader,
         const SovVersion *version)
{
  if (version->due_vague != NULL)
    return sov_letter_fill (reader->script->time_open, version->due_vague);
  if (version->due == SOV_NO_TIME)
    return g_strdup (reader->script->no_time);

  return sov_letter_time (reader->script, reader->party->language, version->due, version->due_has_clock, reader->now);
}

static void
take_time (Item *item)
{
  const SovVersion *version = item->version;
  gboolean is_day = version->due_vague == NULL && version->due != SOV_NO_TIME && !version->due_has_clock;
  g_autofree char *new = NULL;
  g_autofree char *old = NULL;

  if (!has_time (version) && !has_time (item->known))
    return;

  new = time_of (item->reader, version);
  old = item->known != NULL ? time_of (item->reader, item->known) : NULL;
  take_part (item, is_day ? SOV_FACT_DAY : SOV_FACT_TIME, old, new);
}

/* A price is its two sides' business and of those named to know it. */
static gboolean
may_see_price (const SovLetterReader *reader,
               const SovTerm *term)
{
  gint64 party = reader->party->id;

  if (!sov_term_needs_to_know (term, reader->sheet, party))
    return FALSE;

  return term->by == party || term->to == party || term->needs_to_know != NULL;
}

static char *
price_of (const SovLetterReader *reader,
          const SovVersion *version)
{
  const SovSheet *sheet = reader->sheet;
  g_autofree char *amount = NULL;

  if (version->price == SOV_NO_MONEY)
    return g_strdup (reader->script->no_price);

  amount = sov_letter_money (reader->party->language, version->price);
  if (sheet->vat == 0)
    return sov_letter_fill (reader->script->vat_zero, amount);

  return sov_letter_fill (sheet->vat_included ? reader->script->vat_included : reader->script->vat_added, amount);
}

static void
take_price (Item *item,
            const SovTerm *term)
{
  const SovVersion *known = item->known;
  g_autofree char *new = NULL;
  g_autofree char *old = NULL;

  if (!may_see_price (item->reader, term))
    return;
  if (item->version->price == SOV_NO_MONEY && (known == NULL || known->price == SOV_NO_MONEY))
    return;

  new = price_of (item->reader, item->version);
  old = known != NULL ? price_of (item->reader, known) : NULL;
  take_part (item, SOV_FACT_PRICE, old, new);
}

/* The text; quoted on both sides where it is not what the reader knows. */
static void
take_text (Item *item)
{
  const SovLetterScript *script = item->reader->script;
  g_autofree char *new = sov_letter_sentence (item->version->text);
  g_autofree char *old = item->known != NULL ? sov_letter_sentence (item->known->text) : NULL;
  g_autofree char *old_quoted = NULL;
  g_autofree char *new_quoted = NULL;

  if (old == NULL || g_str_equal (old, new))
    {
      sov_text_facts_take (item->facts, SOV_FACT_THING, g_steal_pointer (&new));
      return;
    }

  old_quoted = sov_letter_fill (script->quoted, old);
  new_quoted = sov_letter_fill (script->quoted, new);
  take_part (item, SOV_FACT_THING, old_quoted, new_quoted);
}

char *
sov_letter_item (const SovLetterReader *reader,
                 const SovTerm *term)
{
  g_autoptr (SovTextFacts) facts = sov_text_facts_new ();
  Item item = {
    .reader = reader,
    .version = sov_term_get_version (term, reader->now),
    .known = version_known (reader, term),
    .facts = facts,
  };

  sov_text_facts_set (facts, SOV_FACT_INVOICING, term->kind == SOV_TERM_INVOICING);
  sov_text_facts_set (facts, SOV_FACT_CONTACT, term->kind == SOV_TERM_CONTACT);
  take_text (&item);
  take_doers (&item);
  take_time (&item);
  take_price (&item, term);

  return sov_text_write (reader->sheet->own_texts, "agreed-thing", reader->party->language, reader->party->formal, facts);
}
