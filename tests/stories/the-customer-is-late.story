# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The customer has promised too; and what is cancelled binds nobody any more.
{"do": "me", "at": "2026-07-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"]}
{"do": "party", "id": "S", "name": "Pöytäpiika Pitopalvelu Oy", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Häät", "state": "working"}
{"do": "term", "id": "menu", "deal": "D", "kind": "scope", "text": "Satu kertoo menun perjantaina", "by": "P", "to": "me", "due": "2026-07-10T12:00", "agreed_in": "email"}
{"do": "join", "deal": "D", "party": "S"}

# The caterer waits for the menu as well, and so must know when it comes.
{"do": "expect", "at": "2026-07-01T09:00", "warnings": ["R1 menu/S", "R5 menu/P", "R8 D"]}
{"do": "written", "term": "menu", "party": "P", "channel": "email"}
{"do": "acknowledged", "term": "menu", "party": "P"}
{"do": "written", "term": "menu", "party": "S", "channel": "email"}
{"do": "acknowledged", "at": "2026-07-01T12:00", "term": "menu", "party": "S"}
{"do": "expect", "at": "2026-07-01T12:00", "warnings": ["R8 D"], "today": ["D"]}

# On the day it is waited for; when it is late it stays until somebody says how it went.
{"do": "expect", "at": "2026-07-10T08:00", "warnings": ["R8 D"], "today": ["D", "menu"]}
{"do": "expect", "at": "2026-07-10T12:11", "warnings": ["R6 menu", "R8 D"], "today": ["D", "menu"]}
{"do": "expect", "at": "2026-08-30T08:00", "has": ["R6 menu"]}

# Broken, and then promised anew: the promise is in force again.
{"do": "broken", "at": "2026-07-12T09:00", "term": "menu"}
{"do": "expect", "at": "2026-07-12T09:00", "warnings": ["R8 D"], "today": ["D"]}
{"do": "change", "at": "2026-07-12T09:30", "term": "menu", "text": "Satu kertoo menun maanantaina klo 9", "due": "2026-07-13T09:00"}
{"do": "expect", "at": "2026-07-12T09:30", "warnings": ["R3 menu/P", "R3 menu/S", "R4 menu/P", "R5 menu/P", "R8 D"]}

# It is called off: nobody has anything to do, and it cannot be changed any more.
{"do": "cancelled", "at": "2026-07-12T10:00", "term": "menu"}
{"do": "expect", "at": "2026-07-12T10:00", "warnings": ["R8 D"]}
{"do": "change", "term": "menu", "due": "2026-07-20T12:00", "refused": "cancelled"}
{"do": "change", "term": "menu", "text": "", "refused": ""}
{"do": "expect", "at": "2026-07-13T12:30", "warnings": ["R8 D"]}

# The whole deal is called off, whatever was still open in it.
{"do": "term", "at": "2026-07-12T11:00", "id": "kakku", "deal": "D", "kind": "scope", "text": "Kakku 80 hengelle", "by": "me", "to": "P", "doers": ["S"], "due": "2026-07-20T12:00"}
{"do": "expect", "at": "2026-07-12T11:00", "warnings": ["R1 kakku/S", "R5 kakku/P", "R8 D", "R11 kakku"]}
{"do": "edit-deal", "of": "D", "state": "cancelled"}
{"do": "expect", "at": "2026-07-12T11:00", "warnings": [], "today": []}
{"do": "expect", "at": "2026-07-25T11:00", "warnings": [], "today": []}
