/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/sov-wording.h"

#include <string.h>

/* What the advice on wording marks and what it leaves alone; complaints.md, §8.3 and §8.4. */

#define NOTHING (-1)

/* The others in the deal, never the customer. */
static const char *const names[] = { "Antti Kallio", "Kuljetus Virtanen Oy", NULL };

typedef struct
{
  const char *path;
  SovLanguage language;
  int kind; /* a SovWordingKind, or NOTHING */
  const char *const *sentences;
} Table;

static const char *const defending_fi[] = {
  "Pahoittelen, jos tästä tuli harmia.",
  "pahoittelen jos olen loukannut",
  "Pahoittelemme, mikäli tilanne oli ikävä.",
  "Olen pahoillani, jos petyit.",
  "Olen todella pahoillani jos työ ei vastannut odotuksiasi.",
  "Olen pahoillani, mutta kuljettaja myöhästyi.",
  "Pahoittelen viivettä, mutta meillä oli ruuhkaa.",
  "Anteeksi, mutta sää oli huono.",
  "Anteeksi, jos laskussa oli jotain epäselvää.",
  "Harmi, jos petyit.",
  "Ikävää, jos maali ei miellytä.",
  "Valitettavasti meidän käytäntömme on tämä.",
  "Ehtojen mukaan hyvitystä ei anneta.",
  "Sopimusehtojemme mukaan aika on kaksi viikkoa.",
  "Työ myöhästyi kiireen takia.",
  "Kiireiden vuoksi en ehtinyt.",
  "Kukaan muu ei ole valittanut.",
  "Muut asiakkaat ovat olleet tyytyväisiä.",
  "Kuten jo sanoin, tulen maanantaina.",
  "Tulen maanantaina, kuten jo sanoin.",
  "Niin kuin aiemmin kerroin, työ on valmis.",
  "Tämä ei ole minun vikani.",
  "Se ei ollut minun syytäni.",
  "Viivästys ei johtunut minusta.",
  "Tein parhaani.",
  "Tällaista sattuu.",
  "Tämä on ihan pikkujuttu.",
  "Minulle ei kerrottu muutoksesta.",
  "Puolustuksekseni sanon, että päivä oli pitkä.",
  "En ole vastuussa tästä.",
  "Tein kaiken oikein.",
  "Tämä on alalla tavallista.",
  "\"Pahoittelen\", jos tästä tuli harmia.",
  "Työ myöhästyi minusta riippumattomista syistä.",
  NULL
};

static const char *const blaming_fi[] = {
  "Olisit voinut kertoa aiemmin.",
  "Olisitte voineet soittaa.",
  "Te ette ilmoittaneet muutoksesta.",
  "Et ilmoittanut uutta osoitetta.",
  "Et ole kertonut tästä.",
  "Ymmärsit väärin.",
  "Ymmärsit hinnan väärin.",
  "Olet käsittänyt tämän väärin.",
  "Sinun olisi pitänyt ilmoittaa siitä.",
  "Teidän olisi kannattanut lukea tarjous.",
  "Tämä on sinun vikasi.",
  "Tämä on ihan omaa syytäsi.",
  "Väität, että työ on huono.",
  "Unohdit kertoa ovikoodin.",
  "Jätit ovikoodin kertomatta.",
  "Itse pyysit tätä väriä.",
  "Jos olisit kertonut aiemmin, olisin ehtinyt.",
  "Olet väärässä.",
  "Muistat hinnan väärin.",
  "Liioittelet nyt vähän.",
  "Etkö lukenut tarjousta?",
  "Se johtui sinusta.",
  "Et edes vastannut viestiini.",
  "Sinun täytyy ymmärtää, että meillä on muitakin.",
  "Vika on asiakkaan.",
  "Tämä oli Antin vika.",
  "Vika oli Antissa.",
  "Antti unohti soittaa sinulle.",
  "Kallio mokasi.",
  "Antti teki virheen laskussa.",
  "Kuljetus Virtanen unohti lavan.",
  "Se meni pieleen Antin takia.",
  "Syy on Antin.",
  "Se meni pieleen hänen takiaan.",
  "Annoit väärät mitat.",
  "Ette olleet kotona.",
  "Tilasit itse väärän värin.",
  "Antilta jäi lasku lähettämättä.",
  "Syyllinen on Antti.",
  "Kysy Antilta, hän sen mokasi.",
  "Virhe johtui Virtasesta.",
  "Kuljettaja unohti avaimet.",
  "Alihankkijani moka, ei minun.",
  "Antti ei ilmoittanut muutoksesta.",
  "Antti, joka oli paikalla, mokasi.",
  NULL
};

