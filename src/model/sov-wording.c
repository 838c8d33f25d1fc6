/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The advice on wording: holds the rules of a language against each sentence
 * and keeps one mark for each stretch. The words are in the tables of the
 * languages, the sentences in sov-wording-reading. */

#include "model/sov-wording-private.h"

#include <string.h>

SovWordingMark *
sov_wording_mark_new (SovWordingKind kind,
                      SovWordingHint hint,
                      const char *text,
                      SovSpan span,
                      char *kinder)
{
  SovWordingMark *self = g_new0 (SovWordingMark, 1);
  g_autofree char *bytes = sov_span_dup (span, text);

  self->kind = kind;
  self->hint = hint;
  self->start = span.start;
  self->length = span.end - span.start;
  self->said = g_utf8_make_valid (bytes, -1);
  self->kinder = kinder;
  return self;
}

void
sov_wording_mark_free (SovWordingMark *self)
{
  g_free (self->said);
  g_free (self->kinder);
  g_free (self);
}

static const SovWordingTable *
get_table (SovLanguage language)
{
  switch (language)
    {
    case SOV_LANGUAGE_ENGLISH:
      return sov_wording_table_en ();
    case SOV_LANGUAGE_SWEDISH:
      return sov_wording_table_sv ();
    case SOV_LANGUAGE_FINNISH:
    default:
      return sov_wording_table_fi ();
    }
}

/* By place; of two that begin together first the one that can be helped, then the longer. */
static gint
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const SovWordingMark *one = *(const SovWordingMark *const *) a;
  const SovWordingMark *other = *(const SovWordingMark *const *) b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if ((one->kinder != NULL) != (other->kinder != NULL))
    return one->kinder != NULL ? -1 : 1;
  if (one->length != other->length)
    return one->length > other->length ? -1 : 1;
  return 0;
}

static GPtrArray *
keep_apart (GPtrArray *found)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_wording_mark_free);
  gsize end = 0;

  g_ptr_array_sort (found, compare_marks);
  for (guint i = 0; i < found->len; i++)
    {
      SovWordingMark *mark = found->pdata[i];

      if (marks->len > 0 && mark->start < end)
        continue;
      end = mark->start + mark->length;
      found->pdata[i] = NULL;
      g_ptr_array_add (marks, mark);
    }
  return marks;
}

static void
free_if_left (gpointer mark)
{
  if (mark != NULL)
    sov_wording_mark_free (mark);
}

/* From the first sentence too many, or the one that goes over the length. */
static void
mark_long (const SovWordingReading *reading,
           GPtrArray *marks)
{
  const SovWord *last = sov_words_get (reading->words, reading->words->n - 1);
  glong characters = 0;
  gsize start = 0;
  gsize counted = 0;

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      const SovWordingSentence *sentence = &g_array_index (reading->sentences, SovWordingSentence, i);
      SovSpan span = sov_wording_reading_span (reading, sentence->first, sentence->last);

      characters += g_utf8_strlen (reading->text + counted, (gssize) (span.end - counted));
      counted = span.end;
      start = span.start;
      if (i >= SOV_WORDING_MOST_SENTENCES || characters > SOV_WORDING_MOST_CHARACTERS)
        {
          g_ptr_array_add (marks, sov_wording_mark_new (SOV_WORDING_LONG, SOV_WORDING_HINT_SHORTEN, reading->text,
                                                        (SovSpan) { start, last->span.end }, NULL));
          return;
        }
    }
}

GPtrArray *
sov_wording_check (const char *text,
                   SovLanguage language,
                   const char *const *names,
                   SovWordingFlags flags)
{
  const SovWordingTable *table = get_table (language);
  g_autoptr (SovWordingReading) reading = sov_wording_reading_new (text != NULL ? text : "", table, names);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (free_if_left);
  GPtrArray *marks;

  for (guint i = 0; i < reading->sentences->len; i++)
    {
      SovWordingSentence sentence = g_array_index (reading->sentences, SovWordingSentence, i);

      for (int at = sentence.first; at < sentence.last; at++)
        for (gsize rule = 0; rule < table->n_rules; rule++)
          {
            SovWordingMark *mark = sov_wording_rule_match (&table->rules[rule], reading, sentence, at);

            if (mark != NULL)
              g_ptr_array_add (found, mark);
          }
      sov_wording_mark_loudness (reading, sentence, found);
    }
  marks = keep_apart (found);
  if ((flags & SOV_WORDING_EXPLANATION) != 0)
    mark_long (reading, marks);
  return marks;
}
