-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What was said and done about complaints, what was given and learnt, and
-- praise are found by their words, as 0004 says.

CREATE VIRTUAL TABLE step_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO step_search (step_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE compensation_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO compensation_search (compensation_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE lesson_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO lesson_search (lesson_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE praise_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO praise_search (praise_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER step_found AFTER INSERT ON step
BEGIN INSERT INTO step_search (rowid, body) VALUES (new.id, coalesce (new.text, '')); END;
CREATE TRIGGER step_lost AFTER DELETE ON step
BEGIN INSERT INTO step_search (step_search, rowid, body) VALUES ('delete', old.id, coalesce (old.text, '')); END;
CREATE TRIGGER step_lost_by_change BEFORE UPDATE ON step
WHEN new.text IS NOT old.text
BEGIN INSERT INTO step_search (step_search, rowid, body) VALUES ('delete', old.id, coalesce (old.text, '')); END;
CREATE TRIGGER step_found_by_change AFTER UPDATE ON step
WHEN new.text IS NOT old.text
BEGIN INSERT INTO step_search (rowid, body) VALUES (new.id, coalesce (new.text, '')); END;
INSERT INTO step_search (rowid, body) SELECT id, coalesce (step.text, '') FROM step;

CREATE TRIGGER compensation_found AFTER INSERT ON compensation WHEN new.removed_at IS NULL
BEGIN INSERT INTO compensation_search (rowid, body) VALUES (new.id, coalesce (new.text, '') || ' ' || coalesce (new.invoice, '')); END;
CREATE TRIGGER compensation_lost AFTER DELETE ON compensation WHEN old.removed_at IS NULL
BEGIN INSERT INTO compensation_search (compensation_search, rowid, body) VALUES ('delete', old.id, coalesce (old.text, '') || ' ' || coalesce (old.invoice, '')); END;
CREATE TRIGGER compensation_lost_by_change BEFORE UPDATE ON compensation
WHEN old.removed_at IS NULL AND (new.text IS NOT old.text OR new.invoice IS NOT old.invoice OR new.removed_at IS NOT NULL)
BEGIN INSERT INTO compensation_search (compensation_search, rowid, body) VALUES ('delete', old.id, coalesce (old.text, '') || ' ' || coalesce (old.invoice, '')); END;
CREATE TRIGGER compensation_found_by_change AFTER UPDATE ON compensation
WHEN new.removed_at IS NULL AND (new.text IS NOT old.text OR new.invoice IS NOT old.invoice OR old.removed_at IS NOT NULL)
BEGIN INSERT INTO compensation_search (rowid, body) VALUES (new.id, coalesce (new.text, '') || ' ' || coalesce (new.invoice, '')); END;
INSERT INTO compensation_search (rowid, body) SELECT id, coalesce (compensation.text, '') || ' ' || coalesce (compensation.invoice, '') FROM compensation WHERE removed_at IS NULL;

CREATE TRIGGER lesson_found AFTER INSERT ON lesson
BEGIN INSERT INTO lesson_search (rowid, body) VALUES (new.id, new.text || ' ' || coalesce (new.standing_term, '')); END;
CREATE TRIGGER lesson_lost AFTER DELETE ON lesson
BEGIN INSERT INTO lesson_search (lesson_search, rowid, body) VALUES ('delete', old.id, old.text || ' ' || coalesce (old.standing_term, '')); END;
CREATE TRIGGER lesson_lost_by_change BEFORE UPDATE ON lesson
WHEN new.text IS NOT old.text OR new.standing_term IS NOT old.standing_term
BEGIN INSERT INTO lesson_search (lesson_search, rowid, body) VALUES ('delete', old.id, old.text || ' ' || coalesce (old.standing_term, '')); END;
CREATE TRIGGER lesson_found_by_change AFTER UPDATE ON lesson
WHEN new.text IS NOT old.text OR new.standing_term IS NOT old.standing_term
BEGIN INSERT INTO lesson_search (rowid, body) VALUES (new.id, new.text || ' ' || coalesce (new.standing_term, '')); END;
INSERT INTO lesson_search (rowid, body) SELECT id, lesson.text || ' ' || coalesce (lesson.standing_term, '') FROM lesson;

CREATE TRIGGER praise_found AFTER INSERT ON praise WHEN new.removed_at IS NULL
BEGIN INSERT INTO praise_search (rowid, body) VALUES (new.id, new.words); END;
CREATE TRIGGER praise_lost AFTER DELETE ON praise WHEN old.removed_at IS NULL
BEGIN INSERT INTO praise_search (praise_search, rowid, body) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER praise_lost_by_change BEFORE UPDATE ON praise
WHEN old.removed_at IS NULL AND (new.words IS NOT old.words OR new.removed_at IS NOT NULL)
BEGIN INSERT INTO praise_search (praise_search, rowid, body) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER praise_found_by_change AFTER UPDATE ON praise
WHEN new.removed_at IS NULL AND (new.words IS NOT old.words OR old.removed_at IS NOT NULL)
BEGIN INSERT INTO praise_search (rowid, body) VALUES (new.id, new.words); END;
INSERT INTO praise_search (rowid, body) SELECT id, praise.words FROM praise WHERE removed_at IS NULL;
