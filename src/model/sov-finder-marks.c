/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each word of a sentence may mean: by the entries of the word lists, and
 * as the form of a verb. It judges nothing; the rules of a language do. */

#include "model/sov-finder-private.h"

#include <string.h>

typedef struct
{
  SovSentence *sentence;
  int at;
} Marking;

static void
mark_word (const SovLexiconEntry *entry,
           gpointer data)
{
  const Marking *marking = data;

  marking->sentence->flags[marking->at] |= entry->flag;
  if (entry->kind != 0)
    marking->sentence->kinds[marking->at] = entry->kind;
}

static gboolean
is_entry_at (const SovSentence *self,
             const SovLexiconEntry *entry,
             int at)
{
  for (guint i = 0; i < entry->n_words; i++)
    if (!sov_word_is (sov_words_get (self->words, at + (int) i), entry->words[i]))
      return FALSE;
  return TRUE;
}

/* Entries of a single word and of several; @harmless alone, or all others. */
static void
mark_entries (SovSentence *self,
              int at,
              gboolean harmless)
{
  const guint32 undone = SOV_LEXICON_DENIAL | SOV_LEXICON_DOUBT | SOV_LEXICON_QUESTION | SOV_LEXICON_CONDITION | SOV_LEXICON_REPORT;
  const GPtrArray *entries = sov_lexicon_entries (self->lexicon, self->words->items[at].text);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const SovLexiconEntry *entry = entries->pdata[i];

      if (harmless != (entry->flag == SOV_LEXICON_HARMLESS) || !is_entry_at (self, entry, at))
        continue;
      for (int j = at; j < at + (int) entry->n_words; j++)
        if (harmless)
          self->flags[j] = (self->flags[j] & ~undone) | SOV_LEXICON_HARMLESS;
        else
          mark_word (entry, &(Marking) { self, j });
    }
}

static SovTermKind
kind_of_sense (SovVerbSense sense)
{
  switch (sense)
    {
    case SOV_VERB_CALL:
    case SOV_VERB_TALK:
    case SOV_VERB_MESSAGE:
    case SOV_VERB_TEXT:
    case SOV_VERB_EMAIL:
    case SOV_VERB_ASK:
    case SOV_VERB_TELL:
    case SOV_VERB_CONFIRM:
      return SOV_TERM_CONTACT;
    case SOV_VERB_SEND:
    case SOV_VERB_DELIVER:
    case SOV_VERB_RECEIVE:
      return SOV_TERM_DELIVERY;
    case SOV_VERB_COME:
    case SOV_VERB_START:
    case SOV_VERB_MEET:
      return SOV_TERM_SCHEDULE;
    case SOV_VERB_PAY:
      return SOV_TERM_PRICE;
    case SOV_VERB_INVOICE:
      return SOV_TERM_INVOICING;
    case SOV_VERB_COMPENSATE:
      return SOV_TERM_COMPENSATION;
    case SOV_VERB_DO:
    case SOV_VERB_TAKE:
      return SOV_TERM_OTHER;
    case SOV_VERB_OTHER:
    case SOV_VERB_PROMISE:
    case SOV_VERB_AGREE:
    case SOV_VERB_BE:
    case SOV_VERB_MAY:
    case SOV_VERB_MUST:
    default:
      return 0;
    }
}

static SovDeedForm
form_of_tense (const SovVerbForm *form)
{
  switch (form->tense)
    {
    case SOV_TENSE_PRESENT:
      return form->person == 1 ? SOV_DEED_OWN : form->person == 2 ? SOV_DEED_READERS
                                                                  : SOV_DEED_THIRD;
    case SOV_TENSE_PAST:
      return SOV_DEED_PAST;
    case SOV_TENSE_PERFECT:
    case SOV_TENSE_PASSIVE_PAST:
      return SOV_DEED_DONE;
    case SOV_TENSE_INFINITIVE:
      return SOV_DEED_INFINITIVE;
    case SOV_TENSE_PASSIVE:
      return SOV_DEED_PASSIVE;
    case SOV_TENSE_IMPERATIVE:
    default:
      return SOV_DEED_OTHER;
    }
}

static gboolean
read_business_verb (const SovSentence *self,
                    const char *text,
                    SovDeed *deed)
{
  SovVerbForm form;

  if ((self->language == SOV_LANGUAGE_ENGLISH && !g_str_is_ascii (text)) || !sov_verbs_read (text, &form) || form.finnish != (self->language == SOV_LANGUAGE_FINNISH))
    return FALSE;
  *deed = (SovDeed) {
    .form = form_of_tense (&form),
    .sense = form.sense,
    .kind = kind_of_sense (form.sense),
    .maybe_infinitive = form.maybe_infinitive,
    .asks = form.asks,
    .own = form.person == 1,
    .sure = TRUE,
  };
  if (!form.finnish && form.tense == SOV_TENSE_INFINITIVE && g_str_has_suffix (text, "ing"))
    deed->form = SOV_DEED_GOING;
  return TRUE;
}