static const char *const strings_fi[] = {
  "Kun poistat arvion, saat 50 euroa.",
  "Saat 50 euroa, jos poistat arvion.",
  "Hyvitän laskun, kunhan tilaat uudelleen.",
  "Jos poistat arvostelusi, palautan rahat.",
  "Hyvityksen ehtona on, että et kerro tästä.",
  "Annan alennuksen sillä ehdolla, että jatkat.",
  "Voisitko poistaa arvostelun?",
  "Poistathan arvion.",
  "Toivon vastineeksi hyvän arvion.",
  "Saat lahjakortin, kun suosittelet minua.",
  "Jos tilaat lisää, saat alennuksen.",
  "Edellyttäen, että luovut muista vaatimuksista, maksan tämän.",
  "Pidetään tämä meidän välisenä.",
  "Jos annat viisi tähteä, hyvitän käynnin.",
  "Jos poistatte arvostelun Googlesta, saatte rahat takaisin.",
  "Saatte rahat takaisin kun poistatte arvostelun.",
  "Saat lahjakortin, jos kirjoitat hyvän arvostelun.",
  "Hyvitys edellyttää, että poistat arvion.",
  "Voisit samalla poistaa sen arvion.",
  NULL
};

static const char *const heat_fi[] = {
  "TÄMÄ EI OLE TOTTA.",
  "Työ on tehty NYT.",
  "Lasku on oikein!!",
  "Mitä tämä on???",
  "Olet idiootti.",
  "Mitä helvettiä tämä on?",
  "Vaatimuksesi on naurettava.",
  "Mitä oikein kuvittelet?",
  "Valehtelet.",
  "Saisit hävetä.",
  "Otan yhteyttä lakimieheeni.",
  NULL
};

static const char *const right_fi[] = {
  "Pahoittelen tapahtunutta.",
  "Olen pahoillani tapahtuneesta.",
  "Olen pahoillani, että petyit.",
  "Pahoittelen, että työ myöhästyi.",
  "Pahoittelen. Jos toivot muuta, kerro.",
  "Pahoittelen virhettä ja korjaan sen, jos sopii.",
  "Jos jokin on väärin, vastaa tähän.",
  "Kerro, jos toivot muuta.",
  "Hyvitykseen ei liity ehtoja.",
  "Saat hyvityksen ilman ehtoja.",
  "En pyydä mitään vastineeksi.",
  "Olisin voinut kertoa aiemmin.",
  "Minun olisi pitänyt kysyä.",
  "Sitä sinun ei olisi pitänyt joutua kokemaan.",
  "Tämä ei ole sinun vikasi.",
  "Tämä ei ollut Antin vika.",
  "Syy oli minun, ei Antin.",
  "Vika on minun. Antti korjaa sen maanantaina.",
  "Antti tulee maanantaina klo 9.",
  "Antti soittaa sinulle ja korjaa virheen.",
  "Työ on valmis, mutta lasku puuttuu vielä.",
  "Poistan vanhan maalin.",
  "Kun poistat kalusteet, pääsen aloittamaan.",
  "Jos tilaat myöhemmin lisää, kerro mitat.",
  "Jos et ilmoita muuta, tulen klo 9.",
  "Mitä odotit ja mitä sait?",
  "Ymmärsin väärin, mitä toivoit.",
  "Unohdin soittaa sinulle.",
  "Kirjoitit: \"Te ette ilmoittaneet mitään, ja olette idiootteja!!\" Ymmärrän sen.",
  "> Pahoittelen, jos\nKiitos viestistäsi.",
  "Lähetin sen Oy ABC Rakennus Ab:lle.",
  "KULJETUS VIRTANEN OY tulee perjantaina.",
  "Hinta on 120,00 € (sis. ALV).",
  "Kiitos, että kerroit!",
  "Vastuu on minun.",
  "Arvio työn hinnasta on 300 euroa. Jos muutat mieltäsi, saat arvion uudelleen.",
  "Tiedän, että sinulla on ollut kiire.",
  "Olisitko voinut tulla maanantaina?",
  "IBAN FI21 1234 5600 0007 85, BIC NDEAFIHH",
  "Virhe oli minun, ei kenenkään muun.",
  "Antti on sairaana, joten tulen itse.",
  "Voit valita itse, mikä päivä sopii.",
  "Vika johtui pumpusta.",
  "Jos et ole tyytyväinen, saat rahasi takaisin.",
  "Maksan sen takaisin, kunhan saan tilinumeron.",
  "Et ole tehnyt mitään väärin.",
  "Korjaus edellyttää, että pääsen sisään.",
  "Jos et ole kotona, jätän kuvat postilaatikkoon.",
  "Antilta saat kuvat perjantaina.",
  "Antti on vastannut sinulle.",
  "Hän soittaa sinulle maanantaina.",
  "Tilasit valkoisen ja sait harmaan.",
  "Vika ei ole sinussa.",
  "Anna tekee työn loppuun.",
  "Minulle kerrottiin muutoksesta.",
  "Sopimuksen mukaan tulen perjantaina.",
  "Sopimusta voi muuttaa, jos haluat.",
  "Et ole yksin tämän kanssa.",
  "Sinun ei tarvitse tehdä mitään.",
  "Vikaantunut laite vaihdetaan, Antti hoitaa sen.",
  "Saat alennuksen seuraavasta laskusta.",
  "",
  NULL
};

