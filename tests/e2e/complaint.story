# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where the first half of seed 004 ends: the expert has the call in writing. That
# there is one invoice was only said to him. The hours of contact are all day, so
# that the clocks run whenever this is lived.
{"do": "me", "at": "2026-10-19T09:00", "name": "Aino Saarela", "business": "Selkopolku", "hour_cost": "38,00", "contact_hours": "00:00-24:00"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0103"}
{"do": "party", "id": "S", "name": "Antti Asiantuntija", "kind": "company", "as": ["subcontractor"], "phone": "+358 49 555 0104"}
{"do": "deal", "id": "D", "customer": "P", "title": "Kannattavuuslaskelma", "state": "agreed", "price": "680,00", "vat": "25,5", "vat_included": false}
{"do": "join", "deal": "D", "party": "S"}
{"do": "term", "at": "2026-10-19T20:10", "id": "A", "deal": "D", "kind": "schedule", "text": "Antti soittaa Satulle huomenna klo 10", "by": "me", "to": "P", "doers": ["S"], "due": "2026-10-20T10:00"}
{"do": "written", "term": "A", "party": "P", "channel": "whatsapp"}
{"do": "written", "term": "A", "party": "S", "channel": "whatsapp"}
{"do": "acknowledged", "term": "A", "party": "S"}
{"do": "term", "at": "2026-10-20T09:00", "id": "B", "deal": "D", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "P"}
{"do": "written", "term": "B", "party": "P", "channel": "whatsapp"}
{"do": "told", "term": "B", "party": "S", "channel": "call"}
