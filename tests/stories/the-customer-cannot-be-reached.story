# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What must happen at four does not reach somebody who is reached until three.
{"do": "me", "at": "2026-08-10T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "reachable": "09:00-15:00"}
{"do": "party", "id": "S", "name": "Pöytäpiika Pitopalvelu Oy", "kind": "company", "as": ["subcontractor"], "practices": ["calls-when-suits", "uses-own-subcontractors"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Häät", "state": "working"}
{"do": "term", "id": "soitto", "deal": "D", "kind": "contact", "text": "Maarit soittaa keskiviikkona klo 16", "by": "me", "to": "P", "doers": ["S"], "due": "2026-08-12T16:00"}
{"do": "term", "id": "lasku", "deal": "D", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "P", "needs_to_know": ["P"]}
{"do": "term", "id": "hinta", "deal": "D", "kind": "price", "text": "35 euroa hengeltä", "by": "me", "to": "P", "needs_to_know": ["P"]}
{"do": "term", "id": "paikka", "deal": "D", "kind": "schedule", "text": "Juhla on 5.9. klo 14", "by": "me", "to": "P", "doers": ["me"], "due": "2026-09-05T14:00", "needs_to_know": ["P"]}
{"do": "written", "term": "soitto", "party": "P"}
{"do": "written", "term": "lasku", "party": "P"}
{"do": "written", "term": "hinta", "party": "P"}
{"do": "written", "term": "paikka", "party": "P"}
{"do": "acknowledged", "term": "soitto", "party": "P"}
{"do": "acknowledged", "term": "lasku", "party": "P"}
{"do": "acknowledged", "term": "hinta", "party": "P"}
{"do": "acknowledged", "term": "paikka", "party": "P"}

# S is known to call when it suits: until S has said yes, that stands against the promise.
{"do": "written", "term": "soitto", "party": "S", "channel": "whatsapp"}
{"do": "expect", "at": "2026-08-10T09:00", "warnings": ["R7 soitto/S"], "today": ["D"]}
{"do": "acknowledged", "at": "2026-08-10T09:30", "term": "soitto", "party": "S", "text": "Ok"}
{"do": "expect", "at": "2026-08-10T09:30", "warnings": [], "today": []}

# Nothing to say the day before; on the day itself the hours do not meet.
{"do": "expect", "at": "2026-08-11T23:59", "warnings": []}
{"do": "expect", "at": "2026-08-12T00:00", "warnings": ["R12 soitto"], "today": ["D"]}

# Moved to where both are there: at two, with less than two hours to spare.
{"do": "change", "at": "2026-08-12T09:00", "term": "soitto", "text": "Maarit soittaa keskiviikkona klo 14", "due": "2026-08-12T14:00"}
{"do": "written", "term": "soitto", "party": "P"}
{"do": "written", "term": "soitto", "party": "S"}
{"do": "acknowledged", "at": "2026-08-12T09:10", "term": "soitto", "party": "P"}
{"do": "acknowledged", "term": "soitto", "party": "S"}
{"do": "expect", "at": "2026-08-12T09:10", "warnings": [], "today": ["soitto"]}
{"do": "expect", "at": "2026-08-12T12:59", "warnings": []}
{"do": "expect", "at": "2026-08-12T13:00", "warnings": ["R12 soitto"]}
{"do": "kept", "at": "2026-08-12T14:05", "term": "soitto"}
{"do": "expect", "at": "2026-08-12T14:05", "warnings": [], "today": []}

# What I do myself is my own affair, however late in the customer's day.
{"do": "expect", "at": "2026-09-05T14:00", "warnings": [], "today": ["paikka"]}
{"do": "kept", "at": "2026-09-05T14:30", "term": "paikka"}
{"do": "expect", "at": "2026-09-05T14:30", "warnings": []}
