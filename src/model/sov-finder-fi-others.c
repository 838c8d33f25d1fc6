/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes a Finnish stretch a promise of somebody or something else:
 * "Antti soittaa", "auto on valmis", and what has no verb at all. Names are
 * sure; a capital letter alone is not. */

#include "model/sov-finder-fi-private.h"

static const char *const deadlines[] = { "viimeistään", "mennessä", NULL };
static const char *const third_pronouns[] = { "hän", "he", NULL };
static const char *const it_pronouns[] = { "se", "ne", "tämä", "nämä", NULL };
static const char *const our[] = { "meidän", "minun", "meiltä", "minulta", NULL };
static const char *const ready[] = { "valmis", "valmiina", "valmiit", "valmiita", "valmista", "valmiiksi", "noudettavissa", "haettavissa", "ladattavissa", "perillä", "tulossa", "lähdössä", NULL };

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
  return deed->kind != SOV_TERM_SCHEDULE || sov_finnish_find_form (sentence, at, stretch->last, SOV_DEED_GOING) != SOV_NO_WORD;
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

/* "Antti" as who does it; then @cue says so. */
gboolean
sov_finnish_take_name (SovSentence *sentence,
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

/* "Jari": a name that is not known. */
gboolean
sov_finnish_take_unknown_name (const SovSentence *sentence,
                               const SovStretch *stretch,
                               int at,
                               SovCue *cue)
{
  const SovWord *word = sov_words_get (sentence->words, at);
  gboolean opens = at == 0 || sov_words_get (sentence->words, at - 1)->kind == SOV_WORD_MARK;

  if (take_pronoun (sentence, at, cue))
    return TRUE;
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

/* "Antilta tulee tarjous". */
static void
take_giver (SovSentence *sentence,
            const SovStretch *stretch,
            SovCue *cue)
{
  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovMention *mention = sov_sentence_mention (sentence, at);

      if (mention == NULL || mention->kase != SOV_NOUN_CASE_ABLATIVE)
        continue;
      cue->by_sender = FALSE;
      cue->who = (SovFoundWho) { mention->is_me ? SOV_FOUND_ME : SOV_FOUND_NAMED, mention->name, mention->ambiguous, sov_words_span (sentence->words, mention->first, mention->last) };
      return;
    }
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
    if (at != verb && sov_finnish_take_name (sentence, at, cue))
      return TRUE;
  for (int at = stretch->first; at < verb; at++)
    if (sov_finnish_take_unknown_name (sentence, stretch, at, cue))
      return TRUE;
  for (int at = stretch->first; at < end; at++)
    {
      if (at == verb || is_of_time (sentence, stretch, at) || !is_subject (sentence, at))
        continue;
      if (sentence->deeds[verb].kind == SOV_TERM_SCHEDULE && sov_sentence_is (sentence, at, SOV_LEXICON_THING))
        {
          cue->kind = sentence->kinds[at];
          cue->has_kind = TRUE;
          take_giver (sentence, stretch, cue);
        }
      return TRUE;
    }
  return FALSE;
}

/* Whether it promises without a time: a named one's deed, "kuitti tulee sähköpostiin", "teille
 * tulee vahvistus". */
static gboolean
needs_no_time (const SovSentence *sentence,
               const SovStretch *stretch,
               const SovCue *cue)
{
  static const char *const readers[] = { "sinulle", "teille", NULL };

  if (!cue->by_sender && (cue->who.name >= 0 || cue->kind == SOV_TERM_CONTACT))
    return TRUE;
  if (!cue->has_kind)
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_word_is_among (sov_words_get (sentence->words, at), readers))
      return TRUE;
  return cue->kind == SOV_TERM_INVOICING || cue->kind == SOV_TERM_COMPENSATION;
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
gboolean
sov_finnish_read_third (SovSentence *sentence,
                        const SovStretch *stretch,
                        SovCue *cue)
{
  int end = sov_finnish_main_end (sentence, stretch);

  for (int at = stretch->first; at < end; at++)
    {
      if (sentence->deeds[at].form != SOV_DEED_THIRD || !sov_finnish_is_doing (sentence->deeds[at].sense))
        continue;
      /* "Muista lähettää", "Antti ehtii soittaa": the verb before it tells. */
      if (sentence->deeds[at].maybe_infinitive && has_verb_before (sentence, stretch, at))
        continue;
      /* "Tuo" is that as well. */
      if (sov_word_is (sov_words_get (sentence->words, at), "tuo") && (at == stretch->first || !sov_words_get (sentence->words, at - 1)->capital))
        continue;
      sov_finnish_set_cue (cue, sentence, at, sentence->deeds[at].kind, 650);
      return take_subject (sentence, stretch, at, end, cue) && (sov_stretch_is_coming (stretch, sentence) || needs_no_time (sentence, stretch, cue));
    }
  return FALSE;
}

/* "Voit noutaa kakun lauantaina", "auton saa huomenna". */
gboolean
sov_finnish_read_allowed (SovSentence *sentence,
                          const SovStretch *stretch,
                          SovCue *cue)
{
  static const char *const can[] = { "voit", "voitte", "voi", NULL };
  static const char *const fetching[] = { "hakea", "noutaa", NULL };
  gboolean may = FALSE;

  for (int at = stretch->first; at < stretch->last && sov_stretch_is_coming (stretch, sentence); at++)
    {
      const SovWord *word = &sentence->words->items[at];
      gboolean is_given = sov_word_is (word, "saa") && sov_sentence_has (sentence, stretch->first, stretch->last, SOV_LEXICON_THING);

      may |= sov_word_is_among (word, can);
      if (!is_given && !(may && sov_word_is_among (word, fetching)))
        continue;
      sov_finnish_set_cue (cue, sentence, at, SOV_TERM_DELIVERY, 600);
      return TRUE;
    }
  return FALSE;
}

/* "Auto on valmis perjantaina", "seuraava tunti on 26.11. klo 16". */
gboolean
sov_finnish_read_being (SovSentence *sentence,
                        const SovStretch *stretch,
                        SovCue *cue)
{
  int end = sov_finnish_main_end (sentence, stretch);

  if (!sov_stretch_is_coming (stretch, sentence))
    return FALSE;
  for (int at = stretch->first; at < end; at++)
    {
      const SovWord *word = &sentence->words->items[at];

      /* "Minulla on palaveri": what somebody else has with me. */
      if (sov_word_is (word, "minulla"))
        return FALSE;
    }
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
            sov_finnish_set_cue (cue, sentence, at, is_event ? SOV_TERM_SCHEDULE : SOV_TERM_DELIVERY, 600);
            return TRUE;
          }
    }
  return FALSE;
}

