# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Twenty-four hours are twenty-four hours on the nights when the clocks move,
# and nine o'clock is nine o'clock.
{"do": "me", "at": "2026-03-20T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Leo Hietasalmi", "kind": "consumer", "as": ["customer"], "reachable": "09:00-15:00"}
{"do": "party", "id": "S", "name": "Kaarnavalo Kuvaus", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "D", "customer": "P", "title": "Sukujuhla", "state": "inquiry"}

# In spring, on the 29th of March, the day has 23 hours.
{"do": "term", "id": "kevät", "deal": "D", "kind": "scope", "text": "Kuvaus sunnuntaina klo 9", "by": "me", "to": "P", "doers": ["S"], "due": "2026-03-29T09:00"}
{"do": "written", "term": "kevät", "party": "P"}
{"do": "acknowledged", "term": "kevät", "party": "P"}
{"do": "written", "term": "kevät", "party": "S"}
{"do": "expect", "at": "2026-03-28T07:59", "has_not": ["R4 kevät/S"]}
{"do": "expect", "at": "2026-03-28T08:00", "has": ["R4 kevät/S"]}
{"do": "expect", "at": "2026-03-29T09:00", "has": ["R4 kevät/S"], "has_not": ["R6 kevät"]}
{"do": "expect", "at": "2026-03-29T09:10", "has_not": ["R4 kevät/S", "R6 kevät"]}
{"do": "expect", "at": "2026-03-29T09:11", "has": ["R6 kevät"]}
{"do": "kept", "at": "2026-03-29T10:00", "term": "kevät"}

# What is promised in the hour that is not there is meant by the clock before it moved.
{"do": "term", "id": "yö", "deal": "D", "kind": "other", "text": "Herätys klo 3.30", "by": "me", "to": "P", "due": "2026-03-29T03:30"}
{"do": "expect", "at": "2026-03-29T04:40", "has_not": ["R6 yö"]}
{"do": "cancelled", "term": "yö"}

# In autumn, on the 25th of October, the day has 25 hours.
{"do": "term", "at": "2026-10-20T09:00", "id": "syksy", "deal": "D", "kind": "schedule", "text": "Kuvaus sunnuntaina klo 9", "by": "me", "to": "P", "doers": ["S"], "due": "2026-10-25T09:00"}
{"do": "written", "term": "syksy", "party": "P"}
{"do": "acknowledged", "term": "syksy", "party": "P"}
{"do": "written", "term": "syksy", "party": "S"}
{"do": "expect", "at": "2026-10-24T09:59", "has_not": ["R4 syksy/S"]}
{"do": "expect", "at": "2026-10-24T10:00", "has": ["R4 syksy/S"]}
{"do": "acknowledged", "at": "2026-10-24T12:00", "term": "syksy", "party": "S"}
{"do": "expect", "at": "2026-10-25T08:00", "has_not": ["R4 syksy/S", "R12 syksy"], "today": ["D", "syksy"]}

# Half the time that is left is counted in hours that pass: sent at 1:00, due at
# 5:00 of the longer night, an answer is due after two and a half hours.
{"do": "term", "at": "2026-10-25T01:00", "id": "aamu", "deal": "D", "kind": "other", "text": "Avain luukusta klo 5", "by": "me", "to": "P", "doers": ["S"], "due": "2026-10-25T05:00"}
{"do": "written", "term": "aamu", "party": "P"}
{"do": "acknowledged", "term": "aamu", "party": "P"}
{"do": "written", "term": "aamu", "party": "S"}
{"do": "expect", "at": "2026-10-25T03:29+03:00", "has_not": ["R2 aamu/S"]}
{"do": "expect", "at": "2026-10-25T03:30+03:00", "has": ["R2 aamu/S"]}

# Reachable until three in the afternoon, by the clock on the wall.
{"do": "expect", "at": "2026-10-25T12:59", "has_not": ["R12 syksy"]}
{"do": "expect", "at": "2026-10-25T13:00", "has": ["R12 syksy"]}
