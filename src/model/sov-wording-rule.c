/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holds one rule against one place of a sentence. It owns the language of the
 * patterns, and of what they say instead; see SovWordingRule. Gaps are bounded,
 * so a place costs the same however long the sentence is. */

#include "model/sov-text.h"
#include "model/sov-verbs.h"
#include "model/sov-wording-private.h"

#include <string.h>

#define MOST_TOKENS 12

/* How far before the marked stretch a denial reaches. */
#define DENIAL_REACH 5

typedef struct
{
  const SovWordingReading *reading;
  SovWordingSentence sentence;
  int from[MOST_TOKENS];
  int to[MOST_TOKENS];
  int end;
} Match;

static const SovWord *
get_word (const Match *match,
          int at)
{
  return sov_wording_reading_get (match->reading, match->sentence, at)->word;
}

static gboolean
is_pause (const SovWord *word)
{
  return sov_word_is (word, ",") || sov_word_is (word, ";") || sov_word_is_dash (word);
}

static gboolean
is_infinitive (const SovWord *word)
{
  SovVerbForm form;

  return sov_verbs_read (word->text, &form) && form.finnish && (form.tense == SOV_TENSE_INFINITIVE || form.maybe_infinitive);
}

static gboolean
fits_one (const SovWord *word,
          const char *one,
          gsize length)
{
  gsize word_length = strlen (word->text);

  if (length == 1 && *one == '$')
    return word->kind == SOV_WORD_NOTHING || word->kind == SOV_WORD_MARK;
  if (word_length == 0)
    return FALSE;
  if (length == 1 && *one == ',')
    return is_pause (word);
  if (length == 1 && *one == '*')
    return word->kind == SOV_WORD_LETTERS;
  if (*one == '/')
    return is_infinitive (word);
  if (*one == '*')
    return word_length >= length - 1 && strncmp (word->text + word_length - (length - 1), one + 1, length - 1) == 0;
  if (one[length - 1] == '*')
    return strncmp (word->text, one, length - 1) == 0;
  return word_length == length && strncmp (word->text, one, length) == 0;
}

static gboolean
fits (const SovWord *word,
      const char *token,
      gsize length)
{
  const char *end = token + length;

  while (token < end)
    {
      const char *bar = memchr (token, '|', (gsize) (end - token));
      const char *stop = bar != NULL ? bar : end;

      if (fits_one (word, token, (gsize) (stop - token)))
        return TRUE;
      token = stop + 1;
    }
  return FALSE;
}

static gboolean
fits_name (const SovWordingPart *part,
           char role)
{
  if (role == 'n')
    return part->kase == SOV_NOUN_CASE_NOMINATIVE;
  if (role == 'g')
    return part->kase == SOV_NOUN_CASE_GENITIVE;
  return part->kase == SOV_NOUN_CASE_INESSIVE || part->kase == SOV_NOUN_CASE_ELATIVE || part->kase == SOV_NOUN_CASE_ADESSIVE || part->kase == SOV_NOUN_CASE_ABLATIVE;
}

/* How many parts the token takes at @at; 0 for none. */
static int
take (const Match *match,
      const char *token,
      gsize length,
      int at)
{
  const SovWordingPart *part = sov_wording_reading_get (match->reading, match->sentence, at);

  if (*token == '@')
    return fits_name (part, token[1]) ? part->name_parts : 0;
  return part->word->kind != SOV_WORD_NOTHING && fits (part->word, token, length) ? 1 : 0;
}

static gboolean
looks_right (const Match *match,
             const char *token,
             gsize length,
             int at)
{
  gboolean denied = length > 1 && token[1] == '!';

  return fits (get_word (match, at), token + (denied ? 2 : 1), length - (denied ? 2 : 1)) != denied;
}

