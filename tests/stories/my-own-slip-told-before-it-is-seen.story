# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Seed 002: I notice my own slip, and say so before the customer sees it. It was
# found before the working day began, so the hour runs from eight.
{"do": "me", "at": "2026-08-01T09:00", "name": "Aino Saarela", "hour_cost": "38,00"}
{"do": "party", "id": "C", "name": "Vihtakallion Leipomo Oy", "kind": "company", "as": ["customer"], "phone": "+358 49 555 0102"}
{"do": "deal", "id": "D", "customer": "C", "title": "Avajaisesite", "state": "invoiced", "price": "620,00"}
{"do": "complaint", "at": "2026-08-03T07:15", "id": "V", "party": "C", "deal": "D", "channel": "other", "noticed_by": "me", "words": "Esitteessä on väärä päivämäärä."}
{"do": "expect", "at": "2026-08-03T07:15", "complaint": "V", "state": "noticed", "clock": "contact", "due": "2026-08-03T09:00", "today": ["V"]}

# Nobody answers at first.
{"do": "step", "at": "2026-08-03T08:01", "complaint": "V", "did": "tried-call"}
{"do": "expect", "at": "2026-08-03T08:01", "complaint": "V", "state": "tried", "clock": "contact", "due": "2026-08-03T09:00", "today": ["V"]}
{"do": "step", "at": "2026-08-03T08:31", "complaint": "V", "did": "contacted", "by": "Ville", "channel": "call", "text": "Huomasin virheen omassa työssäni: esitteen päivä on väärä."}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "expect", "at": "2026-08-03T08:31", "complaint": "V", "state": "contacted", "clock": "own-part", "due": "2026-08-04T07:15", "today": ["V"]}
{"do": "step", "complaint": "V", "did": "proposed", "text": "Painatan uudet omalla kustannuksellani."}
{"do": "expect", "at": "2026-08-03T08:31", "complaint": "V", "state": "proposed", "clock": null, "due": null, "today": []}
{"do": "step", "at": "2026-08-03T08:35", "complaint": "V", "did": "customer-chose", "by": "Ville", "channel": "call", "text": "Hienoa, että huomasit. Keskiviikoksi riittää."}
{"do": "cause", "complaint": "V", "cause": "hurry", "whose": "me"}
{"do": "compensation", "id": "K", "complaint": "V", "kind": "product", "cost": "38,00", "text": "50 uutta esitettä", "due": "2026-08-05T12:00"}
{"do": "step", "complaint": "V", "did": "confirmed"}
{"do": "expect", "at": "2026-08-03T08:35", "complaint": "V", "state": "remedying", "clock": "remedy", "due": "2026-08-05T12:00", "today": ["K"]}

# It has no price to the customer, and is still to be given.
{"do": "expect", "at": "2026-08-03T08:35", "party": "C", "owed": "0"}
{"do": "step", "at": "2026-08-05T11:00", "complaint": "V", "did": "closed", "outcome": "satisfied", "refused": "the remedy is not delivered"}
{"do": "give", "compensation": "K"}
{"do": "step", "complaint": "V", "did": "remedied"}
{"do": "expect", "at": "2026-08-05T11:00", "complaint": "V", "state": "remedied", "clock": "follow-up", "due": "2026-08-12T11:00", "today": []}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "satisfied", "refused": "cannot be closed: the customer was not told the prevention (told-prevention); no lesson"}
{"do": "step", "complaint": "V", "did": "told-prevention", "text": "Luen päivät ääneen ennen painoa."}
{"do": "lesson", "complaint": "V", "text": "Päivät luetaan ääneen ennen painoa"}

# Who was told by me has nothing to be thanked for.
{"do": "step", "complaint": "V", "did": "closed", "outcome": "satisfied"}
{"do": "expect", "at": "2026-08-05T11:00", "complaint": "V", "state": "closed", "clock": "follow-up", "due": "2026-08-12T11:00", "today": []}
{"do": "praise", "at": "2026-08-06T18:00", "id": "kiitos", "party": "C", "deal": "D", "channel": "social", "public": true, "permission": "by-name", "words": "Huomasi itse virheen ja korjasi sen ennen kuin ehdin kysyä."}
{"do": "step", "at": "2026-08-12T10:00", "complaint": "V", "did": "followed-up"}
{"do": "expect", "at": "2026-08-12T11:00", "complaint": "V", "clock": null, "today": []}