static const char *const defending_en[] = {
  "I am sorry if this caused you trouble.",
  "I apologise if you were upset.",
  "My apologies if that was unclear.",
  "I'm sorry, but the driver was late.",
  "Sorry but we were busy.",
  "I am sorry about the delay, but the weather was bad.",
  "I am sorry you feel that way.",
  "Unfortunately our policy is no refunds.",
  "According to our terms there is no refund.",
  "It was late due to a heavy workload.",
  "Nobody else has complained.",
  "Other customers have been happy.",
  "As I already said, I come on Monday.",
  "I come on Monday, as I already said.",
  "It is not my fault.",
  "It wasn\u2019t my fault.",
  "I did my best.",
  "These things happen.",
  "In my defence, the day was long.",
  "Nobody told me about the change.",
  "This is perfectly normal.",
  "It was beyond my control.",
  "I apologise for any inconvenience this may have caused.",
  "As per our terms we do not refund.",
  "I have never had a complaint.",
  NULL
};

static const char *const blaming_en[] = {
  "You could have called.",
  "You should have told me earlier.",
  "You didn't tell me about the change.",
  "You never mentioned the colour.",
  "You misunderstood the price.",
  "You have misunderstood.",
  "It is your own fault.",
  "You forgot to send the code.",
  "If you had told me, I would have come.",
  "You claim that the work is poor.",
  "You are wrong.",
  "You are exaggerating.",
  "You have to understand that I am busy.",
  "Why didn't you call?",
  "It was Antti's fault.",
  "Antti forgot to call you.",
  "The driver made a mistake.",
  "It went wrong because of Antti.",
  "Kallio messed up.",
  "You were not at home.",
  "You gave me the wrong address.",
  "You must have misread it.",
  "Antti was supposed to call you.",
  "It was his mistake.",
  NULL
};

static const char *const strings_en[] = {
  "If you remove the review, you will get 50 euros.",
  "You will get 50 euros if you delete your review.",
  "I will refund you, provided that you order again.",
  "In return I ask for a good review.",
  "Could you please take down the review?",
  "You get a discount when you recommend me.",
  "Please keep this between us.",
  "Take the review down and I will refund you.",
  "I will refund half once the review is removed.",
  "The refund is on condition that you keep quiet.",
  NULL
};

static const char *const heat_en[] = {
  "THIS IS NOT TRUE.",
  "I did it RIGHT!!",
  "You are an idiot.",
  "This is ridiculous.",
  "How dare you?",
  "What is this?!",
  NULL
};

static const char *const right_en[] = {
  "I am sorry this happened.",
  "I am sorry that the work was late.",
  "I am sorry. If you prefer something else, tell me.",
  "If anything is wrong, reply here.",
  "No strings attached.",
  "I ask for nothing in return.",
  "I could have called.",
  "I should have asked.",
  "You should not have had to go through that.",
  "You should have received my letter.",
  "It is not your fault.",
  "It was not Antti's fault.",
  "Antti will call you on Monday.",
  "The fault is mine, and Antti will repair it.",
  "The work is done, but the invoice is missing.",
  "When you remove the furniture, I can begin.",
  "If you order more later, tell me the measures.",
  "You wrote: \u201cYou never told me anything, you idiot!!\u201d I understand.",
  "What did you expect and what did you get?",
  "I misunderstood what you wished for.",
  "The price is 120 EUR, VAT included.",
  "Thank you for telling me!",
  "The responsibility is mine.",
  "You told me that the tile was crooked.",
  "You might have noticed that I was late.",
  "You get your money back if you are not happy.",
  "You should have your refund by Friday.",
  "You did nothing wrong.",
  "If you are not at home, I leave the photos in the letter box.",
  "You agreed on Monday with me, and I forgot it.",
  "According to the terms we agreed, I come on Friday.",
  "Thank you for your instructions.",
  "You ordered white and got grey.",
  "I take full responsibility.",
  "It is my fault, not Antti's.",
  "Antti is ill, so I come myself.",
  "You could have a new one or your money back.",
  NULL
};

