# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Everything is passed on in time, and the program has nothing to say.
{"do": "me", "at": "2026-09-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "reachable": "09:00-15:00"}
{"do": "party", "id": "S", "name": "Ääniharju AV Oy", "kind": "company", "as": ["subcontractor"], "practices": ["calls-when-suits"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Syntymäpäivä", "state": "agreed", "price": "900,00", "vat": "25,5", "vat_included": false}
{"do": "expect", "at": "2026-09-01T09:00", "warnings": [], "today": []}

# Four things, agreed at one table and written to both at once.
{"do": "join", "at": "2026-09-01T10:00", "deal": "D", "party": "S", "trade": "äänentoisto", "price": "400,00"}
{"do": "term", "id": "aika", "deal": "D", "kind": "schedule", "text": "Ääni soi 12.9. klo 14", "by": "me", "to": "P", "doers": ["S"], "due": "2026-09-12T14:00", "agreed_in": "meeting"}
{"do": "term", "id": "hinta", "deal": "D", "kind": "price", "text": "900 euroa + alv", "by": "me", "to": "P", "price": "900,00", "needs_to_know": ["P"], "agreed_in": "meeting"}
{"do": "term", "id": "lasku", "deal": "D", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "P", "agreed_in": "meeting"}
{"do": "term", "id": "yhteys", "deal": "D", "kind": "contact", "text": "Minä pidän yhteyttä juhlaan asti", "by": "me", "to": "P", "due": "2026-09-12T18:00", "agreed_in": "meeting"}
{"do": "expect", "at": "2026-09-01T10:00", "warnings": ["R1 aika/S", "R1 lasku/S", "R1 yhteys/S", "R5 aika/P", "R5 hinta/P", "R5 lasku/P", "R5 yhteys/P", "R7 aika/S", "R7 yhteys/S", "R11 aika"]}
{"do": "written", "at": "2026-09-01T10:05", "term": "aika", "party": "P", "channel": "email", "text": "Tässä, mitä sovimme."}
{"do": "written", "term": "hinta", "party": "P", "channel": "email", "text": "Tässä, mitä sovimme."}
{"do": "written", "term": "lasku", "party": "P", "channel": "email", "text": "Tässä, mitä sovimme."}
{"do": "written", "term": "yhteys", "party": "P", "channel": "email", "text": "Tässä, mitä sovimme."}
{"do": "written", "term": "aika", "party": "S", "channel": "sms", "text": "Hei! Asiakkaalle on luvattu, ja tarvitsen sinua näissä."}
{"do": "written", "term": "lasku", "party": "S", "channel": "sms", "text": "Hei! Asiakkaalle on luvattu, ja tarvitsen sinua näissä."}
{"do": "written", "term": "yhteys", "party": "S", "channel": "sms", "text": "Hei! Asiakkaalle on luvattu, ja tarvitsen sinua näissä."}
{"do": "expect", "at": "2026-09-01T10:05", "warnings": ["R7 aika/S", "R7 yhteys/S"]}

# Both say ok within the hour.
{"do": "acknowledged", "at": "2026-09-01T10:40", "term": "aika", "party": "P", "text": "Ok, hyvä!"}
{"do": "acknowledged", "term": "hinta", "party": "P", "text": "Ok, hyvä!"}
{"do": "acknowledged", "term": "lasku", "party": "P", "text": "Ok, hyvä!"}
{"do": "acknowledged", "term": "yhteys", "party": "P", "text": "Ok, hyvä!"}
{"do": "acknowledged", "term": "aika", "party": "S", "text": "ok"}
{"do": "acknowledged", "term": "lasku", "party": "S", "text": "ok"}
{"do": "acknowledged", "term": "yhteys", "party": "S", "text": "ok"}
{"do": "expect", "at": "2026-09-01T10:40", "warnings": [], "today": []}
{"do": "expect", "at": "2026-09-02T10:40", "warnings": [], "today": []}

# The day itself: what I do myself and what I wait for stand on Today, calmly.
{"do": "expect", "at": "2026-09-11T14:00", "warnings": [], "today": []}
{"do": "expect", "at": "2026-09-12T09:00", "warnings": [], "today": ["yhteys", "aika"]}
{"do": "kept", "at": "2026-09-12T14:00", "term": "aika"}
{"do": "kept", "at": "2026-09-12T18:00", "term": "yhteys"}
{"do": "edit-deal", "of": "D", "state": "delivered"}
{"do": "expect", "at": "2026-09-12T18:00", "warnings": [], "today": []}

# Asked how it went; paid.
{"do": "answer", "at": "2026-09-14T12:00", "party": "P", "deal": "D", "question": "nps", "score": 10, "text": "Kiitos, kaikki toimi!"}
{"do": "kept", "at": "2026-09-20T12:00", "term": "hinta"}
{"do": "kept", "term": "lasku"}
{"do": "edit-deal", "of": "D", "state": "paid"}
{"do": "expect", "at": "2026-09-20T12:00", "warnings": [], "today": [], "party": "P", "owed": "0,00"}
