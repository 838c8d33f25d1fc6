# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a complaint taught about working with a subcontractor is agreed at the
# start of the next deals with that one, and of no others.
{"do": "me", "at": "2026-09-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Maija Virtanen", "kind": "consumer", "as": ["customer"]}
{"do": "party", "id": "S", "name": "Antti", "kind": "company", "as": ["subcontractor"]}
{"do": "party", "id": "T", "name": "Teppo", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Tunti asiantuntijan kanssa", "state": "working"}
{"do": "join", "deal": "D", "party": "S"}
{"do": "deal", "id": "vanha", "customer": "P", "title": "Sovittu jo ennen", "state": "agreed"}

# Nobody called, because nobody had told Antti.
{"do": "complaint", "at": "2026-09-03T10:00", "id": "V", "party": "P", "deal": "D", "words": "Kukaan ei soittanut.", "channel": "whatsapp"}
{"do": "step", "at": "2026-09-03T10:20", "complaint": "V", "did": "contacted", "text": "Puhuttiin puhelimessa"}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "step", "complaint": "V", "did": "proposed", "text": "Uusi aika maksutta"}
{"do": "cause", "complaint": "V", "cause": "relay-gap", "whose": "me", "party": "S"}

# It is written down whose deals the standing term is for by what the cause says.
{"do": "lesson", "at": "2026-09-03T11:00", "id": "oppi", "complaint": "V", "text": "Sovitut aina viestillä, heti", "standing_term": "Lähetän sovitut Antille samana päivänä", "due": "2026-09-17"}
{"do": "edit-deal", "of": "D", "state": "delivered"}

# A new deal: agreed with Antti from the start, and nothing to worry about.
{"do": "deal", "at": "2026-09-10T09:00", "id": "E", "customer": "P", "title": "Toinen tunti", "state": "agreed"}
{"do": "expect", "at": "2026-09-10T09:00", "warnings": []}
{"do": "join", "deal": "E", "party": "S"}
{"do": "expect", "at": "2026-09-10T09:00", "warnings": ["R8 E"]}

# It is an agreed thing like any other: it can be sent, acknowledged and kept.
{"do": "written", "at": "2026-09-10T09:30", "term": "oppi-E", "party": "S", "channel": "sms", "text": "Lähetän sovitut sinulle samana päivänä."}
{"do": "acknowledged", "at": "2026-09-10T09:40", "term": "oppi-E", "party": "S", "text": "ok"}
{"do": "kept", "at": "2026-09-11T16:00", "term": "oppi-E"}
{"do": "expect", "at": "2026-09-11T16:00", "warnings": ["R8 E"]}

# Not where Teppo works, not in deals from before the lesson.
{"do": "deal", "at": "2026-09-12T09:00", "id": "F", "customer": "P", "title": "Tepon keikka", "state": "agreed"}
{"do": "join", "deal": "F", "party": "T"}
{"do": "written", "term": "oppi-F", "party": "T", "refused": "oppi-F"}
{"do": "join", "deal": "vanha", "party": "S"}
{"do": "written", "term": "oppi-vanha", "party": "S", "refused": "oppi-vanha"}

# The next deal that is done with Antti asks whether it came again.
{"do": "improved", "at": "2026-09-13T09:00", "lesson": "oppi"}
{"do": "edit-deal", "at": "2026-09-14T16:00", "of": "E", "state": "delivered"}
{"do": "checked", "at": "2026-09-15T09:00", "lesson": "oppi", "recurred": false, "deal": "E"}

# A complaint that was a mistake teaches nothing.
{"do": "remove", "at": "2026-09-20T09:00", "of": "V"}
{"do": "deal", "at": "2026-09-20T10:00", "id": "G", "customer": "P", "title": "Kolmas tunti", "state": "agreed"}
{"do": "join", "deal": "G", "party": "S"}
{"do": "written", "term": "oppi-G", "party": "S", "refused": "oppi-G"}
