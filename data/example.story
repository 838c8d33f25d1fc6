# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: CC0-1.0
#
# The example business: a small firm of events and communication, its customers,
# its subcontractors, and what has happened lately. Times count from the day it
# is opened. All of it is made up: the phone numbers, mail addresses and business
# ids belong to nobody.

{"do": "me", "at": "-700d 09:00", "name": "Aino Saarela", "business": "Selkopolku Aino Saarela", "business_id": "9000101-4", "vat_number": "FI90001014", "vat_liable": true, "iban": "FI35 9999 9910 0000 12", "einvoice": "003790001014", "phone": "+358 49 555 0100", "email": "aino@selkopolku.example", "address": "Jyväskylä", "trade": "tapahtumat ja viestintä", "hour_cost": "38,00", "hour_target": "75,00", "contact_hours": "08:00-20:00"}

# Subcontractors.
{"do": "party", "at": "-690d 09:00", "id": "S1", "name": "Tilipuro Neuvonta", "kind": "company", "as": ["subcontractor"], "business_id": "9000238-3", "phone": "+358 49 555 0111", "email": "riikka@tilipuro.example", "trade": "talouslaskelmat", "practices": ["own-order-confirmation"], "note": "Lähettää tilausvahvistuksen suoraan loppuasiakkaalle. Muista sopia, ettei lähetä."}
{"do": "person", "id": "S1-henkilö", "of": "S1", "name": "Riikka Harjumaa", "phone": "+358 49 555 0111"}
{"do": "party", "at": "-680d 09:00", "id": "S2", "name": "Kaarnavalo Kuvaus", "kind": "company", "as": ["subcontractor"], "business_id": "9000375-7", "phone": "+358 49 555 0112", "email": "otso@kaarnavalo.example", "trade": "kuvaus", "practices": ["whatsapp-only", "slow-to-acknowledge"], "whatsapp": "+358 49 555 0112", "reach_by": "whatsapp", "note": "Lukee vain WhatsAppin ja kuittaa myöhään."}
{"do": "person", "id": "S2-henkilö", "of": "S2", "name": "Otso Lehtoranta", "phone": "+358 49 555 0112"}
{"do": "party", "at": "-670d 09:00", "id": "S3", "name": "Pöytäpiika Pitopalvelu Oy", "kind": "company", "as": ["subcontractor"], "business_id": "9000649-9", "phone": "+358 49 555 0113", "email": "maarit@poytapiika.example", "trade": "tarjoilu, alv 13,5 %", "practices": ["invoices-customer"], "note": "Laskuttaa oletuksena suoraan isäntää."}
{"do": "person", "id": "S3-henkilö", "of": "S3", "name": "Maarit Sillanpirtti", "phone": "+358 49 555 0113"}
{"do": "party", "at": "-660d 09:00", "id": "S4", "name": "Bittisorvi", "kind": "company", "as": ["subcontractor"], "business_id": "9000786-2", "phone": "+358 49 555 0114", "email": "joel@bittisorvi.example", "trade": "verkkosivut", "reach_by": "email"}
{"do": "person", "id": "S4-henkilö", "of": "S4", "name": "Joel Kankarinne", "phone": "+358 49 555 0114"}
{"do": "party", "at": "-650d 09:00", "id": "S5", "name": "Ääniharju AV Oy", "kind": "company", "as": ["subcontractor"], "business_id": "9000923-5", "phone": "+358 49 555 0115", "email": "tuire@aaniharju.example", "trade": "äänentoisto", "facts": ["Työntekijöitä: on", "Tilaajavastuu: töitä 6 900 € edestä"]}
{"do": "person", "id": "S5-henkilö", "of": "S5", "name": "Tuire Ääniharju", "phone": "+358 49 555 0115"}
{"do": "party", "at": "-640d 09:00", "id": "S6", "name": "Kielikontti", "kind": "company", "as": ["subcontractor"], "business_id": "9001060-7", "phone": "+358 49 555 0116", "email": "saga@kielikontti.example", "trade": "käännökset ruotsiksi ja englanniksi", "reach_by": "email"}
{"do": "person", "id": "S6-henkilö", "of": "S6", "name": "Saga Lindvik", "phone": "+358 49 555 0116"}

