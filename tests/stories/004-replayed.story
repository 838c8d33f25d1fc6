# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The story that Sovittu exists for, as it went: P the customer, S the expert.
# Three reds stood before the first complaint, and four before the second.
{"do": "me", "at": "2026-10-19T19:10", "name": "Aino Saarela", "business": "Selkopolku Aino Saarela", "hour_cost": "38,00", "contact_hours": "08:00-20:00"}
{"do": "party", "id": "P", "name": "Anni Suopursu", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0110", "reachable": "09:00-16:00"}
{"do": "deal", "id": "D", "customer": "P", "title": "Kannattavuuslaskelma", "state": "inquiry"}

# Monday evening: P calls, and I promise to find an expert, some time.
{"do": "entry", "party": "P", "deal": "D", "channel": "call", "direction": "in", "text": "Tarvitsee apua kannattavuuslaskelmaan."}
{"do": "term", "id": "A1", "deal": "D", "kind": "other", "text": "Etsin asiantuntijan", "by": "me", "to": "P", "due_vague": "pian", "agreed_in": "call"}
{"do": "told", "term": "A1", "party": "P", "channel": "call"}
{"do": "expect", "at": "2026-10-19T19:10", "warnings": ["R5 A1/P", "R9 A1"]}

# Found within the hour, on the phone.
{"do": "kept", "at": "2026-10-19T20:00", "term": "A1"}
{"do": "party", "id": "S", "name": "Tilipuro Neuvonta", "kind": "company", "as": ["subcontractor"], "practices": ["own-order-confirmation"]}
{"do": "join", "deal": "D", "party": "S", "trade": "talouslaskelmat"}
{"do": "entry", "party": "S", "deal": "D", "channel": "call", "direction": "out", "text": "Lähtee mukaan. Pyysin ottamaan yhteyttä asiakkaaseen."}
{"do": "expect", "at": "2026-10-19T20:00", "warnings": ["R8 D"]}

# I tell P what S has not heard: the expert calls tomorrow.
{"do": "term", "at": "2026-10-19T20:10", "id": "A2", "deal": "D", "kind": "schedule", "text": "Asiantuntija soittaa tiistaina", "by": "me", "to": "P", "doers": ["S"], "due": "2026-10-20T16:00", "due_vague": "huomenna", "agreed_in": "whatsapp"}
{"do": "written", "term": "A2", "party": "P", "channel": "whatsapp", "text": "Hei Anni! Löysin asiantuntijan. Hän soittaa sinulle huomenna. – Aino"}
{"do": "expect", "at": "2026-10-19T20:10", "warnings": ["R1 A2/S", "R4 A2/S", "R8 D", "R9 A2", "R11 A2"]}

# Silence, until the customer's day is over.
{"do": "expect", "at": "2026-10-20T08:00", "warnings": ["R1 A2/S", "R2 A2/P", "R4 A2/S", "R8 D", "R9 A2", "R11 A2"]}
{"do": "expect", "at": "2026-10-20T13:59", "has_not": ["R12 A2"]}
{"do": "expect", "at": "2026-10-20T14:00", "warnings": ["R1 A2/S", "R2 A2/P", "R4 A2/S", "R8 D", "R9 A2", "R11 A2", "R12 A2"], "today": ["D", "A2"]}
{"do": "expect", "at": "2026-10-20T16:10", "has_not": ["R6 A2"]}
{"do": "expect", "at": "2026-10-20T16:11", "warnings": ["R1 A2/S", "R2 A2/P", "R6 A2", "R8 D", "R9 A2", "R11 A2", "R12 A2"]}

# Tuesday evening: the first complaint.
{"do": "broken", "at": "2026-10-20T19:40", "term": "A2"}
{"do": "complaint", "id": "V1a", "party": "P", "deal": "D", "channel": "whatsapp", "noticed_by": "customer", "words": "En ole saanut vieläkään puhelua, vaikka lupasit. Olen pettynyt."}
{"do": "expect", "at": "2026-10-20T19:40", "warnings": ["R8 D"], "complaint": "V1a", "state": "received", "clock": "contact", "due": "2026-10-20T20:40"}
{"do": "step", "at": "2026-10-20T20:00", "complaint": "V1a", "did": "contacted", "channel": "call", "text": "Pyysin anteeksi ja kerroin, mitä tapahtui."}
{"do": "step", "complaint": "V1a", "did": "thanked"}
{"do": "step", "complaint": "V1a", "did": "apologised"}
{"do": "cause", "complaint": "V1a", "cause": "relay-gap", "whose": "me", "term": "A2"}
{"do": "expect", "at": "2026-10-20T20:00", "complaint": "V1a", "state": "contacted", "clock": "own-part", "due": "2026-10-21T19:40"}

# A new time and one invoice are agreed; S hears of them, but has nothing in writing.
{"do": "step", "complaint": "V1a", "did": "proposed", "text": "Uusi aika torstaina klo 11, ja yksi lasku, minulta."}
{"do": "term", "id": "A3", "deal": "D", "kind": "schedule", "text": "Asiantuntija soittaa torstaina klo 11", "by": "me", "to": "P", "doers": ["S"], "due": "2026-10-22T11:00", "agreed_in": "call", "complaint": "V1a"}
{"do": "term", "id": "A4", "deal": "D", "kind": "invoicing", "text": "Maksat vain minulle: asiantuntija laskuttaa minua eikä lähetä sinulle papereita", "by": "me", "to": "P", "agreed_in": "call", "complaint": "V1a"}
{"do": "told", "term": "A3", "party": "S", "channel": "call"}
{"do": "told", "term": "A4", "party": "S", "channel": "call"}
{"do": "written", "term": "A3", "party": "P", "channel": "whatsapp", "text": "Sovittu: asiantuntija soittaa torstaina klo 11. Maksat vain minulle, yksi lasku. Anteeksi vielä. – Aino"}
{"do": "written", "term": "A4", "party": "P", "channel": "whatsapp", "text": "Sovittu: asiantuntija soittaa torstaina klo 11. Maksat vain minulle, yksi lasku. Anteeksi vielä. – Aino"}
{"do": "step", "complaint": "V1a", "did": "customer-chose", "by": "Anni", "channel": "call", "text": "Torstai klo 11 käy."}
{"do": "acknowledged", "at": "2026-10-20T20:05", "term": "A3", "party": "P", "channel": "whatsapp", "text": "Ok"}
{"do": "acknowledged", "term": "A4", "party": "P", "channel": "whatsapp", "text": "Ok"}
{"do": "expect", "at": "2026-10-20T20:05", "warnings": ["R1 A3/S", "R1 A4/S", "R7 A4/S", "R8 D", "R13 V1a"]}
{"do": "expect", "at": "2026-10-20T20:05", "complaint": "V1a", "state": "decided", "clock": null}
{"do": "step", "complaint": "V1a", "did": "confirmed", "refused": "R13"}
{"do": "expect", "at": "2026-10-20T20:05", "complaint": "V1a", "state": "decided"}

# The agreed time nears; one call would do.
{"do": "expect", "at": "2026-10-21T10:59", "has_not": ["R4 A3/S"]}
{"do": "expect", "at": "2026-10-21T11:00", "has": ["R4 A3/S"]}
{"do": "expect", "at": "2026-10-22T09:00", "warnings": ["R1 A3/S", "R1 A4/S", "R4 A3/S", "R7 A4/S", "R8 D", "R13 V1a"]}

# Thursday: what S sends contradicts what P was promised.
{"do": "entry", "at": "2026-10-22T10:00", "id": "vahvistus", "party": "S", "deal": "D", "channel": "email", "direction": "in", "text": "Tilausvahvistus. Pyydämme asiakkaalta laskutustiedot.", "conflicts_with": "A4"}
{"do": "expect", "at": "2026-10-22T10:00", "warnings": ["R1 A3/S", "R1 A4/S", "R4 A3/S", "R7 A4/S", "R8 D", "R13 V1a"]}
{"do": "complaint", "at": "2026-10-22T10:20", "id": "V1b", "party": "P", "deal": "D", "channel": "sms", "noticed_by": "customer", "words": "Nyt saa riittää! Miksi minulta kysytään laskutustietoja?"}
{"do": "expect", "at": "2026-10-22T10:20", "complaint": "V1b", "state": "received", "clock": "contact", "due": "2026-10-22T11:20"}

# I call at once, own it, and send no invoice.
{"do": "step", "at": "2026-10-22T10:25", "complaint": "V1b", "did": "contacted", "channel": "call", "text": "Soitin heti."}
{"do": "step", "complaint": "V1b", "did": "thanked"}
{"do": "step", "complaint": "V1b", "did": "apologised"}
{"do": "step", "complaint": "V1b", "did": "listened"}
{"do": "step", "complaint": "V1b", "did": "proposed", "text": "En laskuta tästä mitään."}
{"do": "step", "complaint": "V1b", "did": "customer-chose", "text": "Hyvä näin.", "by": "Anni", "channel": "call"}
{"do": "step", "complaint": "V1b", "did": "told-prevention", "text": "Lähetän tästä lähtien kaiken sovitun kaikille kirjallisena samana päivänä."}
{"do": "compensation", "id": "H", "complaint": "V1b", "kind": "waived", "value": "853,40", "bill": "420.00", "subcontractor": "S", "hours": "3"}
{"do": "expect", "at": "2026-10-22T10:25", "party": "P", "owed": "853,40"}
{"do": "give", "at": "2026-10-22T10:30", "compensation": "H"}
{"do": "cancelled", "term": "A3"}
{"do": "cancelled", "term": "A4"}
{"do": "edit-deal", "of": "D", "state": "delivered"}
{"do": "step", "complaint": "V1a", "did": "confirmed"}
{"do": "step", "complaint": "V1a", "did": "remedied"}
{"do": "step", "complaint": "V1b", "did": "confirmed"}
{"do": "step", "complaint": "V1b", "did": "remedied"}
{"do": "step", "complaint": "V1b", "did": "final-apology"}
{"do": "lesson", "complaint": "V1b", "text": "Sovitut aina viestillä, heti", "standing_term": "Kaikki sovittu lähetetään kirjallisena kaikille osapuolille samana päivänä"}
{"do": "expect", "at": "2026-10-22T10:30", "warnings": [], "today": [], "party": "P", "owed": "0"}
{"do": "expect", "at": "2026-10-22T10:30", "complaint": "V1b", "state": "remedied", "clock": "follow-up", "due": "2026-10-29T10:30"}

# What passed was put right; P comes back.
{"do": "step", "at": "2026-10-23T09:00", "complaint": "V1a", "did": "closed", "outcome": "softened"}
{"do": "step", "complaint": "V1b", "did": "closed", "outcome": "softened"}
{"do": "entry", "party": "S", "channel": "call", "direction": "out", "text": "Kävimme läpi, mitä tapahtui ja miten toimimme jatkossa."}
{"do": "expect", "at": "2026-10-23T09:00", "complaint": "V1b", "state": "closed", "clock": "follow-up", "due": "2026-10-29T10:30"}
{"do": "step", "at": "2026-10-29T11:00", "complaint": "V1b", "did": "followed-up"}
{"do": "expect", "at": "2026-10-29T11:00", "complaint": "V1b", "clock": "follow-up", "due": "2026-11-21T10:30"}
{"do": "step", "at": "2026-11-21T12:00", "complaint": "V1b", "did": "followed-up"}
{"do": "step", "at": "2026-12-21T12:00", "complaint": "V1b", "did": "followed-up", "text": "Leppyi."}
{"do": "deal", "id": "D18", "customer": "P", "title": "Kevään pop-up", "state": "inquiry"}
{"do": "expect", "at": "2026-12-21T12:00", "complaint": "V1b", "state": "closed", "clock": null, "due": null}
{"do": "expect", "at": "2026-12-21T12:00", "warnings": []}
