# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Seed 004, second half: the same customer a second time. I call at once, waive
# the invoice and carry the expert's bill; both complaints end softened, and are
# asked about once for both, after a week, a month and two.
{"do": "me", "at": "2026-10-19T09:00", "name": "Aino Saarela", "hour_cost": "38,00", "contact_hours": "08:00-20:00"}
{"do": "party", "id": "P", "name": "Anni Suopursu", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0110"}
{"do": "party", "id": "S", "name": "Tilipuro Neuvonta", "kind": "company", "as": ["subcontractor"], "practices": ["own-order-confirmation"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Kannattavuuslaskelma", "state": "agreed", "price": "680,00", "vat": "25,5"}
{"do": "join", "deal": "D", "party": "S"}
{"do": "term", "at": "2026-10-20T09:00", "id": "A", "deal": "D", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "P"}
{"do": "written", "term": "A", "party": "P", "channel": "whatsapp"}
{"do": "told", "term": "A", "party": "S", "channel": "call"}

# The first, handled: contacted, proposed, chosen.
{"do": "complaint", "at": "2026-10-20T19:40", "id": "V1a", "party": "P", "deal": "D", "channel": "whatsapp", "noticed_by": "customer", "words": "En ole saanut vieläkään puhelua. Olen pettynyt."}
{"do": "step", "at": "2026-10-20T20:00", "complaint": "V1a", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "V1a", "did": "thanked"}
{"do": "step", "complaint": "V1a", "did": "apologised"}
{"do": "step", "complaint": "V1a", "did": "proposed", "text": "Uusi aika torstaina klo 11."}
{"do": "step", "complaint": "V1a", "did": "customer-chose", "text": "Torstai käy."}

# The second, two days later. The hour runs again.
{"do": "entry", "at": "2026-10-22T10:00", "party": "S", "deal": "D", "channel": "email", "direction": "in", "text": "Tilausvahvistus. Pyydämme laskutustiedot.", "conflicts_with": "A"}
{"do": "complaint", "at": "2026-10-22T10:20", "id": "V1b", "party": "P", "deal": "D", "channel": "sms", "noticed_by": "customer", "words": "Nyt saa riittää! Olimmehan sopineet aivan muuta."}
{"do": "cause", "complaint": "V1b", "cause": "relay-gap", "whose": "me", "term": "A"}
{"do": "expect", "at": "2026-10-22T10:20", "complaint": "V1b", "state": "received", "clock": "contact", "due": "2026-10-22T11:20", "has": ["R7 A/S"]}
{"do": "expect", "at": "2026-10-22T10:20", "complaint": "V1a", "state": "decided", "clock": null}
{"do": "step", "at": "2026-10-22T10:25", "complaint": "V1b", "did": "contacted", "channel": "call", "text": "Soitin heti. Otin syyt omaan piikkiini."}
{"do": "expect", "at": "2026-10-22T10:25", "complaint": "V1b", "state": "contacted", "clock": "own-part", "due": "2026-10-23T10:20"}
{"do": "step", "complaint": "V1b", "did": "thanked"}
{"do": "step", "complaint": "V1b", "did": "apologised"}
{"do": "step", "complaint": "V1b", "did": "listened"}
{"do": "step", "complaint": "V1b", "did": "proposed", "text": "En laskuta tästä mitään."}
{"do": "step", "complaint": "V1b", "did": "customer-chose", "by": "Anni", "channel": "call", "text": "Hyvä näin. Voin kyllä käyttää palveluitasi uudelleen."}
{"do": "expect", "at": "2026-10-22T10:25", "complaint": "V1b", "state": "decided", "clock": null}

# 853,40 is waived; the expert's 420,00 and three hours at 38,00 are my own cost.
{"do": "compensation", "id": "H", "complaint": "V1b", "kind": "waived", "value": "853,40", "bill": "420,00", "subcontractor": "S", "hours": "3", "promised": "2026-10-22T10:25"}
{"do": "expect", "at": "2026-10-22T10:25", "party": "P", "owed": "853,40"}
{"do": "give", "compensation": "H", "amount": "853,41", "refused": "left to give"}
{"do": "give", "at": "2026-10-22T10:30", "compensation": "H"}
{"do": "expect", "at": "2026-10-22T10:29", "party": "P", "owed": "853,40"}
{"do": "expect", "at": "2026-10-22T10:30", "party": "P", "owed": "0"}
{"do": "expect", "at": "2026-10-22T10:30", "party": "S", "owed": "0"}
{"do": "cancelled", "term": "A"}
{"do": "edit-deal", "of": "D", "state": "delivered"}
{"do": "step", "complaint": "V1a", "did": "remedied"}
{"do": "step", "complaint": "V1b", "did": "remedied"}
{"do": "expect", "at": "2026-10-22T10:30", "complaint": "V1b", "state": "remedied", "clock": "follow-up", "due": "2026-10-29T10:30", "warnings": [], "today": []}

# Neither is closed before the customer knows what changes, and I have learnt it.
{"do": "step", "complaint": "V1a", "did": "closed", "outcome": "softened", "refused": "cannot be closed: the customer was not told the prevention (told-prevention); no lesson is written (lesson)"}
{"do": "step", "complaint": "V1b", "did": "closed", "outcome": "softened", "refused": "cannot be closed: the customer was not told the prevention (told-prevention); no lesson is written (lesson)"}
{"do": "step", "complaint": "V1b", "did": "told-prevention", "text": "Lähetän sovitut aina kaikille kirjallisena samana päivänä."}
{"do": "step", "complaint": "V1b", "did": "final-apology", "text": "Anteeksi ja kiitos!"}
{"do": "step", "complaint": "V1a", "did": "closed", "outcome": "softened", "refused": "cannot be closed: no lesson is written (lesson)"}
{"do": "lesson", "complaint": "V1b", "text": "Sovitut aina viestillä", "standing_term": "Sovitut lähetetään kirjallisena kaikille samana päivänä"}

# What was told and learnt the second time holds for the first as well.
{"do": "step", "complaint": "V1a", "did": "closed", "outcome": "softened"}
{"do": "step", "complaint": "V1b", "did": "closed", "outcome": "softened"}
{"do": "expect", "at": "2026-10-22T10:30", "complaint": "V1a", "state": "closed", "clock": "follow-up", "due": "2026-10-29T10:30", "today": []}

# How the work itself was is asked when some days have passed.
{"do": "expect", "at": "2026-10-24T23:59", "today": []}
{"do": "expect", "at": "2026-10-25T08:00", "today": ["D"]}
{"do": "answer", "at": "2026-10-25T12:00", "party": "P", "deal": "D", "question": "csat", "score": 3}

# The clocks moved in between: the days are days of the wall. One question for both.
{"do": "expect", "at": "2026-10-28T23:59", "today": []}
{"do": "expect", "at": "2026-10-29T08:00", "today": ["V1b"]}
{"do": "step", "at": "2026-10-29T11:00", "complaint": "V1b", "did": "followed-up"}
{"do": "expect", "at": "2026-10-29T11:00", "complaint": "V1b", "clock": "follow-up", "due": "2026-11-21T10:30", "today": []}
{"do": "expect", "at": "2026-10-29T11:00", "complaint": "V1a", "clock": "follow-up", "due": "2026-11-21T10:30"}
{"do": "expect", "at": "2026-11-20T12:00", "today": []}
{"do": "expect", "at": "2026-11-21T08:00", "today": ["V1b"]}
{"do": "step", "at": "2026-11-21T10:00", "complaint": "V1b", "did": "followed-up"}
{"do": "expect", "at": "2026-11-21T10:30", "complaint": "V1b", "clock": "follow-up", "due": "2026-12-21T10:30", "today": []}
{"do": "step", "at": "2026-12-21T12:00", "complaint": "V1b", "did": "followed-up", "text": "Anni palaa keväällä."}
{"do": "expect", "at": "2026-12-21T12:00", "complaint": "V1b", "state": "closed", "clock": null, "due": null, "today": []}
{"do": "expect", "at": "2026-12-21T12:00", "complaint": "V1a", "state": "closed", "clock": null, "due": null}
