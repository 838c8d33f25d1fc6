# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Seed 000: a complaint by e-mail, answered within minutes, and a call the next
# day with the one who knows more. What was done badly is done again; the credit
# comes as a surprise, and waits for the next invoice three months later.
{"do": "me", "at": "2026-09-01T09:00", "name": "Aino Saarela", "hour_cost": "38,00", "contact_hours": "08:00-20:00"}
{"do": "party", "id": "C", "name": "Havunkehrä Oy", "kind": "company", "as": ["customer"], "phone": "+358 49 555 0101", "email": "liisa@havunkehra.example"}
{"do": "person", "id": "liisa", "of": "C", "name": "Liisa Mantere", "role": "toimitusjohtaja"}
{"do": "person", "id": "pertti", "of": "C", "name": "Pertti Ojamaa", "role": "tuotanto"}
{"do": "deal", "id": "D", "customer": "C", "title": "Asiakaslehti 3/4", "state": "invoiced", "price": "1 450,00", "vat": "25,5"}

# Monday: the customer's words, to the letter; contact within the hour.
{"do": "complaint", "at": "2026-09-07T14:20", "id": "V", "party": "C", "deal": "D", "channel": "email", "noticed_by": "customer", "soft": true, "words": "Miksi palvelunne laatu on huonontunut viimeisellä toimituskerralla?"}
{"do": "expect", "at": "2026-09-07T14:20", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-09-07T15:20", "today": ["V"]}

# A reply alone is no contact; the customer's answer makes it one.
{"do": "entry", "at": "2026-09-07T14:30", "party": "C", "deal": "D", "complaint": "V", "channel": "email", "direction": "out", "text": "Hei Liisa, kiitos viestistäsi. Olen pahoillani, vastuu on minun."}
{"do": "expect", "at": "2026-09-07T14:30", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-09-07T15:20"}
{"do": "entry", "at": "2026-09-07T14:45", "party": "C", "deal": "D", "complaint": "V", "channel": "email", "direction": "in", "mood": 4, "text": "Kiitos, että vastasit heti. Pertti tietää tästä enemmän."}
{"do": "step", "complaint": "V", "did": "contacted", "by": "Liisa", "channel": "email", "text": "Soitan Pertille huomenna klo 10.", "due": "2026-09-08T10:00"}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "step", "complaint": "V", "did": "explained", "text": "En tarkistanut vedosta."}

# My own part is done: nothing until tomorrow.
{"do": "expect", "at": "2026-09-07T14:45", "complaint": "V", "state": "contacted", "clock": null, "due": null, "today": []}
{"do": "expect", "at": "2026-09-07T23:59", "today": []}
{"do": "expect", "at": "2026-09-08T00:00", "today": ["V"]}
{"do": "expect", "at": "2026-09-08T10:30", "complaint": "V", "state": "contacted", "clock": null, "today": ["V"]}

# Tuesday: Pertti.
{"do": "entry", "at": "2026-09-08T10:00", "party": "C", "deal": "D", "complaint": "V", "channel": "call", "direction": "out", "answered": true, "text": "Pertti kertoi, missä kuvat tummuivat: profiili oli vaihtunut."}
{"do": "step", "complaint": "V", "did": "listened", "by": "Pertti", "channel": "call"}
{"do": "step", "at": "2026-09-08T10:20", "complaint": "V", "did": "proposed", "text": "Painatan korjatun numeron omalla kustannuksellani."}
{"do": "step", "complaint": "V", "did": "customer-chose", "by": "Pertti", "channel": "call", "text": "Tehdään niin. Hyvinhän tämä on yleensä mennyt, näitä joskus sattuu."}
{"do": "cause", "complaint": "V", "cause": "hurry", "whose": "me"}
{"do": "expect", "at": "2026-09-08T10:20", "complaint": "V", "state": "decided", "clock": null, "today": []}

# Confirmed once the customer has it in writing, and not before.
{"do": "term", "id": "R", "deal": "D", "kind": "delivery", "text": "Korjattu numero on perillä perjantaina klo 12", "by": "me", "to": "C", "due": "2026-09-11T12:00", "agreed_in": "call", "complaint": "V"}
{"do": "compensation", "id": "K", "complaint": "V", "kind": "redo", "value": "210,00", "cost": "180,00", "hours": "2", "promised": "2026-09-08T10:20", "due": "2026-09-11T12:00"}
{"do": "step", "complaint": "V", "did": "confirmed", "refused": "R13"}
{"do": "written", "at": "2026-09-08T10:25", "term": "R", "party": "C", "channel": "email", "text": "Hei Pertti! Kirjaan tähän, mitä sovimme: korjattu numero on perillä perjantaina klo 12. – Aino"}
{"do": "step", "complaint": "V", "did": "confirmed"}
{"do": "acknowledged", "at": "2026-09-08T10:40", "term": "R", "party": "C", "channel": "email", "text": "Ok"}
{"do": "expect", "at": "2026-09-08T10:40", "complaint": "V", "state": "remedying", "clock": "remedy", "due": "2026-09-11T12:00", "today": ["K"]}
{"do": "expect", "at": "2026-09-08T10:40", "party": "C", "owed": "210,00"}

# Friday: done again. Then the extra that nobody expected.
{"do": "kept", "at": "2026-09-11T11:30", "term": "R"}
{"do": "give", "compensation": "K"}
{"do": "step", "complaint": "V", "did": "remedied"}
{"do": "expect", "at": "2026-09-11T11:30", "complaint": "V", "state": "remedied", "clock": "follow-up", "due": "2026-09-18T11:30", "today": [], "party": "C", "owed": "0"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "satisfied", "refused": "told-prevention"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "satisfied", "refused": "lesson"}
{"do": "step", "complaint": "V", "did": "told-prevention", "text": "Tarkistan vedoksen ennen jokaista painoa."}
{"do": "step", "complaint": "V", "did": "final-apology"}
{"do": "compensation", "at": "2026-09-11T13:00", "id": "Y", "complaint": "V", "kind": "discount-next", "value": "145,00", "surprise": true, "promised": "2026-09-11T13:00"}
{"do": "lesson", "id": "L", "complaint": "V", "text": "Vedos tarkistetaan aina", "due": "2026-09-14T12:00"}
{"do": "step", "at": "2026-09-11T13:10", "complaint": "V", "did": "closed", "outcome": "satisfied"}
{"do": "expect", "at": "2026-09-11T13:10", "complaint": "V", "state": "closed", "clock": "follow-up", "due": "2026-09-18T11:30", "today": ["Y"], "party": "C", "owed": "145,00"}

# What is to change has its day too.
{"do": "expect", "at": "2026-09-13T23:59", "today": ["Y"]}
{"do": "expect", "at": "2026-09-14T08:00", "today": ["L", "Y"]}
{"do": "improved", "at": "2026-09-14T09:00", "lesson": "L"}
{"do": "expect", "at": "2026-09-14T09:00", "today": ["Y"]}

# A week later: how are things now?
{"do": "expect", "at": "2026-09-17T23:59", "today": ["Y"]}
{"do": "expect", "at": "2026-09-18T08:00", "today": ["V", "Y"]}
{"do": "step", "at": "2026-09-18T12:00", "complaint": "V", "did": "followed-up", "text": "Kaikki hyvin."}
{"do": "answer", "party": "C", "question": "handling", "complaint": "V", "score": 5}
{"do": "expect", "at": "2026-09-18T12:00", "complaint": "V", "clock": null, "due": null, "today": ["Y"]}

# Three months later the credit is still there; half used leaves half.
{"do": "deal", "at": "2026-12-14T10:00", "id": "D4", "customer": "C", "title": "Asiakaslehti 4/4", "state": "agreed", "price": "1 450,00"}
{"do": "expect", "at": "2026-12-14T10:00", "today": ["Y"], "party": "C", "owed": "145,00"}
{"do": "give", "at": "2026-12-14T11:00", "compensation": "Y", "amount": "72,50", "note": "Lehti 4/4"}
{"do": "expect", "at": "2026-12-14T11:00", "today": ["Y"], "party": "C", "owed": "72,50"}
{"do": "give", "compensation": "Y", "amount": "72,51", "refused": "left to give"}
{"do": "give", "at": "2026-12-15T11:00", "compensation": "Y", "amount": "72,50", "note": "Kansikuva"}
{"do": "expect", "at": "2026-12-15T11:00", "today": [], "party": "C", "owed": "0,00"}
{"do": "give", "compensation": "Y", "amount": "0,01", "refused": "left to give"}
