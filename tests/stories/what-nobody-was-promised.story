# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A message holds no promise, and still something to do and something to learn.
{"do": "me", "at": "2026-10-19T08:00", "name": "Aino Saarela"}
{"do": "party", "id": "maija", "name": "Maija Meikäläinen", "kind": "consumer", "as": ["customer"]}
{"do": "deal", "id": "katto", "customer": "maija", "title": "Katto", "state": "agreed"}
{"do": "entry", "id": "viesti", "at": "2026-10-19T09:00", "party": "maija", "deal": "katto", "channel": "whatsapp", "direction": "in", "text": "Tikkaat jäivät pihalle. Hinnat voisi löytää teidän sivuilta."}
{"do": "task", "id": "tikkaat", "at": "2026-10-19T09:05", "text": "Hae tikkaat", "deal": "katto", "due": "2026-10-21T16:00", "from_entry": "viesti"}
{"do": "task", "id": "auto", "text": "Pese auto", "due_vague": "ennen talvea"}
{"do": "task", "id": "tyhja", "text": " ", "refused": "text"}
{"do": "task", "id": "auto", "text": "Toinen", "refused": "already called"}
{"do": "idea", "id": "hinnat", "text": "Hinnat verkkosivuille", "party": "maija", "from_entry": "viesti", "due": "2026-10-23"}
{"do": "idea", "id": "muu", "text": "Muuta", "party": "nobody", "refused": "no party is called"}

# Nobody waits for it: it is no warning, and comes on its day.
{"do": "expect", "at": "2026-10-20T23:00", "warnings": [], "today": ["auto"]}
{"do": "expect", "at": "2026-10-21T08:00", "warnings": [], "today": ["tikkaat", "auto"]}
{"do": "task-done", "at": "2026-10-21T15:00", "task": "tikkaat"}
{"do": "expect", "at": "2026-10-21T15:00", "today": ["auto"]}
{"do": "task-reopened", "at": "2026-10-21T15:10", "task": "tikkaat"}
{"do": "edit-task", "of": "tikkaat", "due": "2026-10-24"}
{"do": "task-not-needed", "task": "auto"}
{"do": "expect", "at": "2026-10-22T08:00", "today": []}
{"do": "expect", "at": "2026-10-23T08:00", "today": ["hinnat"]}
{"do": "improved", "at": "2026-10-23T12:00", "lesson": "hinnat"}
{"do": "expect", "at": "2026-10-24T08:00", "today": ["tikkaat"]}

# Who is taken away takes both along, and brings them back.
{"do": "remove", "at": "2026-10-24T09:00", "of": "maija"}
{"do": "expect", "at": "2026-10-24T10:00", "today": []}
{"do": "task-done", "task": "tikkaat", "refused": "no task is called"}
{"do": "restore", "of": "tikkaat", "refused": "restore that first"}
{"do": "restore", "at": "2026-10-24T11:00", "of": "maija"}
{"do": "expect", "at": "2026-10-24T12:00", "today": ["tikkaat"]}
{"do": "remove", "at": "2026-10-24T13:00", "of": "tikkaat"}
{"do": "expect", "at": "2026-10-24T14:00", "today": []}
{"do": "restore", "at": "2026-10-24T15:00", "of": "tikkaat"}
{"do": "expect", "at": "2026-10-24T16:00", "today": ["tikkaat"]}
