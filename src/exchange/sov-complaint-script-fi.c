/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/sov-complaint-script-private.h"

/* The texts of a complaint in Finnish, to who is "sinä" and who is "te". Names
 * and values stand only where the nominative fits. */

#define INTRODUCTION                                                          \
  { SOV_FIELD_OF (FIRST_NAME), SOV_IF (MY_NAME), .text = "Hei {}," },         \
      { SOV_IF (MY_NAME), SOV_UNLESS (FIRST_NAME), .text = "Hei," },          \
      { SOV_FIELD_OF (MY_NAME), .text = "{} tässä." },                        \
      { SOV_FIELD_OF (FIRST_NAME), SOV_UNLESS (MY_NAME), .text = "Hei {}!" }, \
      { SOV_UNLESS_EITHER (FIRST_NAME, MY_NAME), .text = "Hei!" }
#define HELLO                                       \
  { SOV_FIELD_OF (FIRST_NAME), .text = "Hei {}!" }, \
      { SOV_UNLESS (FIRST_NAME), .text = "Hei!" }
#define SIGNATURE                                         \
  {                                                       \
    SOV_FIELD_OF (MY_NAME), .below = TRUE, .text = "– {}" \
  }
#define SORRY_FOR_THE_FEELING                                                       \
  {                                                                                 \
    SOV_IF (RIGHT), .text = "Olen pahoillani, että tästä tuli sinulle paha mieli.", \
    .formal = "Olen pahoillani, että tästä tuli teille paha mieli."                 \
  }

