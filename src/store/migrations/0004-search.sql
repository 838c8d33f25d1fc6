-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What can be found by its words, in indexes without content of their own.
-- Names are ranked together: a row's number is id * 8 + the SovSubject, or 0
-- for a phone, mail, address or fact, which is found as its party. Texts are
-- found newest first, each kind by its id; an agreed thing by its version's.
-- Removed and retracted rows are not in the indexes. What an index is told to
-- forget must be what it was told before, to the letter.

CREATE VIRTUAL TABLE name_search USING fts5 (title, more, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO name_search (name_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE version_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO version_search (version_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE entry_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO entry_search (entry_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE message_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO message_search (message_search, rank) VALUES ('secure-delete', 1);
CREATE VIRTUAL TABLE complaint_search USING fts5 (body, content = '', prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 2");
INSERT INTO complaint_search (complaint_search, rank) VALUES ('secure-delete', 1);

CREATE TRIGGER party_found AFTER INSERT ON party
WHEN new.removed_at IS NULL AND new.merged_into IS NULL
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8 + 1, new.name,
    coalesce (new.business_id, '') || ' ' ||
    coalesce (new.business_key, '') || ' ' ||
    coalesce (new.whatsapp, '') || ' ' ||
    coalesce (new.trade, '') || ' ' ||
    coalesce (new.note, '') || ' ' ||
    coalesce (new.expectation, ''));
END;
CREATE TRIGGER party_lost AFTER DELETE ON party
WHEN old.removed_at IS NULL AND old.merged_into IS NULL
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8 + 1, old.name,
    coalesce (old.business_id, '') || ' ' ||
    coalesce (old.business_key, '') || ' ' ||
    coalesce (old.whatsapp, '') || ' ' ||
    coalesce (old.trade, '') || ' ' ||
    coalesce (old.note, '') || ' ' ||
    coalesce (old.expectation, ''));
END;
CREATE TRIGGER party_lost_by_change BEFORE UPDATE ON party
WHEN old.removed_at IS NULL AND old.merged_into IS NULL AND (new.name IS NOT old.name OR
  new.business_id IS NOT old.business_id OR
  new.business_key IS NOT old.business_key OR
  new.whatsapp IS NOT old.whatsapp OR
  new.trade IS NOT old.trade OR
  new.note IS NOT old.note OR
  new.expectation IS NOT old.expectation OR
  new.removed_at IS NOT old.removed_at OR
  new.merged_into IS NOT old.merged_into)
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8 + 1, old.name,
    coalesce (old.business_id, '') || ' ' ||
    coalesce (old.business_key, '') || ' ' ||
    coalesce (old.whatsapp, '') || ' ' ||
    coalesce (old.trade, '') || ' ' ||
    coalesce (old.note, '') || ' ' ||
    coalesce (old.expectation, ''));
END;
CREATE TRIGGER party_found_by_change AFTER UPDATE ON party
WHEN new.removed_at IS NULL AND new.merged_into IS NULL AND (new.name IS NOT old.name OR
  new.business_id IS NOT old.business_id OR
  new.business_key IS NOT old.business_key OR
  new.whatsapp IS NOT old.whatsapp OR
  new.trade IS NOT old.trade OR
  new.note IS NOT old.note OR
  new.expectation IS NOT old.expectation OR
  new.removed_at IS NOT old.removed_at OR
  new.merged_into IS NOT old.merged_into)
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8 + 1, new.name,
    coalesce (new.business_id, '') || ' ' ||
    coalesce (new.business_key, '') || ' ' ||
    coalesce (new.whatsapp, '') || ' ' ||
    coalesce (new.trade, '') || ' ' ||
    coalesce (new.note, '') || ' ' ||
    coalesce (new.expectation, ''));
END;

CREATE TRIGGER person_found AFTER INSERT ON person
WHEN new.removed_at IS NULL
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8 + 2, new.name,
    coalesce (new.role, '') || ' ' ||
    coalesce (new.phone, '') || ' ' ||
    coalesce (new.digits, '') || ' ' ||
    coalesce (new.email, ''));
