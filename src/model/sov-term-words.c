/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of agreed things: which kind a sentence is about, what it costs,
 * and whether two sentences speak of the same. Stems and verbs only: it guesses,
 * and whoever shows the guess lets it be changed. */

#include "model/sov-term-words.h"
#include "model/sov-verbs.h"

#include <string.h>

typedef struct
{
  const char *stem;
  SovTermKind kind;
  gboolean whole; /* the word must be it, not only begin with it */
} Stem;

/* What the word begins with, and the kind that it is of then. */
static const Stem stems[] = {
  { "hyvity", SOV_TERM_COMPENSATION, FALSE },
  { "alennu", SOV_TERM_COMPENSATION, FALSE },
  { "korvau", SOV_TERM_COMPENSATION, FALSE },
  { "lahjakor", SOV_TERM_COMPENSATION, FALSE },
  { "rahanpalau", SOV_TERM_COMPENSATION, FALSE },
  { "laskuttamat", SOV_TERM_COMPENSATION, FALSE },
  { "discount", SOV_TERM_COMPENSATION, FALSE },
  { "refund", SOV_TERM_COMPENSATION, FALSE },
  { "compensation", SOV_TERM_COMPENSATION, FALSE },
  { "voucher", SOV_TERM_COMPENSATION, FALSE },
  { "lasku", SOV_TERM_INVOICING, FALSE },
  { "verkkolasku", SOV_TERM_INVOICING, FALSE },
  { "loppulasku", SOV_TERM_INVOICING, FALSE },
  { "invoice", SOV_TERM_INVOICING, FALSE },
  { "billing", SOV_TERM_INVOICING, FALSE },
  { "bill", SOV_TERM_INVOICING, TRUE },
  { "hinta", SOV_TERM_PRICE, FALSE },
  { "hinna", SOV_TERM_PRICE, FALSE },
  { "alv", SOV_TERM_PRICE, TRUE },
  { "veloit", SOV_TERM_PRICE, FALSE },
  { "price", SOV_TERM_PRICE, FALSE },
  { "vat", SOV_TERM_PRICE, TRUE },
  { "fee", SOV_TERM_PRICE, TRUE },
  { "yhtey", SOV_TERM_CONTACT, FALSE },
  { "puhelu", SOV_TERM_CONTACT, FALSE },
  { "soitto", SOV_TERM_CONTACT, FALSE },
  { "viesti", SOV_TERM_CONTACT, FALSE },
  { "contact", SOV_TERM_CONTACT, FALSE },
  { "touch", SOV_TERM_CONTACT, TRUE },
  { "toimitu", SOV_TERM_DELIVERY, FALSE },
  { "valmi", SOV_TERM_DELIVERY, FALSE },
  { "kuvat", SOV_TERM_DELIVERY, FALSE },
  { "delivery", SOV_TERM_DELIVERY, FALSE },
  { "ready", SOV_TERM_DELIVERY, TRUE },
  { "photos", SOV_TERM_DELIVERY, FALSE },
  { "pictures", SOV_TERM_DELIVERY, FALSE },
  { "paikalla", SOV_TERM_SCHEDULE, FALSE },
  { "paikalle", SOV_TERM_SCHEDULE, FALSE },
  { "aikataulu", SOV_TERM_SCHEDULE, FALSE },
  { "tapaami", SOV_TERM_SCHEDULE, FALSE },
  { "palaver", SOV_TERM_SCHEDULE, FALSE },
  { "kokous", SOV_TERM_SCHEDULE, FALSE },
  { "schedule", SOV_TERM_SCHEDULE, FALSE },
  { "meeting", SOV_TERM_SCHEDULE, FALSE },
  { "sisält", SOV_TERM_SCOPE, FALSE },
  { "sisällö", SOV_TERM_SCOPE, FALSE },
  { "kpl", SOV_TERM_SCOPE, TRUE },
  { "hlö", SOV_TERM_SCOPE, FALSE },
  { "henkilö", SOV_TERM_SCOPE, FALSE },
  { "henkeä", SOV_TERM_SCOPE, FALSE },
  { "tarjoilu", SOV_TERM_SCOPE, FALSE },
  { "includes", SOV_TERM_SCOPE, FALSE },
  { "people", SOV_TERM_SCOPE, FALSE },
  { "pcs", SOV_TERM_SCOPE, TRUE },
};

/* Words that begin like a stem and mean something else. */
static const char *const no_stems[] = {
  "laskelma", "laskelman", "laskelmat", "laskenta", "laskuri", "laskea", "laskemaan", "valmistelu", "viestintä",
  "viestinnän", "viestintää", "priceless", NULL
};

