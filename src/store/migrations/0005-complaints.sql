-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is found out about a complaint, what is given for it, and what is
-- learnt. The customer's words and when they came stay evidence; the rest of a
-- complaint may be corrected.

ALTER TABLE complaint ADD COLUMN entry_id INTEGER;      -- the contact it came in
ALTER TABLE complaint ADD COLUMN term_id INTEGER;       -- the promise that was broken
ALTER TABLE complaint ADD COLUMN noticed INTEGER;       -- when the customer noticed it
ALTER TABLE complaint ADD COLUMN style INTEGER;
ALTER TABLE complaint ADD COLUMN style_at INTEGER;      -- since when it is that
ALTER TABLE complaint ADD COLUMN severity INTEGER;
ALTER TABLE complaint ADD COLUMN did_right INTEGER NOT NULL DEFAULT 0;
ALTER TABLE complaint ADD COLUMN impact TEXT;
ALTER TABLE complaint ADD COLUMN sought INTEGER;
ALTER TABLE complaint ADD COLUMN expectation TEXT;
ALTER TABLE complaint ADD COLUMN got TEXT;
ALTER TABLE complaint ADD COLUMN spread TEXT;

DROP TRIGGER complaint_no_change;
CREATE TRIGGER complaint_no_change BEFORE UPDATE ON complaint
WHEN new.id IS NOT old.id OR
       new.ref IS NOT old.ref OR
       new.party_id IS NOT old.party_id OR
       new.words IS NOT old.words OR
       new.channel IS NOT old.channel OR
       new.noticed_by IS NOT old.noticed_by OR
       new.entry_id IS NOT old.entry_id OR
       new.at IS NOT old.at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

-- What a proposal costs the user, or why it costs nothing. For the user alone.
ALTER TABLE step ADD COLUMN cost INTEGER;
ALTER TABLE step ADD COLUMN reason TEXT;

-- The user's own hour, as it cost when it was given.
ALTER TABLE compensation ADD COLUMN hour_cost INTEGER;
ALTER TABLE compensation ADD COLUMN text TEXT;
ALTER TABLE compensation ADD COLUMN strings TEXT;       -- what is asked in return; NULL: nothing
ALTER TABLE compensation ADD COLUMN bill INTEGER;       -- the subcontractor's
ALTER TABLE compensation ADD COLUMN subcontractor_id INTEGER REFERENCES party (id);
ALTER TABLE compensation ADD COLUMN approved INTEGER NOT NULL DEFAULT 0;
CREATE INDEX compensation_of_subcontractor ON compensation (subcontractor_id) WHERE subcontractor_id IS NOT NULL;

ALTER TABLE lesson ADD COLUMN ref TEXT;
ALTER TABLE lesson ADD COLUMN subcontractor_id INTEGER REFERENCES party (id);
ALTER TABLE lesson ADD COLUMN due INTEGER;
ALTER TABLE lesson ADD COLUMN done_at INTEGER;
UPDATE lesson SET ref = 'lesson-' || id;
CREATE UNIQUE INDEX lesson_by_ref ON lesson (ref);
CREATE INDEX lesson_of_subcontractor ON lesson (subcontractor_id) WHERE subcontractor_id IS NOT NULL;

-- When its work was done: since then what was learnt could have come again. A
-- bill that is paid later does not make it end anew.
ALTER TABLE deal ADD COLUMN ended_at INTEGER;
UPDATE deal SET ended_at = state_at WHERE state BETWEEN 5 AND 7;

ALTER TABLE answer ADD COLUMN complaint_id INTEGER;
CREATE INDEX answer_of_complaint ON answer (complaint_id) WHERE complaint_id IS NOT NULL;

-- Whether what was to change did.
CREATE TABLE lesson_check
(
  id           INTEGER PRIMARY KEY,
  lesson_id    INTEGER NOT NULL REFERENCES lesson (id) ON DELETE CASCADE,
  recurred     INTEGER NOT NULL,
  deal_id      INTEGER REFERENCES deal (id),
  note         TEXT,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX check_of_lesson ON lesson_check (lesson_id, at);

-- Between the user and the subcontractor alone.
CREATE TABLE recourse
(
  id           INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  party_id     INTEGER NOT NULL REFERENCES party (id),
  did          INTEGER NOT NULL,
  text         TEXT,
  amount       INTEGER,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX recourse_of_complaint ON recourse (complaint_id, at);
CREATE INDEX recourse_of_party ON recourse (party_id);

CREATE TABLE snooze
(
  id           INTEGER PRIMARY KEY,
  complaint_id INTEGER NOT NULL REFERENCES complaint (id),
  until        INTEGER NOT NULL,
  reason       TEXT    NOT NULL,
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX snooze_of_complaint ON snooze (complaint_id, at);

CREATE TABLE praise
(
  id           INTEGER PRIMARY KEY,
  ref          TEXT    NOT NULL UNIQUE,
  party_id     INTEGER NOT NULL REFERENCES party (id),
  deal_id      INTEGER REFERENCES deal (id),
  entry_id     INTEGER,
  words        TEXT    NOT NULL,
  channel      INTEGER,
  public       INTEGER NOT NULL DEFAULT 0,
  permission   INTEGER,
  permission_at INTEGER,
  at           INTEGER NOT NULL,
  removed_at   INTEGER
) STRICT;
CREATE INDEX praise_of_party ON praise (party_id, at);
