# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A wedding leans on three; the caterer cannot come, and somebody else can.
{"do": "me", "at": "2026-06-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"]}
{"do": "party", "id": "kuvaaja", "name": "Kaarnavalo Kuvaus", "kind": "company", "as": ["subcontractor"]}
{"do": "party", "id": "tarjoilu", "name": "Pöytäpiika Pitopalvelu Oy", "kind": "company", "as": ["subcontractor"]}
{"do": "party", "id": "ääni", "name": "Ääniharju AV Oy", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Häät", "state": "agreed"}
{"do": "join", "deal": "D", "party": "kuvaaja"}
{"do": "join", "deal": "D", "party": "tarjoilu"}
{"do": "join", "deal": "D", "party": "ääni"}
{"do": "term", "id": "kuvat", "deal": "D", "kind": "schedule", "text": "Kuvaus alkaa klo 14", "by": "me", "to": "P", "doers": ["kuvaaja"], "due": "2026-06-20T14:00", "needs_to_know": ["P", "kuvaaja"]}
{"do": "term", "id": "ruoka", "deal": "D", "kind": "schedule", "text": "Ruoka on pöydässä klo 16, 80 henkeä", "by": "me", "to": "P", "doers": ["tarjoilu"], "due": "2026-06-20T16:00", "needs_to_know": ["P", "tarjoilu"]}
{"do": "term", "id": "musiikki", "deal": "D", "kind": "schedule", "text": "Ääni on pystyssä klo 13", "by": "me", "to": "P", "doers": ["ääni"], "due": "2026-06-20T13:00", "needs_to_know": ["P", "ääni"]}
{"do": "term", "id": "lasku", "deal": "D", "kind": "invoicing", "text": "Yksi lasku, minulta", "by": "me", "to": "P", "needs_to_know": ["P"]}
{"do": "term", "id": "yhteys", "deal": "D", "kind": "contact", "text": "Minä pidän yhteyttä", "by": "me", "to": "P", "due": "2026-06-20T22:00", "needs_to_know": ["P"]}
{"do": "term", "id": "hinta", "deal": "D", "kind": "price", "text": "3 900 euroa + alv", "by": "me", "to": "P", "needs_to_know": ["P"]}
{"do": "written", "term": "kuvat", "party": "P"}
{"do": "written", "term": "ruoka", "party": "P"}
{"do": "written", "term": "musiikki", "party": "P"}
{"do": "written", "term": "lasku", "party": "P"}
{"do": "written", "term": "yhteys", "party": "P"}
{"do": "written", "term": "hinta", "party": "P"}
{"do": "acknowledged", "term": "kuvat", "party": "P"}
{"do": "acknowledged", "term": "ruoka", "party": "P"}
{"do": "acknowledged", "term": "musiikki", "party": "P"}
{"do": "acknowledged", "term": "lasku", "party": "P"}
{"do": "acknowledged", "term": "yhteys", "party": "P"}
{"do": "acknowledged", "term": "hinta", "party": "P"}
{"do": "expect", "at": "2026-06-01T09:00", "warnings": ["R1 kuvat/kuvaaja", "R1 musiikki/ääni", "R1 ruoka/tarjoilu", "R11 kuvat", "R11 musiikki", "R11 ruoka"]}

# All three are written to; two say yes, one says no.
{"do": "written", "at": "2026-06-01T09:30", "term": "kuvat", "party": "kuvaaja", "channel": "whatsapp"}
{"do": "written", "term": "ruoka", "party": "tarjoilu", "channel": "email"}
{"do": "written", "term": "musiikki", "party": "ääni", "channel": "sms"}
{"do": "acknowledged", "at": "2026-06-01T11:00", "term": "kuvat", "party": "kuvaaja", "channel": "whatsapp", "text": "👍"}
{"do": "acknowledged", "at": "2026-06-01T11:10", "term": "musiikki", "party": "ääni", "text": "Ok, sovittu."}
{"do": "expect", "at": "2026-06-01T13:29", "warnings": []}
{"do": "expect", "at": "2026-06-01T13:30", "warnings": ["R2 ruoka/tarjoilu"]}
{"do": "blocked", "at": "2026-06-01T15:00", "term": "ruoka", "party": "tarjoilu", "channel": "call", "reason": "Samana päivänä on toiset häät", "text": "Emme valitettavasti pääse: samana päivänä on toiset häät."}
# A no is an answer, but the promise hangs in the air as before.
{"do": "expect", "at": "2026-06-01T15:00", "warnings": ["R2 ruoka/tarjoilu"]}

# The day before it would be red.
{"do": "expect", "at": "2026-06-19T16:00", "has": ["R4 ruoka/tarjoilu"], "has_not": ["R4 kuvat/kuvaaja", "R4 musiikki/ääni"]}

# Somebody else takes it over: a new version, which all have to get.
{"do": "party", "at": "2026-06-02T10:00", "id": "keittiö", "name": "Keittiö Kumina", "kind": "company", "as": ["subcontractor"]}
{"do": "leave", "deal": "D", "party": "tarjoilu"}
{"do": "change", "term": "ruoka", "doers": ["keittiö"], "text": "Ruoka on pöydässä klo 16, 80 henkeä, Keittiö Kumina"}
{"do": "expect", "at": "2026-06-02T10:00", "warnings": ["R3 ruoka/P", "R3 ruoka/tarjoilu", "R5 ruoka/P", "R11 ruoka"]}
{"do": "written", "at": "2026-06-02T10:10", "term": "ruoka", "party": "P", "text": "Ruuan tekeekin Keittiö Kumina, muu on ennallaan."}
{"do": "written", "term": "ruoka", "party": "tarjoilu", "text": "Kiitos, että kerroit! Löysin toisen tekijän."}
{"do": "written", "term": "ruoka", "party": "keittiö", "text": "Asiakkaalle on luvattu: ruoka klo 16, 80 henkeä."}
{"do": "acknowledged", "at": "2026-06-02T10:20", "term": "ruoka", "party": "P"}
{"do": "acknowledged", "term": "ruoka", "party": "tarjoilu"}
{"do": "expect", "at": "2026-06-02T10:20", "warnings": []}
{"do": "acknowledged", "at": "2026-06-02T12:00", "term": "ruoka", "party": "keittiö", "text": "Sopii!"}
{"do": "expect", "at": "2026-06-19T16:00", "warnings": []}