static const SovScriptLine texts[SOV_SCRIPT_N_KINDS][SOV_SCRIPT_MAX_LINES] = {
  [SOV_SCRIPT_OWN_SLIP] = {
      INTRODUCTION,
      { SOV_FIELD_OF (WHAT), .keep = TRUE, SOV_UNLESS (RIGHT), .text = "Huomasin virheen omassa työssäni: {}. Olen pahoillani." },
      { SOV_FIELD_OF (WHAT), .keep = TRUE, SOV_IF (RIGHT), .text = "Haluan kertoa sinulle heti: {}. Olen pahoillani, että näin kävi.", .formal = "Haluan kertoa teille heti: {}. Olen pahoillani, että näin kävi." },
      { SOV_FIELD_OF (PROPOSAL), SOV_UNLESS (RIGHT), .text = "Korjaan sen omalla kustannuksellani näin: {}." },
      { SOV_UNLESS_EITHER (PROPOSAL, RIGHT), .text = "Korjaan sen omalla kustannuksellani." },
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (RIGHT), .text = "Ehdotan tätä: {}." },
      { SOV_IF (PROPOSAL), .text = "Sopiiko, vai toivotko jotain muuta?", .formal = "Sopiiko tämä, vai toivotteko jotain muuta?" },
      { SOV_UNLESS (PROPOSAL), .text = "Miten toivoisit, että jatkamme?", .formal = "Miten toivoisitte, että jatkamme?" },
  },
  [SOV_SCRIPT_CALL_OPENING] = {
      INTRODUCTION,
      { .text = "Kiitos, että kerroit.", .formal = "Kiitos, että kerroitte." },
      { SOV_UNLESS (RIGHT), .text = "Olen todella pahoillani, tämä meni minulta pieleen." },
      SORRY_FOR_THE_FEELING,
      { .text = "Haluan kuulla rauhassa, miltä tämä sinusta näytti. Onko sinulla hetki?", .formal = "Haluan kuulla rauhassa, miltä tämä teistä näytti. Onko teillä hetki?" },
  },
  [SOV_SCRIPT_NO_ANSWER] = {
      HELLO,
      { .text = "Yritin soittaa viestisi takia.", .formal = "Yritin soittaa viestinne takia." },
      { SOV_UNLESS (RIGHT), .text = "Kiitos, että kerroit, ja anteeksi. Vastuu on minun.", .formal = "Kiitos, että kerroitte, ja anteeksi. Vastuu on minun." },
      { SOV_IF (RIGHT), .text = "Kiitos, että kerroit.", .formal = "Kiitos, että kerroitte." },
      SORRY_FOR_THE_FEELING,
      { SOV_FIELD_OF (TIME), .text = "Soitan uudelleen: {}. Jos muu hetki sopii paremmin, vastaa tähän.", .formal = "Soitan uudelleen: {}. Jos muu hetki sopii paremmin, vastatkaa tähän." },
      { SOV_UNLESS (TIME), .text = "Mikä hetki sopisi sinulle? Vastaa tähän, niin soitan silloin.", .formal = "Mikä hetki sopisi teille? Vastatkaa tähän, niin soitan silloin." },
      SIGNATURE,
  },
  [SOV_SCRIPT_REPLY] = {
      HELLO,
      { SOV_FIELD_OF (QUOTE), .text = "Kirjoitit: {}.", .formal = "Kirjoititte: {}." },
      { SOV_IF (QUOTE), .below = TRUE, .text = "Kiitos viestistäsi.", .formal = "Kiitos viestistänne." },
      { SOV_UNLESS (QUOTE), .text = "Kiitos viestistäsi.", .formal = "Kiitos viestistänne." },
      { SOV_UNLESS (RIGHT), .text = "Olen pahoillani, ettei työni ollut sitä, mitä lupasin." },
      SORRY_FOR_THE_FEELING,
      { SOV_FIELD_OF (REASON), .text = "Lyhyesti: {}." },
      { SOV_IF (REASON), SOV_UNLESS (RIGHT), .text = "Vastuu on silti minun." },
      { SOV_UNLESS_EITHER (REASON, RIGHT), .text = "Vastuu on minun." },
      { SOV_FIELD_OF (QUESTION), SOV_UNLESS (RIGHT), .below = TRUE, .text = "Jotta korjaan oikean asian, kertoisitko vielä: {}?", .formal = "Jotta korjaan oikean asian, kertoisitteko vielä: {}?" },
      { SOV_FIELD_OF (QUESTION), SOV_IF (RIGHT), .below = TRUE, .text = "Jotta ymmärrän oikein, kertoisitko vielä: {}?", .formal = "Jotta ymmärrän oikein, kertoisitteko vielä: {}?" },
      { SOV_FIELD_OF (TIME), .below = TRUE, .text = "Soitan sinulle: {}.", .formal = "Soitan teille: {}." },
      SIGNATURE,
  },
  [SOV_SCRIPT_CLARIFY] = {
      { .text = "Mikä tässä haittasi eniten? Mitä odotit ja mitä sait? Mikä olisi sinusta hyvä lopputulos?", .formal = "Mikä tässä haittasi eniten? Mitä odotitte ja mitä saitte? Mikä olisi teistä hyvä lopputulos?" },
  },
  [SOV_SCRIPT_UNDERSTANDING] = {
      { SOV_FIELD_OF (IMPACT), .keep = TRUE, .text = "Jos ymmärsin oikein, tästä seurasi sinulle: {}.", .formal = "Jos ymmärsin oikein, tästä seurasi teille: {}." },
      { SOV_UNLESS (RIGHT), .text = "Sitä sinun ei olisi pitänyt joutua kokemaan.", .formal = "Sitä teidän ei olisi pitänyt joutua kokemaan." },
      { SOV_IF (RIGHT), .text = "On ikävää, että näin kävi." },
      { .text = "Kuvasinko sen oikein?" },
  },
  [SOV_SCRIPT_PROPOSAL] = {
      HELLO,
      { SOV_FIELD_OF (PROPOSAL), SOV_IF (ONE), .text = "Ehdotan tätä, omalla kustannuksellani: {}. Sopiiko, vai toivotko jotain muuta?", .formal = "Ehdotan tätä, omalla kustannuksellani: {}. Sopiiko tämä, vai toivotteko jotain muuta?" },
      { SOV_FIELD_OF (OPTIONS), .keep = TRUE, SOV_UNLESS (ONE), .text = "Ehdotan, ja kaikki nämä minun kustannuksellani:{}" },
      { SOV_UNLESS (ONE), .below = TRUE, .text = "Valitse sinulle sopiva tai sano oma toiveesi.", .formal = "Valitkaa teille sopiva tai sanokaa oma toiveenne." },
      { .text = "Hyvitykseen ei liity ehtoja." },
      SIGNATURE,
  },
  [SOV_SCRIPT_MOVE_MEETING] = {
      HELLO,
      { .text = "Minulle tuli kiireellinen asiakasasia." },
      { SOV_FIELD_OF (TIME), .text = "Aloitus siirtyy, uusi aika: {}." },
      { SOV_UNLESS (TIME), .text = "Aloitus siirtyy, ja kerron uuden ajan heti, kun tiedän sen." },
      { .text = "Anteeksi ja kiitos!" },
      SIGNATURE,
  },
  [SOV_SCRIPT_SURPRISE] = {
      HELLO,
      { .text = "Asia on nyt korjattu." },
      { SOV_FIELD_OF (EXTRA), .keep = TRUE, .text = "Haluan vielä hyvittää näin vaivan, jota en voi ottaa pois: {}. Sinun ei tarvitse tehdä mitään.", .formal = "Haluan vielä hyvittää näin vaivan, jota en voi ottaa pois: {}. Teidän ei tarvitse tehdä mitään." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PREVENTION] = {
      HELLO,
      { SOV_UNLESS (NOTICED), .text = "Kiitos vielä, että sanoit suoraan.", .formal = "Kiitos vielä, että sanoitte suoraan." },
      { SOV_IF (NOTICED), .text = "Kiitos kärsivällisyydestäsi.", .formal = "Kiitos kärsivällisyydestänne." },
      { SOV_FIELD_OF (CHANGE), .keep = TRUE, .text = "Näin toimin jatkossa: {}." },
      { .text = "Olen pahoillani tapahtuneesta. Anteeksi ja kiitos!" },
  },
  [SOV_SCRIPT_FOLLOW_UP] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Palaan vielä asiaan: {}." },
      { SOV_UNLESS (THING), .text = "Palaan vielä asiaamme." },
      { .text = "Onko kaikki nyt niin kuin pitää? Saat sanoa suoraan.", .formal = "Onko kaikki nyt niin kuin pitää? Voitte sanoa suoraan." },
      SIGNATURE,
  },
  [SOV_SCRIPT_REFERRAL] = {
      HELLO,
      { .text = "Olen iloinen, että jatkat kanssani.", .formal = "Olen iloinen, että jatkatte kanssani." },
      { .text = "Jos joku tuttusi kaipaa samanlaista apua, voit mielellään antaa numeroni. Pidän hänestä hyvää huolta.", .formal = "Jos joku tuttunne kaipaa samanlaista apua, voitte mielellään antaa numeroni. Pidän hänestä hyvää huolta." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PARTLY_NO] = {
      HELLO,
      { .text = "Kiitos, että kerroit, miltä tämä tuntui. Harmi, ettei lopputulos vastannut odotustasi.", .formal = "Kiitos, että kerroitte, miltä tämä tuntui. Harmi, ettei lopputulos vastannut odotustanne." },
      { SOV_FIELD_OF (TERMS), .text = "Sovimme näin: {}." },
      { SOV_FIELD_OF (POINT), .keep = TRUE, SOV_IF (TERMS), .text = "Siksi en hyvitä tätä: {}." },
      { SOV_FIELD_OF (POINT), .keep = TRUE, SOV_UNLESS (TERMS), .text = "Tätä en hyvitä: {}." },
      { SOV_FIELD_OF (OFFER), .text = "Tämän teen mielelläni: {}." },
      { SOV_IF (CONSUMER), .text = "Jos olet eri mieltä, kuluttajaneuvonta auttaa maksutta. Voit pyytää ratkaisua myös kuluttajariitalautakunnalta.", .formal = "Jos olette eri mieltä, kuluttajaneuvonta auttaa maksutta. Voitte pyytää ratkaisua myös kuluttajariitalautakunnalta." },
      SIGNATURE,
  },
  [SOV_SCRIPT_BOUNDARY] = {
      HELLO,
      { .text = "Haluan hoitaa tämän kunnolla. Jotta mikään ei katoa, jatketaan kirjallisesti tässä ketjussa." },
      { SOV_FIELD_OF (HOURS), .text = "Vastaan: {}." },
      { .text = "Uhkailuun en vastaa." },
      SIGNATURE,
  },
  [SOV_SCRIPT_PUBLIC_REPLY] = {
      { SOV_UNLESS (RIGHT), .text = "Kiitos palautteesta ja anteeksi huono kokemus." },
      { SOV_IF (RIGHT), .text = "Kiitos palautteesta. Olen pahoillani, että kokemuksesi ei ollut hyvä.", .formal = "Kiitos palautteesta. Olen pahoillani, että kokemuksenne ei ollut hyvä." },
      { .text = "Otan sinuun heti yhteyttä, jotta saamme tämän kuntoon.", .formal = "Otan teihin heti yhteyttä, jotta saamme tämän kuntoon." },
      SIGNATURE,
  },
  [SOV_SCRIPT_ENDING] = {
      HELLO,
      { .text = "Kiitos yhteistyöstä." },
      { SOV_FIELD_OF (REASON), .text = "En ole enää sinulle oikea tekijä: {}.", .formal = "En ole enää teille oikea tekijä: {}." },
      { SOV_UNLESS (REASON), .text = "En ole enää sinulle oikea tekijä.", .formal = "En ole enää teille oikea tekijä." },
      { SOV_FIELD_OF (TERMS), .text = "Teen loppuun sen, mistä on sovittu: {}." },
      { SOV_UNLESS (TERMS), .text = "Teen loppuun sen, mistä on sovittu." },
      { SOV_FIELD_OF (OTHER), .text = "Suosittelen lämpimästi: {}." },
      { .text = "Kaikkea hyvää!" },
      SIGNATURE,
  },
  [SOV_SCRIPT_SUBCONTRACTOR] = {
      HELLO,
      { .text = "Asiakas sai muuta tietoa kuin oli luvattu." },
      { SOV_UNLESS (RIGHT), .text = "En antanut sovittua sinulle kirjallisena ajoissa, se on minun vastuullani.", .formal = "En antanut sovittua teille kirjallisena ajoissa, se on minun vastuullani." },
      { SOV_FIELD_OF (WAY), .text = "Ehdotan jatkossa: {}." },
      { .text = "Mitä sinä tarvitset minulta?", .formal = "Mitä te tarvitsette minulta?" },
      SIGNATURE,
  },
  [SOV_SCRIPT_ASK_FRIEND] = {
      HELLO,
      { .text = "Olemme tunteneet toisemme pitkään, siksi kysyn suoraan: minkä yhden asian tekisit työssäni toisin?", .formal = "Olemme tunteneet toisemme pitkään, siksi kysyn suoraan: minkä yhden asian tekisitte työssäni toisin?" },
      SIGNATURE,
  },
  [SOV_SCRIPT_PRAISE_THANKS] = {
      { SOV_FIELD_OF (FIRST_NAME), .text = "Kiitos, {}!" },
      { SOV_UNLESS (FIRST_NAME), .text = "Kiitos!" },
      { .text = "Tämä ilahdutti." },
      { SOV_UNLESS (PUBLIC), .text = "Saanko julkaista sanasi? Vastaa: nimellä, nimettömänä tai ei.", .formal = "Saanko julkaista sananne? Vastatkaa: nimellä, nimettömänä tai ei." },
      SIGNATURE,
  },
  [SOV_SCRIPT_FACTS] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Selvitän, miten tämä eteni: {}." },
      { SOV_UNLESS (THING), .text = "Selvitän, miten yhteinen työmme eteni." },
      { .text = "Mitä tapahtui, ja milloin? Lyhyt vastaus riittää. Jos soittaminen on helpompaa, soita.", .formal = "Mitä tapahtui, ja milloin? Lyhyt vastaus riittää. Jos soittaminen on helpompaa, soittakaa." },
      { SOV_FIELD_OF (TIME), .text = "Vastaathan viimeistään: {}.", .formal = "Vastaattehan viimeistään: {}." },
      SIGNATURE,
  },
  [SOV_SCRIPT_RECOURSE] = {
      HELLO,
      { SOV_FIELD_OF (THING), .text = "Asiakas antoi palautetta työstä, jossa olit mukana: {}.", .formal = "Asiakas antoi palautetta työstä, jossa olitte mukana: {}." },
      { SOV_UNLESS (THING), .text = "Asiakas antoi palautetta työstä, jossa olit mukana.", .formal = "Asiakas antoi palautetta työstä, jossa olitte mukana." },
      { SOV_FIELD_OF (WHAT), .text = "Asia lyhyesti: {}." },
      { SOV_FIELD_OF (TERMS), .text = "Sovittu oli: {}." },
      { .text = "Kerron tämän ajoissa ja kuulisin mielelläni, miten sinä näit tämän. Mahdollisista kuluista puhutaan vasta sitten.", .formal = "Kerron tämän ajoissa ja kuulisin mielelläni, miten te näitte tämän. Mahdollisista kuluista puhutaan vasta sitten." },
      { SOV_FIELD_OF (TIME), .text = "Vastaathan viimeistään: {}.", .formal = "Vastaattehan viimeistään: {}." },
      SIGNATURE,
  },
};

const SovScriptLine *
sov_script_lines_finnish (SovScriptKind kind)
{
  return texts[kind];
}
