# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# "Joku soittaa ensi viikolla" becomes Tuesday at ten, before anybody waits.
{"do": "me", "at": "2026-11-05T15:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Eetu Vanamo", "kind": "consumer", "as": ["customer"], "reachable": "08:00-18:00"}
{"do": "party", "id": "S", "name": "Bittisorvi", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Kotisivut", "state": "agreed"}
{"do": "entry", "id": "puhelu", "party": "P", "deal": "D", "channel": "call", "direction": "in", "text": "Lupasin, että joku soittaa ensi viikolla."}
{"do": "expect", "at": "2026-11-05T15:00", "warnings": ["R10 puhelu"], "today": ["puhelu"]}

# The words of promise are made an agreed thing; it has no exact time yet.
{"do": "term", "at": "2026-11-05T17:00", "id": "soitto", "deal": "D", "kind": "contact", "text": "Joku soittaa ensi viikolla", "by": "me", "to": "P", "due_vague": "ensi viikolla", "from_entry": "puhelu"}
{"do": "written", "term": "soitto", "party": "P", "channel": "sms"}
{"do": "acknowledged", "term": "soitto", "party": "P"}
{"do": "expect", "at": "2026-11-05T17:00", "warnings": ["R9 soitto"], "today": ["soitto"]}

# A time is assumed from the words: the clock runs, and they are still vague.
{"do": "change", "at": "2026-11-05T18:00", "term": "soitto", "due": "2026-11-13T16:00", "due_vague": "ensi viikolla"}
{"do": "written", "term": "soitto", "party": "P", "channel": "sms"}
{"do": "acknowledged", "term": "soitto", "party": "P"}
{"do": "expect", "at": "2026-11-05T18:00", "warnings": ["R9 soitto"]}
{"do": "expect", "at": "2026-11-13T16:11", "has": ["R6 soitto", "R9 soitto"]}

# An exact time takes the place of the words; now somebody is to do it.
{"do": "change", "at": "2026-11-06T09:00", "term": "soitto", "text": "Joel soittaa tiistaina klo 10", "due": "2026-11-10T10:00", "doers": ["S"]}
{"do": "expect", "at": "2026-11-06T09:00", "warnings": ["R1 soitto/S", "R3 soitto/P", "R5 soitto/P", "R8 D", "R11 soitto"]}
{"do": "written", "term": "soitto", "party": "P", "channel": "sms"}
{"do": "written", "term": "soitto", "party": "S", "channel": "email"}
{"do": "acknowledged", "at": "2026-11-06T09:30", "term": "soitto", "party": "P"}
{"do": "acknowledged", "at": "2026-11-06T12:59", "term": "soitto", "party": "S", "text": "ok, soitan klo 10"}
{"do": "expect", "at": "2026-11-06T13:00", "warnings": ["R8 D"]}

# Late by ten minutes is not late; a day alone runs to its end.
{"do": "expect", "at": "2026-11-10T10:10", "has_not": ["R6 soitto"]}
{"do": "expect", "at": "2026-11-10T10:11", "has": ["R6 soitto"]}
{"do": "kept", "at": "2026-11-10T10:12", "term": "soitto"}
{"do": "change", "term": "soitto", "due": "2026-11-20", "refused": "kept"}
{"do": "term", "id": "vedos", "deal": "D", "kind": "other", "text": "Vedos perjantaina", "by": "me", "to": "P", "due": "2026-11-13", "needs_to_know": ["P"]}
{"do": "written", "term": "vedos", "party": "P"}
{"do": "acknowledged", "term": "vedos", "party": "P"}
{"do": "expect", "at": "2026-11-13T23:59", "has_not": ["R6 vedos"]}
{"do": "expect", "at": "2026-11-14T00:10", "has": ["R6 vedos"]}
{"do": "expect", "at": "2026-11-14T09:00", "warnings": ["R6 vedos", "R8 D"], "today": ["vedos", "D"]}
