/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-speaking-card-private.h"

/* The words of the call, a table a language. They are spoken, so they are
 * shorter than those that are written. */

typedef SovScriptLine Card[SOV_SPEAKING_N_PARTS][SOV_SPEAKING_MAX_LINES];

static const Card finnish = {
  [SOV_SPEAKING_WORDS] = {
      { SOV_FIELD_OF (QUOTE), .text = "{}" },
  },
  [SOV_SPEAKING_THANK] = {
      { SOV_UNLESS (NOTICED), .text = "Kiitos, että kerroit.", .formal = "Kiitos, että kerroitte." },
      { SOV_IF (NOTICED), .text = "Kiitos, että sinulla on hetki.", .formal = "Kiitos, että teillä on hetki." },
  },
  [SOV_SPEAKING_SORRY] = {
      { SOV_FIELD_OF (WHAT), SOV_IF (NOTICED), SOV_UNLESS (RIGHT), .text = "Huomasin virheen omassa työssäni: {}." },
      { SOV_UNLESS (RIGHT), .text = "Olen todella pahoillani, tämä meni minulta pieleen. Vastuu on minun." },
      { SOV_FIELD_OF (WHAT), .with = SOV_BIT (SOV_FACT_NOTICED) | SOV_BIT (SOV_FACT_RIGHT), .text = "Haluan kertoa sinulle heti: {}.", .formal = "Haluan kertoa teille heti: {}." },
      { .with = SOV_BIT (SOV_FACT_NOTICED) | SOV_BIT (SOV_FACT_RIGHT), .text = "Olen pahoillani, että näin kävi." },
      { SOV_IF (RIGHT), SOV_UNLESS (NOTICED), .text = "Olen pahoillani, että tästä tuli sinulle paha mieli.", .formal = "Olen pahoillani, että tästä tuli teille paha mieli." },
  },
  [SOV_SPEAKING_WHY] = {
      { SOV_FIELD_OF (REASON), .text = "Lyhyesti: {}." },
      { SOV_UNLESS (REASON), .text = "Selvitän, mitä tapahtui, ja kerron sen sinulle suoraan.", .formal = "Selvitän, mitä tapahtui, ja kerron sen teille suoraan." },
  },
  [SOV_SPEAKING_REPAIR] = {
      { SOV_FIELD_OF (PROPOSAL), SOV_UNLESS (RIGHT), .text = "Korjaan tämän omalla kustannuksellani näin: {}." },
      { SOV_UNLESS_EITHER (PROPOSAL, RIGHT), .text = "Korjaan tämän omalla kustannuksellani." },
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (RIGHT), .text = "Ehdotan tätä: {}." },
      { SOV_IF (RIGHT), SOV_UNLESS (PROPOSAL), .text = "Haluan löytää tähän hyvän ratkaisun kanssasi.", .formal = "Haluan löytää tähän hyvän ratkaisun kanssanne." },
  },
  [SOV_SPEAKING_GO_ON] = {
      { .text = "Miten sinä toivoisit, että jatkamme?", .formal = "Miten te toivoisitte, että jatkamme?" },
  },
  [SOV_SPEAKING_THANK_AGAIN] = {
      { SOV_UNLESS (NOTICED), .text = "Kiitos vielä, että sanoit suoraan.", .formal = "Kiitos vielä, että sanoitte suoraan." },
      { SOV_IF (NOTICED), .text = "Kiitos kärsivällisyydestäsi.", .formal = "Kiitos kärsivällisyydestänne." },
  },
  [SOV_SPEAKING_PREVENTION] = {
      { SOV_FIELD_OF (CHANGE), .text = "Näin toimin jatkossa: {}." },
      { SOV_UNLESS_EITHER (CHANGE, RIGHT), .text = "Mietin, miten tämä ei toistu, ja kerron sen sinulle.", .formal = "Mietin, miten tämä ei toistu, ja kerron sen teille." },
      { SOV_IF (RIGHT), SOV_UNLESS (CHANGE), .text = "Mietin, mitä tästä opin, ja kerron sen sinulle.", .formal = "Mietin, mitä tästä opin, ja kerron sen teille." },
  },
};