static const char *const defending_sv[] = {
  "Jag är ledsen om detta orsakade besvär.",
  "Jag beklagar, men vädret var dåligt.",
  "Enligt våra villkor ges ingen ersättning.",
  "Ingen annan har klagat.",
  "Det är inte mitt fel.",
  "Som jag redan sa, kommer jag på måndag.",
  NULL
};

static const char *const blaming_sv[] = {
  "Du kunde ha ringt.",
  "Du borde ha berättat det.",
  "Ni missförstod priset.",
  "Det är ditt eget fel.",
  "Du påstår att arbetet är dåligt.",
  "Det var Anttis fel.",
  "Antti glömde ringa dig.",
  NULL
};

static const char *const strings_sv[] = {
  "Om du tar bort omdömet får du 50 euro.",
  "I gengäld vill jag ha ett gott omdöme.",
  "Du får rabatt på villkor att du beställer igen.",
  NULL
};

static const char *const heat_sv[] = {
  "Du är en idiot.",
  "DETTA ÄR INTE SANT.",
  "Sluta nu!!",
  NULL
};

static const char *const right_sv[] = {
  "Jag är ledsen att detta hände.",
  "Jag kunde ha ringt.",
  "Ersättningen har inga villkor.",
  "Det är inte ditt fel.",
  "Om något är fel, svara här.",
  "Antti ringer dig på måndag.",
  "Jag ber inte om något i gengäld.",
  "Vad är fel?",
  NULL
};

/* The scripts A to V of complaints.md, §8.3. */

