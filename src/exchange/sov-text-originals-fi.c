/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-text-originals.h"

/* The texts in Finnish, to who is "sinä". Names and values stand only where the
 * nominative fits. */

static const SovTextOriginal texts[] = {
  { "confirm", "[Hei {etunimi}!|Hei!] Kirjaan tähän, mitä sovimme: {sovitut}\nJos jokin on väärin, vastaa tähän. Muuten riittää ”ok”.\n[– {oma nimi}]" },
  { "relay", "[Hei {etunimi}!|Hei!] [{luvattu asiakkaalle?}Asiakkaalle on luvattu, ja tarvitsen sinua [{monta?}näissä|tässä]|Kirjaan tähän, mitä sovimme]: {sovitut}\nKuittaa ”ok” viimeistään: {aika}.\nJos jokin ei onnistu, soita minulle ennen kuin otat yhteyttä asiakkaaseen.\n[– {oma nimi}]" },
  { "remind", "[Hei {etunimi}!|Hei!] Kuittauksesi puuttuu vielä[{luvattu asiakkaalle?}. Asiakkaalle on luvattu]: {sovitut}\nOnnistuuko? Vastaa ”ok” tai soita, niin keksitään toinen ratkaisu.\n[– {oma nimi}]" },
  { "remind-customer", "[Hei {etunimi}!|Hei!] Vastauksesi puuttuu vielä: {sovitut}\nOnko kaikki oikein? Vastaa ”ok” tai soita, niin korjataan.\n[– {oma nimi}]" },
  { "delay", "[Hei {etunimi}!|Hei!] Kerron tämän heti: sovittu asia myöhästyy.\n{sovitut}\n[Uusi aika: {aika}.|Kerron uuden ajan heti, kun tiedän sen.]\nOlen pahoillani. Jos tämä hankaloittaa jotain, soita, niin etsitään keino yhdessä.\n[– {oma nimi}]" },
  { "object", "[Hei {etunimi}!|Hei!] Olemme sopineet toisin, ja haluan selvittää tämän heti.\n[Kirjoitit: {lainaus}]\nSovittu on: {sovitut}\nJos en kertonut tätä selvästi, se on minun vastuullani. Toimithan niin kuin on sovittu, ja soitathan minulle ennen kuin otat yhteyttä asiakkaaseen. Vastaa ”ok”, kun olet nähnyt tämän.\n[– {oma nimi}]" },
  { "calm", "[Hei {etunimi}!|Hei!] Olet ehkä saanut tietoa, joka poikkeaa siitä, mitä sovimme. Olen pahoillani siitä.\n[Se, mitä sovimme, pitää: {sovitut}]\nHoidan asian, eikä sinun tarvitse tehdä mitään. Jos jokin mietityttää, soita minulle.\n[– {oma nimi}]" },
  { "agreed-thing", "[{muuttunut?}Muuttunut. ][{laskutus?}Laskutus: |{yhteydenpito?}Kuka on yhteydessä asiakkaaseen: ]{asia} [Tekijä: {tekijä}.|Tekijät: {tekijät}.] [Viimeistään: {päivä}.|Aika: {aika}.] [Hinta: {hinta}.]" },
  { "own-slip", "[Hei {etunimi}, {oma nimi} tässä.|Hei, {oma nimi} tässä.|Hei {etunimi}!|Hei!] [{toimin oikein?}Haluan kertoa sinulle heti: {mitä…}. Olen pahoillani, että näin kävi.|Huomasin virheen omassa työssäni: {mitä…}. Olen pahoillani.] [{toimin oikein?}[Ehdotan tätä: {ehdotus}.]|Korjaan sen omalla kustannuksellani näin: {ehdotus}.|Korjaan sen omalla kustannuksellani.] [{ehdotus?}Sopiiko, vai toivotko jotain muuta?|Miten toivoisit, että jatkamme?]" },
  { "call-opening", "[Hei {etunimi}, {oma nimi} tässä.|Hei, {oma nimi} tässä.|Hei {etunimi}!|Hei!] Kiitos, että kerroit. [{toimin oikein?}Olen pahoillani, että tästä tuli sinulle paha mieli.|Olen todella pahoillani, tämä meni minulta pieleen.] Haluan kuulla rauhassa, miltä tämä sinusta näytti. Onko sinulla hetki?" },
  { "no-answer", "[Hei {etunimi}!|Hei!] Yritin soittaa viestisi takia. [{toimin oikein?}Kiitos, että kerroit.|Kiitos, että kerroit, ja anteeksi. Vastuu on minun.] [{toimin oikein?}Olen pahoillani, että tästä tuli sinulle paha mieli.] [Soitan uudelleen: {aika}. Jos muu hetki sopii paremmin, vastaa tähän.|Mikä hetki sopisi sinulle? Vastaa tähän, niin soitan silloin.]\n[– {oma nimi}]" },
  { "reply", "[Hei {etunimi}!|Hei!] [Kirjoitit: {lainaus}.\n]Kiitos viestistäsi. [{toimin oikein?}Olen pahoillani, että tästä tuli sinulle paha mieli.|Olen pahoillani, ettei työni ollut sitä, mitä lupasin.] [Lyhyesti: {syy}.] [{toimin oikein?}|{syy?}Vastuu on silti minun.|Vastuu on minun.]\n[{toimin oikein?}Jotta ymmärrän oikein, kertoisitko vielä: {kysymys}?|Jotta korjaan oikean asian, kertoisitko vielä: {kysymys}?]\n[Soitan sinulle: {aika}.]\n[– {oma nimi}]" },
  { "clarify", "Mikä tässä haittasi eniten? Mitä odotit ja mitä sait? Mikä olisi sinusta hyvä lopputulos?" },
  { "understanding", "Jos ymmärsin oikein, tästä seurasi sinulle: {seuraus}. [{toimin oikein?}On ikävää, että näin kävi.|Sitä sinun ei olisi pitänyt joutua kokemaan.] Kuvasinko sen oikein?" },
  { "proposal", "[Hei {etunimi}!|Hei!] [{yksi ehdotus?}Ehdotan tätä, omalla kustannuksellani: {ehdotus}. Sopiiko, vai toivotko jotain muuta?|Ehdotan, ja kaikki nämä minun kustannuksellani: {vaihtoehdot…}\nValitse sinulle sopiva tai sano oma toiveesi.] Hyvitykseen ei liity ehtoja.\n[– {oma nimi}]" },
  { "move-meeting", "[Hei {etunimi}!|Hei!] Minulle tuli kiireellinen asiakasasia. [Aloitus siirtyy, uusi aika: {aika}.|Aloitus siirtyy, ja kerron uuden ajan heti, kun tiedän sen.] Anteeksi ja kiitos!\n[– {oma nimi}]" },
  { "surprise", "[Hei {etunimi}!|Hei!] Asia on nyt korjattu. Haluan vielä hyvittää näin vaivan, jota en voi ottaa pois: {hyvitys}. Sinun ei tarvitse tehdä mitään.\n[– {oma nimi}]" },
  { "prevention", "[Hei {etunimi}!|Hei!] [{huomasin itse?}Kiitos kärsivällisyydestäsi.|Kiitos vielä, että sanoit suoraan.] Näin toimin jatkossa: {muutos}. Olen pahoillani tapahtuneesta. Anteeksi ja kiitos!" },
  { "follow-up", "[Hei {etunimi}!|Hei!] [Palaan vielä asiaan: {asia}.|Palaan vielä asiaamme.] Onko kaikki nyt niin kuin pitää? Saat sanoa suoraan.\n[– {oma nimi}]" },
  { "referral", "[Hei {etunimi}!|Hei!] Olen iloinen, että jatkat kanssani. Jos joku tuttusi kaipaa samanlaista apua, voit mielellään antaa numeroni. Pidän hänestä hyvää huolta.\n[– {oma nimi}]" },
  { "partly-no", "[Hei {etunimi}!|Hei!] Kiitos, että kerroit, miltä tämä tuntui. Harmi, ettei lopputulos vastannut odotustasi. [Sovimme näin: {sovitut}.] [{sovitut?}Siksi en hyvitä tätä: {kohta…}.|Tätä en hyvitä: {kohta…}.] [Tämän teen mielelläni: {tarjous}.] [{kuluttaja?}Jos olet eri mieltä, kuluttajaneuvonta auttaa maksutta. Voit pyytää ratkaisua myös kuluttajariitalautakunnalta.]\n[– {oma nimi}]" },
  { "boundary", "[Hei {etunimi}!|Hei!] Haluan hoitaa tämän kunnolla. Jotta mikään ei katoa, jatketaan kirjallisesti tässä ketjussa. [Vastaan: {vastausaika}.] Uhkailuun en vastaa.\n[– {oma nimi}]" },
  { "public-reply", "[{toimin oikein?}Kiitos palautteesta. Olen pahoillani, että kokemuksesi ei ollut hyvä.|Kiitos palautteesta ja anteeksi huono kokemus.] Otan sinuun heti yhteyttä, jotta saamme tämän kuntoon.\n[– {oma nimi}]" },
  { "ending", "[Hei {etunimi}!|Hei!] Kiitos yhteistyöstä. [En ole enää sinulle oikea tekijä: {syy}.|En ole enää sinulle oikea tekijä.] [Teen loppuun sen, mistä on sovittu: {sovitut}.|Teen loppuun sen, mistä on sovittu.] [Suosittelen lämpimästi: {toinen tekijä}.] Kaikkea hyvää!\n[– {oma nimi}]" },
  { "subcontractor", "[Hei {etunimi}!|Hei!] Asiakas sai muuta tietoa kuin oli luvattu. [{toimin oikein?}|En antanut sovittua sinulle kirjallisena ajoissa, se on minun vastuullani.] [Ehdotan jatkossa: {tapa}.] Mitä sinä tarvitset minulta?\n[– {oma nimi}]" },
  { "ask-friend", "[Hei {etunimi}!|Hei!] Olemme tunteneet toisemme pitkään, siksi kysyn suoraan: minkä yhden asian tekisit työssäni toisin?\n[– {oma nimi}]" },
  { "praise-thanks", "[Kiitos, {etunimi}!|Kiitos!] Tämä ilahdutti. [{julkinen?}|Saanko julkaista sanasi? Vastaa: nimellä, nimettömänä tai ei.]\n[– {oma nimi}]" },
  { "facts", "[Hei {etunimi}!|Hei!] [Selvitän, miten tämä eteni: {asia}.|Selvitän, miten yhteinen työmme eteni.] Mitä tapahtui, ja milloin? Lyhyt vastaus riittää. Jos soittaminen on helpompaa, soita. [Vastaathan viimeistään: {aika}.]\n[– {oma nimi}]" },
  { "recourse", "[Hei {etunimi}!|Hei!] [Asiakas antoi palautetta työstä, jossa olit mukana: {asia}.|Asiakas antoi palautetta työstä, jossa olit mukana.] [Asia lyhyesti: {mitä}.] [Sovittu oli: {sovitut}.] Kerron tämän ajoissa ja kuulisin mielelläni, miten sinä näit tämän. Mahdollisista kuluista puhutaan vasta sitten. [Vastaathan viimeistään: {aika}.]\n[– {oma nimi}]" },
  { "card-thank", "[{huomasin itse?}Kiitos, että sinulla on hetki.|Kiitos, että kerroit.]" },
  { "card-sorry", "[{toimin oikein?}[{huomasin itse?}[Haluan kertoa sinulle heti: {mitä}.] Olen pahoillani, että näin kävi.|Olen pahoillani, että tästä tuli sinulle paha mieli.]|[{huomasin itse?}Huomasin virheen omassa työssäni: {mitä}.] Olen todella pahoillani, tämä meni minulta pieleen. Vastuu on minun.]" },
  { "card-why", "[Lyhyesti: {syy}.|Selvitän, mitä tapahtui, ja kerron sen sinulle suoraan.]" },
  { "card-repair", "[{toimin oikein?}Ehdotan tätä: {ehdotus}.|Korjaan tämän omalla kustannuksellani näin: {ehdotus}.|{toimin oikein?}Haluan löytää tähän hyvän ratkaisun kanssasi.|Korjaan tämän omalla kustannuksellani.]" },
  { "card-go-on", "Miten sinä toivoisit, että jatkamme?" },
  { "card-thank-again", "[{huomasin itse?}Kiitos kärsivällisyydestäsi.|Kiitos vielä, että sanoit suoraan.]" },
  { "card-prevention", "[Näin toimin jatkossa: {muutos}.|{toimin oikein?}Mietin, mitä tästä opin, ja kerron sen sinulle.|Mietin, miten tämä ei toistu, ja kerron sen sinulle.]" },
};

const SovTextOriginal *
sov_text_originals_finnish (gsize *n_texts)
{
  *n_texts = G_N_ELEMENTS (texts);

  return texts;
}