static gboolean
read_listed_verb (const SovSentence *self,
                  const char *text,
                  SovDeed *deed)
{
  static const SovDeedForm forms[] = {
    [SOV_LEXICON_FORM_NONE] = SOV_DEED_NONE,
    [SOV_LEXICON_FORM_OWN] = SOV_DEED_OWN,
    [SOV_LEXICON_FORM_THIRD] = SOV_DEED_THIRD,
    [SOV_LEXICON_FORM_PASSIVE] = SOV_DEED_PASSIVE,
    [SOV_LEXICON_FORM_INFINITIVE] = SOV_DEED_INFINITIVE,
    [SOV_LEXICON_FORM_GOING] = SOV_DEED_GOING,
    [SOV_LEXICON_FORM_DONE] = SOV_DEED_DONE,
  };
  const SovLexiconVerb *verb = sov_lexicon_verb (self->lexicon, text);

  if (verb == NULL)
    return FALSE;
  *deed = (SovDeed) { .form = forms[verb->form], .sense = SOV_VERB_DO, .kind = verb->kind, .sure = TRUE };
  return TRUE;
}

/* People leave the dots out: "lahetan". In such a word every vowel is a front one. */
static char *
dup_with_dots (const char *text)
{
  g_autoptr (GString) dotted = NULL;

  if (strpbrk (text, "ao") == NULL || strchr (text, 'u') != NULL || !g_str_is_ascii (text) || strlen (text) < 4)
    return NULL;
  dotted = g_string_new (text);
  g_string_replace (dotted, "a", "ä", 0);
  g_string_replace (dotted, "o", "ö", 0);
  return g_strdup (dotted->str);
}

static gboolean
read_with_clitic (const SovSentence *self,
                  const char *text,
                  SovDeed *deed)
{
  static const char *const clitics[] = { "kin", "pa", "pä", "han", "hän" };

  for (gsize i = 0; i < G_N_ELEMENTS (clitics); i++)
    {
      g_autofree char *bare = NULL;

      if (!g_str_has_suffix (text, clitics[i]))
        continue;
      bare = g_strndup (text, strlen (text) - strlen (clitics[i]));
      return read_listed_verb (self, bare, deed);
    }
  return FALSE;
}

/* "Korjataa": the last letter of a passive is not heard. */
static gboolean
read_without_end (const SovSentence *self,
                  const char *text,
                  SovDeed *deed)
{
  g_autofree char *whole = g_strconcat (text, "n", NULL);
  SovDeed read;

  if (!(g_str_has_suffix (text, "taa") || g_str_has_suffix (text, "tää") || g_str_has_suffix (text, "daa") || g_str_has_suffix (text, "dää")))
    return FALSE;
  if ((!read_listed_verb (self, whole, &read) && !read_business_verb (self, whole, &read)) || read.form != SOV_DEED_PASSIVE)
    return FALSE;
  *deed = read;
  return TRUE;
}

static gboolean
has_ending (const char *text,
            const char *const *endings)
{
  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (text, *endings))
      return TRUE;
  return FALSE;
}

/* An unknown word whose ending only verbs have. */
static SovDeedForm
guess_finnish (const char *text)
{
  static const char *const passive[] = { "etaan", "etään", "dään", "ellaan", "ellään", "oidaan", "öidään", "staan", "stään", "ytään", "itään", "ätään", "ataan", "otaan", NULL };
  static const char *const going[] = { "maan", "mään", "massa", "mässä", NULL };

  if (g_utf8_strlen (text, -1) < 7)
    return SOV_DEED_NONE;
  if (has_ending (text, passive))
    return SOV_DEED_PASSIVE;
  return has_ending (text, going) ? SOV_DEED_GOING : SOV_DEED_NONE;
}

/* -ko, -kö: the ending of a question. */
static gboolean
has_question_ending (const SovSentence *self,
                     const char *text)
{
  static const char *const endings[] = { "tko", "tkö", "nko", "nkö", "eko", "ekö", "iko", "ikö", "vatko", "vätkö", "isiko", "kohan", "köhän", "mmeko", "mmekö", NULL };
  static const char *const no_questions[] = { "verkko", "vatko", "mikko", "mikkö", "lipeko", "kioskiko", "eriko", "erikö", NULL };

  return self->language == SOV_LANGUAGE_FINNISH && strlen (text) >= 5 && has_ending (text, endings) && !g_strv_contains (no_questions, text);
}

static void
read_deed (SovSentence *self,
           int at)
{
  const SovWord *word = &self->words->items[at];
  SovDeed *deed = &self->deeds[at];
  g_autofree char *dotted = NULL;

  if (word->kind != SOV_WORD_LETTERS || read_listed_verb (self, word->text, deed) || read_business_verb (self, word->text, deed))
    return;
  if (self->language != SOV_LANGUAGE_FINNISH || read_with_clitic (self, word->text, deed) || read_without_end (self, word->text, deed))
    return;
  dotted = dup_with_dots (word->text);
  if (dotted != NULL && (read_listed_verb (self, dotted, deed) || read_business_verb (self, dotted, deed)))
    return;
  *deed = (SovDeed) { .form = guess_finnish (word->text), .asks = has_question_ending (self, word->text) };
}

void
sov_sentence_mark (SovSentence *self)
{
  int n = self->words->n;

  self->flags = g_new0 (guint32, n + 1);
  self->kinds = g_new0 (SovTermKind, n + 1);
  self->deeds = g_new0 (SovDeed, n + 1);
  for (int at = 0; at < n; at++)
    {
      Marking marking = { self, at };

      if (self->words->items[at].text[0] == '\0')
        continue;
      sov_lexicon_stems (self->lexicon, self->words->items[at].text, mark_word, &marking);
      mark_entries (self, at, FALSE);
      read_deed (self, at);
    }
  for (int at = 0; at < n; at++)
    mark_entries (self, at, TRUE);
}
