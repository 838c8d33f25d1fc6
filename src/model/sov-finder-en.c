/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes an English stretch a promise: "will" and its like with whoever
 * stands before them, and a present that has a time to come. The rules stand
 * in their order, the surest first. */

#include "model/sov-finder-private.h"
#include "model/sov-term-words.h"

typedef gboolean (*Rule) (SovSentence *sentence,
                          const SovStretch *stretch,
                          SovCue *cue);

static const char *const own_will[] = { "i'll", "we'll", NULL };
static const char *const readers_will[] = { "you'll", NULL };
static const char *const third_will[] = { "he'll", "she'll", "they'll", "it'll", "that'll", "there'll", NULL };
static const char *const wills[] = { "will", "shall", NULL };
static const char *const own_pronouns[] = { "i", "we", NULL };
static const char *const own_being[] = { "i'm", "we're", "am", NULL };
static const char *const being[] = { "is", "are", "'s", NULL };
static const char *const third_pronouns[] = { "he", "she", "they", NULL };
static const char *const it_will[] = { "it'll", "that'll", NULL };
static const char *const it_pronouns[] = { "it", "that", "this", NULL };
static const char *const our[] = { "our", "my", "the", "your", NULL };
static const char *const getting[] = { "get", "receive", "have", "hear", "find", "see", "be", NULL };
static const char *const being_there[] = { "there", "here", "at", "with", "round", "over", NULL };
static const char *const adverbs[] = { "also", "then", "just", "only", "definitely", "certainly", "surely", "gladly", "happily", "now", "still", "both", "all", "of", "course", "personally", "myself", NULL };
static const char *const vocatives[] = { "mate", "buddy", "man", "dear", NULL };
static const char *const subordinators[] = { "when", "that", "which", "who", "because", "since", "until", "while", "before", "after", "once", NULL };
static const char *const ready[] = { "ready", "done", "finished", "delivered", "available", "with", "there", "here", "complete", NULL };

static const SovWord *
word_at (const SovSentence *sentence,
         int at)
{
  return sov_words_get (sentence->words, at);
}

static SovTermKind
kind_after (const SovSentence *sentence,
            const SovStretch *stretch,
            int at)
{
  for (; at < stretch->last; at++)
    if (sentence->deeds[at].form != SOV_DEED_NONE && sentence->deeds[at].kind != 0)
      return sentence->deeds[at].kind;
  return 0;
}

static void
set_cue (SovCue *cue,
         const SovSentence *sentence,
         const SovStretch *stretch,
         int at,
         int confidence)
{
  *cue = (SovCue) { .by_sender = TRUE, .who = { .name = -1 }, .at = at, .kind = kind_after (sentence, stretch, at), .confidence = confidence };
  if (cue->kind == 0)
    cue->kind = sentence->kinds[at];
}

/* The first word of the stretch that is said when the one before is left out: "(I) will call". */
static gboolean
opens (const SovSentence *sentence,
       const SovStretch *stretch,
       int at)
{
  for (int before = stretch->first; before < at; before++)
    if (word_at (sentence, before)->kind != SOV_WORD_MARK && !sov_sentence_is (sentence, before, SOV_LEXICON_NOD) && !sov_word_is_among (word_at (sentence, before), adverbs) &&
        !sov_word_is_among (word_at (sentence, before), vocatives))
      return FALSE;
  return TRUE;
}

