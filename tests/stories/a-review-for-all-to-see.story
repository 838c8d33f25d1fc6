# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A public review. One line is written for all to see, and the rest is said on the
# phone; it comes before another complaint that is due sooner, and its answer in
# public is not the contact.
{"do": "me", "at": "2026-02-02T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Pilvi Aaltonurmi", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0109"}
{"do": "party", "id": "Q", "name": "Leo Hietasalmi", "kind": "consumer", "as": ["customer"], "phone": "+358 49 555 0118"}
{"do": "complaint", "at": "2026-02-03T12:30", "id": "W", "party": "Q", "channel": "sms", "noticed_by": "customer", "words": "Lasku on väärin."}
{"do": "complaint", "at": "2026-02-03T12:50", "id": "V", "party": "P", "channel": "social", "noticed_by": "customer", "public": true, "words": "En suosittele kenellekään!"}
{"do": "expect", "at": "2026-02-03T12:50", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-02-03T13:50", "today": ["V", "W"]}
{"do": "entry", "at": "2026-02-03T12:55", "party": "P", "complaint": "V", "channel": "social", "direction": "out", "public": true, "text": "Kiitos palautteesta ja anteeksi huono kokemus. Otan sinuun heti yhteyttä, jotta saamme tämän kuntoon. – Aino"}
{"do": "expect", "at": "2026-02-03T12:55", "complaint": "V", "state": "received", "clock": "contact", "due": "2026-02-03T13:50", "today": ["V", "W"]}
{"do": "step", "at": "2026-02-03T13:00", "complaint": "V", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "V", "did": "thanked"}
{"do": "step", "complaint": "V", "did": "apologised"}
{"do": "expect", "at": "2026-02-03T13:00", "complaint": "V", "state": "contacted", "clock": "own-part", "due": "2026-02-04T12:50"}
{"do": "step", "complaint": "V", "did": "proposed", "text": "Kuvaan uudestaan lauantaina, eikä siihen liity ehtoja."}
{"do": "step", "complaint": "V", "did": "customer-chose", "text": "Sopii."}
{"do": "expect", "at": "2026-02-03T13:00", "complaint": "V", "state": "decided", "clock": null, "today": ["W"]}
{"do": "compensation", "id": "K", "complaint": "V", "kind": "redo", "hours": "4", "due": "2026-02-07T16:00"}
{"do": "step", "complaint": "V", "did": "confirmed"}
{"do": "expect", "at": "2026-02-03T13:00", "complaint": "V", "state": "remedying", "clock": "remedy", "due": "2026-02-07T16:00"}

# It goes outside, with a day by which to answer, and ends there.
{"do": "step", "at": "2026-02-10T12:00", "complaint": "V", "did": "went-external", "text": "Kuluttajaneuvonta", "due": "2026-03-10T16:00"}
{"do": "step", "at": "2026-02-03T13:10", "complaint": "W", "did": "contacted", "channel": "call"}
{"do": "step", "complaint": "W", "did": "closed", "outcome": "satisfied", "text": "Lasku oli oikein, ja Leo näki sen itsekin."}
{"do": "give", "at": "2026-02-10T12:00", "compensation": "K"}
{"do": "expect", "at": "2026-02-10T12:00", "complaint": "V", "state": "external", "clock": null, "due": null, "today": []}
{"do": "expect", "at": "2026-03-02T23:59", "today": []}
{"do": "expect", "at": "2026-03-03T08:00", "today": ["V"]}
{"do": "expect", "at": "2026-03-08T08:00", "today": ["V"]}
{"do": "step", "at": "2026-03-09T10:00", "complaint": "V", "did": "closed", "outcome": "lost", "text": "Vastattu kuluttajaneuvonnan kautta."}
{"do": "expect", "at": "2026-03-09T10:00", "complaint": "V", "state": "closed", "today": []}
