# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Somebody who complains often, and is mostly right: four times in a year, three
# of them my fault or my subcontractor's. Nothing calls the person difficult: each
# one is handled as the first was, with the same hour and the same day.
{"do": "me", "at": "2026-01-05T09:00", "name": "Aino Saarela", "hour_cost": "38,00"}
{"do": "party", "id": "P", "name": "Eetu Vanamo", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0107"}
{"do": "party", "id": "S", "name": "Pöytäpiika Pitopalvelu Oy", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D1", "customer": "P", "title": "Talvijuhla", "state": "paid", "price": "400,00"}
{"do": "deal", "id": "D2", "customer": "P", "title": "Kevätjuhla", "state": "paid", "price": "500,00"}
{"do": "deal", "id": "D3", "customer": "P", "title": "Kesäjuhla", "state": "paid", "price": "600,00"}
{"do": "deal", "id": "D4", "customer": "P", "title": "Syysjuhla", "state": "paid", "price": "700,00"}

# January: my own work.
{"do": "complaint", "at": "2026-01-12T10:00", "id": "V1", "party": "P", "deal": "D1", "channel": "call", "noticed_by": "customer", "words": "Kutsussa oli kirjoitusvirhe."}
{"do": "cause", "complaint": "V1", "cause": "workmanship", "whose": "me"}
{"do": "expect", "at": "2026-01-12T10:00", "complaint": "V1", "state": "received", "clock": "contact", "due": "2026-01-12T11:00", "today": ["V1"]}
{"do": "step", "at": "2026-01-12T10:10", "complaint": "V1", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "V1", "did": "thanked"}
{"do": "step", "complaint": "V1", "did": "apologised"}
{"do": "step", "complaint": "V1", "did": "proposed", "text": "40 euroa takaisin."}
{"do": "step", "complaint": "V1", "did": "customer-chose", "text": "Reilua."}
{"do": "compensation", "id": "H1", "complaint": "V1", "kind": "refund", "value": "40,00"}
{"do": "give", "compensation": "H1"}
{"do": "step", "complaint": "V1", "did": "remedied"}
{"do": "step", "complaint": "V1", "did": "told-prevention"}
{"do": "lesson", "complaint": "V1", "text": "Oikoluku toisella silmällä"}
{"do": "step", "complaint": "V1", "did": "closed", "outcome": "satisfied"}
{"do": "step", "at": "2026-01-19T10:10", "complaint": "V1", "did": "followed-up"}

# April: the caterer was late.
{"do": "complaint", "at": "2026-04-13T10:00", "id": "V2", "party": "P", "deal": "D2", "channel": "call", "noticed_by": "customer", "words": "Ruoka tuli tunnin myöhässä."}
{"do": "cause", "complaint": "V2", "cause": "late", "whose": "subcontractor", "party": "S"}
{"do": "expect", "at": "2026-04-13T10:00", "complaint": "V2", "state": "received", "clock": "contact", "due": "2026-04-13T11:00", "today": ["V2"]}
{"do": "step", "at": "2026-04-13T10:10", "complaint": "V2", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "V2", "did": "thanked"}
{"do": "step", "complaint": "V2", "did": "apologised"}
{"do": "step", "complaint": "V2", "did": "proposed", "text": "Lahjakortti."}
{"do": "step", "complaint": "V2", "did": "customer-chose", "text": "Käy."}
{"do": "compensation", "id": "H2", "complaint": "V2", "kind": "gift-card", "value": "50,00", "expires": "2027-04-13T23:59"}
{"do": "step", "complaint": "V2", "did": "remedied"}
{"do": "step", "complaint": "V2", "did": "told-prevention"}
{"do": "lesson", "complaint": "V2", "text": "Soitan kuljetukselle tuntia ennen"}
{"do": "step", "complaint": "V2", "did": "closed", "outcome": "satisfied"}
{"do": "step", "at": "2026-04-20T10:10", "complaint": "V2", "did": "followed-up"}

# August: there was nothing to put right; and that is but one of four.
{"do": "complaint", "at": "2026-08-10T10:00", "id": "V3", "party": "P", "deal": "D3", "channel": "call", "noticed_by": "customer", "did_right": true, "words": "Sää oli huono."}
{"do": "cause", "complaint": "V3", "cause": "customer-side", "whose": "nobody"}
{"do": "expect", "at": "2026-08-10T10:00", "complaint": "V3", "state": "received", "clock": "contact", "due": "2026-08-10T11:00", "today": ["V3", "H2"]}
{"do": "step", "at": "2026-08-10T10:10", "complaint": "V3", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "V3", "did": "thanked"}
{"do": "step", "complaint": "V3", "did": "apologised"}
{"do": "step", "complaint": "V3", "did": "proposed", "text": "Kuuntelin; katoksen voi varata ensi kerralla."}
{"do": "step", "complaint": "V3", "did": "customer-chose", "text": "Varataan katos."}
{"do": "step", "complaint": "V3", "did": "told-prevention"}
{"do": "lesson", "complaint": "V3", "text": "Kysyn aina katoksesta"}
{"do": "step", "complaint": "V3", "did": "closed", "outcome": "neutral", "refused": "cannot be closed: the remedy is not delivered (remedied)"}
{"do": "step", "complaint": "V3", "did": "closed", "outcome": "neutral", "text": "Ei hyvitystä: säätä en voi luvata."}

# November: my own hurry. The fourth call is made as soon as the first was.
{"do": "complaint", "at": "2026-11-09T10:00", "id": "V4", "party": "P", "deal": "D4", "channel": "call", "noticed_by": "customer", "words": "Musiikki loppui kesken."}
{"do": "cause", "complaint": "V4", "cause": "hurry", "whose": "me"}
{"do": "expect", "at": "2026-11-09T10:00", "complaint": "V4", "state": "received", "clock": "contact", "due": "2026-11-09T11:00", "warnings": [], "today": ["V4", "H2"]}
{"do": "step", "at": "2026-11-09T10:10", "complaint": "V4", "did": "contacted", "channel": "call"}
{"do": "expect", "at": "2026-11-09T10:10", "complaint": "V4", "state": "contacted", "clock": "own-part", "due": "2026-11-10T10:00"}

# Nothing holds the proposal back: that is a matter of the style of one complaint.
{"do": "step", "complaint": "V4", "did": "proposed", "text": "70 euroa seuraavasta laskusta."}
{"do": "compensation", "id": "H4", "complaint": "V4", "kind": "discount-next", "value": "70,00"}
{"do": "expect", "at": "2026-11-09T10:10", "complaint": "V4", "state": "proposed", "clock": null, "warnings": [], "today": ["H2", "H4"], "party": "P", "owed": "120,00"}