/* Which kind wins where a sentence has words of several. */
static const SovTermKind order[] = {
  SOV_TERM_COMPENSATION, SOV_TERM_INVOICING, SOV_TERM_CONTACT, SOV_TERM_SCHEDULE, SOV_TERM_DELIVERY, SOV_TERM_PRICE,
  SOV_TERM_SCOPE
};

static const char *const units[] = { "€", "e", "eur", "euro", "euroa", "euron", "eurolla", "euros", NULL };

/* Too common to say that two sentences speak of the same. */
static const char *const common_words[] = {
  "minulta", "sinulta", "minulle", "sinulle", "meille", "teille", "asiakas", "asiakkaalle", "asiakkaan", "tänään",
  "huomenna", "viimeistään", "mennessä", "kello", "that", "this", "with", "from", "will", "have", "only", "vain",
  "kaikki", "mutta", "ettei", "että", "jotka", "kanssa", "kiitos", "hyvä", "your", "they", "them", "menee", "the",
  "kautta", "suoraan", "directly", "then", "sitten", "myös", "also", NULL
};

static SovTermKind
kind_of_verb (const char *text)
{
  SovVerbForm form;

  if (!sov_verbs_read (text, &form))
    return SOV_TERM_OTHER;
  switch (form.sense)
    {
    case SOV_VERB_CALL:
    case SOV_VERB_MESSAGE:
    case SOV_VERB_TEXT:
    case SOV_VERB_EMAIL:
    case SOV_VERB_TELL:
    case SOV_VERB_ASK:
    case SOV_VERB_TALK:
      return SOV_TERM_CONTACT;
    case SOV_VERB_COMPENSATE:
      return SOV_TERM_COMPENSATION;
    case SOV_VERB_INVOICE:
      return SOV_TERM_INVOICING;
    case SOV_VERB_PAY:
      return SOV_TERM_PRICE;
    case SOV_VERB_SEND:
    case SOV_VERB_DELIVER:
      return SOV_TERM_DELIVERY;
    case SOV_VERB_COME:
    case SOV_VERB_START:
    case SOV_VERB_MEET:
      return SOV_TERM_SCHEDULE;
    case SOV_VERB_OTHER:
    case SOV_VERB_DO:
    case SOV_VERB_TAKE:
    case SOV_VERB_PROMISE:
    case SOV_VERB_AGREE:
    case SOV_VERB_CONFIRM:
    case SOV_VERB_RECEIVE:
    case SOV_VERB_BE:
    case SOV_VERB_MAY:
    case SOV_VERB_MUST:
    default:
      return SOV_TERM_OTHER;
    }
}

static SovTermKind
kind_of_noun (const SovWord *word)
{
  if (sov_word_is_among (word, no_stems))
    return SOV_TERM_OTHER;
  for (gsize i = 0; i < G_N_ELEMENTS (stems); i++)
    if (stems[i].whole ? sov_word_is (word, stems[i].stem) : g_str_has_prefix (word->text, stems[i].stem))
      return stems[i].kind;
  return SOV_TERM_OTHER;
}

static gboolean
is_after_article (const SovWords *words,
                  int at)
{
  static const char *const articles[] = { "the", "a", "an", "one", "my", "your", "his", "her", "our", "their", "no", NULL };

  return sov_word_is_among (sov_words_get (words, at - 1), articles);
}

/* "3 videota": so many of something. */
static SovSpan
find_count (const SovWords *words)
{
  for (int i = 0; i + 1 < words->n; i++)
    {
      const SovWord *counted = &words->items[i + 1];

      if (words->items[i].kind == SOV_WORD_DIGITS && counted->kind == SOV_WORD_LETTERS && counted->spaced &&
          (g_str_has_suffix (counted->text, "a") || g_str_has_suffix (counted->text, "ä")))
        return sov_words_span (words, i, i + 2);
    }
  return (SovSpan) { 0, 0 };
}

/* The first word of each kind; whether the first verb that tells is one of contact. */
static gboolean
find_kinds (const SovWords *words,
            SovSpan found[SOV_TERM_OTHER + 1])
{
  SovTermKind first_verb = SOV_TERM_OTHER;

  for (int i = 0; i < words->n; i++)
    {
      const SovWord *word = &words->items[i];
      gboolean is_verb = !is_after_article (words, i) && !(i == 0 && sov_word_is (word, "tuo"));
      SovTermKind kind = is_verb ? kind_of_verb (word->text) : SOV_TERM_OTHER;
      SovTermKind noun = kind_of_noun (word);

      if (first_verb == SOV_TERM_OTHER)
        first_verb = kind;
      if (noun != SOV_TERM_OTHER && kind != SOV_TERM_CONTACT)
        kind = noun;
      if (sov_span_is_empty (found[kind]))
        found[kind] = word->span;
    }
  return first_verb == SOV_TERM_CONTACT;
}

