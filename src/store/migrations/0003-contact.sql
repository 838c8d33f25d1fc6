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

-- A contact that is taken away is none; one that comes back is one again. What
-- was written to those that became part of the party counts.
CREATE TRIGGER entry_was_contact AFTER UPDATE OF removed_at ON entry
WHEN new.removed_at IS NOT old.removed_at
BEGIN
  UPDATE party SET last_contact = (
    SELECT max (at) FROM (
      SELECT (SELECT max (at) FROM entry WHERE party_id = named.id AND removed_at IS NULL) AS at
        FROM party AS named WHERE named.id = new.party_id OR named.merged_into = new.party_id
      UNION ALL
      SELECT (SELECT max (at) FROM message WHERE party_id = named.id AND retracted_at IS NULL)
        FROM party AS named WHERE named.id = new.party_id OR named.merged_into = new.party_id
      UNION ALL
      SELECT (SELECT max (at) FROM relay WHERE party_id = named.id AND retracted_at IS NULL)
        FROM party AS named WHERE named.id = new.party_id OR named.merged_into = new.party_id))
  WHERE id = new.party_id;
END;
