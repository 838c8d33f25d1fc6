/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script-private.h"

/* The texts of a complaint in the Swedish of Finland, where "du" suits everybody. */

#define INTRODUCTION                                                          \
  { SOV_FIELD_OF (FIRST_NAME), SOV_IF (MY_NAME), .text = "Hej {}," },         \
      { SOV_IF (MY_NAME), SOV_UNLESS (FIRST_NAME), .text = "Hej," },          \
      { SOV_FIELD_OF (MY_NAME), .text = "{} här." },                          \
      { SOV_FIELD_OF (FIRST_NAME), SOV_UNLESS (MY_NAME), .text = "Hej {}!" }, \
      { SOV_UNLESS_EITHER (FIRST_NAME, MY_NAME), .text = "Hej!" }
#define HELLO                                       \
  { SOV_FIELD_OF (FIRST_NAME), .text = "Hej {}!" }, \
      { SOV_UNLESS (FIRST_NAME), .text = "Hej!" }
#define SIGNATURE                                         \
  {                                                       \
    SOV_FIELD_OF (MY_NAME), .below = TRUE, .text = "– {}" \
  }
#define SORRY_FOR_THE_FEELING                                                    \
  {                                                                              \
    SOV_IF (RIGHT), .text = "Jag är ledsen för att det här gjorde dig besviken." \
  }

