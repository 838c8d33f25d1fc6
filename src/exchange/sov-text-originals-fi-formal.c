/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-originals.h"

/* The texts in Finnish to who is "te", where they are not the same; written by
 * hand, not by rule. */

static const SovTextOriginal texts[] = {
  { "confirm", "[Hei {etunimi}!|Hei!] Kirjaan tähän, mitä sovimme: {sovitut}\nJos jokin on väärin, vastatkaa tähän. Muuten riittää ”ok”.\n[– {oma nimi}]" },
  { "relay", "[Hei {etunimi}!|Hei!] [{luvattu asiakkaalle?}Asiakkaalle on luvattu, ja tarvitsen teitä [{monta?}näissä|tässä]|Kirjaan tähän, mitä sovimme]: {sovitut}\nKuitatkaa ”ok” viimeistään: {aika}.\nJos jokin ei onnistu, soittakaa minulle ennen kuin otatte yhteyttä asiakkaaseen.\n[– {oma nimi}]" },
  { "remind", "[Hei {etunimi}!|Hei!] Kuittauksenne puuttuu vielä[{luvattu asiakkaalle?}. Asiakkaalle on luvattu]: {sovitut}\nOnnistuuko? Vastatkaa ”ok” tai soittakaa, niin keksitään toinen ratkaisu.\n[– {oma nimi}]" },
  { "remind-customer", "[Hei {etunimi}!|Hei!] Vastauksenne puuttuu vielä: {sovitut}\nOnko kaikki oikein? Vastatkaa ”ok” tai soittakaa, niin korjataan.\n[– {oma nimi}]" },
  { "delay", "[Hei {etunimi}!|Hei!] Kerron tämän heti: sovittu asia myöhästyy.\n{sovitut}\n[Uusi aika: {aika}.|Kerron uuden ajan heti, kun tiedän sen.]\nOlen pahoillani. Jos tämä hankaloittaa jotain, soittakaa, niin etsitään keino yhdessä.\n[– {oma nimi}]" },
  { "object", "[Hei {etunimi}!|Hei!] Olemme sopineet toisin, ja haluan selvittää tämän heti.\n[Kirjoititte: {lainaus}]\nSovittu on: {sovitut}\nJos en kertonut tätä selvästi, se on minun vastuullani. Pyydän teitä toimimaan niin kuin on sovittu ja soittamaan minulle ennen kuin otatte yhteyttä asiakkaaseen. Vastatkaa ”ok”, kun olette nähneet tämän.\n[– {oma nimi}]" },
  { "calm", "[Hei {etunimi}!|Hei!] Olette ehkä saaneet tietoa, joka poikkeaa siitä, mitä sovimme. Olen pahoillani siitä.\n[Se, mitä sovimme, pitää: {sovitut}]\nHoidan asian, eikä teidän tarvitse tehdä mitään. Jos jokin mietityttää, soittakaa minulle.\n[– {oma nimi}]" },
  { "own-slip", "[Hei {etunimi}, {oma nimi} tässä.|Hei, {oma nimi} tässä.|Hei {etunimi}!|Hei!] [{toimin oikein?}Haluan kertoa teille heti: {mitä…}. Olen pahoillani, että näin kävi.|Huomasin virheen omassa työssäni: {mitä…}. Olen pahoillani.] [{toimin oikein?}[Ehdotan tätä: {ehdotus}.]|Korjaan sen omalla kustannuksellani näin: {ehdotus}.|Korjaan sen omalla kustannuksellani.] [{ehdotus?}Sopiiko tämä, vai toivotteko jotain muuta?|Miten toivoisitte, että jatkamme?]" },
  { "call-opening", "[Hei {etunimi}, {oma nimi} tässä.|Hei, {oma nimi} tässä.|Hei {etunimi}!|Hei!] Kiitos, että kerroitte. [{toimin oikein?}Olen pahoillani, että tästä tuli teille paha mieli.|Olen todella pahoillani, tämä meni minulta pieleen.] Haluan kuulla rauhassa, miltä tämä teistä näytti. Onko teillä hetki?" },
  { "no-answer", "[Hei {etunimi}!|Hei!] Yritin soittaa viestinne takia. [{toimin oikein?}Kiitos, että kerroitte.|Kiitos, että kerroitte, ja anteeksi. Vastuu on minun.] [{toimin oikein?}Olen pahoillani, että tästä tuli teille paha mieli.] [Soitan uudelleen: {aika}. Jos muu hetki sopii paremmin, vastatkaa tähän.|Mikä hetki sopisi teille? Vastatkaa tähän, niin soitan silloin.]\n[– {oma nimi}]" },
  { "reply", "[Hei {etunimi}!|Hei!] [Kirjoititte: {lainaus}.\n]Kiitos viestistänne. [{toimin oikein?}Olen pahoillani, että tästä tuli teille paha mieli.|Olen pahoillani, ettei työni ollut sitä, mitä lupasin.] [Lyhyesti: {syy}.] [{toimin oikein?}|{syy?}Vastuu on silti minun.|Vastuu on minun.]\n[{toimin oikein?}Jotta ymmärrän oikein, kertoisitteko vielä: {kysymys}?|Jotta korjaan oikean asian, kertoisitteko vielä: {kysymys}?]\n[Soitan teille: {aika}.]\n[– {oma nimi}]" },
  { "clarify", "Mikä tässä haittasi eniten? Mitä odotitte ja mitä saitte? Mikä olisi teistä hyvä lopputulos?" },
  { "understanding", "Jos ymmärsin oikein, tästä seurasi teille: {seuraus}. [{toimin oikein?}On ikävää, että näin kävi.|Sitä teidän ei olisi pitänyt joutua kokemaan.] Kuvasinko sen oikein?" },
  { "proposal", "[Hei {etunimi}!|Hei!] [{yksi ehdotus?}Ehdotan tätä, omalla kustannuksellani: {ehdotus}. Sopiiko tämä, vai toivotteko jotain muuta?|Ehdotan, ja kaikki nämä minun kustannuksellani: {vaihtoehdot…}\nValitkaa teille sopiva tai sanokaa oma toiveenne.] Hyvitykseen ei liity ehtoja.\n[– {oma nimi}]" },
  { "surprise", "[Hei {etunimi}!|Hei!] Asia on nyt korjattu. Haluan vielä hyvittää näin vaivan, jota en voi ottaa pois: {hyvitys}. Teidän ei tarvitse tehdä mitään.\n[– {oma nimi}]" },
  { "prevention", "[Hei {etunimi}!|Hei!] [{huomasin itse?}Kiitos kärsivällisyydestänne.|Kiitos vielä, että sanoitte suoraan.] Näin toimin jatkossa: {muutos}. Olen pahoillani tapahtuneesta. Anteeksi ja kiitos!" },
  { "follow-up", "[Hei {etunimi}!|Hei!] [Palaan vielä asiaan: {asia}.|Palaan vielä asiaamme.] Onko kaikki nyt niin kuin pitää? Voitte sanoa suoraan.\n[– {oma nimi}]" },
  { "referral", "[Hei {etunimi}!|Hei!] Olen iloinen, että jatkatte kanssani. Jos joku tuttunne kaipaa samanlaista apua, voitte mielellään antaa numeroni. Pidän hänestä hyvää huolta.\n[– {oma nimi}]" },
  { "partly-no", "[Hei {etunimi}!|Hei!] Kiitos, että kerroitte, miltä tämä tuntui. Harmi, ettei lopputulos vastannut odotustanne. [Sovimme näin: {sovitut}.] [{sovitut?}Siksi en hyvitä tätä: {kohta…}.|Tätä en hyvitä: {kohta…}.] [Tämän teen mielelläni: {tarjous}.] [{kuluttaja?}Jos olette eri mieltä, kuluttajaneuvonta auttaa maksutta. Voitte pyytää ratkaisua myös kuluttajariitalautakunnalta.]\n[– {oma nimi}]" },
  { "public-reply", "[{toimin oikein?}Kiitos palautteesta. Olen pahoillani, että kokemuksenne ei ollut hyvä.|Kiitos palautteesta ja anteeksi huono kokemus.] Otan teihin heti yhteyttä, jotta saamme tämän kuntoon.\n[– {oma nimi}]" },
  { "ending", "[Hei {etunimi}!|Hei!] Kiitos yhteistyöstä. [En ole enää teille oikea tekijä: {syy}.|En ole enää teille oikea tekijä.] [Teen loppuun sen, mistä on sovittu: {sovitut}.|Teen loppuun sen, mistä on sovittu.] [Suosittelen lämpimästi: {toinen tekijä}.] Kaikkea hyvää!\n[– {oma nimi}]" },
  { "subcontractor", "[Hei {etunimi}!|Hei!] Asiakas sai muuta tietoa kuin oli luvattu. [{toimin oikein?}|En antanut sovittua teille kirjallisena ajoissa, se on minun vastuullani.] [Ehdotan jatkossa: {tapa}.] Mitä te tarvitsette minulta?\n[– {oma nimi}]" },
  { "ask-friend", "[Hei {etunimi}!|Hei!] Olemme tunteneet toisemme pitkään, siksi kysyn suoraan: minkä yhden asian tekisitte työssäni toisin?\n[– {oma nimi}]" },
  { "praise-thanks", "[Kiitos, {etunimi}!|Kiitos!] Tämä ilahdutti. [{julkinen?}|Saanko julkaista sananne? Vastatkaa: nimellä, nimettömänä tai ei.]\n[– {oma nimi}]" },
  { "facts", "[Hei {etunimi}!|Hei!] [Selvitän, miten tämä eteni: {asia}.|Selvitän, miten yhteinen työmme eteni.] Mitä tapahtui, ja milloin? Lyhyt vastaus riittää. Jos soittaminen on helpompaa, soittakaa. [Vastaattehan viimeistään: {aika}.]\n[– {oma nimi}]" },
  { "recourse", "[Hei {etunimi}!|Hei!] [Asiakas antoi palautetta työstä, jossa olitte mukana: {asia}.|Asiakas antoi palautetta työstä, jossa olitte mukana.] [Asia lyhyesti: {mitä}.] [Sovittu oli: {sovitut}.] Kerron tämän ajoissa ja kuulisin mielelläni, miten te näitte tämän. Mahdollisista kuluista puhutaan vasta sitten. [Vastaattehan viimeistään: {aika}.]\n[– {oma nimi}]" },
  { "card-thank", "[{huomasin itse?}Kiitos, että teillä on hetki.|Kiitos, että kerroitte.]" },
  { "card-sorry", "[{toimin oikein?}[{huomasin itse?}[Haluan kertoa teille heti: {mitä}.] Olen pahoillani, että näin kävi.|Olen pahoillani, että tästä tuli teille paha mieli.]|[{huomasin itse?}Huomasin virheen omassa työssäni: {mitä}.] Olen todella pahoillani, tämä meni minulta pieleen. Vastuu on minun.]" },
  { "card-why", "[Lyhyesti: {syy}.|Selvitän, mitä tapahtui, ja kerron sen teille suoraan.]" },
  { "card-repair", "[{toimin oikein?}Ehdotan tätä: {ehdotus}.|Korjaan tämän omalla kustannuksellani näin: {ehdotus}.|{toimin oikein?}Haluan löytää tähän hyvän ratkaisun kanssanne.|Korjaan tämän omalla kustannuksellani.]" },
  { "card-go-on", "Miten te toivoisitte, että jatkamme?" },
  { "card-thank-again", "[{huomasin itse?}Kiitos kärsivällisyydestänne.|Kiitos vielä, että sanoitte suoraan.]" },
  { "card-prevention", "[Näin toimin jatkossa: {muutos}.|{toimin oikein?}Mietin, mitä tästä opin, ja kerron sen teille.|Mietin, miten tämä ei toistu, ja kerron sen teille.]" },
};

const SovTextOriginal *
sov_text_originals_formal (gsize *n_texts)
{
  *n_texts = G_N_ELEMENTS (texts);

  return texts;
}
