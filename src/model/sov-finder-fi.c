/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a Finnish stretch a promise of its sender: the form of the verb
 * says who, and some verbs promise only with a time. The rules stand in their
 * order, the surest first. */

#include "model/sov-finder-fi-private.h"
#include "model/sov-term-words.h"

typedef gboolean (*Rule) (SovSentence *sentence,
                          const SovStretch *stretch,
                          SovCue *cue);

static const char *const subordinators[] = {
  "kun", "että", "jotta", "koska", "vaikka", "joka", "jonka", "jota", "jotka", "jossa", "josta", "johon", "kunnes",
  "milloin", "miten", "kuinka", "mitä", "mikä", "missä", "ennenkuin", "kuin", NULL
};
static const char *const own_pronouns[] = { "minä", "me", NULL };

void
sov_finnish_set_cue (SovCue *cue,
                     const SovSentence *sentence,
                     int at,
                     SovTermKind kind,
                     int confidence)
{
  *cue = (SovCue) { .by_sender = TRUE, .who = { .name = -1 }, .at = at, .kind = kind != 0 ? kind : sentence->kinds[at], .confidence = confidence };
}

/* Where the words end that the main clause is in: "kun saan osat" says nothing of its own. */
int
sov_finnish_main_end (const SovSentence *sentence,
                      const SovStretch *stretch)
{
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_word_is_among (&sentence->words->items[at], subordinators))
      return at;
  return stretch->last;
}

int
sov_finnish_find_form (const SovSentence *sentence,
                       int first,
                       int last,
                       SovDeedForm form)
{
  for (int at = first; at < last; at++)
    if (sentence->deeds[at].form == form)
      return at;
  return SOV_NO_WORD;
}

/* Going, coming and telling in general promise only with a time or with what is done there. */
static gboolean
needs_more (const SovSentence *sentence,
            int at)
{
  static const char *const vague[] = { "menen", "menemme", "mennään", "lähden", "lähdemme", "lähdetään", "käyn", "käymme", "käydään", "ajan", "sanon", "kerromme", "muistutan", "kiitän", "jatkan", "jatketaan", "jatkamme", "teen", "etsin", "ostan", "lasken", "jaan", "heitän", "avaan", "palaan", "palaamme", NULL };
  SovVerbSense sense = sentence->deeds[at].sense;

  return sense == SOV_VERB_ASK || sense == SOV_VERB_AGREE || sov_word_is_among (&sentence->words->items[at], vague);
}

static gboolean
has_more (const SovSentence *sentence,
          const SovStretch *stretch)
{
  return sov_stretch_is_coming (stretch, sentence) || sov_finnish_find_form (sentence, stretch->first, stretch->last, SOV_DEED_GOING) != SOV_NO_WORD ||
         sov_sentence_has (sentence, stretch->first, stretch->last, SOV_LEXICON_PLACE | SOV_LEXICON_THING);
}

gboolean
sov_finnish_is_doing (SovVerbSense sense)
{
  return sense != SOV_VERB_BE && sense != SOV_VERB_MAY && sense != SOV_VERB_MUST && sense != SOV_VERB_RECEIVE;
}

/* "Lupaan", "tulee yksi lasku". */
static gboolean
read_phrase (SovSentence *sentence,
             const SovStretch *stretch,
             SovCue *cue)
{
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_sentence_is (sentence, at, SOV_LEXICON_PROMISE))
      {
        sov_finnish_set_cue (cue, sentence, at, 0, 750);
        cue->has_kind = TRUE;
        return TRUE;
      }
  return FALSE;
}

/* "Soitan", "tuomme". */
static gboolean
read_own (SovSentence *sentence,
          const SovStretch *stretch,
          SovCue *cue)
{
  int end = sov_finnish_main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean goes = sov_word_is (sov_words_get (sentence->words, at), "menen") || sov_word_is (sov_words_get (sentence->words, at), "menemme");

      /* Where somebody goes is mostly nobody's business. */
      if (goes && sov_finnish_find_form (sentence, at, end, SOV_DEED_GOING) == SOV_NO_WORD)
        continue;
      if (deed->form != SOV_DEED_OWN || !sov_finnish_is_doing (deed->sense) || sov_sentence_is (sentence, at, SOV_LEXICON_STATE))
        continue;
      /* "Auton ajan" is a time too. */
      if (needs_more (sentence, at) && !has_more (sentence, stretch))
        return FALSE;
      sov_finnish_set_cue (cue, sentence, at, deed->kind, 750);
      return TRUE;
    }
  return FALSE;
}

