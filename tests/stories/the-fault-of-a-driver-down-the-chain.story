# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Seed 003: the fault is a driver's, far down the chain. To the customer I answer
# for it alone; what is settled with the subcontractor stays between the two of us.
{"do": "me", "at": "2026-05-04T09:00", "name": "Aino Saarela", "hour_cost": "38,00"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0103"}
{"do": "party", "id": "S", "name": "Kuljetus Kivelä", "kind": "company", "as": ["subcontractor"], "phone": "+358 49 555 0119"}
{"do": "deal", "id": "D", "customer": "P", "title": "Näyttelyseinät", "state": "working", "price": "900,00"}
{"do": "join", "deal": "D", "party": "S"}
{"do": "term", "id": "A", "deal": "D", "kind": "delivery", "text": "Seinät tuodaan ehjinä tiistaina klo 12", "by": "me", "to": "P", "doers": ["S"], "due": "2026-05-12T12:00"}
{"do": "written", "term": "A", "party": "P", "channel": "sms"}
{"do": "written", "term": "A", "party": "S", "channel": "sms"}
{"do": "acknowledged", "term": "A", "party": "P"}
{"do": "acknowledged", "term": "A", "party": "S"}

# The driver dropped them.
{"do": "broken", "at": "2026-05-12T12:40", "term": "A"}
{"do": "complaint", "at": "2026-05-12T12:40", "id": "V", "party": "P", "deal": "D", "term": "A", "channel": "call", "noticed_by": "customer", "noticed": "2026-05-12T12:20", "words": "Seinä on haljennut! Kuka tästä vastaa?"}
{"do": "expect", "at": "2026-05-12T12:40", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-05-12T13:40", "warnings": ["R8 D"]}
{"do": "step", "at": "2026-05-12T12:45", "complaint": "V", "did": "contacted", "channel": "call", "text": "Minä vastaan."}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "cause", "complaint": "V", "cause": "subcontractor", "whose": "subcontractor", "term": "A", "party": "S", "note": "Kuljettaja pudotti seinän."}
{"do": "step", "complaint": "V", "did": "proposed", "text": "Uusi seinä huomenna klo 10, minun kustannuksellani."}
{"do": "step", "complaint": "V", "did": "customer-chose", "text": "Hyvä, kunhan se tulee."}

# The remedy leans on the same chain: it is confirmed when the driver has it too.
{"do": "term", "id": "B", "deal": "D", "kind": "delivery", "text": "Uusi seinä tuodaan keskiviikkona klo 10", "by": "me", "to": "P", "doers": ["S"], "due": "2026-05-13T10:00", "complaint": "V"}
{"do": "written", "term": "B", "party": "P", "channel": "sms"}
{"do": "step", "complaint": "V", "did": "confirmed", "refused": "R13"}
{"do": "expect", "at": "2026-05-12T12:45", "complaint": "V", "state": "decided", "has": ["R1 B/S", "R13 V"]}
{"do": "written", "at": "2026-05-12T12:50", "term": "B", "party": "S", "channel": "sms"}
{"do": "step", "complaint": "V", "did": "confirmed", "refused": "R13"}
{"do": "acknowledged", "at": "2026-05-12T12:55", "term": "B", "party": "S", "channel": "sms"}
{"do": "acknowledged", "term": "B", "party": "P", "channel": "sms"}
{"do": "step", "complaint": "V", "did": "confirmed"}
{"do": "compensation", "id": "K", "complaint": "V", "kind": "redo", "value": "300,00", "bill": "150,00", "subcontractor": "S", "hours": "1", "due": "2026-05-13T10:00"}
{"do": "expect", "at": "2026-05-12T12:55", "complaint": "V", "state": "remedying", "clock": "remedy", "due": "2026-05-13T10:00", "warnings": ["R8 D"], "party": "P", "owed": "300,00"}

# Between the two of us.
{"do": "recourse", "at": "2026-05-12T15:00", "complaint": "V", "party": "S", "did": "notified", "text": "Seinä vaurioitui kuljetuksessa tänään klo 12.20."}
{"do": "recourse", "at": "2026-05-14T10:00", "complaint": "V", "party": "S", "did": "answered", "text": "Kuljettajamme myöntää."}
{"do": "recourse", "at": "2026-05-15T10:00", "complaint": "V", "party": "S", "did": "agreed", "amount": "120,00"}
{"do": "recourse", "at": "2026-05-29T10:00", "complaint": "V", "party": "S", "did": "received", "amount": "120,00"}
{"do": "recourse", "complaint": "V", "party": "me", "did": "notified", "refused": "somebody else"}

# It changes nothing of what the customer gets, nor of where the complaint stands.
{"do": "expect", "at": "2026-05-12T15:00", "complaint": "V", "state": "remedying", "clock": "remedy", "due": "2026-05-13T10:00", "party": "P", "owed": "300,00"}
{"do": "expect", "at": "2026-05-29T10:00", "party": "S", "owed": "0"}
{"do": "kept", "at": "2026-05-13T09:50", "term": "B"}
{"do": "give", "compensation": "K"}
{"do": "step", "complaint": "V", "did": "remedied"}
{"do": "step", "complaint": "V", "did": "told-prevention", "text": "Pakkaan seinät itse."}
{"do": "step", "complaint": "V", "did": "final-apology"}
{"do": "lesson", "complaint": "V", "text": "Pakkaan itse", "standing_term": "Seinät pakataan ennen kuljetusta"}
{"do": "edit-deal", "of": "D", "state": "invoiced"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "satisfied"}
{"do": "expect", "at": "2026-05-13T09:50", "complaint": "V", "state": "closed", "clock": "follow-up", "due": "2026-05-20T09:50", "party": "P", "owed": "0"}
{"do": "step", "at": "2026-05-20T09:50", "complaint": "V", "did": "followed-up"}
{"do": "expect", "at": "2026-05-20T10:00", "complaint": "V", "clock": null, "today": []}