/* "Mikko", "our plumber", "the guys", "Pihlajan Huolto" before word @at. */
static gboolean
take_subject (SovSentence *sentence,
              const SovStretch *stretch,
              int at,
              SovCue *cue)
{
  const SovWord *before = word_at (sentence, at - 1);

  for (int first = stretch->first; first < at; first++)
    {
      const SovMention *mention = sov_sentence_mention (sentence, first);

      if (mention == NULL || mention->last > at || mention->last < at - 1)
        continue;
      cue->by_sender = FALSE;
      cue->who = (SovFoundWho) { mention->is_me ? SOV_FOUND_ME : SOV_FOUND_NAMED, mention->name, mention->ambiguous, sov_words_span (sentence->words, mention->first, mention->last) };
      return TRUE;
    }
  if (at <= stretch->first)
    return FALSE;
  if (sov_word_is_among (before, third_pronouns))
    {
      /* Somebody, and nobody can say here who. */
      cue->by_sender = FALSE;
      cue->who = (SovFoundWho) { .role = SOV_FOUND_NOBODY, .name = -1 };
      return TRUE;
    }
  if (sov_sentence_is (sentence, at - 1, SOV_LEXICON_PERSON))
    return TRUE;
  if ((at - 1 == stretch->first || sov_word_is_among (word_at (sentence, at - 2), our) || sov_word_is_among (word_at (sentence, stretch->first), our)) && sov_sentence_is (sentence, at - 1, SOV_LEXICON_THING | SOV_LEXICON_EVENT))
    return TRUE;
  if (before->kind != SOV_WORD_LETTERS || !before->capital || (at - 1 == stretch->first && sov_word_is (word_at (sentence, at + 1), "be")) || (at - 1 == 0 && sentence->deeds[0].form != SOV_DEED_NONE) || sov_sentence_is (sentence, at - 1, G_MAXUINT32))
    return FALSE;
  /* "Christmas is coming soon", "School starts in August". */
  if ((at - 1 == 0 && sentence->deeds[at].sense == SOV_VERB_START) || sov_word_is_among (before, third_will) || (at - 1 == 0 && stretch->has_when && stretch->when.due.ms == SOV_NO_TIME))
    return FALSE;
  cue->by_sender = FALSE;
  cue->who = (SovFoundWho) { SOV_FOUND_NAMED, -1, FALSE, before->span };
  return TRUE;
}

/* "I promise", "leave it with me". */
static gboolean
read_phrase (SovSentence *sentence,
             const SovStretch *stretch,
             SovCue *cue)
{
  for (int at = stretch->first; at < stretch->last; at++)
    if (sov_sentence_is (sentence, at, SOV_LEXICON_PROMISE))
      {
        set_cue (cue, sentence, stretch, at, 750);
        if (sentence->kinds[at] != 0)
          cue->kind = sentence->kinds[at];
        cue->has_kind = sentence->kinds[at] != 0;
        return TRUE;
      }
  return FALSE;
}

static int
skip_adverbs (const SovSentence *sentence,
              int at)
{
  while (sov_word_is_among (word_at (sentence, at), adverbs))
    at++;
  return at;
}

/* "The invoice will be sent", "it will be ready"; never "it will rain". */
static gboolean
read_thing_will (SovSentence *sentence,
                 const SovStretch *stretch,
                 int verb)
{
  static const char *const happening[] = { "arrive", "come", "start", "begin", "include", "cost", "follow", "take", "stay", "remain", "go", NULL };
  static const char *const happening_to_it[] = { "arrive", "come", "start", "begin", "include", "cost", "follow", NULL };
  gboolean there = sov_word_is (word_at (sentence, verb - 2), "there") || sov_word_is (word_at (sentence, verb - 1), "there'll");
  gboolean is_it = sov_word_is_among (word_at (sentence, verb - 1), it_will) || sov_word_is_among (word_at (sentence, verb - 2), it_pronouns);
  gboolean is_thing = sov_sentence_has (sentence, there ? verb : stretch->first, there ? stretch->last : verb, SOV_LEXICON_THING | SOV_LEXICON_EVENT);
  int after = skip_adverbs (sentence, verb + 1);

  if (!sov_word_is (word_at (sentence, verb), "be"))
    return (is_thing || is_it) && sov_word_is_among (word_at (sentence, verb), is_it ? happening_to_it : happening);
  if (sentence->deeds[after].form == SOV_DEED_DONE || sentence->deeds[after].form == SOV_DEED_PAST || g_str_has_suffix (word_at (sentence, after)->text, "ed"))
    return TRUE;
  if (is_it)
    return sov_word_is_among (word_at (sentence, after), ready);
  return is_thing && (there || sov_stretch_is_coming (stretch, sentence) || sov_word_is_among (word_at (sentence, after), ready));
}

/* "I'll be there", "I'll be sending it"; "I'll be away" is of no use to anybody. */
static gboolean
is_being_of_use (const SovSentence *sentence,
                 const SovStretch *stretch,
                 int from)
{
  static const char *const useful[] = { "touch", "with", "ready", "done", "over", "round", "back", "happy", "glad", "responsible", NULL };

  for (int at = from; at < stretch->last; at++)
    if (sov_sentence_is (sentence, at, SOV_LEXICON_PLACE) || sov_word_is_among (word_at (sentence, at), useful) ||
        sentence->deeds[at].form == SOV_DEED_GOING || sentence->deeds[at].form == SOV_DEED_DONE)
      return TRUE;
  return FALSE;
}