END;
CREATE TRIGGER person_lost AFTER DELETE ON person
WHEN old.removed_at IS NULL
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8 + 2, old.name,
    coalesce (old.role, '') || ' ' ||
    coalesce (old.phone, '') || ' ' ||
    coalesce (old.digits, '') || ' ' ||
    coalesce (old.email, ''));
END;
CREATE TRIGGER person_lost_by_change BEFORE UPDATE ON person
WHEN old.removed_at IS NULL AND (new.name IS NOT old.name OR
  new.role IS NOT old.role OR
  new.phone IS NOT old.phone OR
  new.digits IS NOT old.digits OR
  new.email IS NOT old.email OR
  new.removed_at IS NOT old.removed_at)
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8 + 2, old.name,
    coalesce (old.role, '') || ' ' ||
    coalesce (old.phone, '') || ' ' ||
    coalesce (old.digits, '') || ' ' ||
    coalesce (old.email, ''));
END;
CREATE TRIGGER person_found_by_change AFTER UPDATE ON person
WHEN new.removed_at IS NULL AND (new.name IS NOT old.name OR
  new.role IS NOT old.role OR
  new.phone IS NOT old.phone OR
  new.digits IS NOT old.digits OR
  new.email IS NOT old.email OR
  new.removed_at IS NOT old.removed_at)
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8 + 2, new.name,
    coalesce (new.role, '') || ' ' ||
    coalesce (new.phone, '') || ' ' ||
    coalesce (new.digits, '') || ' ' ||
    coalesce (new.email, ''));
END;

CREATE TRIGGER deal_found AFTER INSERT ON deal
WHEN new.removed_at IS NULL
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8 + 3, new.title,
    coalesce (new.expectation, ''));
END;
CREATE TRIGGER deal_lost AFTER DELETE ON deal
WHEN old.removed_at IS NULL
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8 + 3, old.title,
    coalesce (old.expectation, ''));
END;
CREATE TRIGGER deal_lost_by_change BEFORE UPDATE ON deal
WHEN old.removed_at IS NULL AND (new.title IS NOT old.title OR
  new.expectation IS NOT old.expectation OR
  new.removed_at IS NOT old.removed_at)
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8 + 3, old.title,
    coalesce (old.expectation, ''));
END;
CREATE TRIGGER deal_found_by_change AFTER UPDATE ON deal
WHEN new.removed_at IS NULL AND (new.title IS NOT old.title OR
  new.expectation IS NOT old.expectation OR
  new.removed_at IS NOT old.removed_at)
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8 + 3, new.title,
    coalesce (new.expectation, ''));
END;

CREATE TRIGGER detail_found AFTER INSERT ON detail
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8, '',
    coalesce (new.label, '') || ' ' ||
    coalesce (new.value, '') || ' ' ||
    coalesce (new.match_key, '') || ' ' ||
    coalesce (new.digits, ''));
END;
CREATE TRIGGER detail_lost AFTER DELETE ON detail
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8, '',
    coalesce (old.label, '') || ' ' ||
    coalesce (old.value, '') || ' ' ||
    coalesce (old.match_key, '') || ' ' ||
    coalesce (old.digits, ''));
END;
CREATE TRIGGER detail_lost_by_change BEFORE UPDATE ON detail
WHEN (new.label IS NOT old.label OR
  new.value IS NOT old.value OR
  new.match_key IS NOT old.match_key OR
  new.digits IS NOT old.digits)
BEGIN
  INSERT INTO name_search (name_search, rowid, title, more) VALUES ('delete', old.id * 8, '',
    coalesce (old.label, '') || ' ' ||
    coalesce (old.value, '') || ' ' ||
    coalesce (old.match_key, '') || ' ' ||
    coalesce (old.digits, ''));
END;
CREATE TRIGGER detail_found_by_change AFTER UPDATE ON detail
WHEN (new.label IS NOT old.label OR
  new.value IS NOT old.value OR
  new.match_key IS NOT old.match_key OR
  new.digits IS NOT old.digits)