static const char *const scripts_fi[] = {
  "Hei {etunimi}, {oma_nimi} tässä. Huomasin virheen omassa työssäni: {mitä}. Olen pahoillani. Korjaan sen omalla kustannuksellani näin: {ehdotus}. Sopiiko, vai toivotko jotain muuta?",
  "Hei {etunimi}, {oma_nimi} tässä. Kiitos, että kerroit. Olen todella pahoillani, tämä meni minulta pieleen. Haluan kuulla rauhassa, miltä tämä sinusta näytti. Onko sinulla hetki?",
  "Hei {etunimi}! Yritin soittaa viestisi takia. Kiitos, että kerroit, ja anteeksi. Vastuu on minun. Soitan uudelleen: {aika}. Jos muu hetki sopii paremmin, vastaa tähän. – {oma_nimi}",
  "Hei {etunimi}, kiitos viestistäsi. Olen pahoillani, ettei työni ollut sitä mitä lupasin. Lyhyesti: {syy}. Vastuu on silti minun. Kirjoitit: \"{lainaus}\". Jotta korjaan oikean asian, kertoisitko vielä: {kysymys} Soitan sinulle: {aika}.",
  "Mikä tässä haittasi eniten? Mitä odotit ja mitä sait? Mikä olisi sinusta hyvä lopputulos?",
  "Jos ymmärsin oikein, tästä seurasi sinulle: {seuraus}. Sitä sinun ei olisi pitänyt joutua kokemaan. Kuvasinko sen oikein?",
  "Ehdotan, ja kaikki nämä minun kustannuksellani: 1) {vaihtoehto_1} 2) {vaihtoehto_2}. Valitse sinulle sopiva tai sano oma toiveesi. Hyvitykseen ei liity ehtoja.",
  "Hei {etunimi}! Kirjaan tähän, mitä sovimme: {sovitut}. Jos jokin on väärin, vastaa tähän. Muuten riittää \"ok\". – {oma_nimi}",
  "Hei {etunimi}! Asiakkaalle on luvattu, ja tarvitsen sinua näissä: {sovitut}. Laskutus: {laskutus}. Kuka on yhteydessä asiakkaaseen: {yhteys}. Kuittaa \"ok\" viimeistään: {aika}. Jos jokin ei onnistu, soita minulle ennen kuin otat yhteyttä asiakkaaseen.",
  "Hei {etunimi}, kuittauksesi puuttuu vielä. Asiakkaalle luvattu aika: {aika}. Onnistuuko? Vastaa \"ok\" tai soita, niin keksitään toinen ratkaisu.",
  "Hei {etunimi}, kerron tämän heti: {asia} myöhästyy. Uusi aika: {aika}. Olen pahoillani. Jos tämä hankaloittaa jotain, soita, niin etsitään keino yhdessä.",
  "Hei {etunimi}, minulle tuli kiireellinen asiakasasia. Aloitus siirtyy, uusi aika: {aika}. Anteeksi ja kiitos!",
  "Hei {etunimi}, asia on nyt korjattu. Haluan vielä hyvittää vaivan, jota en voi ottaa pois: {hyvitys}. Sinun ei tarvitse tehdä mitään.",
  "Kiitos vielä, että sanoit suoraan. Näin toimin jatkossa: {muutos}. Olen pahoillani tapahtuneesta. Anteeksi ja kiitos!",
  "Hei {etunimi}! Palaan vielä asiaan: {asia}. Onko kaikki nyt niin kuin pitää? Saat sanoa suoraan.",
  "Kiitos, että kerroit, miltä tämä tuntui. Harmi, ettei lopputulos vastannut odotustasi. Sovimme näin: {sovittu}. Siksi en hyvitä tätä: {kohta}. Tämän teen mielelläni: {tarjous}. Jos olet eri mieltä, kuluttajaneuvonta auttaa maksutta.",
  "Haluan hoitaa tämän kunnolla. Jotta mikään ei katoa, jatketaan kirjallisesti tässä ketjussa. Vastaan: {vastausaika}. Uhkailuun en vastaa.",
  "Kiitos palautteesta ja anteeksi huono kokemus. Otan sinuun heti yhteyttä, jotta saamme tämän kuntoon. – {oma_nimi}",
  "Hei {etunimi}, kiitos yhteistyöstä. En ole enää sinulle oikea tekijä: {syy}. Teen loppuun sen, mistä on sovittu: {sovitut}. Suosittelen lämpimästi: {toinen_tekijä}. Kaikkea hyvää!",
  "Hei {etunimi}, asiakas sai muuta tietoa kuin oli luvattu. En antanut sovittua sinulle kirjallisena ajoissa, se on minun vastuullani. Ehdotan jatkossa: {tapa}. Mitä sinä tarvitset minulta?",
  "Hei {etunimi}! Olemme tunteneet pitkään, siksi kysyn suoraan: minkä yhden asian tekisit työssäni toisin?",
  "Kiitos, {etunimi}! Tämä ilahdutti. Saanko julkaista sanasi? Vastaa: nimellä, nimettömänä tai ei.",
  NULL
};

