-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What can be done better is learnt without a complaint too: such a lesson is an
-- idea, of whoever gave it. What the user is to do and nobody was promised is a
-- task.

DROP INDEX lesson_of_complaint;
ALTER TABLE lesson ADD COLUMN of_complaint INTEGER REFERENCES complaint (id);
UPDATE lesson SET of_complaint = complaint_id;
ALTER TABLE lesson DROP COLUMN complaint_id;
ALTER TABLE lesson RENAME COLUMN of_complaint TO complaint_id; -- NULL: an idea
CREATE INDEX lesson_of_complaint ON lesson (complaint_id) WHERE complaint_id IS NOT NULL;
ALTER TABLE lesson ADD COLUMN party_id INTEGER REFERENCES party (id);
ALTER TABLE lesson ADD COLUMN deal_id INTEGER REFERENCES deal (id);
ALTER TABLE lesson ADD COLUMN entry_id INTEGER;  -- the contact it came in
ALTER TABLE lesson ADD COLUMN removed_at INTEGER; -- of an idea; what a complaint taught goes with it
CREATE INDEX lesson_of_party ON lesson (party_id) WHERE party_id IS NOT NULL;
CREATE INDEX lesson_of_deal ON lesson (deal_id) WHERE deal_id IS NOT NULL;

DROP TRIGGER lesson_found;
DROP TRIGGER lesson_lost;
DROP TRIGGER lesson_lost_by_change;
DROP TRIGGER lesson_found_by_change;
CREATE TRIGGER lesson_found AFTER INSERT ON lesson WHEN new.removed_at IS NULL
BEGIN INSERT INTO lesson_search (rowid, body) VALUES (new.id, new.text || ' ' || coalesce (new.standing_term, '')); END;
CREATE TRIGGER lesson_lost AFTER DELETE ON lesson WHEN old.removed_at IS NULL
BEGIN INSERT INTO lesson_search (lesson_search, rowid, body) VALUES ('delete', old.id, old.text || ' ' || coalesce (old.standing_term, '')); END;
CREATE TRIGGER lesson_lost_by_change BEFORE UPDATE ON lesson
WHEN old.removed_at IS NULL AND (new.text IS NOT old.text OR new.standing_term IS NOT old.standing_term OR new.removed_at IS NOT NULL)
BEGIN INSERT INTO lesson_search (lesson_search, rowid, body) VALUES ('delete', old.id, old.text || ' ' || coalesce (old.standing_term, '')); END;
CREATE TRIGGER lesson_found_by_change AFTER UPDATE ON lesson
WHEN new.removed_at IS NULL AND (new.text IS NOT old.text OR new.standing_term IS NOT old.standing_term OR old.removed_at IS NOT NULL)
BEGIN INSERT INTO lesson_search (rowid, body) VALUES (new.id, new.text || ' ' || coalesce (new.standing_term, '')); END;

CREATE TABLE task
(
  id            INTEGER PRIMARY KEY,
  ref           TEXT    NOT NULL UNIQUE,
  text          TEXT    NOT NULL,
  party_id      INTEGER REFERENCES party (id), -- whom it is about
  deal_id       INTEGER REFERENCES deal (id),
  entry_id      INTEGER,                       -- the contact it was made from
  due           INTEGER,
  due_local     TEXT,
  zone          TEXT,
  due_has_clock INTEGER NOT NULL DEFAULT 0,
  due_vague     TEXT,
  state         INTEGER NOT NULL DEFAULT 1,
  state_at      INTEGER,
  at            INTEGER NOT NULL,
  removed_at    INTEGER
) STRICT;
CREATE INDEX task_of_party ON task (party_id, at) WHERE party_id IS NOT NULL;
CREATE INDEX task_of_deal ON task (deal_id, at) WHERE deal_id IS NOT NULL;
CREATE INDEX task_open ON task (due) WHERE state = 1 AND removed_at IS NULL;

CREATE VIRTUAL TABLE task_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO task_search (task_search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER task_found AFTER INSERT ON task WHEN new.removed_at IS NULL
BEGIN INSERT INTO task_search (rowid, body) VALUES (new.id, new.text); END;
CREATE TRIGGER task_lost AFTER DELETE ON task WHEN old.removed_at IS NULL
BEGIN INSERT INTO task_search (task_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER task_lost_by_change BEFORE UPDATE ON task
WHEN old.removed_at IS NULL AND (new.text IS NOT old.text OR new.removed_at IS NOT NULL)
BEGIN INSERT INTO task_search (task_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER task_found_by_change AFTER UPDATE ON task
WHEN new.removed_at IS NULL AND (new.text IS NOT old.text OR old.removed_at IS NOT NULL)
BEGIN INSERT INTO task_search (rowid, body) VALUES (new.id, new.text); END;
