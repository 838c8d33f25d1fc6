# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The price goes up by agreement; one party gets the new version, one goes on
# with the old one in its hands.
{"do": "me", "at": "2026-04-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Vihtakallion Leipomo Oy", "kind": "company", "as": ["customer"]}
{"do": "party", "id": "S", "name": "Bittisorvi", "kind": "company", "as": ["subcontractor"]}
{"do": "party", "id": "T", "name": "Kielikontti", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Joulukampanja", "state": "agreed", "price": "980,00", "vat": "25,5"}
{"do": "term", "id": "hinta", "deal": "D", "kind": "price", "text": "980 euroa + alv", "by": "me", "to": "P", "price": "980,00", "needs_to_know": ["P", "S", "T"]}
{"do": "written", "term": "hinta", "party": "P"}
{"do": "written", "term": "hinta", "party": "S"}
{"do": "written", "term": "hinta", "party": "T"}
{"do": "acknowledged", "term": "hinta", "party": "P"}
{"do": "acknowledged", "term": "hinta", "party": "S"}
{"do": "acknowledged", "term": "hinta", "party": "T"}
{"do": "expect", "at": "2026-04-01T09:00", "warnings": [], "today": []}

# One more picture, 120 more: all three have the old price in writing.
{"do": "change", "at": "2026-04-10T13:00", "term": "hinta", "text": "1 100 euroa + alv, kolme kuvaa", "price": "1 100,00"}
{"do": "expect", "at": "2026-04-10T12:59", "warnings": []}
{"do": "expect", "at": "2026-04-10T13:00", "warnings": ["R3 hinta/P", "R3 hinta/S", "R3 hinta/T", "R5 hinta/P"], "today": ["D"]}
{"do": "written", "at": "2026-04-10T13:05", "term": "hinta", "party": "P", "text": "Uusi hinta on 1 100 euroa + alv."}
{"do": "written", "term": "hinta", "party": "S", "text": "Hinta muuttui, kuvia on kolme."}
{"do": "acknowledged", "at": "2026-04-10T14:00", "term": "hinta", "party": "P", "text": "Näin sovittiin."}
{"do": "expect", "at": "2026-04-10T14:00", "warnings": ["R3 hinta/T"]}

# To acknowledge the old version is not to know the new one; S answers late.
{"do": "told", "at": "2026-04-10T15:00", "term": "hinta", "party": "T", "channel": "call"}
{"do": "expect", "at": "2026-04-11T13:04", "warnings": ["R3 hinta/T"]}
{"do": "expect", "at": "2026-04-11T13:05", "warnings": ["R2 hinta/S", "R3 hinta/T"]}
{"do": "acknowledged", "at": "2026-04-11T14:00", "term": "hinta", "party": "S"}
{"do": "written", "term": "hinta", "party": "T"}
{"do": "acknowledged", "at": "2026-04-11T14:10", "term": "hinta", "party": "T"}
{"do": "expect", "at": "2026-04-12T14:10", "warnings": [], "today": []}

# A price that is no amount changes nothing.
{"do": "change", "term": "hinta", "price": "noin tonni", "refused": "price"}
{"do": "change", "term": "hinta", "price": "-5", "refused": "less than nothing"}
{"do": "expect", "at": "2026-04-12T14:10", "warnings": []}
