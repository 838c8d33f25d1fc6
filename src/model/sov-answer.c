/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an answer says about the agreed things it answers. A clause that speaks
 * of one settles that one; a bare "ok" settles all, but only when nothing else
 * was said. In doubt it leaves a thing open: a tick too few is asked for again,
 * one too many breaks a promise. */

#include "model/sov-answer-private.h"
#include "model/sov-mark.h"
#include "model/sov-term-words.h"

typedef struct
{
  const SovAnswerTerm *terms;
  gsize n;
  GPtrArray *texts;               /* SovWords of each term */
  GArray *items;                  /* SovAnswerItem of each term */
  const SovAnswerClause *assent;  /* a bare yes, or NULL */
  const SovAnswerClause *refusal; /* a bare no, or NULL */
  gboolean all;                   /* yes to everything, or to the rest */
  gboolean specific;              /* a clause settled something by itself */
  gboolean reserved;              /* a question or a condition that was not understood */
  gboolean last_no;               /* the clause before declined */
} Answer;

static SovAnswerItem *
get_item (Answer *self,
          gsize i)
{
  return &g_array_index (self->items, SovAnswerItem, i);
}

/* A name says who, not what. */
static gboolean
is_name (const SovWords *words,
         int at)
{
  return at > 0 && words->items[at].capital;
}

static gboolean
is_time (const SovAnswerClause *clause,
         const SovWord *word)
{
  gsize from = clause->span.start + clause->when.words.start;

  return clause->has_when && word->span.start >= from && word->span.end <= clause->span.start + clause->when.words.end;
}

static gboolean
is_said (const SovAnswerClause *clause,
         const SovWords *text)
{
  const SovWords *words = &clause->words;

  for (int i = 0; i < words->n; i++)
    {
      if (sov_answer_is_reply_word (&words->items[i]) || is_name (words, i) || is_time (clause, &words->items[i]))
        continue;
      for (int j = 0; j < text->n; j++)
        if (!is_name (text, j) && sov_term_words_are_alike (&words->items[i], &text->items[j]))
          return TRUE;
    }
  return FALSE;
}

static gboolean
has_only_replies (const SovWords *words)
{
  for (int i = 0; i < words->n; i++)
    if (words->items[i].kind != SOV_WORD_MARK && !sov_answer_is_reply_word (&words->items[i]))
      return FALSE;
  return TRUE;
}

/* The instant that the clause's clock time means for the term: on its due day where the clause
 * names none. */
static gint64
instant_for (const SovAnswerTerm *term,
             const SovWhen *when)
{
  if (when->has_day || term->due.ms == SOV_NO_TIME || !when->due.has_time)
    return when->due.ms;
  return sov_time_from_day_minute (sov_time_local_day (term->due.ms), sov_time_minute_of_day (when->due.ms));
}

static gboolean
fits_due (const SovAnswerTerm *term,
          const SovWhen *when)
{
  gint64 ms = instant_for (term, when);
  int days_late;

  if (ms == SOV_NO_TIME || term->due.ms == SOV_NO_TIME || when->past)
    return TRUE;
  days_late = sov_time_local_day (ms) - sov_time_local_day (term->due.ms);
  if (!term->due.has_time || !term->due.exact)
    return days_late <= 0;
  if (!when->due.has_time)
    return days_late == 0;
  if (term->due.from_ms != SOV_NO_TIME)
    return ms >= term->due.from_ms && ms <= term->due.ms;
  return ms == term->due.ms;
}

/* Which terms the clause speaks of: by their words, else by their kind, else by their time. */
static gboolean
find_topics (Answer *self,
             const SovAnswerClause *clause,
             gboolean *topics)
{
  SovTermKind kind;
  gboolean any = FALSE;
  gsize only = self->n;

  if (clause->thanks)
    return FALSE;
  for (gsize i = 0; i < self->n; i++)
    any |= topics[i] = is_said (clause, self->texts->pdata[i]);
  if (any || has_only_replies (&clause->words))
    return any;
  kind = sov_term_words_kind (&clause->words, NULL);
  for (gsize i = 0; i < self->n && kind != SOV_TERM_OTHER && !clause->yes; i++)
    any |= topics[i] = self->terms[i].kind == kind;
  if (any || !clause->has_when || clause->when.due.ms == SOV_NO_TIME)
    return any;
  for (gsize i = 0; i < self->n; i++)
    if (self->terms[i].due.ms != SOV_NO_TIME)
      {
        any |= topics[i] = self->terms[i].due.has_time && fits_due (&self->terms[i], &clause->when);
        only = only == self->n ? i : self->n + 1;
      }
  if (!any && only < self->n)
    any = topics[only] = TRUE;
  return any;
}

/* Whoever says "minulta" of an invoice means himself, not the one who wrote the agreed thing. */
static gboolean
claims_invoice (const SovAnswerTerm *term,
                const SovAnswerClause *clause)
{
  static const char *const mine[] = { "minulta", "multa", "meiltä", NULL };

  if (term->kind != SOV_TERM_INVOICING || clause->yes)
    return FALSE;
  for (int i = 0; i < clause->words.n; i++)
    if (sov_word_is_among (&clause->words.items[i], mine) || sov_words_spell (&clause->words, i, "from me") > 0 || sov_words_spell (&clause->words, i, "from us") > 0)
      return TRUE;
  return FALSE;
}

