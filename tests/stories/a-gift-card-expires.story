# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A gift card that expires: it is owed until its last minute, and then no more; what
# was not used is not given by mistake. A day can be moved, and then it is good.
{"do": "me", "at": "2026-01-07T09:00", "name": "Aino Saarela"}
{"do": "party", "id": "P", "name": "Eetu Vanamo", "kind": "consumer", "as": ["customer"]}
{"do": "compensation", "at": "2026-01-08T12:00", "id": "K", "party": "P", "kind": "gift-card", "value": "60,00", "expires": "2026-06-30T23:59"}
{"do": "expect", "at": "2026-01-08T11:59", "party": "P", "owed": "0", "today": []}
{"do": "expect", "at": "2026-01-08T12:00", "party": "P", "owed": "60,00", "today": ["K"]}
{"do": "give", "at": "2026-03-02T12:00", "compensation": "K", "amount": "20,00", "note": "Kakku"}
{"do": "expect", "at": "2026-03-02T12:00", "party": "P", "owed": "40,00", "today": ["K"]}
{"do": "expect", "at": "2026-06-30T23:59", "party": "P", "owed": "40,00", "today": ["K"]}
{"do": "expect", "at": "2026-07-01T00:00", "party": "P", "owed": "0", "today": []}
{"do": "give", "at": "2026-07-01T00:00", "compensation": "K", "amount": "10,00", "refused": "expired"}
{"do": "give", "compensation": "K", "refused": "expired"}

# Kindness may move the day.
{"do": "edit-compensation", "at": "2026-07-02T09:00", "of": "K", "expires": "2026-07-31T23:59"}
{"do": "expect", "at": "2026-07-02T09:00", "party": "P", "owed": "40,00", "today": ["K"]}
{"do": "edit-compensation", "of": "K", "value": "19,99", "refused": "more than that has been given"}
{"do": "give", "compensation": "K", "amount": "40,01", "refused": "left to give"}
{"do": "give", "compensation": "K"}
{"do": "expect", "at": "2026-07-02T09:00", "party": "P", "owed": "0", "today": []}
{"do": "give", "compensation": "K", "amount": "0,01", "refused": "left to give"}