/* What stands after "will" at @verb, before which @subject is. */
static gboolean
read_will_of (SovSentence *sentence,
              const SovStretch *stretch,
              int subject,
              int verb,
              SovCue *cue)
{
  const SovWord *who = word_at (sentence, subject);

  /* "I will": what was asked. */
  if (verb >= stretch->last && subject == stretch->first && sov_word_is_among (who, own_pronouns))
    return TRUE;
  if (word_at (sentence, verb)->kind != SOV_WORD_LETTERS || verb >= stretch->last)
    return FALSE;
  if (sov_word_is_among (who, own_will) || sov_word_is_among (who, own_pronouns))
    return !sov_word_is (word_at (sentence, verb), "be") || is_being_of_use (sentence, stretch, verb + 1);
  if (sov_word_is_among (who, readers_will) || sov_word_is (who, "you"))
    return sov_word_is_among (word_at (sentence, verb), getting) &&
           (sov_stretch_is_coming (stretch, sentence) || sov_sentence_has (sentence, verb, stretch->last, SOV_LEXICON_THING) || sentence->deeds[verb].sense == SOV_VERB_RECEIVE);
  if (sov_word_is_among (who, wills))
    return opens (sentence, stretch, subject);
  if (sov_word_is (who, "he'll") || sov_word_is (who, "she'll") || sov_word_is (who, "they'll"))
    {
      cue->by_sender = FALSE;
      cue->who = (SovFoundWho) { .role = SOV_FOUND_NOBODY, .name = -1 };
      return sentence->deeds[verb].form != SOV_DEED_NONE;
    }
  if (sov_word_is (who, "there'll") || sov_word_is_among (who, it_will) || sov_word_is_among (who, it_pronouns))
    return read_thing_will (sentence, stretch, verb);
  if (take_subject (sentence, stretch, subject + 1, cue) && (!cue->by_sender || !sov_sentence_is (sentence, subject, SOV_LEXICON_THING | SOV_LEXICON_EVENT)))
    return sentence->deeds[verb].form != SOV_DEED_NONE || sov_stretch_is_coming (stretch, sentence);
  return read_thing_will (sentence, stretch, verb);
}

/* "I'll call", "we will come", "Mikko will bring", "will send". */
static gboolean
read_will (SovSentence *sentence,
           const SovStretch *stretch,
           SovCue *cue)
{
  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovWord *word = word_at (sentence, at);
      int subject = at;

      if (sov_word_is_among (word, subordinators))
        return FALSE;
      if (sov_word_is_among (word, wills))
        subject = at > stretch->first && !opens (sentence, stretch, at) ? at - 1 : at;
      else if (!sov_word_is_among (word, own_will) && !sov_word_is_among (word, readers_will) && !sov_word_is_among (word, third_will))
        continue;
      set_cue (cue, sentence, stretch, at + 1, 800);
      return read_will_of (sentence, stretch, subject, skip_adverbs (sentence, at + 1), cue);
    }
  return FALSE;
}

/* "I'm" before word @at, or "we are". */
static gboolean
am_before (const SovSentence *sentence,
           int at)
{
  const SovWord *before = word_at (sentence, at - 1);

  return sov_word_is_among (before, own_being) || (sov_word_is (before, "are") && sov_word_is (word_at (sentence, at - 2), "we"));
}

/* "I'm going to fix", "Sari is going to contact", "(I am) gonna mow". */
static gboolean
read_going (SovSentence *sentence,
            const SovStretch *stretch,
            SovCue *cue)
{
  for (int at = stretch->first; at + 2 < stretch->last; at++)
    {
      const SovWord *before = word_at (sentence, at - 1);

      if (!sov_word_is (word_at (sentence, at), "going") || !sov_word_is (word_at (sentence, at + 1), "to"))
        continue;
      /* "I'm going to Spain". */
      if (word_at (sentence, at + 2)->capital)
        return FALSE;
      set_cue (cue, sentence, stretch, at + 2, 750);
      if (am_before (sentence, at) || opens (sentence, stretch, at))
        return TRUE;
      if (!sov_word_is_among (before, being))
        return FALSE;
      return take_subject (sentence, stretch, at - 1, cue) || (sov_word_is (word_at (sentence, at + 2), "be") && sov_stretch_is_coming (stretch, sentence));
    }
  return FALSE;
}