/* Whether the pattern from @token on, its token number @n, fits from @at on. */
static gboolean
fits_from (Match *match,
           const char *token,
           int n,
           int at)
{
  gsize length = strcspn (token, " ");
  const char *next = token + length + (token[length] == ' ' ? 1 : 0);
  gboolean gap = *token == '~' || *token == '=';
  int least = *token == '?' || gap ? 0 : 1;
  int most = gap ? token[1] - '0' : 1;

  if (*token == '\0')
    {
      match->end = at;
      return TRUE;
    }
  if (*token == '^')
    return at == match->sentence.first && fits_from (match, next, n, at);
  if (*token == '<' || *token == '>')
    return looks_right (match, token, length, *token == '<' ? at - 1 : at) && fits_from (match, next, n, at);
  g_return_val_if_fail (n < MOST_TOKENS, FALSE);
  for (int i = 0; i <= most - least; i++)
    {
      /* What may be missing is looked for first; of a gap, the shortest. */
      int n_parts = gap ? i : 0;

      if (gap && (at + i > match->sentence.last || (i > 0 && *token == '~' && is_pause (get_word (match, at + i - 1)))))
        return FALSE;
      if (!gap && i == 0)
        n_parts = take (match, token + (least == 0 ? 1 : 0), length - (least == 0 ? 1 : 0), at);
      if (!gap && i == 0 && n_parts == 0)
        continue;
      match->from[n] = at;
      match->to[n] = at + n_parts;
      if (fits_from (match, next, n + 1, at + n_parts))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_denied (const Match *match,
           int at)
{
  for (int i = at - 1; i >= at - DENIAL_REACH; i--)
    {
      const SovWord *word = get_word (match, i);

      if (word->kind == SOV_WORD_NOTHING || is_pause (word) || sov_word_is (word, ":"))
        return FALSE;
      if (sov_word_is_among (word, match->reading->table->negations))
        return TRUE;
    }
  return FALSE;
}

static void
append_capital (GString *text,
                const char *said)
{
  if (*said == '\0')
    return;
  g_string_append_unichar (text, g_unichar_totitle (g_utf8_get_char (said)));
  g_string_append (text, g_utf8_next_char (said));
}

static void
append_found (GString *text,
              const Match *match,
              int from,
              int to,
              gboolean capital)
{
  g_autofree char *bytes = sov_span_dup (sov_wording_reading_span (match->reading, from, to), match->reading->text);
  g_autofree char *said = g_utf8_make_valid (bytes, -1);

  if (*said == '\0' && text->len > 0 && text->str[text->len - 1] == ' ')
    g_string_truncate (text, text->len - 1);
  if (capital)
    append_capital (text, said);
  else
    g_string_append (text, said);
}

static char *
say_kinder (const Match *match,
            const char *kinder,
            gboolean capital)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (const char *p = kinder; *p != '\0'; p++)
    {
      if (*p == '%')
        {
          gboolean with_capital = p[1] == '^';
          int n;

          p += with_capital ? 2 : 1;
          n = *p - '1';
          append_found (text, match, match->from[n], p[1] == '-' ? match->end : match->to[n], with_capital);
          p += p[1] == '-' || (p[1] == ' ' && text->len == 0) ? 1 : 0;
        }
      else
        g_string_append_c (text, *p);
    }
  if (!capital)
    return g_strdup (text->str);
  append_capital (whole, text->str);
  return g_strdup (whole->str);
}

/* One of a pair would be lost with what is replaced. */
static gboolean
holds_quote (const char *text,
             SovSpan span)
{
  for (gsize i = span.start; i < span.end; i++)
    if (text[i] == '"' || strncmp (text + i, "“", strlen ("“")) == 0 || strncmp (text + i, "”", strlen ("”")) == 0)
      return TRUE;
  return FALSE;
}

SovWordingMark *
sov_wording_rule_match (const SovWordingRule *rule,
                        const SovWordingReading *reading,
                        SovWordingSentence sentence,
                        int at)
{
  gboolean may_be_denied = rule->pattern[0] == '-';
  Match match = { .reading = reading, .sentence = sentence };
  const SovWordingPart *begin;
  SovSpan span;
  gboolean capital;

  if (!fits_from (&match, rule->pattern + (may_be_denied ? 2 : 0), 0, at) || match.end <= at)
    return NULL;
  if (may_be_denied && is_denied (&match, at))
    return NULL;
  begin = sov_wording_reading_get (reading, sentence, at);
  capital = begin->word->capital && (at == sentence.first || !begin->named);
  span = sov_wording_reading_span (reading, at, match.end);
  return sov_wording_mark_new (rule->kind, rule->hint, reading->text, span,
                               rule->kinder != NULL && !holds_quote (reading->text, span) ? say_kinder (&match, rule->kinder, capital) : NULL);
}