static const SovScriptLine texts[SOV_SCRIPT_N_KINDS][SOV_SCRIPT_MAX_LINES] = {
  [SOV_SCRIPT_OWN_SLIP] = {
      INTRODUCTION,
      { SOV_FIELD_OF (WHAT), .keep = TRUE, SOV_UNLESS (RIGHT), .text = "Jag har upptäckt ett fel i mitt eget arbete: {}. Jag är ledsen för det." },
      { SOV_FIELD_OF (WHAT), .keep = TRUE, SOV_IF (RIGHT), .text = "Jag vill berätta det här för dig genast: {}. Jag är ledsen för att det gick så." },
      { SOV_FIELD_OF (PROPOSAL), SOV_UNLESS (RIGHT), .text = "Jag rättar till det på egen bekostnad så här: {}." },
      { SOV_UNLESS_EITHER (PROPOSAL, RIGHT), .text = "Jag rättar till det på egen bekostnad." },
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (RIGHT), .text = "Jag föreslår det här: {}." },
      { SOV_IF (PROPOSAL), .text = "Passar det, eller önskar du något annat?" },
      { SOV_UNLESS (PROPOSAL), .text = "Hur vill du att vi går vidare?" },
  },
  [SOV_SCRIPT_CALL_OPENING] = {
      INTRODUCTION,
      { .text = "Tack för att du berättade." },
      { SOV_UNLESS (RIGHT), .text = "Jag är verkligen ledsen, jag gjorde fel." },
      SORRY_FOR_THE_FEELING,
      { .text = "Jag vill i lugn och ro höra hur du upplevde det. Har du en stund?" },
  },
  [SOV_SCRIPT_NO_ANSWER] = {
      HELLO,
      { .text = "Jag försökte ringa med anledning av ditt meddelande." },
      { SOV_UNLESS (RIGHT), .text = "Tack för att du berättade, och förlåt. Ansvaret är mitt." },
      { SOV_IF (RIGHT), .text = "Tack för att du berättade." },
      SORRY_FOR_THE_FEELING,
      { SOV_FIELD_OF (TIME), .text = "Jag ringer igen: {}. Om en annan tid passar bättre, svara på det här meddelandet." },
      { SOV_UNLESS (TIME), .text = "Vilken tid passar dig? Svara på det här meddelandet, så ringer jag då." },
      SIGNATURE,
  },
  [SOV_SCRIPT_REPLY] = {
      HELLO,
      { SOV_FIELD_OF (QUOTE), .text = "Du skrev: {}." },
      { SOV_IF (QUOTE), .below = TRUE, .text = "Tack för ditt meddelande." },
      { SOV_UNLESS (QUOTE), .text = "Tack för ditt meddelande." },
      { SOV_UNLESS (RIGHT), .text = "Jag är ledsen för att mitt arbete inte var vad jag hade lovat." },
      SORRY_FOR_THE_FEELING,
      { SOV_FIELD_OF (REASON), .text = "I korthet: {}." },
      { SOV_IF (REASON), SOV_UNLESS (RIGHT), .text = "Ansvaret är ändå mitt." },
      { SOV_UNLESS_EITHER (REASON, RIGHT), .text = "Ansvaret är mitt." },
      { SOV_FIELD_OF (QUESTION), SOV_UNLESS (RIGHT), .below = TRUE, .text = "För att jag ska åtgärda rätt sak, kan du ännu berätta: {}?" },
      { SOV_FIELD_OF (QUESTION), SOV_IF (RIGHT), .below = TRUE, .text = "För att jag ska förstå rätt, kan du ännu berätta: {}?" },
      { SOV_FIELD_OF (TIME), .below = TRUE, .text = "Jag ringer dig: {}." },
      SIGNATURE,
  },
  [SOV_SCRIPT_CLARIFY] = {
      { .text = "Vad störde dig mest? Vad väntade du dig och vad fick du? Vad vore ett bra slutresultat för dig?" },
  },
  [SOV_SCRIPT_UNDERSTANDING] = {
      { SOV_FIELD_OF (IMPACT), .keep = TRUE, .text = "Om jag förstod rätt blev följden för dig: {}." },
      { SOV_UNLESS (RIGHT), .text = "Det borde du inte ha behövt vara med om." },
      { SOV_IF (RIGHT), .text = "Det är tråkigt att det gick så." },
      { .text = "Beskrev jag det rätt?" },
  },
  [SOV_SCRIPT_PROPOSAL] = {
      HELLO,
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (ONE), .text = "Jag föreslår det här, på egen bekostnad: {}. Passar det, eller önskar du något annat?" },
      { SOV_FIELD_OF (OPTIONS), .keep = TRUE, SOV_UNLESS (ONE), .text = "Jag föreslår följande, allt på min bekostnad:{}" },
      { SOV_UNLESS (ONE), .below = TRUE, .text = "Välj det som passar dig eller berätta vad du själv önskar." },
      { .text = "Gottgörelsen är utan villkor." },
      SIGNATURE,
  },
  [SOV_SCRIPT_MOVE_MEETING] = {
      HELLO,
      { .text = "Jag har fått ett brådskande kundärende." },
      { SOV_FIELD_OF (TIME), .text = "Vi börjar senare, ny tid: {}." },
      { SOV_UNLESS (TIME), .text = "Vi börjar senare, och jag meddelar den nya tiden så snart jag vet den." },
      { .text = "Förlåt och tack!" },
      SIGNATURE,
  },
  [SOV_SCRIPT_SURPRISE] = {
      HELLO,
      { .text = "Nu är saken åtgärdad." },
      { SOV_FIELD_OF (EXTRA), .keep = TRUE, .text = "Jag vill också gottgöra dig så här för besväret som jag inte kan ta bort: {}. Du behöver inte göra någonting." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PREVENTION] = {
      HELLO,
      { SOV_UNLESS (NOTICED), .text = "Tack än en gång för din uppriktighet." },
      { SOV_IF (NOTICED), .text = "Tack för ditt tålamod." },
      { SOV_FIELD_OF (CHANGE), .keep = TRUE, .text = "Så här gör jag i fortsättningen: {}." },
      { .text = "Jag är ledsen för det som hände. Förlåt och tack!" },
  },
  [SOV_SCRIPT_FOLLOW_UP] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Jag återkommer ännu till det här: {}." },
      { SOV_UNLESS (THING), .text = "Jag återkommer ännu till vårt ärende." },
      { .text = "Är allt nu som det ska vara? Du får gärna tala öppet." },
      SIGNATURE,
  },
  [SOV_SCRIPT_REFERRAL] = {
      HELLO,
      { .text = "Jag är glad att du fortsatte med mig." },
      { .text = "Om någon du känner behöver liknande hjälp får du gärna ge mitt nummer vidare. Jag tar väl hand om dem." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PARTLY_NO] = {
      HELLO,
      { .text = "Tack för att du berättade hur det kändes. Det är tråkigt att resultatet inte motsvarade dina förväntningar." },
      { SOV_FIELD_OF (TERMS), .text = "Vi kom överens om det här: {}." },
      { SOV_FIELD_OF (POINT), .keep = TRUE, SOV_IF (TERMS), .text = "Därför gottgör jag inte det här: {}." },
      { SOV_FIELD_OF (POINT), .keep = TRUE, SOV_UNLESS (TERMS), .text = "Det här gottgör jag inte: {}." },
      { SOV_FIELD_OF (OFFER), .text = "Det här gör jag gärna: {}." },
      { SOV_IF (CONSUMER), .text = "Om du är av annan åsikt hjälper konsumentrådgivningen gratis. Du kan också be konsumenttvistenämnden om ett avgörande." },
      SIGNATURE,
  },
  [SOV_SCRIPT_BOUNDARY] = {
      HELLO,
      { .text = "Jag vill sköta det här ordentligt. För att ingenting ska gå förlorat fortsätter vi skriftligt i den här tråden." },
      { SOV_FIELD_OF (HOURS), .text = "Jag svarar: {}." },
      { .text = "Hot svarar jag inte på." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PUBLIC_REPLY] = {
      { SOV_UNLESS (RIGHT), .text = "Tack för responsen, och förlåt för den dåliga upplevelsen." },
      { SOV_IF (RIGHT), .text = "Tack för responsen. Jag är ledsen för att din upplevelse inte var bra." },
      { .text = "Jag kontaktar dig genast så att vi får det här i skick." },
      SIGNATURE,
  },
  [SOV_SCRIPT_ENDING] = {
      HELLO,
      { .text = "Tack för samarbetet." },
      { SOV_FIELD_OF (REASON), .text = "Jag är inte längre rätt person för dig: {}." },
      { SOV_UNLESS (REASON), .text = "Jag är inte längre rätt person för dig." },
      { SOV_FIELD_OF (TERMS), .text = "Jag slutför det som vi har kommit överens om: {}." },
      { SOV_UNLESS (TERMS), .text = "Jag slutför det som vi har kommit överens om." },
      { SOV_FIELD_OF (OTHER), .text = "Jag rekommenderar varmt: {}." },
      { .text = "Allt gott!" },
      SIGNATURE,
  },
  [SOV_SCRIPT_SUBCONTRACTOR] = {
      HELLO,
      { .text = "Kunden fick annan information än vad som hade lovats." },
      { SOV_UNLESS (RIGHT), .text = "Jag gav dig inte det överenskomna skriftligt i tid, och det är mitt ansvar." },
      { SOV_FIELD_OF (WAY), .text = "I fortsättningen föreslår jag: {}." },
      { .text = "Vad behöver du av mig?" },
      SIGNATURE,
  },
  [SOV_SCRIPT_ASK_FRIEND] = {
      HELLO,
      { .text = "Vi har känt varandra länge, därför frågar jag rakt på sak: vilken enda sak borde jag göra annorlunda i mitt arbete?" },
      SIGNATURE,
  },
  [SOV_SCRIPT_PRAISE_THANKS] = {
      { SOV_FIELD_OF (FIRST_NAME), .text = "Tack, {}!" },
      { SOV_UNLESS (FIRST_NAME), .text = "Tack!" },
      { .text = "Det här gladde mig." },
      { SOV_UNLESS (PUBLIC), .text = "Får jag publicera dina ord? Svara: med namn, anonymt eller nej." },
      SIGNATURE,
  },
  [SOV_SCRIPT_FACTS] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Jag reder ut hur det här gick: {}." },
      { SOV_UNLESS (THING), .text = "Jag reder ut hur vårt gemensamma arbete gick." },
      { .text = "Vad hände, och när? Ett kort svar räcker. Ring mig om det är lättare." },
      { SOV_FIELD_OF (TIME), .text = "Svara gärna senast: {}." },
      SIGNATURE,
  },
  [SOV_SCRIPT_RECOURSE] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Kunden har gett respons på ett arbete som du var med om: {}." },
      { SOV_UNLESS (THING), .text = "Kunden har gett respons på ett arbete som du var med om." },
      { SOV_FIELD_OF (WHAT), .text = "I korthet: {}." },
      { SOV_FIELD_OF (TERMS), .text = "Det här hade avtalats: {}." },
      { .text = "Jag berättar det här i god tid och vill gärna höra hur du såg på saken. Eventuella kostnader talar vi om först efter det." },
      { SOV_FIELD_OF (TIME), .text = "Svara gärna senast: {}." },
      SIGNATURE,
  },
};

const SovScriptLine *
sov_script_lines_swedish (SovScriptKind kind)
{
  return texts[kind];
}
