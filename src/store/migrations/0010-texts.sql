-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the user set otherwise than the program does: words of one's own for a
-- text, and rates of VAT by day. Both can be undone; neither is evidence.

CREATE TABLE text
(
  id           INTEGER PRIMARY KEY,
  script       TEXT    NOT NULL CHECK (script <> ''), -- the name of the text, as story files spell it
  language     INTEGER NOT NULL,
  words        TEXT    NOT NULL,
  original     TEXT,                                  -- what the program offered when these were written
  changed_at   INTEGER NOT NULL,
  UNIQUE (script, language)
) STRICT;

CREATE TABLE vat_rate
(
  id           INTEGER PRIMARY KEY,
  kind         INTEGER NOT NULL,
  from_day     INTEGER NOT NULL,
  per_mille    INTEGER NOT NULL CHECK (per_mille BETWEEN 0 AND 1000),
  UNIQUE (kind, from_day)
) STRICT;