static const Card english = {
  [SOV_SPEAKING_WORDS] = {
      { SOV_FIELD_OF (QUOTE), .text = "{}" },
  },
  [SOV_SPEAKING_THANK] = {
      { SOV_UNLESS (NOTICED), .text = "Thank you for telling me." },
      { SOV_IF (NOTICED), .text = "Thank you for taking my call." },
  },
  [SOV_SPEAKING_SORRY] = {
      { SOV_FIELD_OF (WHAT), SOV_IF (NOTICED), SOV_UNLESS (RIGHT), .text = "I found a mistake in my own work: {}." },
      { SOV_UNLESS (RIGHT), .text = "I am truly sorry, I got this wrong. This is on me." },
      { SOV_FIELD_OF (WHAT), .with = SOV_BIT (SOV_FACT_NOTICED) | SOV_BIT (SOV_FACT_RIGHT), .text = "I want you to know at once: {}." },
      { .with = SOV_BIT (SOV_FACT_NOTICED) | SOV_BIT (SOV_FACT_RIGHT), .text = "I am sorry this happened." },
      { SOV_IF (RIGHT), SOV_UNLESS (NOTICED), .text = "I am sorry that this has upset you." },
  },
  [SOV_SPEAKING_WHY] = {
      { SOV_FIELD_OF (REASON), .text = "In short: {}." },
      { SOV_UNLESS (REASON), .text = "I am finding out what happened, and will tell you plainly." },
  },
  [SOV_SPEAKING_REPAIR] = {
      { SOV_FIELD_OF (PROPOSAL), SOV_UNLESS (RIGHT), .text = "I will put this right at my own cost: {}." },
      { SOV_UNLESS_EITHER (PROPOSAL, RIGHT), .text = "I will put this right at my own cost." },
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (RIGHT), .text = "I suggest this: {}." },
      { SOV_IF (RIGHT), SOV_UNLESS (PROPOSAL), .text = "I would like us to find a good way together." },
  },
  [SOV_SPEAKING_GO_ON] = {
      { .text = "How would you like to go on?" },
  },
  [SOV_SPEAKING_THANK_AGAIN] = {
      { SOV_UNLESS (NOTICED), .text = "Thank you again for being frank." },
      { SOV_IF (NOTICED), .text = "Thank you for your patience." },
  },
  [SOV_SPEAKING_PREVENTION] = {
      { SOV_FIELD_OF (CHANGE), .text = "This is how I work from now on: {}." },
      { SOV_UNLESS_EITHER (CHANGE, RIGHT), .text = "I will work out how to keep this from happening again, and tell you." },
      { SOV_IF (RIGHT), SOV_UNLESS (CHANGE), .text = "I will think about what to learn from this, and tell you." },
  },
};

static const Card swedish = {
  [SOV_SPEAKING_WORDS] = {
      { SOV_FIELD_OF (QUOTE), .text = "{}" },
  },
  [SOV_SPEAKING_THANK] = {
      { SOV_UNLESS (NOTICED), .text = "Tack för att du berättade." },
      { SOV_IF (NOTICED), .text = "Tack för att du har en stund." },
  },
  [SOV_SPEAKING_SORRY] = {
      { SOV_FIELD_OF (WHAT), SOV_IF (NOTICED), SOV_UNLESS (RIGHT), .text = "Jag har upptäckt ett fel i mitt eget arbete: {}." },
      { SOV_UNLESS (RIGHT), .text = "Jag är verkligen ledsen, jag gjorde fel. Ansvaret är mitt." },
      { SOV_FIELD_OF (WHAT), .with = SOV_BIT (SOV_FACT_NOTICED) | SOV_BIT (SOV_FACT_RIGHT), .text = "Jag vill berätta det här för dig genast: {}." },
      { .with = SOV_BIT (SOV_FACT_NOTICED) | SOV_BIT (SOV_FACT_RIGHT), .text = "Jag är ledsen för att det gick så." },
      { SOV_IF (RIGHT), SOV_UNLESS (NOTICED), .text = "Jag är ledsen för att det här gjorde dig besviken." },
  },
  [SOV_SPEAKING_WHY] = {
      { SOV_FIELD_OF (REASON), .text = "I korthet: {}." },
      { SOV_UNLESS (REASON), .text = "Jag reder ut vad som hände och berättar det öppet för dig." },
  },
  [SOV_SPEAKING_REPAIR] = {
      { SOV_FIELD_OF (PROPOSAL), SOV_UNLESS (RIGHT), .text = "Jag rättar till det här på egen bekostnad: {}." },
      { SOV_UNLESS_EITHER (PROPOSAL, RIGHT), .text = "Jag rättar till det här på egen bekostnad." },
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (RIGHT), .text = "Jag föreslår det här: {}." },
      { SOV_IF (RIGHT), SOV_UNLESS (PROPOSAL), .text = "Jag vill hitta en bra lösning tillsammans med dig." },
  },
  [SOV_SPEAKING_GO_ON] = {
      { .text = "Hur vill du att vi går vidare?" },
  },
  [SOV_SPEAKING_THANK_AGAIN] = {
      { SOV_UNLESS (NOTICED), .text = "Tack än en gång för din uppriktighet." },
      { SOV_IF (NOTICED), .text = "Tack för ditt tålamod." },
  },
  [SOV_SPEAKING_PREVENTION] = {
      { SOV_FIELD_OF (CHANGE), .text = "Så här gör jag i fortsättningen: {}." },
      { SOV_UNLESS_EITHER (CHANGE, RIGHT), .text = "Jag funderar på hur det här inte upprepas och berättar det för dig." },
      { SOV_IF (RIGHT), SOV_UNLESS (CHANGE), .text = "Jag funderar på vad jag lär mig av det här och berättar det för dig." },
  },
};

const SovScriptLine *
sov_speaking_lines (SovSpeakingPart part,
                    SovLanguage language)
{
  switch (language)
    {
    case SOV_LANGUAGE_ENGLISH:
      return english[part];
    case SOV_LANGUAGE_SWEDISH:
      return swedish[part];
    case SOV_LANGUAGE_FINNISH:
    default:
      return finnish[part];
    }
}
