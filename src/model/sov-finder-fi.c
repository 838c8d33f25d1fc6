/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a Finnish stretch a promise: the form of its verb says who, and
 * some verbs promise only with a time. The rules stand in their order, the
 * surest first. */

#include "model/sov-finder-private.h"
#include "model/sov-term-words.h"

#include <string.h>

typedef gboolean (*Rule) (SovSentence *sentence,
                          const SovStretch *stretch,
                          SovCue *cue);

static const char *const subordinators[] = {
  "kun", "että", "jotta", "koska", "vaikka", "joka", "jonka", "jota", "jotka", "jossa", "josta", "johon", "kunnes",
  "milloin", "miten", "kuinka", "mitä", "mikä", "missä", "ennenkuin", "kuin", NULL
};
static const char *const deadlines[] = { "viimeistään", "mennessä", NULL };
static const char *const own_pronouns[] = { "minä", "me", NULL };
static const char *const third_pronouns[] = { "hän", "he", NULL };
static const char *const it_pronouns[] = { "se", "ne", "tämä", "nämä", NULL };
static const char *const our[] = { "meidän", "minun", "meiltä", "minulta", NULL };
static const char *const ready[] = { "valmis", "valmiina", "valmiit", "valmiita", "valmista", "valmiiksi", "noudettavissa", "haettavissa", "ladattavissa", "perillä", NULL };

static void
set_cue (SovCue *cue,
         const SovSentence *sentence,
         int at,
         SovTermKind kind,
         int confidence)
{
  *cue = (SovCue) { .by_sender = TRUE, .who = { .name = -1 }, .at = at, .kind = kind != 0 ? kind : sentence->kinds[at], .confidence = confidence };
}

/* Where the words end that the main clause is in: "kun saan osat" says nothing of its own. */
static int
main_end (const SovSentence *sentence,
          const SovStretch *stretch)
{
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_word_is_among (&sentence->words->items[at], subordinators))
      return at;
  return stretch->last;
}

static int
find_form (const SovSentence *sentence,
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
  return sov_stretch_is_coming (stretch, sentence) || find_form (sentence, stretch->first, stretch->last, SOV_DEED_GOING) != SOV_NO_WORD ||
         sov_sentence_has (sentence, stretch->first, stretch->last, SOV_LEXICON_PLACE | SOV_LEXICON_THING);
}

static gboolean
is_doing (SovVerbSense sense)
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
        set_cue (cue, sentence, at, 0, 750);
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
  int end = main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean goes = sov_word_is (sov_words_get (sentence->words, at), "menen") || sov_word_is (sov_words_get (sentence->words, at), "menemme");

      /* Where somebody goes is mostly nobody's business. */
      if (goes && find_form (sentence, at, end, SOV_DEED_GOING) == SOV_NO_WORD)
        continue;
      if (deed->form != SOV_DEED_OWN || !is_doing (deed->sense) || sov_sentence_is (sentence, at, SOV_LEXICON_STATE))
        continue;
      /* "Auton ajan" is a time too. */
      if (needs_more (sentence, at) && !has_more (sentence, stretch))
        return FALSE;
      set_cue (cue, sentence, at, deed->kind, 750);
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
  int end = main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      const SovWord *word = &sentence->words->items[at];

      if (!sov_word_is_among (word, intending) && !(sov_word_is_among (word, able) && sov_stretch_is_coming (stretch, sentence)))
        continue;
      set_cue (cue, sentence, at, SOV_TERM_SCHEDULE, 600);
      for (int next = at + 1; next < end; next++)
        if (sentence->deeds[next].form == SOV_DEED_INFINITIVE || sentence->deeds[next].maybe_infinitive)
          cue->kind = sentence->deeds[next].kind;
      return TRUE;
    }
  return FALSE;
}