BEGIN
  INSERT INTO name_search (rowid, title, more) VALUES (new.id * 8, '',
    coalesce (new.label, '') || ' ' ||
    coalesce (new.value, '') || ' ' ||
    coalesce (new.match_key, '') || ' ' ||
    coalesce (new.digits, ''));
END;

CREATE TRIGGER version_found AFTER INSERT ON version WHEN new.retracted_at IS NULL
BEGIN INSERT INTO version_search (rowid, body) VALUES (new.id, new.text); END;
CREATE TRIGGER version_lost AFTER DELETE ON version WHEN old.retracted_at IS NULL
BEGIN INSERT INTO version_search (version_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER version_lost_by_change BEFORE UPDATE ON version
WHEN old.retracted_at IS NULL AND (new.text IS NOT old.text OR new.retracted_at IS NOT NULL)
BEGIN INSERT INTO version_search (version_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER version_found_by_change AFTER UPDATE ON version
WHEN new.retracted_at IS NULL AND (new.text IS NOT old.text OR old.retracted_at IS NOT NULL)
BEGIN INSERT INTO version_search (rowid, body) VALUES (new.id, new.text); END;

CREATE TRIGGER entry_found AFTER INSERT ON entry WHEN new.removed_at IS NULL
BEGIN INSERT INTO entry_search (rowid, body) VALUES (new.id, new.text); END;
CREATE TRIGGER entry_lost AFTER DELETE ON entry WHEN old.removed_at IS NULL
BEGIN INSERT INTO entry_search (entry_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER entry_lost_by_change BEFORE UPDATE ON entry
WHEN old.removed_at IS NULL AND (new.text IS NOT old.text OR new.removed_at IS NOT NULL)
BEGIN INSERT INTO entry_search (entry_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER entry_found_by_change AFTER UPDATE ON entry
WHEN new.removed_at IS NULL AND (new.text IS NOT old.text OR old.removed_at IS NOT NULL)
BEGIN INSERT INTO entry_search (rowid, body) VALUES (new.id, new.text); END;

CREATE TRIGGER message_found AFTER INSERT ON message WHEN new.retracted_at IS NULL
BEGIN INSERT INTO message_search (rowid, body) VALUES (new.id, new.text); END;
CREATE TRIGGER message_lost AFTER DELETE ON message WHEN old.retracted_at IS NULL
BEGIN INSERT INTO message_search (message_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER message_lost_by_change BEFORE UPDATE ON message
WHEN old.retracted_at IS NULL AND (new.text IS NOT old.text OR new.retracted_at IS NOT NULL)
BEGIN INSERT INTO message_search (message_search, rowid, body) VALUES ('delete', old.id, old.text); END;
CREATE TRIGGER message_found_by_change AFTER UPDATE ON message
WHEN new.retracted_at IS NULL AND (new.text IS NOT old.text OR old.retracted_at IS NOT NULL)
BEGIN INSERT INTO message_search (rowid, body) VALUES (new.id, new.text); END;

CREATE TRIGGER complaint_found AFTER INSERT ON complaint WHEN new.retracted_at IS NULL
BEGIN INSERT INTO complaint_search (rowid, body) VALUES (new.id, new.words); END;
CREATE TRIGGER complaint_lost AFTER DELETE ON complaint WHEN old.retracted_at IS NULL
BEGIN INSERT INTO complaint_search (complaint_search, rowid, body) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER complaint_lost_by_change BEFORE UPDATE ON complaint
WHEN old.retracted_at IS NULL AND (new.words IS NOT old.words OR new.retracted_at IS NOT NULL)
BEGIN INSERT INTO complaint_search (complaint_search, rowid, body) VALUES ('delete', old.id, old.words); END;
CREATE TRIGGER complaint_found_by_change AFTER UPDATE ON complaint
WHEN new.retracted_at IS NULL AND (new.words IS NOT old.words OR old.retracted_at IS NOT NULL)
BEGIN INSERT INTO complaint_search (rowid, body) VALUES (new.id, new.words); END;
