/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Contacts that a sentence tells of: "soitin Maijalle", "sain viestin
 * Antilta", "Maija called and asked". A contact has been, between me and one
 * other; what two others had between them is no entry of mine. */

#include "model/sov-note-private.h"

typedef struct
{
  const char *stem;
  SovChannel channel;
  gboolean whole;
} ChannelWord;

/* The surer words first: "whatsapp-viesti" is no text message. */
static const ChannelWord channel_words[] = {
  { "whatsapp", SOV_CHANNEL_WHATSAPP, FALSE },
  { "wapp", SOV_CHANNEL_WHATSAPP, FALSE },
  { "wa-viesti", SOV_CHANNEL_WHATSAPP, FALSE },
  { "sähköposti", SOV_CHANNEL_EMAIL, FALSE },
  { "sposti", SOV_CHANNEL_EMAIL, FALSE },
  { "s-posti", SOV_CHANNEL_EMAIL, FALSE },
  { "meili", SOV_CHANNEL_EMAIL, FALSE },
  { "maili", SOV_CHANNEL_EMAIL, FALSE },
  { "email", SOV_CHANNEL_EMAIL, FALSE },
  { "e-mail", SOV_CHANNEL_EMAIL, FALSE },
  { "mail", SOV_CHANNEL_EMAIL, TRUE },
  { "videopuhelu", SOV_CHANNEL_VIDEO, FALSE },
  { "videopalaver", SOV_CHANNEL_VIDEO, FALSE },
  { "teams", SOV_CHANNEL_VIDEO, FALSE },
  { "zoom", SOV_CHANNEL_VIDEO, FALSE },
  { "facebook", SOV_CHANNEL_SOCIAL, FALSE },
  { "instagram", SOV_CHANNEL_SOCIAL, FALSE },
  { "linkedin", SOV_CHANNEL_SOCIAL, FALSE },
  { "messenger", SOV_CHANNEL_SOCIAL, FALSE },
  { "somessa", SOV_CHANNEL_SOCIAL, FALSE },
  { "arvostelu", SOV_CHANNEL_SOCIAL, FALSE },
  { "review", SOV_CHANNEL_SOCIAL, TRUE },
  { "tekstiviesti", SOV_CHANNEL_SMS, FALSE },
  { "tekstari", SOV_CHANNEL_SMS, FALSE },
  { "sms", SOV_CHANNEL_SMS, FALSE },
  { "text", SOV_CHANNEL_SMS, TRUE },
  { "kirje", SOV_CHANNEL_LETTER, TRUE },
  { "kirjeen", SOV_CHANNEL_LETTER, TRUE },
  { "kirjeellä", SOV_CHANNEL_LETTER, TRUE },
  { "letter", SOV_CHANNEL_LETTER, TRUE },
  { "puhelu", SOV_CHANNEL_CALL, FALSE },
  { "puhelimes", SOV_CHANNEL_CALL, FALSE },
  { "puhelimit", SOV_CHANNEL_CALL, FALSE },
  { "soitto", SOV_CHANNEL_CALL, FALSE },
  { "soiton", SOV_CHANNEL_CALL, FALSE },
  { "call", SOV_CHANNEL_CALL, TRUE },
  { "phone", SOV_CHANNEL_CALL, TRUE },
  { "palaver", SOV_CHANNEL_MEETING, FALSE },
  { "tapaami", SOV_CHANNEL_MEETING, FALSE },
  { "kokou", SOV_CHANNEL_MEETING, FALSE },
  { "lounas", SOV_CHANNEL_MEETING, FALSE },
  { "lounaal", SOV_CHANNEL_MEETING, FALSE },
  { "meeting", SOV_CHANNEL_MEETING, FALSE },
  { "lunch", SOV_CHANNEL_MEETING, FALSE },
  { "viesti", SOV_CHANNEL_SMS, FALSE },
  { "message", SOV_CHANNEL_SMS, TRUE },
};

static const char *const unanswered[] = {
  "ei vastannut", "ei vastaa", "ei vastausta", "ei tavoitettu", "en saanut kiinni", "no answer", "didn't answer",
  "did not answer", "not answered"
};

static SovChannel
channel_of_word (const SovClause *clause)
{
  for (gsize i = 0; i < G_N_ELEMENTS (channel_words); i++)
    for (int at = 0; at < clause->words->n; at++)
      {
        const SovWord *word = &clause->words->items[at];

        if (clause->content != NULL && clause->content->at == at)
          continue;
        if (channel_words[i].whole ? sov_word_is (word, channel_words[i].stem) : g_str_has_prefix (word->text, channel_words[i].stem))
          return channel_words[i].channel;
      }
  return 0;
}

