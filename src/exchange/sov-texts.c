/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-texts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "exchange/sov-text-originals.h"
#include "model/sov-text.h"

#define FORMAL "-formal"

/* What every text to one person may say besides what its original does. */
#define NAMES (SOV_FACT_BIT (SOV_FACT_FIRST_NAME) | SOV_FACT_BIT (SOV_FACT_MY_NAME))
#define THING SOV_FACT_BIT (SOV_FACT_THING)

typedef struct
{
  const char *script;
  SovTextGroup group;
  const char *title;
  guint64 more; /* SOV_FACT_BIT: what it may know beside what its original says */
} Text;

static const Text texts[] = {
  { "confirm", SOV_TEXT_AGREED, NC_ ("text", "What was agreed, to the customer"), NAMES },
  { "relay", SOV_TEXT_AGREED, NC_ ("text", "What was agreed, to the subcontractor"), NAMES },
  { "remind", SOV_TEXT_AGREED, NC_ ("text", "The “ok” is missing, to the subcontractor"), NAMES },
  { "remind-customer", SOV_TEXT_AGREED, NC_ ("text", "The answer is missing, to the customer"), NAMES },
  { "delay", SOV_TEXT_AGREED, NC_ ("text", "It will be late"), NAMES },
  { "object", SOV_TEXT_AGREED, NC_ ("text", "We agreed otherwise"), NAMES },
  { "calm", SOV_TEXT_AGREED, NC_ ("text", "What we agreed still holds"), NAMES },
  { "agreed-thing", SOV_TEXT_AGREED, NC_ ("text", "One agreed thing, as it stands in the texts"), 0 },
  { "card-thank", SOV_TEXT_CALL, NC_ ("text", "Thanking"), NAMES },
  { "card-sorry", SOV_TEXT_CALL, NC_ ("text", "Admitting and being sorry"), NAMES },
  { "card-why", SOV_TEXT_CALL, NC_ ("text", "Why, in short"), NAMES },
  { "card-repair", SOV_TEXT_CALL, NC_ ("text", "Putting it right"), NAMES },
  { "card-go-on", SOV_TEXT_CALL, NC_ ("text", "Asking how to go on"), NAMES },
  { "card-thank-again", SOV_TEXT_CALL, NC_ ("text", "Thanking again"), NAMES },
  { "card-prevention", SOV_TEXT_CALL, NC_ ("text", "What changes"), NAMES },
  { "own-slip", SOV_TEXT_COMPLAINT, NC_ ("text", "I noticed it myself"), NAMES | THING },
  { "call-opening", SOV_TEXT_COMPLAINT, NC_ ("text", "First words of the call"), NAMES | THING },
  { "no-answer", SOV_TEXT_COMPLAINT, NC_ ("text", "After a call without answer"), NAMES | THING },
  { "reply", SOV_TEXT_COMPLAINT, NC_ ("text", "Reply in writing"), NAMES | THING },
  { "public-reply", SOV_TEXT_COMPLAINT, NC_ ("text", "Public reply"), 0 },
  { "move-meeting", SOV_TEXT_COMPLAINT, NC_ ("text", "Moving a meeting"), NAMES },
  { "clarify", SOV_TEXT_COMPLAINT, NC_ ("text", "Questions to ask"), NAMES | THING },
  { "understanding", SOV_TEXT_COMPLAINT, NC_ ("text", "Did I understand right?"), NAMES | THING },
  { "proposal", SOV_TEXT_COMPLAINT, NC_ ("text", "Proposal to the customer"), NAMES | THING },
  { "partly-no", SOV_TEXT_COMPLAINT, NC_ ("text", "Partly no"), NAMES | THING },
  { "boundary", SOV_TEXT_COMPLAINT, NC_ ("text", "In writing from now on"), NAMES | THING },
  { "surprise", SOV_TEXT_COMPLAINT, NC_ ("text", "Extra goodwill"), NAMES | THING },
  { "prevention", SOV_TEXT_COMPLAINT, NC_ ("text", "What changes, sorry and thank you"), NAMES | THING },
  { "follow-up", SOV_TEXT_COMPLAINT, NC_ ("text", "Is everything all right now?"), NAMES | THING },
  { "ending", SOV_TEXT_COMPLAINT, NC_ ("text", "Ending the relationship"), NAMES | THING },
  { "facts", SOV_TEXT_SUBCONTRACTOR, NC_ ("text", "To the subcontractor: what happened?"), NAMES },
  { "subcontractor", SOV_TEXT_SUBCONTRACTOR, NC_ ("text", "To the subcontractor: how we do it from now on"), NAMES | THING },
  { "recourse", SOV_TEXT_SUBCONTRACTOR, NC_ ("text", "To the subcontractor: notice"), NAMES },
  { "referral", SOV_TEXT_CARE, NC_ ("text", "Asking to be recommended"), NAMES | THING },
  { "praise-thanks", SOV_TEXT_CARE, NC_ ("text", "Thanks for praise"), NAMES },
  { "ask-friend", SOV_TEXT_CARE, NC_ ("text", "Asking straight"), NAMES },
};