/* "Let me check and get back to you", "let's meet on Monday". */
static gboolean
read_let (SovSentence *sentence,
          const SovStretch *stretch,
          SovCue *cue)
{
  for (int at = stretch->first; at + 1 < stretch->last; at++)
    {
      gboolean own = sov_word_is (word_at (sentence, at), "let") && (sov_word_is (word_at (sentence, at + 1), "me") || sov_word_is (word_at (sentence, at + 1), "us"));
      gboolean both = sov_word_is (word_at (sentence, at), "let's") && sov_stretch_is_coming (stretch, sentence);

      if (!own && !both)
        continue;
      set_cue (cue, sentence, stretch, at + (own ? 2 : 1), 600);
      if (both)
        {
          cue->kind = SOV_TERM_SCHEDULE;
          cue->has_kind = TRUE;
        }
      return at + (own ? 2 : 1) < stretch->last;
    }
  return FALSE;
}

/* "I'm sending it", "sending it now": as good as done. */
static gboolean
is_giving_now (const SovSentence *sentence,
               const SovStretch *stretch,
               int at,
               SovTermKind kind)
{
  gboolean own = am_before (sentence, at);
  gboolean now = FALSE;

  if (kind != SOV_TERM_DELIVERY && kind != SOV_TERM_COMPENSATION && (kind != SOV_TERM_PRICE || own))
    return FALSE;
  for (int i = at + 1; i < stretch->last; i++)
    now |= sov_word_is (word_at (sentence, i), "now");
  return own || (now && opens (sentence, stretch, at));
}

/* "I'm bringing it tomorrow", "Mikko is coming at 2", "sending it tonight". */
static gboolean
read_progressive (SovSentence *sentence,
                  const SovStretch *stretch,
                  SovCue *cue)
{
  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovWord *before = word_at (sentence, at - 1);
      gboolean guessed = g_str_has_suffix (word_at (sentence, at)->text, "ing") && am_before (sentence, at);

      if (sov_word_is_among (word_at (sentence, at), subordinators))
        return FALSE;
      if ((sentence->deeds[at].form != SOV_DEED_GOING && !guessed) || sentence->deeds[at].sense == SOV_VERB_RECEIVE)
        continue;
      if (sov_word_is (word_at (sentence, at), "going") && sov_word_is (word_at (sentence, at + 1), "to"))
        continue;
      set_cue (cue, sentence, stretch, at, 650);
      if (!sov_stretch_is_coming (stretch, sentence) && !is_giving_now (sentence, stretch, at, cue->kind))
        return FALSE;
      /* "Photos coming tomorrow". */
      if (am_before (sentence, at) || opens (sentence, stretch, at) || (at == stretch->first + 1 && sov_sentence_is (sentence, at - 1, SOV_LEXICON_THING)))
        return TRUE;
      return sov_word_is_among (before, being) && take_subject (sentence, stretch, at - 1, cue);
    }
  return FALSE;
}

/* "See you on Tuesday at 5.30". */
static gboolean
read_seeing (SovSentence *sentence,
             const SovStretch *stretch,
             SovCue *cue)
{
  for (int at = stretch->first; at + 1 < stretch->last; at++)
    if (sov_word_is (word_at (sentence, at), "see") && sov_word_is (word_at (sentence, at + 1), "you") && sov_stretch_is_coming (stretch, sentence) && stretch->when.due.ms != SOV_NO_TIME)
      {
        set_cue (cue, sentence, stretch, at, 600);
        cue->kind = SOV_TERM_SCHEDULE;
        return TRUE;
      }
  return FALSE;
}

