-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The chain (vault.md §4.6): one event for every row of evidence that was
-- written, retracted or restored, each with a salted commitment to what the row
-- says and the hash of the event before it. Changes become visible. What an
-- event commits to stays in the row itself; without its salt it tells nothing.

CREATE TABLE event
(
  seq          INTEGER PRIMARY KEY,
  at           INTEGER NOT NULL,
  zone         TEXT    NOT NULL,
  kind         TEXT    NOT NULL, -- the table, and "-retracted" or "-restored"
  row_id       INTEGER NOT NULL,
  commitment   BLOB    NOT NULL CHECK (length (commitment) = 32),
  prev         BLOB    NOT NULL CHECK (length (prev) = 32),
  hash         BLOB    NOT NULL UNIQUE CHECK (length (hash) = 32)
) STRICT;
CREATE INDEX event_of_row ON event (kind, row_id);

CREATE TABLE event_salt
(
  seq          INTEGER PRIMARY KEY REFERENCES event (seq),
  salt         BLOB CHECK (length (salt) = 32),
  erased_at    INTEGER
) STRICT;

-- What was written since the last event: empty after every transaction.
CREATE TABLE unsealed
(
  id           INTEGER PRIMARY KEY,
  kind         TEXT    NOT NULL,
  row_id       INTEGER NOT NULL
) STRICT;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER event_no_change BEFORE UPDATE ON event
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER event_follows BEFORE INSERT ON event
WHEN new.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM event)
  OR new.prev <> coalesce ((SELECT hash FROM event ORDER BY seq DESC LIMIT 1), zeroblob (32))
BEGIN SELECT RAISE (ABORT, 'chain'); END;
CREATE TRIGGER salt_no_delete BEFORE DELETE ON event_salt
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER salt_erase_only BEFORE UPDATE ON event_salt
WHEN NOT (new.seq = old.seq AND new.salt IS NULL AND new.erased_at IS NOT NULL)
BEGIN SELECT RAISE (ABORT, 'erase only'); END;

CREATE TRIGGER term_unsealed AFTER INSERT ON term
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('term', new.id); END;
CREATE TRIGGER term_retraction_unsealed AFTER UPDATE OF retracted_at ON term
WHEN (new.retracted_at IS NULL) <> (old.retracted_at IS NULL)
BEGIN
  INSERT INTO unsealed (kind, row_id)
  VALUES (CASE WHEN new.retracted_at IS NULL THEN 'term-restored' ELSE 'term-retracted' END, new.id);
END;
CREATE TRIGGER term_knower_unsealed AFTER INSERT ON term_knower
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('term_knower', new.id); END;
CREATE TRIGGER version_unsealed AFTER INSERT ON version
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('version', new.id); END;
CREATE TRIGGER version_retraction_unsealed AFTER UPDATE OF retracted_at ON version
WHEN (new.retracted_at IS NULL) <> (old.retracted_at IS NULL)
BEGIN
  INSERT INTO unsealed (kind, row_id)
  VALUES (CASE WHEN new.retracted_at IS NULL THEN 'version-restored' ELSE 'version-retracted' END, new.id);
END;
CREATE TRIGGER doer_unsealed AFTER INSERT ON doer
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('doer', new.id); END;
CREATE TRIGGER message_unsealed AFTER INSERT ON message
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('message', new.id); END;
CREATE TRIGGER message_retraction_unsealed AFTER UPDATE OF retracted_at ON message
WHEN (new.retracted_at IS NULL) <> (old.retracted_at IS NULL)
BEGIN
  INSERT INTO unsealed (kind, row_id)
  VALUES (CASE WHEN new.retracted_at IS NULL THEN 'message-restored' ELSE 'message-retracted' END, new.id);
END;
CREATE TRIGGER relay_unsealed AFTER INSERT ON relay
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('relay', new.id); END;
CREATE TRIGGER relay_retraction_unsealed AFTER UPDATE OF retracted_at ON relay
WHEN (new.retracted_at IS NULL) <> (old.retracted_at IS NULL)
BEGIN
  INSERT INTO unsealed (kind, row_id)
  VALUES (CASE WHEN new.retracted_at IS NULL THEN 'relay-restored' ELSE 'relay-retracted' END, new.id);
END;
CREATE TRIGGER outcome_unsealed AFTER INSERT ON outcome
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('outcome', new.id); END;
CREATE TRIGGER outcome_retraction_unsealed AFTER UPDATE OF retracted_at ON outcome
WHEN (new.retracted_at IS NULL) <> (old.retracted_at IS NULL)
BEGIN
  INSERT INTO unsealed (kind, row_id)
  VALUES (CASE WHEN new.retracted_at IS NULL THEN 'outcome-restored' ELSE 'outcome-retracted' END, new.id);
END;
CREATE TRIGGER complaint_unsealed AFTER INSERT ON complaint
BEGIN INSERT INTO unsealed (kind, row_id) VALUES ('complaint', new.id); END;
CREATE TRIGGER complaint_retraction_unsealed AFTER UPDATE OF retracted_at ON complaint
WHEN (new.retracted_at IS NULL) <> (old.retracted_at IS NULL)
BEGIN
  INSERT INTO unsealed (kind, row_id)
  VALUES (CASE WHEN new.retracted_at IS NULL THEN 'complaint-restored' ELSE 'complaint-retracted' END, new.id);
END;

-- What was there before the chain.
INSERT INTO unsealed (kind, row_id) SELECT 'term', id FROM term ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'term_knower', id FROM term_knower ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'version', id FROM version ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'doer', id FROM doer ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'message', id FROM message ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'relay', id FROM relay ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'outcome', id FROM outcome ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'complaint', id FROM complaint ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'term-retracted', id FROM term WHERE retracted_at IS NOT NULL ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'version-retracted', id FROM version WHERE retracted_at IS NOT NULL ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'message-retracted', id FROM message WHERE retracted_at IS NOT NULL ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'relay-retracted', id FROM relay WHERE retracted_at IS NOT NULL ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'outcome-retracted', id FROM outcome WHERE retracted_at IS NOT NULL ORDER BY id;
INSERT INTO unsealed (kind, row_id) SELECT 'complaint-retracted', id FROM complaint WHERE retracted_at IS NOT NULL ORDER BY id;
