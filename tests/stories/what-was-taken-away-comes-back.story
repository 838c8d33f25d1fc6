# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A customer is removed by mistake and comes back with everything that went with
# her; another one asks to be forgotten, and is.
{"do": "me", "at": "2026-05-04T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "liisa", "name": "Liisa Mantere", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0101"}
{"do": "party", "id": "pentti", "name": "Pentti Unohtuva", "kind": "consumer", "as": ["customer"]}
{"do": "party", "id": "S", "name": "Kaarnavalo Kuvaus", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "kuvat", "customer": "liisa", "title": "Tuotekuvat", "state": "agreed"}
{"do": "deal", "id": "vanha", "customer": "liisa", "title": "Vanha juttu"}
{"do": "term", "id": "A", "deal": "kuvat", "kind": "scope", "text": "Kymmenen kuvaa", "by": "me", "to": "liisa", "doers": ["S"]}
{"do": "entry", "id": "puhelu", "party": "liisa", "deal": "kuvat", "channel": "call", "direction": "in", "text": "Kysyi kuvista."}
{"do": "compensation", "id": "hyvitys", "party": "pentti", "kind": "refund", "value": "50,00"}
{"do": "expect", "at": "2026-05-04T09:00", "warnings": ["R1 A/S", "R5 A/liisa", "R8 kuvat", "R11 A"]}

# What was removed before stays removed; what went with her comes back with her alone.
{"do": "remove", "at": "2026-05-04T10:00", "of": "vanha"}
{"do": "remove", "at": "2026-05-04T10:05", "of": "liisa"}
{"do": "expect", "at": "2026-05-04T10:05", "warnings": []}
{"do": "edit-deal", "of": "kuvat", "title": "Muuta", "refused": "no deal is called"}
{"do": "restore", "of": "kuvat", "refused": "restore that first"}
{"do": "restore", "of": "vanha", "refused": "restore that first"}
{"do": "restore", "of": "S", "refused": "nothing in the trash is called"}
{"do": "edit-party", "at": "2026-05-04T10:06", "of": "S", "note": "Vastaa illalla"}
{"do": "restore", "at": "2026-05-04T10:10", "of": "liisa"}
{"do": "restore", "of": "liisa", "refused": "nothing in the trash is called"}
{"do": "expect", "at": "2026-05-04T10:10", "warnings": ["R1 A/S", "R5 A/liisa", "R8 kuvat", "R11 A"]}
{"do": "edit-entry", "of": "puhelu", "text": "Kysyi kuvista kahdesti."}
{"do": "edit-deal", "of": "vanha", "title": "Muuta", "refused": "no deal is called"}
{"do": "restore", "of": "vanha"}
{"do": "edit-deal", "of": "vanha", "title": "Vanha juttu taas"}

# Who is erased is in no list, and cannot come back.
{"do": "erase", "at": "2026-05-05T09:00", "of": "pentti", "reason": "pyysi itse"}
{"do": "edit-party", "of": "pentti", "note": "x", "refused": "no party is called"}
{"do": "restore", "of": "pentti", "refused": "nothing in the trash is called"}
{"do": "erase", "of": "pentti", "refused": "no party is called"}
{"do": "erase", "of": "me", "refused": "the user cannot be erased"}
