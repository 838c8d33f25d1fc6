-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Evidence: rows of the append-only tables keep every value for ever. Only
-- retracted_at may change, when the user takes back what was written by
-- mistake, or takes that back.

CREATE TRIGGER term_no_delete BEFORE DELETE ON term
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER term_no_change BEFORE UPDATE ON term
WHEN new.id IS NOT old.id OR
       new.ref IS NOT old.ref OR
       new.deal_id IS NOT old.deal_id OR
       new.kind IS NOT old.kind OR
       new.by_id IS NOT old.by_id OR
       new.to_id IS NOT old.to_id OR
       new.agreed_in IS NOT old.agreed_in OR
       new.all_know IS NOT old.all_know OR
       new.complaint_ref IS NOT old.complaint_ref OR
       new.entry_id IS NOT old.entry_id OR
       new.made_at IS NOT old.made_at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER version_no_delete BEFORE DELETE ON version
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER version_no_change BEFORE UPDATE ON version
WHEN new.id IS NOT old.id OR
       new.term_id IS NOT old.term_id OR
       new.number IS NOT old.number OR
       new.text IS NOT old.text OR
       new.due IS NOT old.due OR
       new.due_local IS NOT old.due_local OR
       new.zone IS NOT old.zone OR
       new.due_has_clock IS NOT old.due_has_clock OR
       new.due_vague IS NOT old.due_vague OR
       new.price IS NOT old.price OR
       new.entry_id IS NOT old.entry_id OR
       new.made_at IS NOT old.made_at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER message_no_delete BEFORE DELETE ON message
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER message_no_change BEFORE UPDATE ON message
WHEN new.id IS NOT old.id OR
       new.party_id IS NOT old.party_id OR
       new.deal_id IS NOT old.deal_id OR
       new.direction IS NOT old.direction OR
       new.channel IS NOT old.channel OR
       new.text IS NOT old.text OR
       new.at IS NOT old.at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER relay_no_delete BEFORE DELETE ON relay
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER relay_no_change BEFORE UPDATE ON relay
WHEN new.id IS NOT old.id OR
       new.version_id IS NOT old.version_id OR
       new.party_id IS NOT old.party_id OR
       new.kind IS NOT old.kind OR
       new.channel IS NOT old.channel OR
       new.message_id IS NOT old.message_id OR
       new.reason IS NOT old.reason OR
       new.at IS NOT old.at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER outcome_no_delete BEFORE DELETE ON outcome
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER outcome_no_change BEFORE UPDATE ON outcome
WHEN new.id IS NOT old.id OR
       new.term_id IS NOT old.term_id OR
       new.state IS NOT old.state OR
       new.at IS NOT old.at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER complaint_no_delete BEFORE DELETE ON complaint
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER complaint_no_change BEFORE UPDATE ON complaint
WHEN new.id IS NOT old.id OR
       new.ref IS NOT old.ref OR
       new.party_id IS NOT old.party_id OR
       new.deal_id IS NOT old.deal_id OR
       new.words IS NOT old.words OR
       new.channel IS NOT old.channel OR
       new.noticed_by IS NOT old.noticed_by OR
       new.public IS NOT old.public OR
       new.soft IS NOT old.soft OR
       new.at IS NOT old.at OR
       new.entered_at IS NOT old.entered_at
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER term_knower_no_delete BEFORE DELETE ON term_knower
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER term_knower_no_change BEFORE UPDATE ON term_knower
WHEN new.id IS NOT old.id OR
       new.term_id IS NOT old.term_id OR
       new.party_id IS NOT old.party_id
BEGIN SELECT RAISE (ABORT, 'append-only'); END;

CREATE TRIGGER doer_no_delete BEFORE DELETE ON doer
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
CREATE TRIGGER doer_no_change BEFORE UPDATE ON doer
WHEN new.id IS NOT old.id OR
       new.version_id IS NOT old.version_id OR
       new.party_id IS NOT old.party_id
BEGIN SELECT RAISE (ABORT, 'append-only'); END;
