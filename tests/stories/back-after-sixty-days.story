# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# It was closed, and after sixty days it is back: the hour and the day run anew,
# and what put it right the first time does not do so again. After more than ninety
# days it is a new complaint.
{"do": "me", "at": "2026-03-01T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Henna Rautakukka", "kind": "company", "as": ["customer"], "phone": "+358 49 555 0105"}
{"do": "complaint", "at": "2026-03-02T10:00", "id": "V", "party": "P", "channel": "call", "noticed_by": "customer", "words": "Kyltti irtosi."}
{"do": "step", "at": "2026-03-02T10:10", "complaint": "V", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "step", "complaint": "V", "did": "proposed", "text": "Kiinnitän sen uudestaan."}
{"do": "step", "complaint": "V", "did": "customer-chose", "text": "Hyvä."}
{"do": "step", "at": "2026-03-04T12:00", "complaint": "V", "did": "remedied"}
{"do": "step", "complaint": "V", "did": "told-prevention"}
{"do": "lesson", "complaint": "V", "text": "Ruuvit, ei teippi"}
{"do": "step", "at": "2026-03-05T12:00", "complaint": "V", "did": "closed", "outcome": "satisfied"}
{"do": "expect", "at": "2026-03-05T12:00", "complaint": "V", "state": "closed", "clock": "follow-up", "due": "2026-03-11T12:00"}
{"do": "step", "at": "2026-03-11T12:00", "complaint": "V", "did": "followed-up"}
{"do": "expect", "at": "2026-05-04T10:59", "complaint": "V", "state": "closed", "clock": null, "today": []}

# Nothing takes it back but reopening.
{"do": "step", "at": "2026-05-04T10:00", "complaint": "V", "did": "contacted", "channel": "call"}
{"do": "expect", "at": "2026-05-04T10:59", "complaint": "V", "state": "closed", "clock": null, "today": []}
{"do": "step", "at": "2026-05-04T11:00", "complaint": "V", "did": "reopened", "text": "Kyltti irtosi taas."}
{"do": "expect", "at": "2026-05-04T11:00", "complaint": "V", "state": "reopened", "clock": "contact", "due": "2026-05-04T12:00", "today": ["V"]}
{"do": "step", "at": "2026-05-04T11:05", "complaint": "V", "did": "closed", "outcome": "satisfied", "refused": "cannot be closed: the remedy is not delivered (remedied)"}
{"do": "step", "complaint": "V", "did": "contacted", "channel": "call"}
{"do": "expect", "at": "2026-05-04T11:05", "complaint": "V", "state": "contacted", "clock": "own-part", "due": "2026-05-05T11:00", "today": ["V"]}
{"do": "step", "complaint": "V", "did": "proposed", "text": "Teen uuden kyltin."}
{"do": "expect", "at": "2026-05-04T11:05", "complaint": "V", "state": "proposed", "clock": null, "today": []}
{"do": "step", "at": "2026-05-06T12:00", "complaint": "V", "did": "remedied"}
{"do": "step", "complaint": "V", "did": "closed", "outcome": "softened"}
{"do": "expect", "at": "2026-05-06T12:00", "complaint": "V", "state": "closed", "clock": "follow-up", "due": "2026-05-13T12:00"}

# Ninety days after it was closed it can come back, and a day later it cannot.
{"do": "step", "at": "2026-08-05T12:00", "complaint": "V", "did": "reopened", "refused": "more than 90 days ago: write down a new complaint"}
{"do": "step", "at": "2026-08-04T12:01", "complaint": "V", "did": "reopened", "refused": "more than 90 days ago"}
{"do": "step", "at": "2026-08-04T12:00", "complaint": "V", "did": "reopened"}
{"do": "expect", "at": "2026-08-04T12:00", "complaint": "V", "state": "reopened", "clock": "contact", "due": "2026-08-04T13:00"}