/* "Aion soittaa", "pääsen tulemaan", "ehdin huomenna". */
static gboolean
read_able (SovSentence *sentence,
           const SovStretch *stretch,
           SovCue *cue)
{
  static const char *const intending[] = { "aion", "aiomme", NULL };
  static const char *const able[] = { "pääsen", "pääsemme", "päästään", "ehdin", "ehdimme", "ehditään", NULL };
  int end = sov_finnish_main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      const SovWord *word = &sentence->words->items[at];

      if (!sov_word_is_among (word, intending) && !(sov_word_is_among (word, able) && sov_stretch_is_coming (stretch, sentence)))
        continue;
      sov_finnish_set_cue (cue, sentence, at, SOV_TERM_SCHEDULE, 600);
      for (int next = at + 1; next < end; next++)
        if (sentence->deeds[next].form == SOV_DEED_INFINITIVE || sentence->deeds[next].maybe_infinitive)
          cue->kind = sentence->deeds[next].kind;
      return TRUE;
    }
  return FALSE;
}

/* "Olemme yhteydessä viikolla 49", "Antti on sinuun yhteydessä". */
static gboolean
read_in_touch (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  static const char *const being[] = { "olen", "olemme", "on", "ovat", NULL };
  gboolean in_touch = FALSE;

  for (int at = stretch->first; at < stretch->last; at++)
    in_touch |= sov_word_is (&sentence->words->items[at], "yhteydessä");
  for (int at = stretch->first; at < stretch->last && in_touch; at++)
    {
      if (!sov_word_is_among (&sentence->words->items[at], being))
        continue;
      sov_finnish_set_cue (cue, sentence, at, SOV_TERM_CONTACT, 700);
      cue->has_kind = TRUE;
      return sentence->deeds[at].form == SOV_DEED_OWN || (at > stretch->first && sov_finnish_take_name (sentence, at - 1, cue));
    }
  return FALSE;
}

/* "Varasin sinulle ajan maanantaiksi". */
static gboolean
read_arranged (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  int at = sov_stretch_find_arranged (stretch, sentence);

  if (at == SOV_NO_WORD)
    return FALSE;
  sov_finnish_set_cue (cue, sentence, at, 0, 600);
  cue->kind = SOV_TERM_SCHEDULE;
  return TRUE;
}

/* "Saan sen valmiiksi huomenna", "saadaan kuntoon perjantaina". */
static gboolean
read_getting_ready (SovSentence *sentence,
                    const SovStretch *stretch,
                    SovCue *cue)
{
  static const char *const getting[] = { "saan", "saamme", "saadaan", NULL };
  static const char *const done[] = { "valmiiksi", "kuntoon", "tehtyä", "hoidettua", "toimitettua", "lähetettyä", NULL };
  int end = sov_finnish_main_end (sentence, stretch);

  for (int at = stretch->first; at < end && sov_stretch_is_coming (stretch, sentence); at++)
    {
      if (!sov_word_is_among (&sentence->words->items[at], getting))
        continue;
      sov_finnish_set_cue (cue, sentence, at, SOV_TERM_DELIVERY, 650);
      for (int next = stretch->first; next < end; next++)
        if (sov_word_is_among (&sentence->words->items[next], done))
          return TRUE;
    }
  return FALSE;
}

/* "Olen paikalla huomenna klo 9". */
static gboolean
read_present (SovSentence *sentence,
              const SovStretch *stretch,
              SovCue *cue)
{
  static const char *const being[] = { "olen", "olemme", NULL };
  int end = sov_finnish_main_end (sentence, stretch);

  if (read_in_touch (sentence, stretch, cue))
    return TRUE;
  if (!sov_stretch_is_coming (stretch, sentence) || !sov_sentence_has (sentence, stretch->first, end, SOV_LEXICON_PLACE))
    return FALSE;
  for (int at = stretch->first; at < end; at++)
    if (sov_word_is_among (&sentence->words->items[at], being))
      {
        sov_finnish_set_cue (cue, sentence, at, SOV_TERM_SCHEDULE, 700);
        return TRUE;
      }
  return FALSE;
}

/* "Lasku lähetetään", "siivotaan jäljet"; of a guessed verb only with a time. */
static gboolean
read_passive (SovSentence *sentence,
              const SovStretch *stretch,
              SovCue *cue)
{
  static const char *const vague[] = { "tehdään", "puhutaan", "jutellaan", "keskustellaan", "palataan", "soitellaan", "sovitaan", "sanotaan", "ollaan", "katsotaan", "nähdään", "tavataan", "mennään", NULL };
  int end = sov_finnish_main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean vaguely;

      if (deed->form != SOV_DEED_PASSIVE || !sov_finnish_is_doing (deed->sense))
        continue;
      vaguely = !deed->sure || needs_more (sentence, at) || sov_word_is_among (&sentence->words->items[at], vague);
      if (vaguely && deed->sure && sov_sentence_has (sentence, stretch->first, end, SOV_LEXICON_EVENT))
        vaguely = FALSE;
      if (sov_word_is (&sentence->words->items[at], "mennään") && sov_finnish_find_form (sentence, at, end, SOV_DEED_GOING) == SOV_NO_WORD)
        continue;
      if (vaguely && !sov_stretch_is_coming (stretch, sentence))
        continue;
      sov_finnish_set_cue (cue, sentence, at, deed->kind, deed->sure ? 650 : 500);
      return TRUE;
    }
  return FALSE;
}

