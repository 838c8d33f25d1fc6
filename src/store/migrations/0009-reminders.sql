-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the user was reminded of: a key says of which thing and which due, in
-- numbers only. It is written before the user is told, so that nobody is told
-- twice. No evidence, and nothing that is undone.

CREATE TABLE reminder
(
  id            INTEGER PRIMARY KEY,
  key           TEXT    NOT NULL UNIQUE,
  notified_at   INTEGER,
  snoozed_until INTEGER -- "in an hour": tell once more then
) STRICT;
