# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Nobody answers: again in half an hour, in two hours, and the next morning. A text
# meets the clock of contact once a call was tried, and not before; for the one who
# asked for writing, it does so alone.
{"do": "me", "at": "2026-05-11T09:00", "name": "Aino Saarela", "contact_hours": "08:00-20:00"}
{"do": "party", "id": "P", "name": "Satu Korpilahti", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0103"}
{"do": "complaint", "at": "2026-05-12T15:00", "id": "V", "party": "P", "channel": "email", "noticed_by": "customer", "words": "Valo ehti mennä."}
{"do": "entry", "at": "2026-05-12T15:05", "party": "P", "complaint": "V", "channel": "sms", "direction": "out", "text": "Kiitos viestistäsi."}
{"do": "expect", "at": "2026-05-12T15:05", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-05-12T16:00", "today": ["V"]}
{"do": "step", "at": "2026-05-12T15:10", "complaint": "V", "did": "tried-call"}
{"do": "expect", "at": "2026-05-12T15:10", "complaint": "V", "state": "tried", "clock": "contact", "due": "2026-05-12T16:00", "today": ["V"]}

# Late by a minute, it is still the contact that is due.
{"do": "expect", "at": "2026-05-12T15:59", "complaint": "V", "state": "tried", "clock": "contact", "due": "2026-05-12T16:00"}
{"do": "expect", "at": "2026-05-12T16:01", "complaint": "V", "state": "tried", "clock": "contact", "due": "2026-05-12T16:00"}
{"do": "step", "at": "2026-05-12T15:40", "complaint": "V", "did": "tried-call"}
{"do": "entry", "at": "2026-05-12T15:42", "party": "P", "complaint": "V", "channel": "sms", "direction": "out", "text": "Hei Satu! Yritin tavoittaa sinua viestisi takia. Kiitos, että kerroit, ja anteeksi. Vastuu on minun. – Aino"}
{"do": "expect", "at": "2026-05-12T15:41", "complaint": "V", "state": "tried", "clock": "contact", "due": "2026-05-12T16:00"}
{"do": "expect", "at": "2026-05-12T15:42", "complaint": "V", "state": "tried", "clock": "own-part", "due": "2026-05-13T15:00", "today": ["V"]}

# It may wait a while, for a reason; two hours at the most.
{"do": "snooze", "at": "2026-05-12T15:45", "complaint": "V", "due": "2026-05-12T17:46", "reason": "Palaveri", "refused": "two hours at the most"}
{"do": "snooze", "complaint": "V", "due": "2026-05-12T17:40", "reason": "", "refused": "reason"}
{"do": "snooze", "complaint": "V", "due": "2026-05-12T17:40", "reason": "Palaveri"}
{"do": "expect", "at": "2026-05-12T15:45", "complaint": "V", "state": "tried", "clock": "own-part", "due": "2026-05-13T15:00", "today": ["V"]}
{"do": "step", "at": "2026-05-12T17:40", "complaint": "V", "did": "tried-call"}
{"do": "expect", "at": "2026-05-12T17:41", "complaint": "V", "state": "tried", "clock": "own-part", "due": "2026-05-13T15:00", "today": ["V"]}

# In the morning she answers.
{"do": "step", "at": "2026-05-13T09:00", "complaint": "V", "did": "contacted", "channel": "call", "text": "Sovimme tapaamisen.", "due": "2026-05-15T10:00"}
{"do": "expect", "at": "2026-05-13T09:00", "complaint": "V", "state": "contacted", "clock": null, "due": null, "today": []}
{"do": "expect", "at": "2026-05-15T08:00", "complaint": "V", "today": ["V"]}
{"do": "snooze", "at": "2026-05-15T08:00", "complaint": "V", "due": "2026-05-15T16:00", "reason": "Satu siirsi iltaan"}

# The other way round: asked for writing, and no call was due.
{"do": "party", "id": "Q", "name": "Roope Kaisla", "kind": "company", "as": ["customer"], "email": "roope@kaislaranta.example", "reach_by": "email"}
{"do": "complaint", "at": "2026-05-18T15:00", "id": "W", "party": "Q", "channel": "email", "noticed_by": "customer", "words": "Tekstit puuttuvat."}
{"do": "expect", "at": "2026-05-18T15:00", "complaint": "W", "state": "received", "clock": "contact", "due": "2026-05-18T16:00"}
{"do": "entry", "at": "2026-05-18T15:20", "party": "Q", "complaint": "W", "channel": "email", "direction": "out", "text": "Kiitos, ja anteeksi."}
{"do": "expect", "at": "2026-05-18T15:20", "complaint": "W", "state": "received", "clock": "own-part", "due": "2026-05-19T15:00"}

# A call in which nobody is reached writes nothing.
{"do": "complaint", "at": "2026-05-19T10:00", "id": "X", "party": "Q", "channel": "email", "noticed_by": "customer", "words": "Kuvat puuttuvat."}
{"do": "entry", "at": "2026-05-19T10:10", "party": "Q", "complaint": "X", "channel": "call", "direction": "out", "answered": false, "text": "Ei vastannut."}
{"do": "expect", "at": "2026-05-19T10:10", "complaint": "X", "state": "received", "clock": "contact", "due": "2026-05-19T11:00"}
