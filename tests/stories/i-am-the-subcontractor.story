# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# I write the texts for a main contractor's fair stand, and must not speak to
# the end customer, who is none of my customers.
{"do": "me", "at": "2026-02-02T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "pää", "name": "Kaislaranta Event Oy", "kind": "company", "as": ["customer"]}
{"do": "person", "id": "roope", "of": "pää", "name": "Roope Kaisla", "role": "toimitusjohtaja"}
{"do": "party", "id": "loppu", "name": "Tähtikumpu Koulutus Oy", "kind": "company", "as": ["customer"]}
{"do": "deal", "id": "D", "customer": "pää", "title": "Messuosaston tekstit", "state": "working", "my_role": "subcontractor", "price": "2600", "vat": 25.5, "vat_included": false}
{"do": "join", "deal": "D", "party": "loppu", "role": "end-customer"}
{"do": "expect", "at": "2026-02-02T09:00", "warnings": [], "today": []}

# What I promise to the main contractor is nothing that the end customer gets from me.
{"do": "term", "id": "tekstit", "deal": "D", "kind": "delivery", "text": "Tekstit valmiina 13.2.", "by": "me", "to": "pää", "due": "2026-02-13", "needs_to_know": ["pää"], "agreed_in": "video"}
{"do": "term", "id": "hiljaa", "deal": "D", "kind": "contact", "text": "En ota yhteyttä loppuasiakkaaseen", "by": "me", "to": "pää", "due": "2026-02-13T16:00", "needs_to_know": ["pää"], "agreed_in": "video"}
{"do": "expect", "at": "2026-02-02T09:00", "warnings": ["R5 hiljaa/pää", "R5 tekstit/pää"]}
{"do": "written", "at": "2026-02-02T09:20", "term": "tekstit", "party": "pää", "channel": "email", "text": "Hei Roope! Kirjaan tähän, mitä sovimme."}
{"do": "written", "term": "hiljaa", "party": "pää", "channel": "email", "text": "Hei Roope! Kirjaan tähän, mitä sovimme."}
{"do": "acknowledged", "at": "2026-02-02T10:00", "term": "tekstit", "party": "pää", "text": "Ok."}
{"do": "acknowledged", "term": "hiljaa", "party": "pää", "text": "Ok."}
{"do": "expect", "at": "2026-02-02T10:00", "warnings": [], "today": []}

# Now the main contractor does something too, so the rest is to be agreed: price
# and invoicing, and when. Their promise is late: I hear of it.
{"do": "term", "at": "2026-02-02T10:30", "id": "aineisto", "deal": "D", "kind": "delivery", "text": "Aineisto minulle 5.2. klo 12", "by": "pää", "to": "me", "due": "2026-02-05T12:00", "needs_to_know": ["pää"], "agreed_in": "call"}
{"do": "written", "term": "aineisto", "party": "pää", "channel": "sms"}
{"do": "acknowledged", "at": "2026-02-02T11:00", "term": "aineisto", "party": "pää"}
{"do": "expect", "at": "2026-02-05T09:00", "warnings": ["R8 D"], "today": ["D", "aineisto"]}
{"do": "expect", "at": "2026-02-05T12:10", "warnings": ["R8 D"]}
{"do": "expect", "at": "2026-02-05T12:11", "warnings": ["R6 aineisto", "R8 D"], "today": ["D", "aineisto"]}
{"do": "kept", "at": "2026-02-05T14:00", "term": "aineisto"}

# The end customer calls me all the same; had I promised them something, they would have to be told.
{"do": "entry", "at": "2026-02-06T09:00", "party": "loppu", "deal": "D", "channel": "call", "direction": "in", "text": "Kysyi tekstejä suoraan minulta. Ohjasin Roopelle.", "answered": true}
{"do": "expect", "at": "2026-02-06T09:00", "warnings": [], "today": []}
{"do": "expect", "at": "2026-02-13T09:00", "warnings": [], "today": ["hiljaa", "tekstit"]}
{"do": "kept", "at": "2026-02-13T15:00", "term": "tekstit"}
{"do": "kept", "term": "hiljaa"}
{"do": "edit-deal", "of": "D", "state": "invoiced"}
{"do": "expect", "at": "2026-02-14T09:00", "warnings": [], "today": []}
