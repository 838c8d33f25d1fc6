-- SPDX-FileCopyrightText: 2026 The Sovittu authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- When a party was last in contact, kept beside its name so that a list can be
-- sorted by it.

CREATE TRIGGER entry_is_contact AFTER INSERT ON entry
WHEN new.at > coalesce ((SELECT last_contact FROM party WHERE id = new.party_id), -9223372036854775808)
BEGIN UPDATE party SET last_contact = new.at WHERE id = new.party_id; END;

CREATE TRIGGER message_is_contact AFTER INSERT ON message
WHEN new.at > coalesce ((SELECT last_contact FROM party WHERE id = new.party_id), -9223372036854775808)
BEGIN UPDATE party SET last_contact = new.at WHERE id = new.party_id; END;

CREATE TRIGGER relay_is_contact AFTER INSERT ON relay
WHEN new.at > coalesce ((SELECT last_contact FROM party WHERE id = new.party_id), -9223372036854775808)
BEGIN UPDATE party SET last_contact = new.at WHERE id = new.party_id; END;

