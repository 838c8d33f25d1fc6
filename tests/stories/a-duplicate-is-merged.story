# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The same person was written down twice, and promises hang on both.
{"do": "me", "at": "2026-05-04T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "liisa", "name": "Liisa Mantere", "kind": "company", "as": ["customer"], "phone": "+358 49 555 0101"}
{"do": "party", "id": "liisa2", "name": "Mantere Liisa", "kind": "company", "as": ["customer"], "phone": "049 555 0101", "email": "liisa@havunkehra.example", "reachable": "08:00-16:00"}
{"do": "party", "id": "S", "name": "Kaarnavalo Kuvaus", "kind": "company", "as": ["subcontractor"]}
{"do": "deal", "id": "lehti", "customer": "liisa", "title": "Asiakaslehti", "state": "agreed"}
{"do": "deal", "id": "kuvat", "customer": "liisa2", "title": "Tuotekuvat", "state": "agreed"}
{"do": "term", "id": "A", "deal": "lehti", "kind": "scope", "text": "Kolme juttua", "by": "me", "to": "liisa"}
{"do": "term", "id": "B", "deal": "kuvat", "kind": "scope", "text": "Kymmenen kuvaa", "by": "me", "to": "liisa2", "doers": ["S"]}
{"do": "written", "term": "B", "party": "liisa2", "channel": "email"}
{"do": "entry", "party": "liisa2", "deal": "kuvat", "channel": "call", "direction": "in", "text": "Kysyi kuvista."}
{"do": "compensation", "id": "H", "party": "liisa2", "kind": "discount-next", "value": "145,00"}
{"do": "expect", "at": "2026-05-04T09:00", "warnings": ["R1 B/S", "R5 A/liisa", "R8 kuvat", "R11 B"], "party": "liisa2", "owed": "145"}
{"do": "expect", "at": "2026-05-04T09:00", "party": "liisa", "owed": "0"}

# Who is merged with nobody, or with oneself, is left as they were.
{"do": "merge", "party": "liisa2", "to": "liisa2", "refused": "two different parties"}
{"do": "merge", "party": "liisa2", "to": "kukaan", "refused": "no party is called “kukaan”"}
{"do": "merge", "party": "liisa2", "to": "me", "refused": "two different parties"}

# One Liisa: what was written to either was written to her, and what she is owed is hers.
{"do": "merge", "at": "2026-05-04T10:00", "party": "liisa2", "to": "liisa"}
{"do": "expect", "at": "2026-05-04T10:00", "warnings": ["R1 B/S", "R5 A/liisa", "R8 kuvat", "R11 B"], "party": "liisa", "owed": "145"}
{"do": "expect", "at": "2026-05-05T09:00", "has": ["R2 B/liisa"], "has_not": ["R5 B/liisa"]}

# The old name still finds her, in this story and in the next ones.
{"do": "acknowledged", "at": "2026-05-05T10:00", "term": "B", "party": "liisa2", "text": "Hyvä!"}
{"do": "written", "term": "A", "party": "liisa2"}
{"do": "acknowledged", "term": "A", "party": "liisa"}
{"do": "written", "term": "B", "party": "S"}
{"do": "acknowledged", "term": "B", "party": "S"}
{"do": "expect", "at": "2026-05-06T10:00", "warnings": ["R8 kuvat"]}
{"do": "party", "id": "liisa2", "name": "Joku muu", "kind": "consumer", "as": ["customer"], "refused": "already called"}
{"do": "give", "compensation": "H", "amount": "45,00"}
{"do": "expect", "at": "2026-05-06T10:00", "party": "liisa2", "owed": "100,00"}
{"do": "give", "compensation": "H", "amount": "100,01", "refused": "less than that is left"}
{"do": "give", "compensation": "H"}
{"do": "expect", "at": "2026-05-06T10:00", "party": "liisa", "owed": "0"}