static const char *const scripts_en[] = {
  "Hi {first}, {me} here. I found a mistake in my own work: {what}. I am sorry. I will put it right at my own cost like this: {proposal}. Is that fine, or would you prefer something else?",
  "Hi {first}, {me} here. Thank you for telling me. I am truly sorry, I got this wrong. I would like to hear how it looked to you. Do you have a moment?",
  "Hi {first}! I tried to call about your message. Thank you for telling me, and I apologise. This is on me. I will call again: {time}. If another time suits you better, just reply. – {me}",
  "Hi {first}, thank you for writing. I am sorry my work was not what I promised. In short: {reason}. The responsibility is still mine. You wrote: \"{quote}\". So that I fix the right thing, could you tell me: {question} I will call you: {time}.",
  "What bothered you most? What did you expect and what did you get? What would be a good outcome for you?",
  "If I understood right, this caused you: {impact}. You should not have had to go through that. Did I get it right?",
  "I suggest, all at my cost: 1) {option_1} 2) {option_2}. Choose what suits you or tell me your own wish. No strings attached.",
  "Hi {first}! Here is what we agreed: {terms}. If anything is wrong, reply here; otherwise \"ok\" is enough. – {me}",
  "Hi {first}! The customer has been promised, and I need you for: {terms}. Invoicing: {invoicing}. Who contacts the customer: {contact}. Please reply \"ok\" by: {time}. If something does not work, call me before contacting the customer.",
  "Hi {first}, I am still missing your ok. Time promised to the customer: {time}. Will it work? Reply \"ok\" or call and we find another way.",
  "Hi {first}, I want you to know at once: {thing} will be late. New time: {time}. I am sorry. If this makes anything difficult, call me and we will find a way together.",
  "Hi {first}, an urgent customer matter came up. We start later, new time: {time}. Sorry and thank you!",
  "Hi {first}, it is now fixed. I also want to make up for the trouble I cannot undo: {extra}. You need not do anything.",
  "Thank you again for being frank. From now on I will: {change}. I am sorry this happened. Sorry and thank you!",
  "Hi {first}! Coming back to: {thing}. Is everything as it should be now? Please speak freely.",
  "Thank you for telling me how it felt. I am sorry it did not meet your expectation. We agreed: {term}. So I will not compensate: {point}. This I will gladly do: {offer}. If you disagree, consumer advice helps free of charge.",
  "I want to handle this properly. So that nothing is lost, let us continue in writing in this thread. I reply: {hours}. I do not respond to threats.",
  "Thank you for the feedback, and I am sorry. I am contacting you right away so we can put this right. – {me}",
  "Hi {first}, thank you for working with me. I am no longer the right person for you: {reason}. I will finish what we agreed: {terms}. I warmly recommend: {other}. All the best!",
  "Hi {first}, the customer was told something other than promised. I did not give you the terms in writing in time; that is on me. From now on I suggest: {way}. What do you need from me?",
  "Hi {first}! We have known each other for long, so I ask straight: what one thing should I do differently?",
  "Thank you, {first}! That made my day. May I publish your words? Reply: with name, without name, or no.",
  NULL
};

static const Table tables[] = {
  { "/model/wording/defending-is-marked-fi", SOV_LANGUAGE_FINNISH, SOV_WORDING_DEFENDING, defending_fi },
  { "/model/wording/blaming-is-marked-fi", SOV_LANGUAGE_FINNISH, SOV_WORDING_BLAMING, blaming_fi },
  { "/model/wording/strings-are-marked-fi", SOV_LANGUAGE_FINNISH, SOV_WORDING_STRINGS, strings_fi },
  { "/model/wording/heat-is-marked-fi", SOV_LANGUAGE_FINNISH, SOV_WORDING_HEAT, heat_fi },
  { "/model/wording/what-is-right-is-left-alone-fi", SOV_LANGUAGE_FINNISH, NOTHING, right_fi },
  { "/model/wording/defending-is-marked-en", SOV_LANGUAGE_ENGLISH, SOV_WORDING_DEFENDING, defending_en },
  { "/model/wording/blaming-is-marked-en", SOV_LANGUAGE_ENGLISH, SOV_WORDING_BLAMING, blaming_en },
  { "/model/wording/strings-are-marked-en", SOV_LANGUAGE_ENGLISH, SOV_WORDING_STRINGS, strings_en },
  { "/model/wording/heat-is-marked-en", SOV_LANGUAGE_ENGLISH, SOV_WORDING_HEAT, heat_en },
  { "/model/wording/what-is-right-is-left-alone-en", SOV_LANGUAGE_ENGLISH, NOTHING, right_en },
  { "/model/wording/the-scripts-are-left-alone-fi", SOV_LANGUAGE_FINNISH, NOTHING, scripts_fi },
  { "/model/wording/the-scripts-are-left-alone-en", SOV_LANGUAGE_ENGLISH, NOTHING, scripts_en },
  { "/model/wording/defending-is-marked-sv", SOV_LANGUAGE_SWEDISH, SOV_WORDING_DEFENDING, defending_sv },
  { "/model/wording/blaming-is-marked-sv", SOV_LANGUAGE_SWEDISH, SOV_WORDING_BLAMING, blaming_sv },
  { "/model/wording/strings-are-marked-sv", SOV_LANGUAGE_SWEDISH, SOV_WORDING_STRINGS, strings_sv },
  { "/model/wording/heat-is-marked-sv", SOV_LANGUAGE_SWEDISH, SOV_WORDING_HEAT, heat_sv },
  { "/model/wording/what-is-right-is-left-alone-sv", SOV_LANGUAGE_SWEDISH, NOTHING, right_sv },
};

static GPtrArray *
check (const char *text,
       SovLanguage language)
{
  return sov_wording_check (text, language, names, SOV_WORDING_NO_FLAGS);
}

static char *
apply (const char *text,
       const SovWordingMark *mark)
{
  g_autofree char *before = g_strndup (text, mark->start);

  return g_strconcat (before, mark->kinder, text + mark->start + mark->length, NULL);
}