# Customers.
{"do": "party", "at": "-620d 09:00", "id": "C1", "name": "Havunkehrä Oy", "kind": "company", "as": ["customer"], "business_id": "9001197-6", "phone": "+358 49 555 0101", "email": "liisa@havunkehra.example", "since": "asiakaslehti neljästi vuodessa", "note": "Pertti tuntee tuotannon paremmin kuin Liisa: soita hänelle, kun on kyse laadusta."}
{"do": "person", "id": "C1-liisa", "of": "C1", "name": "Liisa Mantere", "role": "toimitusjohtaja", "phone": "+358 49 555 0101"}
{"do": "person", "id": "C1-pertti", "of": "C1", "name": "Pertti Ojamaa", "role": "tuotanto", "phone": "+358 49 555 0121"}
{"do": "party", "at": "-600d 09:00", "id": "C2", "name": "Vihtakallion Leipomo Oy", "kind": "company", "as": ["customer"], "business_id": "9001334-9", "phone": "+358 49 555 0102", "email": "ville@vihtakallio.example", "facts": ["Kehun saa julkaista: nimellä"], "note": "Lämmin ihminen, kehuu julkisesti."}
{"do": "person", "id": "C2-ville", "of": "C2", "name": "Ville Vihtakallio", "phone": "+358 49 555 0102"}
{"do": "party", "at": "-180d 09:00", "id": "C12", "name": "Leo Hietasalmi", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0118", "email": "leo.hietasalmi@posti.example"}
{"do": "party", "at": "-80d 09:00", "id": "C3", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0103", "email": "satu.korpilahti@posti.example", "reachable": "09:00-15:00", "referred_by": "C12", "expectation": "Häät, joissa kukaan ei hermoile"}
{"do": "party", "at": "-400d 09:00", "id": "C4", "name": "Metsäkuume ry", "kind": "association", "as": ["customer"], "business_id": "9001471-2", "phone": "+358 49 555 0104", "email": "ilona@metsakuume.example", "note": "Pieni budjetti, mutta suosittelee muille."}
{"do": "person", "id": "C4-ilona", "of": "C4", "name": "Ilona Peura", "role": "puheenjohtaja", "phone": "+358 49 555 0104"}
{"do": "party", "at": "-560d 09:00", "id": "C5", "name": "Rautakukka Design", "kind": "company", "as": ["customer"], "business_id": "9001608-0", "phone": "+358 49 555 0105", "email": "henna@rautakukka.example", "note": "Vanha ystävä. Ei valita koskaan, joten kysy suoraan."}
{"do": "person", "id": "C5-henna", "of": "C5", "name": "Henna Rautakukka", "phone": "+358 49 555 0105"}
{"do": "party", "at": "-690d 09:00", "id": "C6", "name": "Jokisuun Isännöinti Oy", "kind": "company", "as": ["customer"], "business_id": "9001745-4", "phone": "+358 49 555 0106", "email": "timo@jokisuu.example", "since": "kuuden vuoden ajan"}
{"do": "person", "id": "C6-timo", "of": "C6", "name": "Timo Jokisuu", "phone": "+358 49 555 0106"}
{"do": "party", "at": "-170d 09:00", "id": "C7", "name": "Eetu Vanamo", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0107", "email": "eetu.vanamo@posti.example", "referred_by": "C4", "note": "Vaativa ja reilu."}
{"do": "party", "at": "-300d 09:00", "id": "C8", "name": "Tähtikumpu Koulutus Oy", "kind": "company", "as": ["customer"], "business_id": "9001882-8", "phone": "+358 49 555 0108", "email": "marja@tahtikumpu.example", "einvoice": "003790018828", "einvoice_operator": "003721291126", "note": "Yli puolet vuoden laskutuksesta tulee täältä."}
{"do": "person", "id": "C8-marja", "of": "C8", "name": "Marja Tähtikumpu", "phone": "+358 49 555 0108"}
{"do": "party", "at": "-60d 09:00", "id": "C9", "name": "Pilvi Aaltonurmi", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0109", "email": "pilvi.aaltonurmi@posti.example"}
{"do": "party", "at": "-65d 18:30", "id": "C10", "name": "Suopursu Kosmetiikka Oy", "kind": "company", "as": ["customer"], "business_id": "9002019-4", "phone": "+358 49 555 0110", "email": "anni@suopursu.example", "reachable": "09:00-16:00"}
{"do": "person", "id": "C10-anni", "of": "C10", "name": "Anni Suopursu", "phone": "+358 49 555 0110"}
{"do": "party", "at": "-90d 09:00", "id": "C11", "name": "Kaislaranta Event Oy", "kind": "company", "as": ["customer"], "business_id": "9002156-8", "phone": "+358 49 555 0117", "email": "roope@kaislaranta.example", "note": "Pääurakoitsija: olen hänen alihankkijansa."}
{"do": "person", "id": "C11-roope", "of": "C11", "name": "Roope Kaisla", "phone": "+358 49 555 0117"}

# What is over: paid, and nobody waits for anything.
{"do": "deal", "at": "-370d 10:00", "id": "D11", "customer": "C5", "title": "Verkkosivutekstit", "state": "agreed", "price": "540,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D11", "party": "S6"}
{"do": "edit-deal", "at": "-330d 12:00", "of": "D11", "state": "paid"}
{"do": "entry", "at": "-320d 10:00", "party": "C5", "channel": "sms", "direction": "out", "text": "Hei Henna! Miten tekstit toimivat? Sano suoraan, jos jotain jäi.", "deal": "D11", "answered": false}
{"do": "deal", "at": "-260d 09:30", "id": "D05", "customer": "C8", "title": "Koulutuspäivä kevät", "state": "agreed", "price": "4 800,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D05", "party": "S5"}
{"do": "edit-deal", "at": "-210d 12:00", "of": "D05", "state": "paid"}
{"do": "deal", "at": "-195d 09:00", "id": "D17", "customer": "C1", "title": "Tuotekuvaus", "state": "agreed", "price": "1 120,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D17", "party": "S2"}
{"do": "answer", "at": "-160d 11:00", "party": "C1", "deal": "D17", "question": "csat", "score": 5, "text": "Kuvat olivat juuri sitä mitä toivoimme."}
{"do": "edit-deal", "at": "-160d 12:00", "of": "D17", "state": "paid"}
{"do": "deal", "at": "-165d 17:00", "id": "D04", "customer": "C7", "title": "50-vuotisjuhla", "state": "agreed", "price": "2 150,00", "vat": "13,5", "vat_included": false}
{"do": "join", "deal": "D04", "party": "S3"}
{"do": "edit-deal", "at": "-120d 12:00", "of": "D04", "state": "paid"}
{"do": "deal", "at": "-140d 12:00", "id": "D16", "customer": "C12", "title": "Sukujuhla", "state": "agreed", "price": "700,00", "vat": "13,5", "vat_included": false}
{"do": "join", "deal": "D16", "party": "S3"}
{"do": "edit-deal", "at": "-95d 12:00", "of": "D16", "state": "paid"}
{"do": "ended", "at": "-93d 12:00", "party": "C12", "reason": "Toiveet ja tapani tehdä eivät sopineet yhteen.", "referred_to": "Juhlapalvelu Kanervikko"}
{"do": "entry", "at": "-93d 12:05", "party": "C12", "channel": "email", "direction": "out", "text": "Hei Leo, kiitos yhteistyöstä. En ole enää sinulle oikea tekijä. Suosittelen lämpimästi Juhlapalvelu Kanervikkoa. Kaikkea hyvää!"}
{"do": "deal", "at": "-95d 09:00", "id": "D08", "customer": "C2", "title": "Avajaisesite", "state": "agreed", "price": "620,00", "vat": "25,5", "vat_included": false}
{"do": "edit-deal", "at": "-75d 12:00", "of": "D08", "state": "paid"}
{"do": "answer", "at": "-72d 10:00", "party": "C2", "deal": "D08", "question": "csat", "score": 5}
{"do": "answer", "party": "C2", "deal": "D08", "question": "nps", "score": 10, "text": "Suosittelen kaikille!"}
{"do": "entry", "at": "-69d 18:00", "party": "C2", "channel": "social", "direction": "in", "text": "Selkopolun Aino huomasi itse painovirheen ja korjasi sen ennen kuin ehdin edes kysyä. Näin sitä pitää!", "deal": "D08", "public": true, "mood": 5, "id": "C2-kiitos"}
{"do": "answer", "at": "-425d 12:00", "party": "C6", "question": "csat", "score": 4, "text": "Kaikki kuten ennenkin."}
{"do": "answer", "at": "-200d 12:00", "party": "C4", "question": "csat", "score": 5}
{"do": "answer", "party": "C4", "question": "nps", "score": 9}

# V6: the price was a surprise. I had acted rightly, but the offer was unclear.
{"do": "complaint", "at": "-118d 17:20", "id": "V6", "party": "C7", "deal": "D04", "channel": "email", "noticed_by": "customer", "did_right": true, "words": "Hinta yllätti. Luulin, että alv sisältyi tarjoukseen."}
{"do": "step", "at": "-118d 17:50", "complaint": "V6", "did": "contacted", "channel": "call", "text": "Soitin ja kävimme tarjouksen läpi."}
{"do": "step", "complaint": "V6", "did": "thanked"}
{"do": "step", "complaint": "V6", "did": "apologised"}
{"do": "step", "complaint": "V6", "did": "listened"}
{"do": "step", "at": "-118d 18:00", "complaint": "V6", "did": "proposed", "text": "Lahjakortti seuraavaan juhlaan; tarjouksissa alv näkyy jatkossa rivillä."}
{"do": "step", "complaint": "V6", "did": "customer-chose", "by": "Eetu", "channel": "call", "text": "Lahjakortti käy."}
{"do": "cause", "complaint": "V6", "cause": "unclear-offer", "whose": "nobody", "note": "Toimin oikein. Tarjouksesta ei näkynyt, sisältyykö alv."}
{"do": "compensation", "at": "-117d 09:00", "id": "H5", "complaint": "V6", "kind": "gift-card", "value": "60,00", "promised": "-118d 18:00", "expires": "+180d"}
{"do": "step", "complaint": "V6", "did": "confirmed"}
{"do": "step", "complaint": "V6", "did": "remedied"}
{"do": "step", "complaint": "V6", "did": "told-prevention"}
{"do": "step", "at": "-110d 10:00", "complaint": "V6", "did": "followed-up"}
{"do": "lesson", "complaint": "V6", "id": "V6-oppi", "text": "Alv omalle rivilleen jokaiseen tarjoukseen", "standing_term": "Hinnassa lukee aina, sisältyykö alv", "subcontractor": "me", "due": "-108d 12:00"}
{"do": "step", "complaint": "V6", "did": "closed", "outcome": "neutral"}
{"do": "improved", "at": "-109d 09:00", "lesson": "V6-oppi"}
{"do": "answer", "at": "-110d 10:30", "party": "C7", "deal": "D04", "question": "csat", "score": 4}
{"do": "answer", "party": "C7", "deal": "D04", "question": "nps", "score": 8}

# V5: a wrong date in the leaflet, which I noticed myself.
{"do": "complaint", "at": "-74d 08:30", "id": "V5", "party": "C2", "deal": "D08", "channel": "call", "noticed_by": "me", "words": "Avajaisesitteessä on väärä päivämäärä."}
{"do": "step", "at": "-74d 08:45", "complaint": "V5", "did": "contacted", "channel": "call", "text": "Hei Ville, Aino tässä. Huomasin virheen omassa työssäni: esitteen päivä on väärä. Painatan uudet."}
{"do": "step", "complaint": "V5", "did": "apologised"}
{"do": "step", "complaint": "V5", "did": "proposed", "text": "Painatan 50 uutta esitettä omalla kustannuksellani."}
{"do": "step", "complaint": "V5", "did": "customer-chose", "by": "Ville", "channel": "call", "text": "Uudet esitteet käyvät hyvin."}
{"do": "cause", "complaint": "V5", "cause": "hurry", "whose": "me"}
{"do": "compensation", "id": "H4", "complaint": "V5", "kind": "product", "cost": "38,00", "promised": "-74d 08:45"}
{"do": "step", "complaint": "V5", "did": "confirmed"}
{"do": "give", "at": "-72d 09:00", "compensation": "H4", "note": "50 uutta esitettä"}
{"do": "step", "complaint": "V5", "did": "remedied"}
{"do": "step", "complaint": "V5", "did": "told-prevention"}
{"do": "step", "complaint": "V5", "did": "final-apology"}
{"do": "lesson", "at": "-70d 09:00", "complaint": "V5", "id": "V5-oppi", "text": "Päivämäärät luetaan ääneen ennen painoa", "due": "-68d 12:00"}
{"do": "step", "complaint": "V5", "did": "closed", "outcome": "satisfied"}

{"do": "improved", "at": "-68d 12:00", "lesson": "V5-oppi"}
{"do": "praise", "at": "-69d 18:00", "id": "kehu-C2", "party": "C2", "deal": "D08", "channel": "social", "public": true, "permission": "by-name", "from_entry": "C2-kiitos", "words": "Selkopolun Aino huomasi itse painovirheen ja korjasi sen ennen kuin ehdin edes kysyä. Näin sitä pitää!"}
{"do": "step", "at": "-65d 10:00", "complaint": "V5", "did": "followed-up", "text": "Avajaiset menivät hyvin, esitteet loppuivat kesken."}

# V1: what was promised to one and not passed on to the other, twice over.
{"do": "deal", "at": "-65d 19:10", "id": "D01", "customer": "C10", "title": "Kannattavuuslaskelma", "state": "agreed", "price": "680,00", "vat": "25,5", "vat_included": false}
{"do": "entry", "party": "C10", "channel": "call", "direction": "in", "text": "Tarvitsee apua kannattavuuslaskelmaan.", "deal": "D01"}
{"do": "join", "at": "-65d 20:00", "deal": "D01", "party": "S1"}
{"do": "entry", "party": "S1", "channel": "call", "direction": "out", "text": "Riikka lähtee mukaan. Pyysin ottamaan yhteyttä Anniin.", "deal": "D01"}
{"do": "term", "at": "-65d 20:10", "id": "A11", "deal": "D01", "kind": "schedule", "text": "Asiantuntija soittaa tiistaina", "by": "me", "to": "C10", "doers": ["S1"], "due": "-64d 16:00", "due_vague": "huomenna", "agreed_in": "whatsapp"}
{"do": "written", "at": "-65d 20:10", "term": "A11", "party": "C10", "channel": "whatsapp", "text": "Hei Anni! Löysin asiantuntijan. Hän soittaa sinulle huomenna. – Aino"}
{"do": "broken", "at": "-64d 19:40", "term": "A11"}
{"do": "complaint", "id": "V1a", "party": "C10", "deal": "D01", "channel": "whatsapp", "noticed_by": "customer", "words": "En ole saanut vieläkään puhelua, vaikka lupasit. Olen pettynyt."}
{"do": "step", "at": "-64d 20:00", "complaint": "V1a", "did": "contacted", "channel": "call", "text": "Pyysin anteeksi. En ollut välittänyt aikaa Riikalle."}
{"do": "step", "complaint": "V1a", "did": "thanked"}
{"do": "step", "complaint": "V1a", "did": "apologised"}
{"do": "step", "complaint": "V1a", "did": "proposed", "text": "Uusi aika torstaina klo 11 ja yksi lasku, minulta."}
{"do": "step", "complaint": "V1a", "did": "customer-chose", "by": "Anni", "channel": "call", "text": "Torstai klo 11 käy."}
{"do": "cause", "complaint": "V1a", "cause": "relay-gap", "whose": "me", "term": "A11", "note": "Riikka ei tiennyt, että puhelu oli luvattu huomiseksi."}
{"do": "change", "term": "A11", "text": "Asiantuntija soittaa torstaina klo 11", "due": "-62d 11:00"}
{"do": "term", "id": "D01-lasku", "deal": "D01", "kind": "invoicing", "text": "Maksat vain minulle: asiantuntija laskuttaa minua eikä lähetä sinulle papereita", "by": "me", "to": "C10", "agreed_in": "call", "complaint": "V1a"}
{"do": "written", "at": "-64d 20:05", "term": "A11", "party": "C10", "channel": "whatsapp", "text": "Hei Anni! Sovittu: asiantuntija soittaa torstaina klo 11. Maksat vain minulle, yksi lasku. Anteeksi vielä. – Aino"}
{"do": "written", "term": "D01-lasku", "party": "C10", "channel": "whatsapp", "text": "Hei Anni! Sovittu: asiantuntija soittaa torstaina klo 11. Maksat vain minulle, yksi lasku. Anteeksi vielä. – Aino"}
{"do": "told", "term": "A11", "party": "S1", "channel": "call"}
{"do": "told", "term": "D01-lasku", "party": "S1", "channel": "call"}
{"do": "acknowledged", "at": "-64d 20:15", "term": "A11", "party": "C10", "channel": "whatsapp", "text": "Ok"}
{"do": "acknowledged", "term": "D01-lasku", "party": "C10", "channel": "whatsapp", "text": "Ok"}
{"do": "entry", "at": "-62d 10:00", "party": "S1", "channel": "email", "direction": "in", "text": "Tilausvahvistus. Pyydämme asiakkaalta laskutustiedot. Terveisin Tilipuro Neuvonta", "deal": "D01", "conflicts_with": "D01-lasku"}
{"do": "complaint", "at": "-62d 10:20", "id": "V1b", "party": "C10", "deal": "D01", "channel": "sms", "noticed_by": "customer", "words": "Nyt saa riittää! Miksi minulta kysytään laskutustietoja?"}
{"do": "step", "at": "-62d 10:25", "complaint": "V1b", "did": "contacted", "channel": "call", "text": "Soitin heti. Otin vastuun, en selitellyt."}
{"do": "step", "complaint": "V1b", "did": "thanked"}
{"do": "step", "complaint": "V1b", "did": "apologised"}
{"do": "step", "complaint": "V1b", "did": "listened"}
{"do": "step", "complaint": "V1b", "did": "proposed", "text": "En laskuta tästä mitään."}
{"do": "step", "complaint": "V1b", "did": "customer-chose", "by": "Anni", "channel": "call", "text": "Hyvä näin. Kiitos, että soitit heti."}
{"do": "cause", "complaint": "V1b", "cause": "relay-gap", "whose": "me", "term": "D01-lasku"}
{"do": "compensation", "id": "H1", "complaint": "V1b", "kind": "waived", "value": "853,40", "bill": "420,00", "subcontractor": "S1", "hours": "3", "promised": "-62d 10:25"}
{"do": "give", "compensation": "H1", "note": "Laskua ei lähetetä. Riikan lasku on oma kuluni."}
{"do": "cancelled", "at": "-62d 10:40", "term": "A11"}
{"do": "cancelled", "term": "D01-lasku"}
{"do": "edit-deal", "at": "-62d 10:45", "of": "D01", "state": "delivered", "expectation": "Hyvitetty kokonaan, laskua ei lähetetä."}
{"do": "step", "complaint": "V1a", "did": "confirmed"}
{"do": "step", "complaint": "V1a", "did": "remedied"}
{"do": "step", "complaint": "V1b", "did": "confirmed"}
{"do": "step", "complaint": "V1b", "did": "remedied"}
{"do": "step", "complaint": "V1b", "did": "told-prevention", "text": "Lähetän tästä lähtien kaiken sovitun kaikille kirjallisena samana päivänä."}
{"do": "step", "complaint": "V1b", "did": "final-apology"}
{"do": "answer", "at": "-61d 09:00", "party": "C10", "deal": "D01", "question": "csat", "score": 1}
{"do": "entry", "at": "-61d 13:00", "party": "S1", "channel": "call", "direction": "out", "text": "Kävimme läpi, mitä tapahtui. En ollut antanut sovittua kirjallisena, se oli minun vastuullani.", "deal": "D01"}
{"do": "lesson", "at": "-58d 10:00", "id": "V1-oppi", "complaint": "V1b", "text": "Sovitut aina viestillä", "standing_term": "Kaikki sovittu lähetetään kirjallisena kaikille osapuolille samana päivänä", "subcontractor": "S1", "due": "-56d 12:00"}
{"do": "step", "complaint": "V1a", "did": "closed", "outcome": "softened"}
{"do": "step", "complaint": "V1b", "did": "closed", "outcome": "softened"}
{"do": "improved", "at": "-56d 09:00", "lesson": "V1-oppi"}
{"do": "step", "at": "-55d 11:00", "complaint": "V1b", "did": "followed-up"}
{"do": "step", "at": "-32d 11:00", "complaint": "V1b", "did": "followed-up", "text": "Anni oli jo lauhtunut ja kysyi keväästä."}
{"do": "answer", "at": "-30d 10:00", "party": "C10", "question": "csat", "score": 4}
{"do": "answer", "party": "C10", "question": "nps", "score": 7}
{"do": "step", "at": "-2d 11:00", "complaint": "V1b", "did": "followed-up", "text": "Kaikki on hyvin, ja Anni palaa keväästä huomenna."}

# V2: the magazine got worse the last time. Put right; the extra is still to give.
{"do": "deal", "at": "-40d 09:00", "id": "D02", "customer": "C1", "title": "Asiakaslehti 3/4", "state": "working", "price": "1 450,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D02", "party": "S2"}
{"do": "edit-deal", "at": "-9d 12:00", "of": "D02", "state": "invoiced"}
{"do": "answer", "at": "-9d 13:00", "party": "C1", "deal": "D02", "question": "csat", "score": 3}
{"do": "answer", "party": "C1", "deal": "D02", "question": "nps", "score": 6}
{"do": "complaint", "at": "-8d 10:10", "id": "V2", "party": "C1", "deal": "D02", "channel": "email", "noticed_by": "customer", "soft": true, "words": "Laatu huonontui viimeisellä kerralla."}
{"do": "step", "at": "-8d 10:30", "complaint": "V2", "did": "contacted", "channel": "call", "text": "Soitin Liisalle: kuvat ovat painossa tummuneet. Pertti tietää enemmän."}
{"do": "step", "complaint": "V2", "did": "thanked"}
{"do": "step", "complaint": "V2", "did": "apologised"}
{"do": "entry", "at": "-8d 11:00", "party": "C1", "channel": "call", "direction": "out", "text": "Pertti kertoi, missä kuvat tummuivat: profiili oli vaihtunut.", "deal": "D02", "complaint": "V2", "answered": true}
{"do": "step", "complaint": "V2", "did": "listened", "by": "Pertti"}
{"do": "step", "complaint": "V2", "did": "assessed", "text": "Väriprofiili oli väärä. Kuvat korjataan minun kustannuksellani."}
{"do": "cause", "complaint": "V2", "cause": "workmanship", "whose": "shared", "party": "S2", "note": "En tarkistanut vedosta, Otso vaihtoi profiilin."}
{"do": "step", "at": "-7d 09:00", "complaint": "V2", "did": "proposed", "text": "Korjaus omalla kustannuksella ja 145 euron alennus seuraavasta laskusta."}
{"do": "step", "complaint": "V2", "did": "customer-chose", "by": "Liisa", "channel": "call", "text": "Sopii hyvin."}
{"do": "term", "id": "A10", "deal": "D02", "kind": "compensation", "text": "Hyvitys 145,00 euroa seuraavalla laskulla", "by": "me", "to": "C1", "needs_to_know": ["C1"], "agreed_in": "call", "complaint": "V2"}
{"do": "written", "at": "-7d 09:20", "term": "A10", "party": "C1", "channel": "email", "text": "Hei Liisa! Kirjaan tähän, mitä sovimme: korjaan kuvat, ja seuraavasta laskusta lähtee 145,00 euroa. – Aino"}
{"do": "acknowledged", "at": "-7d 10:00", "term": "A10", "party": "C1", "channel": "email", "text": "Ok, kiitos!"}
{"do": "step", "at": "-6d 09:00", "complaint": "V2", "did": "confirmed"}
{"do": "compensation", "id": "H2", "complaint": "V2", "kind": "redo", "value": "210,00", "cost": "210,00", "promised": "-7d 09:00"}
{"do": "compensation", "id": "H3", "complaint": "V2", "kind": "discount-next", "value": "145,00", "surprise": true, "promised": "-7d 09:00"}
{"do": "give", "at": "-4d 14:00", "compensation": "H2", "note": "Kuvat korjattu, verkkolehti vaihdettu."}

# Going on, and everything is in order.
{"do": "deal", "at": "-70d 09:00", "id": "D06", "customer": "C8", "title": "Koulutuspäivä syksy", "state": "agreed", "price": "5 200,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D06", "party": "S5"}
{"do": "join", "deal": "D06", "party": "S6"}
{"do": "edit-deal", "at": "-25d 12:00", "of": "D06", "state": "invoiced"}
{"do": "answer", "at": "-20d 09:00", "party": "C8", "deal": "D06", "question": "csat", "score": 5}
{"do": "answer", "party": "C8", "deal": "D06", "question": "nps", "score": 9}
{"do": "entry", "at": "-13d 09:15", "party": "C8", "channel": "email", "direction": "in", "text": "Pyytäisimme samasta päivästä myös hintavertailun, hallitus haluaa nähdä vaihtoehtoja.", "mood": 3}
{"do": "deal", "at": "-45d 10:00", "id": "D13", "customer": "C6", "title": "Asukastiedotteet kk", "state": "agreed", "price": "390,00", "vat": "25,5", "vat_included": false}
{"do": "term", "id": "A08", "deal": "D13", "kind": "price", "text": "390 €/kk + alv, irtisanomisaika 3 kk", "by": "me", "to": "C6", "agreed_in": "meeting", "price": "390,00"}
{"do": "written", "at": "-45d 11:00", "term": "A08", "party": "C6", "channel": "email", "text": "Hei Timo! Kirjaan tähän, mitä sovimme: tiedotteet 390 €/kk + alv, irtisanomisaika 3 kk. – Aino"}
{"do": "acknowledged", "at": "-45d 15:00", "term": "A08", "party": "C6", "channel": "email", "text": "Ok."}
{"do": "entry", "at": "-30d 09:00", "party": "C6", "channel": "email", "direction": "out", "text": "Hei Timo! Miten tiedotteet ovat toimineet? Saat sanoa suoraan.", "answered": false}
{"do": "deal", "at": "-14d 09:00", "id": "D09", "customer": "C2", "title": "Joulukampanja", "state": "working", "price": "980,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D09", "party": "S2"}
{"do": "term", "at": "-14d 09:30", "id": "A04", "deal": "D09", "kind": "schedule", "text": "Kampanjan kuvat valmiina klo 12", "by": "me", "to": "C2", "doers": ["S2"], "due": "+6d 12:00", "agreed_in": "call"}
{"do": "term", "id": "D09-hinta", "deal": "D09", "kind": "price", "text": "980 € + alv", "by": "me", "to": "C2", "needs_to_know": ["C2"], "price": "980,00"}
{"do": "term", "id": "D09-lasku", "deal": "D09", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "C2"}
{"do": "term", "id": "D09-yhteys", "deal": "D09", "kind": "contact", "text": "Minä pidän yhteyttä asiakkaaseen", "by": "me", "to": "C2", "due": "+6d 16:00"}
{"do": "written", "at": "-14d 09:50", "term": "A04", "party": "C2", "channel": "email", "text": "Hei Ville! Kirjaan tähän, mitä sovimme: kuvat klo 12, 980 € + alv, yksi lasku, minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D09-hinta", "party": "C2", "channel": "email", "text": "Hei Ville! Kirjaan tähän, mitä sovimme: kuvat klo 12, 980 € + alv, yksi lasku, minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D09-lasku", "party": "C2", "channel": "email", "text": "Hei Ville! Kirjaan tähän, mitä sovimme: kuvat klo 12, 980 € + alv, yksi lasku, minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D09-yhteys", "party": "C2", "channel": "email", "text": "Hei Ville! Kirjaan tähän, mitä sovimme: kuvat klo 12, 980 € + alv, yksi lasku, minä pidän yhteyttä. – Aino"}
{"do": "acknowledged", "at": "-14d 10:30", "term": "A04", "party": "C2", "channel": "email", "text": "Mainiota, näin tehdään!"}
{"do": "acknowledged", "term": "D09-hinta", "party": "C2", "channel": "email", "text": "Mainiota, näin tehdään!"}
{"do": "acknowledged", "term": "D09-lasku", "party": "C2", "channel": "email", "text": "Mainiota, näin tehdään!"}
{"do": "acknowledged", "term": "D09-yhteys", "party": "C2", "channel": "email", "text": "Mainiota, näin tehdään!"}
{"do": "written", "at": "-14d 09:55", "term": "A04", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Asiakkaalle on luvattu, ja tarvitsen sinua näissä: kuvat valmiina klo 12. Laskutat minua, ja minä hoidan yhteydet Villeen. Kuittaa ok."}
{"do": "written", "term": "D09-lasku", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Asiakkaalle on luvattu, ja tarvitsen sinua näissä: kuvat valmiina klo 12. Laskutat minua, ja minä hoidan yhteydet Villeen. Kuittaa ok."}
{"do": "written", "term": "D09-yhteys", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Asiakkaalle on luvattu, ja tarvitsen sinua näissä: kuvat valmiina klo 12. Laskutat minua, ja minä hoidan yhteydet Villeen. Kuittaa ok."}
{"do": "acknowledged", "at": "-13d 21:40", "term": "A04", "party": "S2", "channel": "whatsapp", "text": "ok 👍"}
{"do": "acknowledged", "term": "D09-lasku", "party": "S2", "channel": "whatsapp", "text": "ok 👍"}
{"do": "acknowledged", "term": "D09-yhteys", "party": "S2", "channel": "whatsapp", "text": "ok 👍"}
{"do": "deal", "at": "-21d 09:00", "id": "D15", "customer": "C11", "title": "Messuosaston tekstit", "state": "working", "price": "2 600,00", "vat": "25,5", "vat_included": false, "my_role": "subcontractor"}
{"do": "term", "at": "-21d 09:20", "id": "A09", "deal": "D15", "kind": "contact", "text": "En ota yhteyttä loppuasiakkaaseen", "by": "me", "to": "C11", "due": "+12d 18:00", "agreed_in": "video"}
{"do": "term", "id": "D15-tekstit", "deal": "D15", "kind": "delivery", "text": "Tekstit valmiina messuille klo 12", "by": "me", "to": "C11", "due": "+12d 12:00", "agreed_in": "video"}
{"do": "written", "at": "-21d 10:00", "term": "A09", "party": "C11", "channel": "email", "text": "Hei Roope! Kirjaan tähän, mitä sovimme: tekstit valmiina klo 12, ja kaikki yhteydet loppuasiakkaaseen kulkevat sinun kauttasi. – Aino"}
{"do": "written", "term": "D15-tekstit", "party": "C11", "channel": "email", "text": "Hei Roope! Kirjaan tähän, mitä sovimme: tekstit valmiina klo 12, ja kaikki yhteydet loppuasiakkaaseen kulkevat sinun kauttasi. – Aino"}
{"do": "acknowledged", "at": "-21d 10:20", "term": "A09", "party": "C11", "channel": "email", "text": "Juuri näin, kiitos."}
{"do": "acknowledged", "term": "D15-tekstit", "party": "C11", "channel": "email", "text": "Juuri näin, kiitos."}
{"do": "deal", "at": "-30d 09:00", "id": "D10", "customer": "C4", "title": "Metsäpäivä", "state": "agreed", "price": "1 300,00", "vat": "13,5", "vat_included": false}
{"do": "join", "deal": "D10", "party": "S3"}
{"do": "edit-deal", "at": "-3d 15:00", "of": "D10", "state": "delivered"}

{"do": "checked", "at": "-4d 16:00", "lesson": "V5-oppi", "recurred": false, "note": "Ei yhtään väärää päivää sen jälkeen."}
{"do": "checked", "lesson": "V6-oppi", "recurred": false, "note": "Kaikissa tarjouksissa alv on omalla rivillään."}

# D07: three videos, and nobody is named for the Swedish subtitles.
{"do": "deal", "at": "-11d 13:00", "id": "D07", "customer": "C8", "title": "Verkkokurssin videot", "state": "agreed", "price": "7 400,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D07", "party": "S2"}
{"do": "join", "deal": "D07", "party": "S4"}
{"do": "term", "at": "-11d 13:10", "id": "A05", "deal": "D07", "kind": "scope", "text": "Kolme videota ja tekstitys ruotsiksi", "by": "me", "to": "C8", "due": "+21d", "agreed_in": "meeting"}
{"do": "written", "at": "-11d 13:30", "term": "A05", "party": "C8", "channel": "email", "text": "Hei Marja! Kirjaan tähän, mitä sovimme: kolme videota ja tekstitys ruotsiksi. – Aino"}
{"do": "written", "at": "-11d 13:32", "term": "A05", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Tähtikumpu tilasi kolme videota, mukana tekstitys ruotsiksi. Oletko mukana?"}
{"do": "written", "at": "-11d 13:34", "term": "A05", "party": "S4", "channel": "email", "text": "Hei Joel! Tähtikumpu tilasi kolme videota verkkokurssille, tekstitys ruotsiksi. Oletko mukana?"}
{"do": "acknowledged", "at": "-11d 14:00", "term": "A05", "party": "C8", "channel": "email", "text": "Hienoa, tätä odotamme."}
{"do": "acknowledged", "at": "-11d 15:00", "term": "A05", "party": "S4", "channel": "email", "text": "Olen mukana."}
{"do": "acknowledged", "at": "-10d 20:10", "term": "A05", "party": "S2", "channel": "whatsapp", "text": "joo"}

# D12: the offer includes the sound, and the price is without tax; told, not written.
{"do": "deal", "at": "-6d 13:00", "id": "D12", "customer": "C6", "title": "Infoilta", "state": "offered", "price": "760,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D12", "party": "S5"}
{"do": "term", "at": "-6d 13:05", "id": "A12", "deal": "D12", "kind": "price", "text": "Tarjous sisältää äänentoiston, 760 € + alv", "by": "me", "to": "C6", "price": "760,00", "due": "+8d", "needs_to_know": ["C6"], "agreed_in": "call"}
{"do": "told", "term": "A12", "party": "C6", "channel": "call"}

# D03: a wedding that leans on three, and what has happened on the way to it.
{"do": "deal", "at": "-75d 10:00", "id": "D03", "customer": "C3", "title": "Häät", "state": "working", "price": "3 900,00", "vat": "25,5", "vat_included": false, "expectation": "Tarjoilun osuudessa alv on 13,5 %."}
{"do": "join", "deal": "D03", "party": "S2"}
{"do": "join", "deal": "D03", "party": "S3"}
{"do": "join", "deal": "D03", "party": "S5"}
{"do": "term", "at": "-75d 10:30", "id": "D03-kuvaus", "deal": "D03", "kind": "schedule", "text": "Hääkuvaus alkaa klo 14", "by": "me", "to": "C3", "doers": ["S2"], "due": "+34d 14:00", "needs_to_know": ["C3", "S2"], "agreed_in": "meeting"}
{"do": "term", "id": "D03-tarjoilu", "deal": "D03", "kind": "scope", "text": "Hääateria 80 hengelle klo 16", "by": "me", "to": "C3", "doers": ["S3"], "due": "+34d 16:00", "needs_to_know": ["C3", "S3"], "agreed_in": "meeting"}
{"do": "term", "id": "D03-ääni", "deal": "D03", "kind": "schedule", "text": "Äänentoisto pystyssä klo 13", "by": "me", "to": "C3", "doers": ["S5"], "due": "+34d 13:00", "needs_to_know": ["C3", "S5"], "agreed_in": "meeting"}
{"do": "term", "id": "D03-hinta", "deal": "D03", "kind": "price", "text": "3 900 € + alv", "by": "me", "to": "C3", "needs_to_know": ["C3"], "price": "3 900,00", "agreed_in": "meeting"}
{"do": "term", "id": "D03-lasku", "deal": "D03", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "C3", "agreed_in": "meeting"}
{"do": "term", "id": "D03-yhteys", "deal": "D03", "kind": "contact", "text": "Minä pidän yhteyttä hääpäivään asti", "by": "me", "to": "C3", "due": "+34d 22:00", "agreed_in": "meeting"}
{"do": "written", "at": "-75d 11:00", "term": "D03-kuvaus", "party": "C3", "channel": "email", "text": "Hei Satu! Kirjaan tähän, mitä sovimme: kuvaus klo 14, ateria 80 hengelle klo 16, ääni klo 13. 3 900 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D03-tarjoilu", "party": "C3", "channel": "email", "text": "Hei Satu! Kirjaan tähän, mitä sovimme: kuvaus klo 14, ateria 80 hengelle klo 16, ääni klo 13. 3 900 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D03-ääni", "party": "C3", "channel": "email", "text": "Hei Satu! Kirjaan tähän, mitä sovimme: kuvaus klo 14, ateria 80 hengelle klo 16, ääni klo 13. 3 900 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D03-hinta", "party": "C3", "channel": "email", "text": "Hei Satu! Kirjaan tähän, mitä sovimme: kuvaus klo 14, ateria 80 hengelle klo 16, ääni klo 13. 3 900 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D03-lasku", "party": "C3", "channel": "email", "text": "Hei Satu! Kirjaan tähän, mitä sovimme: kuvaus klo 14, ateria 80 hengelle klo 16, ääni klo 13. 3 900 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D03-yhteys", "party": "C3", "channel": "email", "text": "Hei Satu! Kirjaan tähän, mitä sovimme: kuvaus klo 14, ateria 80 hengelle klo 16, ääni klo 13. 3 900 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "acknowledged", "at": "-75d 12:00", "term": "D03-kuvaus", "party": "C3", "channel": "email", "text": "Ihanaa, kaikki oikein!"}
{"do": "acknowledged", "term": "D03-tarjoilu", "party": "C3", "channel": "email", "text": "Ihanaa, kaikki oikein!"}
{"do": "acknowledged", "term": "D03-ääni", "party": "C3", "channel": "email", "text": "Ihanaa, kaikki oikein!"}
{"do": "acknowledged", "term": "D03-hinta", "party": "C3", "channel": "email", "text": "Ihanaa, kaikki oikein!"}
{"do": "acknowledged", "term": "D03-lasku", "party": "C3", "channel": "email", "text": "Ihanaa, kaikki oikein!"}
{"do": "acknowledged", "term": "D03-yhteys", "party": "C3", "channel": "email", "text": "Ihanaa, kaikki oikein!"}
{"do": "written", "at": "-75d 11:10", "term": "D03-kuvaus", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Häät: kuvaus alkaa klo 14. Laskutat minua, ja minä hoidan yhteydet. Kuittaa ok."}
{"do": "written", "term": "D03-lasku", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Häät: kuvaus alkaa klo 14. Laskutat minua, ja minä hoidan yhteydet. Kuittaa ok."}
{"do": "written", "term": "D03-yhteys", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Häät: kuvaus alkaa klo 14. Laskutat minua, ja minä hoidan yhteydet. Kuittaa ok."}
{"do": "acknowledged", "at": "-73d 20:00", "term": "D03-kuvaus", "party": "S2", "channel": "whatsapp", "text": "ok"}
{"do": "acknowledged", "term": "D03-lasku", "party": "S2", "channel": "whatsapp", "text": "ok"}
{"do": "acknowledged", "term": "D03-yhteys", "party": "S2", "channel": "whatsapp", "text": "ok"}
{"do": "written", "at": "-75d 11:10", "term": "D03-tarjoilu", "party": "S3", "channel": "email", "text": "Hei Maarit! Hääateria 80 hengelle klo 16. Yksi lasku: laskutat minua, et hääparia. Kuittaatko?"}
{"do": "written", "term": "D03-lasku", "party": "S3", "channel": "email", "text": "Hei Maarit! Hääateria 80 hengelle klo 16. Yksi lasku: laskutat minua, et hääparia. Kuittaatko?"}
{"do": "written", "term": "D03-yhteys", "party": "S3", "channel": "email", "text": "Hei Maarit! Hääateria 80 hengelle klo 16. Yksi lasku: laskutat minua, et hääparia. Kuittaatko?"}
{"do": "acknowledged", "at": "-75d 14:00", "term": "D03-tarjoilu", "party": "S3", "channel": "email", "text": "Selvä, lasku sinulle."}
{"do": "acknowledged", "term": "D03-lasku", "party": "S3", "channel": "email", "text": "Selvä, lasku sinulle."}
{"do": "acknowledged", "term": "D03-yhteys", "party": "S3", "channel": "email", "text": "Selvä, lasku sinulle."}
{"do": "written", "at": "-75d 11:10", "term": "D03-ääni", "party": "S5", "channel": "sms", "text": "Hei Tuire! Häissä ääni pystyssä klo 13. Laskutat minua. Kuittaa ok."}
{"do": "written", "term": "D03-lasku", "party": "S5", "channel": "sms", "text": "Hei Tuire! Häissä ääni pystyssä klo 13. Laskutat minua. Kuittaa ok."}
{"do": "written", "term": "D03-yhteys", "party": "S5", "channel": "sms", "text": "Hei Tuire! Häissä ääni pystyssä klo 13. Laskutat minua. Kuittaa ok."}
{"do": "acknowledged", "at": "-75d 13:00", "term": "D03-ääni", "party": "S5", "channel": "sms", "text": "Ok!"}
{"do": "acknowledged", "term": "D03-lasku", "party": "S5", "channel": "sms", "text": "Ok!"}
{"do": "acknowledged", "term": "D03-yhteys", "party": "S5", "channel": "sms", "text": "Ok!"}
{"do": "term", "at": "-16d 10:00", "id": "A06", "deal": "D03", "kind": "schedule", "text": "Kihlakuvaus klo 17", "by": "me", "to": "C3", "doers": ["S2"], "due": "-1d 17:00", "needs_to_know": ["C3", "S2"], "agreed_in": "call"}
{"do": "written", "at": "-16d 10:10", "term": "A06", "party": "C3", "channel": "email", "text": "Hei Satu! Kihlakuvaus on klo 17. – Aino"}
{"do": "written", "at": "-16d 10:10", "term": "A06", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Kihlakuvaus klo 17. Kuittaa ok."}
{"do": "acknowledged", "at": "-16d 11:00", "term": "A06", "party": "C3", "channel": "email", "text": "Kiitos!"}
{"do": "acknowledged", "at": "-15d 22:00", "term": "A06", "party": "S2", "channel": "whatsapp", "text": "ok"}
{"do": "term", "at": "-16d 10:15", "id": "A07", "deal": "D03", "kind": "scope", "text": "Satu kertoo menun", "by": "C3", "to": "me", "due": "-2d 12:00", "needs_to_know": ["C3"], "agreed_in": "call"}
{"do": "written", "at": "-16d 10:20", "term": "A07", "party": "C3", "channel": "email", "text": "Hei Satu! Kerrot meille menun, niin Maarit saa tilattua raaka-aineet. – Aino"}
{"do": "acknowledged", "at": "-16d 11:00", "term": "A07", "party": "C3", "channel": "email", "text": "Kerron!"}
{"do": "broken", "at": "-1d 17:50", "term": "A06"}
{"do": "entry", "at": "-1d 18:30", "party": "S2", "channel": "whatsapp", "direction": "in", "text": "jäin ruuhkaan, aloitettiin 17.50", "deal": "D03"}

# V4: she demands everything back and writes in public. A second look first.
{"do": "deal", "at": "-50d 10:00", "id": "D14", "customer": "C9", "title": "Nimenantojuhla", "state": "agreed", "price": "890,00", "vat": "13,5", "vat_included": false}
{"do": "join", "deal": "D14", "party": "S3"}
{"do": "edit-deal", "at": "-18d 12:00", "of": "D14", "state": "invoiced"}
{"do": "complaint", "at": "-1d 18:40", "id": "V4", "party": "C9", "deal": "D14", "channel": "social", "noticed_by": "customer", "public": true, "sought": "cancel", "words": "Vaadin kaikki rahat takaisin! Kerron kaikille, millaista palvelua täältä saa."}
{"do": "answer", "party": "C9", "deal": "D14", "question": "csat", "score": 1}
{"do": "answer", "party": "C9", "deal": "D14", "question": "nps", "score": 0}
{"do": "step", "at": "-1d 19:00", "complaint": "V4", "did": "contacted", "channel": "call", "text": "Kuuntelin. Kakku oli eri kuin tilattiin, muu oli kunnossa."}
{"do": "step", "complaint": "V4", "did": "thanked"}
{"do": "step", "complaint": "V4", "did": "apologised"}
{"do": "step", "complaint": "V4", "did": "listened"}
{"do": "step", "at": "-1d 19:20", "complaint": "V4", "did": "assessed", "text": "Tyyli tässä asiassa on kohtuuton. Hyvitystä (H6) en ehdota vielä: katson asian uudestaan aamulla ja vastaan kirjallisesti.", "due": "+1d 09:00"}
{"do": "cause", "complaint": "V4", "cause": "different-goals", "whose": "shared"}
{"do": "edit-complaint", "at": "+0min", "of": "V4", "style": "unreasonable"}

# D20: an opening the day after tomorrow. The caterer has been told, and no more.
{"do": "deal", "at": "-20d 11:00", "id": "D20", "customer": "C5", "title": "Näyttelyn avajaiset", "state": "agreed", "price": "1 650,00", "vat": "25,5", "vat_included": false, "expectation": "Tarjoilun osuudessa alv on 13,5 %."}
{"do": "join", "deal": "D20", "party": "S2"}
{"do": "join", "deal": "D20", "party": "S3"}
{"do": "term", "at": "-3d 11:00", "id": "A01", "deal": "D20", "kind": "schedule", "text": "Kuvaaja on paikalla klo 16.30", "by": "me", "to": "C5", "doers": ["S2"], "due": "+2d 16:30", "needs_to_know": ["C5", "S2"], "agreed_in": "meeting"}
{"do": "term", "id": "A02", "deal": "D20", "kind": "scope", "text": "Tarjoilu 40 hengelle, joista 6 gluteenitonta", "by": "me", "to": "C5", "doers": ["S3"], "due": "+2d 17:00", "needs_to_know": ["C5", "S3"], "agreed_in": "meeting"}
{"do": "term", "id": "A03", "deal": "D20", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "C5", "agreed_in": "meeting"}
{"do": "term", "id": "D20-hinta", "deal": "D20", "kind": "price", "text": "1 650 € + alv", "by": "me", "to": "C5", "needs_to_know": ["C5"], "price": "1 650,00", "agreed_in": "meeting"}
{"do": "term", "id": "D20-yhteys", "deal": "D20", "kind": "contact", "text": "Minä pidän yhteyttä avajaisiin asti", "by": "me", "to": "C5", "due": "+2d 20:00", "agreed_in": "meeting"}
{"do": "written", "at": "-3d 11:30", "term": "A01", "party": "C5", "channel": "sms", "text": "Hei Henna! Sovittu: kuvaaja klo 16.30, tarjoilu 40 hengelle (6 gluteenitonta), 1 650 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "A02", "party": "C5", "channel": "sms", "text": "Hei Henna! Sovittu: kuvaaja klo 16.30, tarjoilu 40 hengelle (6 gluteenitonta), 1 650 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "A03", "party": "C5", "channel": "sms", "text": "Hei Henna! Sovittu: kuvaaja klo 16.30, tarjoilu 40 hengelle (6 gluteenitonta), 1 650 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D20-hinta", "party": "C5", "channel": "sms", "text": "Hei Henna! Sovittu: kuvaaja klo 16.30, tarjoilu 40 hengelle (6 gluteenitonta), 1 650 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "written", "term": "D20-yhteys", "party": "C5", "channel": "sms", "text": "Hei Henna! Sovittu: kuvaaja klo 16.30, tarjoilu 40 hengelle (6 gluteenitonta), 1 650 € + alv, yksi lasku minulta, ja minä pidän yhteyttä. – Aino"}
{"do": "acknowledged", "at": "-3d 12:00", "term": "A01", "party": "C5", "channel": "sms", "text": "Täydellistä, ok!"}
{"do": "acknowledged", "term": "A02", "party": "C5", "channel": "sms", "text": "Täydellistä, ok!"}
{"do": "acknowledged", "term": "A03", "party": "C5", "channel": "sms", "text": "Täydellistä, ok!"}
{"do": "acknowledged", "term": "D20-hinta", "party": "C5", "channel": "sms", "text": "Täydellistä, ok!"}
{"do": "acknowledged", "term": "D20-yhteys", "party": "C5", "channel": "sms", "text": "Täydellistä, ok!"}
{"do": "written", "at": "-3d 11:40", "term": "A03", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Avajaisista yksi lasku: laskutat minua, ja minä hoidan yhteydet Hennaan. Aika varmistuu vielä. Kuittaa ok."}
{"do": "written", "term": "D20-yhteys", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Avajaisista yksi lasku: laskutat minua, ja minä hoidan yhteydet Hennaan. Aika varmistuu vielä. Kuittaa ok."}
{"do": "written", "at": "-3d 11:45", "term": "D20-yhteys", "party": "S3", "channel": "email", "text": "Hei Maarit! Avajaisissa minä pidän yhteyttä Hennaan. Määrät kerron pian."}
{"do": "acknowledged", "at": "-3d 13:00", "term": "D20-yhteys", "party": "S3", "channel": "email", "text": "Selvä."}
{"do": "acknowledged", "at": "-2d 19:30", "term": "A03", "party": "S2", "channel": "whatsapp", "text": "ok"}
{"do": "acknowledged", "term": "D20-yhteys", "party": "S2", "channel": "whatsapp", "text": "ok"}
{"do": "told", "at": "-2d 14:00", "term": "A02", "party": "S3", "channel": "call"}
{"do": "written", "at": "-1d 10:00", "term": "A01", "party": "S2", "channel": "whatsapp", "text": "Hei Otso! Avajaisissa olet paikalla klo 16.30. Kuittaa ok."}

# New questions.
{"do": "deal", "at": "-2d 10:00", "id": "D19", "customer": "C7", "title": "Vuosipäiväyllätys", "state": "inquiry", "price": "480,00", "vat": "25,5", "vat_included": false}
{"do": "entry", "party": "C7", "channel": "email", "direction": "in", "text": "Hei! Keksisitkö vaimolle vuosipäiväyllätyksen? Minulla on se lahjakorttikin.", "deal": "D19", "mood": 4}
{"do": "deal", "at": "-1d 11:00", "id": "D18", "customer": "C10", "title": "Kevään pop-up", "state": "inquiry"}
{"do": "entry", "party": "C10", "channel": "call", "direction": "in", "text": "Anni kysyi apua kevään pop-up-myymälään. Puhe oli jo lämmin.", "deal": "D18", "mood": 4}

# V3: it arrived just now. Call first.
{"do": "complaint", "at": "-40min", "id": "V3", "party": "C3", "deal": "D03", "channel": "email", "noticed_by": "customer", "words": "Kuvaaja tuli 50 minuuttia myöhässä, ja valo ehti mennä. Olimme varanneet illan tätä varten."}
{"do": "cause", "complaint": "V3", "cause": "late", "whose": "subcontractor", "term": "A06", "party": "S2", "note": "Hyvitys (H7) ehdotetaan, kun olen soittanut Sadulle."}

# What nobody was promised, and what a customer's remark gave.
{"do": "task", "at": "-2d 09:00", "id": "T-projektori", "text": "Palauta lainattu projektori kirjastoon", "due": "+6d 12:00"}
{"do": "idea", "id": "I-hinnat", "text": "Esimerkkihinnat näkyviin verkkosivuille", "party": "C2", "due": "+20d 12:00"}
