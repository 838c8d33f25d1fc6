-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was taken away, and with what: it can be brought back for thirty days.
-- What was erased for good leaves a row in the ledger without anybody's data,
-- so that an older copy that is restored can be relieved of it again.

ALTER TABLE party ADD COLUMN erased_at INTEGER; -- its name and all it said are gone; others' evidence names the row
ALTER TABLE deal ADD COLUMN erased_at INTEGER;

CREATE TABLE removal
(
  id           INTEGER PRIMARY KEY,
  subject      INTEGER NOT NULL,
  row_id       INTEGER NOT NULL,
  with_id      INTEGER REFERENCES removal (id), -- the removal that it went with
  shown        INTEGER NOT NULL DEFAULT 1,      -- 0: its making was undone, which is no removal to speak of
  day          INTEGER NOT NULL,                -- housekeeping.n_days at that time
  at           INTEGER NOT NULL
) STRICT;
CREATE INDEX removal_of_row ON removal (subject, row_id);
CREATE INDEX removal_with ON removal (with_id) WHERE with_id IS NOT NULL;
CREATE INDEX removal_by_time ON removal (at) WHERE with_id IS NULL;

-- Days that went by, as far as the vault was in use: a clock that jumps counts
-- for little.
CREATE TABLE housekeeping
(
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  last_day     INTEGER,
  n_days       INTEGER NOT NULL DEFAULT 0,
  untidy       INTEGER NOT NULL DEFAULT 0 -- something was erased, and the file not yet written anew
) STRICT;
INSERT INTO housekeeping (id) VALUES (1);

CREATE TABLE erasure
(
  id           INTEGER PRIMARY KEY,
  subject      TEXT    NOT NULL UNIQUE, -- random
  mark         TEXT    NOT NULL,        -- a digest of that and of the ref, by which a copy finds its row
  scope        TEXT    NOT NULL,
  at           INTEGER NOT NULL
) STRICT;

-- What was taken away before.
INSERT INTO removal (subject, row_id, day, at) SELECT 1, id, 0, removed_at FROM party WHERE removed_at IS NOT NULL;
INSERT INTO removal (subject, row_id, with_id, day, at)
SELECT 3, deal.id, removal.id, 0, deal.removed_at
  FROM deal LEFT JOIN removal ON removal.subject = 1 AND removal.row_id = customer_id AND removal.at = deal.removed_at
 WHERE deal.removed_at IS NOT NULL;
INSERT INTO removal (subject, row_id, day, at) SELECT 2, id, 0, removed_at FROM person WHERE removed_at IS NOT NULL;
INSERT INTO removal (subject, row_id, day, at) SELECT 4, id, 0, retracted_at FROM term WHERE retracted_at IS NOT NULL;
INSERT INTO removal (subject, row_id, day, at) SELECT 5, id, 0, removed_at FROM entry WHERE removed_at IS NOT NULL;
INSERT INTO removal (subject, row_id, day, at) SELECT 7, id, 0, retracted_at FROM complaint WHERE retracted_at IS NOT NULL;
INSERT INTO removal (subject, row_id, day, at) SELECT 8, id, 0, removed_at FROM compensation WHERE removed_at IS NOT NULL;
INSERT INTO removal (subject, row_id, day, at) SELECT 11, id, 0, removed_at FROM praise WHERE removed_at IS NOT NULL;

-- Evidence still never changes, with one way out: once the salt of all that the
-- chain says of a row is erased, its words may become blank. The chain holds.

DROP TRIGGER term_no_change;
CREATE TRIGGER term_no_change BEFORE UPDATE ON term
WHEN new.id IS NOT old.id OR
     new.deal_id IS NOT old.deal_id OR
     new.kind IS NOT old.kind OR
     new.by_id IS NOT old.by_id OR
     new.to_id IS NOT old.to_id OR
     new.agreed_in IS NOT old.agreed_in OR
     new.all_know IS NOT old.all_know OR
     new.made_at IS NOT old.made_at OR
     new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER term_erase_only BEFORE UPDATE ON term
WHEN (new.ref IS NOT old.ref OR
      new.complaint_ref IS NOT old.complaint_ref OR
      new.entry_id IS NOT old.entry_id) AND NOT (
      new.ref GLOB 'erased:*' AND
      new.complaint_ref IS NULL AND
      new.entry_id IS NULL AND
      EXISTS (SELECT 1 FROM event WHERE kind = 'term' AND row_id = old.id) AND
      NOT EXISTS (SELECT 1 FROM event JOIN event_salt ON event_salt.seq = event.seq
                   WHERE kind IN ('term', 'term-retracted', 'term-restored') AND row_id = old.id AND salt IS NOT NULL))
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