static gboolean
has_kind (GPtrArray *marks,
          int kind)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const SovWordingMark *mark = marks->pdata[i];

      if ((int) mark->kind == kind)
        return TRUE;
    }
  return FALSE;
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;
  gboolean wrong = FALSE;

  for (const char *const *sentence = table->sentences; *sentence != NULL; sentence++)
    {
      g_autoptr (GPtrArray) marks = check (*sentence, table->language);

      for (guint i = 0; i < marks->len; i++)
        {
          const SovWordingMark *mark = marks->pdata[i];

          g_test_message ("“%s”: “%s” → “%s”", *sentence, mark->said, mark->kinder != NULL ? mark->kinder : "?");
        }
      if (table->kind == NOTHING ? marks->len > 0 : !has_kind (marks, table->kind))
        {
          g_test_message ("wrong: %s", *sentence);
          wrong = TRUE;
        }
    }
  g_assert_false (wrong);
}

static void
test_the_kinder_wording_is_marked_no_more (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const char *const *sentence = tables[i].sentences; *sentence != NULL; sentence++)
      {
        g_autoptr (GPtrArray) marks = check (*sentence, tables[i].language);

        for (guint n = 0; n < marks->len; n++)
          {
            const SovWordingMark *mark = marks->pdata[n];
            g_autofree char *kinder = mark->kinder != NULL ? apply (*sentence, mark) : NULL;
            g_autoptr (GPtrArray) left = kinder != NULL ? check (kinder, tables[i].language) : NULL;

            for (guint k = 0; left != NULL && k < left->len; k++)
              {
                const SovWordingMark *other = left->pdata[k];

                if (other->kind == mark->kind && other->start == mark->start)
                  g_error ("“%s” is marked still: “%s”", kinder, other->said);
              }
          }
      }
}

static void
test_taking_every_advice_comes_to_an_end (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const char *const *sentence = tables[i].sentences; *sentence != NULL; sentence++)
      {
        g_autofree char *text = g_strdup (*sentence);
        gboolean again = TRUE;

        for (int round = 0; again; round++)
          {
            g_autoptr (GPtrArray) marks = check (text, tables[i].language);

            g_assert_cmpint (round, <, 10);
            again = FALSE;
            for (guint n = 0; n < marks->len && !again; n++)
              {
                const SovWordingMark *mark = marks->pdata[n];
                char *kinder;

                if (mark->kinder == NULL)
                  continue;
                kinder = apply (text, mark);
                g_free (text);
                text = kinder;
                again = TRUE;
              }
          }
      }
}

typedef struct
{
  SovLanguage language;
  const char *said;
  const char *kinder;
} Rewrite;