/* What the verb alone tells; SOV_CHANNEL_OTHER for a contact in some way. */
static SovChannel
channel_of_verb (SovVerbSense sense)
{
  switch (sense)
    {
    case SOV_VERB_CALL:
    case SOV_VERB_TALK:
      return SOV_CHANNEL_CALL;
    case SOV_VERB_TEXT:
      return SOV_CHANNEL_SMS;
    case SOV_VERB_EMAIL:
      return SOV_CHANNEL_EMAIL;
    case SOV_VERB_MEET:
    case SOV_VERB_COME:
      return SOV_CHANNEL_MEETING;
    case SOV_VERB_MESSAGE:
    case SOV_VERB_SEND:
    case SOV_VERB_ASK:
    case SOV_VERB_TELL:
    case SOV_VERB_RECEIVE:
      return SOV_CHANNEL_OTHER;
    case SOV_VERB_OTHER:
    case SOV_VERB_DELIVER:
    case SOV_VERB_START:
    case SOV_VERB_DO:
    case SOV_VERB_TAKE:
    case SOV_VERB_PAY:
    case SOV_VERB_INVOICE:
    case SOV_VERB_COMPENSATE:
    case SOV_VERB_PROMISE:
    case SOV_VERB_AGREE:
    case SOV_VERB_CONFIRM:
    case SOV_VERB_BE:
    case SOV_VERB_MAY:
    case SOV_VERB_MUST:
    default:
      return 0;
    }
}

SovChannel
sov_clause_find_channel (const SovClause *clause)
{
  SovChannel by_word = channel_of_word (clause);
  SovChannel by_verb = channel_of_verb (clause->sense);

  /* "Soitin laskusta, jonka sain sähköpostilla" is a call. */
  return by_word == 0 || clause->sense == SOV_VERB_CALL ? by_verb : by_word;
}

static gboolean
is_unanswered (const SovClause *clause)
{
  for (int at = 0; at < clause->words->n; at++)
    for (gsize i = 0; i < G_N_ELEMENTS (unanswered); i++)
      if (sov_words_spell (clause->words, at, unanswered[i]) > 0)
        return TRUE;
  return FALSE;
}

/* "Viesti Antilta", "puhelu Maijalle": a contact without any verb. */
static gboolean
read_noun_entry (const SovClause *clause,
                 SovNote *note)
{
  for (guint i = 0; i < clause->mentions->len; i++)
    {
      const SovMention *mention = &g_array_index (clause->mentions, SovMention, i);

      if (mention->is_me || (mention->kase != SOV_NOUN_CASE_ABLATIVE && mention->kase != SOV_NOUN_CASE_ALLATIVE))
        continue;
      note->channel = channel_of_word (clause);
      note->direction = mention->kase == SOV_NOUN_CASE_ABLATIVE ? SOV_DIRECTION_IN : SOV_DIRECTION_OUT;
      note->party = sov_note_who (clause, mention);
      return note->channel != 0;
    }
  return FALSE;
}

/* "Sain viestin" is a contact, "sain kuvat" is not. */
static gboolean
is_contact (const SovClause *clause)
{
  if (clause->sense == SOV_VERB_RECEIVE || clause->sense == SOV_VERB_SEND)
    return channel_of_word (clause) != 0 || (clause->sense == SOV_VERB_SEND && clause->content->form.person == 1);
  return channel_of_verb (clause->sense) != 0;
}

gboolean
sov_clause_read_entry (const SovClause *clause,
                       SovNote *note)
{
  const SovNoteWho *doer = note->doers->len > 0 ? &g_array_index (note->doers, SovNoteWho, 0) : NULL;
  gboolean mine = doer != NULL && doer->is_me;

  if (clause->content == NULL)
    return (!note->has_when || note->when.past) && !clause->asks && read_noun_entry (clause, note);
  if (!clause->past || clause->negated || clause->promise != NULL || !is_contact (clause))
    return FALSE;
  if (!mine && note->receiver.found && !note->receiver.is_me)
    return FALSE;
  if (!mine && doer == NULL)
    return FALSE;
  note->channel = sov_clause_find_channel (clause);
  note->direction = mine && clause->sense != SOV_VERB_RECEIVE ? SOV_DIRECTION_OUT : SOV_DIRECTION_IN;
  note->party = mine ? note->receiver : *doer;
  note->unanswered = is_unanswered (clause);
  return TRUE;
}
