/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-speaking-card.h"

#include <glib/gi18n.h>

#include "exchange/sov-complaint-script-private.h"
#include "exchange/sov-texts.h"

/* An explanation longer than this is heard as a defence. */
#define SENTENCES_OF_WHY 2

void
sov_speaking_line_free (SovSpeakingLine *self)
{
  g_free (self->text);
  g_free (self);
}

static const char *
heading_of (SovSpeakingPart part,
            gboolean did_right)
{
  switch (part)
    {
    case SOV_SPEAKING_WORDS:
      return C_ ("call", "In the customer’s words");
    case SOV_SPEAKING_THANK:
      return C_ ("call", "Thank");
    case SOV_SPEAKING_SORRY:
      return did_right ? C_ ("call", "Say you are sorry") : C_ ("call", "Admit, and say you are sorry");
    case SOV_SPEAKING_WHY:
      return C_ ("call", "Why, in short");
    case SOV_SPEAKING_REPAIR:
      return did_right ? C_ ("call", "Suggest") : C_ ("call", "Put it right at your own cost");
    case SOV_SPEAKING_GO_ON:
      return C_ ("call", "Ask, and listen");
    case SOV_SPEAKING_THANK_AGAIN:
      return C_ ("call", "Thank again");
    case SOV_SPEAKING_PREVENTION:
      return C_ ("call", "What changes");
    default:
      g_assert_not_reached ();
    }
}

/* Who has no reason yet has not explained, and so on. */
static SovStepKind
step_of (SovSpeakingPart part,
         const SovTextFacts *facts)
{
  switch (part)
    {
    case SOV_SPEAKING_THANK:
      return SOV_STEP_THANKED;
    case SOV_SPEAKING_SORRY:
      return SOV_STEP_APOLOGISED;
    case SOV_SPEAKING_WHY:
      return sov_text_facts_know (facts, SOV_FACT_REASON) ? SOV_STEP_EXPLAINED : 0;
    case SOV_SPEAKING_GO_ON:
      return SOV_STEP_LISTENED;
    case SOV_SPEAKING_PREVENTION:
      return sov_text_facts_know (facts, SOV_FACT_CHANGE) ? SOV_STEP_TOLD_PREVENTION : 0;
    case SOV_SPEAKING_WORDS:
    case SOV_SPEAKING_REPAIR:
    case SOV_SPEAKING_THANK_AGAIN:
    default:
      return 0;
    }
}

/* Whether a new sentence begins at @place: a capital letter or a digit after a space. */
static gboolean
begins_sentence (const char *place)
{
  gunichar c = g_utf8_get_char (place);

  return g_unichar_isupper (c) || g_unichar_isdigit (c);
}

/* The first sentences of @text; NULL of NULL. Transfer full. */
static char *
cut_to_sentences (const char *text,
                  guint n_sentences)
{
  const char *end = text;
  guint n = 0;

  if (text == NULL)
    return NULL;

  for (; *end != '\0'; end = g_utf8_next_char (end))
    {
      const char *next = end + 1;

      if (*end != '.' && *end != '!' && *end != '?')
        continue;
      while (g_ascii_isspace (*next))
        next++;
      if (next > end + 1 && begins_sentence (next) && ++n == n_sentences)
        return g_strndup (text, (gsize) (end + 1 - text));
    }

  return g_strdup (text);
}

/* Which of the texts is said. The customer's own words are nobody's to edit. */
static const char *
name_of (SovSpeakingPart part)
{
  switch (part)
    {
    case SOV_SPEAKING_THANK:
      return "card-thank";
    case SOV_SPEAKING_SORRY:
      return "card-sorry";
    case SOV_SPEAKING_WHY:
      return "card-why";
    case SOV_SPEAKING_REPAIR:
      return "card-repair";
    case SOV_SPEAKING_GO_ON:
      return "card-go-on";
    case SOV_SPEAKING_THANK_AGAIN:
      return "card-thank-again";
    case SOV_SPEAKING_PREVENTION:
      return "card-prevention";
    case SOV_SPEAKING_WORDS:
    default:
      return NULL;
    }
}

static char *
write_part (SovSpeakingPart part,
            const SovScript *script,
            const SovTextFacts *facts)
{
  if (part != SOV_SPEAKING_WORDS)
    return sov_text_write (script->own_texts, name_of (part), script->language, script->formal, facts);

  return g_strdup (sov_text_facts_know (facts, SOV_FACT_QUOTE) ? facts->values[SOV_FACT_QUOTE] : "");
}

GPtrArray *
sov_speaking_card_new (const SovScript *script)
{
  GPtrArray *card = g_ptr_array_new_with_free_func ((GDestroyNotify) sov_speaking_line_free);
  g_autofree char *why = cut_to_sentences (script->reason, SENTENCES_OF_WHY);
  g_autoptr (SovTextFacts) facts = NULL;
  SovScript spoken = *script;

  spoken.reason = why;
  spoken.public = FALSE;
  facts = sov_script_facts_new (&spoken);

  for (SovSpeakingPart part = SOV_SPEAKING_WORDS; part <= SOV_SPEAKING_PREVENTION; part++)
    {
      g_autofree char *text = write_part (part, &spoken, facts);
      SovSpeakingLine *line;

      if (text[0] == '\0')
        continue;
      line = g_new0 (SovSpeakingLine, 1);
      line->part = part;
      line->heading = heading_of (part, script->did_right);
      line->text = g_steal_pointer (&text);
      line->ticks = step_of (part, facts);
      g_ptr_array_add (card, line);
    }

  return card;
}