DROP TRIGGER version_no_change;
CREATE TRIGGER version_no_change BEFORE UPDATE ON version
WHEN new.id IS NOT old.id OR
     new.term_id IS NOT old.term_id OR
     new.number IS NOT old.number OR
     new.due_has_clock IS NOT old.due_has_clock OR
     new.made_at IS NOT old.made_at OR
     new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER version_erase_only BEFORE UPDATE ON version
WHEN (new.text IS NOT old.text OR
      new.due IS NOT old.due OR
      new.due_local IS NOT old.due_local OR
      new.zone IS NOT old.zone OR
      new.due_vague IS NOT old.due_vague OR
      new.price IS NOT old.price OR
      new.entry_id IS NOT old.entry_id) AND NOT (
      new.text = '—' AND
      new.due IS NULL AND
      new.due_local IS NULL AND
      new.zone IS NULL AND
      new.due_vague IS NULL AND
      new.price IS NULL AND
      new.entry_id IS NULL AND
      EXISTS (SELECT 1 FROM event WHERE kind = 'version' AND row_id = old.id) AND
      NOT EXISTS (SELECT 1 FROM event JOIN event_salt ON event_salt.seq = event.seq
                   WHERE kind IN ('version', 'version-retracted', 'version-restored') AND row_id = old.id AND salt IS NOT NULL))
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

DROP TRIGGER message_no_change;
CREATE TRIGGER message_no_change BEFORE UPDATE ON message
WHEN new.id IS NOT old.id OR
     new.party_id IS NOT old.party_id OR
     new.deal_id IS NOT old.deal_id OR
     new.direction IS NOT old.direction OR
     new.channel IS NOT old.channel OR
     new.at IS NOT old.at OR
     new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER message_erase_only BEFORE UPDATE ON message
WHEN (new.text IS NOT old.text) AND NOT (
      new.text = '' AND
      EXISTS (SELECT 1 FROM event WHERE kind = 'message' AND row_id = old.id) AND
      NOT EXISTS (SELECT 1 FROM event JOIN event_salt ON event_salt.seq = event.seq
                   WHERE kind IN ('message', 'message-retracted', 'message-restored') AND row_id = old.id AND salt IS NOT NULL))
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

DROP TRIGGER relay_no_change;
CREATE TRIGGER relay_no_change BEFORE UPDATE ON relay
WHEN new.id IS NOT old.id OR
     new.version_id IS NOT old.version_id OR
     new.party_id IS NOT old.party_id OR
     new.kind IS NOT old.kind OR
     new.channel IS NOT old.channel OR
     new.message_id IS NOT old.message_id OR
     new.at IS NOT old.at OR
     new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER relay_erase_only BEFORE UPDATE ON relay
WHEN (new.reason IS NOT old.reason) AND NOT (
      new.reason IS NULL AND
      EXISTS (SELECT 1 FROM event WHERE kind = 'relay' AND row_id = old.id) AND
      NOT EXISTS (SELECT 1 FROM event JOIN event_salt ON event_salt.seq = event.seq
                   WHERE kind IN ('relay', 'relay-retracted', 'relay-restored') AND row_id = old.id AND salt IS NOT NULL))
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

DROP TRIGGER complaint_no_change;
CREATE TRIGGER complaint_no_change BEFORE UPDATE ON complaint
WHEN new.id IS NOT old.id OR
     new.party_id IS NOT old.party_id OR
     new.channel IS NOT old.channel OR
     new.noticed_by IS NOT old.noticed_by OR
     new.at IS NOT old.at OR
     new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER complaint_erase_only BEFORE UPDATE ON complaint
WHEN (new.ref IS NOT old.ref OR
      new.words IS NOT old.words OR
      new.entry_id IS NOT old.entry_id) AND NOT (
      new.ref GLOB 'erased:*' AND
      new.words = '' AND
      new.entry_id IS NULL AND
      EXISTS (SELECT 1 FROM event WHERE kind = 'complaint' AND row_id = old.id) AND
      NOT EXISTS (SELECT 1 FROM event JOIN event_salt ON event_salt.seq = event.seq
                   WHERE kind IN ('complaint', 'complaint-retracted', 'complaint-restored') AND row_id = old.id AND salt IS NOT NULL))
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