static const Rewrite rewrites[] = {
  { SOV_LANGUAGE_FINNISH, "Pahoittelen, jos tästä tuli harmia.", "Pahoittelen, että tästä tuli harmia." },
  { SOV_LANGUAGE_FINNISH, "Olen pahoillani, jos petyit.", "Olen pahoillani, että petyit." },
  { SOV_LANGUAGE_FINNISH, "Olen pahoillani, mutta kuljetus viivästyi.", "Olen pahoillani. Kuljetus viivästyi." },
  { SOV_LANGUAGE_FINNISH, "Pahoittelen viivettä, mutta korjaan asian.", "Pahoittelen viivettä. Korjaan asian." },
  { SOV_LANGUAGE_FINNISH, "Työ myöhästyi kiireen takia.", "Työ myöhästyi minun syystäni." },
  { SOV_LANGUAGE_FINNISH, "Kuten jo sanoin, tulen maanantaina.", "Kertaan vielä: tulen maanantaina." },
  { SOV_LANGUAGE_FINNISH, "Tulen maanantaina, kuten jo sanoin.", "Tulen maanantaina." },
  { SOV_LANGUAGE_FINNISH, "Tämä ei ole minun vikani.", "Tämä on minun vastuullani." },
  { SOV_LANGUAGE_FINNISH, "Olisit voinut soittaa aiemmin.", "Olisin voinut soittaa aiemmin." },
  { SOV_LANGUAGE_FINNISH, "Ette ilmoittaneet muutoksesta.", "En saanut tietoa muutoksesta." },
  { SOV_LANGUAGE_FINNISH, "Ymmärsit hinnan väärin.", "Kerroin hinnan epäselvästi." },
  { SOV_LANGUAGE_FINNISH, "Tämä oli Antin vika.", "Tämä oli minun vastuullani." },
  { SOV_LANGUAGE_FINNISH, "Antti unohti soittaa sinulle.", "Meiltä unohtui soittaa sinulle." },
  { SOV_LANGUAGE_FINNISH, "Tämä on sinun vikasi.", "Tämä on minun vastuullani." },
  { SOV_LANGUAGE_FINNISH, "Antti teki virheen laskussa.", "Työssäni tapahtui virhe laskussa." },
  { SOV_LANGUAGE_FINNISH, "Vika oli Antissa.", "Vastuu oli minun." },
  { SOV_LANGUAGE_FINNISH, "Virhe johtui Virtasesta.", "Virhe oli minun vastuullani." },
  { SOV_LANGUAGE_FINNISH, "Antilta jäi lasku lähettämättä.", "Meiltä jäi lasku lähettämättä." },
  { SOV_LANGUAGE_FINNISH, "Annoit väärät mitat.", "Sain väärät mitat." },
  { SOV_LANGUAGE_FINNISH, "Kun poistat arvion, saat 50 euroa.", "Saat 50 euroa." },
  { SOV_LANGUAGE_FINNISH, "Saat 50 euroa, jos poistat arvion.", "Saat 50 euroa." },
  { SOV_LANGUAGE_FINNISH, "Hyvitän laskun, kunhan tilaat uudelleen.", "Hyvitän laskun." },
  { SOV_LANGUAGE_FINNISH, "Se on TÄYSIN VÄÄRIN.", "Se on täysin väärin." },
  { SOV_LANGUAGE_FINNISH, "Lasku on oikein!!", "Lasku on oikein." },
  { SOV_LANGUAGE_ENGLISH, "I am sorry if this caused trouble.", "I am sorry that this caused trouble." },
  { SOV_LANGUAGE_ENGLISH, "My apologies if that was unclear.", "My apologies that it was unclear." },
  { SOV_LANGUAGE_ENGLISH, "I'm sorry, but the work was late.", "I'm sorry. The work was late." },
  { SOV_LANGUAGE_ENGLISH, "It was not my fault.", "It was my responsibility." },
  { SOV_LANGUAGE_ENGLISH, "You should have told me earlier.", "I should have asked earlier." },
  { SOV_LANGUAGE_ENGLISH, "You misunderstood the price.", "I was not clear about the price." },
  { SOV_LANGUAGE_ENGLISH, "If you remove the review, you will get 50 euros.", "You will get 50 euros." },
  { SOV_LANGUAGE_ENGLISH, "You will get 50 euros if you delete your review.", "You will get 50 euros." },
  { SOV_LANGUAGE_ENGLISH, "Sorry for any inconvenience this may have caused.", "Sorry for the inconvenience that this caused." },
  { SOV_LANGUAGE_ENGLISH, "You gave me the wrong address.", "I had the wrong address." },
  { SOV_LANGUAGE_ENGLISH, "Yesterday the driver forgot to call.", "Yesterday we forgot to call." },
  { SOV_LANGUAGE_ENGLISH, "Here I DID EVERYTHING.", "Here I did everything." },
  { SOV_LANGUAGE_SWEDISH, "Jag är ledsen om detta hände.", "Jag är ledsen att detta hände." },
  { SOV_LANGUAGE_SWEDISH, "Om du tar bort omdömet får du 50 euro.", "Du får 50 euro." },
};

static void
test_the_kinder_wording_reads_well (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rewrites); i++)
    {
      g_autoptr (GPtrArray) marks = check (rewrites[i].said, rewrites[i].language);
      g_autofree char *kinder = NULL;

      if (marks->len == 0 || ((SovWordingMark *) marks->pdata[0])->kinder == NULL)
        g_error ("no kinder wording for “%s”", rewrites[i].said);
      kinder = apply (rewrites[i].said, marks->pdata[0]);
      g_assert_cmpstr (kinder, ==, rewrites[i].kinder);
    }
}

int
main (int argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i], test_table);
  g_test_add_func ("/model/wording/the-kinder-wording-is-marked-no-more", test_the_kinder_wording_is_marked_no_more);
  g_test_add_func ("/model/wording/taking-every-advice-comes-to-an-end", test_taking_every_advice_comes_to_an_end);
  g_test_add_func ("/model/wording/the-kinder-wording-reads-well", test_the_kinder_wording_reads_well);
  return g_test_run ();
}
