# SPDX-FileCopyrightText: 2026 The Sovittu authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The user's own words for the program's texts: by text and language, and back to the original.
{"do": "me", "at": "2026-10-19T08:00", "name": "Minna"}
{"do": "text", "script": "confirm", "language": "fi", "words": "Moi [{etunimi}|sinä]! Sovittiin näin: {sovitut}\n[– {oma nimi}]"}
{"do": "text", "script": "confirm-formal", "language": "fi", "words": "Hyvää päivää! Sovimme näin: {sovitut}"}
{"do": "text", "script": "no-answer", "language": "sv", "words": "Hej! Jag försökte ringa."}
{"do": "text", "script": "confirm", "language": "fi", "words": "Terve! {sovitut}"}
{"do": "text-original", "script": "confirm", "language": "fi"}
{"do": "text-original", "script": "confirm", "language": "fi", "refused": "original already"}
{"do": "text-original", "script": "no-answer", "language": "en", "refused": "original already"}
{"do": "text", "script": "no-such-text", "language": "fi", "words": "Moi!", "refused": "there is no text “no-such-text”"}
{"do": "text", "script": "no-answer-formal", "language": "en", "words": "Hello!", "refused": "there is no text"}
{"do": "text", "script": "confirm", "language": "de", "words": "Hallo!", "refused": "language"}
{"do": "text", "script": "confirm", "language": "fi", "words": "  ", "refused": "words"}
{"do": "text", "script": "confirm", "language": "fi", "refused": "words"}