static SovAnswerVerdict
judge (const Answer *self,
       const SovAnswerClause *clause,
       gsize i)
{
  const SovAnswerTerm *term = &self->terms[i];
  gboolean exception = clause->contrast && !self->last_no && !clause->no && !clause->yes;

  if (clause->has_when && !clause->no && !fits_due (term, &clause->when))
    return SOV_ANSWER_DEVIATES;
  if (clause->yes)
    return SOV_ANSWER_ACKNOWLEDGED;
  if (clause->cannot || exception || claims_invoice (term, clause))
    return SOV_ANSWER_BLOCKED;
  /* "En lähetä laskua" keeps "ei lähetä laskua". */
  return clause->no == sov_answer_has_negation (self->texts->pdata[i]) ? SOV_ANSWER_ACKNOWLEDGED : SOV_ANSWER_BLOCKED;
}

static void
settle (Answer *self,
        const SovAnswerClause *clause,
        gsize i)
{
  SovAnswerItem *item = get_item (self, i);
  SovAnswerVerdict verdict = judge (self, clause, i);

  /* What was declined is not taken on by a word further on; another time may still be given. */
  if (item->verdict == SOV_ANSWER_DEVIATES || (item->verdict == SOV_ANSWER_BLOCKED && verdict == SOV_ANSWER_ACKNOWLEDGED))
    return;
  item->verdict = verdict;
  item->words = clause->span;
  if (clause->has_when && !clause->no && !clause->when.past && clause->when.due.ms != SOV_NO_TIME)
    {
      item->due = clause->when.due;
      item->due.ms = instant_for (&self->terms[i], &clause->when);
    }
}

static void
read_bare (Answer *self,
           const SovAnswerClause *clause)
{
  /* "En tiedä" declines nothing, and takes on nothing. */
  if (clause->no && (clause->cannot || has_only_replies (&clause->words)))
    self->refusal = self->refusal != NULL ? self->refusal : clause;
  else if (clause->yes)
    {
      self->assent = self->assent != NULL ? self->assent : clause;
      self->all |= clause->all;
    }
  else if (clause->contrast || clause->no)
    self->reserved = TRUE;
}

static void
read_clause (Answer *self,
             SovAnswerClause *clause)
{
  g_autofree gboolean *topics = g_new0 (gboolean, self->n + 1);
  gboolean any = find_topics (self, clause, topics);

  /* "En ehdi soittaa ja laskuttaa". */
  if (clause->joined && self->last_no && !clause->yes && !clause->no)
    clause->no = clause->cannot = TRUE;
  if (clause->asks)
    self->reserved = TRUE;
  else if (!any)
    read_bare (self, clause);
  for (gsize i = 0; i < self->n && !clause->asks; i++)
    if (topics[i])
      {
        settle (self, clause, i);
        self->specific |= !clause->contrast;
      }
  self->last_no = clause->no;
}

/* What the bare words say of the terms that nothing else was said of. */
static void
settle_rest (Answer *self)
{
  const SovAnswerClause *clause = NULL;
  SovAnswerVerdict verdict = SOV_ANSWER_ACKNOWLEDGED;

  if (self->refusal != NULL && !self->specific && !self->all)
    {
      clause = self->refusal;
      verdict = SOV_ANSWER_BLOCKED;
    }
  else if (self->assent != NULL && (self->all || (!self->specific && !self->reserved && self->refusal == NULL)))
    clause = self->assent;
  for (gsize i = 0; i < self->n && clause != NULL; i++)
    if (get_item (self, i)->verdict == SOV_ANSWER_OPEN)
      {
        get_item (self, i)->verdict = verdict;
        get_item (self, i)->words = clause->span;
      }
}

GArray *
sov_answer_read (const char *answer,
                 const SovAnswerTerm *terms,
                 gsize n_terms,
                 gint64 now_ms)
{
  g_autofree char *said = NULL;
  g_autoptr (SovWords) words = NULL;
  g_autoptr (GArray) clauses = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_words_free);
  Answer self = { .terms = terms, .n = n_terms, .texts = texts };

  g_return_val_if_fail (answer != NULL && (terms != NULL || n_terms == 0), NULL);

  self.items = g_array_new (FALSE, TRUE, sizeof (SovAnswerItem));
  for (gsize i = 0; i < n_terms; i++)
    {
      SovAnswerItem item = { .term = terms[i].id, .due = { .ms = SOV_NO_TIME, .from_ms = SOV_NO_TIME } };

      g_array_append_val (self.items, item);
      g_ptr_array_add (texts, sov_words_split (terms[i].text != NULL ? terms[i].text : ""));
    }
  /* The numbers of a mark that is quoted along are no times. */
  said = sov_mark_blank (answer);
  words = sov_words_split_sentence (said);
  clauses = sov_answer_clauses (said, words, now_ms);
  for (guint i = 0; i < clauses->len; i++)
    read_clause (&self, &g_array_index (clauses, SovAnswerClause, i));
  settle_rest (&self);
  return self.items;
}