SovTermKind
sov_term_words_kind (const SovWords *words,
                     SovSpan *evidence)
{
  SovSpan found[SOV_TERM_OTHER + 1] = { 0 };
  SovSpan ignored;
  gboolean calls;

  g_return_val_if_fail (words != NULL, SOV_TERM_OTHER);

  if (evidence == NULL)
    evidence = &ignored;
  /* Who calls about an invoice calls. */
  calls = find_kinds (words, found);
  if (sov_span_is_empty (found[SOV_TERM_PRICE]))
    found[SOV_TERM_PRICE] = sov_term_words_amount (words);
  if (sov_span_is_empty (found[SOV_TERM_SCOPE]))
    found[SOV_TERM_SCOPE] = find_count (words);
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      SovTermKind kind = calls ? SOV_TERM_CONTACT : order[i];

      *evidence = found[kind];
      if (!sov_span_is_empty (found[kind]))
        return kind;
    }
  *evidence = (SovSpan) { 0, 0 };
  return SOV_TERM_OTHER;
}

/* 853,40 or 1 234,50 or 1.234,50 from the word @at on: how many words. */
static int
read_amount (const SovWords *words,
             int at)
{
  const SovWord *word = sov_words_get (words, at);
  int n = 1;

  if (word->kind != SOV_WORD_DIGITS)
    return 0;
  for (;;)
    {
      const SovWord *mark = sov_words_get (words, at + n);
      const SovWord *next = sov_words_get (words, at + n + 1);
      gsize digits = next->span.end - next->span.start;

      if (mark->kind == SOV_WORD_DIGITS && mark->span.end - mark->span.start == 3)
        n++;
      else if ((sov_word_is_joined (mark, ',') || sov_word_is_joined (mark, '.')) && next->kind == SOV_WORD_DIGITS && !next->spaced && digits <= 3)
        n += 2;
      else
        return n;
    }
}

SovSpan
sov_term_words_amount (const SovWords *words)
{
  g_return_val_if_fail (words != NULL, ((SovSpan) { 0, 0 }));

  for (int at = 0; at < words->n; at++)
    {
      gboolean before = sov_word_is (&words->items[at], "€") || sov_word_is (&words->items[at], "eur");
      int n = read_amount (words, at + (before ? 1 : 0));

      if (n > 0 && before)
        return sov_words_span (words, at, at + n + 1);
      if (n > 0 && sov_word_is_among (sov_words_get (words, at + n), units))
        return sov_words_span (words, at, at + n + 1);
      if (n > 0)
        at += n - 1;
    }
  return (SovSpan) { 0, 0 };
}

/* The letters that both begin with, in characters. */
static glong
common_beginning (const char *one,
                  const char *other)
{
  glong n = 0;

  while (*one != '\0' && g_utf8_get_char (one) == g_utf8_get_char (other))
    {
      one = g_utf8_next_char (one);
      other = g_utf8_next_char (other);
      n++;
    }
  return n;
}

/* Two verbs that say the same to the business: soitan and call. */
static gboolean
are_verbs_alike (const SovVerbForm *one,
                 const SovVerbForm *other)
{
  if (strcmp (one->lemma, other->lemma) == 0)
    return TRUE;
  return one->sense == other->sense && one->sense != SOV_VERB_DO && one->sense != SOV_VERB_TAKE &&
         one->sense != SOV_VERB_OTHER && one->sense < SOV_VERB_BE;
}

gboolean
sov_term_words_are_alike (const SovWord *one,
                          const SovWord *other)
{
  SovTermKind kind;
  SovVerbForm form;
  SovVerbForm other_form;
  glong shorter;

  if (one->kind != SOV_WORD_LETTERS || other->kind != SOV_WORD_LETTERS || sov_word_is_among (one, common_words) || sov_word_is_among (other, common_words))
    return FALSE;
  kind = kind_of_noun (one);
  if (kind != SOV_TERM_OTHER && kind == kind_of_noun (other))
    return TRUE;
  if (sov_verbs_read (one->text, &form))
    return form.sense < SOV_VERB_BE && sov_verbs_read (other->text, &other_form) && are_verbs_alike (&form, &other_form);
  shorter = MIN (g_utf8_strlen (one->text, -1), g_utf8_strlen (other->text, -1));
  return shorter >= 4 && common_beginning (one->text, other->text) >= MAX (4, shorter - 2);
}