/* "Call you tomorrow", "be there at 9": who says so left "I'll" out. */
static gboolean
read_elided (SovSentence *sentence,
             const SovStretch *stretch,
             SovCue *cue)
{
  for (int at = stretch->first; at + 1 < stretch->last && sov_stretch_is_coming (stretch, sentence); at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean is_there = sov_word_is (word_at (sentence, at), "be") && sov_word_is_among (word_at (sentence, at + 1), being_there) &&
                          stretch->when.due.has_time;
      gboolean calls = deed->form == SOV_DEED_INFINITIVE && deed->kind == SOV_TERM_CONTACT && sov_word_is (word_at (sentence, at + 1), "you");

      if (!opens (sentence, stretch, at))
        return FALSE;
      if (!is_there && !calls)
        continue;
      set_cue (cue, sentence, stretch, at, 550);
      cue->kind = is_there ? SOV_TERM_SCHEDULE : SOV_TERM_CONTACT;
      cue->has_kind = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* "It ships tomorrow", "your parts arrive on Tuesday". */
static gboolean
read_happening (SovSentence *sentence,
                const SovStretch *stretch,
                SovCue *cue)
{
  for (int at = stretch->first + 1; at < stretch->last && sov_stretch_is_coming (stretch, sentence); at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      const SovWord *before = word_at (sentence, at - 1);
      gboolean is_it = deed->form == SOV_DEED_THIRD && sov_word_is_among (before, it_pronouns);
      gboolean are_things = deed->form == SOV_DEED_INFINITIVE && g_str_has_suffix (before->text, "s") &&
                            sov_sentence_is (sentence, at - 1, SOV_LEXICON_THING | SOV_LEXICON_EVENT);

      if (sov_word_is_among (before, subordinators))
        return FALSE;
      /* "It starts to rain". */
      if (sov_word_is (word_at (sentence, at + 1), "to"))
        return FALSE;
      if ((deed->kind != SOV_TERM_DELIVERY && deed->kind != SOV_TERM_SCHEDULE) || !(is_it || are_things))
        continue;
      set_cue (cue, sentence, stretch, at, 550);
      if (are_things && sentence->kinds[at - 1] != 0)
        {
          cue->kind = sentence->kinds[at - 1];
          cue->has_kind = TRUE;
        }
      return TRUE;
    }
  return FALSE;
}

/* "We start on Friday at 9", "Mikko comes tomorrow", "Maija pays for it". */
static gboolean
read_present (SovSentence *sentence,
              const SovStretch *stretch,
              SovCue *cue)
{
  gboolean coming = sov_stretch_is_coming (stretch, sentence);

  for (int at = stretch->first + 1; at < stretch->last; at++)
    {
      const SovDeed *deed = &sentence->deeds[at];
      gboolean pays = deed->sense == SOV_VERB_PAY || deed->sense == SOV_VERB_INVOICE;
      gboolean own = deed->form == SOV_DEED_INFINITIVE && sov_word_is_among (word_at (sentence, at - 1), own_pronouns);

      if (sov_word_is_among (word_at (sentence, at), subordinators))
        return FALSE;
      if (deed->sense == SOV_VERB_BE || deed->sense == SOV_VERB_MAY || deed->sense == SOV_VERB_MUST || deed->sense == SOV_VERB_RECEIVE || (!own && deed->form != SOV_DEED_THIRD))
        continue;
      set_cue (cue, sentence, stretch, at, 600);
      if (!coming && !pays)
        return FALSE;
      return own || (take_subject (sentence, stretch, at, cue) && (coming || cue->who.name >= 0));
    }
  return FALSE;
}

/* "I promised to call tomorrow", "we agreed on 1200 euros": said before, still to come. */
static gboolean
read_promised (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  static const char *const having[] = { "has", "have", "had", NULL };
  SovWords words = { .items = sentence->words->items + stretch->first, .n = stretch->last - stretch->first };

  for (int at = stretch->first + 1; at < stretch->last; at++)
    {
      gboolean promised = sov_word_is (word_at (sentence, at), "promised");
      int subject = sov_word_is_among (word_at (sentence, at - 1), having) ? at - 1 : at;
      gboolean agreed = sov_word_is (word_at (sentence, at), "agreed") && sov_word_is_among (word_at (sentence, at - 1), own_pronouns);

      if (!promised && !agreed)
        continue;
      if (!sov_stretch_is_coming (stretch, sentence) && (promised || sov_span_is_empty (sov_term_words_amount (&words))))
        return FALSE;
      set_cue (cue, sentence, stretch, at + 1, 600);
      return sov_word_is_among (word_at (sentence, subject - 1), own_pronouns) || take_subject (sentence, stretch, subject, cue);
    }
  return FALSE;
}

/* "I've booked you for Monday at 9". */
static gboolean
read_arranged (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  int at = sov_stretch_find_arranged (stretch, sentence);

  if (at == SOV_NO_WORD)
    return FALSE;
  set_cue (cue, sentence, stretch, at, 600);
  cue->kind = SOV_TERM_SCHEDULE;
  return TRUE;
}

/* "You can pick up the car tomorrow". */
static gboolean
read_allowed (SovSentence *sentence,
              const SovStretch *stretch,
              SovCue *cue)
{
  static const char *const taking[] = { "pick", "collect", "have", "get", "expect", "fetch", NULL };

  for (int at = stretch->first; at + 2 < stretch->last && sov_stretch_is_coming (stretch, sentence); at++)
    if (sov_word_is (word_at (sentence, at), "you") && sov_word_is (word_at (sentence, at + 1), "can") && sov_word_is_among (word_at (sentence, at + 2), taking))
      {
        set_cue (cue, sentence, stretch, at + 2, 600);
        cue->kind = SOV_TERM_DELIVERY;
        return TRUE;
      }
  return FALSE;
}

/* "Your next lesson is on 26 November", "the car is ready on Friday". */
static gboolean
read_being (SovSentence *sentence,
            const SovStretch *stretch,
            SovCue *cue)
{
  for (int at = stretch->first + 1; at + 1 < stretch->last && sov_stretch_is_coming (stretch, sentence); at++)
    {
      gboolean takes = sov_word_is (word_at (sentence, at), "takes") && sov_word_is (word_at (sentence, at + 1), "place");
      gboolean is = sov_word_is (word_at (sentence, at), "is") || sov_word_is (word_at (sentence, at), "are");
      gboolean is_event = sov_sentence_is (sentence, at - 1, SOV_LEXICON_EVENT) && stretch->when.due.exact;
      gboolean is_ready = is && sov_word_is_among (word_at (sentence, at + 1), ready);

      if (!takes && !(is && is_event) && !is_ready)
        continue;
      set_cue (cue, sentence, stretch, at, 600);
      cue->kind = takes || is_event ? SOV_TERM_SCHEDULE : SOV_TERM_DELIVERY;
      return TRUE;
    }
  return FALSE;
}

/* "Delivery by Friday". */
static gboolean
read_verbless (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  static const char *const objects[] = { "me", "us", "him", "her", "them", "it", "my", "the", NULL };
  gboolean deadline = FALSE;
  int what = SOV_NO_WORD;

  for (int at = stretch->first; at < stretch->last; at++)
    {
      const SovWord *word = word_at (sentence, at);
      gboolean noun = sov_sentence_is (sentence, at, SOV_LEXICON_THING | SOV_LEXICON_EVENT);

      gboolean commands = at == stretch->first && sov_word_is_among (word_at (sentence, at + 1), objects);

      if ((!noun || commands) && sentence->deeds[at].form != SOV_DEED_NONE)
        return FALSE;
      deadline |= sov_word_is (word, "by") || sov_word_is (word, "latest") || sov_words_spell (sentence->words, at, "no later than") > 0;
      if (what == SOV_NO_WORD && noun && !sov_word_is (word, "it"))
        what = at;
    }
  if (!sov_stretch_is_coming (stretch, sentence) || what == SOV_NO_WORD || !(deadline || stretch->when.due.exact))
    return FALSE;
  set_cue (cue, sentence, stretch, what, 500);
  return TRUE;
}

/* "By Friday", "Friday at the latest": an answer that is a time alone. */
static gboolean
read_deadline (SovSentence *sentence,
               const SovStretch *stretch,
               SovCue *cue)
{
  gboolean deadline = FALSE;

  if (!sov_stretch_is_coming (stretch, sentence) || stretch->last - stretch->first > 5)
    return FALSE;
  for (int at = stretch->first; at < stretch->last; at++)
    {
      if (sentence->deeds[at].form != SOV_DEED_NONE)
        return FALSE;
      deadline |= sov_word_is (word_at (sentence, at), "by") || sov_word_is (word_at (sentence, at), "latest") || sov_words_spell (sentence->words, at, "no later than") > 0;
    }
  set_cue (cue, sentence, stretch, stretch->first, 450);
  return deadline;
}

gboolean
sov_finder_read_english (SovSentence *sentence,
                         const SovStretch *stretch,
                         SovCue *cue)
{
  static const Rule rules[] = {
    read_promised, read_phrase, read_going, read_will, read_let, read_progressive, read_seeing, read_allowed, read_arranged, read_being, read_elided, read_happening, read_present, read_verbless, read_deadline
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (rules[i](sentence, stretch, cue))
      return TRUE;
  return FALSE;
}