const char *
sov_text_group_get_title (SovTextGroup group)
{
  switch (group)
    {
    case SOV_TEXT_AGREED:
      return C_ ("texts", "What was agreed");
    case SOV_TEXT_CALL:
      return C_ ("texts", "The speaking card");
    case SOV_TEXT_COMPLAINT:
      return C_ ("texts", "A complaint");
    case SOV_TEXT_SUBCONTRACTOR:
      return C_ ("texts", "A complaint and the subcontractor");
    case SOV_TEXT_CARE:
      return C_ ("texts", "Thanks and care");
    case SOV_TEXT_N_GROUPS:
    default:
      return "";
    }
}

guint
sov_texts_count (void)
{
  return G_N_ELEMENTS (texts);
}

const char *
sov_texts_get_nth (guint n)
{
  g_return_val_if_fail (n < G_N_ELEMENTS (texts), NULL);

  return texts[n].script;
}

gboolean
sov_text_is_formal (const char *script)
{
  return g_str_has_suffix (script, FORMAL);
}

gboolean
sov_text_has_formal (SovLanguage language)
{
  return language == SOV_LANGUAGE_FINNISH || language == 0;
}

/* @script without what it ends with. */
static char *
dup_bare (const char *script)
{
  return g_strndup (script, strlen (script) - (sov_text_is_formal (script) ? strlen (FORMAL) : 0));
}

char *
sov_text_dup_name (const char *script,
                   SovLanguage language,
                   gboolean formal)
{
  return formal && sov_text_has_formal (language) ? g_strconcat (script, FORMAL, NULL) : g_strdup (script);
}

static const Text *
find_text (const char *script)
{
  g_autofree char *bare = dup_bare (script);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].script, bare))
      return &texts[i];

  return NULL;
}

gboolean
sov_text_exists (const char *script,
                 SovLanguage language)
{
  return find_text (script) != NULL && (!sov_text_is_formal (script) || sov_text_has_formal (language));
}

const char *
sov_text_get_title (const char *script)
{
  const Text *text = find_text (script);

  return text != NULL ? g_dpgettext2 (NULL, "text", text->title) : script;
}

SovTextGroup
sov_text_get_group (const char *script)
{
  const Text *text = find_text (script);

  return text != NULL ? text->group : SOV_TEXT_AGREED;
}

static const char *
look_up (const SovTextOriginal *originals,
         gsize n_originals,
         const char *script)
{
  for (gsize i = 0; i < n_originals; i++)
    if (g_str_equal (originals[i].script, script))
      return originals[i].words;

  return NULL;
}

const char *
sov_text_get_original (const char *script,
                       SovLanguage language)
{
  g_autofree char *bare = dup_bare (script);
  const SovTextOriginal *originals;
  const char *formal = NULL;
  gsize n;

  if (language == SOV_LANGUAGE_ENGLISH)
    originals = sov_text_originals_english (&n);
  else if (language == SOV_LANGUAGE_SWEDISH)
    originals = sov_text_originals_swedish (&n);
  else
    {
      originals = sov_text_originals_formal (&n);
      formal = sov_text_is_formal (script) ? look_up (originals, n, bare) : NULL;
      originals = sov_text_originals_finnish (&n);
    }

  return formal != NULL ? formal : look_up (originals, n, bare);
}

guint64
sov_text_get_facts (const char *script)
{
  const Text *text = find_text (script);
  g_autoptr (SovTemplate) original = NULL;

  if (text == NULL)
    return 0;

  original = sov_template_new (sov_text_get_original (text->script, SOV_LANGUAGE_FINNISH));
  return sov_template_get_facts (original) | text->more;
}

const char *
sov_text_get_words (GPtrArray *own,
                    const char *script,
                    SovLanguage language)
{
  const SovOwnText *found = sov_own_texts_find (own, script, language);

  return found != NULL && !sov_text_is_blank (found->words) ? found->words : sov_text_get_original (script, language);
}

gboolean
sov_text_is_outdated (const SovOwnText *text)
{
  const char *original = sov_text_get_original (text->script, text->language);

  return text->original != NULL && original != NULL && !g_str_equal (text->original, original);
}

/* What a text is not to know it does not, whatever is written into it. */
char *
sov_text_fill (const char *script,
               const char *words,
               const SovTextFacts *facts)
{
  g_autoptr (SovTemplate) template = sov_template_new (words);
  SovTextFacts seen = *facts;

  seen.known &= sov_text_get_facts (script);
  return sov_template_fill (template, &seen);
}

char *
sov_text_write (GPtrArray *own,
                const char *script,
                SovLanguage language,
                gboolean formal,
                const SovTextFacts *facts)
{
  g_autofree char *name = sov_text_dup_name (script, language, formal);
  const char *words = sov_text_get_words (own, name, language);

  g_return_val_if_fail (words != NULL, g_strdup (""));

  return sov_text_fill (name, words, facts);
}