/* "Saat laskun", "saatte kuvat perjantaina". */
static gboolean
read_given (SovSentence *sentence,
            const SovStretch *stretch,
            SovCue *cue)
{
  static const char *const getting[] = { "saat", "saatte", "saattekin", "saatkin", NULL };
  int end = sov_finnish_main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      SovTermKind kind = SOV_TERM_DELIVERY;

      if (!sov_word_is_among (&sentence->words->items[at], getting))
        continue;
      if (!sov_stretch_is_coming (stretch, sentence) && !sov_sentence_has (sentence, stretch->first, end, SOV_LEXICON_THING))
        return FALSE;
      for (int thing = stretch->first; thing < end; thing++)
        if (sov_sentence_is (sentence, thing, SOV_LEXICON_THING) && sentence->kinds[thing] != 0)
          kind = sentence->kinds[thing];
      sov_finnish_set_cue (cue, sentence, at, kind, 700);
      return TRUE;
    }
  return FALSE;
}

/* A form that may be one's own of a verb that no list has: "duunaan". */
static gboolean
is_unknown_own (const SovSentence *sentence,
                int at)
{
  const char *text = sov_words_get (sentence->words, at)->text;

  if (sov_words_get (sentence->words, at)->kind != SOV_WORD_LETTERS || sentence->deeds[at].form != SOV_DEED_NONE || sov_sentence_is (sentence, at, SOV_LEXICON_STATE))
    return FALSE;
  return (g_str_has_suffix (text, "n") || g_str_has_suffix (text, "mme")) && !g_str_has_suffix (text, "in") && !g_str_has_suffix (text, "imme") && !g_str_has_suffix (text, "een");
}

/* "Rustaan sen huomenna": it begins what is said, and is no place that somebody goes to. */
static gboolean
opens_with_own (const SovSentence *sentence,
                const SovStretch *stretch)
{
  const char *text = sov_words_get (sentence->words, stretch->first)->text;

  if (!is_unknown_own (sentence, stretch->first) || sov_sentence_is (sentence, stretch->first, G_MAXUINT32) || g_utf8_strlen (text, -1) < 6)
    return FALSE;
  return (g_str_has_suffix (text, "aan") || g_str_has_suffix (text, "ään")) && stretch->last - stretch->first >= 3;
}

/* "Mä duunaan sen huomenna": a verb that no list has. */
static gboolean
read_unknown_own (SovSentence *sentence,
                  const SovStretch *stretch,
                  SovCue *cue)
{
  int end = sov_finnish_main_end (sentence, stretch);

  if (!sov_stretch_is_coming (stretch, sentence))
    return FALSE;
  for (int at = stretch->first; at + 1 < end; at++)
    if (sov_word_is_among (&sentence->words->items[at], own_pronouns) && is_unknown_own (sentence, at + 1))
      {
        sov_finnish_set_cue (cue, sentence, at + 1, 0, 500);
        return TRUE;
      }
  if (!opens_with_own (sentence, stretch))
    return FALSE;
  sov_finnish_set_cue (cue, sentence, stretch->first, 0, 400);
  return TRUE;
}

/* "Lupasin soittaa huomenna", "sovittiin että tulen maanantaina": said before, still to come. */
static gboolean
read_promised (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  SovWords words = { .items = sentence->words->items + stretch->first, .n = stretch->last - stretch->first };

  /* "Luvattiinhan se jo keväällä": a season may be over. */
  if (!(stretch->has_when && !stretch->when.past) && sov_span_is_empty (sov_term_words_amount (&words)))
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean promised = deed->sense == SOV_VERB_PROMISE && (deed->own || deed->form == SOV_DEED_PAST || deed->form == SOV_DEED_DONE);

      if (!promised && !(deed->sense == SOV_VERB_AGREE && (deed->form == SOV_DEED_DONE || deed->form == SOV_DEED_PAST)))
        continue;
      sov_finnish_set_cue (cue, sentence, at + 1, 0, 600);
      for (int who = stretch->first; !deed->own && promised && who < at; who++)
        if (sov_finnish_take_name (sentence, who, cue) || sov_finnish_take_unknown_name (sentence, stretch, who, cue))
          break;
      return at + 1 < stretch->last;
    }
  return FALSE;
}

gboolean
sov_finder_read_finnish (SovSentence *sentence,
                         const SovStretch *stretch,
                         SovCue *cue)
{
  static const Rule rules[] = {
    read_promised, read_phrase, read_given, read_own, read_able, read_present, read_getting_ready, read_arranged, read_passive, sov_finnish_read_allowed, sov_finnish_read_third, sov_finnish_read_being, sov_finnish_read_verbless, sov_finnish_read_deadline, read_unknown_own
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i](sentence, stretch, cue))
      return TRUE;
  return FALSE;
}