/* "Toimitus viimeistään pe klo 12": no verb at all. */
gboolean
sov_finnish_read_verbless (SovSentence *sentence,
                           const SovStretch *stretch,
                           SovCue *cue)
{
  gboolean deadline = FALSE;
  int what = SOV_NO_WORD;

  for (int at = stretch->first; at < stretch->last; at++)
    {
      if (sentence->deeds[at].form != SOV_DEED_NONE && sentence->deeds[at].form != SOV_DEED_OTHER && sentence->deeds[at].form != SOV_DEED_DONE)
        return FALSE;
      if (sov_sentence_is (sentence, at, SOV_LEXICON_STATE))
        return FALSE;
      deadline |= sov_word_is_among (&sentence->words->items[at], deadlines) || sov_word_is_among (&sentence->words->items[at], ready);
      if (what == SOV_NO_WORD && sov_sentence_is (sentence, at, SOV_LEXICON_THING | SOV_LEXICON_EVENT))
        what = at;
    }
  if (!sov_stretch_is_coming (stretch, sentence) || what == SOV_NO_WORD)
    return FALSE;
  /* "Luovutus 1.12." */
  deadline |= stretch->when.due.has_time || (stretch->when.due.exact && sov_sentence_is (sentence, what, SOV_LEXICON_EVENT));
  if (!deadline)
    return FALSE;
  sov_finnish_set_cue (cue, sentence, what, sentence->kinds[what], 500);
  return TRUE;
}

/* "Viimeistään perjantaina": an answer that is a time alone. */
gboolean
sov_finnish_read_deadline (SovSentence *sentence,
                           const SovStretch *stretch,
                           SovCue *cue)
{
  if (!sov_stretch_is_coming (stretch, sentence))
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_word_is_among (&sentence->words->items[at], deadlines) && stretch->last - stretch->first <= 5 &&
        sov_finnish_find_form (sentence, stretch->first, stretch->last, SOV_DEED_OTHER) == SOV_NO_WORD)
      {
        sov_finnish_set_cue (cue, sentence, at, SOV_TERM_OTHER, 450);
        return TRUE;
      }
  return FALSE;
}
