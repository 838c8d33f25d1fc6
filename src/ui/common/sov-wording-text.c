/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/common/sov-wording-text.h"

#include <glib/gi18n.h>

#include "model/sov-text.h"

/* Of what was said, shown in a hint; longer is cut in the middle. */
#define MOST_SAID 48

/* A stretch as it can stand in a sentence: in one line, and not too long. */
static char *
quote (const char *said)
{
  g_autofree char *line = sov_text_clean_name (said, -1);
  const char *from = line;
  glong length;

  while (*from == ',' || *from == ' ')
    from++;
  length = g_utf8_strlen (from, -1);
  if (length > MOST_SAID)
    {
      g_autofree char *begin = g_utf8_substring (from, 0, MOST_SAID / 2);
      g_autofree char *end = g_utf8_substring (from, length - MOST_SAID / 2, -1);

      return g_strconcat (begin, "…", end, NULL);
    }

  return g_strdup (from);
}

static char *
say_why (const SovWordingMark *mark)
{
  g_autofree char *said = quote (mark->said);

  switch (mark->kind)
    {
    case SOV_WORDING_BLAMING:
      /* Translators: %s is what the user wrote */
      return g_strdup_printf (_ ("“%s” sounds like blaming."), said);
    case SOV_WORDING_STRINGS:
      /* Translators: %s is what the user wrote */
      return g_strdup_printf (_ ("“%s” asks for something in return."), said);
    case SOV_WORDING_HEAT:
      /* Translators: %s is what the user wrote */
      return g_strdup_printf (_ ("“%s” sounds heated."), said);
    case SOV_WORDING_LONG:
      return g_strdup (_ ("The explanation is getting long."));
    case SOV_WORDING_DEFENDING:
    default:
      /* Translators: %s is what the user wrote */
      return g_strdup_printf (_ ("“%s” sounds like defending."), said);
    }
}

static const char *
say_what_to_do (const SovWordingMark *mark)
{
  switch (mark->hint)
    {
    case SOV_WORDING_HINT_LEAVE_OUT:
      return _ ("The text is kinder without it.");
    case SOV_WORDING_HINT_SPEAK_OF_SELF:
      return _ ("Say what you could have done yourself.");
    case SOV_WORDING_HINT_NAME_NOBODY:
      return _ ("To the customer, you answer for it: name nobody.");
    case SOV_WORDING_HINT_ASK_NOTHING:
      return _ ("Give it without conditions.");
    case SOV_WORDING_HINT_SLEEP_ON_IT:
      return _ ("Sleep on it before you send this.");
    case SOV_WORDING_HINT_SHORTEN:
      return _ ("One or two sentences are enough.");
    case SOV_WORDING_HINT_TAKE_IT_ON:
    default:
      return _ ("Say what you answer for and what you do now.");
    }
}

char *
sov_wording_text (const SovWordingMark *mark)
{
  g_autofree char *why = say_why (mark);

  if (mark->kinder != NULL)
    return g_steal_pointer (&why);
  /* Translators: why a wording is unkind, and what to do about it: two sentences */
  return g_strdup_printf (C_ ("wording", "%s %s"), why, say_what_to_do (mark));
}

char *
sov_wording_text_button (const SovWordingMark *mark)
{
  g_autofree char *kinder = quote (mark->kinder);

  if (*kinder == '\0')
    return g_strdup (_ ("Take It Out"));
  /* Translators: on a button; %s is a kinder wording for what the user wrote */
  return g_strdup_printf (_ ("Use “%s”"), kinder);
}