/* "Antti" as who does it; then @cue says so. */
static gboolean
take_name (SovSentence *sentence,
           int at,
           SovCue *cue)
{
  const SovMention *mention = sov_sentence_mention (sentence, at);

  if (mention == NULL || mention->kase != SOV_NOUN_CASE_NOMINATIVE)
    return FALSE;
  cue->by_sender = FALSE;
  cue->who = (SovFoundWho) { mention->is_me ? SOV_FOUND_ME : SOV_FOUND_NAMED, mention->name, mention->ambiguous, sov_words_span (sentence->words, mention->first, mention->last) };
  return TRUE;
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
      set_cue (cue, sentence, at, SOV_TERM_CONTACT, 700);
      cue->has_kind = TRUE;
      return sentence->deeds[at].form == SOV_DEED_OWN || (at > stretch->first && take_name (sentence, at - 1, cue));
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
  set_cue (cue, sentence, at, 0, 600);
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
  int end = main_end (sentence, stretch);

  for (int at = stretch->first; at < end && sov_stretch_is_coming (stretch, sentence); at++)
    {
      if (!sov_word_is_among (&sentence->words->items[at], getting))
        continue;
      set_cue (cue, sentence, at, SOV_TERM_DELIVERY, 650);
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
  int end = main_end (sentence, stretch);

  if (read_in_touch (sentence, stretch, cue))
    return TRUE;
  if (!sov_stretch_is_coming (stretch, sentence) || !sov_sentence_has (sentence, stretch->first, end, SOV_LEXICON_PLACE))
    return FALSE;
  for (int at = stretch->first; at < end; at++)
    if (sov_word_is_among (&sentence->words->items[at], being))
      {
        set_cue (cue, sentence, at, SOV_TERM_SCHEDULE, 700);
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
  int end = main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean vaguely;

      if (deed->form != SOV_DEED_PASSIVE || !is_doing (deed->sense))
        continue;
      vaguely = !deed->sure || needs_more (sentence, at) || sov_word_is_among (&sentence->words->items[at], vague);
      if (vaguely && deed->sure && sov_sentence_has (sentence, stretch->first, end, SOV_LEXICON_EVENT))
        vaguely = FALSE;
      if (vaguely && !sov_stretch_is_coming (stretch, sentence))
        continue;
      set_cue (cue, sentence, at, deed->kind, deed->sure ? 650 : 500);
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
  int end = main_end (sentence, stretch);

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
      set_cue (cue, sentence, at, kind, 700);
      return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_time (const SovSentence *sentence,
            const SovStretch *stretch,
            int at)
{
  SovSpan span = sov_words_get (sentence->words, at)->span;

  return stretch->has_when && span.start >= stretch->when.words.start && span.end <= stretch->when.words.end;
}

/* "Soittaa", "tulee mittaamaan": only people do. Buses and Christmas come as well. */
static gboolean
is_doing_of_somebody (const SovSentence *sentence,
                      const SovStretch *stretch,
                      int at)
{
  const SovDeed *deed = &sentence->deeds[at];

  if (at >= stretch->last || deed->form != SOV_DEED_THIRD)
    return FALSE;
  return deed->kind != SOV_TERM_SCHEDULE || find_form (sentence, at, stretch->last, SOV_DEED_GOING) != SOV_NO_WORD;
}

/* Of a name that is not known only its endings tell that it is not who does it: "Jannelta". */
static gboolean
is_inflected (const char *text)
{
  static const char *const endings[] = { "lta", "ltä", "lle", "lla", "llä", "ssa", "ssä", "sta", "stä" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (text, endings[i]))
      return TRUE;
  return FALSE;
}

/* "Hän soittaa": somebody, and nobody can say here who. */
static gboolean
take_pronoun (const SovSentence *sentence,
              int at,
              SovCue *cue)
{
  if (!sov_word_is_among (sov_words_get (sentence->words, at), third_pronouns))
    return FALSE;
  cue->by_sender = FALSE;
  cue->who = (SovFoundWho) { .role = SOV_FOUND_NOBODY, .name = -1 };
  return TRUE;
}

/* "Jari": a name that is not known. */
static gboolean
take_unknown_name (const SovSentence *sentence,
                   const SovStretch *stretch,
                   int at,
                   SovCue *cue)
{
  const SovWord *word = sov_words_get (sentence->words, at);
  gboolean opens = at == 0 || sov_words_get (sentence->words, at - 1)->kind == SOV_WORD_MARK;

  if (!word->capital || word->kind != SOV_WORD_LETTERS || sentence->deeds[at].form != SOV_DEED_NONE || sov_sentence_is (sentence, at, G_MAXUINT32) || is_of_time (sentence, stretch, at))
    return FALSE;
  /* "Joulu tulee pian". */
  if (opens && stretch->has_when && stretch->when.due.ms == SOV_NO_TIME)
    return FALSE;
  if (sov_word_is_among (word, our) || is_inflected (word->text) || (opens && !is_doing_of_somebody (sentence, stretch, at + 1)))
    return FALSE;
  cue->by_sender = FALSE;
  cue->who = (SovFoundWho) { SOV_FOUND_NAMED, -1, FALSE, word->span };
  return TRUE;
}

/* "Meidän asentaja", "hän", "lasku": on the sender's side, or what the sender has made. */
static gboolean
is_subject (const SovSentence *sentence,
            int at)
{
  return sov_word_is_among (sov_words_get (sentence->words, at - 1), our) || sov_word_is_among (sov_words_get (sentence->words, at), it_pronouns) ||
         sov_sentence_is (sentence, at, SOV_LEXICON_PERSON | SOV_LEXICON_THING | SOV_LEXICON_EVENT);
}

/* Who or what the verb at @verb is said of; FALSE when nothing can be it. */
static gboolean
take_subject (SovSentence *sentence,
              const SovStretch *stretch,
              int verb,
              int end,
              SovCue *cue)
{
  for (int at = stretch->first; at < end; at++)
    if (at != verb && take_name (sentence, at, cue))
      return TRUE;
  for (int at = stretch->first; at < verb; at++)
    if (take_pronoun (sentence, at, cue) || take_unknown_name (sentence, stretch, at, cue))
      return TRUE;
  for (int at = stretch->first; at < end; at++)
    {
      if (at == verb || is_of_time (sentence, stretch, at) || !is_subject (sentence, at))
        continue;
      if (sentence->deeds[verb].kind == SOV_TERM_SCHEDULE && sov_sentence_is (sentence, at, SOV_LEXICON_THING))
        {
          cue->kind = sentence->kinds[at];
          cue->has_kind = TRUE;
        }
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_verb_before (const SovSentence *sentence,
                 const SovStretch *stretch,
                 int verb)
{
  for (int at = stretch->first; at < verb; at++)
    if (sentence->deeds[at].form != SOV_DEED_NONE && sentence->deeds[at].form != SOV_DEED_GOING)
      return TRUE;
  return FALSE;
}

/* "Antti soittaa", "meidän asentaja tulee huomenna", "auto valmistuu perjantaina". */
static gboolean
read_third (SovSentence *sentence,
            const SovStretch *stretch,
            SovCue *cue)
{
  int end = main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      if (sentence->deeds[at].form != SOV_DEED_THIRD || !is_doing (sentence->deeds[at].sense))
        continue;
      /* "Muista lähettää", "Antti ehtii soittaa": the verb before it tells. */
      if (sentence->deeds[at].maybe_infinitive && has_verb_before (sentence, stretch, at))
        continue;
      /* "Tuo" is that as well. */
      if (sov_word_is (sov_words_get (sentence->words, at), "tuo") && (at == stretch->first || !sov_words_get (sentence->words, at - 1)->capital))
        continue;
      set_cue (cue, sentence, at, sentence->deeds[at].kind, 650);
      return take_subject (sentence, stretch, at, end, cue) && (sov_stretch_is_coming (stretch, sentence) || (!cue->by_sender && (cue->who.name >= 0 || cue->kind == SOV_TERM_CONTACT)));
    }
  return FALSE;
}

/* "Auto on valmis perjantaina", "seuraava tunti on 26.11. klo 16". */
static gboolean
read_being (SovSentence *sentence,
            const SovStretch *stretch,
            SovCue *cue)
{
  int end = main_end (sentence, stretch);

  if (!sov_stretch_is_coming (stretch, sentence))
    return FALSE;
  for (int at = stretch->first; at < end; at++)
    {
      const SovWord *word = &sentence->words->items[at];
      gboolean is_ready = sov_sentence_is (sentence, at, SOV_LEXICON_PLACE) || sov_word_is_among (word, ready);
      gboolean is_event = sov_sentence_is (sentence, at, SOV_LEXICON_EVENT) && stretch->when.due.exact;

      if (!is_ready && !is_event)
        continue;
      for (int be = stretch->first; be < end; be++)
        if (sov_word_is (&sentence->words->items[be], "on") || sov_word_is (&sentence->words->items[be], "ovat"))
          {
            set_cue (cue, sentence, at, is_event ? SOV_TERM_SCHEDULE : SOV_TERM_DELIVERY, 600);
            return TRUE;
          }
    }
  return FALSE;
}

/* "Toimitus viimeistään pe klo 12": no verb at all. */
static gboolean
read_verbless (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  gboolean deadline = FALSE;
  int what = SOV_NO_WORD;

  for (int at = stretch->first; at < stretch->last; at++)
    {
      if (sentence->deeds[at].form != SOV_DEED_NONE && sentence->deeds[at].form != SOV_DEED_OTHER && sentence->deeds[at].form != SOV_DEED_DONE)
        return FALSE;
      deadline |= sov_word_is_among (&sentence->words->items[at], deadlines);
      if (what == SOV_NO_WORD && sov_sentence_is (sentence, at, SOV_LEXICON_THING | SOV_LEXICON_EVENT))
        what = at;
    }
  if (!sov_stretch_is_coming (stretch, sentence) || what == SOV_NO_WORD || (!deadline && !stretch->when.due.has_time))
    return FALSE;
  set_cue (cue, sentence, what, sentence->kinds[what], 500);
  return TRUE;
}

/* "Viimeistään perjantaina": an answer that is a time alone. */
static gboolean
read_deadline (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  if (!sov_stretch_is_coming (stretch, sentence))
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_word_is_among (&sentence->words->items[at], deadlines) && stretch->last - stretch->first <= 5 &&
        find_form (sentence, stretch->first, stretch->last, SOV_DEED_OTHER) == SOV_NO_WORD)
      {
        set_cue (cue, sentence, at, SOV_TERM_OTHER, 450);
        return TRUE;
      }
  return FALSE;
}

/* "Mä duunaan sen huomenna": a verb that no list has, after its pronoun. */
static gboolean
read_unknown_own (SovSentence *sentence,
                  const SovStretch *stretch,
                  SovCue *cue)
{
  int end = main_end (sentence, stretch);

  for (int at = stretch->first; at + 1 < end && sov_stretch_is_coming (stretch, sentence); at++)
    {
      const SovWord *word = &sentence->words->items[at + 1];

      if (!sov_word_is_among (&sentence->words->items[at], own_pronouns) || word->kind != SOV_WORD_LETTERS || sentence->deeds[at + 1].form != SOV_DEED_NONE)
        continue;
      if (sov_sentence_is (sentence, at + 1, SOV_LEXICON_STATE) || !(g_str_has_suffix (word->text, "n") || g_str_has_suffix (word->text, "mme")) ||
          g_str_has_suffix (word->text, "in") || g_str_has_suffix (word->text, "imme") || g_str_has_suffix (word->text, "een"))
        continue;
      set_cue (cue, sentence, at + 1, 0, 500);
      return TRUE;
    }
  return FALSE;
}

/* "Lupasin soittaa huomenna", "sovittiin että tulen maanantaina": said before, still to come. */
static gboolean
read_promised (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  SovWords words = { .items = sentence->words->items + stretch->first, .n = stretch->last - stretch->first };

  if (!sov_stretch_is_coming (stretch, sentence) && sov_span_is_empty (sov_term_words_amount (&words)))
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean promised = deed->sense == SOV_VERB_PROMISE && (deed->own || deed->form == SOV_DEED_PAST);

      if (!promised && !(deed->sense == SOV_VERB_AGREE && (deed->form == SOV_DEED_DONE || deed->form == SOV_DEED_PAST)))
        continue;
      set_cue (cue, sentence, at + 1, 0, 600);
      for (int who = stretch->first; !deed->own && promised && who < at; who++)
        if (take_name (sentence, who, cue) || take_unknown_name (sentence, stretch, who, cue))
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
    read_promised, read_phrase, read_given, read_own, read_able, read_present, read_getting_ready, read_arranged, read_passive, read_third, read_being, read_verbless, read_deadline, read_unknown_own
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i](sentence, stretch, cue))
      return TRUE;
  return FALSE;
}
