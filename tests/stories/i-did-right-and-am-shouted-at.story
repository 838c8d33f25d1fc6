# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Seed 002: I did right, and am shouted at all the same. The courtesy is the same
# as always; nothing is admitted, and it may end without agreement.
{"do": "me", "at": "2026-06-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Eetu Vanamo", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0107"}
{"do": "deal", "id": "D", "customer": "P", "title": "Syntymäpäivät", "state": "paid", "price": "2 150,00"}
{"do": "complaint", "at": "2026-06-02T21:40", "id": "V", "party": "P", "deal": "D", "channel": "call", "noticed_by": "customer", "did_right": true, "style": "emotional", "expectation": "Alv mukana hinnassa", "got": "Alv päälle, kuten tarjouksessa luki", "words": "Törkeää ryöstöä! Kukaan ei pyydä tällaista hintaa!"}

# It came in the evening: contact by nine, my own part within the day all the same.
{"do": "expect", "at": "2026-06-02T21:40", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-06-03T09:00"}
{"do": "step", "at": "2026-06-03T08:10", "complaint": "V", "did": "contacted", "channel": "call", "text": "Kuuntelin, en väitellyt."}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "listened"}
{"do": "expect", "at": "2026-06-03T08:10", "complaint": "V", "state": "contacted", "clock": "own-part", "due": "2026-06-03T21:40"}
{"do": "cause", "complaint": "V", "cause": "unclear-offer", "whose": "nobody"}

# An emotional style holds nothing back: the second look is for two others.
{"do": "step", "complaint": "V", "did": "proposed", "text": "Hintaa en alenna, se oli sovittu. Tämän teen mielelläni: kehystän juhlakuvan."}
{"do": "expect", "at": "2026-06-03T08:10", "complaint": "V", "state": "proposed", "clock": null, "today": []}

# No answer: a nudge after three days.
{"do": "expect", "at": "2026-06-06T08:09", "today": []}
{"do": "expect", "at": "2026-06-06T08:10", "today": ["V"]}
{"do": "entry", "at": "2026-06-06T09:00", "party": "P", "deal": "D", "complaint": "V", "channel": "call", "direction": "in", "mood": 2, "text": "Pitäkää kuvanne. En hyväksy hintaa."}

# What the customer said last is enough of an answer; a reason closes the rest.
{"do": "step", "at": "2026-06-06T10:00", "complaint": "V", "did": "closed", "outcome": "disagreed", "refused": "no apology is logged (apologised); the remedy is not delivered (remedied)"}
{"do": "step", "complaint": "V", "did": "apologised", "text": "Harmi, ettei lopputulos vastannut odotustasi."}
{"do": "step", "complaint": "V", "did": "told-prevention", "text": "Alv on jatkossa omalla rivillään."}
{"do": "lesson", "complaint": "V", "text": "Alv omalle rivilleen jokaiseen tarjoukseen"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "disagreed", "refused": "cannot be closed: the remedy is not delivered (remedied)"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "disagreed", "text": " ", "refused": ""}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "disagreed", "text": "Ei hyvitystä: työ tehtiin niin kuin sovittiin. Kerroin kuluttajaneuvonnasta."}
{"do": "expect", "at": "2026-06-06T10:00", "complaint": "V", "state": "closed", "today": [], "party": "P", "owed": "0"}

# Another, who lets a small kindness settle it: neutral, asked after a week.
{"do": "party", "id": "Q", "name": "Pilvi Aaltonurmi", "kind": "consumer", "as": ["customer"]}
{"do": "complaint", "at": "2026-06-08T12:00", "id": "W", "party": "Q", "channel": "email", "noticed_by": "customer", "did_right": true, "words": "En pitänyt kukista."}
{"do": "step", "at": "2026-06-08T12:20", "complaint": "W", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "W", "did": "thanked"}
{"do": "step", "complaint": "W", "did": "apologised"}
{"do": "step", "complaint": "W", "did": "proposed", "text": "Lähetän kortin ja uuden kimpun."}
{"do": "step", "complaint": "W", "did": "customer-chose", "text": "No, käy se niinkin."}
{"do": "compensation", "id": "K", "complaint": "W", "kind": "gesture", "value": "25,00", "cost": "15,00"}
{"do": "give", "at": "2026-06-09T12:00", "compensation": "K"}
{"do": "step", "complaint": "W", "did": "remedied"}
{"do": "step", "complaint": "W", "did": "told-prevention"}
{"do": "lesson", "complaint": "W", "text": "Kysyn kukista etukäteen"}
{"do": "step", "complaint": "W", "did": "closed", "outcome": "disagreed"}
{"do": "expect", "at": "2026-06-09T12:00", "complaint": "W", "state": "closed", "clock": "follow-up", "due": "2026-06-16T12:00"}
{"do": "step", "at": "2026-06-16T12:00", "complaint": "W", "did": "followed-up"}
{"do": "expect", "at": "2026-06-16T12:00", "complaint": "W", "clock": "follow-up", "due": "2026-07-09T12:00"}

# Who was given nothing and disagreed is not forgotten either: a month after it was closed.
{"do": "expect", "at": "2026-07-05T23:59", "today": []}
{"do": "expect", "at": "2026-07-06T08:00", "complaint": "V", "state": "closed", "clock": null, "today": ["V"]}
{"do": "step", "at": "2026-07-06T12:00", "complaint": "V", "did": "followed-up", "text": "Eetu on jo rauhoittunut."}
{"do": "expect", "at": "2026-07-06T12:00", "today": []}
{"do": "expect", "at": "2026-07-09T08:00", "today": ["W"]}
{"do": "step", "at": "2026-07-09T12:00", "complaint": "W", "did": "followed-up", "outcome": "neutral"}
{"do": "expect", "at": "2026-07-09T12:00", "complaint": "W", "state": "closed", "clock": null, "today": []}
