/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-originals.h"

/* The texts in the Swedish of Finland, where "du" suits everybody. */

static const SovTextOriginal texts[] = {
  { "confirm", "[Hej {förnamn}!|Hej!] Här skriver jag ner vad vi kom överens om: {överenskommet}\nOm något är fel, svara på det här meddelandet. Annars räcker ”ok”.\n[– {mitt namn}]" },
  { "relay", "[Hej {förnamn}!|Hej!] [{lovat till kunden?}[{flera?}Kunden har fått löften, och jag behöver dig för de här sakerna|Kunden har fått ett löfte, och jag behöver dig för det här]|Här skriver jag ner vad vi kom överens om]: {överenskommet}\nSvara ”ok” senast: {tid}.\nOm något inte går, ring mig innan du kontaktar kunden.\n[– {mitt namn}]" },
  { "remind", "[Hej {förnamn}!|Hej!] Jag saknar fortfarande ditt ok[{lovat till kunden?}. Kunden har blivit lovad]: {överenskommet}\nGår det bra? Svara ”ok” eller ring, så hittar vi en annan lösning.\n[– {mitt namn}]" },
  { "remind-customer", "[Hej {förnamn}!|Hej!] Jag saknar fortfarande ditt svar: {överenskommet}\nÄr allt rätt? Svara ”ok” eller ring, så rättar vi till det.\n[– {mitt namn}]" },
  { "delay", "[Hej {förnamn}!|Hej!] Jag vill berätta det här genast: det som vi kom överens om blir försenat.\n{överenskommet}\n[Ny tid: {tid}.|Jag berättar den nya tiden så snart jag vet den.]\nJag är ledsen för det. Om det här ställer till problem, ring mig så löser vi det tillsammans.\n[– {mitt namn}]" },
  { "object", "[Hej {förnamn}!|Hej!] Vi har kommit överens om något annat, och jag vill reda ut det här genast.\n[Du skrev: {citat}]\nÖverenskommet är: {överenskommet}\nOm jag inte berättade det tydligt är det mitt ansvar. Håll dig till det som är överenskommet, och ring mig innan du kontaktar kunden. Svara ”ok” när du har sett det här.\n[– {mitt namn}]" },
  { "calm", "[Hej {förnamn}!|Hej!] Du har kanske fått information som inte stämmer med det vi kom överens om. Jag är ledsen för det.\n[Det som vi kom överens om gäller: {överenskommet}]\nJag sköter saken, och du behöver inte göra något. Om du undrar över något, ring mig.\n[– {mitt namn}]" },
  { "agreed-thing", "[{ändrat?}Ändrat. ][{fakturering?}Fakturering: |{kontakt?}Vem som kontaktar kunden: ]{sak} [Vem: {utförare}.|Vem: {alla utförare}.] [Senast: {dag}.|Tid: {tid}.] [Pris: {pris}.]" },
  { "own-slip", "[Hej {förnamn}, {mitt namn} här.|Hej, {mitt namn} här.|Hej {förnamn}!|Hej!] [{gjorde rätt?}Jag vill berätta det här för dig genast: {vad…}. Jag är ledsen för att det gick så.|Jag har upptäckt ett fel i mitt eget arbete: {vad…}. Jag är ledsen för det.] [{gjorde rätt?}[Jag föreslår det här: {förslag}.]|Jag rättar till det på egen bekostnad så här: {förslag}.|Jag rättar till det på egen bekostnad.] [{förslag?}Passar det, eller önskar du något annat?|Hur vill du att vi går vidare?]" },
  { "call-opening", "[Hej {förnamn}, {mitt namn} här.|Hej, {mitt namn} här.|Hej {förnamn}!|Hej!] Tack för att du berättade. [{gjorde rätt?}Jag är ledsen för att det här gjorde dig besviken.|Jag är verkligen ledsen, jag gjorde fel.] Jag vill i lugn och ro höra hur du upplevde det. Har du en stund?" },
  { "no-answer", "[Hej {förnamn}!|Hej!] Jag försökte ringa med anledning av ditt meddelande. [{gjorde rätt?}Tack för att du berättade.|Tack för att du berättade, och förlåt. Ansvaret är mitt.] [{gjorde rätt?}Jag är ledsen för att det här gjorde dig besviken.] [Jag ringer igen: {tid}. Om en annan tid passar bättre, svara på det här meddelandet.|Vilken tid passar dig? Svara på det här meddelandet, så ringer jag då.]\n[– {mitt namn}]" },
  { "reply", "[Hej {förnamn}!|Hej!] [Du skrev: {citat}.\n]Tack för ditt meddelande. [{gjorde rätt?}Jag är ledsen för att det här gjorde dig besviken.|Jag är ledsen för att mitt arbete inte var vad jag hade lovat.] [I korthet: {orsak}.] [{gjorde rätt?}|{orsak?}Ansvaret är ändå mitt.|Ansvaret är mitt.]\n[{gjorde rätt?}För att jag ska förstå rätt, kan du ännu berätta: {fråga}?|För att jag ska åtgärda rätt sak, kan du ännu berätta: {fråga}?]\n[Jag ringer dig: {tid}.]\n[– {mitt namn}]" },
  { "clarify", "Vad störde dig mest? Vad väntade du dig och vad fick du? Vad vore ett bra slutresultat för dig?" },
  { "understanding", "Om jag förstod rätt blev följden för dig: {följd}. [{gjorde rätt?}Det är tråkigt att det gick så.|Det borde du inte ha behövt vara med om.] Beskrev jag det rätt?" },
  { "proposal", "[Hej {förnamn}!|Hej!] [{ett förslag?}Jag föreslår det här, på egen bekostnad: {förslag}. Passar det, eller önskar du något annat?|Jag föreslår följande, allt på min bekostnad: {alternativ…}\nVälj det som passar dig eller berätta vad du själv önskar.] Gottgörelsen är utan villkor.\n[– {mitt namn}]" },
  { "move-meeting", "[Hej {förnamn}!|Hej!] Jag har fått ett brådskande kundärende. [Vi börjar senare, ny tid: {tid}.|Vi börjar senare, och jag meddelar den nya tiden så snart jag vet den.] Förlåt och tack!\n[– {mitt namn}]" },
  { "surprise", "[Hej {förnamn}!|Hej!] Nu är saken åtgärdad. Jag vill också gottgöra dig så här för besväret som jag inte kan ta bort: {gottgörelse}. Du behöver inte göra någonting.\n[– {mitt namn}]" },
  { "prevention", "[Hej {förnamn}!|Hej!] [{märkte själv?}Tack för ditt tålamod.|Tack än en gång för din uppriktighet.] Så här gör jag i fortsättningen: {ändring}. Jag är ledsen för det som hände. Förlåt och tack!" },
  { "follow-up", "[Hej {förnamn}!|Hej!] [Jag återkommer ännu till det här: {sak}.|Jag återkommer ännu till vårt ärende.] Är allt nu som det ska vara? Du får gärna tala öppet.\n[– {mitt namn}]" },
  { "referral", "[Hej {förnamn}!|Hej!] Jag är glad att du fortsatte med mig. Om någon du känner behöver liknande hjälp får du gärna ge mitt nummer vidare. Jag tar väl hand om dem.\n[– {mitt namn}]" },
  { "partly-no", "[Hej {förnamn}!|Hej!] Tack för att du berättade hur det kändes. Det är tråkigt att resultatet inte motsvarade dina förväntningar. [Vi kom överens om det här: {överenskommet}.] [{överenskommet?}Därför gottgör jag inte det här: {punkt…}.|Det här gottgör jag inte: {punkt…}.] [Det här gör jag gärna: {erbjudande}.] [{konsument?}Om du är av annan åsikt hjälper konsumentrådgivningen gratis. Du kan också be konsumenttvistenämnden om ett avgörande.]\n[– {mitt namn}]" },
  { "boundary", "[Hej {förnamn}!|Hej!] Jag vill sköta det här ordentligt. För att ingenting ska gå förlorat fortsätter vi skriftligt i den här tråden. [Jag svarar: {svarstid}.] Hot svarar jag inte på.\n[– {mitt namn}]" },
  { "public-reply", "[{gjorde rätt?}Tack för responsen. Jag är ledsen för att din upplevelse inte var bra.|Tack för responsen, och förlåt för den dåliga upplevelsen.] Jag kontaktar dig genast så att vi får det här i skick.\n[– {mitt namn}]" },
  { "ending", "[Hej {förnamn}!|Hej!] Tack för samarbetet. [Jag är inte längre rätt person för dig: {orsak}.|Jag är inte längre rätt person för dig.] [Jag slutför det som vi har kommit överens om: {överenskommet}.|Jag slutför det som vi har kommit överens om.] [Jag rekommenderar varmt: {annan utförare}.] Allt gott!\n[– {mitt namn}]" },
  { "subcontractor", "[Hej {förnamn}!|Hej!] Kunden fick annan information än vad som hade lovats. [{gjorde rätt?}|Jag gav dig inte det överenskomna skriftligt i tid, och det är mitt ansvar.] [I fortsättningen föreslår jag: {sätt}.] Vad behöver du av mig?\n[– {mitt namn}]" },
  { "ask-friend", "[Hej {förnamn}!|Hej!] Vi har känt varandra länge, därför frågar jag rakt på sak: vilken enda sak borde jag göra annorlunda i mitt arbete?\n[– {mitt namn}]" },
  { "praise-thanks", "[Tack, {förnamn}!|Tack!] Det här gladde mig. [{offentlig?}|Får jag publicera dina ord? Svara: med namn, anonymt eller nej.]\n[– {mitt namn}]" },
  { "facts", "[Hej {förnamn}!|Hej!] [Jag reder ut hur det här gick: {sak}.|Jag reder ut hur vårt gemensamma arbete gick.] Vad hände, och när? Ett kort svar räcker. Ring mig om det är lättare. [Svara gärna senast: {tid}.]\n[– {mitt namn}]" },
  { "recourse", "[Hej {förnamn}!|Hej!] [Kunden har gett respons på ett arbete som du var med om: {sak}.|Kunden har gett respons på ett arbete som du var med om.] [I korthet: {vad}.] [Det här hade avtalats: {överenskommet}.] Jag berättar det här i god tid och vill gärna höra hur du såg på saken. Eventuella kostnader talar vi om först efter det. [Svara gärna senast: {tid}.]\n[– {mitt namn}]" },
  { "card-thank", "[{märkte själv?}Tack för att du har en stund.|Tack för att du berättade.]" },
  { "card-sorry", "[{gjorde rätt?}[{märkte själv?}[Jag vill berätta det här för dig genast: {vad}.] Jag är ledsen för att det gick så.|Jag är ledsen för att det här gjorde dig besviken.]|[{märkte själv?}Jag har upptäckt ett fel i mitt eget arbete: {vad}.] Jag är verkligen ledsen, jag gjorde fel. Ansvaret är mitt.]" },
  { "card-why", "[I korthet: {orsak}.|Jag reder ut vad som hände och berättar det öppet för dig.]" },
  { "card-repair", "[{gjorde rätt?}Jag föreslår det här: {förslag}.|Jag rättar till det här på egen bekostnad: {förslag}.|{gjorde rätt?}Jag vill hitta en bra lösning tillsammans med dig.|Jag rättar till det här på egen bekostnad.]" },
  { "card-go-on", "Hur vill du att vi går vidare?" },
  { "card-thank-again", "[{märkte själv?}Tack för ditt tålamod.|Tack än en gång för din uppriktighet.]" },
  { "card-prevention", "[Så här gör jag i fortsättningen: {ändring}.|{gjorde rätt?}Jag funderar på vad jag lär mig av det här och berättar det för dig.|Jag funderar på hur det här inte upprepas och berättar det för dig.]" },
};

const SovTextOriginal *
sov_text_originals_swedish (gsize *n_texts)
{
  *n_texts = G_N_ELEMENTS (texts);

  return texts;
}
