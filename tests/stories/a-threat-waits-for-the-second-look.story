# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A threat. Contact, thanks and listening are the same as always; only what is
# proposed waits for a second look, at nine the next morning. The style belongs to
# the one matter, and can be judged anew.
{"do": "me", "at": "2026-05-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Pilvi Aaltonurmi", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0109"}
{"do": "deal", "id": "D", "customer": "P", "title": "Nimenantojuhla", "state": "invoiced", "price": "890,00"}
{"do": "complaint", "at": "2026-05-04T10:00", "id": "V", "party": "P", "deal": "D", "channel": "whatsapp", "noticed_by": "customer", "style": "threatening", "sought": "cancel", "words": "Kaikki rahat takaisin, tai kerron sinusta kaikille!"}
{"do": "expect", "at": "2026-05-04T10:00", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-05-04T11:00", "today": ["V"]}
{"do": "step", "at": "2026-05-04T10:20", "complaint": "V", "did": "contacted", "channel": "call", "text": "Kuuntelin. Jatkamme kirjallisesti."}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "step", "complaint": "V", "did": "listened"}
{"do": "step", "complaint": "V", "did": "assessed"}
{"do": "expect", "at": "2026-05-04T10:20", "complaint": "V", "state": "clarifying", "clock": "own-part", "due": "2026-05-05T10:00", "today": ["V"]}

# Not today, and not a minute before nine.
{"do": "step", "at": "2026-05-04T10:30", "complaint": "V", "did": "proposed", "text": "Kaikki takaisin.", "refused": "second look until 2026-05-05T09:00"}
{"do": "step", "at": "2026-05-05T08:59", "complaint": "V", "did": "proposed", "text": "Kaikki takaisin.", "refused": "second look until 2026-05-05T09:00"}
{"do": "expect", "at": "2026-05-05T08:59", "complaint": "V", "state": "clarifying", "clock": "own-part", "due": "2026-05-05T10:00", "today": ["V"]}
{"do": "step", "at": "2026-05-05T09:00", "complaint": "V", "did": "proposed", "text": "Palautan kakun hinnan, 90 euroa. Vastaan arkisin klo 9–16."}
{"do": "expect", "at": "2026-05-05T09:00", "complaint": "V", "state": "proposed", "clock": null, "due": null, "today": []}
{"do": "step", "at": "2026-05-05T12:00", "complaint": "V", "did": "customer-chose", "channel": "whatsapp", "text": "No hyvä on."}
{"do": "compensation", "id": "K", "complaint": "V", "kind": "refund", "value": "90,00"}
{"do": "give", "compensation": "K"}
{"do": "step", "complaint": "V", "did": "remedied"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "neutral", "refused": "cannot be closed: the customer was not told the prevention (told-prevention); no lesson is written (lesson)"}
{"do": "step", "complaint": "V", "did": "told-prevention"}
{"do": "lesson", "complaint": "V", "text": "Kakun kuva tilaukseen"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "neutral"}
{"do": "expect", "at": "2026-05-05T12:00", "complaint": "V", "state": "closed", "clock": "follow-up", "due": "2026-05-12T12:00", "party": "P", "owed": "0"}
{"do": "expect", "at": "2026-05-12T08:00", "today": ["V"]}
{"do": "step", "at": "2026-05-12T12:30", "complaint": "V", "did": "followed-up"}
{"do": "expect", "at": "2026-05-12T12:30", "complaint": "V", "clock": null, "today": []}

# The next matter with the same customer starts matter-of-fact.
{"do": "complaint", "at": "2026-07-06T10:00", "id": "W", "party": "P", "channel": "call", "noticed_by": "customer", "words": "Kuitti puuttuu."}
{"do": "step", "at": "2026-07-06T10:05", "complaint": "W", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "W", "did": "proposed", "text": "Lähetän sen heti."}
{"do": "expect", "at": "2026-07-06T10:05", "complaint": "W", "state": "proposed", "clock": null}
{"do": "step", "at": "2026-07-07T10:00", "complaint": "W", "did": "closed", "outcome": "satisfied", "text": "Kuitti löytyi."}

# Judged unreasonable, agreed on a next step, and judged anew.
{"do": "complaint", "at": "2026-09-07T10:00", "id": "X", "party": "P", "channel": "call", "noticed_by": "customer", "words": "Tehkää koko juhla uudestaan!"}
{"do": "step", "at": "2026-09-07T10:05", "complaint": "X", "did": "contacted", "channel": "call"}
{"do": "edit-complaint", "at": "2026-09-07T10:10", "of": "X", "style": "unreasonable"}
{"do": "step", "complaint": "X", "did": "proposed", "text": "Uusi juhla.", "refused": "second look until 2026-09-08T09:00"}
{"do": "step", "complaint": "X", "did": "assessed", "text": "Palaan asiaan keskiviikkona.", "due": "2026-09-09T10:00"}
{"do": "expect", "at": "2026-09-07T10:10", "complaint": "X", "state": "clarifying", "clock": null, "today": ["X"]}
{"do": "expect", "at": "2026-09-08T09:00", "complaint": "X", "clock": null, "today": []}
{"do": "edit-complaint", "at": "2026-09-07T15:00", "of": "X", "style": "demanding"}
{"do": "step", "complaint": "X", "did": "proposed", "text": "Uusi kakku."}
{"do": "expect", "at": "2026-09-07T15:00", "complaint": "X", "state": "proposed", "clock": null, "today": []}
